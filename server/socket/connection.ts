import type { DefaultEventsMap, Socket } from 'socket.io'
import type { Backend } from '../database/backend.ts'
import { createUserClient, type UserClient } from '../database/clients.ts'
import type { Ticket } from '../identity/embed-ticket.ts'
import type { ClientEvents, ServerEvents } from '../protocol.ts'
import type { Speaker } from '../turn/turns.ts'

/** Who is at the other end of a socket. The token is replaced in place when the client refreshes it. */
export interface Connection {
  userId: string
  token: string
  tokenExpiresAt: number
  ticket: Ticket
  locale: string
  timeZone: string
  client: UserClient
  /** Assistant chats that were found to be this person's, here: that never changes. */
  ownChats: Set<string>
}

export type AppSocket = Socket<ClientEvents, ServerEvents, DefaultEventsMap, Connection>

export function createConnection(
  backend: Backend,
  identity: Omit<Connection, 'client' | 'ownChats'>,
): Connection {
  const connection = { ...identity, ownChats: new Set() } as Omit<Connection, 'client'> as Connection
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

/** Everybody's sockets that have this thread with people open. */
export function threadRoom(chatId: string): string {
  return `thread:${chatId}`
}

/** A candidate's sockets, whichever chat they have open. */
export function candidateRoom(userId: string): string {
  return `candidate:${userId}`
}

/** The sockets of an agency's people in the console. */
export function consoleRoom(agencyId: string): string {
  return `console:${agencyId}`
}
