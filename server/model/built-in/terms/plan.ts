import type { Shown } from './dialogue.ts'
import type { Field } from './field.ts'
import type { Input } from './input.ts'
import type { KnownTool } from './known-tool.ts'

/** A call of a tool that is to be made. */
export interface PlannedCall {
  tool: string
  input: Input
}

/** What the assistant will do about a message. */
export type Plan =
  | { kind: 'calls'; calls: PlannedCall[]; question: string | null; lookup: boolean }
  | { kind: 'say'; text: string }
  | Asking

/** A question that the next message may answer; it is worked out again from the history then. */
export interface Asking {
  kind: 'ask'
  text: string
  pending:
    | { kind: 'row'; tool: KnownTool; field: Field; choices: Shown[] }
    | { kind: 'values'; tool: KnownTool; fields: Field[]; change: boolean }
    | { kind: 'act'; tools: KnownTool[] }
    | null
}
