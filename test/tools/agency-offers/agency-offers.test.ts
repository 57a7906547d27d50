import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { answerCounter } from '../../../tools/agency-offers/answer-counter.ts'
import { changeOffer } from '../../../tools/agency-offers/change-offer.ts'
import { listAgencyOffers } from '../../../tools/agency-offers/list-agency-offers.ts'
import { makeOffer } from '../../../tools/agency-offers/make-offer.ts'
import { showOfferHistory } from '../../../tools/agency-offers/show-offer-history.ts'
import { withdrawOffer } from '../../../tools/agency-offers/withdraw-offer.ts'
import { showApplicationTimeline } from '../../../tools/applicants/show-application-timeline.ts'
import { acceptOffer } from '../../../tools/offers/accept-offer.ts'
import { sendCounterOffer } from '../../../tools/offers/send-counter-offer.ts'
import { createTestDatabase, type Person, type TestDatabase } from '../../database/test-database.ts'
import { addApplicant, addMember, ask, click, deskOf } from '../applicants/agency-desk.ts'
import { addAgencies, addJob, contextOf, OTHER_AGENCY, use } from '../tool-bench.ts'

let database: TestDatabase
let member: Person
let sam: { person: Person; applicationId: string }

beforeAll(async () => {
  database = await createTestDatabase()
  await addAgencies(database)
})
afterAll(() => database.close())
beforeEach(async () => {
  member = await addMember(database)
  const jobId = await addJob(database, {
    title: 'Backend Engineer',
    pay: { min: 50_000, max: 60_000, currency: 'GBP', period: 'year' },
  })
  sam = await addApplicant(database, { jobId, name: 'Sam Okafor' })
})

const noPackage = {
  period: null,
  salaries: null,
  bonus: null,
  bonusPercent: null,
  signOn: null,
  equityValue: null,
  vestingMonths: null,
  benefits: null,
  startDate: null,
  expiresAt: null,
}
const offered = (more: object = {}) => ({
  applicationId: sam.applicationId,
  baseAmount: 55_000,
  currency: null,
  ...noPackage,
  message: null,
  moveToOffer: null,
  ...more,
})
const changed = (offerId: string, more: object = {}) => ({
  offerId,
  baseAmount: null,
  currency: null,
  ...noPackage,
  message: null,
  ...more,
})
const offersOf = () =>
  database.sql`select id, status, source, agency_id, owner_id, offer_details, negotiation_history from offers_negotiation where application_id = ${sam.applicationId} order by created_at`
const stage = async () =>
  (await database.sql`select status from applications where id = ${sam.applicationId}`)[0]?.status

/** Asks and clicks; the text that is said, or why there was no card. */
async function act(
  tool: unknown,
  input: object,
  edits: Record<string, string> | null = null,
): Promise<string> {
  const { approvalId, say } = await ask({ tool, input, person: member })
  if (!approvalId) return say.text
  return (await click({ tool, approvalId, person: member, edits })) ?? ''
}
const madeOffer = async (more: object = {}) => {
  await act(makeOffer, offered(more))
  return String((await offersOf())[0]?.id)
}
/** What the candidate sends, with their own rights. */
async function counter(offerId: string, entry: object): Promise<void> {
  const [row] = await database.sql`select negotiation_history from offers_negotiation where id = ${offerId}`
  const sent = { at: new Date().toISOString(), party: 'candidate', kind: 'counter', ...entry }
  const { error } = await sam.person.client.rpc('write_rows', {
    changes: [
      {
        table: 'offers_negotiation',
        op: 'update',
        id: offerId,
        values: { status: 'negotiating', negotiation_history: [...(row?.negotiation_history ?? []), sent] },
      },
    ],
    context: { call: crypto.randomUUID() },
  })
  if (error) throw new Error(`${error.message} ${error.details}`)
}

describe('making an offer', () => {
  it('should show the terms, wait for the click and leave the stage alone', async () => {
    const { card, approvalId } = await ask({
      tool: makeOffer,
      input: offered({ signOn: 2_000, benefits: ['Bike'], startDate: '2027-03-01' }),
      person: member,
    })
    expect(await offersOf()).toEqual([])
    const fields = card?.kind === 'approval' ? card.fields : []
    expect(Object.fromEntries(fields.map(({ label, value }) => [label, value]))).toMatchObject({
      Applicant: 'Sam Okafor',
      Base: '£55,000 a year',
      'Sign-on': '£2,000, once',
      Benefits: 'Bike',
      Start: '1 March 2027',
      Stage: 'stays new',
    })
    expect(fields.filter(({ editable }) => editable).map(({ name }) => name)).toEqual(['message'])
    await click({ tool: makeOffer, approvalId, person: member, edits: { message: 'Welcome!' } })
    expect(await offersOf()).toMatchObject([
      {
        status: 'pending',
        source: 'agency',
        owner_id: sam.person.id,
        offer_details: { base: { amount: 55_000, currency: 'GBP', period: 'year' }, signOn: 2_000 },
        negotiation_history: [{ party: 'agency', kind: 'offer', message: 'Welcome!' }],
      },
    ])
    expect(await stage()).toBe('submitted')
    const { data } = await sam.person.client.from('offers_negotiation').select('status')
    expect(data).toEqual([{ status: 'pending' }])
  })

  it('should move the application only when told to', async () => {
    await act(makeOffer, offered({ moveToOffer: true }))
    expect(await stage()).toBe('offer')
    expect(await offersOf()).toHaveLength(1)
  })

  it('should refuse a second open offer, ended applications and one’s own', async () => {
    await madeOffer()
    expect(await act(makeOffer, offered())).toContain('has an open offer already')
    await database.sql`delete from offers_negotiation`
    expect(await act(makeOffer, offered({ expiresAt: '2020-01-01' }))).toContain('already over')
    await database.sql`update applications set status = 'rejected' where id = ${sam.applicationId}`
    expect(await act(makeOffer, offered())).toContain('is rejected, so no offer')
    const [own] = await database.sql`
      insert into applications (user_id, job_id, status)
      select ${member.id}, job_id, 'submitted' from applications where id = ${sam.applicationId} returning id`
    expect(await act(makeOffer, offered({ applicationId: own?.id }))).toContain(
      'a colleague has to make the offer',
    )
    expect(await offersOf()).toEqual([])
  })

  it('should ask for the currency when the job states no pay', async () => {
    const jobId = await addJob(database, { title: 'Chef' })
    const ada = await addApplicant(database, { jobId, name: 'Ada' })
    expect(await act(makeOffer, offered({ applicationId: ada.applicationId }))).toContain(
      'Say the currency too',
    )
  })

  it('should be void once suspended, and not be for strangers', async () => {
    const { approvalId } = await ask({ tool: makeOffer, input: offered(), person: member })
    await database.sql`update agency_users set status = 'suspended' where user_id = ${member.id}`
    await expect(click({ tool: makeOffer, approvalId, person: member })).rejects.toMatchObject({
      message: expect.stringContaining('suspended'),
    })
    const outsider = await addMember(database, { agencyId: OTHER_AGENCY.id })
    const context = deskOf(outsider, { agency: { ...OTHER_AGENCY, memberRole: 'owner' } })
    expect((await ask({ tool: makeOffer, input: offered(), person: outsider, context })).status).toBe(
      'refused',
    )
    expect(await offersOf()).toEqual([])
  })
})

describe('an open offer', () => {
  it('should be changed with before and after', async () => {
    const id = await madeOffer({ bonus: 3_000 })
    const { card, approvalId } = await ask({
      tool: changeOffer,
      input: changed(id, { baseAmount: 58_000, bonus: 0, message: 'Our best' }),
      person: member,
    })
    const fields = card?.kind === 'approval' ? card.fields : []
    expect(fields.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['£55,000 a year → £58,000 a year', '£3,000 a year at target → none']),
    )
    await click({ tool: changeOffer, approvalId, person: member })
    const [offer] = await offersOf()
    expect(offer).toMatchObject({
      status: 'pending',
      offer_details: { base: { amount: 58_000 }, bonus: null },
    })
    expect(offer?.negotiation_history[1]).toMatchObject({
      party: 'agency',
      kind: 'revision',
      message: 'Our best',
      changes: { base: { amount: 58_000 }, bonus: 0 },
    })
    expect(await act(changeOffer, changed(id))).toContain('already says that')
  })

  it('should be withdrawn with a reason that the applicant reads, once', async () => {
    const id = await madeOffer()
    expect(
      await act(
        withdrawOffer,
        { offerId: id, reason: 'Budget cut' },
        { reason: 'The client lost the budget' },
      ),
    ).toContain('was withdrawn')
    expect(await offersOf()).toMatchObject([
      {
        status: 'withdrawn',
        negotiation_history: [{}, { kind: 'withdrawn', message: 'The client lost the budget' }],
      },
    ])
    expect(await act(withdrawOffer, { offerId: id, reason: 'again' })).toContain('can’t change any more')
    expect(await act(changeOffer, changed(id, { baseAmount: 1 }))).toContain('can’t change any more')
  })

  it('should not change under a card when the applicant answered meanwhile', async () => {
    const id = await madeOffer()
    const { approvalId } = await ask({
      tool: changeOffer,
      input: changed(id, { baseAmount: 58_000 }),
      person: member,
    })
    await counter(id, { message: 'More, please' })
    await expect(click({ tool: changeOffer, approvalId, person: member })).rejects.toMatchObject({
      code: 'approval:changed',
    })
    expect(await offersOf()).toMatchObject([
      { status: 'negotiating', offer_details: { base: { amount: 55_000 } } },
    ])
  })

  it('should be left alone by other agencies', async () => {
    const id = await madeOffer()
    const outsider = await addMember(database, { agencyId: OTHER_AGENCY.id })
    const context = deskOf(outsider, { agency: { ...OTHER_AGENCY, memberRole: 'owner' } })
    for (const [tool, input] of [
      [changeOffer, changed(id, { baseAmount: 1 })],
      [withdrawOffer, { offerId: id, reason: 'x' }],
      [showOfferHistory, { offerId: id }],
    ] as const) {
      const refused = await ask({ tool, input, person: outsider, context })
      expect(refused.status).toBe('refused')
      expect(refused.say.text).not.toContain('Sam')
    }
  })
})

describe('a counter-offer', () => {
  const base = (amount: number) => ({ amount, currency: 'GBP', period: 'year' })

  it('should be accepted as it is, and wait for the applicant’s yes', async () => {
    const id = await madeOffer()
    await counter(id, { changes: { base: base(59_000), signOn: 1_000 }, message: 'I have another offer' })
    const { card, approvalId, say } = await ask({
      tool: answerCounter,
      input: { ...changed(id), answer: 'accept' },
      person: member,
    })
    expect(say.text).not.toContain('another offer')
    expect(say.quotes?.[0]?.text).toBe('I have another offer')
    expect((card?.kind === 'approval' ? card.fields : []).map(({ value }) => value)).toEqual(
      expect.arrayContaining(['£55,000 a year → £59,000 a year', 'none → £1,000, once']),
    )
    await click({ tool: answerCounter, approvalId, person: member, edits: { message: 'Deal' } })
    expect(await offersOf()).toMatchObject([
      {
        status: 'pending',
        offer_details: { base: { amount: 59_000 }, signOn: 1_000 },
        negotiation_history: [
          { kind: 'offer' },
          { kind: 'counter' },
          { party: 'agency', kind: 'revision', message: 'Deal' },
        ],
      },
    ])
    expect(await act(answerCounter, { ...changed(id), answer: 'accept' })).toContain('no open counter-offer')
  })

  it('should be answered with other terms, or with words alone', async () => {
    const id = await madeOffer()
    await counter(id, { changes: { base: base(65_000) } })
    await act(answerCounter, { ...changed(id, { baseAmount: 57_000 }), answer: 'counter' })
    expect(await offersOf()).toMatchObject([
      { status: 'negotiating', offer_details: { base: { amount: 57_000 } } },
    ])
    await counter(id, { changes: { base: base(60_000) } })
    await act(answerCounter, { ...changed(id, { message: 'This is the best we can do' }), answer: 'counter' })
    const [offer] = await offersOf()
    expect(offer?.offer_details.base.amount).toBe(57_000)
    expect(offer?.negotiation_history.at(-1)).toMatchObject({
      kind: 'answer',
      message: 'This is the best we can do',
    })
  })

  it('should come from the candidate’s side and end in their yes', async () => {
    const id = await madeOffer()
    const asCandidate = { person: sam.person, context: contextOf(sam.person, { now: new Date() }) }
    const asked = { targetBase: 60_000, targetBonus: null, targetSignOn: null, startDate: null }
    await use({
      tool: sendCounterOffer,
      input: { offerId: id, ...asked, message: 'More, please' },
      ...asCandidate,
    })
    expect(await act(answerCounter, { ...changed(id), answer: 'accept' })).toContain('can accept it now')
    await use({ tool: acceptOffer, input: { offerId: id, message: null }, ...asCandidate })
    expect(await offersOf()).toMatchObject([
      { status: 'accepted', offer_details: { base: { amount: 60_000 } } },
    ])
    expect(await act(changeOffer, changed(id, { baseAmount: 1 }))).toContain('This offer is accepted')
  })

  it('should still be open when words of theirs came after it', async () => {
    const id = await madeOffer()
    await counter(id, { changes: { base: base(59_000) } })
    await counter(id, { kind: 'answer', message: 'Any news?' })
    await act(answerCounter, { ...changed(id), answer: 'accept' })
    expect((await offersOf())[0]?.offer_details.base.amount).toBe(59_000)
  })

  it('should not be guessed at', async () => {
    const id = await madeOffer()
    expect(await act(answerCounter, { ...changed(id), answer: 'accept' })).toContain('no open counter-offer')
    await counter(id, { message: 'Can we talk?' })
    expect(await act(answerCounter, { ...changed(id), answer: 'accept' })).toContain('names no terms')
    expect(await act(answerCounter, { ...changed(id), answer: 'counter' })).toContain('Say what to answer')
    expect(await act(answerCounter, { ...changed(id, { baseAmount: 1 }), answer: 'accept' })).toContain(
      'Either accept',
    )
    expect((await offersOf())[0]?.negotiation_history).toHaveLength(2)
  })
})

describe('reading offers', () => {
  it('should list the agency’s offers, never competing ones, and show the negotiation', async () => {
    await database.sql`delete from offers_negotiation`
    const nothing = await use({
      tool: listAgencyOffers,
      input: { state: null },
      person: member,
      context: deskOf(member),
    })
    expect(nothing.say.text).toContain('has made no offers yet')
    const id = await madeOffer()
    await database.sql`insert into offers_negotiation (owner_id, source, application_id, offer_details)
      values (${sam.person.id}, 'candidate', ${sam.applicationId}, '{"base": {"amount": 99000, "currency": "GBP", "period": "year"}}')`
    await counter(id, { message: 'A bit more?' })
    const list = await use({
      tool: listAgencyOffers,
      input: { state: 'countered' },
      person: member,
      context: deskOf(member),
    })
    expect(list.say.references).toEqual([
      { type: 'offer', id, label: 'Sam Okafor, Backend Engineer at Globex' },
    ])
    expect(list.say.text).toContain('1 counter-offer waits for your answer')
    expect(JSON.stringify(list)).not.toMatch(/99[,.]?000/)
    const none = await use({
      tool: listAgencyOffers,
      input: { state: 'accepted' },
      person: member,
      context: deskOf(member),
    })
    expect(none.say.text).toContain('None of the 1 offer')
    const shown = await use({
      tool: showOfferHistory,
      input: { offerId: id },
      person: member,
      context: deskOf(member),
    })
    const events = shown.card?.kind === 'timeline' ? shown.card.events : []
    expect(events.map(({ title }) => title)).toEqual([
      'Your agency made the offer',
      'The applicant sent a counter-offer',
    ])
    expect(shown.say.text).not.toContain('A bit more')
    const timeline = await use({
      tool: showApplicationTimeline,
      input: { applicationId: sam.applicationId },
      person: member,
      context: deskOf(member),
    })
    expect(
      (timeline.card?.kind === 'timeline' ? timeline.card.events : []).map(({ title }) => title),
    ).toEqual(['Application sent', 'Offer made', 'The applicant sent a counter-offer'])
  })
})
