import { z } from 'zod'
import { callFunction } from '../database/call-function.ts'
import type { UserClient } from '../database/clients.ts'
import type { Logger } from '../logger.ts'

const BUCKET = 'resumes'
const FILES_AT_ONCE = 100

/** Whether the person has confirmed that their account goes, and it is not gone yet. */
export async function isBeingDeleted({
  client,
  userId,
}: {
  client: UserClient
  userId: string
}): Promise<boolean> {
  return (await unfinished(client)).includes(userId)
}

function unfinished(client: UserClient): Promise<string[]> {
  return callFunction({ client, name: 'unfinished_account_deletions', args: {}, result: z.array(z.uuid()) })
}

/**
 * Deletes an account for good: notes that it was confirmed, then the files,
 * then the rows with the account itself. What breaks off in between is taken
 * up again by `finishAccountDeletions`; a repeat does what is left.
 */
export async function deleteAccount({
  client,
  userId,
}: {
  client: UserClient
  userId: string
}): Promise<void> {
  await callFunction({
    client,
    name: 'begin_account_deletion',
    args: { user_id: userId },
    result: z.unknown(),
  })
  await erase({ client, userId })
}

async function erase({ client, userId }: { client: UserClient; userId: string }): Promise<void> {
  const files = await callFunction({
    client,
    name: 'account_files',
    args: { user_id: userId },
    result: z.array(z.string()),
  })
  for (let from = 0; from < files.length; from += FILES_AT_ONCE) {
    const { error } = await client.storage.from(BUCKET).remove(files.slice(from, from + FILES_AT_ONCE))
    if (error) throw error
  }
  await callFunction({ client, name: 'delete_account_data', args: { user_id: userId }, result: z.unknown() })
}

/** Takes up what a crash broke off. @returns how many accounts were deleted. */
export async function finishAccountDeletions({
  client,
  logger,
}: {
  client: UserClient
  logger: Logger
}): Promise<number> {
  let done = 0
  for (const userId of await unfinished(client)) {
    try {
      await erase({ client, userId })
      done += 1
    } catch (error) {
      logger.error({ err: error }, 'an account could not be deleted; it is tried again')
    }
  }
  return done
}
