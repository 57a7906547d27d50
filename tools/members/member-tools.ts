import type { ToolDefinition } from '../core/definition.ts'
import { changeMemberRole } from './change-member-role.ts'
import { inviteMember } from './invite-member.ts'
import { listMembers } from './list-members.ts'
import { removeMember } from './remove-member.ts'
import { restoreMember } from './restore-member.ts'
import { setAway } from './set-away.ts'
import { suspendMember } from './suspend-member.ts'

/** Who works for the agency. */
export const memberTools: readonly ToolDefinition[] = [
  listMembers,
  inviteMember,
  changeMemberRole,
  setAway,
  suspendMember,
  restoreMember,
  removeMember,
]
