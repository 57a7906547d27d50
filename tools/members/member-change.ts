interface MemberChange {
  table_name: string
  op: 'insert' | 'update' | 'delete'
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

/** What a write to `agency_users` or `agency_invitations` did, without full stop; `name` is the colleague's. */
export function memberChangeInWords({ table_name, op, before, after }: MemberChange, name: string): string {
  if (table_name === 'agency_invitations') {
    if (op === 'insert') return `Invited somebody as ${after?.role === 'admin' ? 'an admin' : 'a member'}`
    const status = after?.status
    if (status === 'withdrawn') return 'Withdrew an invitation'
    return status === 'accepted' ? 'Accepted an invitation' : 'Answered an invitation'
  }
  if (op === 'insert') return after?.role === 'owner' ? `Made ${name} the owner` : `Made ${name} a colleague`
  if (op === 'delete') return `Removed ${name} from the team`
  if (before?.role !== after?.role)
    return `Made ${name} ${after?.role === 'member' ? 'a' : 'an'} ${String(after?.role)}`
  if (before?.status === after?.status) return `Changed the membership of ${name}`
  if (after?.status === 'suspended') return `Suspended ${name}`
  if (after?.status === 'away') return `Set ${name} away`
  return before?.status === 'suspended' ? `Let ${name} back` : `Set ${name} as there`
}
