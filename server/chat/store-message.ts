import { z } from 'zod'
import { withoutControls } from '../../tools/core/visible-text.ts'
import type { UserClient } from '../database/clients.ts'
import { AppError, fromDatabase } from '../errors.ts'
import type { ChatMessage, ClientInput } from '../protocol.ts'
import { MESSAGE_COLUMNS, messageRowSchema, presentMessage } from '../turn/present-message.ts'
import type { Attachment } from '../turn/stored-part.ts'

const resumeSchema = z.array(z.object({ id: z.uuid(), file_name: z.string(), file_size: z.number() }))

async function loadAttachments({
  client,
  ids,
}: {
  client: UserClient
  ids: string[]
}): Promise<Attachment[]> {
  if (ids.length === 0) return []
  const { data, error } = await client.from('resumes').select('id,file_name,file_size').in('id', ids)
  if (error) throw fromDatabase(error)
  const rows = resumeSchema.parse(data)
  if (rows.length !== new Set(ids).size)
    throw new AppError('upload:none', {
      message: 'The attached file no longer exists. Please upload it again.',
    })
  return rows.map((row) => ({ resumeId: row.id, fileName: row.file_name, fileSize: row.file_size }))
}

/** The message that was stored with this `clientId`, if any. */
export async function findStored({
  client,
  chatId,
  clientId,
}: {
  client: UserClient
  chatId: string
  clientId: string
}): Promise<ChatMessage | null> {
  const { data, error } = await client
    .from('chat_messages')
    .select(MESSAGE_COLUMNS)
    .eq('chat_id', chatId)
    .eq('client_id', clientId)
    .maybeSingle()
  if (error) throw fromDatabase(error)
  return data ? presentMessage(messageRowSchema.parse(data)) : null
}

/**
 * Stores a person's message, as that person. Sent again with the same
 * `clientId`, the first one is returned and nothing is stored.
 */
export async function storeMessage(options: {
  client: UserClient
  userId: string
  request: ClientInput<'message:send'>
}): Promise<{ message: ChatMessage; repeated: boolean }> {
  const { client, userId, request } = options
  const { chatId, clientId } = request
  const text = withoutControls(request.text).trim()
  if (!text && request.attachmentIds.length === 0) throw new AppError('message:empty')
  const attachments = await loadAttachments({ client, ids: request.attachmentIds })
  const row = {
    chat_id: chatId,
    client_id: clientId,
    sender_id: userId,
    role: 'user',
    content: text,
    metadata: attachments.length > 0 ? { attachments } : {},
    // Given by the database; the generated type only knows that the column has no default.
    seq: 0,
  }
  const { data, error } = await client
    .from('chat_messages')
    .upsert(row, { onConflict: 'chat_id,client_id', ignoreDuplicates: true })
    .select(MESSAGE_COLUMNS)
    .maybeSingle()
  // A policy refuses a chat that is not theirs just as one that does not exist.
  if (error?.code === '42501') throw new AppError('chat:not_found', { cause: error })
  if (error) throw fromDatabase(error)
  if (data) return { message: presentMessage(messageRowSchema.parse(data)), repeated: false }
  const message = await findStored({ client, chatId, clientId })
  if (!message) throw new AppError('chat:not_found')
  return { message, repeated: true }
}
