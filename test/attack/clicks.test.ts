import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { RunningServer } from '../../server/start.ts'
import type { ToolDefinition } from '../../tools/core/definition.ts'
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts'
import { type ApprovalCard, click, statusOf, tryClick } from '../server/approvals/applicant.ts'
import { ask, startTestServer } from '../server/test-server.ts'
import { changingModel } from './changing-model.ts'
import { everyRow } from './every-row.ts'
import { differences } from './other-rows.ts'
import { openStage, type Stage } from './stage.ts'
import { cardOf, type Place, placesOf } from './stage-places.ts'
import { callOn, FORGED, WAITING_TOOLS } from './waiting-calls.ts'

let database: TestDatabase
let server: RunningServer
let places: ReturnType<typeof placesOf>
let stage: Stage
const model = changingModel()

beforeAll(async () => {
  database = await createTestDatabase()
  server = await startTestServer({ database, model })
  places = placesOf(server)
  stage = await openStage(database)
})
afterAll(async () => {
  await server.close()
  await database.close()
})
afterEach(() => places.close())

/** Everybody near the card whose click it is not: colleagues, the other side, a stranger. */
async function othersOf(on: Stage, tool: ToolDefinition): Promise<Place[]> {
  const { candidate, owner, admin, member } = on
  const stranger = await places.atPage(on, await database.createCandidate())
  return tool.for.includes('recruiter')
    ? [
        stranger,
        await places.inConsole(on, admin),
        await places.inConsole(on, member),
        await places.atPage(on, candidate),
      ]
    : [stranger, await places.inConsole(on, owner)]
}

/** What a client may send as edits that the card does not let edit. */
function forgedEdits(tool: ToolDefinition, card: ApprovalCard): Record<string, string>[] {
  const editable = new Set(card.fields.flatMap(({ name, editable: may }) => (may ? [name] : [])))
  const names = [...Object.keys(tool.input.shape), ...card.fields.map(({ name }) => name), 'effect', 'id']
  return names.filter((name) => !editable.has(name)).map((name) => ({ [name]: stage.rows.otherApplication }))
}

const expire = (id: string, by: string) =>
  database.sql`update approvals set expires_at = now() + ${by}::interval where id = ${id}`

const CASES = WAITING_TOOLS.map((tool) => [tool.name, tool] as const)

describe.each(CASES)('a card of %s', (_name, tool) => {
  it('should take no click of anybody else, too late, with another input or after a no', async () => {
    const place = await places.forTool(stage, tool)
    const card = await cardOf({ model, place, call: callOn(stage, tool) })
    const { approvalId } = card
    const others = await othersOf(stage, tool)
    const before = await everyRow(database)
    const refused = async (trying: ReturnType<typeof tryClick>) => (await trying).error?.code

    for (const { socket } of others)
      for (const approved of [true, false])
        expect(await refused(tryClick(socket, approvalId, { approved }))).toBe('approval:not_found')
    for (const input of forgedEdits(tool, card))
      expect(await refused(tryClick(place.socket, approvalId, { input })), JSON.stringify(input)).toBe(
        'approval:invalid',
      )
    const elsewhere = tool.for.includes('recruiter') && (await places.atPage(stage, stage.owner))
    if (elsewhere) expect(await refused(tryClick(elsewhere.socket, approvalId))).toBe('chat:not_found')
    expect(await statusOf(database, approvalId)).toBe('pending')

    await expire(approvalId, '-1 second')
    expect(await refused(tryClick(place.socket, approvalId))).toBe('approval:expired')
    await expire(approvalId, '1 hour')
    await click(place.socket, approvalId, { approved: false })
    expect(await refused(tryClick(place.socket, approvalId))).toBe('approval:used')
    expect(await statusOf(database, approvalId)).toBe('declined')
    expect(differences(before, await everyRow(database))).toEqual([])
  })

  it('should do it once for the right click, whoever sends that again', async () => {
    const own = await openStage(database)
    const place = await places.forTool(own, tool)
    const call = { ...callOn(own, tool), id: crypto.randomUUID() }
    const { approvalId } = await cardOf({ model, place, call })
    const stranger = await places.atPage(own, await database.createCandidate())
    const event = { approvalId, approved: true, input: null, reason: null }
    const before = await everyRow(database)
    const first = await ask(place.socket, 'approval:answer', event)
    expect(first.data?.approval.status, first.error?.message).toBe('approved')
    const after = await everyRow(database)
    expect(differences(before, after)).not.toEqual([])

    const again = await ask(place.socket, 'approval:answer', {
      ...event,
      ...FORGED(approvalId),
    } as typeof event)
    expect(again).toEqual(first)
    expect((await ask(stranger.socket, 'approval:answer', event)).error?.code).toBe('approval:not_found')
    expect(differences(after, await everyRow(database))).toEqual([])
    const changes = await database.sql`
      select distinct tool, approval_id from changes where actor_id = ${place.person.id} and table_name <> 'chats'`
    // Messages are a record of their own.
    expect(changes).toEqual(changes.slice(0, 1).map(() => ({ tool: tool.name, approval_id: approvalId })))
  })
})
