import { expect, it } from 'vitest'
import { isSaidToAsker } from '../../../../server/model/built-in/reading/said-to-asker.ts'
import { ask, type Before, filled, rowsOf } from './conversation.ts'

const rows = rowsOf('practice', ['General practice'])
const asked: Before[] = [{ user: 'next question', tool: 'practise_question', rows }]
const answered: Before[] = [
  ...asked,
  { user: 'I am patient with loud children', tool: 'answer_question', rows },
]

it.each([
  'could you show me what a good answer looks like',
  'what would a recruiter want to hear',
  'sorry, I don’t understand the question',
  'enough for today, how did I do?',
  'is there a trick to this one',
  'no idea what they mean by that',
  'how long should my answer be',
  'I would like an example first',
  'can we leave this one out',
  'tell me how you would put it',
])('should keep "%s" as no answer', async (text) => {
  expect(isSaidToAsker(text.replaceAll('’', "'"))).toBe(true)
  const { calls } = await ask(text, asked)
  expect(calls.map(({ tool }) => tool)).not.toContain('answer_question')
})

it.each([
  'I trained as a joiner in Hull, and after four years with Marsh Ltd I went to Spain for a year',
  'I worked as a night porter at the Grand from 2018 to 2021 and ran the desk by myself',
  'my last boss and I fell out over the rota, so we agreed on a fixed plan',
  'what a good driver does is look ahead',
  'I would ask them, what can I do to help you',
  'well, can I be honest? I once sent the wrong invoice to a client',
  'stop the line first and then look for the cause',
  'I have no idea how many tickets I closed, some forty a week I would say',
])('should take "%s" for the answer', async (text) => {
  const { calls } = await ask(text, asked)
  expect(calls).toEqual([
    { tool: 'answer_question', input: { practiceId: null, number: null, answer: text } },
  ])
})

it.each([
  'how was that?',
  'was my answer any good',
  'what do you think of that',
  'marks for that one please',
])('should show what was said of the last answer for "%s"', async (text) => {
  const { calls } = await ask(text, answered)
  expect(calls.map(({ tool, input }) => [tool, filled(input).only])).toEqual([
    ['show_practice', 'last_answer'],
  ])
})

it('should say that nothing was kept where it can do nothing about it', async () => {
  const { calls, text } = await ask('give me a hint please', asked)
  expect(calls).toEqual([])
  expect(text).toContain('kept nothing as your answer')
  const told = 'I once lost a parcel, so I drove back and found it under the seat'
  const after = await ask(told, [...asked, { user: 'give me a hint please', said: text }])
  expect(after.calls.map(({ tool }) => tool)).toEqual(['answer_question'])
  expect((await ask('let us stop here, I need a break', asked)).text).toContain('ask how you did')
})

it('should still do what is plainly asked for', async () => {
  expect((await ask('skip this one please', asked)).calls.map(({ tool }) => tool)).toEqual([
    'practise_question',
  ])
  expect((await ask('show me nurse jobs in Leeds', asked)).calls.map(({ tool }) => tool)).toEqual([
    'search_jobs',
  ])
})

it('should prepare for no job whose saving was just undone, unless it is pointed at', async () => {
  const jobs = rowsOf('job', ['Night Porter at the Grand', 'Joiner at Marsh'])
  const before: Before[] = [
    { user: 'find jobs in Hull', tool: 'search_jobs', rows: jobs },
    { user: 'save the first one', tool: 'save_job', input: { jobId: 'job-1' }, rows: jobs.slice(0, 1) },
  ]
  const undone: Before[] = [
    ...before,
    { user: 'undo that', tool: 'undo_change', rows: rowsOf('change', ['Saved Night Porter']) },
  ]
  const jobOf = async (text: string, history: Before[]) => filled((await ask(text, history)).calls[0]?.input)
  expect(await jobOf('prepare me for an interview', before)).toEqual({ jobId: 'job-1' })
  expect(await jobOf('prepare me for an interview', undone)).toEqual({})
  expect(await jobOf('prepare me for the porter interview', undone)).toEqual({ jobId: 'job-1' })
})
