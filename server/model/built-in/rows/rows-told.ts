import type { Shown } from '../terms/dialogue.ts'
import type { Reading } from '../terms/reading.ts'
import type { Stretch } from '../words/overlap.ts'
import { asTyped } from '../words/said-word.ts'
import { sameWord } from '../words/same-word.ts'
import { wordsOf } from '../words/tokens.ts'

/** A stretch of the text that tells of one row. */
interface Told extends Stretch {
  row: Shown
}

const SENTENCE_END = /(?<=[.!?;])["')]*\s+|\n+|,?\s+(?:and|but|while|whereas)\s+|,\s+/giu
/** Of all rows together, and of none. */
const OF_ALL = /\b(?:both|pair|all|them|together|at once|one go)\b|^(?:please|thanks|thank you)\b/i

/** Each row with the stretch that names it first, up to the next row's. */
export function rowsTold({ reading, rows }: { reading: Reading; rows: readonly Shown[] }): Told[] {
  const told: Told[] = []
  for (const { start, end } of stretches(reading.text)) {
    const named = rowsIn({ reading, rows, start, end })
    const last = told.at(-1)
    if (named.length > 1) return []
    const [row] = named
    if (row && row.id !== last?.row.id) told.push({ row, start, end })
    else if (last && !OF_ALL.test(reading.text.slice(start, end))) last.end = end
  }
  return new Set(told.map(({ row }) => row.id)).size === told.length ? told : []
}

function stretches(text: string): Stretch[] {
  const found: Stretch[] = []
  let start = 0
  for (const match of text.matchAll(SENTENCE_END)) {
    found.push({ start, end: match.index })
    start = match.index + match[0].length
  }
  return [...found, { start, end: text.length }]
}

/** Rows that a word of their own calls there. */
function rowsIn({
  reading: { tokens },
  rows,
  start,
  end,
}: Stretch & { reading: Reading; rows: readonly Shown[] }): Shown[] {
  const words = tokens.filter((one) => one.start >= start && one.end <= end && /^\p{Lu}/u.test(one.raw))
  const labels = rows.map(({ label }) => wordsOf(label))
  return rows.filter((_, i) =>
    labels[i]?.some(
      (own) =>
        own.length > 2 &&
        labels.every((other, j) => i === j || !other.includes(own)) &&
        words.some(({ text, raw }) => sameWord(text, own) || sameWord(asTyped(raw), own)),
    ),
  )
}
