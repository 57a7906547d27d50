import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { FrameChunk } from '../../../server/protocol.ts'
import type { RunningServer } from '../../../server/start.ts'
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts'
import { calling, type Step, saying, scripted } from '../model/scripted-model.ts'
import {
  ask,
  mustAsk,
  nextEnd,
  openCurrent,
  say,
  startTestServer,
  TestVisitor,
  textOf,
} from '../test-server.ts'

let database: TestDatabase
let server: RunningServer | undefined
let visitor: TestVisitor

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true })
})
afterAll(() => database.close())
afterEach(async () => {
  visitor.close()
  await server?.close()
})

async function visit(...steps: Step[]) {
  const model = scripted(...steps)
  server = await startTestServer({ database, model })
  visitor = new TestVisitor(server, 'kestrel-vane')
  await visitor.becomeGuest()
  const socket = await visitor.connect()
  const chat = await openCurrent(socket)
  return { socket, chatId: chat.chatId, model }
}

const SEARCH = {
  keywords: 'backend',
  place: null,
  workMode: null,
  jobType: null,
  seniority: null,
  payMin: null,
  payMax: null,
  exclude: null,
  payCurrency: null,
  payPeriod: null,
  scope: null,
  sort: null,
  page: null,
}

describe('a turn', () => {
  it('should stream frames without a gap and store what was streamed', async () => {
    const { socket, chatId } = await visit(saying('Hello ', 'there, ', 'friend.'))
    const seqs: number[] = []
    const chunks: FrameChunk[] = []
    socket.on('turn:frame', (frame) => {
      seqs.push(frame.seq)
      chunks.push(...frame.chunks)
    })
    const message = await say(socket, chatId, 'hi')
    const streamed = chunks.flatMap((chunk) => (chunk.type === 'text-delta' ? chunk.delta : [])).join('')
    expect(streamed).toBe('Hello there, friend.')
    expect(textOf(message)).toBe('Hello there, friend.')
    expect(seqs).toEqual(seqs.map((_seq, index) => index + 1))
    const again = await openCurrent(socket)
    expect(again.messages.map((stored) => [stored.role, textOf(stored)])).toEqual([
      ['user', 'hi'],
      ['assistant', 'Hello there, friend.'],
    ])
    expect(again.running).toBeNull()
  })

  it('should limit what an answer may cost, and say so when it was cut there', async () => {
    const cut = saying('And then').map((part) =>
      part.type === 'finish'
        ? { ...part, finishReason: { unified: 'length' as const, raw: 'length' } }
        : part,
    )
    const { socket, chatId, model } = await visit(cut)
    const message = await say(socket, chatId, 'tell me everything')
    expect(model.prompts[0]?.maxOutputTokens).toBe(8_000)
    expect(message).toMatchObject({ status: 'failed', reason: expect.stringContaining('longest length') })
    expect(textOf(message)).toBe('And then')
  })

  it('should show jobs that came from the database as cards, also after a reload', async () => {
    const { socket, chatId } = await visit(
      calling({ tool: 'search_jobs', input: SEARCH }),
      saying('Here they are.'),
    )
    await say(socket, chatId, 'any backend jobs?')
    visitor.close()
    const later = await visitor.connect()
    const { messages } = await openCurrent(later)
    const part = messages.at(-1)?.parts.find((candidate) => candidate.type === 'tool-search_jobs')
    const card = part && 'output' in part ? part.output?.card : null
    if (card?.kind !== 'jobs') throw new Error('No jobs were shown.')
    const { data } = await database.service
      .from('job_posts')
      .select('id')
      .in(
        'id',
        card.jobs.map((job) => job.id),
      )
    expect(card.jobs.length).toBeGreaterThan(0)
    expect(data).toHaveLength(card.jobs.length)
    expect(JSON.stringify(messages)).not.toContain('"say"')
  })

  it('should store one message and run one turn for a send repeated ten times at once', async () => {
    const { socket, chatId, model } = await visit(saying('Once.'))
    const request = { chatId, clientId: randomUUID(), text: 'only once', attachmentIds: [] }
    const end = nextEnd(socket)
    const acks = await Promise.all(Array.from({ length: 10 }, () => mustAsk(socket, 'message:send', request)))
    await end
    expect(new Set(acks.map((ack) => ack.message.id)).size).toBe(1)
    expect(acks.filter((ack) => !ack.repeated)).toHaveLength(1)
    expect((await openCurrent(socket)).messages).toHaveLength(2)
    expect(model.prompts).toHaveLength(1)
  })

  it('should refuse a second message while the answer is running, and stop when asked', async () => {
    const endless = new ReadableStream({
      start: (controller) => {
        controller.enqueue({ type: 'stream-start', warnings: [] })
        controller.enqueue({ type: 'text-start', id: 't' })
        controller.enqueue({ type: 'text-delta', id: 't', delta: 'Thinking' })
      },
    })
    const { socket, chatId } = await visit(endless)
    const started = new Promise<string>((resolve) =>
      socket.once('turn:frame', (frame) => resolve(frame.turnId)),
    )
    await mustAsk(socket, 'message:send', {
      chatId,
      clientId: randomUUID(),
      text: 'first',
      attachmentIds: [],
    })
    const turnId = await started
    const second = await ask(socket, 'message:send', {
      chatId,
      clientId: randomUUID(),
      text: 'second',
      attachmentIds: [],
    })
    expect(second.error).toMatchObject({ code: 'turn:busy', retryable: true })
    const end = nextEnd(socket)
    expect(await mustAsk(socket, 'turn:stop', { turnId })).toEqual({ stopped: true })
    expect(await end).toMatchObject({ status: 'stopped' })
    expect((await openCurrent(socket)).messages.map((message) => message.role)).toEqual(['user', 'assistant'])
  })

  it('should give a returning client the whole text of a running answer', async () => {
    let push: (delta: string) => void = () => {}
    let close: () => void = () => {}
    const live = new ReadableStream({
      start: (controller) => {
        controller.enqueue({ type: 'stream-start', warnings: [] })
        controller.enqueue({ type: 'text-start', id: 't' })
        push = (delta) => controller.enqueue({ type: 'text-delta', id: 't', delta })
        close = () => {
          for (const part of saying().slice(2)) controller.enqueue(part)
          controller.close()
        }
      },
    })
    const { socket, chatId } = await visit(live)
    const first = new Promise((resolve) => socket.once('turn:frame', resolve))
    await mustAsk(socket, 'message:send', {
      chatId,
      clientId: randomUUID(),
      text: 'long story',
      attachmentIds: [],
    })
    push('Once upon ')
    await first
    socket.disconnect()

    const later = await visitor.connect()
    const opened = await openCurrent(later)
    expect(opened.running?.parts).toEqual([{ type: 'text', text: 'Once upon ' }])
    const turnId = opened.running?.turnId ?? ''
    const end = nextEnd(later)
    push('a time.')
    close()
    expect(textOf(await end)).toBe('Once upon a time.')
    const resumed = await mustAsk(later, 'turn:resume', { turnId, after: 0 })
    expect('ended' in resumed && textOf(resumed.ended)).toBe('Once upon a time.')
  })

  it('should never leave an answer unfinished on a client that opens the chat as it ends', async () => {
    const answers = Array.from({ length: 6 }, (_value, index) => saying(`Answer ${index}.`))
    const { socket, chatId } = await visit(...answers)
    for (const _answer of answers) {
      const other = await visitor.connect()
      const heard = new Set<string>()
      other.on('turn:end', ({ message }) => heard.add(message.id))
      const end = nextEnd(socket)
      await mustAsk(socket, 'message:send', { chatId, clientId: randomUUID(), text: 'hi', attachmentIds: [] })
      const last = (await openCurrent(other)).messages.at(-1)
      await end
      if (last?.status === 'streaming')
        await expect.poll(() => heard.has(last.id), { timeout: 5_000 }).toBe(true)
      other.disconnect()
    }
  })

  it.each([
    ['a stream that stops in the middle', saying('Half an ans').slice(0, 3), 'The answer broke off.'],
    ['a provider error', new Error('kaboom: secret prompt'), 'The assistant can’t answer right now.'],
  ])('should end %s in a clear sentence that can be retried', async (_name, step, sentence) => {
    const { socket, chatId } = await visit(step, saying('Now it works.'))
    const message = await say(socket, chatId, 'please')
    expect(message.status).toBe('failed')
    expect(message.reason).toContain(sentence)
    expect(JSON.stringify(message)).not.toContain('kaboom')
    const end = nextEnd(socket)
    await mustAsk(socket, 'turn:retry', { chatId })
    expect(textOf(await end)).toBe('Now it works.')
  })

  it.each([
    ['fits no schema', { tool: 'save_job', input: { jobId: 42 } }],
    ['is not JSON', { tool: 'save_job', input: '{"jobId": "' }],
    ['names a tool that does not exist', { tool: 'drop_tables', input: {} }],
    ['is 1 MB long', { tool: 'save_job', input: { jobId: 'x'.repeat(1_000_000), notes: null } }],
  ])('should survive tool input that %s, and write nothing', async (_name, call) => {
    const { socket, chatId } = await visit(calling(call), saying('That did not work.'))
    const message = await say(socket, chatId, 'save it')
    expect(textOf(message)).toBe('That did not work.')
    const { data } = await database.service
      .from('saved_jobs')
      .select('id')
      .eq('user_id', visitor.session?.user.id ?? '')
    expect(data).toEqual([])
  })

  it('should stop a model that never stops calling tools', async () => {
    const again = Array.from({ length: 12 }, () =>
      calling({ tool: 'list_saved_jobs', input: { closingWithinDays: null } }),
    )
    const { socket, chatId, model } = await visit(...again)
    const message = await say(socket, chatId, 'loop')
    expect(model.prompts).toHaveLength(8)
    expect(message).toMatchObject({ status: 'failed' })
    expect(message.reason).toContain('more steps')
  })
})

describe('bad input', () => {
  it.each([
    ['an empty message', { text: '   ' }, 'message:empty'],
    ['only control characters', { text: '\u0000\u0007' }, 'message:empty'],
    ['8,001 characters', { text: 'x'.repeat(8_001) }, 'message:too_long'],
    ['an unknown chat', { chatId: randomUUID(), text: 'hi' }, 'chat:not_found'],
    ['a chat id that is none', { chatId: 'mine', text: 'hi' }, 'input:invalid'],
    ['an unknown attachment', { text: 'hi', attachmentIds: [randomUUID()] }, 'upload:none'],
  ])('should refuse %s with a clear error', async (_name, change, code) => {
    const { socket, chatId } = await visit(saying('Still here.'))
    const answer = await ask(socket, 'message:send', {
      chatId,
      clientId: randomUUID(),
      attachmentIds: [],
      ...change,
    })
    expect(answer.error?.code).toBe(code)
    expect(textOf(await say(socket, chatId, 'and now?'))).toBe('Still here.')
  })

  it('should take lone surrogates and control characters out of a message', async () => {
    const { socket, chatId } = await visit(saying('ok'))
    await say(socket, chatId, 'a\ud800b\u0000c')
    expect(textOf((await openCurrent(socket)).messages[0] as never)).toBe('a\ufffdbc')
  })

  it('should not open another person’s chat, in the words of one that does not exist', async () => {
    const { chatId } = await visit(saying('private'))
    const stranger = new TestVisitor(server as RunningServer, 'kestrel-vane')
    await stranger.becomeGuest()
    const socket = await stranger.connect()
    const open = (id: string) =>
      ask(socket, 'chat:open', { chatId: id, fresh: false, after: null, before: null })
    const [theirs, missing] = await Promise.all([open(chatId), open(randomUUID())])
    expect(theirs).toEqual(missing)
    expect(theirs.error?.code).toBe('chat:not_found')
    stranger.close()
  })

  it('should refuse a socket with a forged token, a forged ticket or another origin', async () => {
    await visit(saying('hi'))
    await expect(visitor.connect({ token: `${visitor.session?.token}x` })).rejects.toMatchObject({
      message: 'session:expired',
    })
    await expect(visitor.connect({ ticket: 'nonsense' })).rejects.toMatchObject({ message: 'ticket:invalid' })
    await expect(visitor.connect({ origin: 'https://evil.example' })).rejects.toThrow()
  })

  it('should refuse requests of another site, and an unknown agency', async () => {
    await visit(saying('hi'))
    expect((await visitor.post('/api/session/guest', {}, { origin: 'https://evil.example' })).status).toBe(
      403,
    )
    const missing = await fetch(`${server?.url}/embed/no-such-agency`)
    expect(missing.status).toBe(404)
    expect(await missing.json()).toMatchObject({ error: { code: 'agency:not_found' } })
  })

  it('should answer an event that is not one of ours with nothing, and stay alive', async () => {
    const { socket, chatId } = await visit(saying('alive'))
    const emitAnything = socket.emit.bind(socket) as (event: string, input: unknown) => void
    emitAnything('nonsense', { a: 1 })
    emitAnything('message:send', null)
    expect(textOf(await say(socket, chatId, 'hello'))).toBe('alive')
  })
})
