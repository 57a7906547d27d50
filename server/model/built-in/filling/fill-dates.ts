import { isoDate } from '../slots/dates.ts'
import type { Field } from '../terms/field.ts'
import type { Span } from '../terms/span.ts'
import type { State } from './fill-state.ts'

type DateSpan = Extract<Span, { kind: 'date' }>

/** When a job began or ended: a day that is said to be that, else one that its place among the days tells. */
export function dateFor(slot: 'date_start' | 'date_end', state: State): string | null {
  const edge = slot === 'date_start' ? 'start' : 'end'
  const dates = datesFor(state)
  const date = dates.find(({ value }) => value.role === edge) ?? dateOfNewJob({ edge, dates, state })
  return date ? isoDate(date.value, edge) : null
}

/** Days of a job that is told of for the first time need no word for which they are. */
function dateOfNewJob({
  edge,
  dates,
  state,
}: {
  edge: 'start' | 'end'
  dates: readonly DateSpan[]
  state: State
}): DateSpan | null {
  const [first, second] = dates.filter(({ value }) => value.role === null)
  if (state.employment === null || !first) return null
  if (second) return edge === 'start' ? first : second
  if (edge === 'start') return first
  // "two years ago, and I'm still there": it has not ended.
  if (GOES_ON.test(state.reading.text)) return null
  // "I worked there in 2019": the whole year.
  return first.value.month === null && dates.length === 1 ? first : null
}

/** Dates that are not denied, and not the row's own. */
function datesFor({ reading, row }: State): DateSpan[] {
  return reading.spans.flatMap((span) => {
    if (span.kind !== 'date') return []
    const ahead = reading.text.slice(Math.max(0, span.start - 20), span.start)
    if (/\b(?:not|instead of|rather than|isn't|wasn't)\s+(?:in |on )?$/i.test(ahead)) return []
    return row && ahead.endsWith(row.label) ? [] : [span]
  })
}

const CURRENT =
  /\b(?:still|current(?:ly)?|present|ongoing|to date|at the moment|nowadays|right now|these days)\b|(?:\b(?:to|until|till|til)|-)\s*(?:now|today)\b|\bsince\b|\bnew job\b|\bi (?:now )?work (?:now )?(?:as|at|for)\b|\bi(?:'m| am) (?:now )?(?:an?|the|employed|working)\b/i
const NOT_CURRENT =
  /\b(?:no longer|not|isn't|wasn't|never(?! left))\b[^.,;]{0,24}\b(?:current|ongoing|there|work(?! (?:history|experience)))/i

/** Says that a job is over. */
const LEFT =
  /\b(?:no longer|not|don't|dont|isn't|am not|im not|i'm not|stopped)\b[^.]{0,40}\b(?:any ?more|no more|work(?:ing)? (?:there|at|for)|there now)\b|\bno longer (?:work|at|there|employed)|\b(?:my )?last day (?:was|is)\b/i
const LEAVES = /\b(?:left|quit|resigned|finished|ended|last day|laid off|let go|stopped)\b/i

/** Whether a job goes on; null where that may be left open and nothing says it. */
export function currentFor(field: Field, state: State): boolean | null {
  const { text } = state.reading
  const hasEnded = dateFor('date_end', state) !== null
  const isDenied = NOT_CURRENT.test(text)
  if (!field.nullable) return !hasEnded && !isDenied && (CURRENT.test(text) || isOnlyBegun(text))
  if (LEFT.test(text) || (hasEnded && LEAVES.test(text))) return false
  const goesOn = !hasEnded && !isDenied && GOES_ON.test(text)
  if (goesOn && !CURRENT_JOB.test(text)) return true
  return isDenied && /\bcurrent|ongoing\b/i.test(text) ? false : null
}

/** "I started at Costa in March": begun, and of no end is any word said. */
function isOnlyBegun(text: string): boolean {
  return BEGUN.test(text) && !LEAVES.test(text) && !OVER.test(text)
}

const BEGUN =
  /\bi(?:'ve| have)? (?:just |recently |now )?(?:started|joined|began|begun)\b|\b(?:got|been) (?:just |recently )?(?:taken on|hired|employed|recruited)\b|^(?:just|recently) (?:started|joined|began)\b/i
const OVER = /\b(?:worked|was|were|had|did|used to|stayed|until|till|old|first)\b/i

const GOES_ON = /\b(?:still|current(?:ly)?|present|ongoing|to date|until now|till now)\b/i
/** Names the job, and does not say that it goes on. */
const CURRENT_JOB = /\b(?:current|present) (?:job|role|position|employer)\b/i
