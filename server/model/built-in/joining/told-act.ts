import type { Filled } from '../terms/filled.ts'
import type { KnownTool } from '../terms/known-tool.ts'
import type { PlannedCall } from '../terms/plan.ts'
import type { Reading } from '../terms/reading.ts'
import type { PlanRequest } from '../terms/request.ts'
import type { Understanding } from '../terms/understanding.ts'

/** An act that a clause of a message tells. */
export interface Act extends Understanding {
  tool: KnownTool
  /** The clause; empty where it only points at another row: "and the second?" */
  said: string
}

/** The acts of a message, with the message that they stand in. */
export interface Among {
  acts: Act[]
  /** The text understood as one act. */
  whole: Understanding
  reading: Reading
  request: PlanRequest
}

/** Acts that all use one tool. */
export interface SameTool extends Among {
  tool: KnownTool
  /** What they would call, each once. */
  calls: PlannedCall[]
}

/** True for calls that do what was asked, and don't only look for the row. */
export function isCalls({ plan }: Pick<Understanding, 'plan'>): boolean {
  return plan.kind === 'calls' && !plan.lookup
}

export function callsOf({ plan }: Pick<Understanding, 'plan'>): PlannedCall[] {
  return plan.kind === 'calls' ? plan.calls : []
}

/** The tools that the acts use, each once. */
export function toolsOf(acts: readonly Act[]): Set<KnownTool> {
  return new Set(acts.map(({ tool }) => tool))
}

/** No word became a value. */
export function takesNothing({ filled }: Pick<Understanding, 'filled'>): boolean {
  return Object.values(filled?.input ?? {}).every((value) => value === null)
}

/** The values that were said, without the row that they are for. */
export function saidValues({ input, rows }: Filled): [string, Filled['input'][string]][] {
  return Object.entries(input).filter(([name, value]) => value !== null && name !== rows?.field.name)
}
