import type { CardRow, Tone } from '../core/card.ts'
import { dayInWords } from '../core/dates-in-words.ts'
import type { ToolContext } from '../core/definition.ts'
import { count } from '../core/wording.ts'
import type { OwnChat } from './chat-row.ts'

/** Who answers in a chat, for a sentence. */
export const HANDLERS = {
  ai: 'the assistant answers',
  queued: 'waiting for a person',
  human: 'a person answers',
} as const

const LINE = 160

/** The beginning of a text, in one line. */
export function firstLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > LINE ? `${line.slice(0, LINE - 1).trimEnd()}…` : line
}

function badgeOf(chat: OwnChat): { text: string; tone: Tone } | null {
  if (chat.unread > 0) return { text: `${chat.unread} unread`, tone: 'good' }
  if (chat.status === 'closed') return { text: 'closed', tone: 'plain' }
  return chat.handler === 'queued' ? { text: 'waiting for a person', tone: 'warning' } : null
}

/** A conversation as a row of a card. */
export function chatCardRow({
  chat,
  text = firstLine(chat.chat_messages[0]?.content ?? ''),
  context,
}: {
  chat: OwnChat
  text?: string
  context: ToolContext
}): CardRow {
  return {
    id: chat.id,
    title: chat.label,
    subtitle: chat.kind === 'assistant' ? 'With the assistant' : 'With people of the agency',
    badge: badgeOf(chat),
    facts: [
      { label: 'Messages', value: String(chat.last_seq) },
      { label: 'Last', value: dayInWords(chat.updated_at, context) },
    ],
    text: text || null,
    actions: [
      { label: 'Summary', say: `summarise the conversation “${chat.label}”` },
      { label: 'Export', say: `export the conversation “${chat.label}”` },
    ],
  }
}

/** "**Night shifts**: with the assistant, 12 messages, 3 March 2026" */
export function chatLine(chat: OwnChat, context: ToolContext): string {
  const whom = chat.kind === 'assistant' ? 'with the assistant' : `with people, ${HANDLERS[chat.handler]}`
  const unread = chat.unread > 0 ? `, **${chat.unread} unread**` : ''
  const closed = chat.status === 'closed' ? ', closed' : ''
  return `**${chat.label}**: ${whom}, ${count(chat.last_seq, 'message')}${unread}${closed}, ${dayInWords(chat.updated_at, context)}`
}
