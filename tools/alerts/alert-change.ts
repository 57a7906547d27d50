import { alertCriteria } from './alert-criteria.ts'
import { criteriaInWords, OFTEN } from './alert-in-words.ts'

interface Change {
  op: 'insert' | 'update' | 'delete'
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

/** What a change of `job_alerts` did, without full stop. */
export function alertChangeInWords({ op, before, after }: Change): string {
  const criteria = alertCriteria.safeParse((after ?? before)?.criteria)
  const name = criteria.success ? `the alert for ${criteriaInWords(criteria.data)}` : 'a job alert'
  if (op === 'insert') return `Created ${name}`
  if (op === 'delete') return `Deleted ${name}`
  if (before?.status !== after?.status) return `${after?.status === 'paused' ? 'Paused' : 'Resumed'} ${name}`
  const often = OFTEN[after?.frequency as keyof typeof OFTEN]
  return before?.frequency !== after?.frequency && often
    ? `Set ${name} to tell you ${often}`
    : `Changed what ${name} looks for`
}

/** What a change of `user_preferences` did to reminders; null when it is about something else. */
export function reminderChangeInWords({ before, after }: Change): string | null {
  const of = (row: Record<string, unknown> | null) =>
    JSON.stringify((row?.preferences as { reminders?: unknown } | null | undefined)?.reminders ?? true)
  return of(before) === of(after) ? null : 'Switched your reminders'
}
