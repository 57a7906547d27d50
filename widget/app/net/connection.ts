import type { Socket } from 'socket.io-client'
import type {
  Ack,
  ClientEvent,
  ClientEvents,
  ClientInput,
  ClientResult,
  ProtocolError,
  ServerEvents,
} from '../../../server/protocol.ts'
import { offlineFailure, RequestFailure, timeoutFailure } from './request-failure.ts'

const ackTimeout = 15_000

export type ServerSocket = Socket<ServerEvents, ClientEvents>

export interface Connection {
  socket: ServerSocket
  /** Resolves with the ack's data. Throws RequestFailure; never waits for a lost connection. */
  request: <Event extends ClientEvent>(
    event: Event,
    input: ClientInput<Event>,
  ) => Promise<ClientResult[Event]>
  close: () => void
}

/** One socket to our own server; `auth` is asked again at each reconnect. */
export async function openConnection(auth: () => Record<string, string>): Promise<Connection> {
  const { io } = await import('./socket.ts')
  const socket: ServerSocket = io({
    path: '/socket.io',
    transports: ['websocket'],
    auth: (answer) => answer(auth()),
    reconnectionDelay: 500,
    reconnectionDelayMax: 5_000,
    forceNew: true,
    autoConnect: false,
  })
  return {
    socket,
    close: () => void socket.disconnect(),
    request(event, input) {
      type Result = ClientResult[typeof event]
      return new Promise<Result>((resolve, reject) => {
        if (!socket.connected) return reject(offlineFailure())
        const settle = (timedOut: Error | null, ack?: Ack<Result>): void => {
          if (timedOut || !ack) reject(socket.connected ? timeoutFailure() : offlineFailure())
          else if (ack.error) reject(new RequestFailure(ack.error))
          else resolve(ack.data as Result)
        }
        const emitter = socket.timeout(ackTimeout) as unknown as {
          emit: (
            name: string,
            input: unknown,
            settle: (timedOut: Error | null, ack?: Ack<Result>) => void,
          ) => void
        }
        emitter.emit(event, input, settle)
      })
    },
  }
}

/** The server's reason for refusing a handshake, when it gave one. */
export function handshakeError(error: Error): ProtocolError | null {
  const data = (error as Error & { data?: unknown }).data as Partial<ProtocolError> | undefined
  return data?.code
    ? { code: data.code, message: data.message ?? '', retryable: data.retryable ?? false }
    : null
}
