import { actOf } from '../planning/act-of.ts'
import { rowsNamed } from '../rows/row-names.ts'
import { scalarOf } from '../terms/input.ts'
import type { ClauseRequest } from '../terms/request.ts'
import { isSearch } from '../terms/tool-fields.ts'
import type { Understanding } from '../terms/understanding.ts'

const CARRIES_ON = /^(?:and|also|what about|how about|same for|now)\b/i
const MOST_WORDS = 6

/** "and this week?", "what about the rejected ones?": the last list or report again, with another of its fixed values. */
export function carriedOn(request: ClauseRequest): Understanding | null {
  const { reading, exchanges, brain, allowed } = request
  const last = exchanges.at(-1)?.calls.at(-1)
  const tool = last && brain.tools.get(last.tool)
  if (!tool || !allowed(tool.name) || tool.effect !== 'read' || tool.target || isSearch(tool)) return null
  if (reading.tokens.length > MOST_WORDS || !CARRIES_ON.test(reading.text)) return null
  // "also reject Nora" is about one of the rows.
  if (rowsNamed(request).length > 0) return null
  const understood = actOf({ request, tool, intent: { label: tool.name, probability: 0.9 } })
  const { filled, plan } = understood
  if (!filled || plan.kind !== 'calls') return null
  const said = tool.fields.filter(
    ({ name, choices }) => choices !== null && (filled.input[name] ?? null) !== null,
  )
  if (said.length === 0 || said.every(({ name }) => filled.input[name] === last.input[name])) return null
  const input = Object.fromEntries(
    tool.fields.map(({ name }) => [name, filled.input[name] ?? scalarOf(last.input[name])]),
  )
  return { ...understood, plan: { ...plan, calls: [{ tool: tool.name, input }] } }
}
