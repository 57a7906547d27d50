import type { Token } from '../terms/token.ts'

/** Token range that covers the given offsets; null when they hold no token. */
export function tokenRange({
  tokens,
  start,
  end,
}: {
  tokens: readonly Token[]
  start: number
  end: number
}): { from: number; to: number } | null {
  const from = tokens.findIndex((token) => token.end > start && token.start < end)
  if (from < 0) return null
  let to = from
  while (to < tokens.length && (tokens[to]?.start ?? Number.POSITIVE_INFINITY) < end) to++
  return { from, to }
}
