import { expect, it } from 'vitest'
import type { Reference } from '../../../../tools/core/definition.ts'
import { agencyTools, ask, type Before } from './conversation.ts'

const APPLICANTS = ['Mona Falk – Baker', 'Radu Pop – Baker', 'Tess Okoye – Baker'].map((label, at) => ({
  type: 'application' as const,
  id: `00000000-0000-4000-8000-00000000000${at + 1}`,
  label,
}))
const [MONA, RADU, TESS] = APPLICANTS.map(({ id }) => id)
const POSTINGS = ['Welder', 'Pipe Fitter'].map((label, at) => ({
  type: 'job' as const,
  id: `00000000-0000-4000-8000-00000000001${at + 1}`,
  label,
}))
const [WELDER, FITTER] = POSTINGS.map(({ id }) => id)

async function callsFor(text: string, rows: Reference[], user: string, tool: string) {
  const before: Before[] = rows.length > 0 ? [{ user, tool, rows }] : []
  const { calls } = await ask(text, before, { tools: agencyTools })
  return calls.map((call) => [call.tool, said(call.input)])
}

function said(input: Record<string, unknown>) {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null))
}

it.each([
  [
    'Reject Mona please, she has no licence, and let her know.',
    { applicationId: MONA, stage: 'rejected', reason: 'she has no licence', tellApplicant: true },
  ],
  [
    "Radu has to be a no. He can't do nights, that is why.",
    { applicationId: RADU, stage: 'rejected', reason: "He can't do nights" },
  ],
  [
    'Move Tess to interview. Reason: five years at a rival. And do tell her.',
    { applicationId: TESS, stage: 'interview', reason: 'five years at a rival', tellApplicant: true },
  ],
  [
    'Tess goes to the interview stage, and let her know. She speaks fluent Polish.',
    { applicationId: TESS, stage: 'interview', reason: 'She speaks fluent Polish', tellApplicant: true },
  ],
])('should tell the reason from all else in %o', async (text, input) => {
  expect(await callsFor(text, APPLICANTS, 'who applied', 'list_applicants')).toEqual([
    ['move_application', input],
  ])
})

it.each([
  [
    'first two → interview, passed the phone screen',
    { applicationIds: [MONA, RADU], stage: 'interview', reason: 'passed the phone screen' },
  ],
  [
    "both Mona and Tess have to go to a no. Neither has a permit, that's the reason.",
    { applicationIds: [MONA, TESS], stage: 'rejected', reason: 'Neither has a permit' },
  ],
  [
    'decline all of them apart from the second, no permit',
    { applicationIds: [MONA, TESS], stage: 'rejected', reason: 'no permit' },
  ],
])('should move those that are meant in %o', async (text, input) => {
  expect(await callsFor(text, APPLICANTS, 'who applied', 'list_applicants')).toEqual([
    ['move_applications', input],
  ])
})

it.each([
  [
    'Publish the first and take the second offline',
    [
      ['publish_posting', { jobId: WELDER }],
      ['pause_posting', { jobId: FITTER }],
    ],
  ],
  [
    'publish the Welder and archive the Pipe Fitter',
    [
      ['publish_posting', { jobId: WELDER }],
      ['close_posting', { jobId: FITTER }],
    ],
  ],
  ['in the Welder draft the top pay should be 42000', [['edit_posting', { jobId: WELDER, payMax: 42_000 }]]],
  [
    'the title of the welder draft should simply read Coded Welder',
    [['edit_posting', { jobId: WELDER, title: 'Coded Welder' }]],
  ],
  [
    'Put in the Welder draft that they get free parking as a benefit, please.',
    [['edit_posting', { jobId: WELDER, addBenefits: ['free parking'] }]],
  ],
])('should do to each posting what is said of it in %o', async (text, calls) => {
  expect(await callsFor(text, POSTINGS, 'our drafts please', 'list_postings')).toEqual(calls)
})

it.each([
  ["show me the chats I'm handling myself", 'list_threads', { state: 'mine' }],
  ['which threads have I taken over?', 'list_threads', { state: 'mine' }],
  [
    'Some visitor told us of a broken lift. Search the threads for "lift".',
    'search_threads',
    { query: 'lift' },
  ],
  ['who mentioned night shifts last week?', 'search_threads', { query: 'night shifts' }],
  ['which help articles do we have, including drafts and stale ones?', 'list_articles', {}],
  ['what did people turn down?', 'list_agency_offers', { state: 'declined' }],
  [
    'I work for myself now. Set up an agency for me under the name Redwood Crew.',
    'create_agency',
    { name: 'Redwood Crew' },
  ],
])('should understand %o', async (text, tool, input) => {
  expect(await callsFor(text, [], '', '')).toEqual([[tool, input]])
})

it('should do nothing to a row by the verb of another', async () => {
  const calls = await callsFor(
    'take down the Welder one and reopen the Pipe Fitter one',
    POSTINGS,
    'our postings',
    'list_postings',
  )
  expect(calls).toContainEqual(['publish_posting', { jobId: FITTER }])
  expect(calls).not.toContainEqual(['publish_posting', { jobId: WELDER }])
})
