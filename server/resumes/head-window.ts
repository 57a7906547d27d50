import type { HeaderPiece } from './header-pieces.ts'

export interface HeadPiece extends HeaderPiece {
  /** How the line is set: weight, size, capitals. */
  style: string
}

/** The lines around a date that may belong to its head, and what stands on them. */
export interface HeadWindow {
  pieces: readonly HeadPiece[]
  /** Empty space above each line, by offset from the date line. */
  gaps: ReadonlyMap<number, number>
  /** The first line that may belong to this head and the last. */
  first: number
  last: number
  /** Nothing stands above the window: what is there must belong to the head. */
  opensSection: boolean
  /** The dates span those of the next entry: the employer of several positions, perhaps. */
  spansNext: boolean
  /** An employer stands further up who may be this one's too. */
  mayInherit: boolean
  /** The entry stands below an employer with longer dates in heavier type: a position there. */
  underRoof: boolean
  /** The entry is such an employer. */
  isRoof: boolean
  /** Lines in heavier type than the dates: a head does not begin right below one. */
  heavy: ReadonlySet<number>
}
