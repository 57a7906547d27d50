import type { Exchange, Result, Shown } from '../terms/dialogue.ts'

/** Answers that showed rows, the earliest first. */
export function resultsWithRows(exchanges: readonly Exchange[]): Result[] {
  return exchanges.flatMap(({ results }) => results).filter(({ references }) => references.length > 0)
}

/** True when any row was shown. */
export function showsRows(exchanges: readonly Exchange[]): boolean {
  return resultsWithRows(exchanges).length > 0
}

/** The rows, each once, by their ids. */
export function eachOnce(rows: readonly Shown[]): Shown[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}
