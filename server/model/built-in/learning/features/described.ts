import type { Reading } from '../../terms/reading.ts'
import type { ShapedWord } from './shaped-words.ts'

/** A text while its features are collected. */
export interface Described {
  reading: Reading
  words: readonly ShapedWord[]
  /** Where what is only to be kept starts, as an offset. */
  kept: number
  /** How much what starts here counts. */
  weightAt: (place: { start: number } | undefined) => number
  /** Adds a feature; of two weights for one the greater holds. */
  add: (name: string, weight: number) => void
}
