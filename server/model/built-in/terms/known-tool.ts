import type { Effect } from '../../../../tools/core/definition.ts'
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
  /** Tools whose text this tool changes. */
  edits: readonly string[]
}
