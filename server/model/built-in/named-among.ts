import type { Shown } from './dialogue.ts'
import type { Reading } from './reading.ts'
import { wordsOf } from './tokens.ts'

/** "Jonas and Chidi": of several rows those that are called by a word of their own. */
export function namedAmong({ rows, text }: { rows: Shown[]; text: string }): Shown[] {
  const named = ownNamed({ rows, text })
  return named.length > 0 ? named : rows
}

/** Those of several rows that are called by a word that no other has. */
function ownNamed({ rows, text }: { rows: Shown[]; text: string }): Shown[] {
  const said = new Set(wordsOf(text))
  return rows.filter((row) =>
    wordsOf(row.label).some(
      (word) =>
        word.length > 2 &&
        said.has(word) &&
        rows.every((other) => other === row || !wordsOf(other.label).includes(word)),
    ),
  )
}

/** Says how many, or which by their place. */
const ALL = /\b(?:all|every|each of|the lot|first|last|top|next)\b|\d/i

/** "the glazier one and the conservatory one. Lay them out": "them" are those that were named, and not all that were shown. */
export function severalNamed({
  rows,
  shown,
  reading,
  least,
}: {
  rows: Shown[]
  /** All rows of the latest answer. */
  shown: Shown[]
  reading: Reading
  /** The fewest that are wanted. */
  least: number
}): Shown[] {
  if (ALL.test(reading.text) || (rows.length <= 2 && rows.length >= least)) return rows
  const named = ownNamed({ rows: rows.length < least ? shown : rows, text: reading.text })
  return named.length >= Math.max(2, least) ? named : rows
}
