import { expect, it } from 'vitest'
import { ask, filled } from './conversation.ts'

const JOBS = ['Glazier', 'Window Fitter', 'Conservatory Installer', 'Locksmith'].map((label, i) => ({
  type: 'job' as const,
  id: `00000000-0000-4000-8000-00000000000${i}`,
  label,
}))
const shownJobs = [{ user: 'show me jobs', tool: 'search_jobs', rows: JOBS }]

it.each([
  [
    'drop me a line the second any forklift work pops up round Doncaster, 14 quid an hour or more',
    { tool: 'create_alert', frequency: 'instant' },
  ],
  ['jobs in Leeds with a weekly wage', { tool: 'search_jobs', place: 'Leeds' }],
  ['which jobs in Leeds ask for python', { tool: 'search_jobs', place: 'Leeds' }],
])('should tell a search from what is to be watched in "%s"', async (text, { tool, ...input }) => {
  const { calls } = await ask(text)
  expect(calls.map((call) => call.tool)).toEqual([tool])
  expect(filled(calls[0]?.input)).toMatchObject(input)
})

it.each([
  'I can’t decide between the glazier one and the conservatory one. Lay them out against each other.',
  'compare the glazier job with the conservatory job',
])('should compare only the rows that "%s" names', async (text) => {
  const { calls } = await ask(text, shownJobs)
  expect(calls).toEqual([{ tool: 'compare_jobs', input: { jobIds: [JOBS[0]?.id, JOBS[2]?.id] } }])
})

it('should keep a number inside a note for the note', async () => {
  const { calls } = await ask('Bookmark the locksmith one and note: ring Tomasz first', shownJobs)
  expect(calls).toEqual([{ tool: 'save_job', input: { jobId: JOBS[3]?.id, notes: 'ring Tomasz first' } }])
})

it('should take a switch for a part of the review that it is told with', async () => {
  const { calls } = await ask('2 stars for how Kirkby went. waited 7 weeks for one line. leave my name off', [
    {
      user: 'show my applications',
      tool: 'list_applications',
      rows: [
        {
          type: 'application',
          id: '00000000-0000-4000-8000-000000000001',
          label: 'Banksman at Kirkby Build',
        },
      ],
    },
  ])
  expect(calls.map(({ tool, input }) => [tool, filled(input)])).toEqual([
    [
      'rate_application',
      {
        applicationId: '00000000-0000-4000-8000-000000000001',
        rating: 2,
        content: 'waited 7 weeks for one line',
        anonymous: true,
      },
    ],
  ])
})

it.each([
  ['ok ready, give me another', 'practise_question'],
  ['I would pass it on to my manager at once', 'answer_question'],
])('should know if "%s" answers the question', async (text, tool) => {
  const { calls } = await ask(text, [{ user: 'ask me something', tool: 'practise_question' }])
  expect(calls.map((call) => call.tool)).toEqual([tool])
})

it('should tell what other people think of an agency, and nothing of themselves', async () => {
  const reviews = await ask('what do other jobseekers think of this agency')
  expect(reviews.calls.map(({ tool }) => tool)).toEqual(['show_agency_reviews'])
  const people = await ask('who are the other candidates for this job')
  expect(people.calls).toEqual([])
})
