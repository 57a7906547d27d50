import { expect, it } from 'vitest'
import { fill } from '../../../../server/model/built-in/filling/fill.ts'
import type { Exchange } from '../../../../server/model/built-in/terms/dialogue.ts'
import { unlearntBrain as brain } from './unlearnt-brain.ts'

const now = new Date('2026-06-15T09:00:00Z')
const ID = '5f0c7f2e-8d0b-4c39-9c55-0d9f3a1e7b61'

/** What a tool's fields hold after a text, when a row was shown before. */
function filled(name: string, text: string, shown: Exchange['results'][number]['references'] = []) {
  const tool = brain.tools.get(name)
  if (!tool) throw new Error(`There is no tool ${name}.`)
  const results = [
    { callId: 'c', tool: name, status: 'done' as const, text: '', references: shown, firstNumber: 1 },
  ]
  const exchanges = shown.length > 0 ? [{ user: '', calls: [], results, said: [] }] : []
  const { input } = fill({ fields: tool.fields, reading: brain.read(text, now), exchanges, now })
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null && value !== ID))
}

it.each([
  [
    'night porter, The Grand, Brighton, since 1 June',
    {
      position: 'night porter',
      companyName: 'The Grand',
      location: 'Brighton',
      startDate: '2026-06-01',
      isCurrent: true,
    },
  ],
  [
    'I was a gardener at Kew from 2011 to 2015. I looked after the roses.',
    {
      position: 'gardener',
      companyName: 'Kew',
      startDate: '2011-01-01',
      endDate: '2015-12-31',
      isCurrent: false,
      description: 'I looked after the roses',
    },
  ],
  [
    "I'm a cook at Klarna right now, since May last year",
    { position: 'cook', companyName: 'Klarna', startDate: '2025-05-01', isCurrent: true },
  ],
])('should read the experience "%s"', (text, input) => {
  expect(filled('add_experience', text)).toEqual(input)
})

it.each([
  ["I don't work there any more. My last day was 29 May 2026", { endDate: '2026-05-29', isCurrent: false }],
  ['change the title to Shift Lead because I was promoted', { position: 'Shift Lead' }],
  ['I was senior carer, in Hereford', { position: 'senior carer', location: 'Hereford' }],
])('should read the change "%s"', (text, input) => {
  expect(
    filled('update_experience', text, [{ type: 'experience', id: ID, label: 'Carer at Sunrise', line: '' }]),
  ).toEqual(input)
})

it.each([
  ["i don't live in Luton no more, I'm in Bedford", { location: 'Bedford' }],
  ['take my linkedin off', { linkedinUrl: '' }],
  [
    'make my name Ann Bell and my occupation retired nurse',
    { fullName: 'Ann Bell', occupation: 'retired nurse' },
  ],
])('should read the profile in "%s"', (text, input) => {
  expect(filled('update_profile', text)).toEqual(input)
})

it.each([
  ['save_job', 'job', 'save it, note bus 14 stops outside', { notes: 'bus 14 stops outside' }],
  ['withdraw_application', 'application', 'withdraw it. You can tell them I moved', { reason: 'I moved' }],
  ['withdraw_application', 'application', 'withdraw it, im moving abroad', { reason: 'im moving abroad' }],
  ['apply_to_job', 'job', 'apply without any cover letter', { coverLetter: '' }],
] as const)('should read the text for %s of a %s in "%s"', (tool, type, text, input) => {
  expect(filled(tool, text, [{ type, id: ID, label: 'Cook at Elm Court', line: '' }])).toEqual(input)
})

it('should take the reason for a person from the sentence beside the wish', () => {
  expect(filled('request_person', 'Can a person ring me? It’s about my visa')).toEqual({ reason: 'my visa' })
})
