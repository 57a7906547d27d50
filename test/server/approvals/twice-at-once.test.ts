import { afterAll, beforeAll, expect, it } from 'vitest'
import { answerApproval } from '../../../server/chat/answer-approval.ts'
import { createUserClient } from '../../../server/database/clients.ts'
import type { RunningServer } from '../../../server/start.ts'
import { createReadClient } from '../../../server/turn/read-client.ts'
import { applyToJob } from '../../../tools/applications/apply-to-job.ts'
import type { ToolDefinition } from '../../../tools/core/definition.ts'
import { changingModel } from '../../attack/changing-model.ts'
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts'
import { startTestServer } from '../test-server.ts'
import { applicationsOf, click, newApplicant, prepare } from './applicant.ts'

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

it('should give a click the answer of the same click that overtook it', async () => {
  const applicant = await newApplicant({ database, server })
  const { visitor, userId, socket } = applicant
  const { approvalId } = await prepare({ model, applicant })
  const client = createUserClient({ backend: database.backend, token: () => visitor.session?.token ?? '' })
  const overtaken: ToolDefinition = {
    ...(applyToJob as ToolDefinition),
    run: async (call) => {
      await click(socket, approvalId)
      return (applyToJob as ToolDefinition).run(call)
    },
  }
  const { approval, text } = await answerApproval({
    client,
    tools: [overtaken],
    context: async (chatId) => ({
      read: createReadClient(client),
      user: { id: userId, role: 'candidate', email: `${userId}@example.com` },
      agency: null,
      chatId,
      now: new Date(),
      timeZone: 'Europe/London',
      locale: 'en-GB',
    }),
    request: { approvalId, approved: true, input: null, reason: null },
  })
  expect(approval.status).toBe('approved')
  expect(text).toBeNull()
  expect(await applicationsOf({ database, userId })).toHaveLength(1)
  visitor.close()
})
