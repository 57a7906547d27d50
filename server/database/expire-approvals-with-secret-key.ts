import { z } from 'zod'
import { callFunction } from './call-function.ts'
import type { UserClient } from './clients.ts'

/**
 * Marks cards that nobody answered in time. An answer that comes too late is
 * refused without it; this keeps the rows telling the truth.
 * @returns how many.
 */
export function expireApprovals(client: UserClient): Promise<number> {
  return callFunction({ client, name: 'expire_approvals', args: {}, result: z.number() })
}
