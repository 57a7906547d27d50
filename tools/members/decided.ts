import type { Json } from '../../supabase/database.types.ts'
import type { Change } from '../core/change.ts'
import type { ToolContext } from '../core/definition.ts'
import type { Member } from './member-row.ts'

/** A membership written anew, with what was decided and why; refused when it changed since it was read. */
export function decidedChange({
  member,
  values,
  decision,
  reason,
  context,
}: {
  member: Member
  values: Record<string, Json>
  decision: string
  reason: string | null
  context: ToolContext
}): Change {
  return {
    table: 'agency_users',
    op: 'update',
    id: member.id,
    values: {
      ...values,
      // Nobody writes remarks into their own membership.
      ...(member.isMe
        ? {}
        : {
            metadata: {
              ...member.metadata,
              decision: { what: decision, reason, by: context.user.id },
            } as Json,
          }),
    },
    expect: { role: member.role, status: member.status },
  }
}

/** Whether somebody else than this member could still own the agency. */
export function otherOwners(member: Member, members: readonly Member[]): Member[] {
  return members.filter(
    ({ id, role, status }) =>
      id !== member.id && role === 'owner' && (status === 'active' || status === 'away'),
  )
}

/** Why the speaker may not decide about this colleague, as a sentence; null when they may. */
export function mayDecide({
  mine,
  member,
}: {
  mine: 'member' | 'admin' | 'owner'
  member: Member
}): string | null {
  if (mine === 'owner' || member.role === 'member') return null
  return `Only an owner decides about owners and admins, and **${member.name}** is ${member.role === 'owner' ? 'an owner' : 'an admin'}.`
}
