import type { Exchange, Result } from './dialogue.ts'

/** Answers that showed rows, the earliest first. */
export function resultsWithRows(exchanges: readonly Exchange[]): Result[] {
  return exchanges.flatMap(({ results }) => results).filter(({ references }) => references.length > 0)
}

/** True when any row was shown. */
export function showsRows(exchanges: readonly Exchange[]): boolean {
  return resultsWithRows(exchanges).length > 0
}
