import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { RunningServer } from '../../../server/start.ts'
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts'
import { saying, scripted } from '../model/scripted-model.ts'
import { mustAsk, nextEnd, openCurrent, startTestServer, TestVisitor, textOf } from '../test-server.ts'

let database: TestDatabase
let server: RunningServer
let visitor: TestVisitor

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true })
})
afterAll(() => database.close())
afterEach(async () => {
  visitor.close()
  await server.close()
})

async function askWhileLearning() {
  const { promise: learnt, resolve: finish } = Promise.withResolvers<void>()
  const model = { ...scripted(saying('Here I am.')), learnt }
  server = await startTestServer({ database, model })
  visitor = new TestVisitor(server, 'kestrel-vane')
  await visitor.becomeGuest()
  const socket = await visitor.connect()
  const { chatId } = await openCurrent(socket)
  const end = nextEnd(socket)
  const turn = new Promise<string>((resolve) => socket.once('turn:start', ({ turnId }) => resolve(turnId)))
  await mustAsk(socket, 'message:send', {
    chatId,
    clientId: randomUUID(),
    text: 'hello',
    attachmentIds: [],
  })
  return { model, finish, socket, turnId: await turn, end }
}

it('should take a message while the model learns, and answer it then', async () => {
  const { model, finish, end } = await askWhileLearning()
  expect(model.prompts).toEqual([])
  finish()
  expect(textOf(await end)).toBe('Here I am.')
})

it('should stop an answer that waits for that', async () => {
  const { model, socket, turnId, end } = await askWhileLearning()
  expect(await mustAsk(socket, 'turn:stop', { turnId })).toEqual({ stopped: true })
  expect((await end).status).toBe('stopped')
  expect(model.prompts).toEqual([])
})
