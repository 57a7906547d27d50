import { z } from 'zod'
import type { UserClient } from '../database/clients.ts'
import { fromDatabase } from '../errors.ts'
import type { Ticket } from '../identity/embed-ticket.ts'
import type { ChatSummary } from '../protocol.ts'

const LIMIT = 50

const schema = z.array(
  z.object({
    id: z.uuid(),
    kind: z.enum(['assistant', 'application', 'support']),
    handler: z.enum(['ai', 'queued', 'human']),
    title: z.string().nullable(),
    updated_at: z.coerce.date(),
    agencies: z.object({ name: z.string() }).nullable(),
    applications: z.object({ job_posts: z.object({ title: z.string() }).nullable() }).nullable(),
    chat_participants: z.array(z.object({ last_read_at: z.coerce.date().nullable() })),
    chat_messages: z.array(
      z.object({
        content: z.string(),
        sender_id: z.uuid().nullable(),
        role: z.string(),
        created_at: z.coerce.date(),
      }),
    ),
  }),
)

/** Messages that are looked at for what is new: more than nine are "9+" in any list. */
const LOOKED_AT = 10

/**
 * The person's conversations in this place that hold a message, newest first:
 * with the assistant, and on a careers page also with people of agencies.
 */
export async function listChats({
  client,
  userId,
  ticket,
}: {
  client: UserClient
  userId: string
  ticket: Ticket
}): Promise<ChatSummary[]> {
  let query = client
    .from('chats')
    .select(
      'id,kind,handler,title,updated_at,agencies!chats_agency_id_fkey(name),applications!chats_application_id_fkey(job_posts!applications_job_id_fkey(title)),chat_participants!inner(last_read_at),chat_messages(content,sender_id,role,created_at)',
    )
    .eq('chat_participants.user_id', userId)
    .in('chat_participants.role', ['owner', 'candidate'])
    .gt('last_seq', 0)
  query =
    ticket.place === 'console'
      ? query.eq('side', 'recruiter').eq('agency_id', ticket.agencyId)
      : query.eq('side', 'candidate')
  const { data, error } = await query
    .order('updated_at', { ascending: false })
    .order('seq', { referencedTable: 'chat_messages', ascending: false })
    .limit(LOOKED_AT, { referencedTable: 'chat_messages' })
    .limit(LIMIT)
  if (error) throw fromDatabase(error)
  return schema.parse(data).map((chat) => {
    const readAt = chat.chat_participants[0]?.last_read_at?.getTime() ?? 0
    const unread = chat.chat_messages.filter(
      ({ role, sender_id, created_at }) =>
        role === 'user' && sender_id !== userId && created_at.getTime() > readAt,
    )
    return {
      id: chat.id,
      kind: chat.kind,
      handler: chat.handler,
      title: chat.title,
      jobTitle: chat.applications?.job_posts?.title ?? null,
      unread: unread.length,
      updatedAt: chat.updated_at.toISOString(),
      agencyName: chat.agencies?.name ?? null,
      lastLine: (chat.chat_messages[0]?.content ?? '').replaceAll(/\s+/g, ' ').slice(0, 140),
    }
  })
}
