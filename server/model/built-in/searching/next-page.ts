import type { Exchange } from '../terms/dialogue.ts'
import { type Input, keptValue } from '../terms/input.ts'
import type { KnownTool } from '../terms/known-tool.ts'
import type { Reading } from '../terms/reading.ts'
import { lastCall } from './last-call.ts'
import { PAGE_BACK, PAGE_ON } from './refine-words.ts'

/** "next page" of a list: what the last call of it asked for, one page on; what is said anew goes before. */
export function onNextPage({
  tool,
  input,
  reading,
  exchanges,
}: {
  tool: KnownTool
  input: Input
  reading: Reading
  exchanges: readonly Exchange[]
}): Input {
  const page = tool.fields.find(({ slot }) => slot === 'page')
  const by = PAGE_ON.test(reading.text) ? 1 : PAGE_BACK.test(reading.text) ? -1 : 0
  if (!page || by === 0 || input[page.name] !== null) return input
  const previous = lastCall({ tool, exchanges })
  if (!previous) return input
  const said = tool.fields.map(({ name }) => [name, input[name] ?? keptValue(previous[name])] as const)
  return { ...Object.fromEntries(said), [page.name]: Math.max(1, Number(previous[page.name] ?? 1) + by) }
}
