/** A word of a text. */
export interface Token {
  /** Folded, contractions expanded, spelling corrected. */
  text: string
  stem: string
  /** As written. */
  raw: string
  /** Offsets in the cleaned text. Tokens made from one contraction share them. */
  start: number
  end: number
  /** Written with a capital although no sentence starts here. */
  name: boolean
  /** True when a sentence, a line or a part after a colon or semicolon starts here. */
  starts: boolean
}
