import { actOf, type ClauseRequest, type Understanding } from './act-of.ts'
import { type Brain, TOPIC } from './brain.ts'
import { nearRival, saidInFull } from './by-contents.ts'
import { carriedOn } from './carried-on.ts'
import { barePointer, ellipsis } from './ellipsis.ts'
import { speaksOfDomain } from './features.ts'
import { frameOf } from './frame.ts'
import { guardedTopic } from './guard.ts'
import { type Intent, rankIntents } from './intent.ts'
import { labelled } from './labelled.ts'
import { pointsAt } from './ordinals.ts'
import { answerAbout, isOnlyAsked } from './question-about.ts'
import { askWhichAct, notUnderstood } from './questions.ts'
import type { Reading } from './reading.ts'
import { isSearch } from './refine.ts'
import {
  completeRival,
  questionFor,
  questionInstead,
  removesUnasked,
  settledByContents,
  toldHowOften,
} from './rivals.ts'
import { rowsNamed } from './row-names.ts'
import { TOPICS, type Topic } from './small-talk.ts'
import { toldInFull } from './told-in-full.ts'
import { statesOnly } from './told-parts.ts'

/** Reading changes nothing, so a fair guess may run; what is written must be plainly meant; the rest waits for a click. */
const SURE = { read: 0.2, write: 0.3, send: 0.3, decide: 0.3 } as const
const MARGIN = { read: 1.02, write: 1.25, send: 1.2, decide: 1.2 } as const

/** What changes something is asked for by some word; without one it takes this much. */
const UNSPOKEN = 0.55
/** What takes something away, though no word speaks of that. */
const UNASKED_REMOVAL = 0.95

function isSpoken({ concepts, tokens, text, spans }: Reading): boolean {
  const { act } = frameOf({ concepts, tokens, end: text.length + 1 })
  return (
    (act !== null && !act.startsWith('not-') && act !== 'find' && act !== 'show') ||
    spans.some(({ kind }) => kind === 'date' || kind === 'url' || kind === 'email' || kind === 'phone') ||
    concepts.some(({ name }) =>
      ['name', 'occupation', 'live', 'worked', 'bio', 'note', 'history', 'link', 'dateword'].includes(name),
    )
  )
}

/** Understands a text as one act. `exchanges` are those before it. */
export function understand(request: ClauseRequest): Understanding {
  const { brain } = request
  const elliptic = ellipsis(request) ?? carriedOn(request)
  if (elliptic) return elliptic
  const named = labelled(request)
  if (named) return named
  const bare = barePointer(request)
  if (bare) return bare
  const guarded = guardedTopic({ text: request.reading.text, side: brain.side })
  if (guarded) return smallTalk({ request, first: { label: TOPIC + guarded, probability: 1 }, ranked: [] })
  const likely = rankIntents(request)
  const full = toldInFull({ request, ranked: likely })
  const ranked = full ? [full, ...likely.filter(({ label }) => label !== full.label)] : likely
  const [first, second] = ranked
  if (!first)
    return {
      plan: { kind: 'ask', text: notUnderstood(request.brain.side), pending: null },
      intent: null,
      tool: null,
      filled: null,
    }
  const tool = brain.tools.get(first.label)
  if (!tool) return smallTalk({ request, first, ranked })
  if (isOnlyAsked({ tool, text: request.reading.corrected })) return answerAbout({ request, ranked })
  const often = toldHowOften({ request, ranked })
  if (often) return often
  const states = statesOnly(request.reading.text)
  const spoken = (isSpoken(request.reading) || tool.effect !== 'write') && !(tool.effect === 'send' && states)
  const enough = removesUnasked({ tool, reading: request.reading })
    ? states
      ? Number.POSITIVE_INFINITY
      : UNASKED_REMOVAL
    : spoken
      ? SURE[tool.effect]
      : UNSPOKEN
  const ratio = first.probability / (second?.probability || 1e-6)
  if (first.probability < enough || ratio < MARGIN[tool.effect]) {
    const settled = settledByContents({ request, ranked })
    if (settled && !(settled.tool && isOnlyAsked({ tool: settled.tool, text: request.reading.corrected })))
      return settled
    if (first.probability < enough * 0.62 || tool.effect !== 'read') return unsure({ request, ranked })
  }
  if (isSearch(tool) && first.probability < 0.5 && isForeign(request)) return unsure({ request, ranked })
  const act = actOf({ request, tool, intent: first })
  return act.plan.kind === 'ask'
    ? (completeRival({ request, ranked, act }) ??
        saidInFull({ request, ranked, act }) ??
        questionInstead({ request, ranked, act }) ??
        act)
    : (nearRival({ request, ranked, act }) ?? act)
}

/** Nothing that was said is a kind of work, a place, pay or a job: no search is meant. */
function isForeign({ reading }: ClauseRequest): boolean {
  const searched = reading.spans.some(({ kind }) => ['work', 'place', 'money', 'choice'].includes(kind))
  return (
    !searched && !reading.concepts.some(({ name }) => name === 'job' || name === 'find' || name === 'more')
  )
}

function smallTalk({
  request,
  first,
  ranked,
}: {
  request: ClauseRequest
  first: Intent
  ranked: Intent[]
}): Understanding {
  const topic = TOPICS.find(({ name }) => TOPIC + name === first.label)
  const best = ranked.find(({ label }) => request.brain.tools.has(label))
  const none = { intent: first, tool: null, filled: null }
  const close = best && best.probability > first.probability * 0.7
  const vague =
    topic?.name === 'off_topic' &&
    (request.reading.tokens.length <= 2 || pointsAt(request.reading) !== 'nothing')
  // "how's Vantix going?" is no greeting where Vantix is shown.
  const named = !demandTopic(topic) && best !== undefined && rowsNamed(request).length > 0
  const rival =
    first.probability < 0.35 || (named && best.probability > first.probability * 0.5)
      ? completeRival({
          request,
          ranked: [first, ...ranked.filter(({ label }) => request.brain.tools.has(label)).slice(0, 4)],
        })
      : null
  if (rival?.filled?.rows) return rival
  const question =
    first.probability < 0.4 && speaksOfDomain(request.reading) ? questionFor({ request, ranked }) : null
  if (question) return question
  const demand = demandTopic(topic)
  const flat = !demand && first.probability < 0.32 && request.reading.tokens.length > 2
  if ((first.probability < 0.22 && close) || vague || flat)
    return { plan: { kind: 'ask', text: notUnderstood(request.brain.side), pending: null }, ...none }
  return { plan: { kind: 'say', text: answerOf(topic, request.brain.side) }, ...none }
}

function demandTopic(topic: Topic | undefined): boolean {
  return topic?.name === 'off_topic' || topic?.name === 'injection' || topic?.name === 'others_data'
}

function answerOf(topic: Topic | undefined, side: Brain['side']): string {
  return (side === 'agency' ? topic?.agencyAnswer : null) ?? topic?.answer ?? notUnderstood(side)
}

function unsure({ request, ranked }: { request: ClauseRequest; ranked: Intent[] }): Understanding {
  const first = ranked[0] ?? null
  const fallback = completeRival({
    request,
    ranked: [{ label: '', probability: first?.probability ?? 0 }, ...ranked.slice(0, 4)],
  })
  if (fallback?.tool?.effect === 'read') return fallback
  const question = questionFor({ request, ranked })
  if (question) return question
  const tools = ranked
    .filter(({ probability }) => probability > Math.max(0.1, (first?.probability ?? 0) * 0.4))
    .slice(0, 3)
    .flatMap(({ label }) => request.brain.tools.get(label) ?? [])
  if (tools.length === 0 || (first?.probability ?? 0) < 0.16) {
    return {
      plan: { kind: 'ask', text: notUnderstood(request.brain.side), pending: null },
      intent: first,
      tool: null,
      filled: null,
    }
  }
  return {
    plan: { kind: 'ask', text: askWhichAct(tools), pending: { kind: 'act', tools } },
    intent: first,
    tool: null,
    filled: null,
  }
}
