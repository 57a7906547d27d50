import { DEMANDS } from '../choosing/demands.ts'
import { TOPIC } from '../learning/small-talk.ts'
import { actOf } from '../planning/act-of.ts'
import { endsExercise, isSaidToAsker } from '../reading/said-to-asker.ts'
import { statesOnly } from '../reading/told-parts.ts'
import type { KnownTool } from '../terms/known-tool.ts'
import type { Plan } from '../terms/plan.ts'
import type { Reading } from '../terms/reading.ts'
import type { PlanRequest } from '../terms/request.ts'
import { rowField } from '../terms/tool-fields.ts'
import type { Understanding } from '../terms/understanding.ts'
import { cleanText } from '../words/normalise.ts'
import { stem } from '../words/stem.ts'
import { wholeWords } from '../words/whole-words.ts'

/** What may stand before the words for the next one. */
const LEAD =
  /^(?:(?:ok|okay|right|yes|yep|good|great|fine|done|ready|i'm|i am|now|and|so|then|please|can (?:i|we|you)|could (?:i|we|you)|let's|lets|give|ask|get|have|try|show|tell|do|with|for|me|us|another go at)[,.!]*\s+)*/i
const MOST_BEHIND = 2

/** "how was that?": what another tool for the same rows calls one of its values, and nothing else. */
function asksOfRow({ request, reading, tool }: Told): Plan | null {
  const said = reading.text.replace(LEAD, '')
  const slot = rowField(tool)?.slot
  for (const other of request.brain.tools.values()) {
    if (other.effect !== 'read' || !request.allowed(other.name) || rowField(other)?.slot !== slot) continue
    const isSaid = other.fields.some((field) =>
      Object.values(field.slot === 'choice' ? (field.says ?? {}) : {}).some((words) => isAll(words, said)),
    )
    if (slot && isSaid)
      return actOf({
        request: { ...request, reading, exchanges: request.exchanges.slice(0, -1) },
        tool: other,
        intent: null,
      }).plan
  }
  return null
}

/** The words begin what was said, and few others follow. */
function isAll(words: string, said: string): boolean {
  const match = wholeWords(words).exec(said)
  const behind = match ? said.slice(match[0].length).match(/\p{L}+/gu) : null
  return match?.index === 0 && (behind?.length ?? 0) <= MOST_BEHIND
}

interface Told {
  request: PlanRequest
  reading: Reading
  /** Takes the answer. */
  tool: KnownTool
}

/** "ok ready, give me another": asks the tool that was used for what it calls the next one, and answers nothing. */
function asksForNext({ brain, text }: { brain: PlanRequest['brain']; text: string }): boolean {
  const said = text.replace(LEAD, '')
  return [...brain.tools.values()].some(({ fields }) =>
    fields.some(({ slot, says }) => slot === 'number' && says?.next !== undefined && isAll(says.next, said)),
  )
}

/** Shorter than this and a sure command is a command: "next question". */
const LONG_REPLY = 25
const SHORTEST_REPLY = 4
const SURE_COMMAND = 0.6

/** A statement of this length answers, also where a tool could keep it: "I worked at Acme for two years". */
const LONG_STATEMENT = 8
/** "I just had my interview: …" tells of the real one. */
const HAPPENED =
  /\b(?:just (?:now )?(?:had|did|finished|left|survived|came (?:back )?from|got (?:back |out )?(?:from|of))|back from|out of) (?:my|the|an|that|our) (?:\p{L}+ ){0,2}(?:interview|call|assessment|trial)\b/iu
/** What is said to the assistant is done from here on; a change needs more. */
const SURE_REQUEST = 0.45
const SURE_CHANGE = 0.75

const STILL_OPEN =
  'I took that as said to me, and kept nothing as your answer. I have no model answers to show. The question is still open: answer it in your own words, ask for the next one, or ask how you did.'

const ENDED =
  'All right, that is enough for now. What you answered is kept: ask how you did, or go on whenever you like.'

/** What was said to the assistant instead of an answer: done where it is understood surely (null), else said to be none. */
function understoodElse({ whole, reading }: { whole: Understanding; reading: Reading }): Plan | null {
  const { tool, intent, plan } = whole
  const least = tool === null || tool.effect === 'read' ? SURE_REQUEST : SURE_CHANGE
  const isSure = (intent?.probability ?? 0) >= least && plan.kind !== 'ask'
  const isTopic = tool === null && !SETTLED.has(intent?.label ?? '')
  return isSure && !isTopic
    ? null
    : { kind: 'say', text: endsExercise(reading.corrected) ? ENDED : STILL_OPEN }
}

/** Small talk that ends or refuses something; what else it could be is meant of the question. */
const SETTLED: ReadonlySet<string> = new Set(['bye', 'thanks', ...DEMANDS].map((topic) => TOPIC + topic))

/** "ok ready, give me another" */
const CALLS_FOR_MORE =
  /\b(?:give|ask|show|hit|throw|fire|bring) (?:me|us)\b|\b(?:next|another)(?: one| question)?[.!]?$/i
const LONGEST_CALL = 9

/**
 * After a question of an exercise the person's words are the answer, kept as
 * they are, unless they plainly ask for something else.
 */
export function replyTo({
  request,
  reading,
  whole,
}: {
  request: PlanRequest
  reading: Reading
  whole: Understanding
}): Plan | null {
  const { brain, exchanges, allowed } = request
  // A question stays open while nothing but that was said.
  const last = exchanges.slice(0, -1).findLast(({ said }) => said.at(-1)?.trim() !== STILL_OPEN)
  const asked = last?.calls.at(-1)?.tool
  const tool = [...brain.tools.values()].find(
    ({ name, answersTo }) => asked !== undefined && answersTo.includes(asked) && allowed(name),
  )
  const text = tool?.fields.find(({ slot }) => slot === 'free_text')
  if (!tool || !text) return null
  const ofRow = text.nullable ? null : asksOfRow({ request, reading, tool })
  if (ofRow) return ofRow
  if (reading.tokens.length < SHORTEST_REPLY) return null
  if (asksForNext({ brain, text: reading.corrected })) return null
  // In a role play the words are the next line, whatever they ask.
  if (!text.nullable && isSaidToAsker(reading.corrected)) return understoodElse({ whole, reading })
  if (reading.text.endsWith('?') || HAPPENED.test(reading.text)) return null
  const commands =
    whole.tool !== null && whole.tool.name !== tool.name && (whole.intent?.probability ?? 0) >= SURE_COMMAND
  const tells = reading.tokens.length >= LONG_STATEMENT && statesOnly(reading.text)
  if (commands && !tells && reading.tokens.length < LONG_REPLY) return null
  const fewWords = reading.tokens.length <= LONGEST_CALL && CALLS_FOR_MORE.test(reading.text)
  if (fewWords && whole.tool !== null && tool.answersTo.includes(whole.tool.name)) return null
  // "let's practise the negotiation" begins anew, and is no line of it.
  const begins =
    text.nullable &&
    whole.tool?.name === tool.name &&
    tool.name.split('_').every((word) => reading.tokens.some((token) => token.stem === stem(word)))
  if (begins) return null
  const said = cleanText(exchanges.at(-1)?.user ?? '')
  const input = Object.fromEntries(
    tool.fields.map(({ name }) => [
      name,
      name === text.name ? said.slice(0, text.maxLength ?? undefined) : null,
    ]),
  )
  return { kind: 'calls', calls: [{ tool: tool.name, input }], question: null, lookup: false }
}
