import type { Exchange } from '../answering/dialogue.ts'
import { takes } from '../choosing/tool-fields.ts'
import type { KnownTool } from '../learning/brain.ts'

/** True for a tool that searches for jobs: it reads, and takes a kind of work and a place. */
export function isSearch(tool: KnownTool): boolean {
  return tool.effect === 'read' && takes(tool, 'keywords') && takes(tool, 'place')
}

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
