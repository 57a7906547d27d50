import type { State, Value } from './fill-state.ts'
import type { Reading } from './reading.ts'
import { wordsBehind, wordsUnder } from './said-lists.ts'
import type { Field } from './schema.ts'
import { daysIn } from './slots/days.ts'
import { durationsIn } from './slots/durations.ts'
import { freeTextStart } from './slots/free-text.ts'
import { isTakenAway } from './taken-away.ts'

/**
 * Values of the fields whose tools say themselves which words mean what: fixed
 * choices, flags, counts, sums, days and lists.
 */
export function declaredValue(field: Field, state: State): Value {
  switch (field.slot) {
    case 'choice':
      return choiceSaid(field, state)
    case 'flag':
      return flagSaid(field, state)
    case 'number':
      return numberSaid(field, state)
    case 'amount':
      return amountSaid(field, state)
    case 'date':
      return daySaid(field, state)
    case 'email':
      return state.reading.spans.find(({ kind }) => kind === 'email')?.value.toString() ?? null
    case 'duration':
      return durationSaid(field, state)
    case 'words':
      return wordsBehind(field, state) ?? wordsUnder(field, state)
    default:
      return null
  }
}

export const wholeWords = (source: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\d])(?:${source})(?![\p{L}\d])`, 'giu')

/** What is said, without the text that is to be kept word for word where it was announced. */
export function spoken({ reading, fields, kept }: State): string {
  if (!fields.some(({ slot }) => slot !== null && KEPT.has(slot))) return reading.corrected
  const announced = freeTextStart(reading)
  const before = reading.corrected.slice(0, Math.max(announced, 1) + 1)
  if (fields.some(({ slot }) => slot === 'line_text')) return before
  const text = kept.find((one) => reading.text.indexOf(one) >= announced)
  if (text === undefined) return reading.corrected
  return reading.corrected.includes(text) ? reading.corrected.replace(text, ' ') : before
}

/** Where nothing is kept word for word, a colon parts nothing. */
const KEPT: ReadonlySet<string> = new Set(['free_text', 'new_value', 'line_text', 'words', 'question'])

/** The value whose words are said; of several the one with the most words, then the last: corrections come later. */
function choiceSaid(field: Field, state: State): string | null {
  const text = spoken(state)
  let best: { value: string; length: number; at: number } | null = null
  for (const value of field.choices ?? []) {
    const source = field.says?.[value] ?? value.replaceAll('_', '[ _-]')
    for (const match of text.matchAll(wholeWords(source))) {
      const said = { text, start: match.index, end: match.index + match[0].length }
      if (isReplaced(said) || (field.nullable && isWidened(said))) continue
      const length = match[0].split(/\s+/).length
      if (!best || length > best.length || (length === best.length && match.index > best.at))
        best = { value, length, at: match.index }
    }
  }
  return best?.value ?? null
}

/** "not daily", "instead of weekly", "from daily to weekly": what is said to be wrong. */
function isReplaced({ text, start, end }: Found & { text: string }): boolean {
  const ahead = text.slice(0, start)
  return DENIED.test(ahead) || (/\bfrom\s+$/i.test(ahead) && /^\s+(?:in)?to\b/i.test(text.slice(end)))
}

/** "incl the stale ones", "drafts included": a list of all, and not of these alone. */
function isWidened({ text, start, end }: Found & { text: string }): boolean {
  return WIDENS.test(text.slice(0, start)) || INCLUDED.test(text.slice(end))
}

const WIDENS =
  /\b(?:incl|including|inclusive of|along with|together with|even|not (?:just|only))\.?\s+(?:(?:the|those|any|our|all|ones that are)\s+)*$/i
const INCLUDED = /^(?:\s+(?:ones?|articles?|texts?|offers?|applicants?|candidates?|jobs?))?,?\s+included\b/i

const DENIED = /\b(?:not|instead of|rather than|no longer)\s+$/i

function flagSaid(field: Field, state: State): boolean | null {
  const text = spoken(state)
  const { true: yes, false: no } = field.says ?? {}
  if (no && wholeWords(no).test(text)) return false
  if (yes && wholeWords(yes).test(text)) return true
  // Where both can be said, saying neither is no "no".
  return field.nullable || (yes && no) ? null : false
}

const NUMBER_WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
const COUNT = wholeWords(
  String.raw`\d{1,6}(?:[.,]\d+)?|${NUMBER_WORDS.slice(1).join('|')}|an?(?= (?:week|month|year|day)(?![a-z]))`,
)
const SCALES: [RegExp, number][] = [
  [/^\s*weeks?\b/i, 7],
  [/^\s*months?\b/i, 30],
  [/^\s*years?\b/i, 365],
]
/** "within two days" where hours are counted. */
const HOURS: [RegExp, number][] = [
  [/^\s*days?\b/i, 24],
  [/^\s*weeks?\b/i, 168],
]
/** "over three years" where months are counted. */
const MONTHS: [RegExp, number][] = [[/^[\s-]*(?:years?|yrs?|y)\b/i, 12]]

const ONE_BY_ONE = /^\S+ (?:at a time|by one)\b/i

/** The value whose own words are said; else the count beside the field's words; any count when the field names none. */
function numberSaid(field: Field, state: State): number | null {
  const text = spoken(state)
  const numbered = numberedBy(field, text)
  if (numbered !== null) return numbered
  const counted = within(field, text)
  if (counted !== null) return counted
  const named = Object.entries(field.says ?? {}).find(([, source]) => wholeWords(source).test(text))
  if (named) return named[0] === 'next' ? numberAfter(field, state) : Number(named[0])
  const money = state.reading.spans.filter(({ kind }) => kind === 'money' || kind === 'date')
  const counts = [...text.matchAll(COUNT)]
    .filter((match) => !/^\d{1,3}(?:[.,]\d{3})+$/.test(match[0]))
    .filter((match) => !money.some(({ start, end }) => match.index >= start && match.index < end))
    .filter((match) => !ONE_BY_ONE.test(text.slice(match.index)))
    .filter((match) => !/(?:#|\b(?:number|no|nr|option)\.?)\s*$/i.test(text.slice(0, match.index)))
    .map((match) => ({
      value: countOf(match[0].trim().toLowerCase()),
      start: match.index,
      end: match.index + match[0].length,
    }))
  // A share is said to be one: "5000 bonus" is a sum.
  const shares = counts.filter(({ end }) => /^\s?(?:%|percent|per cent)/i.test(text.slice(end)))
  const found = field.words.includes('percent') ? shares : counts
  const chosen = field.near ? nearest({ text, near: field.near, found }) : found[0]
  if (!chosen) return null
  const inDays = /days?/.test(field.near ?? '') || field.words.includes('days')
  const scales = inDays
    ? SCALES
    : field.words.includes('hours')
      ? HOURS
      : field.words.includes('months')
        ? MONTHS
        : []
  const scale = scales.find(([unit]) => unit.test(text.slice(chosen.end)))?.[1] ?? 1
  const half = /\bhalf $/i.test(text.slice(0, chosen.start)) ? 0.5 : 1
  const value = Math.round(chosen.value * scale * half * 100) / 100
  const whole = scale > 1 ? Math.round(value) : value
  return whole < field.least || whole > field.most ? null : whole
}

/** "question seven", "number 7" where the field is a number of something: no other word says more. */
function numberedBy({ near, least, most }: Field, text: string): number | null {
  if (!near || !wholeWords(near).test('number')) return null
  const said = new RegExp(String.raw`(?<![\p{L}\d])(?:${near})\.?\s+(${COUNT.source})`, 'iu').exec(text)?.[1]
  const value = said === undefined ? null : countOf(said.trim().toLowerCase())
  return value === null || value < least || value > most ? null : value
}

/** "within the next ten days" where days are counted: it says more than "this week" beside it. */
function within({ near, words, least, most }: Field, text: string): number | null {
  if (!words.includes('days') && !/days?/.test(near ?? '')) return null
  const match = new RegExp(
    String.raw`(?<![\p{L}\d])(?:within|in|during|over)(?: the)?(?: next| coming)? (${COUNT.source})(?= (?:days?|weeks?|months?)(?!\p{L}))`,
    'iu',
  ).exec(text)
  if (!match) return null
  const rest = text.slice(match.index + match[0].length)
  const scale = SCALES.find(([unit]) => unit.test(rest))?.[1] ?? 1
  const value = countOf((match[1] ?? '').trim().toLowerCase()) * scale
  return value < least || value > most ? null : value
}

/** The number after that of the latest call or of the answer that names one: "Question 2 of 8" gives 3. */
function numberAfter(field: Field, { exchanges }: State): number | null {
  const told = new RegExp(String.raw`(?<!\p{L})(?:${field.near ?? field.name}) (\d+)`, 'iu')
  for (const { calls, results } of exchanges.toReversed()) {
    const said = told.exec(results.map(({ text }) => text).join('\n'))?.[1]
    const asked = calls.map(({ input }) => input[field.name]).find((value) => typeof value === 'number')
    const last = said === undefined ? asked : Number(said)
    if (typeof last === 'number') return last + 1
  }
  return null
}

function countOf(said: string): number {
  if (/^an?$/.test(said)) return 1
  const word = NUMBER_WORDS.indexOf(said)
  return word >= 0 ? word : Number(said.replace(',', '.'))
}

/** Sums of money go to the field whose words stand nearest; the main field takes the one that no other claims. */
function amountSaid(field: Field, state: State): number | null {
  const text = state.reading.text
  const money = state.reading.spans.flatMap((span) =>
    span.kind === 'money' ? [{ value: span.value.amount, start: span.start, end: span.end }] : [],
  )
  const bare = bareSums(state).filter(({ start }) =>
    money.every((sum) => start >= sum.end || start < sum.start),
  )
  const sums = [...money, ...bare].sort((a, b) => a.start - b.start)
  const fields = state.fields.filter(({ slot }) => slot === 'amount')
  const main = fields[0]?.name ?? ''
  const owners = sums.map((sum) => {
    const named = fields
      .slice(1)
      .map((other) => ({ name: other.name, distance: distanceBeside({ text, near: other.near, to: sum }) }))
      .filter(({ distance }) => distance < NEAR)
      .sort((a, b) => a.distance - b.distance)[0]
    return named?.name ?? main
  })
  // A sum there must be: the first is the main one, whatever stands beside it.
  if (fields[0]?.nullable === false && owners.length > 0 && !owners.includes(main)) owners[0] = main
  return sums[owners.indexOf(field.name)]?.value ?? (isTakenAway(field, state) ? 0 : null)
}

/** As `distanceTo`, but what a "plus" or a comma parts does not belong together. */
function distanceBeside({ text, near, to }: { text: string; near: string | null; to: Found }): number {
  if (!near) return Number.POSITIVE_INFINITY
  const distances = [...text.matchAll(wholeWords(near))].map((match) => {
    const end = match.index + match[0].length
    const between = end <= to.start ? text.slice(end, to.start) : text.slice(to.end, match.index)
    // "sign-on bonus" is nearer than the "bonus" in it.
    return PARTED.test(between) ? Number.POSITIVE_INFINITY : between.length - match[0].length / 100
  })
  return Math.min(...distances, Number.POSITIVE_INFINITY)
}

const PARTED = /[,;%]|\d|\b(?:plus|and|with|but|or)\b/i

/** "62000", "62.5k": a sum without a currency. Years and row numbers are none. */
function bareSums({ reading: { text, spans } }: State): { value: number; start: number; end: number }[] {
  return [
    ...text.matchAll(/(?<![\p{L}\d.,#-])(\d{1,3}(?:[., ]\d{3})+|\d+(?:[.,]\d+)?)\s?(k)?(?![\p{L}\d%])/giu),
  ]
    .map((match) => ({ match, start: match.index, end: match.index + match[0].length }))
    .filter(
      ({ start, end }) => !spans.some((span) => span.kind === 'date' && span.start < end && span.end > start),
    )
    .map(({ match: [, digits = '', thousand], start, end }) => ({
      value:
        (/[., ]\d{3}/.test(digits)
          ? Number(digits.replace(/[., ]/g, ''))
          : Number(digits.replace(',', '.'))) * (thousand ? 1_000 : 1),
      start,
      end,
    }))
    .filter(({ value }) => value >= LEAST_SUM)
}

/** Smaller numbers without a currency count something else. */
const LEAST_SUM = 500

interface Found {
  start: number
  end: number
}

/** Words between a value and what names it, in characters. */
const NEAR = 28

function nearest<Value extends Found>({
  text,
  near,
  found,
}: {
  text: string
  near: string
  found: readonly Value[]
}): Value | undefined {
  return found
    .map((value) => ({ value, distance: distanceTo({ text, near, to: value }) }))
    .filter(({ distance }) => distance < NEAR)
    .sort((a, b) => a.distance - b.distance)[0]?.value
}

function distanceTo({
  text,
  near,
  to,
}: {
  text: string
  near: string | null | undefined
  to: Found
}): number {
  if (!near) return Number.POSITIVE_INFINITY
  const distances = [...text.matchAll(wholeWords(near))].map((match) => {
    const end = match.index + match[0].length
    // "from 1 July, answer by Friday": what names a value mostly stands before it.
    return end <= to.start ? to.start - end : match.index >= to.end ? match.index - to.end + 2 : 0
  })
  return Math.min(...distances, Number.POSITIVE_INFINITY)
}

/** A day in any of the usual ways, "next Friday" included; beside the field's words when there are several day fields. */
function daySaid(field: Field, state: State): string | null {
  const { reading, now, fields, kept } = state
  const texts = kept.map((text) => ({
    start: reading.text.lastIndexOf(text),
    end: reading.text.lastIndexOf(text) + text.length,
  }))
  const days = daysIn({ text: reading.text, spans: reading.spans, now }).filter(
    (day) => !isNoDay(day, reading) && texts.every(({ start, end }) => day.end <= start || day.start >= end),
  )
  const rivals = fields.filter(({ slot }) => slot === 'date')
  // "I polish it tonight" is no deadline.
  const today = now.toISOString().slice(0, 10)
  const [day, ...others] = days
  const only = rivals.length === 1 && others.length === 0 && day?.value !== today ? day : undefined
  const chosen =
    (field.near ? nearest({ text: reading.text, near: field.near, found: days }) : undefined) ?? only
  const taken = rivals.some(
    (rival) =>
      rival.name !== field.name &&
      chosen !== undefined &&
      distanceTo({ text: reading.text, near: rival.near, to: chosen }) <
        distanceTo({ text: reading.text, near: field.near, to: chosen }),
  )
  return !chosen || taken ? null : chosen.value
}

/** "three months' notice" and "all weekend" are lengths of time, and "400 euros a day" is pay. */
function isNoDay({ start, end }: Pick<Found, 'start' | 'end'>, { text, spans }: Reading): boolean {
  const said = text.slice(start, end).trim()
  return (
    /\bweekend$/i.test(said) ||
    durationsIn(said).some(({ value }) => value.length === said.length) ||
    spans.some((span) => span.kind === 'money' && start < span.end && end > span.start)
  )
}

/** The length of time beside the field's words, as it is said. */
function durationSaid(field: Field, { reading: { text, spans } }: State): string | null {
  const found = durationsIn(text).filter(({ start, end }) =>
    spans.every((span) => span.kind !== 'money' || start >= span.end || end <= span.start),
  )
  return nearest({ text, near: field.near ?? field.words.join('|'), found })?.value ?? null
}
