import { afterAll, beforeAll, expect, it } from 'vitest'
import { addExperience } from '../../tools/experiences/add-experience.ts'
import { deleteExperience } from '../../tools/experiences/delete-experience.ts'
import { listExperiences } from '../../tools/experiences/list-experiences.ts'
import { updateExperience } from '../../tools/experiences/update-experience.ts'
import { showProfile } from '../../tools/profile/show-profile.ts'
import { updateProfile } from '../../tools/profile/update-profile.ts'
import { createTestDatabase, type Person, type TestDatabase } from '../database/test-database.ts'
import { use } from './tool-bench.ts'

let database: TestDatabase
let person: Person

beforeAll(async () => {
  database = await createTestDatabase()
  person = await database.createGuest()
})
afterAll(() => database.close())

const nothing = {
  fullName: null,
  occupation: null,
  bio: null,
  location: null,
  website: null,
  linkedinUrl: null,
  githubUrl: null,
}

it('should change only what was said, with whole addresses', async () => {
  const input = {
    ...nothing,
    fullName: 'Anna Müller',
    location: 'Leeds',
    githubUrl: 'annam',
    linkedinUrl: 'linkedin.com/in/annam',
  }
  const { say } = await use({ tool: updateProfile, input, person })
  expect(say.text).toContain('your name is now “Anna Müller”')
  const [row] =
    await database.sql`select full_name, location, github_url, linkedin_url, occupation from profiles where id = ${person.id}`
  expect(row).toEqual({
    full_name: 'Anna Müller',
    location: 'Leeds',
    github_url: 'https://github.com/annam',
    linkedin_url: 'https://linkedin.com/in/annam',
    occupation: null,
  })
  expect((await use({ tool: updateProfile, input, person })).refused).toBe(true)
  expect(
    (await use({ tool: updateProfile, input: { ...nothing, fullName: '' }, person })).say.text,
  ).toContain('your name is empty')
})

it('should put words in the place of others in the about text, and change nothing where it has none', async () => {
  const told = (bio: string) => use({ tool: updateProfile, input: { ...nothing, bio }, person })
  await told('I bake sour dough bread and I do not mind early starts, not even on Sundays.')
  expect((await told('front-house, not fronthouse')).refused).toBe(true)
  await told('sourdough, not sour dough')
  const [row] = await database.sql`select bio from profiles where id = ${person.id}`
  expect(row?.bio).toBe('I bake sourdough bread and I do not mind early starts, not even on Sundays.')
})

it('should say what is kept of a person beside an empty profile', async () => {
  const other = await database.createCandidate()
  const shown = async () => (await use({ tool: showProfile, input: {}, person: other })).say.text
  expect(await shown()).not.toContain('I also keep')
  await database.sql`
    insert into experiences (user_id, position, company_name)
    values (${other.id}, 'Sous chef', 'Blue Boar'), (${other.id}, 'Chef', 'The Anchor')`
  expect(await shown()).toContain('I also keep 2 jobs in your work history: ask for any of them')
  await database.sql`insert into job_alerts (user_id, criteria, frequency) values (${other.id}, '{"keywords":["chef"]}', 'weekly')`
  expect(await shown()).toContain('I also keep 2 jobs in your work history and 1 job alert:')
  expect((await use({ tool: showProfile, input: {}, person })).say.text).not.toContain('job alert')
})

it.each([
  { website: 'javascript:alert(1)' },
  { linkedinUrl: 'https://evil.example/in/me' },
  { githubUrl: 'https://github.com.evil.example/me' },
  {},
])('should refuse %o', async (change) => {
  expect((await use({ tool: updateProfile, input: { ...nothing, ...change }, person })).refused).toBe(true)
})

it('should show what is known and what is missing', async () => {
  const { say, card } = await use({ tool: showProfile, input: {}, person })
  expect(say.text).toContain('- Location: Leeds')
  expect(say.text).toContain('Not filled in: name, occupation')
  expect(card).toMatchObject({ kind: 'profile' })
})

const unchanged = {
  position: null,
  companyName: null,
  startDate: null,
  endDate: null,
  isCurrent: null,
  location: null,
  description: null,
}

it('should add, list, change and remove a job', async () => {
  const job = {
    position: 'Nurse',
    companyName: 'Leeds Hospital',
    startDate: '2018-03-01',
    endDate: null,
    isCurrent: true,
    location: 'Leeds',
    description: null,
  }
  const added = await use({ tool: addExperience, input: job, person })
  expect(added.say.text).toContain('**Nurse at Leeds Hospital**, since March 2018,')
  expect((await use({ tool: addExperience, input: job, person })).refused).toBe(true)

  const { card, say } = await use({ tool: listExperiences, input: {}, person })
  expect(card).toMatchObject({ experiences: [{ position: 'Nurse', from: '2018-03-01', isCurrent: true }] })
  const experienceId = say.references?.[0]?.id ?? ''

  await use({ tool: updateExperience, input: { ...unchanged, experienceId, endDate: '2022-05-31' }, person })
  const [row] =
    await database.sql`select end_date::text, is_current from experiences where id = ${experienceId}`
  expect(row).toEqual({ end_date: '2022-05-31', is_current: false })

  const backwards = await use({
    tool: updateExperience,
    input: { ...unchanged, experienceId, endDate: '2017-01-31' },
    person,
  })
  expect(backwards.say.text).toContain('it would end before it starts')
  expect((await use({ tool: updateExperience, input: { ...unchanged, experienceId }, person })).refused).toBe(
    true,
  )

  const stranger = await database.createGuest()
  expect((await use({ tool: deleteExperience, input: { experienceId }, person: stranger })).refused).toBe(
    true,
  )
  await use({ tool: deleteExperience, input: { experienceId }, person })
  expect((await use({ tool: listExperiences, input: {}, person })).say.text).toContain('no work experience')
})

it('should refuse dates that can’t be', async () => {
  const job = {
    position: 'Cook',
    companyName: 'Luna',
    startDate: '2030-01-01',
    endDate: null,
    isCurrent: true,
    location: null,
    description: null,
  }
  expect((await use({ tool: addExperience, input: job, person })).say.text).toContain('start in the future')
  expect(addExperience.input.safeParse({ ...job, startDate: '2020-02-31' }).success).toBe(false)
})
