import type { State } from './fill-state.ts'
import type { Field } from './schema.ts'
import { isoDate } from './slots/dates.ts'
import { isDenied } from './slots/denied.ts'
import { freeTextStart } from './slots/free-text.ts'
import { selfStatement } from './slots/self.ts'
import type { Span } from './spans.ts'

export function placeFor(field: Field, state: State): string | null {
  const { reading, fields, row } = state
  if (field.nullable && fields.some(({ slot }) => slot === 'person_name')) {
    const home = selfStatement({ text: reading.text, kind: 'home' })
    const place = placeSpan(state)
    if (home && place && home.toLowerCase().includes(place.toLowerCase()))
      return home.length > place.length + 12 ? place : home
    return home && looksLikePlace(home) ? home : place
  }
  const place = placeSpan(state)
  return place && row?.label.toLowerCase().includes(place.toLowerCase()) ? null : place
}

function looksLikePlace(words: string): boolean {
  return words.split(' ').length <= 5 && !/\b(?:job|role|work|position|looking|a|an)\b/i.test(words)
}

/** "I am from Lyon" says where somebody comes from; another place is the one that is meant. */
const ORIGIN = /\b(?:i am|i'm|im|originally|come|moved|moving) from $/i

function placeSpan({ reading, employment, row }: State): string | null {
  const places = reading.spans.flatMap((span) => (span.kind === 'place' ? [span] : []))
  const end = freeTextStart(reading)
  const usable = places.filter(({ value, start, end: until }) => {
    if (employment?.company?.toLowerCase().includes(value.toLowerCase())) return false
    if (isDenied({ text: reading.text, start, end: until })) return false
    return !row || start < end || end === reading.text.length
  })
  const asked = usable.filter(({ start }) => !ORIGIN.test(reading.text.slice(Math.max(0, start - 24), start)))
  const best = asked.length > 0 ? asked : usable
  return (best.find(({ sure }) => sure) ?? best[0])?.value ?? null
}

function datesFor({ reading, row }: State): Extract<Span, { kind: 'date' }>[] {
  return reading.spans.flatMap((span) => {
    if (span.kind !== 'date') return []
    const ahead = reading.text.slice(Math.max(0, span.start - 20), span.start)
    if (/\b(?:not|instead of|rather than|isn't|wasn't)\s+(?:in |on )?$/i.test(ahead)) return []
    return row && ahead.endsWith(row.label) ? [] : [span]
  })
}

export function dateFor(slot: 'date_start' | 'date_end', state: State): string | null {
  const edge = slot === 'date_start' ? 'start' : 'end'
  const dates = datesFor(state)
  const named = dates.find(({ value }) => value.role === edge)
  if (named) return isoDate(named.value, edge)
  const free = dates.filter(({ value }) => value.role === null)
  const only = free[0]
  if (!only) return null
  const isNew = state.employment !== null
  if (isNew && free.length >= 2) return isoDate((edge === 'start' ? only : (free[1] ?? only)).value, edge)
  if (isNew && edge === 'start' && !dates.some(({ value }) => value.role === 'start'))
    return isoDate(only.value, edge)
  // "I worked there in 2019": the whole year.
  if (isNew && edge === 'end' && only.value.month === null && dates.length === 1)
    return isoDate(only.value, edge)
  return null
}

const CURRENT =
  /\b(?:still|current(?:ly)?|present|ongoing|to date|at the moment|nowadays|right now|until now|till now|to now|these days)\b|\bsince\b|\bnew job\b|\bi (?:now )?work (?:now )?(?:as|at|for)\b/i
const NOT_CURRENT = /\b(?:no longer|not|isn't|wasn't|never)\b[^.]{0,24}\b(?:current|ongoing|there|work)/i

/** Says that a job is over. */
const LEFT =
  /\b(?:no longer|not|don't|dont|isn't|am not|im not|i'm not|stopped)\b[^.]{0,40}\b(?:any ?more|no more|work(?:ing)? (?:there|at|for)|there now)\b|\bno longer (?:work|at|there|employed)|\b(?:my )?last day (?:was|is)\b/i
const LEAVES = /\b(?:left|quit|resigned|finished|ended|last day|laid off|let go|stopped)\b/i

export function currentFor(field: Field, state: State): boolean | null {
  const { text } = state.reading
  const ended = dateFor('date_end', state) !== null
  const current =
    /\b(?:still|current(?:ly)?|present|ongoing|to date|until now|till now)\b/i.test(text) &&
    !NOT_CURRENT.test(text) &&
    !ended
  if (field.nullable && (LEFT.test(text) || (ended && LEAVES.test(text)))) return false
  if (field.nullable)
    return current && !/\b(?:current|present) (?:job|role|position|employer)\b/i.test(text)
      ? true
      : NOT_CURRENT.test(text) && /\bcurrent|ongoing\b/i.test(text)
        ? false
        : null
  return !ended && CURRENT.test(text) && !NOT_CURRENT.test(text)
}
