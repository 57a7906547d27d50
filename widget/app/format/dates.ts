const dayMilliseconds = 86_400_000

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
}

/** Local calendar day, to tell days apart. */
export function dayKey(iso: string): number {
  return startOfDay(new Date(iso))
}

/** "today", "yesterday", else the date. */
export function formatDay({
  iso,
  locale,
  now = new Date(),
}: {
  iso: string
  locale: string
  now?: Date
}): string {
  const date = new Date(iso)
  const days = Math.round((startOfDay(date) - startOfDay(now)) / dayMilliseconds)
  if (days === 0 || days === -1) {
    const text = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day')
    return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
  }
  const sameYear = date.getFullYear() === now.getFullYear()
  return formatDate({
    iso,
    locale,
    options: sameYear ? { day: 'numeric', month: 'long', weekday: 'short' } : { dateStyle: 'long' },
  })
}

export function formatTime({ iso, locale }: { iso: string; locale: string }): string {
  return formatDate({ iso, locale, options: { timeStyle: 'short' } })
}

export function formatDate({
  iso,
  locale,
  options = { dateStyle: 'medium' },
}: {
  iso: string
  locale: string
  options?: Intl.DateTimeFormatOptions
}): string {
  const date = new Date(iso)
  return Number.isNaN(date.getTime()) ? iso : new Intl.DateTimeFormat(locale, options).format(date)
}

/** "3 days ago", "in 2 hours": the largest unit that fits. */
export function formatRelative({
  iso,
  locale,
  now = new Date(),
}: {
  iso: string
  locale: string
  now?: Date
}): string {
  const seconds = Math.round((Date.parse(iso) - now.getTime()) / 1000)
  if (Number.isNaN(seconds)) return iso
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const size = Math.abs(seconds)
  if (size < 60) return format.format(Math.trunc(seconds), 'second')
  if (size < 3_600) return format.format(Math.trunc(seconds / 60), 'minute')
  if (size < 86_400) return format.format(Math.trunc(seconds / 3_600), 'hour')
  if (size < 30 * 86_400) return format.format(Math.trunc(seconds / 86_400), 'day')
  return formatDate({ iso, locale })
}
