import type { DefaultEventsMap, Socket } from 'socket.io'
import type { Backend } from '../database/backend.ts'
import { createUserClient, type UserClient } from '../database/clients.ts'
import type { EmbedTicket } from '../identity/embed-ticket.ts'
import type { ClientEvents, ServerEvents } from '../protocol.ts'
import type { Speaker } from '../turn/turns.ts'

/** Who is at the other end of a socket. The token is replaced in place when the client refreshes it. */
export interface Connection {
  userId: string
  token: string
  tokenExpiresAt: number
  ticket: EmbedTicket
  locale: string
  timeZone: string
  client: UserClient
}

export type AppSocket = Socket<ClientEvents, ServerEvents, DefaultEventsMap, Connection>

export function createConnection(backend: Backend, identity: Omit<Connection, 'client'>): Connection {
  const connection = { ...identity } as Connection
  connection.client = createUserClient({ backend, token: () => connection.token })
  return connection
}

export function speakerOf(connection: Connection): Speaker {
  return {
    userId: connection.userId,
    client: connection.client,
    tokenExpiresAt: () => connection.tokenExpiresAt,
    ticket: connection.ticket,
    locale: connection.locale,
    timeZone: connection.timeZone,
  }
}

/** A person's own sockets that have this chat open. What the assistant says to one is for that one alone. */
export function chatRoom({ chatId, userId }: { chatId: string; userId: string }): string {
  return `chat:${chatId}:${userId}`
}
