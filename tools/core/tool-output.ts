import type { Card } from './card.ts'
import type { Say } from './definition.ts'

/**
 * What a finished tool call leaves in the message history. The client is sent
 * `card` and `status`; `say` is for the model.
 */
export interface ToolOutput {
  status: 'done' | 'waiting_for_approval' | 'needs_verified_email' | 'refused' | 'failed'
  say: Say
  card: Card | null
  /** Journal ids of the rows that were written; what an undo names. */
  changeIds: string[]
}
