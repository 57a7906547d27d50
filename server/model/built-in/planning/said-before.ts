import type { Exchange } from '../terms/dialogue.ts'
import { type Input, scalarOf } from '../terms/input.ts'
import type { KnownTool } from '../terms/known-tool.ts'
import type { Reading } from '../terms/reading.ts'

/** What changes a part of what was just prepared. */
const CHANGES =
  /^(?:(?:ok(?:ay)?|oh|sorry|please|wait|hmm|well)[,\s]+)*(?:no|nah|not|actually|make (?:it|that)|change (?:it|that|the)|set (?:it|that|the)|rather|better|only|just|but|and)(?!\p{L})|\b(?:instead|after all)[.! ]*$/iu

/** "make that 3 stars": what waits for a click is prepared again, and what was said for it before stays. */
export function withSaidBefore({
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
  const last = exchanges.at(-1)?.calls.at(-1)
  if (tool.effect !== 'send' || last?.tool !== tool.name || !CHANGES.test(reading.text)) return input
  const isOther = tool.target !== null && input[tool.target.name] !== last.input[tool.target.name]
  if (isOther) return input
  return Object.fromEntries(
    tool.fields.map(({ name }) => [name, input[name] ?? scalarOf(last.input[name])] as const),
  )
}
