import { dayInWords } from '../core/dates-in-words.ts'
import type { Quote, ToolContext } from '../core/definition.ts'
import { count, listed } from '../core/wording.ts'
import { firstLine } from './chat-in-words.ts'
import { type ChatPerson, type MessageRow, writerOf } from './message-row.ts'

const QUOTED = 6
const QUOTE_LENGTH = 600

export interface ThreadSummary {
  /** Whole sentences without anybody's words: who wrote how much and who is next. */
  text: string
  /** Who wrote, and how much. */
  writers: { label: string; value: string }[]
  /** Questions without an answer of the other side, in their words; oldest first. */
  openQuestions: { writer: string; text: string }[]
  /** The latest message of each side. */
  latest: { writer: string; text: string }[]
  quotes: Quote[]
}

const ASKS = /\?(?:\s|$|["”)])/u

/** A thread between a candidate and an agency, told by who wrote, what was asked last and who is next. */
export function summariseThread({
  messages,
  people,
  context,
}: {
  messages: readonly MessageRow[]
  people: readonly ChatPerson[]
  context: ToolContext
}): ThreadSummary {
  const byPeople = messages.filter(({ role }) => role === 'user')
  const isCandidate = (message: MessageRow) =>
    people.find(({ id }) => id === message.sender_id)?.isCandidate ?? false
  const writer = (message: MessageRow) => writerOf({ message, people, context })
  const last = byPeople.at(-1)
  const lastSide = last ? isCandidate(last) : null
  // What the side that wrote last asked since the other side wrote.
  const lastOfOther = byPeople.findLastIndex((message) => isCandidate(message) !== lastSide)
  const openMessages = byPeople.slice(lastOfOther + 1).filter(({ content }) => ASKS.test(content))
  const ofEach = [true, false]
    .map((side) => byPeople.findLast((message) => isCandidate(message) === side))
    .filter((message) => message !== undefined)
  const counts = [...Map.groupBy(byPeople, writer)]
  return {
    text: last
      ? `${count(byPeople.length, 'message')} from ${listed(counts.map(([name]) => (name === 'You' ? 'you' : name)))}. The last is from ${writer(last) === 'You' ? 'you' : writer(last)}, ${dayInWords(last.created_at, context)}. ${openMessages.length > 0 ? `${count(openMessages.length, 'message')} with a question wait${openMessages.length === 1 ? 's' : ''} for an answer.` : 'No question is open.'}`
      : 'Nobody has written here yet.',
    writers: counts.map(([name, list]) => ({ label: name, value: count(list.length, 'message') })),
    openQuestions: openMessages.map((message) => ({
      writer: writer(message),
      text: question(message.content),
    })),
    latest: ofEach.map((message) => ({ writer: writer(message), text: firstLine(message.content) })),
    quotes: byPeople.slice(-QUOTED).map(({ id, content }) => ({
      source: 'message',
      id,
      text: content.slice(0, QUOTE_LENGTH),
    })),
  }
}

/** The sentences of a message that ask something. */
function question(text: string): string {
  const asked = text.split(/(?<=[.!?])\s+|\n+/).filter((sentence) => sentence.trim().endsWith('?'))
  return firstLine(asked.join(' ') || text)
}
