import type { Shown } from './dialogue.ts'
import type { Field } from './field.ts'
import type { Input, Part } from './input.ts'
import type { Resolution } from './resolution.ts'

/** The input of a tool, as far as the words hold it. */
export interface Filled {
  input: Input
  /** Required fields that the words do not hold. */
  missing: Field[]
  /** A required reference that could be several rows, or none that was shown. */
  unclear: { field: Field; resolution: Exclude<Resolution, { kind: 'found' }> } | null
  /** The rows pointed at; more than one means one call each. */
  rows: { field: Field; rows: Shown[] } | null
  /** What each of several rows shall get, where that differs: one call each. */
  lines?: Part[]
  /** Several values of the one fixed list that a tool needs: one call each. */
  each?: { field: Field; values: string[] } | null
}
