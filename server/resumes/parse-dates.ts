import {
  andJoin,
  atom,
  betweenBefore,
  fromBefore,
  joined,
  monthBefore,
  months,
  presentAfterGap,
  presentWord,
  rightToLeft,
  seasons,
  sinceBefore,
  untilOpen,
  untilPresent,
  untilShortYear,
} from './date-patterns.ts'

/**
 * Dates as resumes write them. chrono-node resolves against today and fills what is missing; a resume
 * needs the opposite: only what it says, in many languages, as ranges.
 */

/** YYYY, YYYY-MM or YYYY-MM-DD. */
export type PartialDate = string

export interface DateRange {
  start: PartialDate | null
  end: PartialDate | null
  current: boolean
  /** True for a lone date, which may be an end (graduation) as well as a start. */
  single: boolean
  index: number
  length: number
}

/** True for "present", "heute", "aujourd’hui" and the like, alone. */
export function isPresentWord(text: string): boolean {
  return presentWord.test(text.trim())
}

const pad = (value: number) => String(value).padStart(2, '0')

function fullYear(digits: string): number {
  const value = Number(digits)
  if (digits.length === 4) return value
  return value <= (new Date().getFullYear() % 100) + 5 ? 2000 + value : 1900 + value
}

/** Reads one date out of the text that `atom` matched. */
function readAtom(text: string): PartialDate | null {
  const numbers = (text.match(/\d+/g) ?? []).filter((digits) => digits.length <= 4)
  const yearDigits = numbers.find((digits) => digits.length === 4) ?? numbers.at(-1)
  if (!yearDigits) return null
  const yearText = String(fullYear(yearDigits))
  const word = /\p{L}[\p{L}\p{M}]*/gu
  const names = (text.toLowerCase().match(word) ?? []).filter((name) => name !== 'de' && name !== 'of')
  const named = names
    .map((name) => months.get(name) ?? seasons.get(name))
    .find((value) => value !== undefined)
  const quarter = /^Q([1-4])/i.exec(text)
  if (quarter) return `${yearText}-${pad(Number(quarter[1]) * 3 - 2)}`
  const others = numbers.filter((digits) => digits !== yearDigits).map(Number)
  if (named !== undefined) return `${yearText}-${pad(named)}${dayPart(others[0])}`
  const yearFirst = numbers[0] === yearDigits
  const monthNumber = yearFirst ? others[0] : others.at(-1)
  if (monthNumber === undefined || monthNumber < 1 || monthNumber > 12) return yearText
  return `${yearText}-${pad(monthNumber)}${dayPart(yearFirst ? others[1] : others.length > 1 ? others[0] : undefined)}`
}

function dayPart(value: number | undefined): string {
  return value !== undefined && value >= 1 && value <= 31 ? `-${pad(value)}` : ''
}

interface Atom {
  date: PartialDate
  index: number
  end: number
}

type Range = Omit<DateRange, 'index' | 'length'> & { from: number; to: number; next: boolean }

function findAtoms(text: string): Atom[] {
  return [...text.matchAll(atom)].flatMap((match) => {
    const date = readAtom(match[0])
    return date ? [{ date, index: match.index, end: match.index + match[0].length }] : []
  })
}

/** How many years later the second date is; 0 where one of them is no bare year or season. */
function yearsApart(first: PartialDate, second: PartialDate): number {
  return second.length > 4 ? 0 : Number(second) - Number(first.slice(0, 4))
}

/** How many characters around a date are looked at. */
const nearby = 60

/** Looks left and right of a date for what makes it a range. */
function readRange(text: string, first: Atom, second: Atom | undefined): Range {
  // What makes a range stands close by: a long line is not read again for each of its dates.
  const skipped = Math.max(0, first.index - nearby)
  const before = text.slice(skipped, first.index)
  const after = text.slice(first.end, first.end + nearby)
  const since = sinceBefore.exec(before)
  const from = since ? skipped + since.index : first.index
  const base = {
    start: first.date,
    end: null,
    current: false,
    single: false,
    from,
    to: first.end,
    next: false,
  }
  const earlier = monthBefore.exec(before)
  if (earlier?.groups) {
    const number = months.get((earlier.groups.month ?? '').toLowerCase())
    if (number !== undefined)
      return {
        ...base,
        start: `${first.date.slice(0, 4)}-${pad(number)}`,
        end: first.date,
        from: skipped + earlier.index,
      }
  }
  const between = second ? text.slice(first.end, second.index) : ''
  if (second && (joined.test(between) || (betweenBefore.test(before) && andJoin.test(between)))) {
    const opened = since ?? fromBefore.exec(before)
    const range = { ...base, from: opened ? skipped + opened.index : from, to: second.end, next: true }
    if (second.date.slice(0, 4) >= first.date.slice(0, 4)) return { ...range, end: second.date }
    // Right-to-left lines may show the later date first.
    if (rightToLeft.test(text)) return { ...range, start: second.date, end: first.date }
  }
  // "Summers 2016 and 2017": once each year, from the first to the last.
  if (second && andJoin.test(between) && yearsApart(first.date, second.date) === 1)
    return { ...base, end: second.date, to: second.end, next: true }
  // A dash whose glyph the file does not name leaves a gap: "2019 2021", "March 2018 present".
  if (second && second.date > first.date && /^\s{1,3}$/.test(text.slice(first.end, second.index)))
    return { ...base, end: second.date, to: second.end, next: true }
  const open = untilPresent.exec(after) ?? untilOpen.exec(after) ?? presentAfterGap.exec(after)
  if (open) return { ...base, current: true, to: first.end + open[0].length }
  const short = untilShortYear.exec(after)
  const end = short?.groups ? `${first.date.slice(0, 2)}${short.groups.short ?? short.groups.slashed}` : null
  if (short && end && end >= first.date.slice(0, 4)) return { ...base, end, to: first.end + short[0].length }
  return since ? { ...base, current: true } : { ...base, single: true }
}

/** All dates and ranges of a line, in order. */
export function findDateRanges(text: string): DateRange[] {
  const atoms = findAtoms(text)
  const found: DateRange[] = []
  for (let at = 0; at < atoms.length; at++) {
    const { from, to, next, ...range } = readRange(text, atoms[at] as Atom, atoms[at + 1])
    found.push({ ...range, index: from, length: to - from })
    if (next) at++
  }
  return found
}

/** The first range of a line, preferring a real range over a lone date. */
export function findDateRange(text: string): DateRange | null {
  const all = findDateRanges(text)
  return all.find((range) => !range.single) ?? all[0] ?? null
}

/** True where `inner` lies within `outer`, by years: a position inside a stay with one employer. */
export function encloses(outer: DateRange | null, inner: DateRange | null): boolean {
  if (!outer?.start || !inner?.start || outer.single) return false
  const startsLater = inner.start.slice(0, 4) >= outer.start.slice(0, 4)
  const endsEarlier = outer.current || (inner.end ?? '9999').slice(0, 4) <= (outer.end ?? '9999').slice(0, 4)
  return startsLater && endsEarlier
}

/** YYYY-MM-DD for a database column: the first day of what is known. */
export function toFullDate(date: PartialDate | null | undefined): string | null {
  if (!date) return null
  const [yearPart, monthPart = '01', dayPartText = '01'] = date.split('-')
  const lastDay = new Date(Date.UTC(Number(yearPart), Number(monthPart), 0)).getUTCDate()
  return `${yearPart}-${monthPart}-${pad(Math.min(Number(dayPartText), lastDay))}`
}
