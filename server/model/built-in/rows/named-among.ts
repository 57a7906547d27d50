import type { Shown } from '../terms/dialogue.ts'
import type { Reading } from '../terms/reading.ts'
import { asTyped } from '../words/said-word.ts'
import { sameWord } from '../words/same-word.ts'
import { wordsOf } from '../words/tokens.ts'

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

/** What may stand between the names of an enumeration. */
const JOINS = /^\W*(?:(?:and|n|both|plus|also|the|as well as|or)\W+)*$/i

/**
 * "both Kowalczyks and Ned": every row that one of the joined names calls, where
 * the name that calls fewest rows would be taken for the only one. Empty when no names are joined.
 */
export function enumerated({
  rows,
  reading: { tokens, text },
}: {
  rows: readonly Shown[]
  reading: Reading
}): Shown[] {
  const vocabularies = rows.map(({ label }) => wordsOf(label))
  const calls = ({ text: said, raw }: Reading['tokens'][number]) =>
    rows.filter((_, i) =>
      vocabularies[i]?.some((own) => own.length > 2 && (sameWord(said, own) || sameWord(asTyped(raw), own))),
    )
  const naming = tokens.filter((token) => {
    const called = /^\p{Lu}/u.test(token.raw) ? calls(token) : []
    return called.length > 0 && called.length < rows.length
  })
  const groups: (typeof tokens)[] = []
  let joined = false
  for (const [at, token] of naming.entries()) {
    const before = naming[at - 1]
    const link = before ? text.slice(before.end, token.start) : null
    if (link !== null && /^\s+$/.test(link)) groups.at(-1)?.push(token)
    else if (link !== null && JOINS.test(link)) {
      joined = true
      groups.push([token])
    } else if (joined) break
    else groups.splice(0, groups.length, [token])
  }
  if (!joined) return []
  const named = groups.flatMap((group) => {
    const hits = rows.map((row) => group.filter((token) => calls(token).includes(row)).length)
    return rows.filter((_, i) => hits[i] === Math.max(...hits))
  })
  return rows.filter((row) => named.includes(row))
}
