import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { RunningServer } from '../../../server/start.ts'
import { changingModel } from '../../attack/changing-model.ts'
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts'
import { saying } from '../model/scripted-model.ts'
import { ask, mustAsk, nextEnd, openCurrent, startTestServer, TestVisitor } from '../test-server.ts'

let database: TestDatabase
let server: RunningServer
const model = changingModel()

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true })
  server = await startTestServer({ database, model })
})
afterAll(async () => {
  await server.close()
  await database.close()
})

async function visit() {
  const visitor = new TestVisitor(server, 'kestrel-vane')
  await visitor.becomeGuest()
  const sockets = [await visitor.connect(), await visitor.connect()] as const
  const { chatId } = await openCurrent(sockets[0])
  await openCurrent(sockets[1])
  return { visitor, sockets, chatId }
}

it('should take one message sent a hundred times from two tabs for one', async () => {
  const { visitor, sockets, chatId } = await visit()
  model.play(saying('Once.'))
  const request = { chatId, clientId: randomUUID(), text: 'only once', attachmentIds: [] }
  const end = nextEnd(sockets[0])
  const send = (index: number) => mustAsk(sockets[index % 2 ? 1 : 0], 'message:send', request)
  const acks = await Promise.all(Array.from({ length: 60 }, (_, index) => send(index)))
  await end
  for (let index = 0; index < 40; index += 1) acks.push(await send(index))
  expect(new Set(acks.map(({ message }) => JSON.stringify(message))).size).toBe(1)
  expect(acks.filter(({ repeated }) => !repeated)).toHaveLength(1)
  const rows =
    await database.sql`select role, content from public.chat_messages where chat_id = ${chatId} order by seq`
  expect(rows).toEqual([
    { role: 'user', content: 'only once' },
    { role: 'assistant', content: 'Once.' },
  ])
  expect(model.prompts).toHaveLength(1)
  visitor.close()
})

it('should leave no answer half begun when it stops, and begin none after that', async () => {
  const stopping = await startTestServer({ database, model })
  model.play()
  const visitors = await Promise.all(
    Array.from({ length: 4 }, async () => {
      const visitor = new TestVisitor(stopping, 'kestrel-vane')
      await visitor.becomeGuest()
      const socket = await visitor.connect()
      return { visitor, socket, chatId: (await openCurrent(socket)).chatId }
    }),
  )
  const sent = visitors.map(({ socket, chatId }) =>
    mustAsk(socket, 'message:send', { chatId, clientId: randomUUID(), text: 'hi', attachmentIds: [] }),
  )
  await Promise.all(sent)
  await stopping.close()
  const running = await database.sql`select id from private.turns where status = 'running'`
  const streaming = await database.sql`select id from public.chat_messages where status = 'streaming'`
  expect([...running, ...streaming]).toEqual([])
  for (const { visitor } of visitors) visitor.close()
})

it('should refuse a flood of different messages in a sentence, and keep what it took', async () => {
  const { visitor, sockets, chatId } = await visit()
  model.play()
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, index) =>
      ask(sockets[0], 'message:send', {
        chatId,
        clientId: randomUUID(),
        text: `no ${index}`,
        attachmentIds: [],
      }),
    ),
  )
  const refused = answers.flatMap(({ error }) => (error?.code === 'message:too_many' ? [error] : []))
  expect(refused).toHaveLength(10)
  expect(refused[0]).toMatchObject({ retryable: true, message: expect.stringContaining('wait a moment') })
  const taken = answers.flatMap(({ data }) => data?.message.id ?? [])
  const rows = await database.sql<
    { id: string }[]
  >`select id from public.chat_messages where chat_id = ${chatId} and role = 'user'`
  expect(rows.map(({ id }) => id).sort()).toEqual(taken.sort())
  visitor.close()
})
