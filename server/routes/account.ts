import { getConnInfo } from '@hono/node-server/conninfo'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { deleteAccount, isBeingDeleted } from '../account/delete-account-with-secret-key.ts'
import type { Backend } from '../database/backend.ts'
import type { UserClient } from '../database/clients.ts'
import { AppError, fromDatabase } from '../errors.ts'
import type { AuthPort } from '../identity/auth-port.ts'
import type { SessionCookie } from '../identity/session-cookie.ts'
import type { RateLimits } from '../rate-limits.ts'
import { type SignedIn, signedIn } from './signed-in.ts'

interface AccountRoutesOptions {
  backend: Backend
  auth: AuthPort
  cookie: SessionCookie
  limits: RateLimits
  secretKeyClient: UserClient
  trustProxy: boolean
}

const deleteSchema = z.object({
  code: z
    .string()
    .regex(/^\d{6}$/)
    .nullish(),
})

/** How long the click on the card counts, milliseconds. */
const CLICK_COUNTS = 60 * 60 * 1_000

/** @throws {AppError} account:not_confirmed without a click on the card of `delete_account` in the last hour. */
async function mustHaveConfirmed({ client, standing, userId }: SignedIn): Promise<void> {
  const { data, error } = await client
    .from('approvals')
    .select('id')
    .eq('asked_of', userId)
    .eq('tool', 'delete_account')
    .eq('status', 'approved')
    .gt('answered_at', new Date(standing.now.getTime() - CLICK_COUNTS).toISOString())
    .limit(1)
  if (error) throw fromDatabase(error)
  if (data.length === 0) throw new AppError('account:not_confirmed')
}

/** An agency must not lose its owner by the way; its members leave it first. */
async function mustBeNoMember({ client, userId }: SignedIn): Promise<void> {
  const { data, error } = await client.from('agency_users').select('id').eq('user_id', userId).limit(1)
  if (error) throw fromDatabase(error)
  if (data.length > 0) throw new AppError('account:member')
}

/**
 * POST /code sends a code to the account's own address; POST /delete {code}
 * deletes the account. Both after the click on the card of `delete_account`.
 * A guest has no address: for them the click alone is enough.
 */
export function createAccountRoutes(options: AccountRoutesOptions): Hono {
  const { backend, auth, cookie, limits, secretKeyClient, trustProxy } = options
  const networkOf = (context: Context): string => {
    const forwarded = trustProxy
      ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
      : undefined
    return forwarded || getConnInfo(context).remote.address || 'unknown'
  }

  const mustKnowCode = async (person: SignedIn, code: string | null): Promise<void> => {
    const { email } = person.standing
    if (email === null) return
    if (code === null)
      throw new AppError('code:invalid', { message: 'The code has six digits. Please check it.' })
    await limits.guessCode(email)
    const { session } = await auth.verifyCode({ email, code, guest: null })
    if (session.userId !== person.userId) throw new AppError('code:invalid')
  }

  return new Hono()
    .post('/code', async (context) => {
      const person = await signedIn({ backend, context })
      await mustHaveConfirmed(person)
      const { email } = person.standing
      if (email === null) return context.json({ sent: false, email: null })
      await limits.sendCode({ email, network: networkOf(context) })
      await auth.sendCode({ email, guest: null })
      return context.json({ sent: true, email })
    })
    .post('/delete', async (context) => {
      const person = await signedIn({ backend, context })
      const body = deleteSchema.safeParse(await context.req.json().catch(() => null))
      if (!body.success)
        throw new AppError('code:invalid', { message: 'The code has six digits. Please check it.' })
      const { userId } = person
      // A code works once: what it has confirmed needs no second one to be finished.
      if (!(await isBeingDeleted({ client: secretKeyClient, userId }))) {
        await mustHaveConfirmed(person)
        await mustBeNoMember(person)
        await mustKnowCode(person, body.data.code ?? null)
      }
      await deleteAccount({ client: secretKeyClient, userId })
      cookie.clear(context)
      return context.json({ deleted: true })
    })
}
