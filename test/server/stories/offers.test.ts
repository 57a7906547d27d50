import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { RunningServer } from '../../../server/start.ts'
import { tools as catalogue } from '../../../tools/catalog.ts'
import { offerTools } from '../../../tools/offers/offer-tools.ts'
import { changingModel } from '../../attack/changing-model.ts'
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts'
import { SAID } from '../../tools/offers/offer-bench.ts'
import {
  type Applicant,
  type ApprovalCard,
  approvalCardsOf,
  cardsOf,
  click,
  JOB,
  JOB_TITLE,
  newApplicant,
  statusOf,
  tryClick,
} from '../approvals/applicant.ts'
import { calling, saying } from '../model/scripted-model.ts'
import { say, startTestServer } from '../test-server.ts'

let database: TestDatabase
let server: RunningServer
let applicant: Applicant
let offerId: string
const model = changingModel()
const tools = [...new Map([...catalogue, ...offerTools].map((tool) => [tool.name, tool])).values()]
const BASE = { amount: 95_000, currency: 'EUR', period: 'year' }
const ASK = { targetBase: null, targetBonus: null, targetSignOn: null, startDate: null }

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true })
  server = await startTestServer({ database, model, tools })
})
afterAll(async () => {
  await server.close()
  await database.close()
})
beforeEach(async () => {
  applicant = await newApplicant({ database, server })
  offerId = await offered()
})
afterEach(() => applicant.visitor.close())

/** The agency offers the applicant the job. */
async function offered(): Promise<string> {
  const { sql } = database
  const [application] = await sql<{ id: string }[]>`
    insert into applications (user_id, job_id, status) values (${applicant.userId}, ${JOB}, 'offer') returning id`
  const [offer] = await sql<{ id: string }[]>`
    insert into offers_negotiation (application_id, offer_details, source)
    values (${application?.id ?? ''}, ${sql.json({ base: BASE })}, 'agency') returning id`
  return offer?.id ?? ''
}

async function told(text: string, tool: string, input: object) {
  model.play(calling({ tool, input }), saying('Have a look.'))
  return say(applicant.socket, applicant.chatId, text)
}

async function asked(text: string, tool: string, input: object): Promise<ApprovalCard> {
  const message = await told(text, tool, input)
  const [card] = approvalCardsOf(message)
  if (!card) throw new Error(`No card waits: ${JSON.stringify(message.parts)}`)
  return card
}

const offer = async () => (await database.sql`select * from offers_negotiation where id = ${offerId}`)[0]

describe('an offer', () => {
  it('should be compared with one’s own, countered with an edited message, and accepted', async () => {
    await told('Globex offers me 100k', 'record_offer', { ...SAID, baseAmount: 100_000 })
    const [comparison] = cardsOf(
      await told('compare them', 'compare_offers', { offerIds: null, currency: null, view: null }),
    )
    expect(comparison).toMatchObject({
      kind: 'comparison',
      rows: expect.arrayContaining([{ label: 'Total a year', values: ['€100,000', '€95,000'] }]),
    })

    const card = await asked('ask them for 102', 'send_counter_offer', {
      offerId,
      ...ASK,
      targetBase: 102_000,
      message: null,
    })
    expect(card).toMatchObject({ recipient: 'Kestrel & Vane', title: expect.stringContaining(JOB_TITLE) })
    const letter = card.fields.find(({ name }) => name === 'message')
    expect(letter?.value).not.toMatch(/another offer|Globex|100,000/)
    expect(card.fields.filter(({ editable }) => editable).map(({ name }) => name)).toEqual(['message'])
    expect(await offer()).toMatchObject({ status: 'pending', negotiation_history: null })
    await click(applicant.socket, card.approvalId, { input: { message: 'I would sign for 102.' } })
    expect(await offer()).toMatchObject({
      status: 'negotiating',
      offer_details: { base: BASE },
      negotiation_history: [
        {
          party: 'candidate',
          kind: 'counter',
          changes: { base: { ...BASE, amount: 102_000 } },
          message: 'I would sign for 102.',
        },
      ],
    })

    const yes = await asked('ok, I accept', 'accept_offer', { offerId, message: null })
    await click(applicant.socket, yes.approvalId)
    expect(await offer()).toMatchObject({
      status: 'accepted',
      negotiation_history: [{}, { kind: 'accepted' }],
    })
    const again = await told('no wait, decline it', 'decline_offer', { offerId, reason: null })
    expect(approvalCardsOf(again)).toEqual([])
  })

  it('should need a new card once the agency changed it', async () => {
    const card = await asked('accept', 'accept_offer', { offerId, message: null })
    const { sql } = database
    await sql`update offers_negotiation set offer_details = ${sql.json({ base: { ...BASE, amount: 90_000 } })} where id = ${offerId}`
    const { error } = await tryClick(applicant.socket, card.approvalId)
    expect(error?.code).toBe('approval:changed')
    expect(await statusOf(database, card.approvalId)).toBe('expired')
    expect(await offer()).toMatchObject({ status: 'pending' })
    const fresh = await asked('accept', 'accept_offer', { offerId, message: null })
    expect(fresh.fields.find(({ label }) => label === 'Base')?.value).toBe('€90,000 a year')
    await click(applicant.socket, fresh.approvalId)
    expect(await offer()).toMatchObject({ status: 'accepted' })
  })

  it('should be said to have run out or been withdrawn, at the click too', async () => {
    const card = await asked('decline it', 'decline_offer', { offerId, reason: 'Too far.' })
    await database.sql`update offers_negotiation set status = 'withdrawn' where id = ${offerId}`
    const { error } = await tryClick(applicant.socket, card.approvalId)
    expect(error).toMatchObject({
      code: 'approval:changed',
      message: expect.stringContaining('has withdrawn the offer'),
    })
    expect(await offer()).toMatchObject({ status: 'withdrawn', negotiation_history: null })
  })

  it('should be declined with a reason written on the card, and not twice', async () => {
    const older = await asked('decline it', 'decline_offer', { offerId, reason: null })
    const card = await asked('decline it', 'decline_offer', { offerId, reason: null })
    await click(applicant.socket, card.approvalId, { input: { reason: 'I stay where I am.' } })
    expect(await offer()).toMatchObject({
      status: 'declined',
      negotiation_history: [{ party: 'candidate', kind: 'declined', message: 'I stay where I am.' }],
    })
    expect((await tryClick(applicant.socket, older.approvalId)).error?.code).toBe('approval:superseded')
    expect(approvalCardsOf(await told('decline it', 'decline_offer', { offerId, reason: null }))).toEqual([])
    expect((await offer())?.negotiation_history).toHaveLength(1)
  })
})

it('should ask a guest for their e-mail before anything goes out', async () => {
  await database.sql`delete from private.verified_users where user_id = ${applicant.userId}`
  const again = await newApplicant({ database, server, verified: false })
  model.play(calling({ tool: 'accept_offer', input: { offerId, message: null } }), saying('Sign in first.'))
  expect(cardsOf(await say(again.socket, again.chatId, 'accept'))).toEqual([
    { kind: 'sign_in', reason: 'Accept an offer' },
  ])
  expect(await offer()).toMatchObject({ status: 'pending' })
  again.visitor.close()
})

it('should rehearse with the state in the chat', async () => {
  const start = cardsOf(
    await told('practise the negotiation', 'practise_negotiation', {
      offerId,
      said: null,
      round: null,
      objection: null,
    }),
  )
  expect(start).toMatchObject([{ kind: 'facts', sections: [{ title: 'How it starts' }, {}, {}] }])
  for (const round of [1, 2]) {
    const said = `I was thinking of ${100 + round},000 because I led the move.`
    const cards = cardsOf(
      await told(said, 'practise_negotiation', { offerId: null, said, round: null, objection: null }),
    )
    expect(cards).toMatchObject([
      {
        kind: 'facts',
        sections: expect.arrayContaining([expect.objectContaining({ title: `Line ${round} of 5` })]),
      },
    ])
  }
  expect(await offer()).toMatchObject({ status: 'pending', negotiation_history: null })
})
