import type { Brain } from './brain.ts'
import type { Exchange } from './dialogue.ts'
import type { Reading } from './reading.ts'

/** A message to answer, with all that an answer may depend on. */
export interface PlanRequest {
  brain: Brain
  /** The last one holds the message to answer. */
  exchanges: readonly Exchange[]
  now: Date
  allowed: (tool: string) => boolean
  /** Whether rows may be looked up first to find what a name means. */
  mayLookUp: boolean
}

/** The same for a text of that message, which may be a part of it. */
export interface ClauseRequest extends PlanRequest {
  reading: Reading
}
