import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts'
import { calling, saying, scripted } from '../model/scripted-model.ts'
import { openCurrent, say, startTestServer, TestVisitor } from '../test-server.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true })
})
afterAll(() => database.close())

describe('a long conversation', () => {
  it('should tell the model in short what no longer fits, keep it, and keep the messages', async () => {
    const [job] = await database.sql<{ id: string; title: string }[]>`
      select id, title from job_posts where status = 'active' order by title limit 1`
    if (!job) throw new Error('There are no jobs.')
    const steps = [calling({ tool: 'show_job', input: { jobId: job.id } }), saying('Here it is.')]
    const model = scripted(...steps, ...Array.from({ length: 3 }, () => saying('Fine.')))
    const server = await startTestServer({ database, model })
    const visitor = new TestVisitor(server, 'kestrel-vane')
    await visitor.becomeGuest()
    const socket = await visitor.connect()
    const { chatId } = await openCurrent(socket)
    await say(socket, chatId, 'Show me the first job, please')
    // Forty exchanges later.
    for (let round = 0; round < 40; round += 1) {
      await database.sql`
        insert into chat_messages (chat_id, sender_id, role, content, status)
        values (${chatId}, ${visitor.session?.user.id ?? ''}, 'user', ${`Remark ${round}`}, 'complete')`
      await database.sql`
        insert into chat_messages (chat_id, role, content, status)
        values (${chatId}, 'assistant', 'I see.', 'complete')`
    }
    await say(socket, chatId, 'And that company from the beginning?')
    const system = JSON.stringify(model.prompts.at(-1)?.prompt[0])
    expect(system).toContain('asked: Show me the first job, please')
    expect(system).toContain(`job ${job.id}`)
    expect(system).not.toContain('Remark 39')

    const kept = await database.sql<{ up_to_seq: number; summary: string }[]>`
      select up_to_seq, summary from private.chat_summaries where chat_id = ${chatId}`
    expect(kept).toHaveLength(1)
    expect(kept[0]?.summary).toContain(job.id)

    // The next turn goes on from what is kept; the messages are all there.
    await say(socket, chatId, 'Thanks')
    expect(JSON.stringify(model.prompts.at(-1)?.prompt[0])).toContain(job.id)
    const [count] = await database.sql<{ count: number }[]>`
      select count(*)::int as count from chat_messages where chat_id = ${chatId}`
    expect(count?.count).toBeGreaterThanOrEqual(84)
    await server.close()
  })
})
