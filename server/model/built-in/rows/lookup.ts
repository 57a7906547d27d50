import { ordinalsIn, pointsAt } from '../reading/ordinals.ts'
import { freeTextStart } from '../slots/free-text.ts'
import { type Field, isReferenceSlot } from '../terms/field.ts'
import type { Input } from '../terms/input.ts'
import type { KnownTool } from '../terms/known-tool.ts'
import type { PlannedCall } from '../terms/plan.ts'
import type { Reading } from '../terms/reading.ts'
import type { ClauseRequest } from '../terms/request.ts'
import { isSearch } from '../terms/tool-fields.ts'
import { NOUNS } from '../words/row-nouns.ts'
import { stem } from '../words/stem.ts'
import { wordsOf } from '../words/tokens.ts'

/**
 * The call that lists rows of the wanted kind, so that what was named can be found there; null when nothing
 * was named that a list could tell. Where the list can be searched, it is searched for the name.
 */
export function lookupFor({
  request,
  tool,
  field,
}: {
  request: ClauseRequest
  tool: KnownTool
  /** The reference that is not clear. */
  field: Field
}): PlannedCall | null {
  const { reading } = request
  if (!isReferenceSlot(field.slot)) return null
  // "the second one" of a list that was never shown is no name.
  if (ordinalsIn({ reading, slot: field.slot }).length > 0) return null
  const nouns = NOUNS[field.slot]
  const name = nameIn({ reading, tool })
  const spoken =
    pointsAt(reading) !== 'pronoun' ||
    reading.tokens.some(
      ({ text, stem: word }) => [text, word].some((said) => nouns.includes(said)) || text === 'my',
    )
  const described = name ?? (field.slot === 'job' ? workIn(reading) : null)
  if (described === null && (field.slot === 'job' || !spoken)) return null
  const list = listOf({ request, slot: field.slot, searched: described !== null })
  return list && { tool: list.name, input: inputFor({ list, described, reading }) }
}

/** "my last application", when none are listed just now: the newest is the first of the list. */
export function asksForNewest({ request, tool }: { request: ClauseRequest; tool: KnownTool }): boolean {
  const slot = tool.target?.slot ?? null
  if (!isReferenceSlot(slot) || slot === 'job') return false
  const { tokens } = request.reading
  const said = tokens.some(
    ({ text }, at) =>
      NEWEST.test(text) &&
      /^(?:my|our|most)$/.test(tokens[at - 1]?.text ?? '') &&
      tokens.slice(at + 1, at + 3).some((next) => NOUNS[slot].includes(next.text)),
  )
  const listed = request.exchanges
    .at(-1)
    ?.results.some(({ references }) => references.filter(({ type }) => type === slot).length > 1)
  return said && !listed
}

const NEWEST = /^(?:last|latest|newest|recent)$/

/** A reading tool that needs nothing and is named after such rows. */
function listOf({
  request: { brain, allowed },
  slot,
  searched,
}: {
  request: ClauseRequest
  slot: keyof typeof NOUNS
  searched: boolean
}): KnownTool | null {
  const readers = [...brain.tools.values()].filter(
    ({ name, effect, fields }) =>
      effect === 'read' &&
      allowed(name) &&
      fields.every(({ nullable, isList, slot }) => nullable && (!isList || slot === 'left_out')),
  )
  for (const noun of NOUNS[slot]) {
    const lists = readers.filter(
      (tool) => tool.name.split('_').includes(`${noun}s`) && (searched || !isSearch(tool)),
    )
    const best = searched ? lists.find(({ fields }) => fields.some((one) => isSearched(one))) : undefined
    if (best ?? lists[0]) return best ?? lists[0] ?? null
  }
  return null
}

function inputFor({
  list,
  described,
  reading,
}: {
  list: KnownTool
  described: string | null
  reading: Reading
}): Input {
  const place = reading.spans.find(({ kind }) => kind === 'place')
  return Object.fromEntries(
    list.fields.map((field) => {
      const { name, slot, maxLength } = field
      if (isSearched(field)) return [name, described?.slice(0, maxLength ?? undefined) ?? null]
      return [name, slot === 'place' && described !== null && place?.kind === 'place' ? place.value : null]
    }),
  )
}

function isSearched({ slot }: Field): boolean {
  return slot === 'keywords' || slot === 'searched_name'
}

/** The first run of words written as a name, outside of kept text, places, dates and what the tool itself is called. */
function nameIn({ reading, tool }: { reading: Reading; tool: KnownTool | null }): string | null {
  const end = freeTextStart(reading)
  const title = new Set(wordsOf(tool?.title ?? '').map(stem))
  const isName = ({ name, start, stem: word, raw, text }: Reading['tokens'][number], at: number) =>
    name &&
    start < end &&
    raw.length > 1 &&
    !title.has(word) &&
    !KINDS.has(text) &&
    !reading.spans.some(({ kind, from, to }) => OTHER_NAMES.has(kind) && from <= at && to > at)
  const first = reading.tokens.findIndex(isName)
  const from = reading.tokens[first]
  if (!from) return null
  let last = from
  for (let at = first + 1; at < reading.tokens.length; at++) {
    const token = reading.tokens[at]
    if (!token || !isName(token, at) || /[,.;]/.test(reading.text.slice(last.end, token.start))) break
    last = token
  }
  return reading.text.slice(from.start, last.end).replace(/['’]s$/, '')
}

/** "CV" is no name. */
const KINDS = new Set(Object.values(NOUNS).flat())
const OTHER_NAMES = new Set(['place', 'date', 'money', 'quote', 'url', 'email', 'phone', 'choice'])

/** "offer Petra 55k", "note on Petra: …": the name right where it is said whom an act is for. */
export function namedAsTarget(reading: Reading): string | null {
  const name = nameIn({ reading, tool: null })
  if (name === null) return null
  const start = reading.text.indexOf(name)
  if (ACTS.test(reading.text.slice(start + name.length))) return null
  const at = reading.tokens.findIndex((token) => token.start === start)
  const before = reading.tokens.slice(0, Math.max(0, at)).map(({ text }) => text)
  const isFor = before.length === 1 || FOR_WHOM.test(before.at(-1) ?? '')
  const isGiven = GIVEN_TO.test(before.join(' '))
  return (isFor && before.length <= MOST_BEFORE) || (isGiven && before.length <= MOST_BEFORE_GIVEN)
    ? name
    : null
}

/** "Kite Works offers …" acts, and nothing is done for them. */
const ACTS =
  /^ (?:(?:have|has|just|now|also|only|finally) )*(?:offer(?:s|ed)|pa(?:ys?|id)|wants?|wanted|gave|gives?|sa(?:ys?|id)|is|are|was|were|would|will)\b/i
const MOST_BEFORE = 5
const MOST_BEFORE_GIVEN = 12
const FOR_WHOM =
  /^(?:for|on|of|with|about|offer|make|give|send|reject|move|message|answer|invite|hire|write|tell|ask|inform|remind|mean|meant)$/
/** "put together an offer to …", "a message for …": what goes to somebody stands before whom it goes to. */
const GIVEN_TO =
  /\b(?:offer|package|message|reply|answer|note|line|letter|invitation|rejection|mail|email) (?:to|for|with)$|\b(?:write|reply|respond|answer|talk|get|offer|apologise|apologize) (?:back )?to$/

/** "the data engineer job": the kind of work that tells which. */
export function workIn({ text, spans }: Reading): string | null {
  const match = DESCRIBED.exec(text)
  if (!match?.[1]) return null
  const start = match.index + match[0].indexOf(match[1])
  const inside = spans.some(
    (span) => span.kind === 'work' && span.start >= start && span.end <= start + (match[1] ?? '').length,
  )
  return inside ? match[1].trim() : null
}

const DESCRIBED = /\bthe ((?:[\p{L}-]+ ){1,3}?)(?:job|role|position|vacancy|posting|advert|opening)\b/iu
