import type { Brain } from '../terms/brain.ts'
import { type Field, isReferenceSlot } from '../terms/field.ts'
import type { Part } from '../terms/input.ts'
import type { PlannedCall } from '../terms/plan.ts'

/**
 * "Marisol to offer, … Aoife to screening, …": decisions about several rows become one call, where another
 * tool takes them as a list whose lines hold the same fields; so they are confirmed together.
 */
export function asOneList({
  calls,
  brain,
  allowed,
}: {
  calls: readonly PlannedCall[]
  brain: Brain
  allowed: (tool: string) => boolean
}): PlannedCall[] {
  const names = new Set(calls.map(({ tool }) => tool))
  const single = calls[0] && brain.tools.get(calls[0].tool)
  if (calls.length < 2 || names.size > 1 || single?.effect !== 'decide' || !single.target) return [...calls]
  const { slot, name } = single.target
  const rows = new Set(calls.map(({ input }) => input[name]))
  if (rows.size < calls.length) return [...calls]
  for (const tool of brain.tools.values()) {
    const list = tool.fields.find(({ parts }) =>
      parts.some((part) => part.name === name && part.slot === slot),
    )
    if (!list || !isReferenceSlot(slot) || tool.effect !== 'decide' || !allowed(tool.name)) continue
    const lines = calls.map(({ input }) => lineOf({ parts: list.parts, input }))
    if (!lines.every((line) => line !== null)) continue
    const input = Object.fromEntries(tool.fields.map((field) => [field.name, field === list ? lines : null]))
    return [{ tool: tool.name, input }]
  }
  return [...calls]
}

/** What a line of the list holds; null when the call says more than it can, or less than it must. */
function lineOf({ parts, input }: { parts: readonly Field[]; input: PlannedCall['input'] }): Part | null {
  const names = new Set(parts.map(({ name }) => name))
  if (Object.entries(input).some(([name, value]) => value !== null && value !== false && !names.has(name)))
    return null
  const line: Part = {}
  for (const { name, otherwise } of parts) {
    const value = input[name] ?? otherwise
    if (value === null || Array.isArray(value)) return null
    line[name] = value
  }
  return line
}
