import { z } from 'zod'
import type { Backend } from '../database/backend.ts'
import { callFunction } from '../database/call-function.ts'
import { createUserClient, type UserClient } from '../database/clients.ts'
import type { Logger } from '../logger.ts'
import type { Session } from './session.ts'
import { readStanding } from './standing.ts'

const mergedSchema = z
  .object({ files: z.array(z.object({ resume_id: z.uuid(), from: z.string(), to: z.string() })).default([]) })
  .loose()
const BUCKET = 'resumes'

export interface Accounts {
  isGuest: (session: Session) => Promise<boolean>
  /**
   * After a right code: notes the address as verified and, where a guest
   * signed in to an account that existed, moves all the guest has into it.
   */
  confirm: (request: { verified: Session; email: string; guest: Session | null }) => Promise<void>
}

interface AccountsOptions {
  backend: Backend
  secretKeyClient: UserClient
  logger: Logger
}

/** The file follows the row; until it has moved, the row names where it is. */
async function moveFiles({
  client,
  files,
  logger,
}: {
  client: UserClient
  files: z.infer<typeof mergedSchema>['files']
  logger: Logger
}): Promise<void> {
  for (const { resume_id, from, to } of files) {
    const { error } = await client.storage.from(BUCKET).move(from, to)
    if (error) {
      logger.warn({ resume: resume_id, err: error }, 'a merged resume file could not be moved')
      continue
    }
    await callFunction({
      client,
      name: 'move_resume_file',
      args: { resume_id, file_path: to },
      result: z.unknown(),
    })
  }
}

export function createAccounts({ backend, secretKeyClient, logger }: AccountsOptions): Accounts {
  const clientOf = (session: Session) => createUserClient({ backend, token: () => session.accessToken })
  return {
    isGuest: async (session) => (await readStanding(clientOf(session))).role === 'guest',

    confirm: async ({ verified, email, guest }) => {
      await callFunction({
        client: secretKeyClient,
        name: 'mark_verified',
        args: { user_id: verified.userId, email },
        result: z.unknown(),
      })
      if (!guest) return
      // Both sides prove themselves: the guest's token makes the secret, the account's token uses it.
      const secret = await callFunction({
        client: clientOf(guest),
        name: 'offer_merge',
        args: {},
        result: z.string(),
      })
      const merged = await callFunction({
        client: clientOf(verified),
        name: 'merge_guest',
        args: { secret },
        result: mergedSchema,
      })
      await moveFiles({ client: secretKeyClient, files: merged.files, logger })
    },
  }
}
