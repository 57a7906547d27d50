import { z } from 'zod'
import type { Reference, ToolContext, ToolResult } from '../core/definition.ts'
import { readRow, readRows, timestamp } from '../core/read-rows.ts'
import { refuse } from '../core/refuse.ts'
import { shortName } from '../core/short-name.ts'
import { listed } from '../core/wording.ts'

const membership = z.object({
  id: z.uuid(),
  user_id: z.uuid(),
  role: z.enum(['member', 'admin', 'owner']),
  status: z.enum(['active', 'away', 'invited', 'suspended']),
  created_at: timestamp,
  metadata: z.record(z.string(), z.json()),
})
const person = z.object({ user_id: z.uuid(), full_name: z.string().nullable() })
const invitation = z.object({
  id: z.uuid(),
  email: z.string(),
  role: z.enum(['member', 'admin']),
  created_at: timestamp,
  expires_at: timestamp,
})

export type Role = 'member' | 'admin' | 'owner'

/** Somebody who works for the agency, with the name that colleagues see. */
export interface Member extends z.output<typeof membership> {
  name: string
  isMe: boolean
}

export type Invitation = z.output<typeof invitation>

/** Everybody with a membership, owners first. */
export async function readMembers(agencyId: string, context: ToolContext): Promise<Member[]> {
  const [rows, people] = await Promise.all([
    readRows(
      membership,
      context.read
        .select('agency_users')
        .select('id,user_id,role,status,created_at,metadata')
        .eq('agency_id', agencyId)
        .order('created_at')
        .limit(500),
    ),
    readRows(person, context.read.rpc('agency_people', { agency_id: agencyId })),
  ])
  const names = new Map(people.map(({ user_id, full_name }) => [user_id, shortName(full_name)]))
  const rank = { owner: 0, admin: 1, member: 2 }
  return rows
    .map((row) => ({
      ...row,
      name: names.get(row.user_id) || 'a colleague without a name',
      isMe: row.user_id === context.user.id,
    }))
    .sort((one, other) => rank[one.role] - rank[other.role] || one.name.localeCompare(other.name))
}

/** Open invitations, newest first; none for who may not see them. */
export function readInvitations(agencyId: string, context: ToolContext): Promise<Invitation[]> {
  return readRows(
    invitation,
    context.read
      .select('agency_invitations')
      .select('id,email,role,created_at,expires_at')
      .eq('agency_id', agencyId)
      .eq('status', 'pending')
      .gt('expires_at', context.now.toISOString())
      .order('created_at', { ascending: false })
      .limit(100),
  )
}

const idRow = z.object({ id: z.uuid() })

/** The id of an invitation of this address that has run out unanswered, and is in the way of a new one. */
export async function readExpiredInvitation({
  agencyId,
  email,
  context,
}: {
  agencyId: string
  email: string
  context: ToolContext
}): Promise<string | null> {
  const row = await readRow(
    idRow,
    context.read
      .select('agency_invitations')
      .select('id')
      .eq('agency_id', agencyId)
      .eq('email', email)
      .eq('status', 'pending')
      .lte('expires_at', context.now.toISOString()),
  )
  return row?.id ?? null
}

export const withArticle = (role: Role): string => `${role === 'member' ? 'a' : 'an'} ${role}`

export function memberReference({ id, name }: Member): Reference {
  return { type: 'member', id, label: name }
}

/** One colleague by the id of the membership, or whom there is to choose from. */
export async function findMember({
  memberId,
  agencyId,
  context,
}: {
  memberId: string
  agencyId: string
  context: ToolContext
}): Promise<{ member: Member; members: Member[]; refusal: null } | { member: null; refusal: ToolResult }> {
  const members = await readMembers(agencyId, context)
  const member = members.find(({ id }) => id === memberId)
  if (member) return { member, members, refusal: null }
  const others = members.filter(({ isMe }) => !isMe).slice(0, 8)
  return {
    member: null,
    refusal: refuse(
      others.length > 0
        ? `I can’t find that colleague. There are ${listed(others.map(({ name }) => `**${name}**`))}.`
        : 'You have no colleagues here yet. Say “invite sam@example.com” to add one.',
      { references: others.map(memberReference) },
    ),
  }
}
