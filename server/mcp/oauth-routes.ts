import {
  authenticateClient,
  authorizeHandler,
  type ClientAuthenticationEnv,
  clientRegistrationHandler,
  tokenHandler,
} from '@hono/mcp/auth'
import { InvalidTargetError } from '@modelcontextprotocol/sdk/server/auth/errors.js'
import type {
  AuthorizationParams,
  OAuthServerProvider,
} from '@modelcontextprotocol/sdk/server/auth/provider.js'
import type { OAuthClientInformationFull } from '@modelcontextprotocol/sdk/shared/auth.js'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Backend } from '../database/backend.ts'
import { toAppError } from '../errors.ts'
import { endSessions } from './end-sessions.ts'
import { readPlace } from './place.ts'
import { createRegisteredClients, plainName } from './registered-clients.ts'
import type { Sealed } from './sealed.ts'
import type { SignInRoutes } from './sign-in-routes.ts'
import { fingerprint, type TokenGrants } from './token-grants.ts'

interface OAuthOptions {
  backend: Backend
  sealed: Sealed
  grants: TokenGrants
  signIn: SignInRoutes
  defaultAgency: string | null
}

export const MCP_PATH = '/mcp'
const MAX_BYTES = 65_536
const LONGEST_STATE = 1_000

/** The library types the response as Express's and hands Hono's context over. */
type HonoProvider = Omit<OAuthServerProvider, 'authorize'> & {
  authorize: (
    client: OAuthClientInformationFull,
    params: AuthorizationParams,
    context: Context,
  ) => Promise<void>
}

function createProvider({ backend, sealed, grants, signIn, defaultAgency }: OAuthOptions): HonoProvider {
  return {
    clientsStore: createRegisteredClients(backend.serverSecret),
    authorize: async (client, { redirectUri, codeChallenge, state, resource }, context) => {
      if (resource && resource.pathname !== MCP_PATH)
        throw new InvalidTargetError(`The resource here is ${MCP_PATH}.`)
      try {
        const connect = {
          clientId: fingerprint(client.client_id),
          clientName: plainName(client.client_name),
          place: readPlace(resource?.searchParams ?? new URLSearchParams(), defaultAgency),
          redirectUri,
          challenge: codeChallenge,
          state: state?.slice(0, LONGEST_STATE) ?? null,
        }
        context.res = await signIn.start(context, await sealed.seal('request', { connect }))
      } catch (error) {
        const shown = toAppError(error)
        throw shown.code === 'agency:not_found' ? new InvalidTargetError(shown.message) : error
      }
    },
    challengeForAuthorizationCode: (client, code) => grants.challengeOf(client, code),
    exchangeAuthorizationCode: (client, code, _verifier, redirectUri, resource) =>
      grants.exchangeCode({ client, code, redirectUri, resource }),
    exchangeRefreshToken: (client, refreshToken, _scopes, resource) =>
      grants.refresh({ client, refreshToken, resource }),
    verifyAccessToken: async () => {
      throw new Error('Tokens are verified where they are used.')
    },
  }
}

function tooLarge(context: Context) {
  context.header('Connection', 'close')
  return context.json({ error: 'invalid_request', error_description: 'This is too large.' }, 413)
}

/** Registration, authorization, tokens and their end: under `/mcp`. */
export function createOAuthRoutes(options: OAuthOptions): Hono<ClientAuthenticationEnv> {
  const { backend, sealed, grants, signIn } = options
  const provider = createProvider(options)
  const typed = provider as unknown as OAuthServerProvider
  const authenticated = authenticateClient(provider)
  return new Hono<ClientAuthenticationEnv>()
    .use('/*', bodyLimit({ maxSize: MAX_BYTES, onError: tooLarge }))
    .post('/register', clientRegistrationHandler(provider))
    .get('/authorize', authorizeHandler(typed))
    .post('/token', authenticated, tokenHandler(typed))
    .post('/revoke', authenticated, async (context) => {
      const isJson = context.req.header('content-type')?.includes('json')
      const body: Record<string, unknown> = isJson ? await context.req.json() : await context.req.parseBody()
      const token =
        typeof body.token === 'string' ? await grants.sessionOf(context.get('client'), body.token) : null
      if (token) await endSessions({ backend, token, scope: 'local' })
      // RFC 7009: also where there was nothing to end.
      return context.json({})
    })
    .get('/disconnect', async (context) =>
      signIn.start(context, await sealed.seal('request', { connect: null })),
    )
    .route('/sign-in', signIn.routes)
}

/** What clients read to find all of it (RFC 9728, RFC 8414). `origin`: how the client reached us. */
export function createOAuthMetadata(origin: (context: Context) => string): Hono {
  const resource = (context: Context) => {
    const base = origin(context)
    return context.json({
      resource: `${base}${MCP_PATH}${new URL(context.req.url).search}`,
      authorization_servers: [base],
      bearer_methods_supported: ['header'],
      resource_name: 'AICareer',
    })
  }
  return new Hono()
    .get('/oauth-protected-resource', resource)
    .get('/oauth-protected-resource/mcp', resource)
    .get('/oauth-authorization-server', (context) => {
      const base = origin(context)
      return context.json({
        issuer: base,
        authorization_endpoint: `${base}/mcp/authorize`,
        token_endpoint: `${base}/mcp/token`,
        registration_endpoint: `${base}/mcp/register`,
        revocation_endpoint: `${base}/mcp/revoke`,
        response_types_supported: ['code'],
        grant_types_supported: ['authorization_code', 'refresh_token'],
        code_challenge_methods_supported: ['S256'],
        token_endpoint_auth_methods_supported: ['none'],
        revocation_endpoint_auth_methods_supported: ['none'],
      })
    })
}
