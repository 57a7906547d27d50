import { changesPay } from '../searching/changed-pay.ts'
import { changesSearch } from '../searching/changes-search.ts'
import { lastCall } from '../searching/last-call.ts'
import { removedSlots, STAYS } from '../searching/refine-words.ts'
import { isOnlyValues } from '../searching/search-values.ts'
import { widensPlace } from '../searching/wider-place.ts'
import type { Call } from '../terms/dialogue.ts'
import type { Reading } from '../terms/reading.ts'
import { isSearch } from '../terms/tool-fields.ts'
import type { ToolInContext } from './intent-context.ts'
import { isStandingWish } from './standing-wish.ts'
import { namesTradeAlone } from './trade-alone.ts'
import { wishesForWork } from './wish-in-story.ts'

/** A tool, taken as a search. */
interface SearchInContext extends ToolInContext {
  /** The words as a whole plainly name another wish. */
  outdone: boolean
}

/** Nothing but a search can be meant. */
const PLAIN = 3

/** How much values that a search takes speak for it: after a search they change it. The first that applies. */
export function searchBonus(search: SearchInContext): number {
  const { tool, context } = search
  const { reading } = context
  if (!isSearch(tool) || isStandingWish(reading.text)) return 0
  if (changesLastSearch(search) || wishesForWork(reading)) return PLAIN
  if (search.context.points !== 'number' && search.context.namedTypes.size === 0 && namesTradeAlone(reading))
    return PLAIN
  if (tellsDate(search) || tellsOfOneself(search)) return 0
  if (listsValues(search)) return isRecent(search) ? 1 : 0.5
  if (isRecent(search) && NAMES_FILTER.test(reading.text) && removedSlots(reading.text).length > 0)
    return PLAIN
  if (context.points === 'number' || !isRecent(search)) return descriptionBonus(search)
  if (widensPlace(reading.text) && !asksAboutRow(search)) return PLAIN
  if (removedSlots(reading.text).length > 0) return PLAIN
  return changesSearch(reading) && !asksAboutRow(search) ? 1 : 0
}

/** "show me the 4 without the pay": counts what a search without that would find. */
const NAMES_FILTER = /\bwithout\b/i

/** "make it 7,500", "page 3", "the same town but nights": said of the search before. */
function changesLastSearch(search: ToolInContext): boolean {
  const {
    tool,
    context: { reading, exchanges },
  } = search
  const before = exchanges.at(-1)?.calls.at(-1)
  return (
    changesLastCall({ tool, before, reading }) ||
    (search.context.points !== 'number' &&
      STAYS.test(reading.text) &&
      changesSearch(reading) &&
      isRecent(search))
  )
}

function changesLastCall({
  tool,
  before,
  reading,
}: Pick<ToolInContext, 'tool'> & { before: Call | undefined; reading: Reading }): boolean {
  if (before?.tool !== tool.name) return false
  return changesPay({ reading, previous: before.input, tool }) || TURNS_TO_PAGE.test(reading.text)
}

const TURNS_TO_PAGE = /\bpage (?:number |no\.? ?)?\d{1,3}\b/i

/** The search was called in this message or the one before. */
function isRecent({ tool, context: { exchanges } }: ToolInContext): boolean {
  return lastCall({ tool, exchanges: exchanges.slice(-2) }) !== null
}

/** "I was a cook in Leeds until May" tells of work there was. */
function tellsDate({ context: { reading, finds } }: ToolInContext): boolean {
  const wishesJob = finds && speaksOfJob(reading)
  return !wishesJob && reading.spans.some(({ kind }) => kind === 'date')
}

/** "I'm a cook by trade". */
function tellsOfOneself({ context: { reading, finds } }: ToolInContext): boolean {
  const ofOneself = reading.concepts.some(
    ({ name }) => name === 'occupation' || name === 'name' || name === 'link',
  )
  return ofOneself && !finds
}

/** "nurse, nights, Leeds". */
function listsValues({ context }: ToolInContext): boolean {
  return asksForNoOther(context) && isOnlyValues(context.reading)
}

/** No row is meant, and no act but finding is asked for. */
function asksForNoOther({ act, points, namedTypes, reading }: ToolInContext['context']): boolean {
  const finds = act === null || act === 'find' || act === 'show' || (act === 'policy' && !reading.asks)
  return finds && points !== 'number' && namedTypes.size === 0
}

/** "warehouse nights around Leeds, nothing heavy": without a search before, two values describe what is looked for. */
function descriptionBonus({ context, outdone }: SearchInContext): number {
  const { reading } = context
  const values = valueKinds(reading)
  const works = reading.spans.filter(({ kind }) => kind === 'work').length
  const size = values.size + Number(speaksOfJob(reading)) + Math.max(0, works - 1)
  if (outdone || size < 2 || values.size === 0 || !asksForNoOther(context)) return 0
  return (values.has('place') && values.has('work') ? 0.2 : 0.14) * size
}

/** The fields of a search that the words have values for; a status is none. */
function valueKinds({ spans }: Reading): Set<string> {
  const kinds = spans.flatMap((span) => {
    if (span.kind === 'choice') return span.slot === 'status' ? [] : [span.slot]
    return span.kind === 'place' || span.kind === 'money' || span.kind === 'work' ? [span.kind] : []
  })
  return new Set(kinds)
}

function speaksOfJob({ concepts }: Reading): boolean {
  return concepts.some(({ name }) => name === 'job')
}

/** "does it have parking in Leeds?" is about one row, and changes no search. */
function asksAboutRow({ context: { points, reading } }: ToolInContext): boolean {
  return points === 'pronoun' && ABOUT_ROW.test(reading.text)
}

const ABOUT_ROW = /\b(?:is|does|do|can|will|would|did|has) (?:it|this|that|they)\b/i
