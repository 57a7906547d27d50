import type { AgencyHours } from './agency-settings.ts'

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const

const DAY = '(mon|tue|wed|thu|fri|sat|sun)[a-z]*'
const RUN = new RegExp(String.raw`\b${DAY}\.?\s*(?:-|–|—|to|through|till|until)\s*${DAY}\b`, 'gi')
const SINGLE = new RegExp(String.raw`\b${DAY}\b`, 'gi')
const CLOCK = String.raw`(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?`
const SPAN = new RegExp(
  String.raw`\b${CLOCK}\s*(?:h|uhr|o[’']clock)?\s*(?:-|–|—|to|till|until)\s*${CLOCK}`,
  'i',
)

/** 1 is Monday. */
const dayNumber = (word: string): number =>
  weekdays.findIndex((day) => day.startsWith(word.slice(0, 3).toLowerCase())) + 1

function daysIn(text: string): number[] {
  const days = new Set<number>()
  if (/\b(?:every day|daily|all week|seven days)\b/i.test(text)) return [1, 2, 3, 4, 5, 6, 7]
  if (/\b(?:weekdays|working days|workdays)\b/i.test(text)) for (const day of [1, 2, 3, 4, 5]) days.add(day)
  const rest = text.replace(RUN, (_whole, from: string, to: string) => {
    for (let day = dayNumber(from); ; day = (day % 7) + 1) {
      days.add(day)
      if (day === dayNumber(to)) break
    }
    return ' '
  })
  for (const [, word] of rest.matchAll(SINGLE)) if (word) days.add(dayNumber(word))
  return [...days].sort((one, other) => one - other)
}

function clock(
  hour: string | undefined,
  minute: string | undefined,
  half: string | undefined,
): string | null {
  let hours = Number(hour)
  if (/pm/i.test(half ?? '') && hours < 12) hours += 12
  if (/am/i.test(half ?? '') && hours === 12) hours = 0
  const minutes = Number(minute ?? 0)
  return hours > 23 || minutes > 59
    ? null
    : `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}

/** "Mon-Fri 9 to 17:30", "weekdays 8am–5pm" with what is not said taken from `before`; null when it says no hours. */
export function readHours({
  text,
  before,
  timeZone,
}: {
  text: string
  before: AgencyHours | undefined
  timeZone: string
}): AgencyHours | null {
  const days = daysIn(text)
  const span = SPAN.exec(text.replace(RUN, ' '))
  // "9 to 5": the second five is in the afternoon
  const late = span && !span[6] && !span[3] && Number(span[4]) < Number(span[1]) && Number(span[4]) <= 12
  const from = span ? clock(span[1], span[2], span[3]) : (before?.from ?? null)
  const to = span ? clock(span[4], span[5], late ? 'pm' : span[6]) : (before?.to ?? null)
  if ((!span && days.length === 0) || !from || !to || from >= to) return null
  return {
    timeZone: before?.timeZone ?? timeZone,
    days: days.length > 0 ? days : (before?.days ?? [1, 2, 3, 4, 5]),
    from,
    to,
  }
}
