import { actOf } from '../planning/act-of.ts'
import { asksSeveral, textChange } from '../slots/text-change.ts'
import type { Exchange } from '../terms/dialogue.ts'
import type { KnownTool } from '../terms/known-tool.ts'
import type { ClauseRequest } from '../terms/request.ts'
import { takes } from '../terms/tool-fields.ts'
import type { Understanding } from '../terms/understanding.ts'

/** As far back as a text that is named is still the one meant. */
const RECENT = 6

const ONE_BY_ONE =
  'I can change the letter one thing at a time. Tell me the first change, and the next one when you have seen the new letter.'

/**
 * "make it shorter", "add that I can start in May", "write the letter in a friendlier tone": what is done
 * to a text that was written before is done by the tool that changes it. Merely pointed at, the text must
 * be that of the last answer.
 */
export function textEdited(request: ClauseRequest): Understanding | null {
  const { reading, exchanges, brain, allowed } = request
  const change = textChange(reading.text)
  if (!change) return null
  const tools = [...brain.tools.values()].filter((tool) => takes(tool, 'text_change') && allowed(tool.name))
  const recent = exchanges.slice(change.named ? -RECENT : -1).toReversed()
  const tool = recent.map((exchange) => editorOf({ exchange, tools })).find((one) => one !== undefined)
  if (!tool) return null
  const intent = { label: tool.name, probability: 1 }
  return asksSeveral(reading.text)
    ? { plan: { kind: 'say', text: ONE_BY_ONE }, intent, tool: null, filled: null }
    : actOf({ request, tool, intent })
}

/** The tool that changes the text which this exchange wrote or showed. */
function editorOf({
  exchange,
  tools,
}: {
  exchange: Exchange
  tools: readonly KnownTool[]
}): KnownTool | undefined {
  return exchange.calls
    .toReversed()
    .map((call) => tools.find(({ edits }) => edits.includes(call.tool)))
    .find((tool) => tool !== undefined)
}
