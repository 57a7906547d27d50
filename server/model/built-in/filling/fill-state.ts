import type { Exchange, Shown } from '../answering/dialogue.ts'
import type { Field } from '../learning/schema.ts'
import type { Reading } from '../reading/reading.ts'
import type { Resolution } from '../rows/references.ts'
import type { Correction } from '../slots/correction.ts'
import type { Employment } from '../slots/employment.ts'
import type { MessageBeside } from '../slots/message-beside.ts'

export type Value = string | number | boolean | string[] | Part[] | null
export type Input = Record<string, Value>
/** A line of a list in which each row has values of its own. */
export type Part = Record<string, string | number | boolean | string[] | null>

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

export interface FillRequest {
  fields: readonly Field[]
  reading: Reading
  exchanges: readonly Exchange[]
  now: Date
}

export interface State extends FillRequest {
  correction: Correction | null
  /** What the lines that the tool names itself should say, by field. */
  lines: ReadonlyMap<string, string>
  /** What is listed under the name of each list. */
  lists: ReadonlyMap<string, string[]>
  employment: Employment | null
  /** The row under discussion, whose own words are no new values. */
  row: Shown | null
  referring: boolean
  /** The message that goes out with what is done. */
  message: MessageBeside | null
  /** The texts to keep that were found: nothing else is read from them. */
  kept: string[]
}

/** What a correction may still fill: the open fields of what is filled so far. */
export interface Correcting {
  state: State
  filled: Filled
  open: readonly Field[]
}

/** Cut to what the field takes; null when it takes only certain values and this is none. */
export function bounded(value: Value, field: Field): Value {
  if (typeof value !== 'string') return value
  if (field.choices && !field.choices.includes(value)) return null
  return field.maxLength === null ? value : value.slice(0, field.maxLength)
}

/** A value of an earlier call, as a field can take it; null for a list. */
export function scalarOf(value: unknown): Value {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

/** True when the words hold nothing for the tool: every field is null. */
export function isEmpty(input: Input): boolean {
  return Object.values(input).every((value) => value === null || value === false)
}
