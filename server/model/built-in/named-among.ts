import type { Shown } from './dialogue.ts'
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
