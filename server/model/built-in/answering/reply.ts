import type { Plan } from '../terms/plan.ts'
import type { Reading } from '../terms/reading.ts'
import type { PlanRequest } from '../terms/request.ts'
import type { Understanding } from '../terms/understanding.ts'
import { cleanText } from '../words/normalise.ts'
import { stem } from '../words/stem.ts'
import { wholeWords } from '../words/whole-words.ts'

/** What may stand before the words for the next one. */
const LEAD =
  /^(?:(?:ok|okay|right|yes|yep|good|great|fine|done|ready|i'm|i am|now|and|so|then|please|can (?:i|we|you)|could (?:i|we|you)|let's|lets|give|ask|get|have|try|show|tell|do|with|for|me|us|another go at)[,.!]*\s+)*/i
const MOST_BEHIND = 2

/** "ok ready, give me another": asks the tool that was used for what it calls the next one, and answers nothing. */
function asksForNext({ brain, text }: { brain: PlanRequest['brain']; text: string }): boolean {
  const said = text.replace(LEAD, '')
  return [...brain.tools.values()].some(({ fields }) =>
    fields.some(({ slot, says }) => {
      const match = slot === 'number' && says?.next ? wholeWords(says.next).exec(said) : null
      const behind = match ? said.slice(match[0].length).match(/\p{L}+/gu) : null
      return match?.index === 0 && (behind?.length ?? 0) <= MOST_BEHIND
    }),
  )
}

/** Shorter than this and a sure command is a command: "next question". */
const LONG_REPLY = 25
const SHORTEST_REPLY = 4
const SURE_COMMAND = 0.6

/** "ok ready, give me another" */
const CALLS_FOR_MORE =
  /\b(?:give|ask|show|hit|throw|fire|bring) (?:me|us)\b|\b(?:next|another)(?: one| question)?[.!]?$/i
const LONGEST_CALL = 9

/**
 * After a question of an exercise the person's words are the answer, kept as
 * they are, unless they plainly ask for something else.
 */
export function replyTo({
  request: { brain, exchanges, allowed },
  reading,
  whole,
}: {
  request: PlanRequest
  reading: Reading
  whole: Understanding
}): Plan | null {
  const asked = exchanges.at(-2)?.calls.at(-1)?.tool
  const tool = [...brain.tools.values()].find(
    ({ name, answersTo }) => asked !== undefined && answersTo.includes(asked) && allowed(name),
  )
  const text = tool?.fields.find(({ slot }) => slot === 'free_text')
  if (!tool || !text || reading.tokens.length < SHORTEST_REPLY || reading.text.endsWith('?')) return null
  if (asksForNext({ brain, text: reading.corrected })) return null
  const commands =
    whole.tool !== null && whole.tool.name !== tool.name && (whole.intent?.probability ?? 0) >= SURE_COMMAND
  if (commands && reading.tokens.length < LONG_REPLY) return null
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
