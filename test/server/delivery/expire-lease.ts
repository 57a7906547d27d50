import { expect } from 'vitest'
import type { TestDatabase } from '../../database/test-database.ts'

/** Keeps a turn's lease expired until somebody has ended the turn: its own server would renew it otherwise. */
export async function expireLease({
  database,
  turnId,
}: {
  database: TestDatabase
  turnId: string
}): Promise<void> {
  const expire = async () => {
    const [turn] = await database.sql`
      update private.turns set expires_at = now() where id = ${turnId} and status = 'running' returning id`
    return turn
  }
  await expect.poll(expire, { timeout: 15_000, interval: 50 }).toBeUndefined()
}
