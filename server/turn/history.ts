import { convertToModelMessages, type ModelMessage, type ToolSet, type UIMessage } from 'ai'
import { z } from 'zod'
import type { UserClient } from '../database/clients.ts'
import { fromDatabase } from '../errors.ts'
import { MESSAGE_COLUMNS, type MessageRow, messageRowSchema } from './present-message.ts'

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

/**
 * Loads what the model is given: the chat up to the message that is answered,
 * from the database, as the person may read it.
 */
export async function loadHistory(options: {
  client: UserClient
  chatId: string
  upToSeq: number
  tools: ToolSet
}): Promise<ModelMessage[]> {
  const { client, chatId, upToSeq, tools } = options
  const { data, error } = await client
    .from('chat_messages')
    .select(MESSAGE_COLUMNS)
    .eq('chat_id', chatId)
    .lte('seq', upToSeq)
    .order('seq', { ascending: false })
    .limit(MESSAGES)
  if (error) throw fromDatabase(error)
  const rows = recent(z.array(messageRowSchema).parse(data))
  const messages = rows.map(toUiMessage).filter((message) => message !== null)
  return convertToModelMessages(messages, { tools, ignoreIncompleteToolCalls: true })
}
