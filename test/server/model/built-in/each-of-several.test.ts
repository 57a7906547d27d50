import { expect, it } from 'vitest'
import { asOneList } from '../../../../server/model/built-in/filling/one-list.ts'
import { splitClauses } from '../../../../server/model/built-in/joining/clauses.ts'
import { filledFields, fillTool } from './filled-fields.ts'
import { unlearntBrain as brain } from './unlearnt-brain.ts'

const WELDERS = ['Gus Brandt', 'Imran Shah', 'Kofi Owusu', 'Steve Marsh', 'Vasile Popa'].map(
  (name) => `application=${name} – Welder`,
)
const CREW = ['Marek Kowalczyk', 'Ian Tully', 'Piotr Kowalczyk', 'Ned Crewe'].map(
  (name) => `application=${name} – Scaffolder`,
)

it.each([
  [WELDERS, '1, 3 and 5 to interview, they passed the weld test', ['1', '3', '5']],
  [WELDERS, 'reject 2, 4 because they have no licence', ['2', '4']],
  [WELDERS, 'move 1,3,5 to screening: papers are complete', ['1', '3', '5']],
  [WELDERS, 'applicants 1 to 3 into screening because we start today', ['1', '2', '3']],
  [WELDERS, 'Gus and Kofi to interview, strong portfolios', ['1', '3']],
  [CREW, 'both Kowalczyk brothers to screening: references came in', ['1', '3']],
  [CREW, 'invite both Kowalczyks and Ned because of their references', ['1', '3', '4']],
  [CREW, 'Marek Kowalczyk and Ned Crewe to screening because they have papers', ['1', '4']],
])('should take every row that is numbered or named: %#', (shown, text, ids) => {
  expect(filledFields('move_applications', text, shown)).toMatchObject({ applicationIds: ids })
})

it.each(['move both to screening: papers came in', 'the three welders to screening, papers came in'])(
  'should not take all for a number that is not theirs: %s',
  (text) => {
    expect(filledFields('move_applications', text, CREW)).not.toHaveProperty('applicationIds')
  },
)

it.each([
  'Gus: interview, he passed. Imran: rejected, no licence.',
  'Gus to interview because he passed, Imran is rejected, no licence',
  'Imran is rejected, no licence. Gus goes to interview because he passed.',
])('should give each applicant a stage and a reason of their own: %s', (text) => {
  const { moves } = filledFields('move_applications', text, WELDERS) as { moves: object[] }
  expect(moves).toHaveLength(2)
  expect(moves).toContainEqual({
    applicationId: '1',
    stage: 'interview',
    reason: 'he passed',
    include: 'yes',
  })
  expect(moves).toContainEqual({
    applicationId: '2',
    stage: 'rejected',
    reason: 'no licence',
    include: 'yes',
  })
})

it('should ask rather than give one of two applicants what is meant for the other', () => {
  const text = 'Imran goes to screening, Kofi is rejected because he has no licence'
  expect(fillTool('move_application', text, WELDERS).missing.map(({ name }) => name)).toEqual(['reason'])
})

it('should decide about several people in one call where a tool takes them as a list', () => {
  const call = (applicationId: string, stage: string, message: string | null) => ({
    tool: 'move_application',
    input: { applicationId, stage, reason: 'fits', tellApplicant: null, message },
  })
  const calls = [call('1', 'offer', null), call('2', 'rejected', null)]
  const allowed = () => true
  expect(asOneList({ calls, brain, allowed })).toMatchObject([
    { tool: 'move_applications', input: { moves: [{ applicationId: '1' }, { applicationId: '2' }] } },
  ])
  expect(asOneList({ calls, brain, allowed: (tool) => tool !== 'move_applications' })).toEqual(calls)
  // The list holds no message.
  const told = [call('1', 'offer', 'Welcome!'), call('2', 'rejected', null)]
  expect(asOneList({ calls: told, brain, allowed })).toEqual(told)
})

it.each([
  [
    "turn Imran down, he wants too much, and write him: thank you, but it's over our budget",
    { stage: 'rejected', reason: 'he wants too much', message: "thank you, but it's over our budget" },
  ],
  [
    'reject Steve because he can\'t travel, with the message "Sorry, not this time."',
    { stage: 'rejected', reason: "he can't travel", message: 'Sorry, not this time.' },
  ],
  [
    'Gus has to go back to being new, we mixed him up with another Gus. Write him this about it: "We confused two files."',
    { stage: 'submitted', reason: 'we mixed him up with another Gus', message: 'We confused two files.' },
  ],
  [
    'Reject Kofi and let him know: his registration has lapsed.',
    { stage: 'rejected', reason: 'his registration has lapsed', tellApplicant: true },
  ],
  [
    "Sadly it's a no for Vasile: the rota needs weekends. Please turn him down and make sure he gets a message about it.",
    { stage: 'rejected', reason: 'the rota needs weekends', tellApplicant: true },
  ],
])('should keep a message apart from the reason: %s', (text, wanted) => {
  const input = filledFields('move_application', text, WELDERS)
  expect(input).toMatchObject(wanted)
  if (!('message' in wanted)) expect(input).not.toHaveProperty('message')
})

it.each(['say no to Imran', 'turn Kofi down please', 'reject Gus'])(
  'should take the wish itself for no reason: %s',
  (text) => {
    expect(filledFields('move_application', text, WELDERS)).not.toHaveProperty('reason')
  },
)

it.each([
  ['note_applicant', 'internal remark 4 the team on Ned - salary hopes are high', 'salary hopes are high'],
  ['note_applicant', 'note on Ian - called, no answer', 'called, no answer'],
  ['message_applicant', 'drop Marek a line - can you come on Thursday?', 'can you come on Thursday?'],
])('should take a dash for the start of a text: %s %s', (tool, text, said) => {
  expect(Object.values(filledFields(tool, text, CREW))).toContain(said)
})

it.each([
  ['publish the tax codes article n delete the fax one', 2],
  ['publish the first one & flag the second as out of date', 2],
  ['Bilal is rejected, the reason being: no certificate. And on Heike leave a remark: "Suits Bremen."', 2],
  ['My CV says I was a cook at Hobbs. That entry should read Head Chef.', 1],
])('should part what is wished for: %s', (text, parts) => {
  expect(splitClauses(text)).toHaveLength(parts)
})

it.each([
  [
    'job',
    ['Textile Conservator', 'Gallery Guard', 'Museum Shop Manager'],
    'The museum asked again. For the conservator one make it hybrid.',
    '1',
  ],
  [
    'job',
    ['Concierge', 'Sommelier', 'Spa Therapist'],
    'like the sommelier one from last year; leave the old one as it is',
    '2',
  ],
  ['job', ['Pastry Chef', 'Bakery Assistant'], 'the bakery is on the phone about the pastry one', '1'],
])('should know the row that stands right before "one": %s %#', (type, labels, text, id) => {
  const shown = labels.map((label) => `${type}=${label}`)
  expect(filledFields('duplicate_posting', text, shown)).toMatchObject({ jobId: id })
})
