import { setImmediate } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { chooseModel } from '../../../server/model/choose-model.ts'
import { isProviderDown } from '../../../server/model/describe-failure.ts'
import type { RunningServer } from '../../../server/start.ts'
import { changingModel } from '../../attack/changing-model.ts'
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts'
import { saying } from '../model/scripted-model.ts'
import { mustAsk, nextEnd, openCurrent, say, startTestServer, TestVisitor, textOf } from '../test-server.ts'
import { answerAlone } from './answer-alone.ts'
import { type FakeProvider, fails, fakeProvider, saysText } from './fake-provider.ts'

let database: TestDatabase
let provider: FakeProvider
let server: RunningServer
let alone: RunningServer
const visitors: TestVisitor[] = []

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true })
  provider = await fakeProvider()
  const chosen = chooseModel({
    OPENAI_API_KEY: undefined,
    OPENAI_BASE_URL: provider.url,
    OPENAI_MODEL: 'local',
  })
  server = await startTestServer({ database, model: chosen })
  alone = await startTestServer({ database, model: { ...chosen, fallback: null } })
})
afterAll(async () => {
  await server.close()
  await alone.close()
  await provider.close()
  await database.close()
})
afterEach(() => {
  for (const visitor of visitors.splice(0)) visitor.close()
})

async function visit(at: RunningServer) {
  const visitor = new TestVisitor(at, 'kestrel-vane')
  visitors.push(visitor)
  await visitor.becomeGuest()
  const socket = await visitor.connect()
  const { chatId } = await openCurrent(socket)
  return { socket, chatId }
}

describe('a provider that is busy or broken', () => {
  it('should be asked again when it said to, and not before', async () => {
    const { socket, chatId } = await visit(server)
    provider.answers(fails(429, { 'retry-after': '1' }), saysText('Here I am.'))
    expect(textOf(await say(socket, chatId, 'hello'))).toBe('Here I am.')
    const [first = 0, second = 0] = provider.requests
    expect(second - first).toBeGreaterThanOrEqual(990)
  })

  it.each([
    [429, 'very busy'],
    [500, 'can’t answer right now'],
  ])('should keep the message at %d, say so in words, and answer it later', async (status, words) => {
    const { socket, chatId } = await visit(alone)
    provider.answers(fails(status, { 'retry-after-ms': '20' }))
    const failed = await say(socket, chatId, 'please')
    expect(failed).toMatchObject({ status: 'failed', reason: expect.stringContaining(words) })
    expect(provider.requests).toHaveLength(3)
    expect(JSON.stringify(await openCurrent(socket))).not.toContain('secret')

    provider.answers(saysText('Now.'))
    const end = nextEnd(socket)
    await mustAsk(socket, 'turn:retry', { chatId })
    expect(textOf(await end)).toBe('Now.')
    const { messages } = await openCurrent(socket)
    expect(messages.map(({ role }) => role)).toEqual(['user', 'assistant', 'assistant'])
  })

  it('should be stood in for by the built-in model, which says so', async () => {
    const { socket, chatId } = await visit(server)
    provider.answers(fails(503, { 'retry-after-ms': '20' }))
    const message = await say(socket, chatId, 'show me backend jobs')
    expect(message.status).toBe('complete')
    expect(textOf(message)).toMatch(/^The usual model can’t be reached right now/)
    expect(message.parts.some(({ type }) => type === 'tool-search_jobs')).toBe(true)
    provider.answers(saysText('Back again.'))
    expect(textOf(await say(socket, chatId, 'and you?'))).toBe('Back again.')
  })

  it('should be stood in for when nobody listens at its address', async () => {
    const gone = await fakeProvider()
    await gone.close()
    const chosen = chooseModel({
      OPENAI_API_KEY: undefined,
      OPENAI_BASE_URL: gone.url,
      OPENAI_MODEL: 'local',
    })
    const { end } = await answerAlone(chosen.model)
    expect(end.status === 'failed' && isProviderDown(end.error)).toBe(true)
  })
})

it('should end an answer that never ends before it is too long to store', async () => {
  const model = changingModel()
  let sent = 0
  const endless = new ReadableStream({
    start: (controller) => {
      controller.enqueue({ type: 'stream-start', warnings: [] })
      controller.enqueue({ type: 'text-start', id: 't' })
    },
    pull: async (controller) => {
      await setImmediate()
      sent += 1
      controller.enqueue({ type: 'text-delta', id: 't', delta: 'once more '.repeat(1_000) })
    },
  })
  model.play(endless)
  const talking = await startTestServer({ database, model })
  const { socket, chatId } = await visit(talking)
  const message = await say(socket, chatId, 'write a novel')
  expect(message).toMatchObject({
    status: 'failed',
    reason: expect.stringContaining('Try asking for a part'),
  })
  expect(textOf(message).length).toBeLessThanOrEqual(40_000)
  const heard = sent
  model.play(saying('Briefly.'))
  expect(textOf(await say(socket, chatId, 'shorter'))).toBe('Briefly.')
  expect(sent).toBeLessThanOrEqual(heard + 1)
  await talking.close()
})
