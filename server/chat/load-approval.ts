import type { UserClient } from '../database/clients.ts'
import { AppError, fromDatabase } from '../errors.ts'
import { APPROVAL_COLUMNS, type ApprovalRow, approvalRowSchema } from './present-approval.ts'

/**
 * A card that was asked of the person.
 * @throws {AppError} approval:not_found
 */
export async function loadApproval({
  client,
  approvalId,
}: {
  client: UserClient
  approvalId: string
}): Promise<ApprovalRow> {
  const { data, error } = await client
    .from('approvals')
    .select(APPROVAL_COLUMNS)
    .eq('id', approvalId)
    .maybeSingle()
  if (error) throw fromDatabase(error)
  if (!data) throw new AppError('approval:not_found')
  return approvalRowSchema.parse(data)
}

/** The card of a refused click, where it is over; null where the click can be tried again. */
export async function overApproval({
  client,
  approvalId,
  error,
}: {
  client: UserClient
  approvalId: string
  error: unknown
}): Promise<ApprovalRow | null> {
  if (!(error instanceof AppError) || !OVER.has(error.code)) return null
  const approval = await loadApproval({ client, approvalId })
  return approval.status === 'pending' && approval.expires_at.getTime() > Date.now() ? null : approval
}

const OVER: ReadonlySet<string> = new Set([
  'approval:changed',
  'approval:used',
  'approval:expired',
  'approval:superseded',
])
