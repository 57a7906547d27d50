import { shortName } from '../core/short-name.ts'
import { listed } from '../core/wording.ts'

interface AgencyChange {
  op: 'insert' | 'update' | 'delete'
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

const COLUMNS: Record<string, string> = {
  name: 'name',
  description: 'description',
  website: 'website',
  location: 'place',
  logo_url: 'logo',
  status: 'visibility',
}

const SETTINGS: Record<string, string> = {
  allowedOrigins: 'pages that may embed it',
  theme: 'colours',
  greeting: 'greeting',
  suggestions: 'suggestions',
  hours: 'opening hours',
  retentionDays: 'how long data is kept',
  replyWithinHours: 'time to answer',
}

/** A column or setting of an agency as people call it. */
export function agencyFieldName(key: string): string | null {
  return COLUMNS[key] ?? SETTINGS[key] ?? null
}

const differs = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) !== JSON.stringify(other ?? null)
const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

/** What a write to `agencies` did, as a sentence without full stop. */
export function agencyChangeInWords({ op, before, after }: AgencyChange): string {
  const name = shortName(String((after ?? before)?.name ?? '')) || 'the agency'
  if (op === 'insert') return `Created the agency ${name}`
  if (op === 'delete') return `Deleted the agency ${name}`
  const columns = Object.keys(COLUMNS).filter((column) => differs(before?.[column], after?.[column]))
  const [was, is] = [record(before?.settings), record(after?.settings)]
  const keys = Object.keys(SETTINGS).filter((key) => differs(was[key], is[key]))
  const what = [...columns.map((column) => COLUMNS[column]), ...keys.map((key) => SETTINGS[key])].filter(
    (text) => text !== undefined,
  )
  return `Changed the settings of ${name}${what.length > 0 ? ` (${listed(what)})` : ''}`
}
