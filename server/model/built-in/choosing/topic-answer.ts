import { TOPIC, TOPICS, type Topic } from '../learning/small-talk.ts'
import { notUnderstood } from '../planning/questions.ts'
import { speaksOfDomain } from '../reading/domain.ts'
import { pointsAt } from '../reading/ordinals.ts'
import { rowsNamed } from '../rows/row-names.ts'
import type { Brain } from '../terms/brain.ts'
import type { Intent } from '../terms/intent.ts'
import type { ClauseRequest } from '../terms/request.ts'
import type { Understanding } from '../terms/understanding.ts'
import type { Contest } from './contest.ts'
import { DEMANDS } from './demands.ts'
import { questionFor } from './domain-question.ts'
import { guardedTopic } from './guard.ts'
import { nothingUnderstood } from './question-about.ts'
import { completeRival } from './rivals.ts'

interface TopicContest extends Contest {
  /** The topic's intent. */
  first: Intent
}

/** What is never done here is answered before anything else is made of the words. */
export function guarded(request: ClauseRequest): Understanding | null {
  const topic = guardedTopic({ text: request.reading.text, side: request.brain.side })
  return topic === null
    ? null
    : topicAnswer({ request, first: { label: TOPIC + topic, probability: 1 }, ranked: [] })
}

/** What a topic of small talk is answered with, unless the words tell of a row or ask about this domain. */
export function topicAnswer(contest: TopicContest): Understanding {
  const { request, first } = contest
  return (
    rowInstead(contest) ??
    domainInstead(contest) ??
    (isVague(contest)
      ? nothingUnderstood(request, first)
      : {
          plan: { kind: 'say', text: answerOf(topicOf(first), request.brain.side) },
          intent: first,
          tool: null,
          filled: null,
        })
  )
}

/** "how's Vantix going?" is no greeting where Vantix is shown. */
function rowInstead({ request, first, ranked }: TopicContest): Understanding | null {
  const tools = toolsAmong({ request, ranked })
  const [best] = tools
  const named =
    best !== undefined &&
    !isDemand(first) &&
    best.probability > first.probability * 0.5 &&
    rowsNamed(request).length > 0
  if (first.probability >= 0.35 && !named) return null
  const rival = completeRival({ request, ranked: [first, ...tools.slice(0, 4)] })
  return rival?.filled?.rows ? rival : null
}

/** "hello, do you know how long applications take?" */
function domainInstead({ request, first, ranked }: TopicContest): Understanding | null {
  return first.probability < 0.4 && speaksOfDomain(request.reading) ? questionFor({ request, ranked }) : null
}

/** Too little was said, or nothing is likely enough, to be answered as this topic. */
function isVague({ request, first, ranked }: TopicContest): boolean {
  const { tokens } = request.reading
  const [best] = toolsAmong({ request, ranked })
  const close = first.probability < 0.22 && (best?.probability ?? 0) > first.probability * 0.7
  const bare = tokens.length <= 2 || pointsAt(request.reading) !== 'nothing'
  const flat = first.probability < 0.32 && !isDemand(first) && tokens.length > 2
  return close || (topicOf(first)?.name === 'off_topic' && bare) || flat
}

function toolsAmong({ request, ranked }: Contest): Intent[] {
  return ranked.filter(({ label }) => request.brain.tools.has(label))
}

function topicOf({ label }: Intent): Topic | undefined {
  return TOPICS.find(({ name }) => TOPIC + name === label)
}

function isDemand(intent: Intent): boolean {
  return DEMANDS.includes(topicOf(intent)?.name ?? '')
}

function answerOf(topic: Topic | undefined, side: Brain['side']): string {
  return (side === 'agency' ? topic?.agencyAnswer : null) ?? topic?.answer ?? notUnderstood(side)
}
