import { wishedKeywords } from '../slots/keywords.ts'
import { leftOutIn } from '../slots/left-out.ts'
import type { Input } from '../terms/input.ts'
import type { KnownTool } from '../terms/known-tool.ts'
import type { Reading } from '../terms/reading.ts'
import { CUE, DETAIL, FRESH, LEADS, MORE, PAGE_BACK, REPLACES, removedSlots, STAYS } from './refine-words.ts'
import { isSearchValue } from './search-values.ts'
import { isWholeSearch } from './whole-search.ts'
import { widensPlace } from './wider-place.ts'

/** The most words of a change that nothing announces. */
const BRIEF = 9

/** True when a text holds values of a search, asks for more, or takes something out, in the manner of a change. */
export function changesSearch(reading: Reading): boolean {
  if (FRESH.test(reading.text) || DETAIL.test(reading.text)) return false
  return (
    keepsTheRest(reading) ||
    removedSlots(reading.text).length > 0 ||
    leavesOut(reading) ||
    widensPlace(reading.text) ||
    tellsValue(reading) ||
    (MORE.test(reading.text) && reading.tokens.length <= 7)
  )
}

/** "no nights please": few words more than what is not wanted. */
function leavesOut(reading: Reading): boolean {
  return reading.tokens.length <= MOST_REFUSED && !asksForAct(reading) && leftOutIn(reading).length > 0
}

const MOST_REFUSED = 14

/** "the same town, but nights". */
function keepsTheRest({ text, spans }: Reading): boolean {
  return STAYS.test(text) && spans.some(isSearchValue)
}

/** "only in Leeds", "nights would be good", "the same for cooks". */
function tellsValue(reading: Reading): boolean {
  const { text, spans, tokens } = reading
  const same = /\bsame (?:thing|search|again|for|but|with)\b/i.test(text)
  if (!spans.some((span) => isSearchValue(span) && (span.kind !== 'work' || same))) return false
  return CUE.test(text) || (!asksForAct(reading) && (tokens.length <= BRIEF || FITS.test(text)))
}

/** Something is to be done, and not looked for. */
function asksForAct({ concepts }: Reading): boolean {
  return concepts.some(({ name }) => OTHER_ACTS.has(name))
}

const OTHER_ACTS: ReadonlySet<string> = new Set(
  'save apply detail fit withdraw remove undo live status talk policy advice worked'.split(' '),
)

/** "half the week at home would be good": how it ought to be. */
const FITS =
  /\b(?:would(?: also)? be (?:good|better|nice|fine|great|best|ideal|lovely|perfect|alright|ok|okay)|(?:has|have|would have) to be|it (?:must|should) be|works? (?:out )?if)\b|\b(?:change|switch|set|turn|make) (?:it|that|the search) (?:(?:in)?to that|over|accordingly)\b|\b(?:so|then|and|,) (?:please |just )*(?:change|switch|adjust|update) (?:it|that|the search|those)[.!]*$/i

interface Said {
  reading: Reading
  /** What the words say by themselves. */
  input: Input
  tool: KnownTool
}

/** Whether a text sounds like a change to the search before it. The first that applies. */
export function refinesLast(said: Said): boolean {
  const { reading } = said
  const { text } = reading
  if (FRESH.test(text)) return false
  if (STAYS.test(text) || replaces(text)) return true
  if (isWholeSearch(reading)) return false
  if (wishesForOther(said)) return false
  if (changesSearch(reading) || announcesChange(text)) return true
  return isBriefWithoutWork(said)
}

/** "driving jobs then": other work, where the last search was. */
const FOLLOWS = /^\S+(?: \S+){0,4},? (?:then|instead|too|as well)[.?!]*$/i

/** "not scaffolder, roofer I meant". */
function replaces(text: string): boolean {
  return REPLACES.test(text) && !/^(?:please )?(?:find|search|show|look|get)\b/i.test(text)
}

/** "find me a cook's job": a kind of work is named, and looked for. */
function wishesForOther({ reading, input, tool }: Said): boolean {
  const keywords = keywordsOf(tool)
  const named = keywords && input[keywords.name] !== null && wishedKeywords(reading) !== null
  const wanted = reading.concepts.some(({ name }) => name === 'find' || name === 'job')
  return named === true && wanted && !LEADS.test(reading.text) && !FOLLOWS.test(reading.text)
}

function announcesChange(text: string): boolean {
  return MORE.test(text) || PAGE_BACK.test(text) || CUE.test(text) || removedSlots(text).length > 0
}

/** "closer to home": few words, none of them for work. */
function isBriefWithoutWork({ reading, input, tool }: Said): boolean {
  const keywords = keywordsOf(tool)
  const speaksOfWork = reading.tokens.some(({ stem }) =>
    /^(?:job|rol|posit|vacancy|open|work|gig|opportunity)/.test(stem),
  )
  return (
    !speaksOfWork && keywords !== undefined && input[keywords.name] === null && reading.tokens.length <= BRIEF
  )
}

function keywordsOf({ fields }: KnownTool): KnownTool['fields'][number] | undefined {
  return fields.find(({ slot }) => slot === 'keywords')
}
