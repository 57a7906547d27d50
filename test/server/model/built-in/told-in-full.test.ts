import { expect, it } from 'vitest'
import { ask, filled, rowsOf } from './conversation.ts'

it.each([
  [
    'There is a hole in 2020 that people will wonder about. It was no holiday: I was a contact tracer for Serco, May 2020 to April 2021.',
    { position: 'contact tracer', companyName: 'Serco', startDate: '2020-05-01', endDate: '2021-04-30' },
  ],
  [
    'i work at greggs now!! started last month, team member',
    { position: 'team member', companyName: 'greggs', startDate: '2026-05-01' },
  ],
  [
    'Before the children I was legal clerk at Mallesons in Perth. 14 Feb 2005 was my first day, 30 June 2008 my last. Can you note it among my jobs?',
    { position: 'legal clerk', companyName: 'Mallesons', startDate: '2005-02-14', endDate: '2008-06-30' },
  ],
])('should keep the job that "%s" tells in full', async (text, input) => {
  const { calls } = await ask(text)
  expect(calls.map(({ tool }) => tool)).toEqual(['add_experience'])
  expect(calls[0]?.input).toMatchObject(input)
})

it('should search where somebody tells of their work and asks for more', async () => {
  const { calls } = await ask(
    'I have been a dental nurse for eleven years and we are moving to Bristol in August. What have you got there?',
  )
  expect(calls.map(({ tool }) => tool)).toEqual(['search_jobs'])
})

it('should give a note to the job that is saved, whatever the note counts', async () => {
  const rows = rowsOf('job', ['Window Fitter', 'Glazier', 'Conservatory Installer'])
  const { calls } = await ask('Bookmark the glazier one and note: ring Tomasz first', [
    { user: 'glass work in Hull', tool: 'search_jobs', rows },
  ])
  expect(calls.map(({ tool, input }) => [tool, filled(input)])).toEqual([
    ['save_job', { jobId: 'job-2', notes: 'ring Tomasz first' }],
  ])
})

it('should keep a quoted letter whole', async () => {
  const rows = rowsOf('job', ['Reptile Keeper', 'Aquarist'])
  const letter =
    'I have kept geckos since I was nine and cleaned more vivariums than I can count. I can start on 1 August.'
  const { calls } = await ask(
    `I'd like to go for the Reptile Keeper. As the letter, send exactly this: "${letter}"`,
    [{ user: 'jobs with animals', tool: 'search_jobs', rows }],
  )
  expect(calls[0]).toMatchObject({ tool: 'apply_to_job', input: { jobId: 'job-1', coverLetter: letter } })
})

it('should look for work where somebody says that they live', async () => {
  const { calls } = await ask(
    'My home is Windhoek since Easter, so set that in the profile, and then look for geologist vacancies there.',
  )
  expect(calls.map(({ tool, input }) => [tool, filled(input)])).toEqual([
    ['update_profile', { location: 'Windhoek' }],
    ['search_jobs', { keywords: 'geologist', place: 'Windhoek' }],
  ])
})
