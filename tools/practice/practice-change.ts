import { practiceName } from './practice-row.ts'

interface Change {
  op: 'insert' | 'update' | 'delete'
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

/** What a change of `interview_preparation` did, without full stop; `columns` are those that differ. */
export function practiceChangeInWords({ op, before, after }: Change, columns: readonly string[]): string {
  const metadata = (after ?? before)?.metadata as { title?: unknown; round?: unknown } | null | undefined
  const title = typeof metadata?.title === 'string' ? metadata.title : null
  const name = `“${practiceName({ metadata: { title } })}”`
  if (op === 'insert') return `Prepared interview practice for ${name}`
  if (op === 'delete') return `Deleted the interview practice for ${name}`
  return columns.includes('notes')
    ? `Noted how the interview for ${name} went`
    : `Answered a practice question for ${name}`
}
