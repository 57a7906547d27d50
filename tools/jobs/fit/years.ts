import { spanInWords } from '../../core/dates-in-words.ts'
import { shortName } from '../../core/short-name.ts'
import type { ExperienceRow } from '../../experiences/experience-row.ts'
import type { JsonResume } from '../../resumes/json-resume.ts'
import { firstDay, lastDay } from '../../resumes/partial-date.ts'

/** One job with its time and everything said about it. */
export interface WorkSpan {
  position: string
  company: string
  /** YYYY-MM-DD */
  from: string | null
  to: string | null
  isCurrent: boolean
  text: string
}

/** The person's jobs: the work history, and what the resume lists beside it. */
export function workSpans({
  resume,
  experiences,
}: {
  resume: JsonResume
  experiences: readonly ExperienceRow[]
}): WorkSpan[] {
  const fromHistory = experiences.map((row) => ({
    position: row.position,
    company: row.company_name,
    from: row.start_date,
    to: row.end_date,
    isCurrent: row.is_current,
    text: [row.position, row.description, ...(row.achievements ?? []), ...(row.skills ?? [])]
      .filter(Boolean)
      .join('\n'),
  }))
  const nameOf = ({ position, company }: Pick<WorkSpan, 'position' | 'company'>) =>
    `${position}\n${company}`.toLowerCase()
  const known = new Set(fromHistory.map(nameOf))
  const fromResume = (resume.work ?? []).map((work) => ({
    position: work.position ?? '',
    company: work.name ?? '',
    from: work.startDate ? firstDay(work.startDate) : null,
    to: work.endDate ? lastDay(work.endDate) : null,
    isCurrent: Boolean(work.startDate) && !work.endDate,
    text: [work.position, work.summary, ...(work.highlights ?? [])].filter(Boolean).join('\n'),
  }))
  return [...fromHistory, ...fromResume.filter((span) => !known.has(nameOf(span)))]
}

const monthOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1

/** Months worked, counting months with two jobs once. Jobs without both ends don't count. */
export function monthsWorked(spans: readonly WorkSpan[], now: Date): number {
  const today = now.toISOString().slice(0, 10)
  const months = new Set<number>()
  for (const { from, to, isCurrent } of spans) {
    const end = to ?? (isCurrent ? today : null)
    if (!from || !end) continue
    for (let month = monthOf(from); month <= Math.min(monthOf(end), monthOf(today)); month += 1)
      months.add(month)
  }
  return months.size
}

/** "4 years 2 months" */
export function durationInWords(months: number): string {
  const years = Math.floor(months / 12)
  const rest = months % 12
  const parts = [
    years > 0 ? `${years} year${years === 1 ? '' : 's'}` : null,
    rest > 0 || years === 0 ? `${rest} month${rest === 1 ? '' : 's'}` : null,
  ]
  return parts.filter(Boolean).join(' ')
}

/** "Engineer at Acme (March 2018 to May 2021)" */
export function spanSource(span: WorkSpan): string {
  const when = spanInWords({ from: span.from, to: span.to, isCurrent: span.isCurrent })
  return `${shortName(span.position)} at ${shortName(span.company)}${when ? ` (${when})` : ''}`
}

const NUMBER_WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** A time of experience, and in what. */
export interface YearsAsked {
  months: number
  /** The rest of the requirement. */
  topic: string
}

const DURATION =
  /\b(?:at least |minimum (?:of )?|over |more than )?(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\s*(?:\+|plus|or more)?\s*(?:(?:[-–]|to)\s*\d{1,2}\s*\+?\s*)?(years?|yrs?|months?)\b['’]?/i
/** "In the last 12 months", "up to 2 years", "18 years of age": no experience that could be added up. */
const NOT_EXPERIENCE =
  /\b(?:last|past|within|every|after|next|up to|less than|under|maximum|no more than|aged)\s+(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|the)|\b(?:years?|yrs?)(?: of age| old)\b/i

/** The experience that a requirement asks for, or null: "5+ years", "at least two years", "3-5 years", "6+ months". */
export function yearsAsked(requirement: string): YearsAsked | null {
  const match = DURATION.exec(requirement)
  const word = match?.[1]?.toLowerCase()
  if (!match || !word || NOT_EXPERIENCE.test(requirement)) return null
  const number = /^\d/.test(word) ? Number(word) : NUMBER_WORDS.indexOf(word)
  if (number <= 0) return null
  const months = /^m/i.test(match[2] ?? '') ? number : number * 12
  return {
    months,
    topic: `${requirement.slice(0, match.index)} ${requirement.slice(match.index + match[0].length)}`,
  }
}
