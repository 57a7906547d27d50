import type { Exchange } from '../terms/dialogue.ts'
import type { Field } from '../terms/field.ts'
import { type Input, keptValue } from '../terms/input.ts'
import type { KnownTool } from '../terms/known-tool.ts'
import type { Reading } from '../terms/reading.ts'
import { isSearch } from '../terms/tool-fields.ts'
import { lastCall } from './last-call.ts'

/** Words that stand for what was searched. */
const SUCH = /\b(?:ones?|these|those|them|this|that|such|same|it|similar|like|more|others?|new)\b/i
/** The same beside a value that changes it: "tell me of part-time ones". */
const THOSE =
  /\b(?:ones|these|those|them|such|same|(?:this|that|the) search|like (?:this|that|these|those))\b/i
const OF_PAY = new Set(['currency', 'pay_period'])
/** What only one answer of a search is about. */
const OF_THE_ANSWER = new Set(['page', 'sort'])

/**
 * "tell me weekly of new ones" after a search: a tool that takes what a search takes, and is
 * not told which work, takes what was searched.
 */
export function likeSearch({
  tool,
  tools,
  input,
  reading,
  exchanges,
}: {
  tool: KnownTool
  tools: Iterable<KnownTool>
  input: Input
  reading: Reading
  exchanges: readonly Exchange[]
}): Input {
  if (tool.effect === 'read' || tool.target || !SUCH.test(reading.text)) return input
  const search = [...tools].find(isSearch)
  const previous = search && lastCall({ tool: search, exchanges })
  if (!previous) return input
  const shared = sharedFields(tool, search)
  if (!['keywords', 'place'].every((slot) => shared.some((field) => field.slot === slot))) return input
  const told = shared.filter(({ name }) => (input[name] ?? null) !== null)
  const saysWork = told.some(({ slot }) => slot === 'keywords')
  if (told.length > 0 && (saysWork || !THOSE.test(reading.text))) return input
  const saysPay = told.some(({ slot }) => slot === 'money')
  const taken = shared.filter((field) => !told.includes(field) && !(saysPay && OF_PAY.has(field.slot ?? '')))
  return { ...input, ...Object.fromEntries(taken.map(({ name }) => [name, keptValue(previous[name])])) }
}

/** What the tool takes as a search does. */
function sharedFields(tool: KnownTool, search: KnownTool): Field[] {
  return tool.fields.filter(
    ({ name, slot, isList }) =>
      slot !== null &&
      !OF_THE_ANSWER.has(slot) &&
      search.fields.some((field) => field.name === name && (field.slot === slot || (field.isList && isList))),
  )
}
