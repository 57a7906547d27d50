import { z } from 'zod'
import type { Role } from '../../tools/core/definition.ts'
import { callFunction } from '../database/call-function.ts'
import type { UserClient } from '../database/clients.ts'
import { AppError } from '../errors.ts'

/** What the database function `whoami` answers. */
export const whoamiSchema = z.object({
  alive: z.boolean(),
  guest: z.boolean(),
  recruiter: z.boolean(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  now: z.coerce.date(),
})

export interface Standing {
  role: Role
  name: string | null
  /** The confirmed address. */
  email: string | null
  /** The database's clock. */
  now: Date
}

/**
 * Who speaks, as the database knows it now.
 * @throws {AppError} session:expired when the session was ended meanwhile.
 */
export async function readStanding(client: UserClient): Promise<Standing> {
  return standingOf(await callFunction({ client, name: 'whoami', args: {}, result: whoamiSchema }))
}

/** @throws {AppError} session:expired when the session was ended meanwhile. */
export function standingOf(who: z.infer<typeof whoamiSchema>): Standing {
  const { alive, guest, recruiter, name, email, now } = who
  if (!alive) throw new AppError('session:expired')
  return { role: guest ? 'guest' : recruiter ? 'recruiter' : 'candidate', name, email, now }
}
