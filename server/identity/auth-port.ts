import { randomUUID } from 'node:crypto'
import {
  type AuthError,
  createClient,
  type SupabaseClient,
  type Session as SupabaseSession,
} from '@supabase/supabase-js'
import type { Backend } from '../database/backend.ts'
import { AppError } from '../errors.ts'
import { GUEST_DOMAIN, isGuestEmail, type Session } from './session.ts'

/** Sign-in as the rest of the server sees it, whichever auth server is behind it. */
export interface AuthPort {
  createGuest: () => Promise<Session>
  /** Sends a six-digit code. With a guest's session: to become that address; else to sign in. Tells nothing about who exists. */
  sendCode: (request: { email: string; guest: Session | null }) => Promise<void>
  /** @throws {AppError} code:invalid. `sameAccount`: the guest itself became the account. */
  verifyCode: (request: {
    email: string
    code: string
    guest: Session | null
  }) => Promise<{ session: Session; sameAccount: boolean }>
  /** Null when the refresh token is used up, revoked or too old. */
  refresh: (refreshToken: string) => Promise<Session | null>
  signOut: (session: Session) => Promise<void>
}

function toSession(session: SupabaseSession | null): Session {
  if (!session) throw new AppError('server:unavailable')
  const email = session.user.email
  return {
    accessToken: session.access_token,
    refreshToken: session.refresh_token,
    expiresAt: (session.expires_at ?? 0) * 1_000,
    userId: session.user.id,
    email: email && !isGuestEmail(email) ? email : null,
  }
}

function failure(error: AuthError): AppError {
  if (error.status === 429) return new AppError('code:too_many', { cause: error })
  return new AppError('code:not_sent', { cause: error })
}

interface Options {
  backend: Backend
  /** Where there is no anonymous sign-in: hands over the code that was mailed to a guest address. */
  guestCode: (email: string) => Promise<string>
}

export function createAuthPort({ backend, guestCode }: Options): AuthPort {
  const connect = (): SupabaseClient =>
    createClient(backend.url, backend.publishableKey, {
      global: { fetch: backend.fetch },
      auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
    })

  const connectAs = async (session: Session): Promise<SupabaseClient> => {
    const client = connect()
    const { error } = await client.auth.setSession({
      access_token: session.accessToken,
      refresh_token: session.refreshToken,
    })
    if (error) throw new AppError('session:expired', { cause: error })
    return client
  }

  // Both forms of the same code: GoTrue takes `email`, the embedded tier `magiclink`.
  const signInType = backend.hasAnonymousSignIn ? 'email' : 'magiclink'

  return {
    createGuest: async () => {
      const client = connect()
      if (backend.hasAnonymousSignIn) {
        const { data, error } = await client.auth.signInAnonymously()
        if (error) throw failure(error)
        return toSession(data.session)
      }
      const email = `guest-${randomUUID()}@${GUEST_DOMAIN}`
      const [token, { error }] = await Promise.all([guestCode(email), client.auth.signInWithOtp({ email })])
      if (error) throw failure(error)
      const { data, error: refused } = await client.auth.verifyOtp({ email, token, type: signInType })
      if (refused) throw failure(refused)
      return toSession(data.session)
    },

    sendCode: async ({ email, guest }) => {
      if (guest) {
        const client = await connectAs(guest)
        const { error } = await client.auth.updateUser({ email })
        if (!error) return
        if (error.code !== 'email_exists' && error.status !== 422) throw failure(error)
      }
      const { error } = await connect().auth.signInWithOtp({ email, options: { shouldCreateUser: !guest } })
      if (error) throw failure(error)
    },

    verifyCode: async ({ email, code, guest }) => {
      if (guest) {
        const client = await connectAs(guest)
        const { data, error } = await client.auth.verifyOtp({ email, token: code, type: 'email_change' })
        if (!error && data.session)
          return { session: toSession(data.session), sameAccount: data.session.user.id === guest.userId }
      }
      const { data, error } = await connect().auth.verifyOtp({ email, token: code, type: signInType })
      if (error || !data.session) throw new AppError('code:invalid', { cause: error })
      return { session: toSession(data.session), sameAccount: data.session.user.id === guest?.userId }
    },

    refresh: async (refreshToken) => {
      const { data, error } = await connect().auth.refreshSession({ refresh_token: refreshToken })
      if (error && (error.status === undefined || error.status >= 500))
        throw new AppError('server:unavailable', { cause: error })
      return data.session ? toSession(data.session) : null
    },

    signOut: async (session) => {
      const client = await connectAs(session)
      await client.auth.signOut({ scope: 'local' })
    },
  }
}
