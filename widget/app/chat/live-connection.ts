import type { ProtocolError } from '../../../server/protocol.ts'
import { type Connection, handshakeError, openConnection, type ServerSocket } from '../net/connection.ts'
import { offlineFailure, RequestFailure } from '../net/request-failure.ts'
import type { Session } from '../net/session.ts'
import type { AppState } from '../state/app-state.ts'
import type { Store } from '../state/store.ts'

export interface LiveConnection {
  current: () => Connection | null
  /** Resolves when connected and `onConnect` is done. Throws RequestFailure when it has to wait for the network. */
  ready: () => Promise<Connection>
  /** Tries at once instead of waiting for the next attempt. */
  wake: () => void
  close: () => void
}

/**
 * Holds the one socket: makes it when first needed, follows reconnects, and
 * asks for a new token when the server closes the door.
 */
export function createLiveConnection({
  store,
  session,
  listen,
  onConnect,
  notify,
}: {
  store: Store<AppState>
  session: () => Session
  listen: (socket: ServerSocket) => void
  /** Opens the thread; what it throws leads to another attempt. */
  onConnect: (connection: Connection) => Promise<void>
  notify: (problem: unknown) => void
}): LiveConnection {
  let connection: Connection | null = null
  let connecting: Promise<Connection> | null = null
  /** Grows with each `close`, so that what belongs to an old socket is ignored. */
  let generation = 0

  const close = (): void => {
    generation++
    connection?.close()
    connection = null
    connecting = null
    store.set({ connection: 'idle' })
  }

  /** With a new token the door may open again; without one we try later, and the person is told why. */
  const recover = async (refused: Connection, reason: ProtocolError | null): Promise<void> => {
    if (reason?.code === 'ticket:invalid') return notify(new RequestFailure(reason))
    if (reason?.code === 'session:not_a_member') {
      close()
      return notify(new RequestFailure(reason))
    }
    const outcome = await session().refresh()
    if (refused !== connection) return
    if (reason && !reason.retryable && outcome === 'gone') {
      notify(new RequestFailure(reason))
      session().clear()
      return close()
    }
    setTimeout(
      () => {
        if (refused !== connection || refused.socket.connected) return
        if (reason && outcome === 'gone') notify(new RequestFailure(reason))
        refused.socket.connect()
      },
      outcome === 'renewed' ? 500 : 5_000,
    )
  }

  const connect = async (): Promise<Connection> => {
    const mine = generation
    store.set({ connection: 'connecting' })
    const made = await openConnection(() => ({
      token: store.get().session?.token ?? '',
      ticket: store.get().config.ticket,
      locale: store.get().formats,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    }))
    if (mine !== generation) throw offlineFailure()
    connection = made
    const { socket } = made
    const lost = (): void => {
      if (made === connection) store.set({ connection: 'offline' })
    }
    listen(socket)
    socket.on('session:ended', ({ error }) => void recover(made, error))
    socket.on('disconnect', (reason) => {
      lost()
      if (reason === 'io server disconnect') void recover(made, null)
    })
    return new Promise((resolve, reject) => {
      socket.on('connect_error', (error) => {
        lost()
        reject(offlineFailure())
        const refused = handshakeError(error)
        if (refused) void recover(made, refused)
      })
      socket.on('connect', () => {
        onConnect(made)
          .then(() => {
            store.set({ connection: 'online' })
            resolve(made)
          })
          .catch((failure: unknown) => {
            notify(failure)
            reject(failure)
            setTimeout(() => made === connection && socket.disconnect().connect(), 4_000)
          })
      })
      socket.connect()
    })
  }

  return {
    current: () => connection,
    async ready() {
      await session().ensure()
      if (connecting) return connecting
      if (connection) {
        if (connection.socket.connected) return connection
        throw offlineFailure()
      }
      connecting = connect().finally(() => {
        connecting = null
      })
      return connecting
    },
    wake() {
      if (connection && !connection.socket.connected) connection.socket.connect()
    },
    close,
  }
}
