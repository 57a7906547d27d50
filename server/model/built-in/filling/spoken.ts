import { freeTextStart } from '../slots/free-text.ts'
import type { State } from './fill-state.ts'

/** Where nothing is kept word for word, a colon parts nothing. */
const KEPT: ReadonlySet<string> = new Set(['free_text', 'new_value', 'line_text', 'words', 'question'])

/** What is said, without the text that is to be kept word for word where it was announced. */
export function spoken({ reading, fields, kept }: State): string {
  if (!fields.some(({ slot }) => slot !== null && KEPT.has(slot))) return reading.corrected
  const announced = freeTextStart(reading)
  const before = reading.corrected.slice(0, Math.max(announced, 1) + 1)
  if (fields.some(({ slot }) => slot === 'line_text')) return before
  const text = kept.find((one) => reading.text.indexOf(one) >= announced)
  if (text === undefined) return reading.corrected
  return reading.corrected.includes(text) ? reading.corrected.replace(text, ' ') : before
}
