/** A stretch of a text: offsets of its characters, the end not included. */
export interface Stretch {
  start: number
  end: number
}

/** True when two stretches share a character. */
export function overlaps(one: Stretch, other: Stretch): boolean {
  return one.start < other.end && one.end > other.start
}
