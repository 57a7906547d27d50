import { statesOnly } from '../reading/told-parts.ts'
import { rowsNamed } from '../rows/row-names.ts'
import type { KnownTool } from '../terms/known-tool.ts'
import type { PlannedCall } from '../terms/plan.ts'
import type { Reading } from '../terms/reading.ts'
import type { PlanRequest } from '../terms/request.ts'
import { splitClauses } from './clauses.ts'

/** Of several rows those that a question or a statement beside the act names are not meant: "withdraw A, and how's B going?" */
export function withoutAsides({
  planned,
  calls,
  tool,
  reading,
  request,
}: {
  planned: PlannedCall[]
  calls: PlannedCall[]
  tool: KnownTool
  reading: Reading
  request: PlanRequest
}): PlannedCall[] {
  const key = tool.target?.name
  if (key === undefined) return planned
  const fine = approved({ reading, request })
  const left = planned.filter(({ input }) => !fine.includes(String(input[key])))
  if (left.length > 0 && left.length < planned.length) return left
  const meant = new Set(calls.map(({ input }) => input[key]))
  const asides = splitClauses(reading.text)
    .map((clause) => request.brain.read(clause, request.now))
    .filter((clause) => clause.asks || statesOnly(clause.text))
    .flatMap((clause) => rowsNamed({ reading: clause, exchanges: request.exchanges }).map(({ id }) => id))
  const kept = planned.filter(({ input }) => meant.has(input[key]) || !asides.includes(String(input[key])))
  return kept.length > 0 && calls.length > 0 ? kept : planned
}

/** "The phone number was fine, but the name …": rows that are said to be right as they are. */
function approved({ reading, request }: { reading: Reading; request: PlanRequest }): string[] {
  return reading.text
    .split(/[.!;]\s+|,?\s+(?:but|while|whereas|only)\s+/)
    .filter((part) => APPROVED.test(part))
    .map((part) => request.brain.read(part, request.now))
    .flatMap((part) => rowsNamed({ reading: part, exchanges: request.exchanges }).map(({ id }) => id))
}

const APPROVED =
  /\b(?:is|was|are|were|looks?) (?:all |just |quite |perfectly |already )*(?:fine|right|ok|okay|correct|good|alright|all right)\W*$/i
