import { actOf } from '../planning/act-of.ts'
import { resultsWithRows } from '../rows/shown-results.ts'
import { isReferenceSlot } from '../terms/field.ts'
import type { KnownTool } from '../terms/known-tool.ts'
import type { ClauseRequest } from '../terms/request.ts'
import { isSearch } from '../terms/tool-fields.ts'
import type { Understanding } from '../terms/understanding.ts'
import { rankIntents } from './intent.ts'

const MOST_WORDS = 14
/** A question, an order, or something told for another tool. */
const NO_STATEMENT =
  /^(?:(?:please|pls|ok|and|also|then|but|plus|so|now|can you|could you|would you|i want to|i'd like to|let's|let me)[,\s]+)*(?:what|which|how|why|when|where|who|is|are|does|do|did|can|could|should|will|would|show|list|open|find|search|compare|draft|send|delete|remove|accept|decline|undo|save|apply|tell|counter|ask|turn|say|drop|reject|refuse|answer|reply|let|take|give|practi[cs]e|note|record|log|add (?:an?|another) offer|another|the (?:other|second|third|next) (?:one|offer) is)\b|\?\s*$/i
/** What was done is no order to do it: "I accepted it". */
const DONE =
  /^(?:(?:ok|oh|so|well|btw|fyi|by the way|update|actually)[,:\s]+)*(?:i|we)(?:'ve| have)?(?: already| just| now| finally)* (?:accepted|took|taken|signed|declined|rejected|refused|turned|said|told)(?!\p{L})/iu
/** Another tool that is surer than this is meant. */
const SURE = 0.85
/** Values that the words themselves name; a company or a text could be anything. */
const NAMED: ReadonlySet<string> = new Set([
  'words',
  'date',
  'number',
  'amount',
  'choice',
  'job_title',
  'pay_period',
])

/**
 * "27 days of holiday", "Globex has 13 salaries", "I accepted it", where rows of one kind were just shown that
 * people write down themselves: what is told of one is put there. Null where it is plainly something else.
 */
export function toldOfRow(request: ClauseRequest): Understanding | null {
  const { reading } = request
  const isDone = DONE.test(reading.text)
  if (reading.tokens.length > MOST_WORDS || reading.asks || NO_STATEMENT.test(reading.text)) return null
  const tool = changerOfShown(request)
  if (!tool || (!isDone && isOutdone(request, tool))) return null
  const act = actOf({ request, tool, intent: { label: tool.name, probability: 0.9 } })
  const { filled, plan } = act
  const isPlain = filled?.rows ? plan.kind === 'calls' && !plan.lookup : plan.kind === 'ask'
  if (namesAnother(request)) return null
  if (!filled || !isPlain || (!filled.rows && filled.unclear?.resolution.kind !== 'ambiguous')) return null
  const told = tool.fields.filter(
    ({ name, slot }) => slot !== null && NAMED.has(slot) && (filled.input[name] ?? null) !== null,
  )
  if (told.length === 0 || (isDone && !told.some(({ slot }) => slot === 'choice'))) return null
  return act
}

/** "Hooli offers me 65k" is another one where only Initech's is shown: what offers, pays or wants stands first. */
function namesAnother({ reading, exchanges }: ClauseRequest): boolean {
  const subject = SUBJECT.exec(reading.text)?.[1]?.toLowerCase()
  const shown = exchanges.at(-1)?.results.flatMap(({ references }) => references) ?? []
  return subject !== undefined && !shown.some(({ label }) => label.toLowerCase().includes(subject))
}

const SUBJECT =
  /^(?:(?:so|and|but|ok|well)[, ]+)*(?!(?:the|they|it|he|she|i|we|there|that|this|my) )([\p{L}\d&.'-]+(?: [\p{L}\d&.'-]+){0,3}?) (?:(?:has|have|just|now|also) )*offer(?:s|ed)?\b/iu

/** What changes any of many values of the rows that were shown last, none of another kind among them. */
function changerOfShown({ exchanges, brain, allowed }: ClauseRequest): KnownTool | null {
  const last = exchanges.at(-1)
  const latest = last && resultsWithRows([last]).at(-1)
  const types = new Set(latest?.references.map(({ type }) => type))
  const [type] = types
  if (types.size !== 1) return null
  const tools = [...brain.tools.values()].filter(({ name }) => allowed(name))
  const changer = tools.find(
    ({ effect, target, fields }) =>
      effect === 'write' &&
      target?.slot === type &&
      fields.some(({ slot }) => slot === 'amount') &&
      fields.every(({ slot, nullable }) => nullable || isReferenceSlot(slot)),
  )
  return changer ?? null
}

/** The words plainly name another tool; a search, or the noting of another such row, they name by their values alone. */
function isOutdone(request: ClauseRequest, changer: KnownTool): boolean {
  const { brain, reading } = request
  const [first] = rankIntents(request)
  const tool = brain.tools.get(first?.label ?? '')
  if (!first || !tool || tool === changer) return false
  if (isSearch(tool)) return reading.concepts.some(({ name }) => name === 'find')
  const keepsSuch =
    tool.effect === 'write' && !tool.target && tool.fields.some(({ slot }) => slot === 'amount')
  return !keepsSuch && first.probability >= SURE
}
