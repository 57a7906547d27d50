import type { Shown } from './dialogue.ts'
import type { Reading } from './reading.ts'
import { wordsOf } from './tokens.ts'

/** "Jonas and Chidi": of several rows those that are called by a word of their own. */
export function namedAmong({ rows, text }: { rows: Shown[]; text: string }): Shown[] {
  const said = new Set(wordsOf(text))
  const named = rows.filter((row) =>
    wordsOf(row.label).some(
      (word) =>
        word.length > 2 &&
        said.has(word) &&
        rows.every((other) => other === row || !wordsOf(other.label).includes(word)),
    ),
  )
  return named.length > 0 ? named : rows
}

/** Says how many, or which by their place. */
const ALL = /\b(?:all|every|each of|the lot|first|last|top|next)\b|\d/i

/** "the glazier one and the conservatory one. Lay them out": "them" are those that were named, and not all that were shown. */
export function severalNamed({
  rows,
  reading,
  least,
}: {
  rows: Shown[]
  reading: Reading
  /** The fewest that are wanted. */
  least: number
}): Shown[] {
  if (rows.length <= 2 || ALL.test(reading.text)) return rows
  const named = namedAmong({ rows, text: reading.text })
  return named.length >= Math.max(2, least) ? named : rows
}
