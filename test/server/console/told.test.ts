import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ThreadSummary } from '../../../server/protocol.ts'
import type { RunningServer } from '../../../server/start.ts'
import { createTestDatabase, type Person, type TestDatabase } from '../../database/test-database.ts'
import { addApplicant, addMember } from '../../tools/applicants/agency-desk.ts'
import { AGENCY, addAgencies, addJob } from '../../tools/tool-bench.ts'
import { saying, scripted } from '../model/scripted-model.ts'
import {
  mustAsk,
  openCurrent,
  startTestServer,
  type TestSocket,
  type TestVisitor,
  textOf,
} from '../test-server.ts'
import { consoleTools, Guest, heardNothing, nameIt, next, Recruiter } from './desk.ts'

let database: TestDatabase
let server: RunningServer
let jobId: string
const visitors: TestVisitor[] = []

beforeAll(async () => {
  database = await createTestDatabase()
  await addAgencies(database)
  jobId = await addJob(database, { title: 'Backend Engineer' })
  server = await startTestServer({ database, tools: consoleTools, model: scripted(saying('Yes.')) })
})
afterEach(() => {
  for (const visitor of visitors.splice(0)) visitor.close()
})
afterAll(async () => {
  await server.close()
  await database.close()
})

let applicant: Person
let member: Person
let applicationId: string
let threadId: string
let page: TestSocket
let desk: TestSocket

beforeEach(async () => {
  const added = await addApplicant(database, { jobId, name: 'Ines Calder' })
  applicant = added.person
  applicationId = added.applicationId
  member = await nameIt(database, await addMember(database), 'Daniel Abara')
  const [row] = await database.sql<{ id: string }[]>`
    select id from chats where application_id = ${applicationId}`
  threadId = row?.id ?? ''
  const guest = new Guest(server, AGENCY.slug)
  const recruiter = new Recruiter(server, AGENCY.slug)
  visitors.push(guest, recruiter)
  page = await guest.arrive(applicant)
  desk = await recruiter.enter({ person: member, agencyId: AGENCY.id })
})

/** Asks for a card with a button and confirms it. */
async function confirm(tool: string, input: object): Promise<void> {
  const { output, text } = await mustAsk(desk, 'tool:use', { tool, input: input as never })
  if (output.card?.kind !== 'approval') throw new Error(text)
  const { approvalId } = output.card
  await mustAsk(desk, 'approval:answer', { approvalId, approved: true, input: null, reason: null })
}
const move = (more: object = {}) =>
  confirm('move_application', {
    applicationId,
    stage: 'interview',
    reason: 'A strong portfolio',
    tellApplicant: false,
    message: null,
    ...more,
  })
const offer = (baseAmount: number) =>
  confirm('make_offer', {
    applicationId,
    baseAmount,
    currency: 'EUR',
    period: 'year',
    bonus: null,
    bonusPercent: null,
    signOn: null,
    equityValue: null,
    vestingMonths: null,
    salaries: null,
    benefits: null,
    startDate: null,
    expiresAt: null,
    message: null,
    moveToOffer: true,
  })
/** What the candidate does with the offer, with their own rights. */
async function answerOffer(status: string, entry: object): Promise<void> {
  const [row] = await database.sql`
    select id, negotiation_history from offers_negotiation where application_id = ${applicationId}`
  const sent = { at: new Date().toISOString(), party: 'candidate', changes: {}, message: null, ...entry }
  const values = { status, negotiation_history: [...(row?.negotiation_history ?? []), sent] }
  const { error } = await applicant.client.rpc('write_rows', {
    changes: [{ table: 'offers_negotiation', op: 'update', id: String(row?.id), values }],
    context: { call: randomUUID() },
  })
  if (error) throw new Error(`${error.message} ${error.details}`)
}
const listed = async (): Promise<ThreadSummary | undefined> =>
  (await mustAsk(desk, 'thread:list', { filter: 'all' })).threads.find(({ id }) => id === threadId)
const isWaiting = async (): Promise<boolean> =>
  (await mustAsk(desk, 'thread:list', { filter: 'waiting' })).threads.some(({ id }) => id === threadId)
const openThread = (socket: TestSocket) =>
  mustAsk(socket, 'chat:open', { chatId: threadId, fresh: false, after: null, before: null })

describe('a move without a message', () => {
  it('should be told to the applicant at once, wherever they are, and stand in the thread', async () => {
    await openCurrent(page)
    const notice = next<object>(page, 'notice')
    await move()
    const text = 'The application moved to the stage “interview” · Backend Engineer'
    expect(await notice).toEqual({ level: 'info', text, chatId: threadId })
    const { messages } = await openThread(page)
    expect(messages.map((message) => [message.role, textOf(message)])).toEqual([['notice', text]])
  })

  it('should show in the thread that is open, not as a notice beside it', async () => {
    await openThread(page)
    const arrived = next<{ message: { role: string } }>(page, 'message:new')
    expect(await heardNothing({ socket: page, name: 'notice', meanwhile: () => move() })).toBe(true)
    expect((await arrived).message.role).toBe('notice')
  })

  it('should be no answer to what somebody asked', async () => {
    await mustAsk(page, 'message:send', {
      chatId: threadId,
      clientId: randomUUID(),
      text: 'When can I come?',
      attachmentIds: [],
    })
    await move()
    expect(await listed()).toMatchObject({ unread: 1 })
    expect(await isWaiting()).toBe(true)
  })
})

describe('an offer', () => {
  it('should wait for the agency once it is countered or accepted, until it acts', async () => {
    await offer(80_000)
    expect(await listed()).toMatchObject({
      lastLine: 'An offer was made: 80,000 EUR a year · Backend Engineer',
      unread: 0,
      waitingSince: null,
    })
    const base = { amount: 84_000, currency: 'EUR', period: 'year' }
    await answerOffer('negotiating', { kind: 'counter', changes: { base } })
    expect(await listed()).toMatchObject({
      lastLine: 'A counter-offer was sent: 84,000 EUR a year · Backend Engineer',
      unread: 1,
    })
    expect(await isWaiting()).toBe(true)
    const { entries } = await mustAsk(desk, 'pipeline:open', { jobId })
    expect(entries.find((one) => one.applicationId === applicationId)?.offer).toBe('countered')
    const shown = await mustAsk(desk, 'tool:use', {
      tool: 'show_applicant',
      input: { applicationId },
    })
    expect(shown.text).toContain('they asked for Base: €84,000 a year')

    await answerOffer('accepted', { kind: 'accepted' })
    expect(await listed()).toMatchObject({
      lastLine: 'The offer was accepted · Backend Engineer',
      unread: 2,
    })
    await move({ stage: 'hired' })
    expect(await isWaiting()).toBe(false)
  })
})

describe('a message that the assistant wrote down for a member', () => {
  it('should take the thread over and leave nothing unread', async () => {
    await mustAsk(page, 'message:send', {
      chatId: threadId,
      clientId: randomUUID(),
      text: 'Is there a car park?',
      attachmentIds: [],
    })
    expect(await listed()).toMatchObject({ unread: 1, assignedTo: null })
    await openThread(page)
    const update = next<object>(page, 'chat:update')
    await confirm('message_applicant', { threadId, applicationId: null, text: 'Yes, behind the house.' })
    expect(await update).toMatchObject({ handler: 'human', assignedTo: member.id })
    expect(await listed()).toMatchObject({ unread: 0, waitingSince: null, assignedTo: member.id })
  })
})
