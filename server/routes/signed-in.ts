import type { Context } from 'hono'
import type { Backend } from '../database/backend.ts'
import { createUserClient, type UserClient } from '../database/clients.ts'
import { AppError } from '../errors.ts'
import { readStanding, type Standing } from '../identity/standing.ts'

export interface SignedIn {
  userId: string
  /** Acts as the person. */
  client: UserClient
  standing: Standing
}

/**
 * Who asks, by the bearer token of the request; guests too.
 * @throws {AppError} session:missing, session:expired
 */
export async function signedIn({
  backend,
  context,
}: {
  backend: Backend
  context: Context
}): Promise<SignedIn> {
  const token = /^Bearer (.+)$/.exec(context.req.header('authorization') ?? '')?.[1]
  if (!token) throw new AppError('session:missing')
  const claims = await backend.verifyToken(token).catch((cause: unknown) => {
    throw new AppError('session:expired', { cause })
  })
  const client = createUserClient({ backend, token: () => token })
  return { userId: claims.userId, client, standing: await readStanding(client) }
}
