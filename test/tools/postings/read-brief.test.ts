import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBrief } from '../../../tools/postings/brief/read-brief.ts'
import { readPay } from '../../../tools/postings/brief/read-pay.ts'
import { createTestDatabase, type Person, type TestDatabase } from '../../database/test-database.ts'
import { contextOf } from '../tool-bench.ts'

let database: TestDatabase
let person: Person

beforeAll(async () => {
  database = await createTestDatabase()
  person = await database.createGuest()
})
afterAll(() => database.close())

const pay = (min: number | null, max: number | null, currency: string, period: string) => ({
  min,
  max,
  currency,
  period,
})

describe('pay in a brief', () => {
  it.each([
    ['60-70k GBP', pay(60_000, 70_000, 'GBP', 'year')],
    ['£34,000 a year', pay(34_000, 34_000, 'GBP', 'year')],
    ['3.200 € im Monat', pay(3_200, 3_200, 'EUR', 'month')],
    ['£12.50 an hour', pay(12.5, 12.5, 'GBP', 'hour')],
    ['55 to 65k euros', pay(55_000, 65_000, 'EUR', 'year')],
    ['€4,500 a month', pay(4_500, 4_500, 'EUR', 'month')],
    ['zwischen 45.000 und 52.000 Euro im Jahr', pay(45_000, 52_000, 'EUR', 'year')],
    ['up to 450 pounds a day', pay(null, 450, 'GBP', 'day')],
    ['from CHF 90,000', pay(90_000, null, 'CHF', 'year')],
    ['£11.60/h', pay(11.6, 11.6, 'GBP', 'hour')],
    ['$80k–$95k', pay(80_000, 95_000, 'USD', 'year')],
  ])('should read %s', (text, expected) => {
    expect(readPay(`A job, ${text}, in Leeds.`)?.pay).toEqual(expected)
  })

  it.each(['5 years of experience', '25 days of holiday', '40 hours a week', 'in 2026', 'a £5 voucher'])(
    'should see none in “%s”',
    (text) => expect(readPay(text)).toBeNull(),
  )
})

describe('a brief', () => {
  const read = (text: string) => readBrief(text, contextOf(person))

  it.each([
    [
      'draft a posting for a senior backend engineer at Globex in Leeds, hybrid, 60-70k GBP, must know TypeScript and PostgreSQL, 5 years of experience, 25 days of holiday, apply by 15 December',
      {
        title: 'Senior backend engineer',
        company: 'Globex',
        place: 'Leeds',
        workMode: 'hybrid',
        seniority: 'senior',
        payMin: 60_000,
        payMax: 70_000,
        payCurrency: 'GBP',
        payPeriod: 'year',
        requirements: ['TypeScript and PostgreSQL', '5 years of experience'],
        benefits: ['25 days of holiday'],
        closesAt: '2026-12-15',
      },
    ],
    [
      'new job: nurse in York, full-time, £34,000 a year, must have NMC registration',
      {
        title: 'Nurse',
        place: 'York',
        jobType: 'full_time',
        payMin: 34_000,
        requirements: ['NMC registration'],
      },
    ],
    [
      'neue Stelle: Pflegefachkraft (m/w/d) in Köln, Vollzeit, 3.600 € pro Monat',
      {
        title: 'Pflegefachkraft (m/w/d)',
        place: 'Köln',
        jobType: 'full_time',
        payMin: 3_600,
        payPeriod: 'month',
      },
    ],
    [
      'we need a data analyst for Acme, fully remote, SQL and Python knowledge, permanent',
      {
        title: 'Data analyst',
        company: 'Acme',
        workMode: 'remote',
        jobType: 'full_time',
        requirements: ['SQL and Python knowledge'],
      },
    ],
    [
      'our client is looking for a head chef in Bath, 40k pounds',
      { title: 'Head chef', place: 'Bath', payMin: 40_000, seniority: null },
    ],
    [
      'wir suchen eine Buchhalterin in Wien, Teilzeit',
      { title: 'Buchhalterin', place: 'Wien', jobType: 'part_time' },
    ],
    [
      'Title: Site Engineer\nCompany: Hooli\nLocation: Manchester\nPay: £45,000-£50,000 a year\nRequirements: driving licence, CSCS card, two years on site\nBenefits: company van, 28 days of holiday\nYou run small sites from start to handover.',
      {
        title: 'Site Engineer',
        company: 'Hooli',
        place: 'Manchester',
        payMin: 45_000,
        payMax: 50_000,
        requirements: ['Driving licence', 'CSCS card', 'Two years on site'],
        benefits: ['Company van', '28 days of holiday'],
        description: 'You run small sites from start to handover.',
      },
    ],
    [
      'make a draft for a project manager',
      { title: 'Project manager', place: null, payMin: null, requirements: null },
    ],
    ['the pay is good and the team is nice', { title: null }],
  ])('should be read: %s', async (text, expected) => {
    expect(await read(text)).toMatchObject(expected)
  })
})
