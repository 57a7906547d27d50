import * as chrono from 'chrono-node/en'
import type { DateValue } from '../terms/span.ts'
import { overlaps } from '../words/overlap.ts'
import { joinsRange, roleOf, TO } from './date-roles.ts'
import type { FoundDate } from './found.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`
const YEAR = String.raw`(?:19[5-9]\d|20[0-4]\d)`
const SHORT_YEAR = String.raw`(?:${YEAR}|'\d\d|\d\d(?![\d:]))`
const FORMS: [RegExp, (groups: string[]) => Omit<DateValue, 'role'> | null][] = [
  [new RegExp(String.raw`\b(${YEAR})-(\d{1,2})-(\d{1,2})\b`, 'gi'), ([y, m, d]) => date(y, m, d)],
  [
    new RegExp(String.raw`\b(\d{1,2})[./](\d{1,2})[./](${YEAR})\b`, 'gi'),
    ([d, m, y]) => date(y, m, d) ?? date(y, d, m),
  ],
  [
    new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(${MONTH}),?\s+(${SHORT_YEAR})`, 'gi'),
    ([d, m, y]) => date(y, m, d),
  ],
  [
    new RegExp(String.raw`\b(${MONTH})\s+(\d{1,2})(?:st|nd|rd|th)?(?:,\s*|\s+)(${YEAR})\b`, 'gi'),
    ([m, d, y]) => date(y, m, d),
  ],
  [
    new RegExp(String.raw`\b(${MONTH})(?:\s*|\s+of\s+|[-/,]\s*)(${SHORT_YEAR})`, 'gi'),
    ([m, y]) => date(y, m),
  ],
  [new RegExp(String.raw`\b(0?[1-9]|1[0-2])[/.](${YEAR})\b`, 'gi'), ([m, y]) => date(y, m)],
  [new RegExp(String.raw`\b(${YEAR})[/.-](0?[1-9]|1[0-2])\b(?!-?\d)`, 'gi'), ([y, m]) => date(y, m)],
  [new RegExp(String.raw`\b(${YEAR})\b(?!\s*(?:euros?|pounds?|dollars?|hours?))`, 'gi'), ([y]) => date(y)],
]
const RELATIVE =
  /\b(?:last|this|next|past)\s+(?:year|month|week|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)\b|\b(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|\d+)\s+(?:years?|months?|weeks?|days?)\s+ago\b|\byesterday\b|\btoday\b|\b(?:last|this past|past)\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/gi
const BARE_MONTH = new RegExp(
  String.raw`\b(?:in|since|from|until|till|to|by|of|was|is|be|start(?:ed)?|end(?:ed)?|left|finished|joined|began|quit|in early|in late)\s+(${MONTH})(?![\s-]*\d)(?=[\s.,!?;-]|$)`,
  'gi',
)
/** "June to September 2012": a month that a range begins with. */
const RANGE_MONTH = new RegExp(
  String.raw`\b(${MONTH})(?=${TO}(?:\d{1,2}(?:st|nd|rd|th)? )?(?:of )?${MONTH}(?![\p{L}]))`,
  'giu',
)

/** "May last year", "29 May this year". */
const MONTH_OF_YEAR = new RegExp(
  String.raw`\b(?:(0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\s+(?:of\s+)?)?(${MONTH})(?:\s+(0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?)?,?(?: of)? ((?:last|this) year)\b`,
  'gi',
)
/** "last October", "the March before last": behind us, whatever month it is now. */
const NAMED_MONTH = new RegExp(
  String.raw`\b(?:(?:last|past)\s+(${MONTH})(?![\p{L}])|the\s+(${MONTH})\s+(before\s+last)\b)`,
  'giu',
)
/** "1 June", "the 3rd of May": the last one. */
const DAY_OF_MONTH = new RegExp(
  String.raw`\b(0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\s+(?:of\s+)?(${MONTH})(?![\p{L}]|[\s,]*\d)`,
  'giu',
)

/** Dates in the text, in order, with the part they play ("since", "until", "from … to …"). */
export function findDates({ text, now }: { text: string; now: Date }): FoundDate[] {
  const found: FoundDate[] = []
  const add = (start: number, length: number, value: Omit<DateValue, 'role'> | null) => {
    const place = { start, end: start + length }
    if (value && !found.some((other) => overlaps(other, place)))
      found.push({ ...place, value: { ...value, role: null } })
  }
  // Every form holds a digit: most messages have none.
  for (const [form, read] of /\d/.test(text) ? FORMS : []) {
    for (const match of text.matchAll(form))
      add(match.index, match[0].length, read(match.slice(1).map(String)))
  }
  for (const match of text.matchAll(MONTH_OF_YEAR)) {
    const [whole, before, month = '', behind, which = ''] = match
    const year = now.getUTCFullYear() - (/last/i.test(which) ? 1 : 0)
    add(match.index, whole.length, date(String(year), month, before ?? behind))
  }
  for (const match of text.matchAll(DAY_OF_MONTH)) {
    const [whole, day = '', month = ''] = match
    add(match.index, whole.length, { ...lastMonthNamed(month, now), day: Number(day) })
  }
  for (const match of text.matchAll(NAMED_MONTH)) {
    const [whole, last, earlier, beforeLast] = match
    const month = last ?? earlier ?? ''
    const named = lastMonthNamed(month, now)
    add(match.index, whole.length, { ...named, year: named.year - (beforeLast ? 1 : 0) })
  }
  for (const match of text.matchAll(RELATIVE)) add(match.index, match[0].length, relative(match[0], now))
  for (const match of [...text.matchAll(BARE_MONTH), ...text.matchAll(RANGE_MONTH)]) {
    const month = match[1] ?? ''
    add(match.index + match[0].lastIndexOf(month), month.length, lastMonthNamed(month, now))
  }
  found.sort((a, b) => a.start - b.start)
  shareYear(found, text, now)
  for (const [index, item] of found.entries()) item.value.role = roleOf({ found, index, text })
  startBeforeEnd(found, text)
  return found
}

/** "from last March until last September", said in June: what ended last year began before that. */
function startBeforeEnd(found: readonly FoundDate[], text: string): void {
  found.forEach((start, index) => {
    const end = found[index + 1]
    if (start.value.role !== 'start' || end?.value.role !== 'end') return
    if (start.value.month === null || /\d/.test(text.slice(start.start, start.end))) return
    if (isoDate(start.value, 'start') > isoDate(end.value, 'end'))
      start.value.year = end.value.year - (start.value.month > (end.value.month ?? 12) ? 1 : 0)
  })
}

function date(y = '', m?: string, d?: string): Omit<DateValue, 'role'> | null {
  const year = y.length >= 4 ? Number(y) : shortYear(Number(y.replace(/\D/g, '')))
  const month =
    m === undefined ? null : /^\d/.test(m) ? Number(m) : MONTHS.indexOf(m.slice(0, 3).toLowerCase()) + 1
  const day = d === undefined ? null : Number(d)
  if (month !== null && (month < 1 || month > 12)) return null
  if (day !== null && (day < 1 || day > new Date(Date.UTC(year, month ?? 1, 0)).getUTCDate())) return null
  return { year, month, day }
}

function shortYear(year: number): number {
  return year > 60 ? 1900 + year : 2000 + year
}

function relative(words: string, now: Date): Omit<DateValue, 'role'> | null {
  const lower = words.toLowerCase()
  const ago = /(\w+) (year)s? ago/.exec(lower)
  if (ago || /\b(?:last|this|next|past) year\b/.test(lower)) {
    const parsed = chrono.parseDate(words, now)
    return parsed ? { year: parsed.getUTCFullYear(), month: null, day: null } : null
  }
  const parsed = chrono.parseDate(words, now)
  if (!parsed) return null
  const month = parsed.getUTCMonth() + 1
  return {
    year: parsed.getUTCFullYear(),
    month,
    day: /yesterday|today|day|week/.test(lower) ? parsed.getUTCDate() : null,
  }
}

/** "in March" without a year: the last one that is not in the future. */
function lastMonthNamed(name: string, now: Date): Omit<DateValue, 'role'> {
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
  const year = month > now.getUTCMonth() + 1 ? now.getUTCFullYear() - 1 : now.getUTCFullYear()
  return { year, month, day: null }
}

/** "from May to August 2019": the first takes the year of the second. */
function shareYear(found: FoundDate[], text: string, now: Date): void {
  found.forEach((item, index) => {
    const next = found[index + 1]
    if (!next || item.value.month === null || hasYear(item, text) || !hasYear(next, text)) return
    if (!joinsRange(text.slice(item.end, next.start))) return
    item.value.year =
      next.value.month !== null && next.value.month < item.value.month ? next.value.year - 1 : next.value.year
    if (item.value.year > now.getUTCFullYear()) item.value.year = now.getUTCFullYear()
  })
}

/** A year is written, or told by "last year", "yesterday" and the like. */
function hasYear({ start, end }: FoundDate, text: string): boolean {
  return /\d{4}|'\d\d|\p{L}\.?[\s,/-]*\d\d$|\b(?:last|this|next|past|ago|yesterday|today)\b/iu.test(
    text.slice(start, end),
  )
}

/** YYYY-MM-DD: the first day for a start, the last for an end. */
export function isoDate({ year, month, day }: DateValue, edge: 'start' | 'end'): string {
  const m = month ?? (edge === 'start' ? 1 : 12)
  const d = day ?? (edge === 'start' ? 1 : new Date(Date.UTC(year, m, 0)).getUTCDate())
  return `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
}
