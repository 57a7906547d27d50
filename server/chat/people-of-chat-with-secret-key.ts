import { z } from 'zod'
import type { UserClient } from '../database/clients.ts'
import { fromDatabase } from '../errors.ts'

const chatSchema = z.object({
  kind: z.enum(['assistant', 'application', 'support']),
  agency_id: z.uuid().nullable(),
  agencies: z.object({ status: z.string() }).nullable(),
  chat_participants: z.array(z.object({ user_id: z.uuid(), role: z.string() })),
})
const memberSchema = z.array(z.object({ user_id: z.uuid() }))

export interface PeopleOfChat {
  /** Its owner, or the candidate of a thread. */
  own: string[]
  /** Of a thread: the agency's people with rights today. */
  members: string[]
  /** Whose console shows the thread; null for an assistant's chat. */
  agencyId: string | null
}

/**
 * Everybody who may read a chat at this moment, as its policy has it: owner or
 * candidate, and for threads the members of the agency. With the secret key,
 * because no single person may see all of them. Empty for a chat that is gone.
 */
export async function peopleOfChat({
  secretKeyClient,
  chatId,
}: {
  secretKeyClient: UserClient
  chatId: string
}): Promise<PeopleOfChat> {
  const { data, error } = await secretKeyClient
    .from('chats')
    .select('kind,agency_id,agencies!chats_agency_id_fkey(status),chat_participants(user_id,role)')
    .eq('id', chatId)
    .maybeSingle()
  if (error) throw fromDatabase(error)
  if (!data) return { own: [], members: [], agencyId: null }
  const chat = chatSchema.parse(data)
  const own = chat.chat_participants.filter(({ role }) => role !== 'recruiter').map(({ user_id }) => user_id)
  if (chat.kind === 'assistant' || !chat.agency_id || chat.agencies?.status === 'suspended')
    return { own, members: [], agencyId: null }
  const members = await secretKeyClient
    .from('agency_users')
    .select('user_id')
    .eq('agency_id', chat.agency_id)
    .in('status', ['active', 'away'])
  if (members.error) throw fromDatabase(members.error)
  const ids = memberSchema.parse(members.data).map(({ user_id }) => user_id)
  return { own, members: ids.filter((id) => !own.includes(id)), agencyId: chat.agency_id }
}
