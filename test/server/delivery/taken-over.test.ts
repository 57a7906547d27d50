import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { ChatMessage } from '../../../server/protocol.ts'
import type { RunningServer } from '../../../server/start.ts'
import { LiveTurn } from '../../../server/turn/live-turn.ts'
import { createTurnStore } from '../../../server/turn/turn-store-with-secret-key.ts'
import { changingModel } from '../../attack/changing-model.ts'
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts'
import { saying } from '../model/scripted-model.ts'
import {
  mustAsk,
  nextEnd,
  openCurrent,
  startTestServer,
  type TestSocket,
  TestVisitor,
  textOf,
} from '../test-server.ts'
import { pacedStep } from './paced-model.ts'

let database: TestDatabase
let server: RunningServer
let visitor: TestVisitor
const model = changingModel()

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true })
  server = await startTestServer({ database, model })
})
afterAll(async () => {
  await server.close()
  await database.close()
})
afterEach(() => visitor.close())

async function visit() {
  visitor = new TestVisitor(server, 'kestrel-vane')
  const { user } = await visitor.becomeGuest()
  const socket = await visitor.connect()
  const { chatId } = await openCurrent(socket)
  return { socket, chatId, userId: user.id }
}

/** A server of which only its last write is left, as after kill -9 in the middle of an answer. */
async function dieMidAnswer({ chatId, userId }: { chatId: string; userId: string }) {
  const [message] = await database.sql<{ id: string }[]>`
    insert into public.chat_messages (chat_id, sender_id, role, content, client_id, seq)
    values (${chatId}, ${userId}, 'user', 'tell me', ${randomUUID()}, 1) returning id`
  const messageId = message?.id ?? ''
  const dead = createTurnStore({ secretKeyClient: database.service, serverId: randomUUID() })
  await dead.heartbeat()
  const begun = await dead.begin({ chatId, messageId, userId, retry: false })
  if (!('fence' in begun)) throw new Error('The turn did not begin.')
  const { turn_id: turnId, fence, assistant_message_id } = begun
  const live = new LiveTurn({ turnId, fence, messageId: assistant_message_id, chatId, userId })
  live.appendText({ id: 't', delta: 'Half an ans' })
  await dead.saveProgress([{ live, isChanged: true }])
  return { store: dead, live, messageId }
}

/** Another server begins to answer, as soon as the lease is expired before its own server renews it. Gives the new answer's id. */
async function takeOver(turn: { turnId: string; chatId: string; messageId: string; userId: string }) {
  const successor = createTurnStore({ secretKeyClient: database.service, serverId: randomUUID() })
  let answerId = ''
  const begin = async () => {
    await database.sql`update private.turns set expires_at = now() where id = ${turn.turnId} and status = 'running'`
    const begun = await successor.begin({ ...turn, retry: true })
    if ('fence' in begun) answerId = begun.assistant_message_id
    return 'fence' in begun
  }
  await expect.poll(begin, { timeout: 15_000, interval: 20 }).toBe(true)
  return answerId
}

async function stored(id: string) {
  const [row] = await database.sql`select status, content from public.chat_messages where id = ${id}`
  return row
}

async function send(socket: TestSocket, chatId: string, text: string): Promise<ChatMessage> {
  const request = { chatId, clientId: randomUUID(), text, attachmentIds: [] }
  return (await mustAsk(socket, 'message:send', request)).message
}

it('should show the answer of a server that died as interrupted within ten seconds, and answer again', async () => {
  const { socket, chatId, userId } = await visit()
  const end = nextEnd(socket)
  const { live } = await dieMidAnswer({ chatId, userId })
  const message = await end
  expect(message).toMatchObject({ id: live.messageId, status: 'interrupted' })
  expect(message.reason).toContain('interrupted')
  expect(textOf(message)).toBe('Half an ans')
  const [turn] = await database.sql`
    select ended_at - started_at <= interval '10 seconds' as soon from private.turns where id = ${live.turnId}`
  expect(turn).toEqual({ soon: true })

  model.play(saying('The whole answer.'))
  const again = nextEnd(socket)
  await mustAsk(socket, 'turn:retry', { chatId })
  expect(textOf(await again)).toBe('The whole answer.')
  const { messages } = await openCurrent(socket)
  expect(messages.map(({ role, status }) => `${role} ${status}`)).toEqual([
    'user complete',
    'assistant interrupted',
    'assistant complete',
  ])
})

it('should let no server write over the one that took its chat over', async () => {
  const { socket, chatId, userId } = await visit()
  const { store, live } = await dieMidAnswer({ chatId, userId })
  await database.sql`update private.turns set expires_at = now() where id = ${live.turnId}`
  model.play(saying('From the successor.'))
  const ends: ChatMessage[] = []
  socket.on('turn:end', ({ message }) => ends.push(message))
  await mustAsk(socket, 'turn:retry', { chatId })
  await expect.poll(() => ends.map(({ status }) => status)).toContain('complete')

  live.appendText({ id: 't', delta: 'wer that comes too late' })
  for (const isChanged of [false, true])
    expect(await store.saveProgress([{ live, isChanged }])).toEqual([live.turnId])
  expect(await store.saveEnd(live, { status: 'complete', reason: null })).toMatchObject({
    status: 'interrupted',
  })
  expect(await stored(live.messageId)).toEqual({ status: 'interrupted', content: 'Half an ans' })
  const answered = ends.find(({ status }) => status === 'complete')
  expect(await stored(answered?.id ?? '')).toEqual({ status: 'complete', content: 'From the successor.' })
})

it('should tell the end of an answer again when the first telling was lost', async () => {
  const { chatId, userId } = await visit()
  const { store, live } = await dieMidAnswer({ chatId, userId })
  const end = { status: 'complete', reason: null } as const
  const [first, again] = [await store.saveEnd(live, end), await store.saveEnd(live, end)]
  expect(first).toMatchObject({ id: live.messageId, status: 'complete' })
  expect(again).toEqual(first)
})

it('should stop a running answer that lost its chat, and tell the person so', async () => {
  const { socket, chatId, userId } = await visit()
  const paced = pacedStep()
  model.play(paced.step)
  const first = new Promise<string>((resolve) => socket.once('turn:frame', ({ turnId }) => resolve(turnId)))
  const { id: messageId } = await send(socket, chatId, 'a long story')
  paced.say('Once upon ')
  const turnId = await first
  await expect
    .poll(async () => (await database.sql`select content from chat_messages where turn_id = ${turnId}`)[0], {
      timeout: 10_000,
    })
    .toEqual({ content: 'Once upon ' })

  const end = nextEnd(socket)
  const successor = await takeOver({ turnId, chatId, messageId, userId })
  paced.say('a time that nobody may read.')
  expect(await end).toMatchObject({
    turnId,
    status: 'interrupted',
    parts: [{ type: 'text', text: 'Once upon ' }],
  })
  expect(await stored(successor)).toEqual({ status: 'streaming', content: '' })
})
