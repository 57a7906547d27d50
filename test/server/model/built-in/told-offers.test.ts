import { expect, it } from 'vitest'
import { ask, type Before, filled } from './conversation.ts'
import { filledFields } from './filled-fields.ts'

const HARROW = '11111111-1111-4111-8111-111111111111'
const KITE = '22222222-2222-4222-8222-222222222222'
const COMPARED: Before[] = [
  {
    user: 'compare my offers',
    tool: 'compare_offers',
    rows: [
      { type: 'offer', id: HARROW, label: 'Harrow' },
      { type: 'offer', id: KITE, label: 'Kite Works' },
    ],
  },
]

it.each([
  [
    'Kite Works offers £36,000, fully remote, 20 days holiday and a 2,000 pound signing bonus',
    {
      company: 'Kite Works',
      baseAmount: 36_000,
      currency: 'GBP',
      signOn: 2_000,
      benefits: ['fully remote', '20 days holiday'],
    },
  ],
  [
    'the other one is from a start-up called Kite Works, 36k, hybrid, they want to know by friday',
    { company: 'Kite Works', baseAmount: 36_000, benefits: ['hybrid'], expiresAt: '2026-06-19' },
  ],
  [
    'a company called green fern offered me 29k pounds',
    { company: 'green fern', baseAmount: 29_000, currency: 'GBP' },
  ],
  [
    'I got an offer from Zeiss: 3,800 euros a month, 13 salaries, 28 days of vacation',
    {
      company: 'Zeiss',
      baseAmount: 3_800,
      currency: 'EUR',
      period: 'month',
      salaries: 13,
      benefits: ['28 days of vacation'],
    },
  ],
  [
    'Harrow offered me a job as a clerk in Bath, 31k pounds',
    { company: 'Harrow', position: 'clerk', baseAmount: 31_000, currency: 'GBP' },
  ],
])('should note all that %o tells', async (text, wanted) => {
  const { calls } = await ask(text)
  expect(calls.map(({ tool, input }) => [tool, filled(input)])).toEqual([['record_offer', wanted]])
})

it.each([
  ['Harrow said 27 days', HARROW, { benefits: ['27 days'] }],
  ['the Harrow offer expires on 5 December', HARROW, { expiresAt: '2026-12-05' }],
  ['Harrow wants an answer by 7 July', HARROW, { expiresAt: '2026-07-07' }],
  ['and Kite gives 20 days holiday', KITE, { benefits: ['20 days holiday'] }],
  ['the job at Harrow is Graduate Analyst', HARROW, { position: 'Graduate Analyst' }],
  ['Kite pays 14 salaries', KITE, { salaries: 14 }],
  ['the Kite one is hybrid, not remote', KITE, { benefits: ['hybrid'] }],
  ['Kite came back with 38k', KITE, { baseAmount: 38_000 }],
  ['I accepted the Harrow offer', HARROW, { status: 'accepted' }],
  ['I turned down Kite', KITE, { status: 'declined' }],
])('should put what %o tells into the offer it tells of', async (text, offerId, wanted) => {
  const { calls } = await ask(text, COMPARED)
  expect(calls.map(({ tool, input }) => [tool, filled(input)])).toEqual([
    ['update_offer', { offerId, ...wanted }],
  ])
})

it('should ask which offer is told of', async () => {
  const { calls, text } = await ask('27 days holiday', COMPARED)
  expect([calls, text]).toEqual([[], expect.stringContaining('Which offer do you mean?')])
})

it.each([
  ['when does the Harrow offer expire?', 'show_offer'],
  ['accept the Harrow offer', 'accept_offer'],
  ['turn down the Kite offer', 'decline_offer'],
  ['find me remote jobs in Leeds', 'search_jobs'],
  ['which one is better?', 'compare_offers'],
])('should change nothing at %o', async (text, tool) => {
  const { calls } = await ask(text, COMPARED)
  expect(calls.map((call) => call.tool)).toEqual([tool])
})

it.each([
  ['the salary is per month', {}],
  ['the company is called just Kite Works', { company: 'Kite Works' }],
  ['they pay 13 salaries', { salaries: 13 }],
])('should take no title or sum from %o', (text, wanted) => {
  expect(filledFields('update_offer', text, ['offer=Kite'])).toEqual({ offerId: '1', ...wanted })
})

it('should ask by what people call things, and keep the capitals of a title', async () => {
  const { text } = await ask('change the offer', [
    COMPARED[0] as Before,
    {
      user: 'show the Kite offer',
      tool: 'show_offer',
      input: { offerId: KITE },
      rows: [{ type: 'offer', id: KITE, label: 'Kite Works' }],
    },
  ])
  expect(text).toContain('base pay')
  expect(text).not.toMatch(/expires at|equity value|bonus percent/)
})

const REVIEW: Before[] = [
  {
    user: 'rate them 4 stars: quick answers',
    tool: 'rate_application',
    input: { applicationId: KITE, rating: 4, content: 'quick answers', anonymous: null },
    rows: [{ type: 'application', id: KITE, label: 'Nurse at Northwind' }],
  },
]

it.each([
  ['make that 3 stars', { rating: 3, content: 'quick answers' }],
  ['make it 5 stars: great people', { rating: 5, content: 'great people' }],
])('should keep what was said for a card that waits, at %o', async (text, wanted) => {
  const { calls } = await ask(text, REVIEW)
  expect(filled(calls[0]?.input)).toEqual({ applicationId: KITE, ...wanted })
})
