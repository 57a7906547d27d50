import { fill } from '../filling/fill.ts'
import { ordinalsIn } from '../reading/ordinals.ts'
import { personNamed } from '../rows/person-named.ts'
import { rowsNamed } from '../rows/row-names.ts'
import type { Call } from '../terms/dialogue.ts'
import { isReferenceSlot } from '../terms/field.ts'
import { type Input, keptValue, type Value } from '../terms/input.ts'
import type { KnownTool } from '../terms/known-tool.ts'
import type { ClauseRequest } from '../terms/request.ts'
import type { Understanding } from '../terms/understanding.ts'
import { lastActed, lastAnswer } from './last-acted.ts'

const ADDS =
  /^(?:(?:and|also|please|then|but|oh)[, ]+)*(?:with|plus|add(?:ing)?|includ(?:e|ing))\s+(?:also\s+)?|^(?:and|also)\s+(?=\d|an?\s)/i
const CHANGES =
  /^(?:(?:and|no|sorry|but|actually|please)[, ]+)*(?:make (?:it|that|her|him|them)|start(?:ing)?|valid|at)\b.*|\binstead[.!]*$/i
const MOST_WORDS = 14

/** "with 27 days of holiday", "make her an admin instead": what waits on a card is asked for again, with that in it. */
export function changedCard(request: ClauseRequest): Understanding | null {
  const { reading, exchanges, brain, allowed } = request
  const last = lastActed(exchanges)
  const tool = last && brain.tools.get(last.tool)
  const waits = /^(?:done|waiting_for_approval)$/.test(lastAnswer(exchanges)?.status ?? '')
  if (!tool || !waits || !allowed(tool.name) || !/^(?:send|decide)$/.test(tool.effect)) return null
  if (reading.asks || reading.tokens.length > MOST_WORDS || speaksOfAnother({ request, tool, last }))
    return null
  // "make it 5 stars: great people": a text of its own stands behind the mark.
  if (tool.fields.some(({ slot }) => slot === 'free_text') && /[:"“]/.test(reading.text)) return null
  const adds = ADDS.test(reading.text)
  if (!adds && !CHANGES.test(reading.text)) return null
  const said = adds ? valuesAdded({ request, tool }) : valuesSaid({ request, tool })
  const changed = Object.entries(said).filter(([name, value]) => value !== null && value !== last.input[name])
  if (changed.length === 0) return null
  const input: Input = Object.fromEntries(
    tool.fields.map(({ name }) => [
      name,
      together({ before: keptValue(last.input[name]), said: said[name], adds }),
    ]),
  )
  const plan = { kind: 'calls' as const, calls: [{ tool: tool.name, input }], question: null, lookup: false }
  return { plan, intent: { label: tool.name, probability: 0.9 }, tool, filled: null }
}

/** Another row is named, or a number points at one. */
function speaksOfAnother({
  request,
  tool,
  last,
}: {
  request: ClauseRequest
  tool: KnownTool
  last: Call
}): boolean {
  const { reading } = request
  const slot = tool.target?.slot ?? null
  const own = new Set<unknown>(Object.values(last.input))
  return (
    ordinalsIn({ reading, slot: null }).length > 0 ||
    rowsNamed(request).some(({ id }) => !own.has(id)) ||
    (isReferenceSlot(slot) && personNamed({ reading, slot }) !== null)
  )
}

/** What the words hold for the tool's values; what it can't do without is known already, so only its own words tell it anew. */
function valuesSaid({ request, tool }: { request: ClauseRequest; tool: KnownTool }): Input {
  const values = tool.fields.filter(({ slot }) => !isReferenceSlot(slot) && slot !== 'free_text')
  const asked = { reading: request.reading, exchanges: [], now: request.now }
  const named = fill({ ...asked, fields: values.map((field) => ({ ...field, nullable: true })) }).input
  return holdsAny(named) ? named : fill({ ...asked, fields: values }).input
}

/** The same for what is added; a list that the tool has takes what no field's own words tell. */
function valuesAdded({ request, tool }: { request: ClauseRequest; tool: KnownTool }): Input {
  const { reading, brain, now } = request
  const rest = reading.text.replace(ADDS, '')
  const read = (text: string) => valuesSaid({ request: { ...request, reading: brain.read(text, now) }, tool })
  const lists = tool.fields.filter(
    ({ slot, isList, parts }) => slot === 'words' && isList && parts.length === 0,
  )
  const [list] = lists
  const said = read(`with ${rest}`)
  const bare = BARE.test(reading.text)
  if (!list || bare || lists.length > 1 || NO_THING.test(rest) || reading.tokens.some(({ name }) => name))
    return said
  const listed = read(`${list.words.join(' ')}: ${rest}`)[list.name] ?? null
  const others = Object.entries(said).filter(([name, value]) => name !== list.name && value !== null)
  return others.length > 0 ? said : { ...said, [list.name]: listed }
}

/** "add that …", "with a message": a text, or words about it. */
const NO_THING =
  /^(?:that|this|it|them|him|her|me|us|(?:an?|the|my) (?:note|message|line|sentence|text|word|reason)|(?:kind|best|warm))\b/i

/** "and 30 days off": without a word for adding only the field's own words tell. */
const BARE = /^(?:and|also)\s+(?:\d|an?\s)/i

function holdsAny(input: Input): boolean {
  return Object.values(input).some((value) => value !== null && value !== false)
}

/** What is added to a list stands behind what is there. */
function together({ before, said, adds }: { before: Value; said: Value | undefined; adds: boolean }): Value {
  const value = said ?? null
  if (value === null || value === false) return before
  if (!adds || !Array.isArray(before) || !Array.isArray(value)) return value
  const texts = [...before, ...value].filter((one) => typeof one === 'string')
  return [...new Set(texts)]
}
