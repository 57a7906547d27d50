import { listed } from '../core/wording.ts'
import { sharedFields } from './preferences-row.ts'
import { fieldInWords } from './shared-field.ts'

interface Change {
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

/** What a change of `user_preferences` did to wishes, goals or visibility, without full stop; null when to none. */
export function preferencesChangeInWords({ before, after }: Change): string | null {
  const isChanged = (column: string) =>
    JSON.stringify(before?.[column] ?? {}) !== JSON.stringify(after?.[column] ?? {})
  const shown = (row: Record<string, unknown> | null, field: string) =>
    (row?.visibility as Record<string, unknown> | undefined)?.[field] !== false
  const moved = sharedFields.filter((field) => shown(before, field) !== shown(after, field))
  const hidden = moved.filter((field) => !shown(after, field))
  const shared = moved.filter((field) => shown(after, field))
  const said = [
    isChanged('preferences') ? 'Changed your job preferences' : null,
    isChanged('goals') ? 'Changed your goals' : null,
    hidden.length > 0 ? `Hid your ${listed(hidden.map(fieldInWords))} from agencies` : null,
    shared.length > 0 ? `Shared your ${listed(shared.map(fieldInWords))} with agencies` : null,
  ].filter((text) => text !== null)
  return said.length > 0 ? listed(said) : null
}
