import { textChange } from '../slots/text-change.ts'
import type { State } from './fill-state.ts'

/** The words say what is done to a text that the tool can change, and give no text of their own. */
export function changesText({ fields, reading }: Pick<State, 'fields' | 'reading'>): boolean {
  return fields.some(({ slot }) => slot === 'text_change') && textChange(reading.text) !== null
}
