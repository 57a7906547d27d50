import type { ReferenceType } from '../../../../tools/core/reference-type.ts'
import type { Slot } from '../../../../tools/core/slot.ts'
import type { KnownTool } from '../learning/brain.ts'
import { type Field, isReferenceSlot } from '../learning/schema.ts'

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
