import * as chrono from 'chrono-node/en'
import type { Span } from '../terms/span.ts'
import { overlaps } from '../words/overlap.ts'

export interface FoundDay {
  start: number
  end: number
  /** YYYY-MM-DD */
  value: string
}

/** "30 days", "an hour", "now": how long or how often, and no day. */
const NO_DAY =
  /^(?:(?:half an?|an?|a few|several|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)\s+)?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)$|^(?:right )?now$/i
/** "until the 30th": a day without its month, which is the next such day. */
const NTH =
  /(?<=\b(?:until|till|by|on|before|from|to|than)\s)the\s+(\d{1,2})(?:st|nd|rd|th)\b(?!\s+(?:of\s+\p{L}+|one|applicant|candidate|person|job|posting|offer|article|thread|entry|review))/giu

/** "until the 24th of this month" */
const NTH_OF = /(?<![\p{L}\d])(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)\s+of\s+(this|the|next)\s+month(?!\p{L})/giu

/** Days that a text names, in order: "next Friday", "3 July", "the 30th". */
export function daysIn({
  text,
  spans,
  now,
}: {
  text: string
  spans: readonly Span[]
  now: Date
}): FoundDay[] {
  const ofMonth = daysOfMonth(text, now)
  const taken = [...spans.filter(({ kind }) => kind === 'money'), ...ofMonth]
  const named = namedDays(text, now).filter((day) => !taken.some((other) => overlaps(day, other)))
  const nth = nthDays(text, now).filter((day) => !named.some((other) => overlaps(day, other)))
  return [...ofMonth, ...named, ...nth].sort((one, other) => one.start - other.start)
}

/** "the 24th of next month" */
function daysOfMonth(text: string, now: Date): FoundDay[] {
  return [...text.matchAll(NTH_OF)].flatMap((match) => {
    const month = now.getUTCMonth() + (match[2]?.toLowerCase() === 'next' ? 1 : 0)
    const date = new Date(Date.UTC(now.getUTCFullYear(), month, Number(match[1])))
    return date.getUTCDate() === Number(match[1]) ? [foundAt(match, isoDay(date))] : []
  })
}

/** "from 6 July" would be read as that month's first day. */
const FROM = /\bfrom(?= (?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)? \p{L}{3})/giu

/** "next Friday", "3 July" */
function namedDays(text: string, now: Date): FoundDay[] {
  return chrono
    .parse(text.replace(FROM, '    '), now, { forwardDate: true })
    .filter(({ start }) => start.isCertain('day') || start.isCertain('weekday') || start.isCertain('month'))
    .filter(({ text: said }) => !NO_DAY.test(said))
    .map(({ index, text: said, start }) => ({
      start: index,
      end: index + said.length,
      value: [start.get('year'), start.get('month'), start.get('day')]
        .map((part, at) => String(part ?? 1).padStart(at === 0 ? 4 : 2, '0'))
        .join('-'),
    }))
}

/** "until the 30th" */
function nthDays(text: string, now: Date): FoundDay[] {
  return [...text.matchAll(NTH)].flatMap((match) => {
    const value = nextNth(Number(match[1]), now)
    return value ? [foundAt(match, value)] : []
  })
}

function foundAt({ 0: said, index }: RegExpExecArray, value: string): FoundDay {
  return { start: index, end: index + said.length, value }
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10)
}

function nextNth(day: number, now: Date): string | null {
  if (day < 1 || day > 31) return null
  for (let ahead = 0; ahead < 3; ahead++) {
    const date = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead, day))
    const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate())
    if (date.getUTCDate() === day && date.getTime() >= today) return isoDay(date)
  }
  return null
}
