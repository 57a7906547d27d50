import { z } from 'zod'
import { callFunction } from '../database/call-function.ts'
import type { UserClient } from '../database/clients.ts'
import type { ChatPerson } from '../protocol.ts'

const schema = z.array(
  z.object({
    user_id: z.uuid(),
    full_name: z.string().nullable(),
    role: z.enum(['owner', 'candidate', 'recruiter']),
    last_read_at: z.coerce.date().nullable(),
  }),
)

/** Who is in a thread or wrote in it, as the person may know them. */
export async function loadChatPeople({
  client,
  chatId,
}: {
  client: UserClient
  chatId: string
}): Promise<ChatPerson[]> {
  const rows = await callFunction({ client, name: 'chat_people', args: { chat_id: chatId }, result: schema })
  return rows.map(({ user_id, full_name, role, last_read_at }) => ({
    userId: user_id,
    name: full_name,
    side: role === 'recruiter' ? 'agency' : 'candidate',
    lastReadAt: last_read_at?.toISOString() ?? null,
  }))
}
