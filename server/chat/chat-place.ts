import { z } from 'zod'
import type { UserClient } from '../database/clients.ts'
import { AppError, fromDatabase } from '../errors.ts'
import type { Ticket } from '../identity/embed-ticket.ts'

const COLUMNS =
  'id,kind,side,handler,status,title,agency_id,application_id,assigned_to,chat_participants(user_id,role),agencies!chats_agency_id_fkey(name),applications!chats_application_id_fkey(job_posts!applications_job_id_fkey(title,company_name))'

const rowSchema = z.object({
  id: z.uuid(),
  kind: z.enum(['assistant', 'application', 'support']),
  side: z.enum(['candidate', 'recruiter']),
  handler: z.enum(['ai', 'queued', 'human']),
  status: z.enum(['open', 'closed']),
  title: z.string().nullable(),
  agency_id: z.uuid().nullable(),
  application_id: z.uuid().nullable(),
  assigned_to: z.uuid().nullable(),
  agencies: z.object({ name: z.string() }).nullable(),
  applications: z
    .object({ job_posts: z.object({ title: z.string(), company_name: z.string() }).nullable() })
    .nullable(),
  chat_participants: z.array(z.object({ user_id: z.uuid(), role: z.string() })),
})

/** A chat as seen from where the person is. */
export interface ChatPlace {
  chatId: string
  kind: 'assistant' | 'application' | 'support'
  handler: 'ai' | 'queued' | 'human'
  title: string | null
  agencyName: string | null
  applicationId: string | null
  jobTitle: string | null
  assignedTo: string | null
  /** Threads with people: the applicant or visitor; null once the account is deleted. */
  candidateId: string | null
  as: 'owner' | 'candidate' | 'member'
}

/**
 * A chat that belongs to this place. On a careers page: one's own as a
 * candidate. In the console: one's own assistant there, and the agency's
 * threads, save for those in which one is the applicant: a colleague answers them.
 * @throws {AppError} chat:not_found for any other, in the same words.
 */
export async function findChatPlace({
  client,
  userId,
  ticket,
  chatId,
}: {
  client: UserClient
  userId: string
  ticket: Ticket
  chatId: string
}): Promise<ChatPlace> {
  const { data, error } = await client.from('chats').select(COLUMNS).eq('id', chatId).maybeSingle()
  if (error) throw fromDatabase(error)
  if (!data) throw new AppError('chat:not_found')
  const row = rowSchema.parse(data)
  const as = roleIn({ row, userId, ticket })
  if (!as) throw new AppError('chat:not_found')
  return {
    chatId: row.id,
    kind: row.kind,
    handler: row.handler,
    title: row.title,
    agencyName: row.agencies?.name ?? null,
    applicationId: row.application_id,
    jobTitle: row.applications?.job_posts?.title ?? null,
    assignedTo: row.assigned_to,
    candidateId: row.chat_participants.find(({ role }) => role === 'candidate')?.user_id ?? null,
    as,
  }
}

function roleIn({
  row,
  userId,
  ticket,
}: {
  row: z.infer<typeof rowSchema>
  userId: string
  ticket: Ticket
}): ChatPlace['as'] | null {
  const own = row.chat_participants.find(({ user_id, role }) => user_id === userId && role !== 'recruiter')
  if (ticket.place === 'careers') {
    if (!own || row.side !== 'candidate') return null
    return own.role === 'owner' ? 'owner' : 'candidate'
  }
  if (row.agency_id !== ticket.agencyId) return null
  if (row.kind === 'assistant') return own && row.side === 'recruiter' ? 'owner' : null
  return own ? null : 'member'
}
