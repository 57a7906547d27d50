import { statesOnly } from '../reading/told-parts.ts'
import { lastCall } from '../searching/last-call.ts'
import { isSearchValue } from '../searching/search-values.ts'
import { oldValue } from '../slots/corrections/old-value.ts'
import { tellsDeadline } from '../slots/deadline.ts'
import { isSearch, needs, takes } from '../terms/tool-fields.ts'
import { answersInsteadOfPost } from './asks-of-post.ts'
import { objectWords, speaksOfResume, type ToolInContext } from './intent-context.ts'
import { keepsWhatIsNotSo } from './not-so.ts'
import { removesAllUnasked } from './removes-unasked.ts'
import { rowFactor } from './row-factor.ts'
import { isStandingWish } from './standing-wish.ts'
import { actsUnasked, correctsUnnamed } from './unasked-change.ts'
import {
  changesLineOfRow,
  changesOwnForRow,
  decidesByWording,
  keepsForUnspoken,
  namesCopy,
} from './unspoken-row.ts'

interface Rule {
  applies: (about: ToolInContext) => boolean
  factor: number
  /** The rows in sight make it more or less likely still. */
  byRow?: true
}

/** The first that applies to a tool says how much likelier it is; the last applies to every tool. */
const RULES: readonly Rule[] = [
  { applies: keepsForUnspoken, factor: 0.002 },
  { applies: changesOwnForRow, factor: 0.02 },
  { applies: decidesByWording, factor: 0.02 },
  { applies: namesCopy, factor: 0.05 },
  { applies: changesLineOfRow, factor: 3, byRow: true },
  { applies: searchesForStory, factor: 0.35 },
  { applies: keepsRefused, factor: 0.02 },
  { applies: keepsStandingWish, factor: 4 },
  { applies: searchesWhatComes, factor: 0.01 },
  { applies: keepsAddress, factor: 2.5 },
  { applies: holdsNoAddress, factor: 0.5 },
  { applies: answersInsteadOfPost, factor: 0.05 },
  { applies: answersInGeneral, factor: 1.5 },
  { applies: needsRowInGeneral, factor: 0.25 },
  { applies: answersNothing, factor: 0.25 },
  { applies: looksUpStatement, factor: 0.1 },
  { applies: keepsWhatIsNotSo, factor: 0.02 },
  { applies: addsWhatIsCorrected, factor: 0.15 },
  { applies: keepsPartForText, factor: 0.15 },
  { applies: ({ tool, context: { reading } }) => removesAllUnasked({ tool, reading }), factor: 0.02 },
  { applies: correctsUnnamed, factor: 0.5 },
  { applies: readsWhatIsCorrected, factor: 0.4 },
  { applies: actsUnasked, factor: 0.12, byRow: true },
  { applies: takesSeveralForOne, factor: 0.25 },
  { applies: listsChosen, factor: 1.4 * 3, byRow: true },
  { applies: hasNoDeadline, factor: 0.15 },
  { applies: writesOn, factor: 1.4 * 3, byRow: true },
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

/** "don't show me sales jobs": what is looked for and kept waits for nothing that is refused. */
function keepsRefused({ tool, context: { reading } }: ToolInContext): boolean {
  return tool.effect === 'write' && takes(tool, 'keywords') && REFUSES_TO_SEE.test(reading.text)
}

const REFUSES_TO_SEE =
  /^(?:(?:and|but|so|ok|please|pls)[, ]+)*(?:i )?(?:don['’]?t|do not|never) (?:want (?:to )?)?(?:show|see|list|give me|bring|include|suggest|recommend)\b/i

/** "tell me when a night porter job comes up": what takes a search's values and is kept waits for what comes. */
function keepsStandingWish({ tool, context: { reading } }: ToolInContext): boolean {
  return tool.effect === 'write' && !tool.target && takes(tool, 'keywords') && isStandingWish(reading.text)
}

/** The same wish said to a search, which finds only what is there. */
function searchesWhatComes({ tool, context: { reading } }: ToolInContext): boolean {
  return isSearch(tool) && isStandingWish(reading.text) && !LOOKS_NOW.test(reading.text)
}

/** "find me bakery work and tell me of new ones": both are wished for. */
const LOOKS_NOW = /\b(?:find|search|show|look(?:ing)?|list|see)\b/i

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

/** "in my CV, Acme should be Acme Ltd" shows no CV. */
function readsWhatIsCorrected({ tool, context: { told, speaksOfDocument } }: ToolInContext): boolean {
  return tool.effect === 'read' && told.line !== null && speaksOfDocument
}

/** "I joined Acme in 2013", where a resume was just shown: the start of a job that it has, and no new one. */
function addsWhatIsCorrected({ tool, context: { told, speaksOfDocument, reading } }: ToolInContext): boolean {
  const addsJob = needs(tool, 'company') && needs(tool, 'job_title')
  return addsJob && told.line !== null && speaksOfDocument && !speaksOfResume(reading)
}

/** "the summary should say month-end, not monthend": words of a line, and no text that another tool keeps whole. */
function keepsPartForText({ tool, context: { told, speaksOfDocument, reading } }: ToolInContext): boolean {
  const isPart =
    told.line !== null && oldValue({ correction: told.line, text: reading.text }) !== null && speaksOfDocument
  return isPart && tool.effect === 'write' && takes(tool, 'free_text') && !takes(tool, 'old_value')
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
    context.namedTypes.size === 0 &&
    context.reading.spans.some(
      (span) => span.kind === 'choice' && tool.fields.some(({ slot }) => slot === span.slot),
    )
  )
}

/**
 * "I must answer by 5 December" tells the last day to answer, and answers nothing yet: no tool is meant
 * that is about an offer, or takes another day, and has no place for that one.
 */
function hasNoDeadline({ tool, context: { reading } }: ToolInContext): boolean {
  const days = tool.fields.filter(({ slot }) => slot === 'date')
  const mayBeMeant = days.length > 0 || (tool.effect !== 'read' && takes(tool, 'offer'))
  return mayBeMeant && !days.some(({ near }) => /deadline/.test(near ?? '')) && tellsDeadline(reading.text)
}

/** Behind a text that the tool wrote, more is said of that text sooner than that it is to be sent. */
function writesOn({ tool, context: { exchanges } }: ToolInContext): boolean {
  return exchanges.at(-1)?.calls.at(-1)?.tool === tool.name && tool.edits.includes(tool.name)
}

/** save_job after list_saved_jobs: their names share a telling word. */
function isLikeLastTool({ tool, context }: ToolInContext): boolean {
  const words = objectWords(tool.name)
  return context.lastWords.some((word) => words.includes(word))
}
