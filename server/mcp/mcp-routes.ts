import { StreamableHTTPTransport } from '@hono/mcp'
import { isInitializeRequest } from '@modelcontextprotocol/sdk/types.js'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import type { ToolDefinition } from '../../tools/core/definition.ts'
import type { Backend } from '../database/backend.ts'
import { createUserClient, type UserClient } from '../database/clients.ts'
import { AppError } from '../errors.ts'
import { readStanding } from '../identity/standing.ts'
import type { RateLimits } from '../rate-limits.ts'
import type { McpServices } from './call-tool.ts'
import { MCP_PATH } from './oauth-routes.ts'
import { enterPlace, type PlaceKey, readPlace } from './place.ts'
import { plainName } from './registered-clients.ts'
import type { Sealed } from './sealed.ts'
import { createToolServer } from './tool-server.ts'

interface McpOptions {
  backend: Backend
  sealed: Sealed
  limits: RateLimits
  tools: readonly ToolDefinition[]
  services: McpServices
  anonymous: UserClient
  defaultAgency: string | null
  /** Scheme and host by which the request reached us. */
  origin: (context: Context) => string
}

interface Connection {
  clientName: string
  connectionId: string
  /** The name that a new connection is given; null for one that goes on. */
  issued: string | null
}

interface Bearer {
  token: string
  userId: string
}

const MAX_BYTES = 262_144

function failure(context: Context, status: 400 | 404 | 413, message: string) {
  return context.json({ jsonrpc: '2.0', error: { code: -32_600, message }, id: null }, status)
}

function tooLarge(context: Context) {
  // What was not read must not be taken for the next request.
  context.header('Connection', 'close')
  return failure(context, 413, 'A message has 256 KB at most.')
}

function timeZoneOf(parameters: URLSearchParams): string {
  const named = parameters.get('timeZone')
  try {
    return new Intl.DateTimeFormat('en', { timeZone: named ?? 'UTC' }).resolvedOptions().timeZone
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new AppError('input:invalid', { message: 'timeZone is a name such as Europe/London.' })
  }
}

/** The catalogue's tools for other assistants: streamable HTTP, a JSON answer for every POST, nothing kept between two. */
export function createMcpRoutes(options: McpOptions): Hono {
  const { backend, sealed, limits, tools, services, anonymous, defaultAgency, origin } = options

  /** A token that was made for `/mcp` and this place, or the person's own access token. */
  const readBearer = async (context: Context, place: PlaceKey): Promise<Bearer> => {
    const given = /^Bearer (\S+)$/i.exec(context.req.header('authorization') ?? '')?.[1]
    if (!given) throw new AppError('session:missing')
    const refuse = (cause: unknown): never => {
      throw new AppError('session:expired', { cause })
    }
    const isSealed = given.split('.').length === 5
    const opened = isSealed ? await sealed.open('access', given).catch(refuse) : null
    if (opened && opened.place !== place) refuse('a token for another place')
    const token = opened?.token ?? given
    const { userId } = await backend.verifyToken(token).catch(refuse)
    return { token, userId }
  }

  /** RFC 9728: where a client learns how to get a token. */
  const challenge = (context: Context, error: AppError): Response => {
    const { search } = new URL(context.req.url)
    const metadata = `${origin(context)}/.well-known/oauth-protected-resource${MCP_PATH}${search}`
    const reason = error.code === 'session:missing' ? '' : ', error="invalid_token"'
    context.header(
      'WWW-Authenticate',
      `Bearer resource_metadata="${metadata.replaceAll('"', '%22')}"${reason}`,
    )
    return context.json({ error: error.toProtocol() }, 401)
  }

  const identify = async (context: Context) => {
    const parameters = new URL(context.req.url).searchParams
    const place = readPlace(parameters, defaultAgency)
    const { token, userId } = await readBearer(context, place)
    const client = createUserClient({ backend, token: () => token })
    const ticket = await enterPlace({ anonymous, client, userId, place })
    const standing = await readStanding(client, ticket)
    return { client, userId, ticket, standing, locale: 'en', timeZone: timeZoneOf(parameters) }
  }

  /** A new connection for `initialize`, else the one that the message names; an answer when there is none. */
  const connectionOf = async (
    context: Context,
    { message, userId }: { message: object; userId: string },
  ): Promise<Connection | Response> => {
    if (isInitializeRequest(message)) {
      const { title, name } = message.params.clientInfo
      const clientName = plainName(title ?? name)
      return { clientName, connectionId: '', issued: await sealed.seal('session', { userId, clientName }) }
    }
    const named = context.req.header('mcp-session-id')
    if (!named)
      return failure(context, 400, 'Send initialize first, then its Mcp-Session-Id with each message.')
    const opened = await sealed.open('session', named).catch(() => null)
    if (opened?.userId !== userId)
      return failure(context, 404, 'This connection has ended. Send initialize again.')
    return { clientName: opened.clientName, connectionId: opened.jti, issued: null }
  }

  const handle = async (context: Context): Promise<Response> => {
    const identity = await identify(context)
    const message: unknown = await context.req.json().catch(() => null)
    if (typeof message !== 'object' || message === null || Array.isArray(message))
      return failure(context, 400, 'The body is one JSON-RPC message.')
    const connection = await connectionOf(context, { message, userId: identity.userId })
    if (connection instanceof Response) return connection
    const { issued, clientName, connectionId } = connection
    const person = { ...identity, clientName, connectionId, publicUrl: origin(context) }
    const transport = new StreamableHTTPTransport({
      enableJsonResponse: true,
      ...(issued ? { sessionIdGenerator: () => issued } : {}),
    })
    await createToolServer({ person, tools, limits, services }).connect(transport)
    return (await transport.handleRequest(context, message)) ?? context.body(null, 202)
  }

  return new Hono()
    .post('/', bodyLimit({ maxSize: MAX_BYTES, onError: tooLarge }), async (context) => {
      try {
        return await handle(context)
      } catch (error) {
        if (error instanceof AppError && error.status === 401) return challenge(context, error)
        // How the transport says that a message is none.
        if (error instanceof HTTPException) return error.getResponse()
        throw error
      }
    })
    .all('/', (context) => {
      context.header('Allow', 'POST')
      return context.json({ jsonrpc: '2.0', error: { code: -32_000, message: 'Only POST.' }, id: null }, 405)
    })
}
