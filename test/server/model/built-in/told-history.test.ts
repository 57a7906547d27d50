import { describe, expect, it } from 'vitest'
import { swapIn } from '../../../../server/model/built-in/slots/swapped.ts'
import { ask, filled, rowsOf } from './conversation.ts'
import { filledFields } from './filled-fields.ts'

const ROWS = ['experience=Cook at Hilton', 'experience=Waiter at Ibis', 'experience=Clerk at Handelsbank']

describe('what an entry of the work history should say', () => {
  it.each([
    ["number two: I wasn't a waiter there but a bartender", { experienceId: '2', position: 'bartender' }],
    [
      'The first is not good. I was there not as cook, I was working as pastry chef',
      { experienceId: '1', position: 'pastry chef' },
    ],
    [
      'The second is wrong: not Ibis in Lyon but Novotel in Paris',
      { experienceId: '2', companyName: 'Novotel', location: 'Paris' },
    ],
    ['the Ibis entry should now say Head Waiter', { experienceId: '2', position: 'Head Waiter' }],
    ['Hilton is now called Brightstay, please change it', { experienceId: '1', companyName: 'Brightstay' }],
    ['Could the waiter entry give the company as Novotel?', { experienceId: '2', companyName: 'Novotel' }],
    ['the company in the first is spelt Hylton, with a y', { experienceId: '1', companyName: 'Hylton' }],
    ['the one at the bank was in Leeds, not in York', { experienceId: '3', location: 'Leeds' }],
    [
      'For number one, two things: the title was Head Waiter, and I began in Oct 2016.',
      { experienceId: '1', position: 'Head Waiter', startDate: '2016-10-01' },
    ],
    ['I was made head chef at Hilton in the end', { experienceId: '1', position: 'head chef' }],
    [
      'The second flatters me. Waiter was my brother; I was dishwasher all along.',
      { experienceId: '2', position: 'dishwasher' },
    ],
    [
      'please put this as the description of the Ibis one: Served 80 guests. Trained two waiters',
      { experienceId: '2', description: 'Served 80 guests. Trained two waiters' },
    ],
    [
      'for the second entry, set the description to: Led a team of eight',
      { experienceId: '2', description: 'Led a team of eight' },
    ],
    [
      'my last day at Ibis was 14 May this year',
      { experienceId: '2', endDate: '2026-05-14', isCurrent: false },
    ],
    ['I started at Ibis on 3rd of June last year', { experienceId: '2', startDate: '2025-06-03' }],
  ])('should be found in "%s"', (text, fields) => {
    expect(filledFields('update_experience', text, ROWS)).toEqual(fields)
  })

  it.each([
    'that second entry is wrong, it needs correcting',
    'my time at Ibis is over',
    'I was never at Ibis',
  ])('should not be made up for "%s"', (text) => {
    expect(filledFields('update_experience', text, ROWS)).toEqual({ experienceId: '2' })
  })
})

it.each([
  ['not Orbo but Velin', { old: 'Orbo', fresh: 'Velin' }],
  ["I wasn't a cook at all, I was a chef", { old: 'cook at all', fresh: 'chef' }],
  ['it was Velin, not Orbo', { old: 'Orbo', fresh: 'Velin' }],
  ['I did not like it', null],
])('should tell the old value from the new in "%s"', (text, swap) => {
  expect(swapIn(text)).toEqual(swap)
})

it.each([
  'The second entry flatters somebody else. Waiter was Kevin; I was Head Waiter the whole time',
  'the second entry makes me look like a waiter. I was a head waiter and it was until August 2019',
])('should change and never delete what somebody corrects: "%s"', async (text) => {
  const rows = rowsOf('experience', ['Cook at Hilton', 'Waiter at Ibis'])
  const { calls } = await ask(text, [{ user: 'show my work history', tool: 'list_experiences', rows }])
  expect(calls.map(({ tool }) => tool)).toEqual(['update_experience'])
  expect(filled(calls[0]?.input)).toMatchObject({
    experienceId: 'experience-2',
    position: expect.stringMatching(/^head waiter$/i),
  })
})

it.each([
  [
    'Dear me. The hotel people will laugh. Can the waiter entry have the company as Novotel?',
    'update_experience',
  ],
  ['The company in the second is written Hibis, with an h. Someone left it out.', 'update_experience'],
  ['The last of these looks bare. For what I did there, put: Served 80 guests a night', 'update_experience'],
  [
    'I had a look at my resume just now, and laughed: the title at Orbo says Chief Wizard. It should be Test Engineer.',
    'correct_resume',
  ],
  [
    'A small thing, and I only mention it because a recruiter saw it: the end date at Orbo on my resume is given as 2019, when in fact it was 2018.',
    'correct_resume',
  ],
  ['what does my cv say under title?', 'show_resume'],
  ['the second one never happened', 'delete_experience'],
  ['take the second one off my history please', 'delete_experience'],
])('should take a plain correction for one, and nothing else for it: "%s"', async (text, tool) => {
  const rows = rowsOf('experience', ['Cook at Hilton', 'Waiter at Ibis'])
  const shown = tool.endsWith('resume') ? [] : [{ user: 'my jobs', tool: 'list_experiences', rows }]
  const { calls } = await ask(text, shown)
  expect(calls.map((call) => call.tool)).toEqual([tool])
})

it('should make two changes of one sentence that says its verb once', async () => {
  const { calls } = await ask(
    'the name in the cv should be Jo Bell and the occupation in my profile sound engineer',
  )
  expect(calls.map(({ tool, input }) => [tool, filled(input)])).toEqual([
    ['correct_resume', { field: 'name', value: 'Jo Bell' }],
    ['update_profile', { occupation: 'sound engineer' }],
  ])
})
