import { statesOnly } from '../reading/told-parts.ts'
import { lastCall } from '../searching/last-call.ts'
import { isSearchValue } from '../searching/search-values.ts'
import { tellsOfOthersOnly } from '../slots/told-of-others.ts'
import { isSearch, needs, takes } from '../terms/tool-fields.ts'
import { objectWords, type ToolInContext } from './intent-context.ts'
import { removesAllUnasked } from './removes-unasked.ts'
import { rowFactor } from './row-factor.ts'
import { isStandingWish } from './standing-wish.ts'
import { actsUnasked, correctsUnnamed } from './unasked-change.ts'

interface Rule {
  applies: (about: ToolInContext) => boolean
  factor: number
  /** The rows in sight make it more or less likely still. */
  byRow?: true
}

/** The first that applies to a tool says how much likelier it is; the last applies to every tool. */
const RULES: readonly Rule[] = [
  { applies: searchesForStory, factor: 0.35 },
  { applies: keepsStandingWish, factor: 4 },
  { applies: keepsAddress, factor: 2.5 },
  { applies: holdsNoAddress, factor: 0.5 },
  { applies: answersInGeneral, factor: 1.5 },
  { applies: needsRowInGeneral, factor: 0.25 },
  { applies: answersNothing, factor: 0.25 },
  { applies: looksUpStatement, factor: 0.1 },
  { applies: keepsWhatOthersAre, factor: 0.02 },
  { applies: ({ tool, context: { reading } }) => removesAllUnasked({ tool, reading }), factor: 0.02 },
  { applies: correctsUnnamed, factor: 0.5 },
  { applies: readsWhatIsCorrected, factor: 0.4 },
  { applies: actsUnasked, factor: 0.25, byRow: true },
  { applies: takesSeveralForOne, factor: 0.25 },
  { applies: listsChosen, factor: 1.4 * 3, byRow: true },
  { applies: isLikeLastTool, factor: 1.4, byRow: true },
  { applies: () => true, factor: 1, byRow: true },
]

/** How much likelier what was said and what is on the screen make a tool. */
export function toolFactor(about: ToolInContext): number {
  const rule = RULES.find(({ applies }) => applies(about))
  return (rule?.factor ?? 1) * (rule?.byRow ? rowFactor(about) : 1)
}

/** "my back has been playing up lately": several words, none of them about work, a place, pay or a job, and no search before. */
function searchesForStory({ tool, context: { reading, exchanges, brain } }: ToolInContext): boolean {
  if (!isSearch(tool) || reading.tokens.length < 4) return false
  const searched = [...brain.tools.values()].some(
    (one) => isSearch(one) && lastCall({ tool: one, exchanges }),
  )
  const looks = reading.concepts.some(({ name }) => LOOKING.has(name))
  return !searched && !looks && !reading.spans.some(isSearchValue)
}

const LOOKING: ReadonlySet<string> = new Set(['job', 'find', 'more', 'any'])

/** "tell me when a night porter job comes up": what takes a search's values and is kept waits for what comes. */
function keepsStandingWish({ tool, context: { reading } }: ToolInContext): boolean {
  return tool.effect === 'write' && !tool.target && takes(tool, 'keywords') && isStandingWish(reading.text)
}

/** "jo.dev is my site": an address is said to be kept, and only what has a field for one can take it. */
function keepsAddress({ tool, context }: ToolInContext): boolean {
  return tellsAddress(context) && (takes(tool, 'url') || takes(tool, 'new_value'))
}

/** The same address said to a tool without such a field. */
function holdsNoAddress({ tool, context }: ToolInContext): boolean {
  return tellsAddress(context) && !keepsAddress({ tool, context })
}

function tellsAddress({ reading }: ToolInContext['context']): boolean {
  return !reading.asks && reading.spans.some(({ kind }) => kind === 'url')
}

/** "how long does it take to hear back?" */
function answersInGeneral({ tool, context }: ToolInContext): boolean {
  return context.general && needs(tool, 'question')
}

/** The same question is about no row where none is shown. */
function needsRowInGeneral({ tool, context }: ToolInContext): boolean {
  return context.general && tool.target !== null && context.allTypes.size === 0
}

/** A tool that takes the answer to a question, where none was put. */
function answersNothing({ tool, context: { reading, exchanges } }: ToolInContext): boolean {
  return (
    needs(tool, 'free_text') &&
    tool.answersTo.length > 0 &&
    !/[:"]/.test(reading.text) &&
    !exchanges.some(({ calls }) => calls.some((call) => tool.answersTo.includes(call.tool)))
  )
}

/** "I've been on my feet since five": a statement is no question to look up. */
function looksUpStatement({ tool, context: { reading } }: ToolInContext): boolean {
  return (
    needs(tool, 'question') &&
    !reading.asks &&
    reading.text.split(/[.!;]\s+/).every((sentence) => statesOnly(sentence))
  )
}

/** "my sister lives in Leeds": nothing to keep of the one who writes. */
function keepsWhatOthersAre({ tool, context: { reading } }: ToolInContext): boolean {
  return (
    tool.effect === 'write' &&
    (takes(tool, 'person_name') || takes(tool, 'field_name')) &&
    tellsOfOthersOnly(reading.text)
  )
}

/** "in my CV, Acme should be Acme Ltd" shows no CV. */
function readsWhatIsCorrected({ tool, context: { told, speaksOfDocument } }: ToolInContext): boolean {
  return tool.effect === 'read' && told.line !== null && speaksOfDocument
}

/** A tool for several rows beside one for a single row, "move_applications", where nothing speaks of several. */
function takesSeveralForOne({ tool, context: { brain, reading } }: ToolInContext): boolean {
  const isForSeveral = tool.name.endsWith('s') && brain.tools.has(tool.name.slice(0, -1))
  return isForSeveral && !SEVERAL.test(reading.text)
}

const SEVERAL =
  /\b(?:them|these|those|they|all|both|every\p{L}*|each|ones|others?|rest|remaining|several|some|two|three|four|five|six|seven|eight|nine|ten|\d+|batch|bulk|lot|group|anyone|anybody|whoever|people|applicants|candidates|applications|and)\b|[,&]/iu

/** "the ones with an offer", after a list that can be told which status to show. */
function listsChosen({ tool, context }: ToolInContext): boolean {
  return (
    isLikeLastTool({ tool, context }) &&
    context.reading.spans.some(
      (span) => span.kind === 'choice' && tool.fields.some(({ slot }) => slot === span.slot),
    )
  )
}

/** save_job after list_saved_jobs: their names share a telling word. */
function isLikeLastTool({ tool, context }: ToolInContext): boolean {
  const words = objectWords(tool.name)
  return context.lastWords.some((word) => words.includes(word))
}
