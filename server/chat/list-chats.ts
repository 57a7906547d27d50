import { z } from 'zod'
import type { UserClient } from '../database/clients.ts'
import { fromDatabase } from '../errors.ts'
import type { ChatSummary } from '../protocol.ts'

const LIMIT = 50

const schema = z.array(
  z.object({
    id: z.uuid(),
    title: z.string().nullable(),
    updated_at: z.coerce.date(),
    agencies: z.object({ name: z.string() }).nullable(),
    chat_messages: z.array(z.object({ content: z.string() })),
  }),
)

/** The person's conversations with the assistant that hold a message, newest first. */
export async function listChats({
  client,
  userId,
}: {
  client: UserClient
  userId: string
}): Promise<ChatSummary[]> {
  const { data, error } = await client
    .from('chats')
    .select(
      'id,title,updated_at,agencies!chats_agency_id_fkey(name),chat_participants!inner(user_id),chat_messages(content)',
    )
    .eq('kind', 'assistant')
    .eq('chat_participants.user_id', userId)
    .gt('last_seq', 0)
    .order('updated_at', { ascending: false })
    .order('seq', { referencedTable: 'chat_messages', ascending: false })
    .limit(1, { referencedTable: 'chat_messages' })
    .limit(LIMIT)
  if (error) throw fromDatabase(error)
  return schema.parse(data).map((chat) => ({
    id: chat.id,
    title: chat.title,
    updatedAt: chat.updated_at.toISOString(),
    agencyName: chat.agencies?.name ?? null,
    lastLine: (chat.chat_messages[0]?.content ?? '').replaceAll(/\s+/g, ' ').slice(0, 140),
  }))
}
