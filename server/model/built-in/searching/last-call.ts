import type { Exchange } from '../terms/dialogue.ts'
import type { KnownTool } from '../terms/known-tool.ts'

/** The last call of a tool within the last few messages. */
export function lastCall({
  tool,
  exchanges,
}: {
  tool: KnownTool
  exchanges: readonly Exchange[]
}): Record<string, unknown> | null {
  for (const exchange of exchanges.slice(-4).reverse()) {
    const call = exchange.calls.findLast(({ tool: name }) => name === tool.name)
    if (call) return call.input
  }
  return null
}
