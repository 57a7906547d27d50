import { freeTextStart } from '../slots/free-text.ts'
import type { Result, Shown } from '../terms/dialogue.ts'
import type { Reading } from '../terms/reading.ts'
import type { Token } from '../terms/token.ts'
import { matchesByLabel } from './best-matches.ts'
import { DETERMINERS, isTelling } from './telling-words.ts'

/** "the museum wants changes: for the conservator one, …": what "one" stands for is named right before it. */
export function calledOne({ reading, lists }: { reading: Reading; lists: Result[] }): Shown | null {
  const names = namesOfOnes(reading)
  for (const { references } of lists) {
    const rows = names.flatMap((words) => {
      const found = matchesByLabel({ rows: references, words })
      return found.length === 1 ? found : []
    })
    if (rows.length > 0) return new Set(rows.map(({ id }) => id)).size === 1 ? (rows[0] ?? null) : null
  }
  return null
}

/** For each "one" the telling words between it and its article. */
function namesOfOnes(reading: Reading): Token[][] {
  const { tokens } = reading
  const kept = freeTextStart(reading)
  return tokens.flatMap(({ text, start }, at) => {
    if (text !== 'one' || start >= kept) return []
    const before = tokens.slice(Math.max(0, at - 4), at)
    const from = before.findLastIndex((word) => DETERMINERS.test(word.text))
    const words = from < 0 ? [] : before.slice(from + 1).filter((word) => isTelling(word.text))
    return words.length > 0 ? [words] : []
  })
}
