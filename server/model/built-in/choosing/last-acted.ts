import type { Call, Exchange, Result } from '../terms/dialogue.ts'

/** The last exchange of the person's own; what was only looked up for this message is none. */
function lastOwn(exchanges: readonly Exchange[]): Exchange | undefined {
  const last = exchanges.at(-1)
  return last?.user === '' && exchanges.length > 1 ? exchanges.at(-2) : last
}

/** The last call. */
export function lastActed(exchanges: readonly Exchange[]): Call | undefined {
  return lastOwn(exchanges)?.calls.at(-1)
}

/** What came of it. */
export function lastAnswer(exchanges: readonly Exchange[]): Result | undefined {
  return lastOwn(exchanges)?.results.at(-1)
}
