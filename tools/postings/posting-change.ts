import type { ChangeRow } from '../changes/change-row.ts'
import { shortName } from '../core/short-name.ts'
import { jobName } from '../jobs/job-in-words.ts'

/** What a write to `job_posts` did, as a sentence without full stop. */
export function postingChangeInWords({ op, before, after }: ChangeRow): string {
  const row = after ?? before ?? {}
  const text = (column: string) => (typeof row[column] === 'string' ? row[column] : '')
  const name = `“${shortName(text('title')) ? jobName({ title: text('title'), company: text('company_name') }) : 'untitled'}”`
  if (op === 'insert') return `Drafted the posting ${name}`
  if (op === 'delete') return `Deleted the posting ${name}`
  if (before?.status === after?.status) return `Changed the posting ${name}`
  const done = { active: 'Published', paused: 'Paused', closed: 'Closed', draft: 'Made a draft of' } as const
  return `${done[text('status') as keyof typeof done] ?? 'Changed'} the posting ${name}`
}
