import { createRemoteJWKSet, errors, jwtVerify } from 'jose'
import { z } from 'zod'
import type { TokenClaims } from '../database/backend.ts'

const claimsSchema = z.object({
  sub: z.uuid(),
  exp: z.number(),
  role: z.literal('authenticated'),
  session_id: z.string().optional(),
  email: z.string().optional(),
})

/**
 * Checks signature, expiry, audience and role of an access token.
 * With a secret: HS256. With a URL: the project's published keys (JWKS).
 */
export function createTokenVerifier(
  keys: { secret: string } | { projectUrl: string; secret?: string | undefined },
): (token: string) => Promise<TokenClaims> {
  const shared = keys.secret ? new TextEncoder().encode(keys.secret) : null
  const published =
    'projectUrl' in keys
      ? createRemoteJWKSet(new URL('/auth/v1/.well-known/jwks.json', keys.projectUrl))
      : null
  const issuer = 'projectUrl' in keys ? new URL('/auth/v1', keys.projectUrl).href : undefined

  const verify = async (token: string) => {
    const options = { audience: 'authenticated', ...(issuer ? { issuer } : {}) }
    if (published) {
      try {
        return await jwtVerify(token, published, { ...options, algorithms: ['ES256', 'RS256', 'EdDSA'] })
      } catch (error) {
        if (
          !shared ||
          !(error instanceof errors.JOSEAlgNotAllowed || error instanceof errors.JWKSNoMatchingKey)
        )
          throw error
      }
    }
    if (!shared) throw new Error('No key to verify a token with.')
    return jwtVerify(token, shared, { ...options, algorithms: ['HS256'] })
  }

  return async (token) => {
    const { payload } = await verify(token)
    const claims = claimsSchema.parse(payload)
    return {
      userId: claims.sub,
      sessionId: claims.session_id ?? null,
      email: claims.email || null,
      expiresAt: claims.exp * 1_000,
    }
  }
}
