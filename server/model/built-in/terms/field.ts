import { type ReferenceType, referenceTypes } from '../../../../tools/core/reference-type.ts'
import type { Slot } from '../../../../tools/core/slot.ts'

/** An input field as the slot fillers see it. */
export interface Field {
  name: string
  /** The name's words: "linkedinUrl" is ["linkedin", "url"]. */
  words: string[]
  slot: Slot | null
  nullable: boolean
  type: 'string' | 'number' | 'boolean' | 'other'
  /** Allowed values; null when free. */
  choices: string[] | null
  maxLength: number | null
  /** A list of such values. */
  isList: boolean
  /** The fewest that a list takes. */
  minItems: number
  /** What the tool says about the words for its values. */
  says: Record<string, string> | null
  near: string | null
  /** The least and the most that a number may be. */
  least: number
  most: number
  /** A text that needs no words to announce it. */
  unannounced: boolean
  /** What holds where nothing else is said. */
  otherwise: string | null
  /** What it is called when it is asked for; null for the words of its name. */
  called: string | null
  /** The fields of each of its parts, of a list of such; empty for everything else. */
  parts: Field[]
}

/** True when the slot holds a row's id. */
export function isReferenceSlot(slot: Slot | null): slot is ReferenceType {
  return referenceTypes.some((one) => one === slot)
}
