import { pointsAt } from '../../reading/ordinals.ts'
import type { Described } from './described.ts'
import { COURTESY } from './everyday-words.ts'

const WEIGHT = { asks: 0.5, asked: 0.8 }

/** Of a question: how it begins, and whether it is about one row. "may I apply if …" asks about a rule; "may I apply to that one" is a request. */
export function addQuestion({ reading, add }: Described): void {
  if (!reading.asks) return
  const { tokens } = reading
  const specific = pointsAt(reading) !== 'nothing' || tokens.some(({ text }) => text === 'the')
  const [first, second] = tokens.filter(({ text }) => !COURTESY.has(text))
  add('q', WEIGHT.asks)
  add(specific ? 'q:one' : 'q:any', WEIGHT.asked)
  add(`q:${first?.text} ${second?.text} ${specific}`, WEIGHT.asked)
  if (tokens.some(({ text }, at) => text === 'if' && at > 0)) add('q:if', WEIGHT.asked)
}
