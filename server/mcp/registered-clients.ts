import type { OAuthRegisteredClientsStore } from '@modelcontextprotocol/sdk/server/auth/clients.js'
import { InvalidClientMetadataError } from '@modelcontextprotocol/sdk/server/auth/errors.js'
import { jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'
import { visibleText } from '../../tools/core/visible-text.ts'

const AUDIENCE = 'aicareer:mcp:client'
const claims = z.object({ name: z.string(), uris: z.array(z.string()) })
const MOST_URIS = 5
const LONGEST_URI = 500
const ALGORITHM = { alg: 'HS256' } as const

/** What another assistant calls itself: a word or two, never sentences. */
export function plainName(name: string | undefined): string {
  const letters = visibleText(name ?? '').replaceAll(/[^\p{L}\p{N} ._-]+/gu, ' ')
  return letters.replaceAll(/\s+/g, ' ').trim().slice(0, 40) || 'Another assistant'
}

/** Plain http only to the person's own machine: a code must not cross a network in the clear. */
function isSafe(uri: string): boolean {
  const { protocol, hostname, hash } = new URL(uri)
  const isLoopback = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  return uri.length <= LONGEST_URI && hash === '' && (protocol !== 'http:' || isLoopback)
}

/**
 * Programs that registered themselves (RFC 7591). The id that one gets is its
 * signed registration, so that nothing is kept for who never comes back. All
 * are public clients: what proves them is PKCE.
 */
export function createRegisteredClients(serverSecret: string): OAuthRegisteredClientsStore {
  const key = new TextEncoder().encode(serverSecret)
  return {
    getClient: async (clientId) => {
      const verified = await jwtVerify(clientId, key, {
        algorithms: [ALGORITHM.alg],
        audience: AUDIENCE,
      }).catch(() => null)
      const parsed = claims.safeParse(verified?.payload)
      if (!parsed.success) return undefined
      const { name, uris } = parsed.data
      return {
        client_id: clientId,
        client_name: name,
        redirect_uris: uris,
        token_endpoint_auth_method: 'none',
      }
    },

    registerClient: async ({ client_name, redirect_uris }) => {
      if (redirect_uris.length === 0 || redirect_uris.length > MOST_URIS || !redirect_uris.every(isSafe))
        throw new InvalidClientMetadataError(
          `redirect_uris: one to ${MOST_URIS} addresses, https or this machine's own, without a fragment.`,
        )
      const name = plainName(client_name)
      const client_id = await new SignJWT({ name, uris: redirect_uris })
        .setProtectedHeader(ALGORITHM)
        .setAudience(AUDIENCE)
        .sign(key)
      return {
        client_id,
        client_name: name,
        redirect_uris,
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        token_endpoint_auth_method: 'none',
      }
    },
  }
}
