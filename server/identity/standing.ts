import { z } from 'zod'
import type { Role, ToolContext } from '../../tools/core/definition.ts'
import { callFunction } from '../database/call-function.ts'
import type { UserClient } from '../database/clients.ts'
import { AppError } from '../errors.ts'
import type { Ticket } from './embed-ticket.ts'

type MemberRole = NonNullable<ToolContext['agency']>['memberRole']

/** What the database function `whoami` answers. */
export const whoamiSchema = z.object({
  alive: z.boolean(),
  guest: z.boolean(),
  /** With rights today. */
  memberships: z.array(z.object({ agency_id: z.uuid(), role: z.enum(['member', 'admin', 'owner']) })),
  name: z.string().nullable(),
  email: z.string().nullable(),
  now: z.coerce.date(),
})

/** Where the person is; null: on no agency's page, as a candidate. */
type Where = Pick<Ticket, 'place' | 'agencyId'> | null

export interface Standing {
  role: Role
  /** What they are in the agency whose console they are in. */
  memberRole: MemberRole
  name: string | null
  /** The confirmed address. */
  email: string | null
  /** The database's clock. */
  now: Date
}

/**
 * Who speaks, as the database knows it now: the same person is a candidate on a
 * careers page and a recruiter in the console.
 * @throws {AppError} session:expired when the session was ended meanwhile,
 *   session:not_a_member in the console of an agency that they don't work for (any more).
 */
export async function readStanding(client: UserClient, where: Where = null): Promise<Standing> {
  return standingOf(await callFunction({ client, name: 'whoami', args: {}, result: whoamiSchema }), where)
}

/** @throws {AppError} as `readStanding` */
export function standingOf(who: z.infer<typeof whoamiSchema>, where: Where): Standing {
  const { alive, guest, memberships, name, email, now } = who
  if (!alive) throw new AppError('session:expired')
  const person = { name, email, now }
  if (where?.place !== 'console') return { role: guest ? 'guest' : 'candidate', memberRole: null, ...person }
  const membership = memberships.find(({ agency_id }) => agency_id === where.agencyId)
  if (!membership) throw new AppError('session:not_a_member')
  return { role: 'recruiter', memberRole: membership.role, ...person }
}
