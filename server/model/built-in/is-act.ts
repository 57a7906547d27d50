import type { Understanding } from './act-of.ts'
import { pointsAt } from './ordinals.ts'
import type { PlanRequest } from './plan.ts'
import type { Reading } from './reading.ts'
import { rowsNamed } from './row-names.ts'
import { isReferenceSlot } from './schema.ts'
import { isSearch } from './search-calls.ts'

/** A clause of this probability is an act beside others. */
export const STRONG_CLAUSE = 0.38
/** A text this plainly one act: a clause that looks like a search is a part of it. */
export const PLAIN = 0.8
/** A tool that would take none of the words must be this sure. */
const SURE_OF_NOTHING = 0.7

const ACTS = new Set(
  'find any show detail save unsave remove change correct add apply withdraw undo fit status talk cancel primary more worked saved live name occupation bio link policy advice know changes history'.split(
    ' ',
  ),
)
const THINGS = new Set(
  'job saved note application resume history changes human know name occupation bio link live worked policy advice field uploaded understood cover'.split(
    ' ',
  ),
)

const SHOWS = /\b(?:show|list|see|what|which|display|view|open|give|tell|how|where|check)\b/i
/** "on my resume" only says where. */
const ASIDE = /^(?:on|in|for|from|at|with|about|to|of)\b/i
const REGRETS =
  /^(?:i )?(?:did not|didn't|never|do not|don't) (?:really |actually )?(?:mean|intend|want) to\b/i
/** "leave the old one as it is" wants nothing done. */
const LEAVES =
  /^(?:(?:but|and|please|just|so)[, ]+)*(?:leave|keep) .{2,40}\b(?:as (?:it|they|he|she|that)(?:['’]s|['’]re| is| are| was| were)|alone|untouched|unchanged|the way (?:it|they) (?:is|are|was|were))\b/i

/** "If the profile asks what I do, …": the wish follows. */
const CONDITION =
  /^(?:and |but |so )*(?:if|in case|although|because)\b(?! (?:possible|not\b|you |u |that's ok))[^,]*$/i
const KEEPS =
  /^(?:(?:please|pls|can you|could you|would you|will you|and|so|then|just) )*(?:note|add|put|record|save|include|enter|log|store|keep|write|pop|stick) (?:it|that|this|them|both)\b(?! to (?:compare|check|see)).*$/is

/** "Someone put a z": how it came to be wrong. */
const BLAMES =
  /^(?:(?:and|but|so|maybe|i think|i guess) )?(?:some(?:one|body)(?: else)?|whoever \S+(?: (?:it|that|this))?) (?:(?:at|from|in) [^,.]{2,20} )?(?:\p{L}{3,}ed|put|wrote|made|got|took|left|forgot|thought|misread|spelt|did|was|must have|had|has)\b/iu

/** An act of its own says what to do and with what. */
export function isAct({
  reading,
  request,
  act,
}: {
  reading: Reading
  request: PlanRequest
  act: Understanding
}): boolean {
  if ([REGRETS, LEAVES, BLAMES].some((form) => form.test(reading.text))) return false
  // "that's it??" is a sigh.
  if (
    reading.tokens.every(({ text }) =>
      ['that', 'is', 'it', 'this', 'really', 'all', 'so', 'do', 'they', 'have', 'any', 'you', 'got'].includes(
        text,
      ),
    )
  )
    return false
  if (CONDITION.test(reading.text)) return false
  const { tool, intent, filled } = act
  // "Can you note it among my jobs?" asks once more for what the clause before tells.
  if (tool?.effect === 'read' && KEEPS.test(reading.text)) return false
  if (tool?.fields.some(({ slot }) => slot === 'question') && !reading.asks) return false
  // A tool that takes nothing of what was said is easily meant by nobody.
  const takesNothing = Object.values(filled?.input ?? {}).every((value) => value === null)
  if (
    takesNothing &&
    (intent?.probability ?? 0) <
      (tool?.effect === 'read' && SHOWS.test(reading.text) ? 0.45 : SURE_OF_NOTHING)
  )
    return false
  // "visa" by itself is a part of what was said, and no search.
  if (tool && isSearch(tool) && !searches(reading)) return false
  if (
    takesNothing &&
    tool?.effect === 'read' &&
    reading.tokens.length <= 3 &&
    !SHOWS.test(reading.text) &&
    !pointed(reading)
  )
    return false
  const speaks = reading.concepts.some(({ name }) => name === 'human' || name === 'talk' || name === 'undo')
  const denies = reading.tokens.some(({ text }) => text === 'not' || text === 'no')
  if (takesNothing && tool?.effect !== 'read' && denies && !speaks) return false
  const states =
    act.plan.kind === 'calls' &&
    act.tool?.fields.some(({ nullable, slot }) => !nullable && slot !== 'question' && !isReferenceSlot(slot))
  if (states) return true
  const strong = (act.intent?.probability ?? 0) >= STRONG_CLAUSE
  if (
    (act.intent?.probability ?? 0) >= SURE_OF_NOTHING &&
    reading.tokens.length > 1 &&
    !ASIDE.test(reading.text)
  )
    return true
  if (ASIDE.test(reading.text) && reading.tokens.length <= 5) return false
  const says = reading.asks || reading.concepts.some(({ name }) => ACTS.has(name))
  const withWhat =
    reading.concepts.some(({ name }) => THINGS.has(name)) ||
    reading.spans.some(({ kind }) => kind !== 'choice' && kind !== 'date') ||
    pointsAt(reading) === 'number' ||
    (strong && pointsAt(reading) === 'pronoun') ||
    rowsNamed({ reading, exchanges: request.exchanges }).length > 0
  return says && (withWhat || reading.tokens.length <= 3)
}

function searches({ spans, concepts }: Reading): boolean {
  return (
    spans.some(({ kind }) => kind === 'work' || kind === 'place' || kind === 'money' || kind === 'choice') ||
    concepts.some(({ name }) => name === 'job' || name === 'find' || name === 'more')
  )
}

function pointed({ concepts }: Reading): boolean {
  return concepts.some(
    ({ name }) => name === 'undo' || name === 'human' || name === 'talk' || name === 'cancel',
  )
}
