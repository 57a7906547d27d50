import { trimmed } from '../slots/free-text.ts'
import {
  lastPart,
  withoutCourtesy,
  withoutFlagBehind,
  withoutFlagged,
  withoutWish,
} from '../slots/trailing-reason.ts'
import type { Field } from '../terms/field.ts'
import type { State } from './fill-state.ts'
import { ROWS_ONLY, wordsTaken } from './taken-words.ts'

/** A reason without what else is wished; any other text as it is. */
export function reasonAlone({
  text,
  field,
  state,
}: {
  text: string | null
  field: Field
  state: State
}): string | null {
  if (!text || !field.words.includes('reason')) return text
  const told = withoutFlagBehind(text, flagWords(state)).replace(/(?<=\p{L})\.$/u, '')
  const reason = withoutWish(withoutCourtesy(told))
  const taken = wordsTaken(state)
  const kept = untilOrder(reason, taken)
  return kept && isWish({ text: kept, taken }) ? null : kept
}

/** "…: the rota needs weekends. Please turn her down.": a sentence that says what to do gives no reason. */
function untilOrder(reason: string, taken: readonly RegExp[]): string | null {
  const [first = '', ...more] = reason.split(/(?<=[.!?])\s+/)
  const order = more.findIndex((one) => ORDERS.test(one) && taken.some((words) => words.test(one)))
  return order < 0 ? reason : trimmed([first, ...more.slice(0, order)].join(' '))
}

const ORDERS =
  /^(?:so |and |then |now )*(?:please|pls|kindly|can you|could you|turn|reject|decline|move|put|set|take|send|tell|write|invite|hire|let)\b/i

function flagWords({ fields }: State): string[] {
  return fields.flatMap(({ slot, says }) => (slot === 'flag' ? Object.values(says ?? {}) : []))
}

/** "…, the pay is too low": a reason needs no word that announces it. */
export function trailingReason(field: Field, state: State): string | null {
  if (!field.words.includes('reason') || !state.row) return null
  const unflagged = withoutFlagged(state.reading.text, flagWords(state))
  const text = unflagged.replace(FINAL_REQUEST, '')
  const isCut = unflagged !== state.reading.text
  const taken = wordsTaken(state)
  return (
    // Behind a sentence that was left out, the rest begins with what was told.
    statedLast(isCut ? `. ${text}` : text) ??
    statedFirst({ text, taken, field, state }) ??
    (taken.length > 0 ? lastPart({ text, taken }) : null)
  )
}

/** "take it back, I found something closer": a part behind the wish that tells of somebody. */
function statedLast(text: string): string | null {
  const said = TELLS_BEHIND.exec(text)?.[1]
  const told = said && withoutWish(said)
  return told && !NO_REASON.some((form) => form.test(told)) ? trimmed(told) : null
}

const TELLS_BEHIND =
  /[,.;-]\s+((?:i(?: have|'ve| am|'m| found| got| took| accepted)?|im|ive|it(?:'s| is| was)|its|they|theyre|their|he|she|his|her|both|neither|none|nobody|our|we're|client|the|there|we|my|found|got|took|too|because|changed)\b[^?]{6,})$/i
const REQUEST = /\b(?:withdraw|cancel|take it|pull|retract|apply|please)\b/i
/** "both of them" points at rows. */
const REFERS = /^(?:both|either|neither|all|none)(?: of (?:them|these|those))?[.!]*$/i
const NO_REASON = [REFERS, REQUEST, /^i(?:'| a)?m out\b/i, ROWS_ONLY, /^i meant?\b/i]

/** "Ana has left the company, take her off": a reason that must be given may stand before the request. */
function statedFirst({
  text,
  taken,
  field,
  state,
}: {
  text: string
  taken: readonly RegExp[]
  field: Field
  state: State
}): string | null {
  if (field.nullable && !state.fields.some(({ isList }) => isList)) return null
  const parts = text.split(/[,.;:–-]\s+/).map((part) => part.trim())
  const [first = ''] = parts
  const isApart = parts.length > 1 || text !== state.reading.text
  if (!isApart || !STATES.test(first) || REQUEST.test(first) || first.split(/\s+/).length < 3) return null
  const stated = trimmed(first)
  // "2 and 4 are rejected, no permit" states the wish itself.
  return stated && isWish({ text: stated, taken }) ? null : stated
}

const STATES =
  /^\S+(?: \S+){0,3}? (?:is|are|was|were|has|have|had|can't|cannot|couldn't|won't|didn't|doesn't|don't|isn't|left|lost|stole|quit|resigned|accepted|took|lied|shared|leaked|cancelled|signed|failed|passed)\b/i

/** Nothing is left of it without the rows and where they go. */
function isWish({ text, taken }: { text: string; taken: readonly RegExp[] }): boolean {
  const rest = taken.reduce((left, words) => left.replace(words, ' '), text)
  return (
    rest !== text &&
    !/\p{L}{3}/u.test(rest.replace(/\b(?:and|are|was|were|has|have|been|both|the|one|number)\b/gi, ' '))
  )
}

/** "…, so please decline": asks again, and is no reason. */
const FINAL_REQUEST =
  /[,.;-]\s+(?:so )?(?:please|pls|kindly|just)(?: (?!because|since|as\b)\p{L}+){0,5}[.!]*$|[,.;]\s+(?:don't|do not|dont|no need to) (?:tell|say|mention)\b.*$/iu
