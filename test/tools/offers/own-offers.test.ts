import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { undoChange } from '../../../tools/changes/undo-change.ts'
import { deleteOffer } from '../../../tools/offers/delete-offer.ts'
import { listOffers } from '../../../tools/offers/list-offers.ts'
import { recordOffer } from '../../../tools/offers/record-offer.ts'
import { showOffer } from '../../../tools/offers/show-offer.ts'
import { updateOffer } from '../../../tools/offers/update-offer.ts'
import { createTestDatabase, type Person, type TestDatabase } from '../../database/test-database.ts'
import { AGENCY, addAgencies, use } from '../tool-bench.ts'
import { addAgencyOffer, addApplication, offersOf, SAID } from './offer-bench.ts'

let database: TestDatabase
let person: Person

beforeAll(async () => {
  database = await createTestDatabase()
  await addAgencies(database)
})
afterAll(() => database.close())
beforeEach(async () => {
  person = await database.createGuest()
})

const record = (more: object = {}) => use({ tool: recordOffer, input: { ...SAID, ...more }, person })
async function recorded(more: object = {}): Promise<string> {
  return (await record(more)).say.references?.[0]?.id ?? ''
}
const { applicationId: _none, ...FIELDS } = SAID
const NOTHING = {
  ...FIELDS,
  company: null,
  baseAmount: null,
  currency: null,
  benefitsGone: null,
  status: null,
}
const update = (offerId: string, more: object) =>
  use({ tool: updateOffer, input: { offerId, ...NOTHING, ...more }, person })

describe('noting an offer', () => {
  it('should store all that was said, for the person alone', async () => {
    const applicationId = await addApplication(database, person)
    const result = await record({
      position: 'Team Lead',
      bonusPercent: 10,
      signOn: 5_000,
      equityValue: 40_000,
      vestingMonths: 4,
      benefits: ['30 days of holiday', '€50 a month for lunch'],
      startDate: '2027-01-04',
      expiresAt: '2026-11-20',
      applicationId,
    })
    expect(result.say.text).toContain('I noted your offer from **Team Lead at Globex**; only you see it')
    expect(result.say.text).toContain('the bonus of 10% as €6,200')
    expect(await offersOf(database, person)).toMatchObject([
      {
        source: 'candidate',
        agency_id: null,
        application_id: applicationId,
        status: 'pending',
        metadata: { company: 'Globex', position: 'Team Lead' },
        offer_details: {
          base: { amount: 62_000, currency: 'EUR', period: 'year' },
          bonus: 6_200,
          signOn: 5_000,
          equity: { value: 40_000, vestingMonths: 48 },
          benefits: ['30 days of holiday', '€50 a month for lunch'],
          startDate: '2027-01-04',
          expiresAt: '2026-11-20',
        },
      },
    ])
    const member = await database.createCandidate()
    await database.sql`
      insert into agency_users (agency_id, user_id, role, status) values (${AGENCY.id}, ${member.id}, 'owner', 'active')`
    const { data } = await member.client.from('offers_negotiation').select('id')
    expect(data).toEqual([])
  })

  it.each([
    [29, 'GBP', 'hour'],
    [3_900, 'CHF', 'month'],
    [450, 'EUR', 'day'],
    [70_000, 'USD', 'year'],
  ])('should judge the period of %i %s', async (baseAmount, currency, period) => {
    await record({ baseAmount, currency })
    expect((await offersOf(database, person))[0]?.offer_details.base.period).toBe(period)
  })

  it('should ask for the currency, and refuse a deadline that is over, a stranger’s application and a repeat', async () => {
    expect((await record({ currency: null })).say.text).toContain('In which currency')
    expect((await record({ expiresAt: '2026-11-01' })).say.text).toContain('That deadline is already over')
    const stranger = await database.createGuest()
    const applicationId = await addApplication(database, stranger)
    expect((await record({ applicationId })).say.text).toContain('I can’t find that application')
    expect(await offersOf(database, person)).toEqual([])
    await record()
    expect((await record()).say.text).toContain('I have already noted that offer from **Globex**')
    expect(await offersOf(database, person)).toHaveLength(1)
  })
})

describe('salaries and benefits', () => {
  it('should count thirteen salaries of pay by the month, and take a share of all of them for the bonus', async () => {
    const result = await record({ baseAmount: 3_800, period: 'month', salaries: 13, bonusPercent: 10 })
    const said = JSON.stringify(result.card)
    expect(said).toContain('(13 salaries a year)')
    expect((await offersOf(database, person))[0]?.offer_details).toMatchObject({
      base: { amount: 3_800, period: 'month', salaries: 13 },
      bonus: 4_940,
    })
  })

  it('should put a benefit beside those there are, and one number of days in the place of the other', async () => {
    const id = await recorded({ benefits: ['25 days of holiday', 'company car'] })
    await update(id, { benefits: ['27 days', 'fully remote'] })
    await update(id, { benefits: ['hybrid'], benefitsGone: ['company car'] })
    expect((await offersOf(database, person))[0]?.offer_details.benefits).toEqual([
      '27 days of holiday',
      'hybrid',
    ])
  })
})

describe('changing and removing', () => {
  it('should change what was said and keep the rest, and undo it', async () => {
    const id = await recorded({ bonus: 5_000 })
    const result = await update(id, {
      baseAmount: 65_000,
      signOn: 2_000,
      bonus: 0,
      status: 'declined',
      notes: 'far away',
    })
    expect(result.say.text).toContain(
      'base €65,000 a year, sign-on €2,000, once, no bonus, declined and your note',
    )
    expect(await offersOf(database, person)).toMatchObject([
      {
        status: 'declined',
        notes: 'far away',
        offer_details: {
          base: { amount: 65_000, currency: 'EUR', period: 'year' },
          bonus: null,
          signOn: 2_000,
        },
      },
    ])
    expect((await update(id, { signOn: 2_000 })).refused).toBe(true)
    await use({ tool: undoChange, input: { changeId: null }, person })
    expect(await offersOf(database, person)).toMatchObject([
      { status: 'pending', notes: null, offer_details: { bonus: 5_000 } },
    ])
  })

  it('should delete it and bring it back', async () => {
    const offerId = await recorded()
    await use({ tool: deleteOffer, input: { offerId }, person })
    expect(await offersOf(database, person)).toEqual([])
    const undone = await use({ tool: undoChange, input: { changeId: null }, person })
    expect(undone.say.text).toContain('Removed your offer from “Globex”')
    expect(await offersOf(database, person)).toHaveLength(1)
  })

  it('should leave an agency’s offer and a stranger’s alone', async () => {
    const offerId = await addAgencyOffer({ database, person })
    expect((await update(offerId, { baseAmount: 99_000 })).say.text).toContain(
      'was made by Northwind Recruiting, so only they can change it',
    )
    expect((await use({ tool: deleteOffer, input: { offerId }, person })).say.text).toContain(
      'I can decline it',
    )
    const stranger = await database.createGuest()
    const own = await recorded()
    for (const tool of [showOffer, deleteOffer]) {
      const refused = await use({ tool, input: { offerId: own }, person: stranger })
      expect(refused.say.text).toContain('I can’t find that offer. You have none yet.')
    }
    expect((await offersOf(database, person)).map(({ offer_details }) => offer_details.base.amount)).toEqual([
      60_000, 62_000,
    ])
  })
})

describe('looking', () => {
  it('should list the nearest deadline first and closed ones last, each with what can be done', async () => {
    expect((await use({ tool: listOffers, input: {}, person })).say.text).toContain(
      'You have no offers here yet',
    )
    await recorded({ company: 'Late', expiresAt: '2026-12-20' })
    await recorded({ company: 'Open' })
    await addAgencyOffer({ database, person, details: { expiresAt: '2026-11-12' } })
    await addAgencyOffer({ database, person, details: { expiresAt: '2026-11-08' }, job: { title: 'Over' } })
    const { say, card } = await use({ tool: listOffers, input: {}, person })
    expect(say.text).toContain(
      'You have 4 offers, 3 still open, with the nearest deadline first. One runs out within three days.',
    )
    const rows = card?.kind === 'rows' ? card.rows : []
    expect(rows.map(({ title, badge }) => [title, badge?.text])).toEqual([
      ['Backend Engineer at Globex', '2 days left'],
      ['Late', 'Open'],
      ['Open', 'Open'],
      ['Over at Globex', 'Run out'],
    ])
    expect(rows[0]?.actions.map(({ label }) => label)).toEqual(['Show', 'Counter-offer', 'Accept', 'Decline'])
    expect(say.references?.map(({ type }) => type)).toEqual(['offer', 'offer', 'offer', 'offer'])
  })

  it('should show one with its history, and keep the agency’s words out of what is said', async () => {
    const offerId = await addAgencyOffer({
      database,
      person,
      details: { bonus: 4_000, expiresAt: '2026-11-30' },
    })
    const { say, card } = await use({ tool: showOffer, input: { offerId }, person })
    expect(say.text).toContain('(made by Northwind Recruiting) is open: it waits for your answer')
    expect(say.text).not.toContain('We are glad')
    expect(say.quotes).toEqual([{ source: 'offer', id: offerId, text: 'We are glad.' }])
    expect(card?.kind === 'timeline' ? card.events.map(({ title, detail }) => [title, detail]) : []).toEqual([
      [
        'Offer by Northwind Recruiting, as it stands',
        'Base: €60,000 a year\nBonus: €4,000 a year at target\nAnswer by: 30 November 2026',
      ],
      ['Northwind Recruiting made the offer', 'We are glad.'],
      ['The offer runs out', null],
    ])
  })

  it('should show an offer with fields that can’t be read', async () => {
    await addAgencyOffer({
      database,
      person,
      details: { bonus: 'a lot', equity: { value: -5 }, benefits: [1, 2] },
    })
    const { card } = await use({ tool: listOffers, input: {}, person })
    expect(card?.kind === 'rows' ? card.rows[0]?.facts : []).toEqual([
      { label: 'Base', value: '€60,000 a year' },
    ])
  })
})
