import { expect, it } from 'vitest'
import { ask, type Before, filled, rowsOf } from './conversation.ts'

const resume: Before[] = [
  { user: 'show my resume', tool: 'show_resume', rows: rowsOf('resume', ['Ida_Holm.pdf']) },
]
const history: Before[] = [
  {
    user: 'show my work history',
    tool: 'list_experiences',
    rows: rowsOf('experience', ['Florist at Vesper', 'Clerk at Orbo']),
  },
]
const called = async (text: string, before: Before[]) =>
  (await ask(text, before)).calls.map(({ tool, input }) => [tool, filled(input)])

it.each([
  ['I joined Vesper in March 2016', 'start date at Vesper', 'March 2016'],
  ['and I left Orbo in 2019', 'end date at Orbo', '2019'],
  ['at Vesper I was Head Florist, not Florist', 'title at Vesper', 'Head Florist'],
  ['I was Office Manager at Orbo, not Office Clerk', 'title at Orbo', 'Office Manager'],
  ['With Orbo I worked as a Payroll Clerk', 'title at Orbo', 'Payroll Clerk'],
])('should correct the resume that was just shown: %s', async (text, field, value) => {
  expect(await called(text, resume)).toEqual([['correct_resume', { field, value }]])
})

it.each([
  ['the summary should say self-taught, not selftaught', 'summary', 'self-taught', 'selftaught'],
  ['the profile summary should say nine years, not eight', 'profile summary', 'nine years', 'eight'],
  [
    'the second bullet at Orbo should say invoices, not in voices',
    'second bullet at Orbo',
    'invoices',
    'in voices',
  ],
])('should name the words that are to go: %s', async (text, field, value, replaces) => {
  expect(await called(text, resume)).toEqual([['correct_resume', { field, value, replaces }]])
})

it('should take a job told in full for a new one', async () => {
  const [call] = await called('I was a baker at Lindt from 2012 to 2014', resume)
  expect(call).toMatchObject(['add_experience', { position: 'baker', companyName: 'Lindt' }])
})

it.each([
  ['the second one should be at Hotel Luna', { experienceId: 'experience-2', companyName: 'Hotel Luna' }],
  ['The first should be with Marsh', { experienceId: 'experience-1', companyName: 'Marsh' }],
])('should take what a job should be at for its employer: %s', async (text, input) => {
  expect(await called(text, history)).toEqual([['update_experience', input]])
})
