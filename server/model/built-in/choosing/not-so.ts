import { tellsOfOthersOnly } from '../slots/told-of-others.ts'
import type { KnownTool } from '../terms/known-tool.ts'
import type { ClauseRequest } from '../terms/request.ts'
import { takes } from '../terms/tool-fields.ts'
import type { Understanding } from '../terms/understanding.ts'
import type { Contest } from './contest.ts'
import type { ToolInContext } from './intent-context.ts'

/** "my sister lives in Leeds", "I nearly became a pilot", "can I start in March?": nothing to keep of the one who writes. */
export function keepsWhatIsNotSo({ tool, context }: ToolInContext): boolean {
  return isNotSo({ tool, request: context })
}

function isNotSo({
  tool,
  request: { brain, reading },
}: {
  tool: KnownTool
  request: Pick<ClauseRequest, 'brain' | 'reading'>
}): boolean {
  if (brain.side !== 'person' || !keepsOfOneself(tool)) return false
  const { text } = reading
  return tellsOfOthersOnly(text) || (NOT_SO.test(text) && !SO.test(text)) || ASKS_WHETHER.test(text)
}

/** Where the words look like nothing else than such a thing to keep. */
export function keptNothing({ request, ranked }: Contest): Understanding | null {
  const [intent] = ranked
  const tool = intent && request.brain.tools.get(intent.label)
  if (!intent || !tool || !isNotSo({ tool, request })) return null
  return { plan: { kind: 'say', text: KEPT_NOTHING }, intent, tool: null, filled: null }
}

const KEPT_NOTHING =
  'I noted nothing of this: I keep what you tell me about yourself, and as it is. What can I do for you?'

/** Writes who somebody is, what they did, or values of theirs alone. */
function keepsOfOneself(tool: KnownTool): boolean {
  if (tool.effect !== 'write') return false
  const isRecord = takes(tool, 'person_name') || takes(tool, 'field_name')
  const isEmployment = takes(tool, 'company') && takes(tool, 'job_title')
  const isValues =
    tool.fields.length > 2 && tool.fields.every(({ nullable }) => nullable) && !takes(tool, 'keywords')
  return isRecord || isEmployment || isValues
}

/** What did not come to be, or may. */
const NOT_SO =
  /\bi (?:was |am |(?:ha)?d )?(?:very )?(?:nearly|almost)\b|\b(?:could|should|would) have (?:been|become|worked|had)\b|\bi(?:['’]ve| have)?(?: just| once| also| already| recently)* (?:applied|interviewed|auditioned)\b|\b(?:i|we)(?:['’]m|['’]re| am| are| was| were| have been|['’]ve been)(?: just| also| still)* (?:thinking (?:of|about)|considering|wondering|dreaming)\b|\b(?:i|we) (?:might|may)\b/i
/** Something that is so is told beside it. */
const SO = /\b(?:i|we) (?:worked|work|was|were|am|are) (?:at|for|as|an?|in|with)\b|\bi['’]m an?\b/i
/** Asks whether something may be, and not to keep it. */
const ASKS_WHETHER =
  /^(?:(?:so|and|but|ok|okay|hi|hello|well|also)[, ]+)*(?:can|could|may|might|would|do|must|should|will|am) (?:i|we)\b(?!.*\b(?:chang|updat|sett?|sav|put|add|not(?:e|ing)|remember|keep|mak|mark|record|edit|correct|remov|delet|renam|switch|tell|giv)\p{L}*\b)/iu
