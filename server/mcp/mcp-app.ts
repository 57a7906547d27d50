import { Hono } from 'hono'
import type { ToolDefinition } from '../../tools/core/definition.ts'
import type { Backend } from '../database/backend.ts'
import type { UserClient } from '../database/clients.ts'
import type { Accounts } from '../identity/accounts.ts'
import type { AuthPort } from '../identity/auth-port.ts'
import type { Logger } from '../logger.ts'
import type { ChatMessage } from '../protocol.ts'
import type { RateLimits } from '../rate-limits.ts'
import type { OriginCheck } from '../routes/own-origin.ts'
import type { TurnStore } from '../turn/turn-store-with-secret-key.ts'
import { createMcpRoutes } from './mcp-routes.ts'
import { createOAuthMetadata, createOAuthRoutes, MCP_PATH } from './oauth-routes.ts'
import { originOf, ownHostOnly } from './own-host.ts'
import { createSealed } from './sealed.ts'
import { createSignInRoutes } from './sign-in-routes.ts'
import { createTokenGrants } from './token-grants.ts'

export interface McpAppOptions {
  backend: Backend
  auth: AuthPort
  accounts: Accounts
  limits: RateLimits
  store: TurnStore
  tools: readonly ToolDefinition[]
  /** Shows a message of the person's where they have its chat open. */
  announce: (userId: string, message: ChatMessage) => void
  /** What anybody may read. */
  client: UserClient
  isOwnOrigin: OriginCheck
  publicUrl: string | undefined
  trustProxy: boolean
  /** Where an address that names no agency leads; null: nowhere. */
  demoAgency: string | null
  localMailbox: unknown
  logger: Logger
}

/** The way in for other assistants: their tools, how they get a token, and how they learn of it. */
export function createMcpApp(options: McpAppOptions): Hono {
  const { backend, publicUrl, client: anonymous, demoAgency: defaultAgency } = options
  const sealed = createSealed(backend.serverSecret)
  const grants = createTokenGrants({ ...options, sealed })
  const codesAt = options.localMailbox ? '/dev/mail' : null
  const signIn = createSignInRoutes({ ...options, sealed, anonymous, codesAt })
  const origin = originOf(publicUrl)
  const guard = ownHostOnly(options)
  return new Hono()
    .use(MCP_PATH, guard)
    .use(`${MCP_PATH}/*`, guard)
    .use('/.well-known/*', guard)
    .route('/.well-known', createOAuthMetadata(origin))
    .route(
      MCP_PATH,
      createMcpRoutes({ ...options, sealed, services: options, anonymous, defaultAgency, origin }),
    )
    .route(MCP_PATH, createOAuthRoutes({ backend, sealed, grants, signIn, defaultAgency }))
}
