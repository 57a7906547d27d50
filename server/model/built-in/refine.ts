import type { KnownTool } from './brain.ts'
import type { Exchange } from './dialogue.ts'
import { type Input, scalarOf, type Value } from './fill-state.ts'
import type { Reading } from './reading.ts'
import {
  ADDS,
  CUE,
  DETAIL,
  FRESH,
  isKept,
  KEEPS,
  LEADS,
  MORE,
  PAGE_BACK,
  REPLACES,
  removedSlots,
  STAYS,
} from './refine-words.ts'
import type { Field } from './schema.ts'
import { isDenied } from './slots/denied.ts'
import { wishedKeywords } from './slots/keywords.ts'
import { storyTokens } from './slots/story.ts'
import { stem } from './stem.ts'

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

/** True for a tool that searches for jobs: it reads, and takes a kind of work and a place. */
export function isSearch(tool: KnownTool): boolean {
  const takes = (wanted: string) => tool.fields.some(({ slot }) => slot === wanted)
  return tool.effect === 'read' && takes('keywords') && takes('place')
}

/** True when a text holds values of a search, asks for more, or takes something out, in the manner of a change. */
export function changesSearch(reading: Reading): boolean {
  if (FRESH.test(reading.text)) return false
  if (DETAIL.test(reading.text)) return false
  const same = /\bsame (?:thing|search|again|for|but|with)\b/i.test(reading.text)
  const values = reading.spans.some(
    ({ kind }) => kind === 'place' || kind === 'money' || kind === 'choice' || (same && kind === 'work'),
  )
  const acts = reading.concepts.some(({ name }) =>
    [
      'save',
      'apply',
      'detail',
      'fit',
      'withdraw',
      'remove',
      'undo',
      'live',
      'status',
      'talk',
      'policy',
      'advice',
      'worked',
    ].includes(name),
  )
  const brief = reading.tokens.length <= 9 && !acts
  if (STAYS.test(reading.text) && reading.spans.some(({ kind }) => CHANGING.has(kind))) return true
  return (
    removedSlots(reading.text).length > 0 ||
    (values && (brief || CUE.test(reading.text) || (!acts && FITS.test(reading.text)))) ||
    (MORE.test(reading.text) && reading.tokens.length <= 7)
  )
}

/** "half the week at home would be good": how it ought to be. */
const FITS =
  /\b(?:would(?: also)? be (?:good|better|nice|fine|great|best|ideal|lovely|perfect|alright|ok|okay)|(?:has|have|would have) to be|it (?:must|should) be|works? (?:out )?if)\b/i
const CHANGING: ReadonlySet<string> = new Set(['place', 'money', 'choice', 'work'])

/** How much a text sounds like a change to the search before it. */
export function refinesLast({
  reading,
  input,
  tool,
}: {
  reading: Reading
  input: Input
  tool: KnownTool
}): boolean {
  const { text } = reading
  if (FRESH.test(text)) return false
  if (STAYS.test(text)) return true
  if (REPLACES.test(text) && !/^(?:please )?(?:find|search|show|look|get)\b/i.test(text)) return true
  const keywords = tool.fields.find(({ slot }) => slot === 'keywords')
  const wanted = reading.concepts.some(({ name }) => name === 'find' || name === 'job')
  const named = keywords && input[keywords.name] !== null && wishedKeywords(reading) !== null
  if (named && wanted && !LEADS.test(text)) return false
  if (changesSearch(reading)) return true
  if (MORE.test(text) || PAGE_BACK.test(text) || CUE.test(text) || removedSlots(text).length > 0) return true
  const hasJobNoun = reading.tokens.some(({ stem: word }) =>
    /^(?:job|rol|posit|vacancy|open|work|gig|opportunity)/.test(word),
  )
  return !hasJobNoun && keywords !== undefined && input[keywords.name] === null && reading.tokens.length <= 9
}

/** The last search with what the words change: new values replace, "more" turns the page, "anywhere" takes out. */
export function refine(request: {
  tool: KnownTool
  previous: Record<string, unknown>
  input: Input
  reading: Reading
}): Input {
  const { tool, previous, input, reading } = request
  const removed = new Set(removedSlots(reading.text))
  const merged: Input = {}
  let changed = false
  for (const { name, slot } of tool.fields) {
    const before = scalarOf(previous[name])
    const fresh = freshValue({ slot, said: input[name] ?? null, before, removed, reading })
    merged[name] = slot !== null && removed.has(slot) ? fresh : (fresh ?? before)
    if (slot !== 'page' && merged[name] !== before) changed = true
  }
  const page = tool.fields.find(({ slot }) => slot === 'page')
  if (page)
    merged[page.name] = pageAfter({
      asked: input[page.name] ?? null,
      before: previous[page.name],
      changed,
      text: reading.text,
    })
  return merged
}

function pageAfter({
  asked,
  before,
  changed,
  text,
}: {
  asked: Value
  before: unknown
  changed: boolean
  text: string
}): Value {
  const was = typeof before === 'number' ? before : 1
  if (asked !== null) return asked
  if (changed) return null
  if (PAGE_BACK.test(text)) return Math.max(1, was - 1)
  return MORE.test(text) ? was + 1 : null
}

interface Change {
  slot: Field['slot']
  /** What the words say for the field by themselves. */
  said: Value
  before: Value
  removed: ReadonlySet<string>
  reading: Reading
}

/** What the words say for one field, seen against what it held before. */
function freshValue({ slot, said, before, removed, reading }: Change): Value {
  const { text } = reading
  if (slot === 'keywords') {
    if (removed.size > 0 || MORE.test(text) || (KEEPS.test(text) && before !== null && !otherWork(reading)))
      return null
    const wished = before === null || said === null ? said : wishedKeywords(reading)
    return withoutReplaced({ fresh: wished, before, text })
  }
  if (before !== null && isKept({ slot, text })) return null
  if (slot === 'place')
    return before !== null && isOnlyTold(reading) && !/\bthere\b/i.test(text)
      ? null
      : placeBeside({ said, before, text })
  if (slot === 'money' && said === null && before !== null) return bareAmount(text)
  return said
}

/** "the same for project managers": other work, in the same search. */
function otherWork({ text, spans }: Reading): boolean {
  const from = /\bsame (?:thing |search |again )?(?:but )?(?:for|with) /i.exec(text)
  return from !== null && spans.some(({ kind, start }) => kind === 'work' && start > from.index)
}

/** "I did four seasons in Corfu": a place of the story, and none to search in. */
function isOnlyTold({ tokens, spans }: Reading): boolean {
  const told = storyTokens(tokens)
  return spans.every(({ kind, from }) => kind !== 'place' || told[from])
}

/** "add Bradford, Leeds should stay": both. */
function placeBeside({ said, before, text }: { said: Value; before: Value; text: string }): Value {
  if (typeof said !== 'string' || typeof before !== 'string' || !ADDS.test(text)) return said
  const names = /(?:,| or | and )/
  const kept = said.split(names).some((name) => name.trim().toLowerCase() === before.toLowerCase())
  return kept ? said : `${before} or ${said}`
}

/** "make it 7,500" after a search with pay. */
export function changesPay({
  reading,
  previous,
  tool,
}: {
  reading: Reading
  previous: Record<string, unknown>
  tool: KnownTool
}): boolean {
  const pay = tool.fields.find(({ slot }) => slot === 'money')
  return pay !== undefined && typeof previous[pay.name] === 'number' && MAKES.test(reading.text)
}

const MAKES =
  /\b(?:make (?:it|that)|try|let's say|say|go (?:for|with)|raise (?:it|that) to|lower (?:it|that) to|put (?:it|that) (?:up|down) to|up (?:it|that) to)(?: at least| about| around| over)? (?:\p{Sc} ?)?\d[\d.,]*k?(?! (?:days?|hours?|weeks?|months?|years?|miles?|km|jobs?|results?)\b)(?![\d%])/iu

/** "try 400" after a search with pay: a number that needs no currency. */
function bareAmount(text: string): number | null {
  for (const match of text.matchAll(
    /(?<![\w.,])(\d{1,3}(?:[.,]\d{3})+|\d{2,7}(?:[.,]\d{1,2})?)(?![\w%]|[.,]\d)/g,
  )) {
    const [start, end] = [match.index, match.index + match[0].length]
    const counted =
      /^ (?:(?:a|an|per) \w+|days?|hours?|weeks?|months?|years?|miles?|km|jobs?|results?)\b/i.test(
        text.slice(end),
      )
    if (!counted && !/\bpage $/i.test(text.slice(0, start)) && !isDenied({ text, start, end }))
      return Number(match[1]?.replace(/[.,](?=\d{3})/g, '').replace(',', '.'))
  }
  return null
}

/** "not scaffolder, roofer I meant": the words of the search before are what is replaced. */
function withoutReplaced({ fresh, before, text }: { fresh: Value; before: Value; text: string }): Value {
  if (typeof fresh !== 'string' || typeof before !== 'string') return fresh
  if (!/\b(?:not|meant|mean|instead|rather)\b/i.test(text)) return fresh
  const old = new Set(before.toLowerCase().split(/\s+/).map(stem))
  const rest = fresh.split(/\s+/).filter((word) => !old.has(stem(word.toLowerCase())))
  return rest.length > 0 ? rest.join(' ') : fresh
}
