import { actOf } from '../planning/act-of.ts'
import { notUnderstood } from '../planning/questions.ts'
import type { Intent } from '../terms/intent.ts'
import type { KnownTool } from '../terms/known-tool.ts'
import type { ClauseRequest } from '../terms/request.ts'
import type { Understanding } from '../terms/understanding.ts'
import { questionFor } from './domain-question.ts'

const LEAD = `^(?:(?:please|pls|and|so|but|ok|okay|hey|hi|well)[, ]+)*`
/** "tell me which to delete", "who wrote it": words that ask, whatever verb follows. */
const ASKS_WHICH = new RegExp(
  String.raw`${LEAD}(?:(?:(?:can|could|would) you )?(?:tell me|say|advise me|suggest|i (?:wonder|want to know)|do you know) )?(?:which|who|whose)\b`,
  'i',
)
/** "is it public?", "when was it published?" */
const ASKS_STATE = new RegExp(
  String.raw`${LEAD}(?:is|are|was|were|has|have|did|does|should i|do i|when|where|why)\b.*\?\s*$`,
  'is',
)
/** Forms of a question that ask for something to be done. */
const REQUESTS =
  /\b(?:possible|able to|any (?:way|chance)|way to|chance (?:you|of)|ok(?:ay)? (?:if|to)|all ?right (?:if|to)|do you mind|have you got|why (?:don't|do not|not)|is there|are there|could you(?! tell)|can you(?! tell)|would you|will you|have (?:it|that|them|this|my)\b)/i

/** What follows a question may be the wish. */
const GOES_ON = /[.?!]\s+\S/

/** A question about a row or an act: it asks for an answer and never for the act itself. */
function asksAbout(text: string): boolean {
  return (ASKS_WHICH.test(text) || ASKS_STATE.test(text)) && !REQUESTS.test(text) && !GOES_ON.test(text)
}

/** What answers a question about: the likeliest tool that only reads and has all it needs. */
export function answerAbout({
  request,
  ranked,
}: {
  request: ClauseRequest
  ranked: readonly Intent[]
}): Understanding {
  const { brain } = request
  const readers = ranked.slice(0, CANDIDATES).flatMap((intent) => {
    const tool = brain.tools.get(intent.label)
    return tool?.effect === 'read' && intent.probability >= LEAST ? [{ intent, tool }] : []
  })
  for (const { intent, tool } of readers) {
    const act = actOf({ request, tool, intent })
    if (act.plan.kind === 'calls') return act
  }
  return questionFor({ request, ranked: [...ranked] }) ?? nothingUnderstood(request, ranked[0] ?? null)
}

const CANDIDATES = 8
const LEAST = 0.02

/** Asks to say it in other words. */
export function nothingUnderstood({ brain }: ClauseRequest, intent: Intent | null): Understanding {
  const text = notUnderstood(brain.side)
  return { plan: { kind: 'ask', text, pending: null }, intent, tool: null, filled: null }
}

/** Whether doing what this tool does would be the wrong answer to the text. */
export function isOnlyAsked({ tool, text }: { tool: KnownTool; text: string }): boolean {
  // Why somebody decided so is asked of them, with a click.
  if (tool.effect === 'read' || (tool.effect === 'send' && /\bwhy\b/i.test(text))) return false
  return asksAbout(text)
}
