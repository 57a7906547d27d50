import type { UserClient } from '../database/clients.ts'
import { AppError, fromDatabase } from '../errors.ts'

/** Here, or away: who is away is not offered hand-overs. */
export async function setOwnStatus({
  client,
  userId,
  agencyId,
  status,
}: {
  client: UserClient
  userId: string
  agencyId: string
  status: 'active' | 'away'
}): Promise<void> {
  const { data, error } = await client
    .from('agency_users')
    .update({ status })
    .eq('agency_id', agencyId)
    .eq('user_id', userId)
    .select('id')
  if (error) throw fromDatabase(error)
  if (data.length === 0) throw new AppError('session:not_a_member')
}
