import type { Server as HttpServer } from 'node:http'
import { type DefaultEventsMap, type ExtendedError, Server } from 'socket.io'
import type { Backend } from '../database/backend.ts'
import { AppError, toAppError } from '../errors.ts'
import type { EmbedTickets } from '../identity/embed-ticket.ts'
import { readStanding } from '../identity/standing.ts'
import type { Logger } from '../logger.ts'
import { type ClientEvents, handshakeSchema, type ServerEvents } from '../protocol.ts'
import { checkSession } from './check-session.ts'
import {
  type AppSocket,
  type Connection,
  candidateRoom,
  consoleRoom,
  createConnection,
} from './connection.ts'

export type AppServer = Server<ClientEvents, ServerEvents, DefaultEventsMap, Connection>

/** Above this, a reader that is too slow is dropped, bytes; it resumes by sequence number. */
const MAX_BACKLOG = 1_048_576
const CHECK_EVERY_MS = 30_000
const MAX_MESSAGE_BYTES = 262_144

interface GatewayOptions {
  httpServer: HttpServer
  backend: Backend
  tickets: EmbedTickets
  isOwnOrigin: (origin: string | undefined) => boolean
  register: (socket: AppSocket) => void
  logger: Logger
}

async function identify({
  backend,
  tickets,
  handshake,
}: Pick<GatewayOptions, 'backend' | 'tickets'> & { handshake: unknown }): Promise<Connection> {
  const parsed = handshakeSchema.safeParse(handshake)
  if (!parsed.success) throw new AppError('input:invalid', { cause: parsed.error })
  const { token, ticket, locale, timeZone } = parsed.data
  const opened = await tickets.open(ticket)
  const claims = await backend.verifyToken(token).catch((cause: unknown) => {
    throw new AppError('session:expired', { cause })
  })
  const connection = createConnection(backend, {
    userId: claims.userId,
    token,
    tokenExpiresAt: claims.expiresAt,
    ticket: opened,
    locale,
    timeZone,
  })
  await readStanding(connection.client, opened)
  return connection
}

/**
 * The socket server: WebSocket only (an upgrade of a polling session would pass
 * the Origin check by), our own origin only, a verified token and an embed
 * ticket on every connect.
 */
export function createGateway(options: GatewayOptions): AppServer {
  const { httpServer, isOwnOrigin, register, logger } = options
  const io: AppServer = new Server(httpServer, {
    transports: ['websocket'],
    perMessageDeflate: false,
    maxHttpBufferSize: MAX_MESSAGE_BYTES,
    serveClient: false,
    pingInterval: 20_000,
    pingTimeout: 20_000,
    allowRequest: (request, decide) => decide(null, isOwnOrigin(request.headers.origin)),
  })
  io.use((socket, next) => {
    identify({ ...options, handshake: socket.handshake.auth }).then(
      (connection) => {
        socket.data = connection
        next()
      },
      (error: unknown) => {
        const shown = toAppError(error)
        if (shown.code.startsWith('server:')) logger.error({ err: shown.cause ?? shown }, 'handshake failed')
        next(Object.assign(new Error(shown.code) as ExtendedError, { data: shown.toProtocol() }))
      },
    )
  })
  io.on('connection', (socket) => {
    const { userId, ticket } = socket.data
    void socket.join(ticket.place === 'console' ? consoleRoom(ticket.agencyId) : candidateRoom(userId))
    // What ends the session was said to the client; a database that is away is asked again.
    const timer = setInterval(() => void checkSession(socket).catch(() => undefined), CHECK_EVERY_MS)
    socket.on('disconnect', () => clearInterval(timer))
    register(socket)
  })
  return io
}

/** Drops the sockets of a room that do not keep up with what is sent to them. */
export function dropSlowReaders({ io, room }: { io: AppServer; room: string }): void {
  for (const id of io.sockets.adapter.rooms.get(room) ?? []) {
    const socket = io.sockets.sockets.get(id)
    // Private in the types, yet the only place where the backlog can be seen (not in the WebSocket's bufferedAmount).
    const backlog = (socket?.conn as unknown as { writeBuffer: { data?: string | Buffer }[] } | undefined)
      ?.writeBuffer
    if (!socket || !backlog || backlog.length < 16) continue
    const bytes = backlog.reduce((sum, packet) => sum + (packet.data?.length ?? 0), 0)
    if (bytes > MAX_BACKLOG) socket.conn.close(true)
  }
}
