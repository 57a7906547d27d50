import type { KnownTool } from './brain.ts'
import type { Exchange } from './dialogue.ts'
import { type Input, scalarOf, type Value } from './fill-state.ts'
import type { Reading } from './reading.ts'
import { stem } from './stem.ts'

const DETAIL =
  /\b(?:tell|know|learn|read|find out|say|info|information|details?) (?:me )?more\b|\bmore (?:about|info|information|details?|on)\b/i
const MORE =
  /^(?:ok |and |please )?next\b|\bnext (?:page|ones?|few|batch|results?|jobs?|\d+|five|ten)\b|\b(?:more|anything else|something else|any other|further|another page|rest of|the rest|keep going|load more|continue|carry on|any others?|other ones|following page|what else|any (?:that|which|with|closer|nearer|better)|similar (?:ones|jobs)|better paid|none of (?:these|those|them))\b/i
const BACK = /\b(?:previous page|page back|go back a page|last page again)\b/i
const CUE =
  /^(?:(?:ok|okay|and|but|so|hmm|well|actually|great|cool|thanks|nice|yes|no|then|now|please)[,\s]+)*(?:only|just|and|what about|how about|same|but|instead|also|make (?:it|that|them)|in|near|around|any|with|without|for|or|remote|hybrid|on-?site|part|full|senior|junior|over|above|at least|more than|under|sort|filter|narrow|exclude|limit|drop|remove|change|try|anything|anywhere|do they|are (?:there )?any|can you (?:put|sort|filter|show only)|put|order|show (?:me )?(?:only|just)|search (?:at|in|with)|expand|widen)\b|\b(?:ones|those|these|them|of them|instead|same search|those jobs|the results|the list|too|as well|the search|this search|that search)\b|^\S+(?: \S+){0,2}\?*$/i
const LEADS =
  /^(?:(?:ok|okay|and|but|so|hmm|well|now|please)[,\s]+)*(?:same|only|just|and|also|what about|how about|but|instead)\b/i
const FRESH =
  /\b(?:forget (?:that|it|about)|new search|start (?:over|again|fresh)|different search|never ?mind|scrap that|something else entirely)\b/i
const REMOVED: [RegExp, string][] = [
  [
    /\b(?:anywhere|any ?where|any (?:location|city|place|country)|everywhere|wherever)\b|\b(?:drop|remove|forget|without|ignore|lose|no) (?:the )?(?:location|place|city)\b|\b(?:location|place|where)\b.{0,20}\b(?:does not|doesn't|don't|dont) (?:matter|mind|care)/i,
    'place',
  ],
  [
    /\b(?:drop|remove|forget|ignore|lose|without|scrap|take (?:out|off)) (?:the )?(?:remote|hybrid|on-?site|home ?office|work ?mode)\b|\b(?:do not|don't|does not|doesn't) (?:have to|need to|must) be (?:remote|hybrid|on-?site)|\b(?:any|whatever) work ?mode\b|\bnot (?:only|just) remote\b/i,
    'work_mode',
  ],
  [
    /\b(?:drop|remove|forget|ignore|lose|without|scrap) (?:the )?(?:pay|salary|money|wage|minimum|rate)\b|\b(?:any|whatever) (?:pay|salary)\b|\b(?:pay|salary|money)\b.{0,16}\b(?:does not|doesn't|don't) (?:matter|mind|care)/i,
    'money',
  ],
  [
    /\b(?:any|whatever|all) (?:level|seniority)\b|\b(?:drop|remove|forget|ignore|lose) (?:the )?(?:senior|junior|level|seniority|lead|mid|entry)\b/i,
    'seniority',
  ],
  [
    /\b(?:any|whatever) (?:job type|contract|hours)\b|\b(?:drop|remove|forget|ignore|lose) (?:the )?(?:part[ -]?time|full[ -]?time|contract|temporary|temp|job type|hours)\b/i,
    'job_type',
  ],
]
const TOGETHER: Record<string, string[]> = { money: ['money', 'currency', 'pay_period'] }

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

/** True for a tool that searches: it reads, and one of its fields holds keywords. */
export function isSearch(tool: KnownTool): boolean {
  return tool.effect === 'read' && tool.fields.some(({ slot }) => slot === 'keywords')
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
  return (
    removedSlots(reading.text).length > 0 ||
    (values && (brief || CUE.test(reading.text))) ||
    (MORE.test(reading.text) && reading.tokens.length <= 7)
  )
}

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
  const keywords = tool.fields.find(({ slot }) => slot === 'keywords')
  const wanted = reading.concepts.some(({ name }) => name === 'find' || name === 'job')
  if (keywords && input[keywords.name] !== null && wanted && !LEADS.test(text)) return false
  if (changesSearch(reading)) return true
  if (MORE.test(text) || BACK.test(text) || CUE.test(text) || removedSlots(text).length > 0) return true
  const hasJobNoun = reading.tokens.some(({ stem: word }) =>
    /^(?:job|rol|posit|vacancy|open|work|gig|opportunity)/.test(word),
  )
  return !hasJobNoun && keywords !== undefined && input[keywords.name] === null && reading.tokens.length <= 9
}

/** The last search with what the words change: new values replace, "more" turns the page, "anywhere" takes out. */
export function refine({
  tool,
  previous,
  input,
  reading,
}: {
  tool: KnownTool
  previous: Record<string, unknown>
  input: Input
  reading: Reading
}): Input {
  const { text } = reading
  const merged: Input = {}
  const removed = new Set(removedSlots(text))
  let changed = false
  for (const { name, slot } of tool.fields) {
    const before = scalarOf(previous[name])
    const fresh =
      slot !== null && (removed.has(slot) || (slot === 'keywords' && (removed.size > 0 || MORE.test(text))))
        ? null
        : (input[name] ?? null)
    if (slot !== null && removed.has(slot)) merged[name] = null
    else merged[name] = (slot === 'keywords' ? withoutReplaced({ fresh, before, text }) : fresh) ?? before
    if (slot !== 'page' && merged[name] !== before) changed = true
  }
  const page = tool.fields.find(({ slot }) => slot === 'page')
  if (!page) return merged
  const was = typeof previous[page.name] === 'number' ? Number(previous[page.name]) : 1
  const asked = input[page.name]
  if (asked !== null && asked !== undefined) merged[page.name] = asked
  else if (changed) merged[page.name] = null
  else if (BACK.test(text)) merged[page.name] = Math.max(1, was - 1)
  else merged[page.name] = MORE.test(text) ? was + 1 : null
  return merged
}

/** "not scaffolder, roofer I meant": the words of the search before are what is replaced. */
function withoutReplaced({ fresh, before, text }: { fresh: Value; before: Value; text: string }): Value {
  if (typeof fresh !== 'string' || typeof before !== 'string') return fresh
  if (!/\b(?:not|meant|mean|instead|rather)\b/i.test(text)) return fresh
  const old = new Set(before.toLowerCase().split(/\s+/).map(stem))
  const rest = fresh.split(/\s+/).filter((word) => !old.has(stem(word.toLowerCase())))
  return rest.length > 0 ? rest.join(' ') : fresh
}

/** Slots that the words take out of a search: "anywhere", "drop the salary". */
export function removedSlots(text: string): string[] {
  return REMOVED.filter(([pattern]) => pattern.test(text)).flatMap(([, slot]) => TOGETHER[slot] ?? [slot])
}
