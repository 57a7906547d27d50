import { z } from 'zod'
import { isRealDate } from '../resumes/partial-date.ts'

/** A day of the calendar. */
export const day = z
  .string()
  .regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  .refine(isRealDate, 'no such day')

/** Why the dates of a job can't be, or null. */
export function dateProblem({
  start,
  end,
  isCurrent,
  today,
}: {
  start: string | null
  end: string | null
  isCurrent: boolean
  /** YYYY-MM-DD */
  today: string
}): string | null {
  if (start && end && end < start) return 'it would end before it starts'
  if (isCurrent && end && end < today) return 'it can’t be current and have ended'
  if (start && start > today) return 'it would start in the future'
  return null
}
