import { expect, it } from 'vitest'
import { filledFields } from './filled-fields.ts'

const OFFERS = [
  'offer=Leon Fuchs – Oenologist',
  'offer=Petra Kos – Oenologist',
  'offer=Wanjiru Kamau – Oenologist',
]

it.each([
  ["raise Petra's equity to 20,000 euros vesting over 4 years", { equityValue: 20_000, vestingMonths: 48 }],
  [
    "Can Wanjiru's equity go up to 45,000 dollars, all hers after four years?",
    { equityValue: 45_000, currency: 'USD', vestingMonths: 48 },
  ],
  ['equity for Petra: 12k, fully hers in 36 months', { equityValue: 12_000, vestingMonths: 36 }],
  ['give Leon until the 24th of this month to reply', { expiresAt: '2026-06-24' }],
  ["extend Petra's deadline to the 5th of next month", { expiresAt: '2026-07-05' }],
  ["Leon's start date is 1 September", { offerId: '1', startDate: '2026-09-01' }],
  ['raise Leon to 61k and let him see this: "That is our last word."', { message: 'That is our last word.' }],
  ['Petra gets 60k. And let her read: "The board agreed."', { message: 'The board agreed.' }],
])('should read the terms of an offer: %s', (text, wanted) => {
  expect(filledFields('change_offer', text, OFFERS)).toMatchObject(wanted)
})

it.each([
  [
    'accept Leon\'s counter with the words "welcome aboard!"',
    { answer: 'accept', message: 'welcome aboard!' },
  ],
  ['counter Leon with 50k and tell him that this is our limit', { answer: 'counter', baseAmount: 50_000 }],
  ['counter the counter: 64k', { answer: 'counter', baseAmount: 64_000 }],
])('should know an answer to a counter-offer: %s', (text, wanted) => {
  expect(filledFields('answer_counter', text, OFFERS)).toMatchObject(wanted)
})

it.each(['Let Petra know we agree, please.', "take Leon's counter, tell him yes"])(
  'should send no words where none are given: %s',
  (text) => {
    const input = filledFields('answer_counter', text, OFFERS)
    expect(input).toMatchObject({ answer: 'accept' })
    expect(input).not.toHaveProperty('message')
  },
)

it.each([
  ['list_articles', "every help text we've got, incl the stale ones", {}],
  ['list_articles', 'all articles, drafts included', {}],
  ['list_articles', 'the stale articles', { status: 'stale' }],
  ['list_agency_offers', 'offers nobody replied to in time', { state: 'expired' }],
  ['list_agency_offers', 'which offers did people say yes to?', { state: 'accepted' }],
  ['list_agency_offers', 'offers they said no to', { state: 'declined' }],
])('should filter a list by what is asked for: %s %s', (tool, text, wanted) => {
  expect(filledFields(tool, text)).toEqual(wanted)
})

it.each([
  ['the firm is called Brandt Staffing from now on', 'Brandt Staffing'],
  ["our agency's name should be Fern Recruiting as of today", 'Fern Recruiting'],
  ['rename our agency to Fern Recruiting starting Monday', 'Fern Recruiting'],
])('should know a name without since when: %s', (text, name) => {
  expect(filledFields('update_agency', text)).toMatchObject({ name })
})

const CHATS = ['chat=Question (Ewan)', 'chat=Question (Sunita)', 'chat=Question (Marlon)']

it.each([
  [
    'Three chats are titled "Question". The one in the middle should say Crane licences from now on.',
    { threadId: '2', title: 'Crane licences' },
  ],
  ['rename the chat "Question (Marlon)" to "Night pay"', { threadId: '3', title: 'Night pay' }],
  ['the last one should be called Holidays as of today', { threadId: '3', title: 'Holidays' }],
])('should tell a title that is shown from the new one: %s', (text, wanted) => {
  expect(filledFields('rename_thread', text, CHATS)).toMatchObject(wanted)
})

it('should take no title from what rows are called by now', () => {
  const text = 'We have three chats all titled "Question" and I keep clicking on the wrong one.'
  expect(filledFields('rename_thread', text, CHATS)).not.toHaveProperty('title')
})

it.each([
  [
    'cn u write up a vacancy 4 a dental nurse, wrexham. requirements: GCSE maths, steady hands. closes 10 july',
    { title: 'dental nurse', requirements: ['GCSE maths', 'steady hands'], closesAt: '2026-07-10' },
  ],
  ['new draft: school bus driver, part time', { title: 'school bus driver', jobType: 'part_time' }],
  [
    'Brightquay rang, they want a welder. Skills: TIG, MIG. Prepare it, I polish it tonight.',
    { title: 'welder', company: 'Brightquay', skills: ['TIG', 'MIG'] },
  ],
])('should read a posting from a brief: %s', (text, wanted) => {
  const input = filledFields('draft_posting', text)
  expect(input).toMatchObject(wanted)
  if (!('closesAt' in wanted)) expect(input).not.toHaveProperty('closesAt')
})

it.each([
  [
    "People ask whether the cook role is in Brussels. It isn't, it is in Ghent, on site only.",
    { place: 'Ghent', workMode: 'onsite' },
  ],
  [
    'The cook one ought to be called Night Cook, and the place is Cork, not Limerick.',
    { title: 'Night Cook', place: 'Cork' },
  ],
  [
    'The cook vacancy is public and has plenty of interest. Let people apply until 3 July.',
    { closesAt: '2026-07-03', line: undefined },
  ],
])('should change what is said of a posting, and nothing else: %s', (text, wanted) => {
  const input = filledFields('edit_public_posting', text, ['job=Community Cook', 'job=Minibus Driver'])
  expect({ line: undefined, ...input }).toMatchObject(wanted)
})
