import type { Json } from '../../supabase/database.types.ts'
import type { ExperienceRow } from '../experiences/experience-row.ts'
import type { JsonResume } from './json-resume.ts'
import { firstDay, lastDay } from './partial-date.ts'

type Work = NonNullable<JsonResume['work']>[number]

function same(one: string | null | undefined, other: string | null | undefined): boolean {
  return (one ?? '').trim().toLowerCase() === (other ?? '').trim().toLowerCase()
}

/**
 * The work experience that was made of one job of a resume: same employer and
 * title, and of several such the one with the same start. Null when there is
 * none or it is not clear which.
 */
export function experienceOf({
  work,
  resumeId,
  experiences,
}: {
  work: Work
  resumeId: string
  experiences: readonly ExperienceRow[]
}): ExperienceRow | null {
  const alike = experiences.filter(
    (row) =>
      row.resume_id === resumeId && same(row.company_name, work.name) && same(row.position, work.position),
  )
  if (alike.length < 2) return alike[0] ?? null
  const start = work.startDate ? firstDay(work.startDate) : null
  const sameStart = alike.filter((row) => row.start_date === start)
  return sameStart.length === 1 ? (sameStart[0] ?? null) : null
}

/** The columns of `experiences` that follow a corrected line of a job, or null when the line has no column. */
export function experienceValues({
  path,
  work,
}: {
  /** Path inside the job, e.g. `highlights[1]`. */
  path: string
  /** The job after the correction. */
  work: Work
}): Record<string, Json> | null {
  const field = path.replace(/\[\d+\]$/, '')
  switch (field) {
    case 'position':
      return work.position ? { position: work.position } : null
    case 'name':
      return work.name ? { company_name: work.name } : null
    case 'location':
      return { location: work.location ?? null }
    case 'summary':
      return { description: work.summary ?? null }
    case 'highlights':
      return {
        achievements: (work.highlights ?? []).filter((line) => line.length > 0 && line.length <= 1_000),
      }
    case 'startDate':
      return { start_date: work.startDate ? firstDay(work.startDate) : null }
    case 'endDate':
      return work.endDate
        ? { end_date: lastDay(work.endDate), is_current: false }
        : { end_date: null, is_current: true }
    default:
      return null
  }
}

/** A day as exact as a person said it: the first or last of a month stands for the month. */
function monthOrDay(day: string, edge: (date: string) => string): string {
  const month = day.slice(0, 7)
  return edge(month) === day ? month : day
}

/**
 * The lines of a resume's job that follow changed columns of a work experience,
 * by field; null takes the line away.
 */
export function workLines(values: Record<string, Json>): Record<string, string | null> {
  const text = (value: Json | undefined) => (typeof value === 'string' ? value : null)
  const lines: Record<string, string | null> = {}
  if (text(values.position)) lines.position = text(values.position)
  if (text(values.company_name)) lines.name = text(values.company_name)
  if ('location' in values) lines.location = text(values.location)
  if ('description' in values) lines.summary = text(values.description)
  const start = text(values.start_date)
  const end = text(values.end_date)
  if (start) lines.startDate = monthOrDay(start, firstDay)
  if (end) lines.endDate = monthOrDay(end, lastDay)
  else if (values.is_current === true) lines.endDate = null
  return lines
}
