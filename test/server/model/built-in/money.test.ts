import { expect, it } from 'vitest'
import { findMoney } from '../../../../server/model/built-in/slots/money.ts'

it.each([
  ['80k', 80_000, null, null],
  ['£15/hr', 15, 'GBP', 'hour'],
  ['€4.500 a month', 4_500, 'EUR', 'month'],
  ['60-70k', 60_000, null, null],
  ['six figures', 100_000, null, null],
  ['fifteen quid an hour', 15, 'GBP', 'hour'],
  ['fifty grand', 50_000, null, null],
  ["CHF 100'000 a year", 100_000, 'CHF', 'year'],
  ['no less than 1,900 per month', 1_900, null, 'month'],
  ['£13ph', 13, 'GBP', 'hour'],
])('should read "%s" as pay', (text, amount, currency, period) => {
  expect(findMoney(text).map(({ value }) => value)).toMatchObject([
    { amount, currency, period, ceiling: false },
  ])
})

it.each(['5 years of experience', 'show me 3 jobs', 'page 2', 'number 4', 'call 020 7946 0000'])(
  'should see no pay in "%s"',
  (text) => {
    expect(findMoney(text)).toEqual([])
  },
)

it('should know a ceiling from a floor', () => {
  expect(findMoney('up to 50k').map(({ value }) => value.ceiling)).toEqual([true])
})

it.each([
  ['60-70k', 70_000],
  ['24 to 27 pounds an hour', 27],
  ['€3.000 - €3.500 a month', 3_500],
  ['60k', undefined],
])('should know the upper end of "%s"', (text, upper) => {
  expect(findMoney(text).map(({ value }) => value.upper)).toEqual([upper])
})

it('should read the period behind a currency in brackets', () => {
  expect(findMoney('3 900 francs (CHF) a month').map(({ value }) => value)).toMatchObject([
    { amount: 3_900, currency: 'CHF', period: 'month' },
  ])
})
