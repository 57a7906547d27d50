import type { Field } from '../terms/field.ts'
import type { Filled } from '../terms/filled.ts'

/** "set my bio to: I am a cook" tells no occupation: what stands inside kept text is that text's own. */
export function dropQuoted({ fields, filled }: { fields: readonly Field[]; filled: Filled }): void {
  const said = ({ name }: Field) => {
    const value = filled.input[name]
    return typeof value === 'string' && value !== '' ? value : null
  }
  const texts = fields.filter(keepsText).map(said)
  for (const field of fields.filter(isLoose)) {
    const value = said(field)
    if (value !== null && texts.some((text) => text?.includes(value))) filled.input[field.name] = null
  }
}

/** Its text is one of its own: in that of a company, too, other values only seem to stand. */
function keepsText({ slot, nullable }: Field): boolean {
  return slot === 'free_text' || slot === 'line_text' || (slot === 'company' && nullable)
}

/** May be left out, and is read from anywhere in the words. */
function isLoose({ slot, nullable }: Field): boolean {
  return nullable && (slot === 'job_title' || slot === 'place' || slot === 'person_name')
}
