import { randomUUID } from 'node:crypto'
import { decodeJwt, SignJWT } from 'jose'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest'
import type { RunningServer } from '../../../server/start.ts'
import { changingModel } from '../../attack/changing-model.ts'
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts'
import { JOB, newApplicant, prepare, statusOf, tryClick } from '../approvals/applicant.ts'
import { calling, saying } from '../model/scripted-model.ts'
import {
  ask,
  mustAsk,
  nextEnd,
  openCurrent,
  say,
  startTestServer,
  type TestSocket,
  TestVisitor,
} from '../test-server.ts'

const CHECK_EVERY_MS = 30_000
const HOUR_MS = 3_600_000

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
beforeEach(() => {
  visitor = new TestVisitor(server, 'kestrel-vane')
})
afterEach(() => {
  visitor.close()
})

/** Connects, and gives the check that the server will make of this socket every 30 s. */
async function connect(token?: string) {
  const timers = vi.spyOn(globalThis, 'setInterval')
  const socket = await visitor.connect(token ? { token } : {})
  const [check] = timers.mock.calls.flatMap(([run, delay]) =>
    delay === CHECK_EVERY_MS ? [run as () => void] : [],
  )
  timers.mockRestore()
  if (!check) throw new Error('The server checks nothing.')
  return { socket, check }
}

/** The visitor's token as a server would give it out `later`, with this much life. */
async function tokenWith({ lifeMs }: { lifeMs: number }): Promise<string> {
  const claims = decodeJwt(visitor.session?.token ?? '')
  return new SignJWT({ ...claims, exp: Math.floor((Date.now() + lifeMs) / 1_000) })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .sign(new TextEncoder().encode(inject('cluster').secrets.jwtSecret))
}

function ended(socket: TestSocket): Promise<[code: string, reason: string]> {
  let code = 'none'
  socket.once('session:ended', ({ error }) => {
    code = error.code
  })
  return new Promise((resolve) => socket.once('disconnect', (reason) => resolve([code, reason])))
}

const DISCONNECTED: [string, string] = ['session:expired', 'io server disconnect']

describe('a live socket', () => {
  it('should be ended when its token has expired, and kept when that was refreshed', async () => {
    await visitor.becomeGuest()
    const short = await tokenWith({ lifeMs: 3_000 })
    const [stale, kept] = [await connect(short), await connect(short)]
    const token = visitor.session?.token ?? ''
    const refreshed = await mustAsk(kept.socket, 'session:refresh', { token })
    expect(new Date(refreshed.expiresAt).getTime()).toBeGreaterThan(Date.now() + HOUR_MS / 2)

    const end = ended(stale.socket)
    const checked = () => {
      stale.check()
      return stale.socket.connected
    }
    await expect.poll(checked, { timeout: 10_000 }).toBe(false)
    expect(await end).toEqual(DISCONNECTED)
    kept.check()
    expect((await openCurrent(kept.socket)).messages).toEqual([])
    expect(kept.socket.connected).toBe(true)
  })

  it('should be ended when its session was, although the token has not expired', async () => {
    await visitor.becomeGuest()
    const { socket, check } = await connect()
    const end = ended(socket)
    expect((await visitor.post('/api/session/sign-out', {})).status).toBe(200)
    check()
    expect(await end).toEqual(DISCONNECTED)
    await expect(visitor.connect()).rejects.toMatchObject({ message: 'session:expired' })
  })

  it('should take no new token of a session that was ended', async () => {
    await visitor.becomeGuest()
    const { socket } = await connect(await tokenWith({ lifeMs: 120_000 }))
    const newer = await tokenWith({ lifeMs: HOUR_MS })
    expect((await visitor.post('/api/session/sign-out', {})).status).toBe(200)
    const { error } = await ask(socket, 'session:refresh', { token: newer })
    expect(error).toEqual({
      code: 'session:expired',
      message: 'You were signed out. Please sign in again.',
      retryable: false,
    })
  })

  it('should refuse the token of another person, a forged one and one that expired', async () => {
    const { user } = await visitor.becomeGuest()
    const { socket } = await connect()
    const stranger = await database.createGuest()
    const tokens = [
      stranger.session.accessToken,
      `${visitor.session?.token}x`,
      await tokenWith({ lifeMs: -1_000 }),
    ]
    for (const token of tokens) {
      const { error } = await ask(socket, 'session:refresh', { token })
      expect(error).toMatchObject({ code: 'session:expired' })
    }
    const { chatId } = await openCurrent(socket)
    const owners = await database.sql`select user_id from public.chat_participants where chat_id = ${chatId}`
    expect(owners).toEqual([{ user_id: user.id }])
  })
})

describe('a session that is about to end, or has', () => {
  it('should keep the message, ask for a fresh token, and answer after it', async () => {
    await visitor.becomeGuest()
    const { socket } = await connect(await tokenWith({ lifeMs: 120_000 }))
    const { chatId } = await openCurrent(socket)
    model.play(saying('Here I am.'))
    const notice = new Promise<string>((resolve) => socket.once('notice', ({ text }) => resolve(text)))
    await mustAsk(socket, 'message:send', {
      chatId,
      clientId: randomUUID(),
      text: 'hello?',
      attachmentIds: [],
    })
    expect(await notice).toContain('about to end')
    expect(model.prompts).toHaveLength(0)
    const { error } = await ask(socket, 'turn:retry', { chatId })
    expect(error).toMatchObject({ code: 'session:refresh_needed', retryable: true })

    await mustAsk(socket, 'session:refresh', { token: visitor.session?.token ?? '' })
    const end = nextEnd(socket)
    await mustAsk(socket, 'turn:retry', { chatId })
    expect((await end).status).toBe('complete')
  })

  it('should run no tool and take no click for a session that was ended', async () => {
    const applicant = await newApplicant({ database, server })
    const { approvalId } = await prepare({ model, applicant })
    await applicant.visitor.post('/api/session/sign-out', {})
    model.play(calling({ tool: 'save_job', input: { jobId: JOB, notes: null } }), saying('Saved.'))
    const message = await say(applicant.socket, applicant.chatId, 'save it')
    expect(message).toMatchObject({ status: 'failed', reason: expect.stringContaining('signed out') })
    const { error } = await tryClick(applicant.socket, approvalId)
    expect(error?.code).toBe('session:expired')
    expect(await statusOf(database, approvalId)).toBe('pending')
    expect(await database.sql`select id from public.saved_jobs where user_id = ${applicant.userId}`).toEqual(
      [],
    )
    applicant.visitor.close()
  })
})
