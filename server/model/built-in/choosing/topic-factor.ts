import { TOPIC } from '../learning/small-talk.ts'
import type { Reading } from '../terms/reading.ts'
import { DEMANDS } from './demands.ts'
import type { Context } from './intent-context.ts'

/** How much likelier what was said and what is on the screen make a topic of small talk. */
export function topicFactor(label: string, { points, latestTypes, namedTypes, reading }: Context): number {
  const topic = label.slice(TOPIC.length)
  const demand = DEMANDS.includes(topic)
  const aimed = (points === 'number' && latestTypes.size > 0) || namedTypes.size > 0
  if (isTopicNamed(label, reading)) return aimed ? 0.6 : 1.5
  if (aimed || (demand && points !== 'nothing' && latestTypes.size > 0)) return 0.35
  if (demand) return topic === 'off_topic' ? 1 : 0.7
  return reading.tokens.length > 12 ? 0.4 : 1
}

/** A topic that words of its own name: the weather, or somebody else's application. */
export function isTopicNamed(label: string, { concepts }: Reading): boolean {
  const names = NAMED_BY[label.slice(TOPIC.length)] ?? []
  return concepts.some(({ name }) => names.includes(name))
}

const NAMED_BY: Record<string, string[]> = { off_topic: ['chore', 'verdict'], others_data: ['others'] }
