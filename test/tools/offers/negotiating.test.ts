import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { acceptOffer } from '../../../tools/offers/accept-offer.ts'
import { declineOffer } from '../../../tools/offers/decline-offer.ts'
import { draftCounterOffer } from '../../../tools/offers/draft-counter-offer.ts'
import { practiseNegotiation } from '../../../tools/offers/practise-negotiation.ts'
import { recordOffer } from '../../../tools/offers/record-offer.ts'
import { sendCounterOffer } from '../../../tools/offers/send-counter-offer.ts'
import { createTestDatabase, type Person, type TestDatabase } from '../../database/test-database.ts'
import { sampleResume } from '../sample-resume.ts'
import { addAgencies, addResume, contextOf, NOW, use } from '../tool-bench.ts'
import { addAgencyOffer, BASE, offersOf, SAID } from './offer-bench.ts'

let database: TestDatabase
let person: Person

beforeAll(async () => {
  database = await createTestDatabase()
  await addAgencies(database)
})
afterAll(() => database.close())
beforeEach(async () => {
  person = await database.createCandidate()
})

const ASK = { targetBase: null, targetBonus: null, targetSignOn: null, startDate: null }
const SAME = { about: null, reasons: null, change: null, part: null }
const draft = (offerId: string, more: object = {}) =>
  use({ tool: draftCounterOffer, input: { offerId, ...ASK, ...SAME, ...more }, person })
const counter = (offerId: string, more: object = {}) => ({ offerId, ...ASK, message: null, ...more })

async function letterOf(offerId: string, more: object = {}): Promise<{ text: string; note: string }> {
  const { card } = await draft(offerId, more)
  if (card?.kind !== 'snippet') throw new Error('No letter')
  return { text: card.text, note: card.note ?? '' }
}

describe('drafting', () => {
  it('should build on the record alone, and name what is weak', async () => {
    await addResume({ database, person, data: sampleResume })
    const offerId = await addAgencyOffer({
      database,
      person,
      job: {
        skills: ['TypeScript', 'Kafka'],
        pay: { min: 55_000, max: 70_000, currency: 'EUR', period: 'year' },
      },
    })
    const { text, note } = await letterOf(offerId, { targetBase: 68_000, reasons: 'I already lead a team' })
    expect(text).toContain('I would like to ask for a base of €68,000 a year instead of €60,000 a year.')
    expect(text).toContain('“Cut the bill by a third”')
    expect(text).toContain('my resume names TypeScript in my work as Senior Engineer at Acme.')
    expect(text).toContain('The advert states pay of up to €70,000')
    expect(text).toContain('I already lead a team.')
    expect(text).toContain('Sam Okafor')
    expect(text).not.toMatch(/Kafka|another offer|other offer/)
    expect(note).toBe('')
    expect((await letterOf(offerId, { targetBase: 90_000 })).note).toMatch(
      /50% above their offer.*The advert’s pay ends at €70,000/,
    )
  })

  it('should never claim an offer that is not on record, whoever says so', async () => {
    const offerId = await addAgencyOffer({ database, person })
    const reasons = 'I have another offer from Hooli for 90k. I live close by.'
    const without = await letterOf(offerId, { targetBase: 65_000, reasons })
    expect(without.text).not.toMatch(/Hooli|90k|another offer/)
    expect(without.text).toContain('I live close by.')
    expect(without.note).toContain('I left out the other offer')
    await use({ tool: recordOffer, input: { ...SAID, company: 'Hooli', baseAmount: 72_000 }, person })
    const silent = await letterOf(offerId, { targetBase: 65_000 })
    expect(silent.text).not.toMatch(/another offer|Hooli|72,000|rather/)
    expect(silent.note).toContain('say “mention that I have another offer” if they may know')
    const having = await letterOf(offerId, { targetBase: 65_000, reasons: 'I have another offer' })
    expect(having.text).toContain('I have another offer.')
    expect(having.text).not.toMatch(/Hooli|72,000|rather/)
  })

  it('should not use a lower offer, and ask without a number when none was said', async () => {
    const offerId = await addAgencyOffer({ database, person })
    await use({ tool: recordOffer, input: { ...SAID, baseAmount: 50_000 }, person })
    const { text, note } = await letterOf(offerId)
    expect(text).not.toContain('another offer')
    expect(text).toContain('if there is room to improve its terms')
    expect(text).not.toMatch(/glad of it|hoped|open to/)
    expect(note).toContain('It names no number.')
    expect(note).toContain('As it stands it gives no reason at all.')
  })

  it('should refuse what is over or somebody else’s', async () => {
    const over = await addAgencyOffer({ database, person, details: { expiresAt: '2026-11-01' } })
    expect((await draft(over)).say.text).toContain('is run out, so a counter-offer would come too late')
    const stranger = await database.createGuest()
    const foreign = await use({
      tool: draftCounterOffer,
      input: { offerId: over, ...ASK, ...SAME },
      person: stranger,
    })
    expect(foreign.refused).toBe(true)
  })
})

describe('sending', () => {
  it('should show exactly what goes out, and write nothing before the click', async () => {
    const offerId = await addAgencyOffer({ database, person, details: { bonus: 3_000 } })
    const { preview } = await sendCounterOffer.run({
      input: counter(offerId, { targetBase: 66_000, startDate: '2027-02-01', message: 'Please.' }),
      context: contextOf(person),
    })
    expect(preview?.recipient).toBe('Northwind Recruiting')
    expect(
      preview?.rows.map(({ label, value, field, group }) => [group ?? '', label, value, field ?? '']),
    ).toEqual([
      ['', 'Offer', 'Backend Engineer at Globex', ''],
      ['Their offer now', 'Base', '€60,000 a year', ''],
      ['Their offer now', 'Bonus', '€3,000 a year at target', ''],
      ['You ask for', 'Base', '€66,000 a year', ''],
      ['You ask for', 'Start', '1 February 2027', ''],
      ['', 'Message', 'Please.', 'message'],
    ])
    expect(await offersOf(database, person)).toMatchObject([
      { status: 'pending', negotiation_history: [{ kind: 'offer' }] },
    ])
    expect(sendCounterOffer.needsVerifiedEmail).toBe(true)
  })

  it('should append the counter-offer to the history, with the drafted letter when none is given', async () => {
    const offerId = await addAgencyOffer({ database, person })
    await use({ tool: sendCounterOffer, input: counter(offerId, { targetBase: 66_000 }), person })
    const [row] = await offersOf(database, person)
    expect(row?.status).toBe('negotiating')
    expect(row?.offer_details).toEqual({ base: BASE })
    expect(row?.negotiation_history).toMatchObject([
      { party: 'agency', kind: 'offer' },
      {
        party: 'candidate',
        kind: 'counter',
        changes: { base: { amount: 66_000, currency: 'EUR', period: 'year' } },
        message: expect.stringContaining('a base of €66,000 a year'),
      },
    ])
    const again = await use({
      tool: sendCounterOffer,
      input: counter(offerId, { targetBase: 64_000, message: 'Or so?' }),
      person,
    })
    expect(again.say.text).toContain('They have not answered your last one yet.')
    expect((await offersOf(database, person))[0]?.negotiation_history).toHaveLength(3)
  })

  it('should not overwrite what the agency changed meanwhile', async () => {
    const offerId = await addAgencyOffer({ database, person })
    const shown = await sendCounterOffer.run({
      input: counter(offerId, { targetBase: 66_000 }),
      context: contextOf(person),
    })
    const { sql } = database
    await sql`
      update offers_negotiation set offer_details = ${sql.json({ base: { ...BASE, amount: 61_000 } })} where id = ${offerId}`
    const { error } = await person.client.rpc('write_rows', { changes: shown.changes, context: {} } as never)
    expect(error?.message).toContain('row:changed')
    const now = await sendCounterOffer.run({
      input: counter(offerId, { targetBase: 66_000 }),
      context: contextOf(person),
    })
    expect(now.preview?.basis).not.toBe(shown.preview?.basis)
  })

  it('should ask what to ask for, and refuse one’s own note', async () => {
    const offerId = await addAgencyOffer({ database, person })
    const nothing = await use({
      tool: sendCounterOffer,
      input: counter(offerId, { targetBase: 60_000 }),
      person,
    })
    expect(nothing.say.text).toContain('What shall I ask Northwind Recruiting for?')
    await use({ tool: recordOffer, input: SAID, person })
    const own = (await offersOf(database, person)).find(({ source }) => source === 'candidate')
    const refused = await use({
      tool: sendCounterOffer,
      input: counter(own?.id, { targetBase: 70_000 }),
      person,
    })
    expect(refused.say.text).toContain('You noted the offer from **Globex** yourself')
  })
})

describe('answering', () => {
  it('should accept with a message, and only once', async () => {
    const offerId = await addAgencyOffer({ database, person, status: 'negotiating' })
    const shown = await acceptOffer.run({ input: { offerId, message: null }, context: contextOf(person) })
    expect(shown.say.text).toContain('as it stands now, without what you asked for')
    expect(await offersOf(database, person)).toMatchObject([{ status: 'negotiating' }])
    await use({ tool: acceptOffer, input: { offerId, message: 'Gladly!' }, person })
    expect(await offersOf(database, person)).toMatchObject([
      {
        status: 'accepted',
        negotiation_history: [{}, { party: 'candidate', kind: 'accepted', message: 'Gladly!' }],
      },
    ])
    const again = await use({ tool: declineOffer, input: { offerId, reason: null }, person })
    expect(again.refused).toBe(true)
    expect(again.say.text).toContain('You have already accepted the offer for **Backend Engineer at Globex**')
  })

  it('should decline with a reason', async () => {
    const offerId = await addAgencyOffer({ database, person })
    const { preview } = await use({ tool: declineOffer, input: { offerId, reason: 'Too far.' }, person })
    expect(preview?.rows.at(-1)).toMatchObject({ value: 'Too far.', field: 'reason' })
    expect(await offersOf(database, person)).toMatchObject([
      { status: 'declined', negotiation_history: [{}, { kind: 'declined', message: 'Too far.' }] },
    ])
  })

  it.each([
    ['ran out', { details: { expiresAt: '2026-11-08' } }, 'ran out on 8 November 2026'],
    ['was withdrawn', { status: 'withdrawn' }, 'Northwind Recruiting has withdrawn the offer'],
    ['was declined', { status: 'declined' }, 'You have already declined the offer'],
  ])('should say that it %s', async (_what, offer, text) => {
    const offerId = await addAgencyOffer({ database, person, ...offer })
    for (const tool of [acceptOffer, declineOffer, sendCounterOffer]) {
      const result = await tool.run({
        input: { ...counter(offerId, { targetBase: 70_000 }), reason: null } as never,
        context: contextOf(person),
      })
      expect(result.refused).toBe(true)
      expect(result.say.text).toContain(text)
    }
  })

  it('should still take an answer on the last day', async () => {
    const offerId = await addAgencyOffer({
      database,
      person,
      details: { expiresAt: NOW.toISOString().slice(0, 10) },
    })
    const result = await acceptOffer.run({ input: { offerId, message: null }, context: contextOf(person) })
    expect(result.refused).toBeUndefined()
  })

  it('should not answer somebody else’s offer', async () => {
    const offerId = await addAgencyOffer({ database, person })
    const stranger = await database.createCandidate()
    const refused = await use({ tool: acceptOffer, input: { offerId, message: null }, person: stranger })
    expect(refused.say.text).toContain('I can’t find that offer')
    expect(await offersOf(database, person)).toMatchObject([{ status: 'pending' }])
  })
})

describe('rehearsing', () => {
  const practise = (input: object = {}) =>
    use({
      tool: practiseNegotiation,
      input: { offerId: null, said: null, round: null, objection: null, ...input },
      person,
    })
  const said = async (text: string, more: object = {}) =>
    (await practise({ said: text, round: 1, ...more })).say.text

  it('should open with the offer on the table, and judge what is said', async () => {
    const offerId = await addAgencyOffer({ database, person })
    const start = await practise()
    expect(start.say.text).toContain('€60,000 a year')
    expect(start.say.data).toEqual({ round: 0, offerId, ended: false })
    const weak = await said(
      'Sorry, I was just wondering if maybe you have between 65k and 70k, my rent went up.',
    )
    expect(weak).toContain('Your costs are no reason for them.')
    expect(weak).toContain('With a range they hear the lower end.')
    const strong = await said(
      'Thank you, I am really glad about it. I was thinking of 66,000, because I led the move that saved a third of the costs. Is there room?',
    )
    expect(strong).toContain('You named one clear number. You gave a reason with something they can check.')
    expect(strong).not.toContain('Better: Name a number')
  })

  it('should object as asked, differently by round, and end', async () => {
    await addAgencyOffer({ database, person })
    expect(await said('I was thinking of 66,000.', { objection: 'equity' })).toMatch(/equity|shares|sign-on/)
    const lines = await Promise.all(
      [1, 2, 3, 4].map((round) => said('I was thinking of 66,000 because I lead a team.', { round })),
    )
    expect(new Set(lines.map((line) => line.split('\n')[0])).size).toBe(4)
    const last = await practise({ said: 'I was thinking of 66,000 because I lead a team.', round: 5 })
    expect(last.say.data).toMatchObject({ round: 5, ended: true })
    expect((await practise({ said: 'Ok, deal.', round: 2 })).say.data).toMatchObject({ ended: true })
  })

  it('should warn of an offer that is not there, and take a real one', async () => {
    await addAgencyOffer({ database, person })
    const bluff = 'I have another offer of 70,000, because others pay that.'
    expect(await said(bluff)).toContain('none is on record with me')
    await use({ tool: recordOffer, input: { ...SAID, baseAmount: 70_000 }, person })
    expect(await said(bluff)).toContain('Your other offer is real')
  })

  it('should work without an offer, and refuse a stranger’s', async () => {
    expect((await practise()).say.text).toContain('what the advert says')
    const stranger = await database.createGuest()
    const offerId = await addAgencyOffer({ database, person: stranger })
    expect((await practise({ offerId })).refused).toBe(true)
  })
})
