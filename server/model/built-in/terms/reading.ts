import type { Concept } from './concept.ts'
import type { Span } from './span.ts'
import type { Token } from './token.ts'

/** A text with everything that was recognised in it. Nothing here depends on tools. */
export interface Reading {
  /** Cleaned, as written. */
  text: string
  tokens: Token[]
  spans: Span[]
  concepts: Concept[]
  /** The text with misspelled words put right: for patterns, never for values to keep. */
  corrected: string
  /** Ends like a question or starts like one. */
  asks: boolean
}
