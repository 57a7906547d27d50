import { expect, it } from 'vitest'
import { fill } from '../../../../server/model/built-in/filling/fill.ts'
import { onNextPage } from '../../../../server/model/built-in/searching/next-page.ts'
import type { Exchange } from '../../../../server/model/built-in/terms/dialogue.ts'
import { unlearntBrain as brain } from './unlearnt-brain.ts'

const now = new Date('2026-06-15T09:00:00Z')

type Rows = Exchange['results'][number]['references']
const rowsOf = (type: Rows[number]['type'], labels: string[]): Rows =>
  labels.map((label, i) => ({ type, id: `${type}-${i + 1}`, label, line: label }))

const APPLICANTS = rowsOf('application', [
  'Mona Falk for Ward Clerk',
  'Radu Pop for Ward Clerk',
  'Tess Okoye for Porter',
])
const JOBS = rowsOf('job', ['Porter at Brackenfold (draft)', 'Ward Clerk at Elmgate (active)'])
const JOB = JOBS.slice(0, 1)
const ARTICLE = rowsOf('article', ['Wages (draft)'])
const OFFER = rowsOf('offer', ['Mona Falk, Ward Clerk, £30,000'])
const THREADS = rowsOf('chat', ['Mona Falk, Ward Clerk', 'Radu Pop, general question'])

/** What an agency's tool takes from a text after rows were shown. */
function inputOf(name: string, text: string, shown: Rows = []) {
  const tool = brain.tools.get(name)
  if (!tool) throw new Error(`There is no tool ${name}.`)
  const results = [
    { callId: 'c', tool: name, status: 'done' as const, text: '', references: shown, firstNumber: 1 },
  ]
  const exchanges = shown.length > 0 ? [{ user: '', calls: [], results, said: [] }] : []
  return fill({ fields: tool.fields, reading: brain.read(text, now), exchanges, now }).input
}

/** The same without the row itself. */
function filled(name: string, text: string, shown: Rows = []) {
  const ids = shown.map(({ id }) => id)
  return Object.fromEntries(
    Object.entries(inputOf(name, text, shown)).filter(
      ([, value]) => value !== null && value !== false && !ids.includes(String(value)),
    ),
  )
}

it.each([
  ['add a requirement: two years on nights', { addRequirements: ['two years on nights'] }],
  ['add a requirement to the draft: forklift licence', { addRequirements: ['forklift licence'] }],
  ['add 28 days of holiday to the benefits', { addBenefits: ['28 days of holiday'] }],
  ['put 25 days off and a bike into the benefits of this job', { addBenefits: ['25 days off', 'bike'] }],
  [
    "add 'first aid' to the requirements and 'free parking' to the benefits",
    { addRequirements: ['first aid'], addBenefits: ['free parking'] },
  ],
  ['add a benefit: 500 pounds a year for training', { addBenefits: ['500 pounds a year for training'] }],
  [
    'applicants must have a clean record and a van, put that in',
    { addRequirements: ['clean record', 'van'] },
  ],
  ['the pay should be 14 pounds an hour', { payMin: 14, payCurrency: 'GBP', payPeriod: 'hour' }],
  [
    'it needs a new rate, 21 to 23 euros an hour',
    { payMin: 21, payMax: 23, payCurrency: 'EUR', payPeriod: 'hour' },
  ],
  ['it pays up to 40k pounds', { payMax: 40_000, payCurrency: 'GBP' }],
  ['raise the upper limit of the pay to 45k', { payMax: 45_000 }],
  ['change the title to Senior Porter', { title: 'Senior Porter' }],
  ['rename it to Night Porter', { title: 'Night Porter' }],
  [
    'it should be called Lead Porter and say hybrid, in York',
    { title: 'Lead Porter', workMode: 'hybrid', place: 'York' },
  ],
  ['update the job, it is fully remote', { workMode: 'remote' }],
  ['it is hybrid now', { workMode: 'hybrid' }],
  ['set the closing date to the end of July, the client was late', { closesAt: '2026-07-31' }],
  ['it takes applications until the 30th', { closesAt: '2026-06-30' }],
  ['the employer is Kestrel Care', { company: 'Kestrel Care' }],
  [
    'the description should read: A calm ward in Leeds, part-time. Apply now!',
    { description: 'A calm ward in Leeds, part-time. Apply now!' },
  ],
])('should put "%s" into the fields of a posting that it names', (text, expected) => {
  expect(filled('edit_posting', text, JOB)).toEqual(expected)
})

it.each([
  ['rename it to Payday', { title: 'Payday' }],
  ['call it Pay and bonuses', { title: 'Pay and bonuses' }],
  ['put it under the category Money', { category: 'Money' }],
  ['file the article into the category money', { category: 'money' }],
  ['change it: wages are paid on Fridays', { text: 'wages are paid on Fridays' }],
  ['the text should be "On Fridays, by noon."', { text: 'On Fridays, by noon.' }],
  ['set its text to: Paid weekly. Always!', { text: 'Paid weekly. Always!' }],
])('should change the line of an article that "%s" names', (text, expected) => {
  expect(filled('edit_article', text, ARTICLE)).toEqual(expected)
})

it.each([
  [
    'write an article titled Our office, text: Ring at gate C, then wait.',
    { title: 'Our office', text: 'Ring at gate C, then wait.' },
  ],
  [
    'New article in the category Travel. Title: Getting here. Text: Bus 9 stops outside.',
    { title: 'Getting here', text: 'Bus 9 stops outside.', category: 'Travel' },
  ],
  [
    'new entry titled Dress code in the category Work: Black shoes.',
    { title: 'Dress code', category: 'Work', text: 'Black shoes.' },
  ],
  ['new article "Lockers": Bring a padlock.', { title: 'Lockers', text: 'Bring a padlock.' }],
  [
    'an entry about lunch: the canteen is called Oak Room.',
    { title: 'lunch', text: 'the canteen is called Oak Room.' },
  ],
  ['write down that we never ask for bank details', { text: 'we never ask for bank details' }],
])('should keep title and text of a new article apart: "%s"', (text, expected) => {
  expect(filled('write_article', text)).toEqual(expected)
})

it.each([
  ['keep data for 200 days', { retentionDays: 200 }],
  ["keep people's data for half a year", { retentionDays: 183 }],
  ['delete data after two years of inactivity', { retentionDays: 730 }],
  ['keep data for 5 days', {}],
  ['our new name is Elmgate People, and our colour is teal', { name: 'Elmgate People', accent: 'teal' }],
  ['we answer within two days', { replyWithinHours: 48 }],
  ['use green as our colour', { accent: 'green' }],
  ['make the theme dark red', { accent: 'dark red' }],
  ['we are now called Elmgate Staffing', { name: 'Elmgate Staffing' }],
  ['say "Hello from Elmgate!" as the greeting', { greeting: 'Hello from Elmgate!' }],
  ['change the welcome text to: Hello there!', { greeting: 'Hello there!' }],
  [
    'set the description of the agency to: We staff wards in Hull, full-time.',
    { description: 'We staff wards in Hull, full-time.' },
  ],
  ['our website is https://elmgate.example now', { website: 'https://elmgate.example' }],
  ['our opening hours are Mon-Fri 8 to 16', { line: 'opening hours', value: 'Mon-Fri 8 to 16' }],
])('should change the setting that "%s" names, and no other', (text, expected) => {
  expect(filled('update_agency', text)).toEqual(expected)
})

it.each([
  [
    'New ad please: ward clerk for Elmgate Trust in Hull, part time, 13 to 14 pounds an hour, applications until 3 July.',
    {
      title: 'ward clerk',
      company: 'Elmgate Trust',
      place: 'Hull',
      jobType: 'part_time',
      payMin: 13,
      payMax: 14,
      payCurrency: 'GBP',
      payPeriod: 'hour',
      closesAt: '2026-07-03',
    },
  ],
  ['draft a posting for a Crane Driver', { title: 'Crane Driver' }],
  ['draft a posting for a porter, six months', { title: 'porter' }],
  [
    'write something up for a porter at Brackenfold, 12.50 euros an hour',
    { title: 'porter', company: 'Brackenfold', payMin: 12.5, payCurrency: 'EUR', payPeriod: 'hour' },
  ],
])('should read a brief: "%s"', (text, expected) => {
  expect(filled('draft_posting', text)).toEqual({ brief: text, ...expected })
})

it.each([
  ['same ad again as the porter one but as Night Porter', 'Night Porter'],
  ['make a copy of it called Ward Sister', 'Ward Sister'],
  ['copy the posting as Staff Nurse for the York office', 'Staff Nurse'],
  ['duplicate it please', undefined],
])('should take the name of a copy from "%s"', (text, title) => {
  expect(filled('duplicate_posting', text, JOB).title).toBe(title)
})

it.each([
  ['find the applicant called Ferreira', { search: 'Ferreira' }],
  ['is there a Mr Ferreira among our applicants?', { search: 'Ferreira' }],
  ['candidates named Tomasz or Ines', { search: 'Tomasz' }],
  ['search applicants for ferreira', { search: 'ferreira' }],
  ['applicants for crane driver', { search: 'crane driver' }],
  ['who applied from lee@example.com', { search: 'lee@example.com' }],
  ['everyone at interview, across all jobs', { stage: 'interview' }],
  ['who has been waiting for more than 6 days?', { waitingDays: 6 }],
  ['applicants waiting longer than a week', { waitingDays: 7 }],
  ['who has been sitting there without anyone touching their application?', {}],
  ['how many people have applied?', {}],
])('should search a list for nothing but names: "%s"', (text, expected) => {
  expect(filled('list_applicants', text)).toEqual(expected)
})

it.each([
  ['find threads mentioning a bus pass', 'bus pass'],
  ['someone asked about a parking permit, which conversation was that', 'parking permit'],
  ['which thread has the word pension', 'pension'],
  ['dig out the messages with "steel toe"', 'steel toe'],
])('should look for the words that "%s" announces', (text, query) => {
  expect(filled('search_threads', text).query).toBe(query)
})

it.each([
  ['reject the first and the second one, they live too far away', 'they live too far away'],
  ['reject the first two because they have no licence', 'they have no licence'],
  ['first two into screening - papers complete', 'papers complete'],
  ['decline the last two, no work permit', 'no work permit'],
  ['turn down Mona and Radu: neither has SQL', 'neither has SQL'],
  ['take Mona and Tess to interview as both did well', 'both did well'],
  ['reject the first, the second and the third', undefined],
  ['move the first and the second to interview, please', undefined],
  ['move Mona, Radu and Tess to interview', undefined],
])('should take the reason for all from "%s"', (text, reason) => {
  expect(filled('move_applications', text, APPLICANTS).reason).toBe(reason)
})

it('should move only those of several who are named', () => {
  const { applicationIds } = filled(
    'move_applications',
    'put Radu and Tess into screening - papers complete',
    APPLICANTS,
  )
  expect(applicationIds).toEqual(['application-2', 'application-3'])
})

it.each([
  ["Radu signed today so he's hired. No message, I rang him.", "Radu signed today so he's hired"],
  ['move the first one to interview, strong references', 'strong references'],
  ['reject Tess, wrong shift', 'wrong shift'],
  ['move the third to screening - papers checked, please', 'papers checked'],
  ['reject the first, not enough practice, but thank him', 'not enough practice'],
  ['reject Radu because of the missing licence and tell him politely', 'the missing licence'],
])('should take the reason for one from "%s"', (text, reason) => {
  expect(filled('move_application', text, APPLICANTS).reason).toBe(reason)
})

it('should leave the wish out of a reason that stands before it', () => {
  const text = 'wages is outdated, the rates changed in May - flag it'
  expect(filled('flag_article', text, ARTICLE).reason).toBe('the rates changed in May')
})

it.each([
  ['we meet her in the middle: 31k', { answer: 'counter', baseAmount: 31_000 }],
  [
    'reject the counter-offer and write: our budget is fixed',
    { answer: 'counter', message: 'our budget is fixed' },
  ],
  [
    'meet her halfway: 15.50 an hour. And tell her: that is our limit',
    { answer: 'counter', baseAmount: 15.5, period: 'hour', message: 'that is our limit' },
  ],
])('should tell terms from words to send: "%s"', (text, expected) => {
  expect(filled('answer_counter', text, OFFER)).toEqual(expected)
})

it.each([
  ['add a sign-on bonus of 1,500 to the offer', { signOn: 1_500 }],
  ['the sign-on goes, and the start is 17 August now', { signOn: 0, startDate: '2026-08-17' }],
  ['make it 32k and drop the bonus', { baseAmount: 32_000, bonus: 0 }],
  ['start it on 1 July, answer by Friday', { startDate: '2026-07-01', expiresAt: '2026-06-19' }],
  [
    'make it 15 pounds an hour from 1 July, answer by Friday',
    { baseAmount: 15, currency: 'GBP', period: 'hour', startDate: '2026-07-01', expiresAt: '2026-06-19' },
  ],
  ['give Mona until the 12th to answer', { expiresAt: '2026-07-12' }],
  ['change it to 3 900 francs (CHF) a month', { baseAmount: 3_900, currency: 'CHF', period: 'month' }],
  ['add 30 days of holiday to the benefits', { benefits: ['30 days of holiday'] }],
])('should change the terms that "%s" names', (text, expected) => {
  expect(filled('change_offer', text, OFFER)).toEqual(expected)
})

it.each([
  ['call the last conversation "Radu - tickets"', 'Radu - tickets'],
  ['rename the first thread to Second interview', 'Second interview'],
  ['set the title of the first thread to callback on Monday', 'callback on Monday'],
  ['call the thread with Mona: waiting for references', 'waiting for references'],
])('should name a thread by "%s"', (text, title) => {
  expect(filled('rename_thread', text, THREADS).title).toBe(title)
})

it.each([
  ['Board meeting tomorrow: figures for the quarter please', 'quarter'],
  ['how did we do this week', 'week'],
])('should find a choice behind a colon too: "%s"', (text, period) => {
  expect(filled('agency_report', text).period).toBe(period)
})

it.each([
  ['what did I change?', { mine: true }],
  ['what did Anna change that I should know of', {}],
])('should tell one’s own changes from all: "%s"', (text, expected) => {
  expect(filled('list_agency_changes', text)).toEqual(expected)
})

it('should point at no row where a text of its own follows', () => {
  const { jobId, text } = inputOf('check_posting_wording', 'check this text: a young team wants you', JOB)
  expect([jobId, text]).toEqual([null, 'a young team wants you'])
  expect(inputOf('check_posting_wording', 'check the wording of this posting', JOB).jobId).toBe('job-1')
})

it.each([
  ['next page please', { stage: 'interview' }, { stage: 'interview', page: 2 }],
  ['the previous page', { page: 3 }, { page: 2 }],
  ['everyone at interview, next page', {}, { stage: 'interview', page: 2 }],
  ['show all applicants', { stage: 'interview', page: 2 }, {}],
])('should turn the page of a list: "%s"', (text, previous, expected) => {
  const tool = brain.tools.get('list_applicants')
  if (!tool) throw new Error('There is no such tool.')
  const exchanges = [
    { user: '', calls: [{ id: 'c', tool: tool.name, input: previous }], results: [], said: [] },
  ]
  const reading = brain.read(text, now)
  const { input } = fill({ fields: tool.fields, reading, exchanges, now })
  const turned = onNextPage({ tool, input, reading, exchanges })
  expect(Object.fromEntries(Object.entries(turned).filter(([, value]) => value !== null))).toEqual(expected)
})
