import { expect, it } from 'vitest'
import { useTalk } from './use-talk.ts'

const { page, talk } = useTalk({ resume: false, verified: false })

const history = () => page.database.sql`
  select company_name as company, position, start_date::text as from, end_date::text as to, is_current, location,
    achievements, metadata
  from experiences where user_id = ${talk.userId} order by start_date`
const companies = async () => (await history()).map(({ company }) => company)

async function tellOfTwoJobs(): Promise<void> {
  await talk.say('I worked as a Backend Engineer at Quill Systems in Leeds from January 2021 to March 2024')
  await talk.say('I have been a data analyst at Northwind since April 2024')
}

it('should note jobs with their dates and places as a guest tells them', async () => {
  await tellOfTwoJobs()
  expect(await history()).toMatchObject([
    {
      company: 'Quill Systems',
      position: 'Backend Engineer',
      from: '2021-01-01',
      to: '2024-03-31',
      is_current: false,
      location: 'Leeds',
    },
    { company: 'Northwind', position: 'data analyst', from: '2024-04-01', to: null, is_current: true },
  ])

  const { experiences } = await talk.see('experiences', 'show my work history')
  expect(experiences.map(({ company }) => company)).toEqual(['Northwind', 'Quill Systems'])
  await talk.say('actually, I left Northwind in June 2025')
  expect((await history())[1]).toMatchObject({ to: '2025-06-30', is_current: false })
  await talk.say('undo that')
  expect((await history())[1]).toMatchObject({ to: null, is_current: true })
})

it('should know after a reload which one “the second one” is', async () => {
  await tellOfTwoJobs()
  await talk.see('experiences', 'show my work history')
  await talk.reload()
  await talk.say('new achievement for the second one: cut the build time from 40 to 8 minutes')
  expect(await history()).toMatchObject([
    { company: 'Quill Systems', achievements: ['cut the build time from 40 to 8 minutes'] },
    { company: 'Northwind', achievements: null },
  ])

  await talk.say('change my title at Quill Systems in my work history to Senior Backend Engineer')
  expect((await history())[0]?.position).toBe('Senior Backend Engineer')
  await talk.say('take the second one out of my work history')
  expect(await companies()).toEqual(['Northwind'])
  await talk.say('undo')
  expect((await history())[0]).toMatchObject({
    company: 'Quill Systems',
    position: 'Senior Backend Engineer',
    achievements: ['cut the build time from 40 to 8 minutes'],
  })
})

it('should keep a STAR story with its job, in its four parts', async () => {
  await tellOfTwoJobs()
  await talk.see('experiences', 'which jobs have I had before?')
  await talk.see(
    'facts',
    'save a STAR story for Quill Systems: Situation: the build was slow. Task: make it fast. Action: I added caching. Result: 8 minutes instead of 40.',
  )
  const [quill, northwind] = await history()
  expect(quill?.metadata.stories).toMatchObject([
    {
      situation: 'the build was slow',
      task: 'make it fast',
      action: 'I added caching',
      result: expect.stringContaining('8 minutes instead of 40'),
    },
  ])
  expect(northwind?.metadata).toEqual({})

  const stories = await talk.see('facts', 'which STAR stories do I have?')
  expect(JSON.stringify(stories)).toContain('I added caching')
  await talk.say('undo')
  expect((await history())[0]?.metadata.stories ?? []).toEqual([])
})
