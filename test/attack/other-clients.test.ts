import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RunningServer } from '../../server/start.ts'
import { tools } from '../../tools/catalog.ts'
import type { ToolDefinition } from '../../tools/core/definition.ts'
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts'
import { OtherAssistant } from '../server/mcp/other-assistant.ts'
import { mustAsk, startTestServer } from '../server/test-server.ts'
import { everyRow } from './every-row.ts'
import { differences } from './other-rows.ts'
import { openStage, type Stage } from './stage.ts'
import { placesOf } from './stage-places.ts'
import { callOn, FORGED, WAITING_TOOLS } from './waiting-calls.ts'

let database: TestDatabase
let server: RunningServer
let places: ReturnType<typeof placesOf>
let stage: Stage
const assistants: Partial<Record<'page' | 'console', OtherAssistant>> = {}

beforeAll(async () => {
  database = await createTestDatabase()
  server = await startTestServer({ database })
  places = placesOf(server)
  stage = await openStage(database)
  const { agency, candidate, owner } = stage
  assistants.page = await connect(candidate.session.accessToken, `?agency=${agency.slug}`)
  assistants.console = await connect(owner.session.accessToken, `?console=${agency.id}`)
})
afterAll(async () => {
  await assistants.page?.close()
  await assistants.console?.close()
  places.close()
  await server.close()
  await database.close()
})

function connect(token: string, query: string): Promise<OtherAssistant> {
  return new OtherAssistant({ server, token, query }).open()
}

function assistantAt(place: 'page' | 'console'): OtherAssistant {
  const assistant = assistants[place]
  if (!assistant) throw new Error(`Nobody is connected to the ${place}.`)
  return assistant
}

const placeOf = (tool: ToolDefinition) => (tool.for.includes('recruiter') ? 'console' : 'page')

/** The cards of a tool that wait for the person, and those that were answered. */
async function cardsOf({ name }: ToolDefinition) {
  const [row] = await database.sql`
    select count(*) filter (where status = 'pending')::int as waiting,
      count(*) filter (where status <> 'pending' or answered_at is not null)::int as answered
    from approvals where tool = ${name}`
  return row
}

const CASES = WAITING_TOOLS.map((tool) => [tool.name, tool] as const)

describe('another assistant', () => {
  it.each(CASES)('should get a card for %s and nothing done, whatever it claims', async (name, tool) => {
    const before = await everyRow(database)
    const { input } = callOn(stage, tool)
    const answer = await assistantAt(placeOf(tool)).call(name, { ...input, ...FORGED(randomUUID()) })
    expect(answer, answer.text).toMatchObject({ status: 'waiting_for_approval', isError: false })
    expect(answer.text).toMatch(/^Nothing was sent\./)
    const [row] = await database.sql<{ id: string; input: object }[]>`
      select id, input from approvals where tool = ${name}`
    // What the card does not show is not kept for the click either.
    expect(Object.keys(tool.input.shape)).toEqual(expect.arrayContaining(Object.keys(row?.input ?? {})))
    expect(JSON.stringify(answer)).not.toContain(row?.id)
    expect(await cardsOf(tool)).toEqual({ waiting: 1, answered: 0 })
    expect(differences(before, await everyRow(database))).toEqual([])
  })

  it('should find nothing that confirms a card, by any name, in either place', async () => {
    const before = await everyRow(database)
    for (const place of ['page', 'console'] as const) {
      const assistant = assistantAt(place)
      expect((await assistant.toolNames()).filter((name) => /approv|confirm|click/.test(name))).toEqual([])
      for (const name of ['approval:answer', 'approval_answer', 'answer_approval', 'write_rows', 'tool:use'])
        await expect(assistant.call(name, FORGED(randomUUID()))).rejects.toThrow('This is not possible here.')
    }
    expect(differences(before, await everyRow(database))).toEqual([])
  })

  it('should find no tool of the other side', async () => {
    const names = {
      page: await assistantAt('page').toolNames(),
      console: await assistantAt('console').toolNames(),
    }
    for (const tool of tools) {
      expect(names.page.includes(tool.name), tool.name).toBe(tool.for.includes('candidate'))
      expect(names.console.includes(tool.name), tool.name).toBe(tool.for.includes('recruiter'))
    }
  })
})

describe('a button of the console', () => {
  const own = CASES.filter(([, tool]) => placeOf(tool) === 'console')

  it.each(own)('should get a card for %s and nothing done, whatever comes with it', async (_name, tool) => {
    const fresh = await openStage(database)
    const { socket } = await places.inConsole(fresh, fresh.owner)
    const before = await everyRow(database)
    const { input } = callOn(fresh, tool)
    const forged = { ...input, ...FORGED(randomUUID()) } as typeof input
    const used = await mustAsk(socket, 'tool:use', { tool: tool.name, input: forged })
    expect(used.output.status, used.text).toBe('waiting_for_approval')
    const [row] = await database.sql`
      select status, input from approvals where asked_of = ${fresh.owner.id}`
    expect(row?.status).toBe('pending')
    expect(Object.keys(tool.input.shape)).toEqual(expect.arrayContaining(Object.keys(row?.input)))
    expect(differences(before, await everyRow(database))).toEqual([])
  })
})
