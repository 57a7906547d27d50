import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ServerEvents } from '../../../server/protocol.ts'
import type { RunningServer } from '../../../server/start.ts'
import { type ChangingModel, changingModel } from '../../attack/changing-model.ts'
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts'
import { calling, saying } from '../model/scripted-model.ts'
import { openCurrent, say, startTestServer } from '../test-server.ts'
import {
  type Applicant,
  type ApprovalCard,
  applicationsOf,
  click,
  newApplicant,
  prepare,
  statusOf,
  tryClick,
} from './applicant.ts'

let database: TestDatabase
let server: RunningServer
let applicant: Applicant
let card: ApprovalCard
const model: ChangingModel = changingModel()

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true })
  server = await startTestServer({ database, model })
})
afterAll(async () => {
  await server.close()
  await database.close()
})
beforeEach(async () => {
  applicant = await newApplicant({ database, server })
  card = await prepare({ model, applicant })
})
afterEach(() => applicant.visitor.close())

type Update = Parameters<ServerEvents['approval:update']>[0]

function nextUpdate(): Promise<Update> {
  return new Promise((resolve) => applicant.socket.once('approval:update', resolve))
}

async function no(tool: string | null = null) {
  model.play(calling({ tool: 'close_card', input: { tool } }), saying('Fine.'))
  return say(applicant.socket, applicant.chatId, 'no, leave it')
}

const sent = () => applicationsOf({ database, userId: applicant.userId })

describe('a second card for the same thing', () => {
  it('should replace the first, wherever that is open and after a reload', async () => {
    const told = nextUpdate()
    const newer = await prepare({ model, applicant })
    expect((await told).approval).toMatchObject({ approvalId: card.approvalId, status: 'superseded' })
    expect((await tryClick(applicant.socket, card.approvalId)).error?.code).toBe('approval:superseded')
    expect(await sent()).toEqual([])
    const { approvals } = await openCurrent(await applicant.visitor.connect())
    expect(approvals.find(({ approvalId }) => approvalId === card.approvalId)?.status).toBe('superseded')
    expect(await click(applicant.socket, newer.approvalId)).toMatchObject({ status: 'approved' })
    expect(await sent()).toHaveLength(1)
  })
})

describe('a no in words', () => {
  it.each([null, 'apply_to_job'])('should close the card for good (%s)', async (tool) => {
    const told = nextUpdate()
    await no(tool)
    expect((await told).approval).toMatchObject({ approvalId: card.approvalId, status: 'declined' })
    expect((await tryClick(applicant.socket, card.approvalId)).error?.code).toBe('approval:used')
    expect(await sent()).toEqual([])
  })

  it('should close no card of another kind', async () => {
    await no('withdraw_application')
    expect(await statusOf(database, card.approvalId)).toBe('pending')
  })

  it('should take back nothing that was sent', async () => {
    await click(applicant.socket, card.approvalId)
    await no()
    expect(await statusOf(database, card.approvalId)).toBe('approved')
    expect(await sent()).toHaveLength(1)
  })
})

describe('a click that comes too late', () => {
  it('should show the card as over', async () => {
    await database.sql`update public.profiles set full_name = 'Somebody Else' where id = ${applicant.userId}`
    const told = nextUpdate()
    expect((await tryClick(applicant.socket, card.approvalId)).error?.code).toBe('approval:changed')
    expect((await told).approval).toMatchObject({ approvalId: card.approvalId, status: 'expired' })
  })
})
