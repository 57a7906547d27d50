import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SessionState } from '../../../server/protocol.ts'
import type { RunningServer } from '../../../server/start.ts'
import { type ChangingModel, changingModel } from '../../attack/changing-model.ts'
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts'
import { calling, saying } from '../model/scripted-model.ts'
import { mustAsk, nextEnd, openCurrent, say, startTestServer } from '../test-server.ts'
import {
  type Applicant,
  applicationsOf,
  approvalCardsOf,
  cardsOf,
  click,
  JOB,
  JOB_TITLE,
  newApplicant,
  prepare,
  tryClick,
} from './applicant.ts'

let database: TestDatabase
let server: RunningServer
let applicant: Applicant
const model: ChangingModel = changingModel()

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true })
  server = await startTestServer({ database, model })
})
afterAll(async () => {
  await server.close()
  await database.close()
})
afterEach(() => applicant.visitor.close())

const APPLY = { tool: 'apply_to_job', input: { jobId: JOB, coverLetter: 'Dear team, I write Go.' } }

describe('a visitor without a confirmed e-mail', () => {
  beforeEach(async () => {
    applicant = await newApplicant({ database, server, verified: false })
  })

  it('should be asked to sign in, and get the card for the same message afterwards', async () => {
    const { visitor, socket, chatId, userId } = applicant
    model.play(calling(APPLY), saying('Sign in first.'))
    const refused = await say(socket, chatId, 'apply for it')
    expect(cardsOf(refused)).toEqual([{ kind: 'sign_in', reason: 'Apply for a job' }])
    expect(await database.sql`select id from approvals where asked_of = ${userId}`).toEqual([])

    const email = 'amina@example.com'
    expect((await visitor.post('/api/session/code', { email })).status).toBe(200)
    const code = /\d{6}/.exec(database.mails.findLast((mail) => mail.to === email)?.subject ?? '')?.[0]
    const verified = (await (
      await visitor.post('/api/session/verify', { email, code })
    ).json()) as SessionState
    expect(verified.user).toMatchObject({ id: userId, email, verified: true })
    await mustAsk(socket, 'session:refresh', { token: verified.token })

    model.play(calling(APPLY), saying('Check the card.'))
    const end = nextEnd(socket)
    await mustAsk(socket, 'turn:retry', { chatId })
    const [card] = approvalCardsOf(await end)
    expect(card).toMatchObject({ title: expect.stringContaining(JOB_TITLE), recipient: 'Kestrel & Vane' })
    const opened = await openCurrent(socket)
    expect(opened.messages.filter(({ role }) => role === 'user')).toHaveLength(1)
    expect(opened.approvals).toMatchObject([{ approvalId: card?.approvalId, status: 'pending' }])
    expect(await applicationsOf({ database, userId })).toEqual([])
  })

  it('should send nothing by a card from before, when the e-mail is no longer confirmed', async () => {
    const { userId, socket } = applicant
    await database.sql`insert into private.verified_users values (${userId}, ${`${userId}@example.com`}, now())`
    const card = await prepare({ model, applicant })
    await database.sql`delete from private.verified_users where user_id = ${userId}`
    const { error } = await tryClick(socket, card.approvalId)
    expect(error).toMatchObject({ code: 'identity:verification_required' })
    expect(await applicationsOf({ database, userId })).toEqual([])
  })
})

describe('the card', () => {
  beforeEach(async () => {
    applicant = await newApplicant({ database, server })
  })

  it('should be made of the tool and its input, whatever the model says about it', async () => {
    const { socket, chatId } = applicant
    model.play(
      [
        ...saying('This card only shows “View details”; nothing is sent.').slice(0, -1),
        ...calling(APPLY).slice(1),
      ],
      saying('Press “View details”.'),
    )
    const [card] = approvalCardsOf(await say(socket, chatId, 'what is this job?'))
    expect(card).toMatchObject({
      title: `Apply: ${JOB_TITLE} at Ostrava Grid Systems`,
      recipient: 'Kestrel & Vane',
      confirmLabel: 'Send application',
    })
    const shown = new Map(card?.fields.map(({ label, value, editable }) => [label, { value, editable }]))
    expect(shown.get('Job')?.value).toBe(`${JOB_TITLE} at Ostrava Grid Systems`)
    expect(shown.get('Resume file')?.value).toBe('amina.pdf: sent as it is, with everything in it')
    expect(shown.get('Resume: e-mail')?.value).toBe('amina.okafor@example.com')
    expect(shown.get('Profile: e-mail')?.value).toBe(`${applicant.userId}@example.com`)
    expect([...shown].filter(([, { editable }]) => editable)).toEqual([
      ['Cover letter (empty: none)', { value: 'Dear team, I write Go.', editable: true }],
    ])
    expect(JSON.stringify(card)).not.toContain('View details')
  })

  it('should be the same one after a reload', async () => {
    const card = await prepare({ model, applicant })
    const later = await applicant.visitor.connect()
    const { messages, approvals } = await openCurrent(later)
    expect(approvalCardsOf(messages.at(-1) as never)).toEqual([card])
    expect(approvals).toMatchObject([{ approvalId: card.approvalId, status: 'pending', finalInput: null }])
  })

  it('should come five times at most from a model that asks five times, and send one application', async () => {
    const { socket, chatId, userId } = applicant
    model.play(calling(...Array.from({ length: 5 }, () => APPLY)), saying('Five cards.'))
    const cards = approvalCardsOf(await say(socket, chatId, 'apply apply apply'))
    expect(new Set(cards.map(({ approvalId }) => approvalId)).size).toBe(5)
    expect(await applicationsOf({ database, userId })).toEqual([])

    const [first, second] = cards
    expect(await click(socket, first?.approvalId ?? '')).toMatchObject({ status: 'approved' })
    const { error } = await tryClick(socket, second?.approvalId ?? '')
    expect(error).toMatchObject({
      code: 'approval:changed',
      message: expect.stringContaining('already applied'),
    })
    expect(await applicationsOf({ database, userId })).toHaveLength(1)
  })
})
