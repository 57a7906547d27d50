import { frameOf } from '../reading/frame.ts'
import type { Reading } from '../terms/reading.ts'

/** The act that a whole text asks for, kept words included: "save" in "save the second one". */
export function actSaid({ concepts, tokens, text }: Reading): string | null {
  return frameOf({ concepts, tokens, end: text.length + 1 }).act
}
