import { createHash } from 'node:crypto'
import {
  InvalidGrantError,
  InvalidTargetError,
  ServerError,
} from '@modelcontextprotocol/sdk/server/auth/errors.js'
import type { OAuthClientInformationFull, OAuthTokens } from '@modelcontextprotocol/sdk/shared/auth.js'
import type { AuthPort } from '../identity/auth-port.ts'
import type { Session } from '../identity/session.ts'
import type { RateLimits } from '../rate-limits.ts'
import { namedPlace, type PlaceKey } from './place.ts'
import type { Sealed } from './sealed.ts'

interface Options {
  auth: AuthPort
  sealed: Sealed
  limits: RateLimits
}

/** The id of a registered program in few letters, since the id holds the whole registration. */
export function fingerprint(clientId: string): string {
  return createHash('sha256').update(clientId).digest('base64url').slice(0, 22)
}

/** A token is for the place that was agreed to; a client that names another one is told so. */
function checkResource(resource: URL | undefined, place: PlaceKey): void {
  const named = resource?.search ? namedPlace(resource.searchParams) : place
  if (named !== place) throw new InvalidTargetError('This was agreed to for another place.')
}

/** OAuth 2.1 tokens around a session of our own: what the client carries is sealed, and good at `/mcp` alone. */
export function createTokenGrants({ auth, sealed, limits }: Options) {
  const openOwn = async <Kind extends 'code' | 'refresh'>(
    kind: Kind,
    client: OAuthClientInformationFull,
    text: string,
  ) => {
    const held = await sealed.open(kind, text).catch(() => null)
    if (held?.clientId !== fingerprint(client.client_id))
      throw new InvalidGrantError('This is wrong, too old, or another client’s.')
    return held
  }

  const renew = async (refreshToken: string): Promise<Session> => {
    const session = await auth.refresh(refreshToken).catch(() => {
      throw new ServerError('The service is not reachable right now.')
    })
    if (!session) throw new InvalidGrantError('This access was ended.')
    return session
  }

  const answer = async (
    session: Session,
    { clientId, clientName, place }: { clientId: string; clientName: string; place: PlaceKey },
  ): Promise<OAuthTokens> => {
    const held = { clientId, clientName, place }
    return {
      access_token: await sealed.seal('access', { ...held, token: session.accessToken }, session.expiresAt),
      refresh_token: await sealed.seal('refresh', { ...held, refreshToken: session.refreshToken }),
      token_type: 'Bearer',
      expires_in: Math.max(0, Math.floor((session.expiresAt - Date.now()) / 1_000)),
    }
  }

  return {
    challengeOf: async (client: OAuthClientInformationFull, code: string): Promise<string> =>
      (await openOwn('code', client, code)).challenge,

    exchangeCode: async ({
      client,
      code,
      redirectUri,
      resource,
    }: {
      client: OAuthClientInformationFull
      code: string
      redirectUri: string | undefined
      resource: URL | undefined
    }): Promise<OAuthTokens> => {
      const held = await openOwn('code', client, code)
      if (redirectUri !== undefined && redirectUri !== held.redirectUri)
        throw new InvalidGrantError('The redirect_uri is not the one that was asked with.')
      checkResource(resource, held.place)
      await limits.authorizationCode(held.jti).catch(() => {
        throw new InvalidGrantError('This code was used.')
      })
      return answer(await renew(held.refreshToken), held)
    },

    refresh: async ({
      client,
      refreshToken,
      resource,
    }: {
      client: OAuthClientInformationFull
      refreshToken: string
      resource: URL | undefined
    }): Promise<OAuthTokens> => {
      const held = await openOwn('refresh', client, refreshToken)
      checkResource(resource, held.place)
      return answer(await renew(held.refreshToken), held)
    },

    /** The access token of the session behind a token of either kind; null when it no longer opens one. */
    sessionOf: async (client: OAuthClientInformationFull, text: string): Promise<string | null> => {
      const own = fingerprint(client.client_id)
      const access = await sealed.open('access', text).catch(() => null)
      if (access) return access.clientId === own ? access.token : null
      const refresh = await sealed.open('refresh', text).catch(() => null)
      if (refresh?.clientId !== own) return null
      return (await auth.refresh(refresh.refreshToken))?.accessToken ?? null
    },
  }
}

export type TokenGrants = ReturnType<typeof createTokenGrants>
