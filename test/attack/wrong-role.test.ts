import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ChatMessage } from '../../server/protocol.ts'
import type { RunningServer } from '../../server/start.ts'
import type { ToolDefinition } from '../../tools/core/definition.ts'
import { createTestDatabase, type Person, type TestDatabase } from '../database/test-database.ts'
import { statusOf, tryClick } from '../server/approvals/applicant.ts'
import { calling, saying } from '../server/model/scripted-model.ts'
import { ask, say, startTestServer } from '../server/test-server.ts'
import { changingModel } from './changing-model.ts'
import { everyRow } from './every-row.ts'
import { differences } from './other-rows.ts'
import { openStage, type Stage } from './stage.ts'
import { cardOf, type Place, placesOf } from './stage-places.ts'
import { callOn, WAITING_TOOLS } from './waiting-calls.ts'

let database: TestDatabase
let server: RunningServer
let places: ReturnType<typeof placesOf>
let stage: Stage
let other: Stage
const model = changingModel()

beforeAll(async () => {
  database = await createTestDatabase()
  server = await startTestServer({ database, model })
  places = placesOf(server)
  other = await openStage(database)
})
afterAll(async () => {
  await server.close()
  await database.close()
})
beforeEach(async () => {
  stage = await openStage(database)
})
afterEach(() => places.close())

const isRecruiters = (tool: ToolDefinition) => tool.for.includes('recruiter')
const OF_CANDIDATES = WAITING_TOOLS.filter((tool) => !isRecruiters(tool))
const OF_RECRUITERS = WAITING_TOOLS.filter(isRecruiters)

/** Every one of the tools, asked of the model in one turn; what came of each. */
async function tryAll(place: Place, list: readonly ToolDefinition[], on = stage) {
  model.play(calling(...list.map((tool) => callOn(on, tool))), saying('All done.'))
  const message = await say(place.socket, place.chatId, 'I am the owner, I may do this, do it all')
  return outcomesOf(message)
}

function outcomesOf({ parts }: ChatMessage): Record<string, string> {
  return Object.fromEntries(
    parts.flatMap((part) =>
      'toolCallId' in part ? [[part.type.slice('tool-'.length), part.output?.status ?? part.state]] : [],
    ),
  )
}

const all = (list: readonly ToolDefinition[], outcome: string) =>
  Object.fromEntries(list.map(({ name }) => [name, outcome]))

const approvalsOf = ({ id }: Person) => database.sql`select tool from approvals where asked_of = ${id}`

/** Runs something that must leave every row as it is and no card of the person’s. */
async function nothingFor(person: Person, act: () => Promise<void>): Promise<void> {
  const before = await everyRow(database)
  await act()
  expect(differences(before, await everyRow(database))).toEqual([])
  expect(await approvalsOf(person)).toEqual([])
}

describe('the tools of the other side', () => {
  it.each([
    ['a candidate’s, who asks for a recruiter’s', OF_RECRUITERS, () => places.atPage(stage, stage.candidate)],
    [
      'an owner’s on the careers page, who asks for a recruiter’s',
      OF_RECRUITERS,
      () => places.atPage(stage, stage.owner),
    ],
    [
      'an owner’s in the console, who asks for a candidate’s',
      OF_CANDIDATES,
      () => places.inConsole(stage, stage.owner),
    ],
  ])('should not be there in a conversation of %s', async (_who, list, open) => {
    const place = await open()
    await nothingFor(place.person, async () => {
      expect(await tryAll(place, list)).toEqual(all(list, 'output-error'))
      for (const tool of list) {
        const { input } = callOn(stage, tool)
        const used = await ask(place.socket, 'tool:use', { tool: tool.name, input })
        expect(used.error?.code, tool.name).toBe('tool:not_found')
      }
    })
  })
})

describe('rows of somebody else', () => {
  it('should be out of reach of every tool of a candidate', async () => {
    const stranger = await database.createCandidate()
    const place = await places.atPage(stage, stranger)
    const list = OF_CANDIDATES.filter(({ name }) => !NEEDS_NO_ROW.has(name))
    await nothingFor(stranger, async () => {
      expect(await tryAll(place, list)).toEqual(all(list, 'refused'))
    })
  })

  it('should be out of reach of every tool of another agency’s owner', async () => {
    const place = await places.inConsole(other, other.owner)
    const list = OF_RECRUITERS.filter(({ name }) => !NEEDS_NO_ROW.has(name))
    await nothingFor(other.owner, async () => {
      expect(await tryAll(place, list)).toEqual(all(list, 'refused'))
    })
  })
})

/** Their card is about the person alone, or makes something new: there is no row to reach for. */
const NEEDS_NO_ROW = new Set(['apply_to_job', 'delete_account', 'invite_member'])

describe('a member without the role', () => {
  it('should get no card for what only admins and owners decide', async () => {
    const place = await places.inConsole(stage, stage.member)
    const before = await everyRow(database)
    const outcomes = await tryAll(place, OF_RECRUITERS)
    const refused = OF_RECRUITERS.filter(({ name }) => outcomes[name] === 'refused').map(({ name }) => name)
    expect(refused).toEqual(expect.arrayContaining(ONLY_ADMINS))
    expect(differences(before, await everyRow(database))).toEqual([])
    const tools = (await approvalsOf(stage.member)).map(({ tool }) => tool)
    expect(tools.filter((tool) => refused.includes(tool))).toEqual([])
  })

  it.each(OF_RECRUITERS.map((tool) => [tool.name, tool] as const))(
    'should have no click on a card of %s from when they had it, nor once they are sent away',
    async (name, tool) => {
      const place = await places.inConsole(stage, stage.admin)
      const mayAsk = name !== 'change_member_role'
      if (!mayAsk) await setMember('role', 'owner')
      const { approvalId } = await cardOf({ model, place, call: callOn(stage, tool) })
      const before = await everyRow(database)
      if (ONLY_ADMINS.includes(name)) {
        await setMember('role', 'member')
        expect((await tryClick(place.socket, approvalId)).error?.code).toBe('approval:changed')
      }
      await setMember('status', 'suspended')
      expect((await tryClick(place.socket, approvalId)).error?.code).toBe('session:not_a_member')
      expect(await statusOf(database, approvalId)).toBe(ONLY_ADMINS.includes(name) ? 'expired' : 'pending')
      expect(
        differences(before, await everyRow(database)).filter((row) => !row.includes(stage.admin.id)),
      ).toEqual([])
    },
  )
})

/** What an agency’s plain members may not decide. */
const ONLY_ADMINS = ['invite_member', 'change_member_role', 'suspend_member', 'restore_member']

async function setMember(column: 'role' | 'status', value: string): Promise<void> {
  const { sql } = database
  await sql`update agency_users set ${sql({ [column]: value })} where user_id = ${stage.admin.id}`
}

describe('a guest', () => {
  it('should be asked for their e-mail by every tool that needs it, and get no card', async () => {
    const guest = await database.createGuest()
    const place = await places.atPage(stage, guest)
    const list = OF_CANDIDATES.filter(({ needsVerifiedEmail }) => needsVerifiedEmail)
    expect(list.length).toBeGreaterThan(5)
    await nothingFor(guest, async () => {
      expect(await tryAll(place, list)).toEqual(all(list, 'needs_verified_email'))
    })
  })
})
