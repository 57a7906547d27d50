import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { decodeJwt, exportJWK, generateKeyPair, type JWTPayload, jwtVerify, SignJWT } from 'jose'
import { inject } from 'vitest'
import { createAuthPort } from '../../../server/identity/auth-port.ts'
import type { TestDatabase } from '../../database/test-database.ts'

export interface SupabaseStandIn {
  url: string
  /** Method and path of every request, e.g. "POST /auth/v1/signup". */
  requests: string[]
  close: () => Promise<void>
}

interface Options {
  database: TestDatabase
  /** How the project signs its tokens: with the old shared secret, or a key that it publishes. */
  signing: 'secret' | 'published key'
}

const KEY_ID = 'current'

/** What tells a token of Supabase's auth server from one of `@supabase/lite`. */
async function createTokens({ signing, issuer }: { signing: Options['signing']; issuer: () => string }) {
  const secret = new TextEncoder().encode(inject('cluster').secrets.jwtSecret)
  const { publicKey, privateKey } = await generateKeyPair('ES256')
  const isPublished = signing === 'published key'
  const inner = (claims: JWTPayload) =>
    new SignJWT(claims).setProtectedHeader({ alg: 'HS256', typ: 'JWT' }).sign(secret)
  return {
    jwks: async () => ({
      keys: isPublished ? [{ ...(await exportJWK(publicKey)), kid: KEY_ID, alg: 'ES256', use: 'sig' }] : [],
    }),
    outward: (token: string, extra: JWTPayload = {}) => {
      const claims = { ...decodeJwt(token), iss: issuer(), ...extra }
      return isPublished
        ? new SignJWT(claims).setProtectedHeader({ alg: 'ES256', typ: 'JWT', kid: KEY_ID }).sign(privateKey)
        : inner(claims)
    },
    /** Our keys (sb_…) pass as they are; so does what is signed by nobody known, to be refused. */
    inward: async (token: string) => {
      if (!isPublished) return token
      const verified = await jwtVerify(token, publicKey).catch(() => null)
      return verified ? inner(verified.payload) : token
    },
  }
}

/** As GoTrue answers an anonymous sign-up: https://supabase.com/docs/reference/javascript/auth-signinanonymously */
async function anonymousSession(database: TestDatabase) {
  const auth = createAuthPort({ backend: database.backend, guestCode: database.mailbox.guestCode })
  const { accessToken, refreshToken, expiresAt, userId } = await auth.createGuest()
  const now = new Date().toISOString()
  return {
    access_token: accessToken,
    token_type: 'bearer',
    expires_in: 3_600,
    expires_at: Math.floor(expiresAt / 1_000),
    refresh_token: refreshToken,
    user: {
      id: userId,
      aud: 'authenticated',
      role: 'authenticated',
      email: '',
      phone: '',
      last_sign_in_at: now,
      app_metadata: {},
      user_metadata: {},
      identities: [],
      created_at: now,
      updated_at: now,
      is_anonymous: true,
    },
  }
}

/**
 * The REST, auth and storage of `@supabase/lite` behind a plain HTTP server, in
 * the place of a Supabase project: tokens are signed as Supabase signs them,
 * `email` is a type of code, and there is anonymous sign-in.
 */
export async function startSupabaseStandIn({ database, signing }: Options): Promise<SupabaseStandIn> {
  let url = ''
  const requests: string[] = []
  const tokens = await createTokens({ signing, issuer: () => `${url}/auth/v1` })

  const pass = async (request: Request): Promise<Response> => {
    const { pathname, search } = new URL(request.url)
    const headers = new Headers(request.headers)
    const bearer = /^Bearer (.+)$/.exec(headers.get('authorization') ?? '')?.[1]
    if (bearer) headers.set('authorization', `Bearer ${await tokens.inward(bearer)}`)
    const hasBody = request.method !== 'GET' && request.method !== 'HEAD'
    const bytes = hasBody ? Buffer.from(await request.arrayBuffer()) : null
    const isCode = pathname === '/auth/v1/verify'
    const body = isCode ? bytes?.toString().replace('"type":"email"', '"type":"magiclink"') : bytes
    headers.delete('content-length')
    return database.backend.fetch(`${database.backend.url}${pathname}${search}`, {
      method: request.method,
      headers,
      body: body ?? null,
    })
  }

  const fetch = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url)
    requests.push(`${request.method} ${pathname}`)
    if (pathname === '/auth/v1/.well-known/jwks.json') return Response.json(await tokens.jwks())
    if (pathname === '/auth/v1/signup') {
      const { email } = (await request.clone().json()) as { email?: string }
      if (!email) {
        const session = await anonymousSession(database)
        const access_token = await tokens.outward(session.access_token, { email: '', is_anonymous: true })
        return Response.json({ ...session, access_token })
      }
    }
    const response = await pass(request)
    if (!pathname.startsWith('/auth/v1/') || !response.ok || response.status === 204) return response
    const answer = (await response.json()) as { access_token?: string }
    if (answer?.access_token) answer.access_token = await tokens.outward(answer.access_token)
    return Response.json(answer, { headers: { 'x-request-id': randomUUID() } })
  }

  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const started = serve({ fetch, hostname: '127.0.0.1', port: 0 }, () => resolve(started))
  })
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    requests,
    close: () =>
      new Promise((resolve) => {
        if ('closeAllConnections' in server) server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
