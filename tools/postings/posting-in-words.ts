import { dayInWords } from '../core/dates-in-words.ts'
import type { PreviewRow, ToolContext } from '../core/definition.ts'
import { label as labelOf } from '../core/wording.ts'
import { payInWords } from '../jobs/pay.ts'
import type { Posting } from './posting-row.ts'

type Content = Omit<Posting, 'id' | 'status' | 'created_at' | 'updated_at'>
type Line = { label: string; value: string }

const MODE = { onsite: 'on site', hybrid: 'hybrid', remote: 'remote' } as const

const bullets = (items: readonly string[]): string | null =>
  items.length > 0 ? items.map((item) => `• ${item}`).join('\n') : null

/** Everything that candidates read, a line each; what is missing is left out. */
export function postingLines(posting: Content, context: ToolContext): Line[] {
  const lines: [string, string | null][] = [
    ['Title', posting.title],
    ['Employer', posting.company_name],
    ['Place', posting.location],
    ['Country', posting.country],
    ['Work mode', posting.work_mode && MODE[posting.work_mode]],
    ['Contract', posting.job_type && labelOf(posting.job_type)],
    ['Level', posting.seniority && labelOf(posting.seniority)],
    ['Pay', payInWords(posting.salary_range)],
    ['Apply until', posting.closes_at && dayInWords(posting.closes_at, { ...context, timeZone: 'UTC' })],
    ['Description', posting.description],
    ['Requirements', bullets(posting.requirements)],
    ['Benefits', bullets(posting.benefits)],
    ['Skills', posting.skills_required.join(', ')],
  ]
  return lines.flatMap(([label, value]) => (value ? [{ label, value }] : []))
}

/** "Pay, Place": the lines that differ, each with before and after. */
export function changedLines({
  before,
  after,
  context,
}: {
  before: Content
  after: Content
  context: ToolContext
}): { label: string; before: string | null; after: string | null }[] {
  const old = new Map(postingLines(before, context).map(({ label, value }) => [label, value]))
  const now = new Map(postingLines(after, context).map(({ label, value }) => [label, value]))
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((label) => {
    const lines = { label, before: old.get(label) ?? null, after: now.get(label) ?? null }
    return lines.before === lines.after ? [] : [lines]
  })
}

/** The lines of an approval card; long ones keep their line breaks. */
export function previewLines(lines: readonly Line[], group?: string): PreviewRow[] {
  return lines.map(({ label, value }) => ({
    label,
    value,
    ...(value.includes('\n') || value.length > 120 ? { multiline: true } : {}),
    ...(group ? { group } : {}),
  }))
}

/** What a reader would look for and not find. */
export function missingParts(posting: Content): string[] {
  return [
    posting.salary_range ? null : 'the pay',
    posting.location || posting.work_mode === 'remote' ? null : 'the place',
    posting.work_mode ? null : 'the work mode',
    posting.job_type ? null : 'the kind of contract',
    posting.closes_at ? null : 'a closing date',
    posting.requirements.length > 0 ? null : 'requirements',
  ].filter((part) => part !== null)
}
