import { z } from 'zod'
import type { ToolDefinition } from '../../tools/core/definition.ts'
import type { Slot } from '../../tools/core/slot.ts'

/** Rows of the seed that belong to other people, by what a tool's input names. */
export const OTHERS: Partial<Record<Slot, string>> = {
  application: 'ffffffff-0000-4000-8000-000000000302',
  resume: 'ffffffff-0000-4000-8000-000000000001',
  job: 'bbbbbbbb-0000-4000-8000-000000000101',
}

/** A field of a tool's input, as JSON Schema. */
export interface Property {
  type?: string | string[]
  anyOf?: Property[]
  enum?: unknown[]
  format?: string
  minimum?: number
  slot?: Slot | undefined
  items?: Property
}

function filling({
  property,
  ids,
  text,
}: {
  property: Property
  ids: (slot: Slot | undefined) => string
  text: string
}): unknown {
  const branch = property.anyOf?.find(({ type }) => type !== 'null') ?? property
  if (branch.enum) return branch.enum[0]
  if (branch.format === 'uuid') return ids(property.slot)
  if (branch.type === 'string') return text
  if (branch.type === 'boolean') return true
  if (branch.type === 'integer' || branch.type === 'number') return branch.minimum ?? 1
  if (branch.type === 'array')
    return [filling({ property: { ...branch.items, slot: property.slot }, ids, text })]
  return null
}

export function propertiesOf(tool: ToolDefinition): Record<string, Property> {
  return (z.toJSONSchema(tool.input) as { properties?: Record<string, Property> }).properties ?? {}
}

/**
 * An input for a tool that its schema may let through: ids of `ids`, `text` in
 * every text, and fields that no schema has.
 */
export function hostileInput({
  tool,
  ids,
  text,
}: {
  tool: ToolDefinition
  ids: (slot: Slot | undefined) => string
  text: string
}): Record<string, unknown> {
  const fields = Object.entries(propertiesOf(tool)).map(([name, property]) => [
    name,
    filling({ property, ids, text }),
  ])
  return {
    ...Object.fromEntries(fields),
    user_id: 'cccccccc-0000-4000-8000-000000000001',
    userId: 'cccccccc-0000-4000-8000-000000000001',
    is_recruiter: true,
    approved: true,
    status: fields.some(([name]) => name === 'status') ? Object.fromEntries(fields).status : 'hired',
  }
}
