import { createServer, type Server as HttpServer } from 'node:http'
import type { AddressInfo, Socket as NetSocket } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { io as connect, type Socket } from 'socket.io-client'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { createEmbedTickets } from '../../../server/identity/embed-ticket.ts'
import { createLogger } from '../../../server/logger.ts'
import { chatRoom } from '../../../server/socket/connection.ts'
import { type AppServer, createGateway } from '../../../server/socket/gateway.ts'
import { createTurnEmitter } from '../../../server/socket/turn-emitter.ts'
import { LiveTurn } from '../../../server/turn/live-turn.ts'
import { createTestDatabase, type Person, type TestDatabase } from '../../database/test-database.ts'

const KILOBYTE = 1_024
const FRAME = 'x'.repeat(32 * KILOBYTE)
/** What the system's own buffers hold at most between two sockets of one machine. */
const SYSTEM_BUFFERS = 32 * KILOBYTE * KILOBYTE

let database: TestDatabase
let person: Person
let httpServer: HttpServer
let gateway: AppServer
const clients: Socket[] = []

beforeAll(async () => {
  database = await createTestDatabase()
  person = await database.createGuest()
})
afterAll(() => database.close())

const live = () =>
  new LiveTurn({ turnId: 'turn', messageId: 'message', chatId: 'chat', userId: person.id, fence: 1 })

beforeEach(async () => {
  httpServer = createServer()
  gateway = createGateway({
    httpServer,
    backend: database.backend,
    tickets: createEmbedTickets(database.backend.serverSecret),
    isOwnOrigin: () => true,
    register: (socket) => void socket.join(chatRoom(live())),
    logger: createLogger('silent'),
  })
  await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve))
})
afterEach(async () => {
  for (const client of clients.splice(0)) client.disconnect()
  await gateway.close()
})

async function reader(): Promise<{ client: Socket; seqs: number[] }> {
  const tickets = createEmbedTickets(database.backend.serverSecret)
  const ticket = await tickets.issue({ agencyId: crypto.randomUUID(), slug: 'a', name: 'A' })
  const client = connect(`http://127.0.0.1:${(httpServer.address() as AddressInfo).port}`, {
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    auth: { token: person.session.accessToken, ticket, locale: 'en', timeZone: 'UTC' },
  })
  clients.push(client)
  const seqs: number[] = []
  client.on('turn:frame', ({ seq }: { seq: number }) => seqs.push(seq))
  await new Promise((resolve, reject) => {
    client.once('connect', () => resolve(null))
    client.once('connect_error', reject)
  })
  return { client, seqs }
}

/** The network connection under a client's socket. */
function networkOf(client: Socket): NetSocket {
  return (client.io.engine.transport as unknown as { ws: { _socket: NetSocket } }).ws._socket
}

it('should drop a reader that stands still above one megabyte, and serve the others in full', async () => {
  const [slow, fast] = [await reader(), await reader()]
  const id = slow.client.id ?? ''
  networkOf(slow.client).pause()
  const emitter = createTurnEmitter(() => gateway)
  const turn = live()
  let most = 0
  while (gateway.sockets.sockets.has(id) && turn.seq * FRAME.length < 2 * SYSTEM_BUFFERS) {
    turn.seq += 1
    emitter.frame(turn, [{ type: 'text-delta', id: '1', delta: FRAME }])
    const waiting = gateway.sockets.sockets.get(id)?.conn as unknown as
      | { writeBuffer: { data: string }[] }
      | undefined
    most = Math.max(most, waiting?.writeBuffer.reduce((sum, { data }) => sum + data.length, 0) ?? 0)
    await setImmediate()
  }
  expect(gateway.sockets.sockets.has(id)).toBe(false)
  expect(most).toBeLessThan(1.1 * KILOBYTE * KILOBYTE)

  const gone = new Promise((resolve) => slow.client.once('disconnect', resolve))
  networkOf(slow.client).resume()
  await gone
  expect(slow.seqs.length).toBeLessThan(turn.seq)
  await expect.poll(() => fast.seqs.length, { timeout: 10_000 }).toBe(turn.seq)
  expect(fast.seqs).toEqual(Array.from({ length: turn.seq }, (_, index) => index + 1))
  expect(fast.client.connected).toBe(true)
})
