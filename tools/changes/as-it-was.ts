import { agencyFieldName } from '../agencies/agency-change.ts'
import { shortName } from '../core/short-name.ts'
import { listed } from '../core/wording.ts'
import type { ChangeRow } from './change-row.ts'

/** More fields than these are not told one by one. */
const MOST_FIELDS = 4
const VALUE_LENGTH = 120

type Data = Record<string, unknown>

/** What holds again once these changes are taken back: "As before: greeting “Welcome!”." */
export function asItWas(changes: readonly ChangeRow[]): string {
  const ops = new Set(changes.map(({ op }) => op))
  const [op] = ops.size === 1 ? ops : []
  if (op === 'insert') return 'It is gone again.'
  if (op === 'delete') return 'It is back as it was.'
  const fields = changes.flatMap((change) => (change.op === 'update' ? restored(change) : []))
  const isTold = fields.length > 0 && fields.length <= MOST_FIELDS && fields.every(({ value }) => value)
  if (!isTold) return 'It is as it was before.'
  const told = listed(fields.map(({ name, value }) => `${name} ${value}`))
  return `As before: ${told}${/[.!?]”$/.test(told) ? '' : '.'}`
}

/** Fields that differ, with their old values; settings are told by their keys. */
function restored({ table_name, before, after }: ChangeRow): { name: string; value: string | null }[] {
  const nested = (data: ChangeRow['before']): Data => {
    const { settings, metadata: _metadata, updated_at: _stamp, ...columns } = (data ?? {}) as Data
    const isObject = typeof settings === 'object' && settings !== null && !Array.isArray(settings)
    return isObject ? { ...columns, ...settings } : columns
  }
  const [was, is] = [nested(before), nested(after)]
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((key) => JSON.stringify(was[key] ?? null) !== JSON.stringify(is[key] ?? null))
    .map((key) => ({
      name: (table_name === 'agencies' ? agencyFieldName(key) : null) ?? key.replaceAll('_', ' '),
      value: valueInWords(was[key]),
    }))
}

/** Null: a value that one can't say in a few words. */
function valueInWords(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return 'empty'
  if (typeof value === 'string') return `“${shortName(value, VALUE_LENGTH)}”`
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string'))
    return listed(value.slice(0, MOST_FIELDS).map((one) => `“${shortName(one, VALUE_LENGTH / 2)}”`))
  return null
}
