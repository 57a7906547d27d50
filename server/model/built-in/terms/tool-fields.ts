import type { ReferenceType } from '../../../../tools/core/reference-type.ts'
import type { Slot } from '../../../../tools/core/slot.ts'
import { type Field, isReferenceSlot } from './field.ts'
import type { KnownTool } from './known-tool.ts'

/** True for a tool with a field for such a value. */
export function takes({ fields }: KnownTool, wanted: Slot): boolean {
  return fields.some(({ slot }) => slot === wanted)
}

/** True for a tool that can't do without such a value. */
export function needs({ fields }: KnownTool, wanted: Slot): boolean {
  return fields.some(({ slot, nullable }) => slot === wanted && !nullable)
}

/** The field of a tool that takes a row, if it has one. */
export function rowField({ fields }: KnownTool): (Field & { slot: ReferenceType }) | undefined {
  return fields.find((field): field is Field & { slot: ReferenceType } => isReferenceSlot(field.slot))
}

/** True for a tool that searches for jobs: it reads, and takes a kind of work and a place. */
export function isSearch(tool: KnownTool): boolean {
  return tool.effect === 'read' && takes(tool, 'keywords') && takes(tool, 'place')
}
