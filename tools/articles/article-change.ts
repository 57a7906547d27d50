import { shortName } from '../core/short-name.ts'

interface ArticleChange {
  op: 'insert' | 'update' | 'delete'
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

/** What a write to `knowledge_base` did, as a sentence without full stop. */
export function articleChangeInWords({ op, before, after }: ArticleChange): string {
  const title = (after ?? before)?.title
  const name = `“${shortName(typeof title === 'string' ? title : '') || 'untitled'}”`
  if (op === 'insert') return `Drafted the article ${name}`
  if (op === 'delete') return `Deleted the article ${name}`
  if (before?.status === after?.status) return `Changed the article ${name}`
  const done: Record<string, string> = {
    published: `Published the article ${name}`,
    stale: `Flagged the article ${name} as out of date`,
    archived: `Archived the article ${name}`,
  }
  return done[String(after?.status)] ?? `Changed the article ${name}`
}
