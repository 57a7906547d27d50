import { z } from 'zod'
import { AppError } from '../errors.ts'
import type { ChatMessage, MessagePart } from '../protocol.ts'
import {
  type Attachment,
  attachmentSchema,
  presentPart,
  type StoredPart,
  storedPartSchema,
} from './stored-part.ts'

const status = z.enum(['complete', 'streaming', 'stopped', 'failed', 'interrupted'])

/** A row of `chat_messages`; `MESSAGE_COLUMNS` is the select that yields it. */
export const messageRowSchema = z.object({
  id: z.uuid(),
  chat_id: z.uuid(),
  seq: z.coerce.number(),
  role: z.enum(['user', 'assistant', 'notice']),
  sender_id: z.uuid().nullable(),
  client_id: z.uuid().nullable(),
  turn_id: z.uuid().nullable(),
  created_at: z.coerce.date(),
  status,
  content: z.string(),
  parts: z.array(storedPartSchema),
  metadata: z.object({ attachments: z.array(attachmentSchema).optional() }),
})

export type MessageRow = z.infer<typeof messageRowSchema>

export const MESSAGE_COLUMNS =
  'id,chat_id,seq,role,sender_id,client_id,turn_id,created_at,status,content,parts,metadata'

function attachmentPart(attachment: Attachment): MessagePart {
  return { type: 'data-attachment', id: attachment.resumeId, data: attachment }
}

function failureReason(row: MessageRow): string | null {
  const failure = row.parts.find((part: StoredPart) => part.type === 'data-failure')
  if (failure) return (failure as Extract<StoredPart, { type: 'data-failure' }>).data.message
  return row.status === 'interrupted' ? new AppError('turn:interrupted').message : null
}

/** A stored message as the client sees it; `senderName` in a thread with several people. */
export function presentMessage(row: MessageRow, senderName: string | null = null): ChatMessage {
  const parts = row.parts.map(presentPart).filter((part) => part !== null)
  const text: MessagePart[] = parts.length === 0 && row.content ? [{ type: 'text', text: row.content }] : []
  return {
    id: row.id,
    chatId: row.chat_id,
    seq: row.seq,
    role: row.role,
    senderId: row.sender_id,
    senderName,
    clientId: row.client_id,
    turnId: row.turn_id,
    createdAt: row.created_at.toISOString(),
    status: row.status,
    reason: failureReason(row),
    parts: [...(row.metadata.attachments ?? []).map(attachmentPart), ...parts, ...text],
  }
}
