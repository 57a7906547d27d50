import { describe, expect, it } from 'vitest'
import { filledFields, fillTool } from './filled-fields.ts'

const ALERTS = ['alert=Nursing, Leeds, daily', 'alert=Backend, Berlin, daily']

describe('an offer', () => {
  it.each([
    [
      'I got an offer from Globex: 62,000 pounds a year plus a 5,000 pound bonus',
      { company: 'Globex', baseAmount: 62_000, currency: 'GBP', period: 'year', bonus: 5_000 },
    ],
    [
      'Globex offered me £62,000 a year with a 5k bonus',
      { company: 'Globex', baseAmount: 62_000, currency: 'GBP', period: 'year', bonus: 5_000 },
    ],
    [
      'they want me: Tidewell Plumbing, 19.50 an hour, pounds obviously',
      { company: 'Tidewell Plumbing', baseAmount: 19.5, currency: 'GBP', period: 'hour' },
    ],
    [
      'I got an offer from Corvane today: Senior Android Engineer, 84k euros a year plus 10% bonus, answer by 26 June',
      {
        company: 'Corvane',
        position: 'Senior Android Engineer',
        baseAmount: 84_000,
        currency: 'EUR',
        period: 'year',
        bonusPercent: 10,
        expiresAt: '2026-06-26',
      },
    ],
    [
      'note an offer: Alder & Co, £48,500 a year, perks are a car and lunch',
      {
        company: 'Alder & Co',
        baseAmount: 48_500,
        currency: 'GBP',
        period: 'year',
        benefits: ['car', 'lunch'],
      },
    ],
    [
      'Vesta Foods offers me the role of Line Manager, 41,500 pounds per year and a two grand sign-on',
      {
        company: 'Vesta Foods',
        position: 'Line Manager',
        baseAmount: 41_500,
        currency: 'GBP',
        period: 'year',
        signOn: 2_000,
      },
    ],
  ])('should be read from "%s"', (text, input) => {
    expect(filledFields('record_offer', text)).toEqual(input)
  })

  it.each([
    [
      'the Larch offer: bonus is 4,000 now and they want an answer by Friday',
      { bonus: 4_000, expiresAt: '2026-06-19' },
    ],
    [
      'add benefits to the Larch one: gym, a bike and free lunch',
      { benefits: ['gym', 'bike', 'free lunch'] },
    ],
    ['note on the Larch offer: ask about parking', { notes: 'ask about parking' }],
  ])('should change by "%s"', (text, input) => {
    expect(filledFields('update_offer', text, ['offer=Cook at Larch'])).toEqual({ offerId: '1', ...input })
  })

  it('should take no sum for a title', () => {
    expect(
      filledFields('update_offer', 'change the base of the Globex offer to £66,000', [
        'offer=Engineer at Globex',
      ]),
    ).toEqual({ offerId: '1', baseAmount: 66_000, currency: 'GBP' })
  })

  it.each([
    [
      'put both next to each other in pounds, as a graph',
      { offerIds: ['1', '2'], currency: 'GBP', view: 'chart' },
    ],
    ['compare my offers side by side in euros', { offerIds: ['1', '2'], currency: 'EUR' }],
  ])('should be compared by "%s"', (text, input) => {
    expect(filledFields('compare_offers', text, ['offer=Cook at Larch', 'offer=Chef at Elm'])).toEqual(input)
  })

  it('should be compared with all others when only one was shown', () => {
    expect(filledFields('compare_offers', 'compare my offers', ['offer=Cook at Larch'])).toEqual({})
  })
})

describe('an alert', () => {
  it.each([
    [
      'e-mail me remote backend jobs over £80,000 every week',
      { keywords: 'backend', workMode: 'remote', payMin: 80_000, payCurrency: 'GBP', frequency: 'weekly' },
    ],
    [
      "I'm not in a hurry, but watch for museum curator posts in Delft, nothing with 'intern' in it",
      { keywords: 'museum curator', place: 'Delft', exclude: ['intern'] },
    ],
    [
      'let me know about sales jobs without cold calling, no managers',
      { keywords: 'sales', exclude: ['cold calling', 'managers'] },
    ],
  ])('should be read from "%s"', (text, input) => {
    expect(filledFields('create_alert', text)).toEqual(input)
  })

  it.each([
    ['make the second one daily', { alertId: '2', frequency: 'daily' }],
    ['make the backend alert instant', { alertId: '2', frequency: 'instant' }],
    ['change the place of the nursing alert to Bradford', { alertId: '1', place: 'Bradford' }],
    ['change the keywords of the nursing alert to midwife', { alertId: '1', keywords: 'midwife' }],
    ['set the backend alert to at least 55k', { alertId: '2', payMin: 55_000 }],
  ])('should change by "%s"', (text, input) => {
    expect(filledFields('update_alert', text, ALERTS)).toEqual(input)
  })
})

describe('switches', () => {
  it.each([
    ["I'd like those reminders in my inbox as well", { kind: 'email', on: true }],
    ["don't send me e-mails", { kind: 'email', on: false }],
  ])('should be set by "%s"', (text, input) => {
    expect(filledFields('set_reminders', text)).toEqual(input)
  })

  it('should be asked about when neither on nor off was said', () => {
    expect(
      fillTool('set_reminders', 'set the reminder thing differently').missing.map(({ name }) => name),
    ).toEqual(['on'])
  })

  it('should be set for each field that is named', () => {
    const { input, each } = fillTool('update_visibility', 'dont show where i live, nor my linkedin')
    expect([input.visible, each?.values]).toEqual([false, ['location', 'linkedin_url']])
    expect(fillTool('update_visibility', "don't show my email").each).toBe(null)
  })
})

describe('wishes for work', () => {
  it.each([
    [
      "I've to give three months' notice and yes I'd move house",
      { noticePeriod: 'three months', willingToRelocate: true },
    ],
    [
      'only remote work, at least 60k pounds a year, and my notice period is one month',
      {
        workMode: 'remote',
        payMin: 60_000,
        payCurrency: 'GBP',
        payPeriod: 'year',
        noticePeriod: 'one month',
      },
    ],
    [
      'I can start in a month and my notice period is four weeks',
      { availableFrom: '2026-07-15', noticePeriod: 'four weeks' },
    ],
    [
      "Remote would be best, hybrid's fine too, and I wouldn't get up for less than 400 euros a day",
      { workMode: 'remote', otherWorkMode: 'hybrid', payMin: 400, payCurrency: 'EUR', payPeriod: 'day' },
    ],
  ])('should be read from "%s"', (text, input) => {
    expect(filledFields('update_preferences', text)).toEqual(input)
  })
})

describe('counts', () => {
  it.each([
    ['what I saved that closes in the coming fortnight', { closingWithinDays: 14 }],
    ['saved ones with a deadline tomorrow or today', { closingWithinDays: 1 }],
    ['which of my saved jobs close within a week?', { closingWithinDays: 7 }],
    ['saved jobs that end in the next 10 days', { closingWithinDays: 10 }],
    ['show my saved jobs', {}],
  ])('should be read from "%s"', (text, input) => {
    expect(filledFields('list_saved_jobs', text)).toEqual(input)
  })

  it.each([
    ['skip this one, next question', 3],
    ['next question please', 3],
    ['question 7', 7],
    ["let's go on with my interview practice", null],
  ])('should go on from the question asked last by "%s"', (text, number) => {
    const answered = 'Question 2 of 8, behavioural: tell me of a hard week.'
    expect(fillTool('practise_question', text, [], answered).input.number).toBe(number)
  })

  it('should change the stars alone', () => {
    expect(
      filledFields('edit_review', 'make my review a 3 instead, I was too harsh', [
        'review=1 star for Porter',
      ]),
    ).toEqual({ reviewId: '1', rating: 3 })
  })
})

it.each([
  ['somewhere I talked about a parking permit, find me that', 'parking permit'],
  ['In which chat did I mention Dr. Okonkwo?', 'Dr. Okonkwo'],
  ['search my chats for relocation', 'search my chats for relocation'],
])('should look for the topic of "%s"', (text, query) => {
  expect(filledFields('search_chats', text)).toEqual({ query })
})

it.each([
  ['not Tomas Bau but Thomas Bau GmbH was my employer', { companyName: 'Thomas Bau GmbH' }],
  ['At Tomas Bau they called me foreman, not mason', { position: 'foreman' }],
  ["actually I'm still working for Tomas Bau, never left, so mark it as current", { isCurrent: true }],
])('should change the work history by "%s"', (text, input) => {
  expect(filledFields('update_experience', text, ['experience=Mason at Tomas Bau'])).toEqual({
    experienceId: '1',
    ...input,
  })
})

it('should give a title "at that company" no other company', () => {
  expect(
    filledFields('update_experience', 'my title at that company was Senior Engineer', [
      'experience=Engineer at Quill',
    ]),
  ).toEqual({ experienceId: '1', position: 'Senior Engineer' })
})
