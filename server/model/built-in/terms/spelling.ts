import type { Token } from './token.ts'

/** Puts misspelled words right. */
export interface Spelling {
  /** Replaces the text and stem of misspelled tokens; names and values with digits stay as they are. */
  correct: (tokens: readonly Token[]) => Token[]
  knows: (word: string) => boolean
}
