import { expect, it } from 'vitest'
import { isStandingWish } from '../../../../server/model/built-in/choosing/standing-wish.ts'
import { ask, filled } from './conversation.ts'

it.each([
  'let me know about new welding jobs',
  'ping me whenever a barista job turns up',
  'once a week, could you tell me what is new in bookkeeping',
  'I would like to be e-mailed daily with apprenticeships',
  'drop me a line the second any forklift work pops up',
])('should hear a wish to be told in "%s"', (text) => {
  expect(isStandingWish(text)).toBe(true)
})

it.each([
  'tell me about the newest jobs',
  'what is new for nurses',
  'send me the second one',
  'let me know what you think',
])('should hear none in "%s"', (text) => {
  expect(isStandingWish(text)).toBe(false)
})

it.each([
  [
    'drop me a line the second any roofing work pops up round Truro, 15 quid an hour or more',
    {
      keywords: 'roofing',
      place: 'Truro',
      payMin: 15,
      payCurrency: 'GBP',
      payPeriod: 'hour',
      frequency: 'instant',
    },
  ],
  [
    'Let me know about new senior data engineer contracts that ask for both Kafka and Terraform, any agency, not only yours.',
    {
      keywords: 'data engineer',
      jobType: 'contract',
      seniority: 'senior',
      skills: ['Kafka', 'Terraform'],
      scope: 'all',
    },
  ],
  [
    'as soon as something as a florist comes up in Bath, text me',
    { keywords: 'florist', place: 'Bath', frequency: 'instant', byPhone: true },
  ],
])('should watch for what "%s" wishes', async (text, input) => {
  const { calls } = await ask(text)
  expect(calls.map(({ tool, input: said }) => [tool, filled(said)])).toEqual([['create_alert', input]])
})
