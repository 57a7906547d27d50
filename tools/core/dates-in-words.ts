/** Sentences are English, so dates in them are too; a person's own English variant is kept. */
function englishOf(locale: string): string {
  return /^en(-[A-Za-z0-9]+)*$/.test(locale) ? locale : 'en-GB'
}

function formatted(date: Date, options: Intl.DateTimeFormatOptions, locale: string): string {
  return new Intl.DateTimeFormat(englishOf(locale), options).format(date)
}

interface Place {
  timeZone: string
  locale: string
}

const DAY = { day: 'numeric', month: 'long', year: 'numeric' } as const

/** "3 March 2026" on the person's calendar; `at` is ISO 8601. */
export function dayInWords(at: string, place: Place): string {
  return inTimeZone(at, DAY, place)
}

/** "3 March 2026 at 14:05:09" by the person's clock; `at` is ISO 8601. */
export function momentInWords(at: string, place: Place): string {
  return inTimeZone(at, { ...DAY, hour: '2-digit', minute: '2-digit', second: '2-digit' }, place)
}

function inTimeZone(at: string, options: Intl.DateTimeFormatOptions, { timeZone, locale }: Place): string {
  try {
    return formatted(new Date(at), { ...options, timeZone }, locale)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    // An unknown time zone or locale from a browser: UTC and British English are right for everybody else.
    return formatted(new Date(at), { ...options, timeZone: 'UTC' }, 'en-GB')
  }
}

/** "March 2021" of a calendar date `YYYY-MM-DD` or `YYYY-MM`; "2021" of `YYYY`. */
export function monthInWords(date: string): string {
  if (/^\d{4}$/.test(date)) return date
  const day = date.length === 7 ? `${date}-01` : date
  return formatted(new Date(`${day}T00:00:00Z`), { month: 'long', year: 'numeric', timeZone: 'UTC' }, 'en-GB')
}

/** "March 2021 to today", "2019 to March 2021", "since March 2021"; null when no date is known. */
export function spanInWords(span: {
  from: string | null
  to: string | null
  isCurrent: boolean
}): string | null {
  const { from, to, isCurrent } = span
  if (from && isCurrent) return `since ${monthInWords(from)}`
  if (from && to) return `${monthInWords(from)} to ${monthInWords(to)}`
  if (from) return `from ${monthInWords(from)}`
  if (to) return `until ${monthInWords(to)}`
  return isCurrent ? 'current' : null
}
