import type { EmbedConfig } from '../../../server/protocol.ts'

/** "Mon, Tue, Wed, Thu, Fri · 09:00–17:30 (Amsterdam)": when people of the agency are there. Days: 0 or 7 is Sunday. */
export function formatHours({
  hours,
  locale,
}: {
  hours: NonNullable<EmbedConfig['agency']['hours']>
  locale: string
}): string {
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' })
  // 4 January 1970 was a Sunday.
  const name = (day: number): string => weekday.format(new Date(Date.UTC(1970, 0, 4 + (day % 7))))
  const days = [...hours.days].sort((a, b) => (a || 7) - (b || 7))
  const first = days[0]
  const last = days.at(-1)
  const unbroken =
    days.length > 2 &&
    first !== undefined &&
    last !== undefined &&
    (last || 7) - (first || 7) === days.length - 1
  const span = unbroken ? `${name(first)} – ${name(last)}` : days.map(name).join(', ')
  const place = hours.timeZone.split('/').at(-1)?.replaceAll('_', ' ')
  return `${span} · ${hours.from}–${hours.to} (${place})`
}
