import { z } from 'zod'
import { callFunction } from './database/call-function.ts'
import type { UserClient } from './database/clients.ts'
import type { Logger } from './logger.ts'

const guestsSchema = z.array(z.object({ user_id: z.uuid(), files: z.array(z.string()).nullable() }))

/**
 * Deletes guests who were not seen for 30 days: their files first, then their
 * rows, so that a crash between leaves rows that the next night finds again.
 * @returns how many were deleted.
 */
export async function purgeIdleGuests({
  client,
  logger,
}: {
  client: UserClient
  logger: Logger
}): Promise<number> {
  const guests = await callFunction({
    client,
    name: 'list_idle_guests',
    args: { idle: '30 days' },
    result: guestsSchema,
  })
  const files = guests.flatMap((guest) => guest.files ?? [])
  if (files.length > 0) {
    const { error } = await client.storage.from('resumes').remove(files)
    if (error) throw error
  }
  if (guests.length > 0) {
    const args = { idle: '30 days', guests: guests.map((guest) => guest.user_id) }
    await callFunction({ client, name: 'purge_idle_guests', args, result: z.unknown() })
    logger.info({ guests: guests.length, files: files.length }, 'idle guests deleted')
  }
  await callFunction({
    client,
    name: 'forget_old_writes',
    args: { older_than: '30 days' },
    result: z.unknown(),
  })
  return guests.length
}
