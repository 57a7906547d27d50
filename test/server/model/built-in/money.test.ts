import { expect, it } from 'vitest'
import { payFor } from '../../../../server/model/built-in/filling/fill-choices.ts'
import { findMoney } from '../../../../server/model/built-in/slots/money.ts'
import { unlearntBrain as brain } from './unlearnt-brain.ts'

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
  ['KSh 85,000 monthly', 85_000, 'KES', 'month'],
  ['₦250k a month', 250_000, 'NGN', 'month'],
  ['₹12 lakh per annum', 1_200_000, 'INR', 'year'],
  ['14 LPA', 1_400_000, null, 'year'],
  ['Rs. 4,50,000', 450_000, 'INR', null],
  ['R$ 3.200/mês', 3_200, 'BRL', 'month'],
  ['2.400 euros al mes', 2_400, 'EUR', 'month'],
  ['PHP 30k a month', 30_000, 'PHP', 'month'],
  ['for PHP 900 a day', 900, 'PHP', 'day'],
  ['S$ 4,000', 4_000, 'SGD', null],
  ['backend PHP 60k', 60_000, null, null],
  ['55k PHP developer', 55_000, null, null],
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

it.each([
  ['day rate £425 or up', 'day'],
  ['an hourly wage of at least 14 pounds', 'hour'],
  ['monthly salary 3,000 EUR', 'month'],
  ['£500, paid weekly or not', null],
])('should read what "%s" is paid for', (text, period) => {
  expect(payFor(brain.read(text, new Date('2026-06-15T09:00:00Z')))?.period ?? null).toBe(period)
})

it('should leave the language out of the pay', () => {
  const text = 'remote 60k PHP developer'
  expect(findMoney(text).map(({ start, end }) => text.slice(start, end))).toEqual(['60k'])
})
