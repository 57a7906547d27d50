import { spanInWords } from '../../core/dates-in-words.ts'
import { shortName } from '../../core/short-name.ts'
import type { ExperienceRow } from '../../experiences/experience-row.ts'
import type { JsonResume } from '../../resumes/json-resume.ts'
import { firstDay, lastDay } from '../../resumes/partial-date.ts'
import { positionOf, spellings } from './terms.ts'

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

/** The person's jobs: the work history, or the resume's when there is none. */
export function workSpans({
  resume,
  experiences,
}: {
  resume: JsonResume
  experiences: readonly ExperienceRow[]
}): WorkSpan[] {
  if (experiences.length > 0) {
    return experiences.map((row) => ({
      position: row.position,
      company: row.company_name,
      from: row.start_date,
      to: row.end_date,
      isCurrent: row.is_current,
      text: [row.position, row.description, ...(row.achievements ?? []), ...(row.skills ?? [])]
        .filter(Boolean)
        .join('\n'),
    }))
  }
  return (resume.work ?? []).map((work) => ({
    position: work.position ?? '',
    company: work.name ?? '',
    from: work.startDate ? firstDay(work.startDate) : null,
    to: work.endDate ? lastDay(work.endDate) : null,
    isCurrent: Boolean(work.startDate) && !work.endDate,
    text: [work.position, work.summary, ...(work.highlights ?? [])].filter(Boolean).join('\n'),
  }))
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

/** The jobs in whose text a term is named. */
export function spansNaming(spans: readonly WorkSpan[], term: string): WorkSpan[] {
  return spans.filter(({ text }) => spellings(term).some((spelling) => positionOf(spelling, text) >= 0))
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

/** Years of experience that a requirement asks for, or null: "5+ years", "at least two years", "3-5 years". */
export function yearsAsked(requirement: string): number | null {
  const match =
    /\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\s*(?:\+|plus|or more)?\s*(?:[-–]|to)?\s*(?:\d{1,2}\s*\+?\s*)?(?:years?|yrs?)\b/i.exec(
      requirement,
    )
  const word = match?.[1]?.toLowerCase()
  if (!word) return null
  const years = /^\d/.test(word) ? Number(word) : NUMBER_WORDS.indexOf(word)
  return years > 0 && /experience|work|practice|background|in |as |with |of |years/i.test(requirement)
    ? years
    : null
}
