import { z } from 'zod'
import { agencySchema } from '../agencies/find-agency.ts'
import { presentAgency } from '../agencies/present-agency.ts'
import { callFunction } from '../database/call-function.ts'
import type { UserClient } from '../database/clients.ts'
import { AppError, fromDatabase } from '../errors.ts'
import type { ConsoleAgencies, ConsoleAgency, EmbedConfig } from '../protocol.ts'

const role = z.enum(['member', 'admin', 'owner'])
const membershipSchema = z.array(
  z.object({
    id: z.uuid(),
    role,
    status: z.enum(['active', 'away', 'invited', 'suspended']),
    agencies: agencySchema.extend({ status: z.string() }).nullable(),
  }),
)
const invitationSchema = z.array(z.object({ id: z.uuid(), agency: z.string(), role }))

type Membership = z.infer<typeof membershipSchema>[number]

async function loadMemberships({
  client,
  userId,
}: {
  client: UserClient
  userId: string
}): Promise<Membership[]> {
  const { data, error } = await client
    .from('agency_users')
    .select(
      'id,role,status,agencies!agency_users_agency_id_fkey(id,slug,name,description,website,logo_url,location,settings,status)',
    )
    .eq('user_id', userId)
    .order('created_at')
  if (error) throw fromDatabase(error)
  return membershipSchema.parse(data)
}

function withRights({ role: own, status, agencies: agency }: Membership): ConsoleAgency[] {
  if (!agency || agency.status === 'suspended' || (status !== 'active' && status !== 'away')) return []
  return [{ id: agency.id, slug: agency.slug, name: agency.name, role: own, status }]
}

/** Where the person works today, and where they are asked to. */
export async function listConsoleAgencies(person: {
  client: UserClient
  userId: string
}): Promise<ConsoleAgencies> {
  const [memberships, invitations] = await Promise.all([
    loadMemberships(person),
    callFunction({ client: person.client, name: 'my_invitations', args: {}, result: invitationSchema }),
  ])
  const added = memberships.filter(({ status }) => status === 'invited')
  return {
    agencies: memberships.flatMap(withRights),
    invitations: [
      ...invitations.map(({ id, agency, role: offered }) => ({ id, agencyName: agency, role: offered })),
      ...added.map(({ id, agencies, role: offered }) => ({
        id,
        agencyName: agencies?.name ?? '',
        role: offered,
      })),
    ],
  }
}

/** @throws {AppError} session:not_a_member */
export async function enterConsole({
  client,
  userId,
  agencyId,
}: {
  client: UserClient
  userId: string
  agencyId: string
}): Promise<{ membership: ConsoleAgency; agency: EmbedConfig['agency'] }> {
  const memberships = await loadMemberships({ client, userId })
  const own = memberships.find(({ agencies }) => agencies?.id === agencyId)
  const membership = own && withRights(own)[0]
  if (!membership || !own.agencies) throw new AppError('session:not_a_member')
  return { membership, agency: presentAgency(own.agencies) }
}

/** Accepts or declines: an invitation to one's address, or a membership that somebody prepared. */
export async function answerInvitation({
  client,
  userId,
  invitationId,
  accept,
}: {
  client: UserClient
  userId: string
  invitationId: string
  accept: boolean
}): Promise<void> {
  const prepared = (await loadMemberships({ client, userId })).some(
    ({ id, status }) => id === invitationId && status === 'invited',
  )
  if (!prepared) {
    const args = { invitation_id: invitationId, accept }
    await callFunction({ client, name: 'answer_invitation', args, result: z.unknown() })
    return
  }
  const table = client.from('agency_users')
  const { error } = await (accept ? table.update({ status: 'active' }) : table.delete())
    .eq('id', invitationId)
    .eq('user_id', userId)
  if (error) throw fromDatabase(error)
}
