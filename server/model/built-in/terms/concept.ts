/** Something that a text speaks of, in whichever of its words: "remove" in "throw it out". */
export interface Concept {
  name: string
  /** Token positions, `to` exclusive. */
  from: number
  to: number
}
