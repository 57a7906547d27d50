import { actOf } from '../planning/act-of.ts'
import type { Exchange, Shown } from '../terms/dialogue.ts'
import type { Intent } from '../terms/intent.ts'
import type { KnownTool } from '../terms/known-tool.ts'
import type { Reading } from '../terms/reading.ts'
import type { PlanRequest } from '../terms/request.ts'
import { sameWord } from '../words/same-word.ts'
import { wordsOf } from '../words/tokens.ts'
import { CARRYING, isCount } from './carrying-words.ts'
import { rankIntents } from './intent.ts'

interface Wish {
  request: PlanRequest
  reading: Reading
  /** Everything before the message; the last one holds the question. */
  before: readonly Exchange[]
  /** What was asked for. */
  tool: KnownTool
}

const COURTESY = new Set(
  'yes yeah yep would like want think prefer choose pick take let us go going by with called named first no that is was my your me'.split(
    ' ',
  ),
)
/** From here on words that are more than a pointer mean what they say. */
const SURE_BESIDE_ROW = 0.45

/** "what is in the second?", but not "what about the second?". */
const QUESTION = /^(?:what|how|why|when|where|who|which|is|are|does|did|was)\b(?! about)/i

/** A message after "which one?" that says what to do, and not only with which row. */
export function wantsElseThanRow({ choices, ...wish }: Wish & { choices: readonly Shown[] }): boolean {
  const labels = choices.flatMap(({ label }) => wordsOf(label))
  const only = wish.reading.tokens.every(
    ({ text }) =>
      CARRYING.has(text) ||
      COURTESY.has(text) ||
      isCount(text) ||
      labels.some((word) => sameWord(text, word)),
  )
  // A question is no answer.
  const asks = !only ? wish.reading.asks : QUESTION.test(wish.reading.text)
  if (only && !asks) return false
  return asks || (other(wish)?.probability ?? 0) >= SURE_BESIDE_ROW
}

const COMMAND =
  /^(?:(?:please|pls|no|ok|okay|oh|sorry|wait|actually|and|now|first|can you|could you|let me|let's)[, ]+)*(?:undo|revert|show|list|open|find|search|display|see|view|go back|take (?:it|that) back|bring up|pull up|delete|remove|withdraw|publish|close|pause)\b/i
/** "what accounting jobs do you have", without its question mark: a word that asks, and whom. */
const QUESTION_OF =
  /^(?:(?:and|so|ok|okay|but|wait|sorry|hey|hi)[, ]+)*(?:(?:what|which|how (?:many|much)|where|when|who|why|how)\b.*\b(?:do|does|did|can|could|are|is|have|has|will|would) (?:you|i|we|there|they|it|my|the)\b|(?:do|can|could|have|are|will|would) (?:you|there)\b|(?:what|how) about\b|what(?:['’]s| is| are) (?:my|the|your)\b|(?:is|are) there\b|(?:any|got any)\b.*\bjobs?\b)/i
/** A line of one's own and what it should say: as a text it would be kept word for word. */
const CHANGE =
  /^(?:(?:please|pls|no|ok|okay|oh|sorry|wait|actually|and|now|first|can you|could you)[, ]+)*(?:change|update|set|correct|fix|rename|switch|make) (?:my|the)\b.*\b(?:to|into|=)\s+\S/i
const SURE_CHANGE = 0.35
const BARE_COMMAND = 0.8
const SURE_COMMAND = 0.5
const SURE_SENTENCE = 0.97
/** A longer text is kept, whatever it begins with. */
const LONGEST_COMMAND = 9

/** A message after "what should I put?" that is a command or a question of its own: as a text it would be kept word for word. */
export function wantsElseThanText(wish: Wish): boolean {
  if (changesLine(wish)) return true
  const found = other(wish)
  if (!found) return false
  const { reading, tool } = wish
  if (found.probability > SURE_SENTENCE && reading.tokens.length > 2) return true
  if (reading.tokens.length > LONGEST_COMMAND) return false
  // A message to somebody may be a question, and waits for a click.
  const asks = (/\?\s*$/.test(reading.text) || QUESTION_OF.test(reading.text)) && tool.effect !== 'send'
  if (!asks && !COMMAND.test(reading.text)) return false
  const harmless = found.tool.effect === 'read' || reading.concepts.some(({ name }) => name === 'undo')
  return found.probability >= (harmless ? SURE_COMMAND : BARE_COMMAND)
}

/** "change my phone to 07700 900999": said to another tool in full, whatever the rows in sight suggest. */
function changesLine(wish: Wish): boolean {
  if (!CHANGE.test(wish.reading.text) || wish.reading.tokens.length > LONGEST_COMMAND) return false
  const found = other({ ...wish, before: [] })
  if (!found || found.probability < SURE_CHANGE) return false
  const request = { ...wish.request, reading: wish.reading, exchanges: [] }
  return actOf({ request, tool: found.tool, intent: found }).plan.kind === 'calls'
}

const SURE_BESIDE_VALUE = 0.85

/** The same for a value that is no free text. */
export function wantsElseThanValue(wish: Wish): boolean {
  const found = other(wish)
  return (
    found !== null &&
    ((found.probability > SURE_BESIDE_VALUE && wish.reading.tokens.length > 2) || wantsElseThanText(wish))
  )
}

/** The likeliest tool, if it is another than the one that was asked for. */
function other({ request, reading, before, tool }: Wish): Other | null {
  const { brain, allowed } = request
  const [first] = rankIntents({ reading, exchanges: before, brain, allowed })
  const found = first && brain.tools.get(first.label)
  return first && found && found.name !== tool.name ? { ...first, tool: found } : null
}

interface Other extends Intent {
  tool: KnownTool
}
