import { z } from 'zod'
import { isOpenEnd, partialDate } from './partial-date.ts'
import type { Line } from './resume-lines.ts'

/** A new value that fits its line (`null` empties an end date: still there), or why it does not. */
export type CorrectedValue = { value: string | null } | { problem: string }

/** Kinds of lines that hold a text, and not a name or a date. */
export const LONG_LINES: ReadonlySet<string> = new Set(['summary', 'bullet', 'course'])

/** Checks what the person wants a line to say. */
export function correctedValue({
  line,
  text,
  locale,
  now,
}: {
  line: Pick<Line, 'kind' | 'label'>
  text: string
  locale: string
  now: Date
}): CorrectedValue {
  const value = text.trim().replace(/[\p{Cc}]+/gu, ' ')
  if (value === '') return { problem: 'The new text is empty: tell me what the line should say.' }
  switch (line.kind) {
    case 'email':
      return z.email().safeParse(value).success
        ? { value }
        : { problem: 'That is not a complete e-mail address; it should look like name@example.com.' }
    case 'phone':
      return /^[+()\d][\d\s().\-/]{4,28}$/.test(value) && (value.match(/\d/g) ?? []).length >= 5
        ? { value }
        : { problem: 'That is not a complete phone number; digits, spaces and a leading + are fine.' }
    case 'website':
      return webAddress(value)
    case 'start_date':
    case 'end_date':
    case 'date':
      return dateValue({ kind: line.kind, value, locale, now })
    default: {
      const limit = LONG_LINES.has(line.kind) ? 8_000 : 200
      return value.length > limit
        ? { problem: `That is longer than the ${limit.toLocaleString('en-GB')} characters a line can hold.` }
        : { value }
    }
  }
}

function webAddress(text: string): CorrectedValue {
  const value = /^https?:\/\//i.test(text) ? text : `https://${text}`
  const address = z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).safeParse(value)
  return address.success
    ? { value }
    : { problem: 'That is not a web address; it should look like example.com/me.' }
}

function dateValue({
  kind,
  value,
  locale,
  now,
}: {
  kind: 'start_date' | 'end_date' | 'date'
  value: string
  locale: string
  now: Date
}): CorrectedValue {
  if (kind === 'end_date' && isOpenEnd(value)) return { value: null }
  const date = partialDate({ text: value, locale, now })
  if (date) return { value: date }
  const today = kind === 'end_date' ? ', or “present”' : ''
  return { problem: `I can’t read that as a date. “March 2021”, “2021” and “2021-03-15” work${today}.` }
}
