import { convertToModelMessages, type ModelMessage, type ToolSet, type UIMessage } from 'ai'
import { z } from 'zod'
import { callFunction } from '../database/call-function.ts'
import type { UserClient } from '../database/clients.ts'
import type { Ticket } from '../identity/embed-ticket.ts'
import { type Standing, standingOf, whoamiSchema } from '../identity/standing.ts'
import { type MessageRow, messageRowSchema } from './present-message.ts'

/** What a turn carries at most; the whole history stays in the database. */
const MESSAGES = 40
const CHARACTERS = 60_000

function size(row: MessageRow): number {
  return row.content.length + JSON.stringify(row.parts).length
}

/** The latest messages that fit, oldest first, starting with one of the person's. */
function recent(rows: MessageRow[]): MessageRow[] {
  let room = CHARACTERS
  const fitting = rows.filter((row, index) => {
    room -= size(row)
    return index === 0 || room > 0
  })
  const messages = fitting.reverse()
  const first = messages.findIndex((row) => row.role === 'user')
  return first > 0 ? messages.slice(first) : messages
}

function toUiMessage(row: MessageRow): UIMessage | null {
  if (row.role === 'user') {
    const attached = (row.metadata.attachments ?? []).map(
      ({ resumeId, fileName }) => `[attached resume: ${resumeId} ${JSON.stringify(fileName)}]`,
    )
    const texts = [...attached, row.content].filter((text) => text.trim())
    return { id: row.id, role: 'user', parts: texts.map((text) => ({ type: 'text', text })) }
  }
  const parts =
    row.parts.length > 0 ? row.parts : row.content ? [{ type: 'text' as const, text: row.content }] : []
  return parts.length > 0 ? { id: row.id, role: 'assistant', parts: parts as UIMessage['parts'] } : null
}

const contextSchema = z.object({ who: whoamiSchema, messages: z.array(messageRowSchema) })

/**
 * Loads what an answer is made from, as the person may read it: who they are
 * now, and the chat up to the message that is answered.
 * @throws {AppError} session:expired when the session was ended meanwhile, session:not_a_member.
 */
export async function loadConversation(options: {
  client: UserClient
  ticket: Ticket
  chatId: string
  upToSeq: number
}): Promise<{ standing: Standing; rows: MessageRow[] }> {
  const { client, ticket, chatId, upToSeq } = options
  const { who, messages } = await callFunction({
    client,
    name: 'turn_context',
    args: { chat_id: chatId, up_to_seq: upToSeq, max_messages: MESSAGES },
    result: contextSchema,
  })
  return { standing: standingOf(who, ticket), rows: messages }
}

/**
 * The conversation in the form that a model is given: as much of it as fits.
 * What other people wrote in a thread is left out: it reaches the model through
 * tools, as quotes, and never as words of the person who asks.
 */
export async function toModelMessages({
  rows,
  userId,
  tools,
}: {
  /** Newest first. */
  rows: MessageRow[]
  /** Who asks. */
  userId: string
  tools: ToolSet
}): Promise<{
  messages: ModelMessage[]
  /** The seq of the first message that fits. */
  fromSeq: number
}> {
  const fitting = recent(rows.filter((row) => row.role !== 'user' || row.sender_id === userId))
  const messages = fitting.map(toUiMessage).filter((message) => message !== null)
  const converted = await convertToModelMessages(messages, { tools, ignoreIncompleteToolCalls: true })
  return { messages: converted, fromSeq: fitting[0]?.seq ?? 1 }
}
