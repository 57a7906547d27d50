import { daysIn, type FoundDay } from '../slots/days.ts'
import { durationsIn } from '../slots/durations.ts'
import type { Field } from '../terms/field.ts'
import type { Reading } from '../terms/reading.ts'
import { overlaps, type Stretch } from '../words/overlap.ts'
import type { State } from './fill-state.ts'
import { distanceTo, nearest } from './said-beside.ts'

/** A day in any of the usual ways, "next Friday" included; beside the field's words when there are several day fields. */
export function daySaid(field: Field, state: State): string | null {
  const { reading, now, fields } = state
  const days = freeDays(state)
  const rivals = fields.filter(({ slot }) => slot === 'date')
  const named = field.near ? nearest({ text: reading.text, near: field.near, found: days }) : undefined
  const ends = field.near !== null && ENDS.test(field.near)
  const begins = field.near !== null && !ends && STARTS.test(field.near)
  const fitting = ends
    ? days.filter((day) => mayEnd(day, state))
    : days.filter((day) => !begins || !isDeadline(day, reading))
  const chosen = named ?? (rivals.length === 1 ? onlyDay(fitting, now) : undefined)
  if (!chosen || (begins && isDeadline(chosen, reading))) return null
  const distance = ({ near }: Field) => distanceTo({ text: reading.text, near, to: chosen })
  const isTaken = rivals.some((rival) => rival.name !== field.name && distance(rival) < distance(field))
  return isTaken ? null : chosen.value
}

const ENDS = /until|deadline/

/** "from September", "we met yesterday": nothing ends on a day that it begins on, nor on one that is over. */
function mayEnd({ start, value }: FoundDay, { reading, now }: State): boolean {
  return value > now.toISOString().slice(0, 10) && !BEGINS.test(reading.text.slice(0, start))
}

const STARTS = /\b(?:start|begin|join)/

/** "I must answer by 5 December", "they want to know until Friday": a day to decide by is none to begin on. */
function isDeadline({ start }: FoundDay, { text }: Reading): boolean {
  const before = text.slice(0, start)
  return LIMIT.test(before) && !BEGINS_BY.test(before)
}

const LIMIT =
  /\b(?:by|until|till|til|before|no later than|latest|deadline(?: is| of)?|expires?(?: on)?|(?:answer|decide|reply|respond|decision)(?: \w+){0,3} on)(?: the)?\s*$/i
const BEGINS_BY = /\b(?:start|begin|join|first day)(?:s|ing|ning)?(?: \S+){0,5}\s*$/i

const BEGINS =
  /\b(?:from|since|start(?:s|ing)?|begin(?:s|ning)?|as of)(?: (?:on|in|the|early|mid|late))*\s*$/i

/** Days that stand in no text to keep. */
function freeDays({ reading, now, kept }: State): FoundDay[] {
  const texts = kept.map((text) => {
    const start = reading.text.lastIndexOf(text)
    return { start, end: start + text.length }
  })
  return daysIn({ text: reading.text, spans: reading.spans, now }).filter(
    (day) => !isNoDay(day, reading) && !texts.some((text) => overlaps(day, text)),
  )
}

/** The one day that is said; "I polish it tonight" is no deadline. */
function onlyDay([day, ...others]: FoundDay[], now: Date): FoundDay | undefined {
  const today = now.toISOString().slice(0, 10)
  return others.length === 0 && day?.value !== today ? day : undefined
}

/** "three months' notice" and "all weekend" are lengths of time, and "400 euros a day" is pay. */
function isNoDay(day: Stretch, { text, spans }: Reading): boolean {
  const said = text.slice(day.start, day.end).trim()
  return (
    /\bweekend$|^(?:this|last|next|the) year$/i.test(said) ||
    durationsIn(said).some(({ value }) => value.length === said.length) ||
    spans.some((span) => span.kind === 'money' && overlaps(day, span))
  )
}

/** The length of time beside the field's words, as it is said. */
export function durationSaid(field: Field, { reading: { text, spans } }: State): string | null {
  const found = durationsIn(text).filter(
    (duration) => !spans.some((span) => span.kind === 'money' && overlaps(duration, span)),
  )
  return nearest({ text, near: field.near ?? field.words.join('|'), found })?.value ?? null
}
