import { getConnInfo } from '@hono/node-server/conninfo'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { Backend } from '../database/backend.ts'
import { createUserClient } from '../database/clients.ts'
import { AppError } from '../errors.ts'
import type { Accounts } from '../identity/accounts.ts'
import type { AuthPort } from '../identity/auth-port.ts'
import type { EmbedTickets, Place } from '../identity/embed-ticket.ts'
import type { Session } from '../identity/session.ts'
import type { SessionCookie } from '../identity/session-cookie.ts'
import { readStanding } from '../identity/standing.ts'
import type { SessionState } from '../protocol.ts'
import type { RateLimits } from '../rate-limits.ts'

interface SessionRoutesOptions {
  backend: Backend
  auth: AuthPort
  accounts: Accounts
  tickets: EmbedTickets
  cookie: SessionCookie
  limits: RateLimits
  trustProxy: boolean
}

const ticketSchema = z.object({ ticket: z.string().max(2_048) })
const emailSchema = z
  .email()
  .max(254)
  .transform((email) => email.toLowerCase())
const codeSchema = ticketSchema.extend({ email: emailSchema })
const verifySchema = codeSchema.extend({ code: z.string().regex(/^\d{6}$/) })

async function readBody<Schema extends z.ZodType>(
  context: Context,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const parsed = schema.safeParse(await context.req.json().catch(() => null))
  if (parsed.success) return parsed.data
  const field = parsed.error.issues[0]?.path[0]
  if (field === 'email')
    throw new AppError('input:invalid', { message: 'This is not an e-mail address. Please check it.' })
  if (field === 'code')
    throw new AppError('code:invalid', { message: 'The code has six digits. Please check it.' })
  throw new AppError('input:invalid', { cause: parsed.error })
}

/** Guest, refresh, e-mail code, sign-out. The refresh token travels in the cookie only. */
export function createSessionRoutes(options: SessionRoutesOptions): Hono {
  const { backend, auth, accounts, tickets, cookie, limits, trustProxy } = options

  const networkOf = (context: Context): string => {
    const forwarded = trustProxy
      ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
      : undefined
    return forwarded || getConnInfo(context).remote.address || 'unknown'
  }

  const stateOf = async (session: Session): Promise<SessionState> => {
    const client = createUserClient({ backend, token: () => session.accessToken })
    const { role, name, email } = await readStanding(client)
    return {
      token: session.accessToken,
      expiresAt: new Date(session.expiresAt).toISOString(),
      user: { id: session.userId, email, verified: role !== 'guest', name },
    }
  }

  /** The caller's own session as its two tokens show: the bearer token, and the cookie for what needs both. */
  const currentSession = async (context: Context, place: Place): Promise<Session | null> => {
    const token = /^Bearer (.+)$/.exec(context.req.header('authorization') ?? '')?.[1]
    const refreshToken = cookie.read(context, place)
    if (!token || !refreshToken) return null
    const claims = await backend.verifyToken(token).catch(() => null)
    if (!claims) return null
    return {
      accessToken: token,
      refreshToken,
      expiresAt: claims.expiresAt,
      userId: claims.userId,
      email: claims.email,
    }
  }

  const currentGuest = async (context: Context, place: Place): Promise<Session | null> => {
    const session = await currentSession(context, place)
    return session && (await accounts.isGuest(session)) ? session : null
  }

  const answer = async (context: Context, session: Session, place: Place) => {
    cookie.write(context, session.refreshToken, place)
    return context.json(await stateOf(session))
  }

  return new Hono()
    .post('/guest', async (context) => {
      const { ticket } = await readBody(context, ticketSchema)
      const place = await tickets.placeOf(ticket)
      if (place === 'console') throw new AppError('console:sign_in')
      await limits.guest(networkOf(context))
      return answer(context, await auth.createGuest(), place)
    })
    .post('/refresh', async (context) => {
      const place = await tickets.placeOf((await readBody(context, ticketSchema)).ticket)
      const refreshToken = cookie.read(context, place)
      if (!refreshToken) return context.body(null, 204)
      const session = await auth.refresh(refreshToken)
      if (session) return answer(context, session, place)
      cookie.clear(context, place)
      return context.body(null, 204)
    })
    .post('/code', async (context) => {
      const { ticket, email } = await readBody(context, codeSchema)
      const place = await tickets.placeOf(ticket)
      await limits.sendCode({ email, network: networkOf(context) })
      await auth.sendCode({ email, guest: await currentGuest(context, place) })
      return context.json({ sent: true })
    })
    .post('/verify', async (context) => {
      const { ticket, email, code } = await readBody(context, verifySchema)
      const place = await tickets.placeOf(ticket)
      await limits.guessCode(email)
      const guest = await currentGuest(context, place)
      const verified = await auth.verifyCode({ email, code, guest })
      await accounts.confirm({
        verified: verified.session,
        email,
        guest: verified.sameAccount ? null : guest,
      })
      return answer(context, verified.session, place)
    })
    .post('/sign-out', async (context) => {
      const place = await tickets.placeOf((await readBody(context, ticketSchema)).ticket)
      const session = await currentSession(context, place)
      if (session) await auth.signOut(session)
      cookie.clear(context, place)
      return context.json({ signedOut: true })
    })
}
