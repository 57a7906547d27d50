import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { compareOffers } from '../../../tools/offers/compare-offers.ts'
import { benefitWorth } from '../../../tools/offers/package-worth.ts'
import { recordOffer } from '../../../tools/offers/record-offer.ts'
import { createTestDatabase, type Person, type TestDatabase } from '../../database/test-database.ts'
import { addAgencies, use } from '../tool-bench.ts'
import { SAID } from './offer-bench.ts'

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

async function offer(more: object): Promise<string> {
  const { say } = await use({ tool: recordOffer, input: { ...SAID, ...more }, person })
  return say.references?.[0]?.id ?? ''
}
const compare = (input: object = {}) =>
  use({ tool: compareOffers, input: { offerIds: null, currency: null, view: null, ...input }, person })

const RICH = {
  company: 'Rich',
  baseAmount: 60_000,
  bonus: 6_000,
  equityValue: 40_000,
  vestingMonths: 48,
  signOn: 3_000,
}

describe('comparing', () => {
  it('should add up a year of each, with the sign-on in the first', async () => {
    const rich = await offer(RICH)
    const plain = await offer({
      company: 'Plain',
      baseAmount: 5_500,
      period: 'month',
      benefits: ['€100 a month for travel', 'dog'],
    })
    const { say, card } = await compare({ offerIds: [rich, plain] })
    expect(say.text).toContain('In money, **Rich** is ahead by €8,800 a year')
    expect(say.text).toContain('uncertain: it may be worth more or nothing')
    expect(say.text).not.toContain('rates of')
    if (card?.kind !== 'comparison') throw new Error('No comparison')
    expect(card.columns.map(({ id, title, subtitle }) => [id, title, subtitle])).toEqual([
      [rich, 'Rich', 'Noted by you'],
      [plain, 'Plain', 'Noted by you'],
    ])
    expect(Object.fromEntries(card.rows.map(({ label, values }) => [label, values]))).toMatchObject({
      'Base as offered': ['€60,000 a year', '€5,500 a month'],
      'Base a year': ['€60,000', '€66,000'],
      'Bonus a year, at target': ['€6,000', null],
      'Equity a year, uncertain': ['€10,000', null],
      'Benefits with a stated worth, a year': [null, '€1,200'],
      'Total a year': ['€76,000', '€67,200'],
      'Sign-on, once': ['€3,000', null],
      'First year with sign-on': ['€79,000', '€67,200'],
      Benefits: [null, '€100 a month for travel; dog'],
    })
  })

  it('should draw it, stacked', async () => {
    await offer(RICH)
    await offer({ company: 'Plain' })
    const { card } = await compare({ view: 'chart' })
    expect(card).toMatchObject({
      kind: 'chart',
      chart: 'stacked',
      data: {
        unit: { kind: 'money', currency: 'EUR' },
        series: [
          { name: 'Base' },
          { name: 'Bonus' },
          { name: 'Equity a year (uncertain)' },
          { name: 'Sign-on (first year only)' },
        ],
      },
    })
  })

  it('should convert with the rates of the job search, and say of when', async () => {
    const here = await offer({ company: 'Here', baseAmount: 60_000, currency: 'GBP' })
    const there = await offer({ company: 'There', baseAmount: 80_000, currency: 'USD' })
    const { say, card } = await compare({ offerIds: [here, there], currency: 'EUR' })
    expect(say.text).toContain('converted with rates of 28 June 2024 (European Central Bank')
    const base = card?.kind === 'comparison' ? card.rows.find(({ label }) => label === 'Base a year') : null
    expect(base?.values).toEqual(['€70,890', '€74,731'])
  })

  it('should not count equity that it can’t spread, and say so', async () => {
    await offer({ company: 'Shares', equityValue: 90_000 })
    await offer({ company: 'Plain' })
    const { say } = await compare()
    expect(say.text).toContain('The equity of Shares is not counted')
    expect(say.text).toContain('are worth the same a year')
  })

  it('should take the only other offer when one is named', async () => {
    await offer({ company: 'Other' })
    const named = await offer({ company: 'Named' })
    const { say, card } = await compare({ offerIds: [named] })
    expect(card?.kind === 'comparison' ? card.columns.map(({ title }) => title) : null).toEqual([
      'Named',
      'Other',
    ])
    expect(say.text).not.toContain('  ')
  })

  it('should refuse one offer, none, a stranger’s, and a currency without a rate', async () => {
    expect((await compare()).say.text).toContain('You have no offers here to compare')
    const only = await offer({ company: 'Only' })
    expect((await compare()).say.text).toContain('Only one offer is open, **Only**')
    for (const company of ['Other', 'Third']) await offer({ company })
    expect((await compare({ offerIds: [only] })).say.text).toMatch(
      /With which offer shall I compare \*\*Only\*\*\? There is (Other or Third|Third or Other)\./,
    )
    expect((await compare({ offerIds: [only, crypto.randomUUID()] })).say.text).toContain(
      'I can’t find that offer',
    )
    expect((await compare({ currency: 'XYZ' })).say.text).toContain('I have no exchange rate between XYZ')
  })
})

describe('what a benefit is worth', () => {
  const base = { amount: 60_000, currency: 'EUR', period: 'year' as const }
  it.each([
    ['€1,500 a year for training', 1_500],
    ['lunch, 50 € per month', 600],
    ['2k EUR learning budget', 2_000],
    ['Pension: 8% from the employer', 4_800],
    ['employer pays 5% into a pension', 3_000],
    ['30 days of holiday', null],
    ['pension scheme', null],
    ['£800 home-office budget', null],
    ['10% discount in the shop', null],
  ])('should read “%s”', (benefit, worth) => {
    expect(benefitWorth(benefit, base)).toBe(worth)
  })
})
