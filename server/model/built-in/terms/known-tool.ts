import type { Effect } from '../../../../tools/core/definition.ts'
import type { ReferenceType } from '../../../../tools/core/reference-type.ts'
import type { Field } from './field.ts'

/** A tool as the model knows it. */
export interface KnownTool {
  name: string
  title: string
  effect: Effect
  fields: Field[]
  /** The reference field that must be filled, if any. */
  target: Field | null
  /** Tools whose question this tool's text answers. */
  answersTo: readonly string[]
  /** The type of the rows of which it shows all that is to be known. */
  answersAbout: ReferenceType | null
  /** Tools whose text this tool changes. */
  edits: readonly string[]
}
