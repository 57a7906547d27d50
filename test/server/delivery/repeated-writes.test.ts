import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { createUserClient } from '../../../server/database/clients.ts'
import { createLogger } from '../../../server/logger.ts'
import type { RunningServer } from '../../../server/start.ts'
import { createReadClient } from '../../../server/turn/read-client.ts'
import { runToolCall } from '../../../server/turn/tool-call.ts'
import type { ToolDefinition } from '../../../tools/core/definition.ts'
import { addExperience } from '../../../tools/experiences/add-experience.ts'
import { saveJob } from '../../../tools/saved-jobs/save-job.ts'
import { changingModel } from '../../attack/changing-model.ts'
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts'
import { JOB } from '../approvals/applicant.ts'
import { calling, saying } from '../model/scripted-model.ts'
import { mustAsk, nextEnd, openCurrent, startTestServer, TestVisitor } from '../test-server.ts'
import { expireLease } from './expire-lease.ts'
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

/** A visitor whose turn is running, and stays so. */
async function midTurn() {
  visitor = new TestVisitor(server, 'kestrel-vane')
  const { user, token } = await visitor.becomeGuest()
  const socket = await visitor.connect()
  const { chatId } = await openCurrent(socket)
  const paced = pacedStep()
  model.play(paced.step)
  const started = new Promise<string>((resolve) => socket.once('turn:start', ({ turnId }) => resolve(turnId)))
  await mustAsk(socket, 'message:send', { chatId, clientId: randomUUID(), text: 'hi', attachmentIds: [] })
  const turnId = await started
  const client = createUserClient({ backend: database.backend, token: () => token })
  const run = (tool: ToolDefinition, input: unknown, callId: string) =>
    runToolCall({
      tool,
      input,
      client,
      identity: { turnId, callId, model: 'scripted' },
      logger: createLogger('silent'),
      context: {
        read: createReadClient(client),
        user: { id: user.id, role: 'guest', email: null },
        agency: null,
        chatId,
        now: new Date(),
        timeZone: 'UTC',
        locale: 'en',
      },
    })
  return { socket, chatId, userId: user.id, paced, turnId, run }
}

/** Adds a job without looking whether it is there. */
const addBlindly: ToolDefinition = {
  ...(addExperience as ToolDefinition),
  input: z.object({}),
  run: async ({ context }) => ({
    say: { text: 'Added.' },
    changes: [
      {
        table: 'experiences',
        op: 'insert',
        values: { user_id: context.user.id, company_name: 'Crumb & Sons', position: 'Baker' },
      },
    ],
  }),
}

it('should write once for the same call of the same turn, five times at once and later', async () => {
  const { run, userId, paced, socket } = await midTurn()
  const outputs = await Promise.all(Array.from({ length: 5 }, () => run(addBlindly, {}, 'call-1')))
  outputs.push(await run(addBlindly, {}, 'call-1'))
  expect(outputs.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 'done'))
  expect(new Set(outputs.map(({ changeIds }) => changeIds.join())).size).toBe(1)
  expect(await database.sql`select id from public.experiences where user_id = ${userId}`).toHaveLength(1)
  expect((await run(addBlindly, {}, 'call-2')).status).toBe('done')
  expect(await database.sql`select id from public.experiences where user_id = ${userId}`).toHaveLength(2)
  const end = nextEnd(socket)
  paced.finish()
  await end
})

it('should write nothing for a turn that has ended', async () => {
  const { run, userId, paced, socket } = await midTurn()
  const end = nextEnd(socket)
  paced.finish()
  await end
  const late = await run(saveJob as ToolDefinition, { jobId: JOB, notes: null }, 'late')
  expect(late).toMatchObject({ status: 'failed', say: { text: expect.stringContaining('already ended') } })
  expect(await database.sql`select id from public.saved_jobs where user_id = ${userId}`).toEqual([])
})

it('should not save a job twice when an interrupted answer is asked for again', async () => {
  const { socket, chatId, userId, paced, turnId, run } = await midTurn()
  expect((await run(saveJob as ToolDefinition, { jobId: JOB, notes: null }, 'c1')).status).toBe('done')
  const interrupted = nextEnd(socket)
  await expireLease({ database, turnId })
  expect((await interrupted).status).toBe('interrupted')
  paced.finish()
  await expect.poll(async () => (await openCurrent(socket)).running, { timeout: 10_000 }).toBeNull()
  model.play(
    calling({ id: 'c1', tool: 'save_job', input: { jobId: JOB, notes: null } }),
    saying('Saved before.'),
  )
  const end = nextEnd(socket)
  await mustAsk(socket, 'turn:retry', { chatId })
  expect((await end).status).toBe('complete')
  expect(await database.sql`select id from public.saved_jobs where user_id = ${userId}`).toHaveLength(1)
})
