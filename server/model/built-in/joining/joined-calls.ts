import type { Plan, PlannedCall } from '../terms/plan.ts'

/** The plan to make these calls. */
export function planFrom(calls: PlannedCall[], question: string | null = null): Plan {
  return { kind: 'calls', calls, question, lookup: false }
}

/** The first value said for each field. */
export function merged(calls: PlannedCall[]): PlannedCall {
  const input: PlannedCall['input'] = {}
  for (const call of calls) {
    for (const [name, value] of Object.entries(call.input))
      if ((input[name] ?? null) === null) input[name] = value
  }
  return { tool: calls[0]?.tool ?? '', input }
}

/** Without calls that are the same. */
export function unique(calls: PlannedCall[]): PlannedCall[] {
  return [...new Map(calls.map((call) => [JSON.stringify([call.tool, call.input]), call])).values()]
}
