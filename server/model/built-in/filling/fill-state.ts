import type { Correction } from '../slots/correction.ts'
import type { MessageBeside } from '../slots/message-beside.ts'
import type { Exchange, Shown } from '../terms/dialogue.ts'
import type { Employment } from '../terms/employment.ts'
import type { Field } from '../terms/field.ts'
import type { Filled } from '../terms/filled.ts'
import type { Value } from '../terms/input.ts'
import type { Reading } from '../terms/reading.ts'

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
