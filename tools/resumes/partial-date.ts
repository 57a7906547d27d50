import { en, type ParsedComponents } from 'chrono-node'

const OPEN_END = /^(now|today|present|current|currently|ongoing|until now|to date|still (there|working))$/i

/** Whether the words say that something has not ended. */
export function isOpenEnd(text: string): boolean {
  return OPEN_END.test(text.trim())
}

/**
 * A date as a person writes it, as exact as they said it: "2021", "March 2021"
 * → "2021-03", "3/2021", "1 May 2020". Null when it is no date.
 */
export function partialDate({
  text,
  locale,
  now,
}: {
  text: string
  locale: string
  now: Date
}): string | null {
  const value = text.trim()
  if (/^[12]\d{3}$/.test(value)) return value
  const iso = /^([12]\d{3})-(\d{2})(?:-(\d{2}))?$/.exec(value)
  if (iso) return isRealDate(value.length === 7 ? `${value}-01` : value) ? value : null
  const slashed = /^(0?[1-9]|1[0-2])[/.-]([12]\d{3})$/.exec(value)
  if (slashed) return `${slashed[2]}-${slashed[1]?.padStart(2, '0')}`
  const parser = locale === 'en-US' ? en.casual : en.GB
  const [result, ...others] = parser.parse(value, now)
  if (!result || others.length > 0 || result.text.length < value.length - 3) return null
  return certainDate(result.start)
}

function certainDate(date: ParsedComponents): string | null {
  const year = date.get('year')
  const month = date.get('month')
  if (!date.isCertain('year') || year === null || year < 1940 || year > 2100) return null
  if (!date.isCertain('month') || month === null) return String(year)
  const yearAndMonth = `${year}-${String(month).padStart(2, '0')}`
  return date.isCertain('day') ? `${yearAndMonth}-${String(date.get('day')).padStart(2, '0')}` : yearAndMonth
}

/** Whether `YYYY-MM-DD` is a day of the calendar. */
export function isRealDate(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

/** First day that a partial date can mean: what a start becomes in a date column. */
export function firstDay(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date
}

/** Last day that a partial date can mean: what an end becomes. */
export function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`
  if (date.length > 7) return date
  const [year, month] = date.split('-').map(Number)
  return new Date(Date.UTC(year ?? 0, month ?? 1, 0)).toISOString().slice(0, 10)
}
