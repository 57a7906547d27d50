import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { undoChange } from '../../../tools/changes/undo-change.ts'
import { listExperiences } from '../../../tools/experiences/list-experiences.ts'
import { updateExperience } from '../../../tools/experiences/update-experience.ts'
import { correctResume } from '../../../tools/resumes/correct-resume.ts'
import { deleteResume } from '../../../tools/resumes/delete-resume.ts'
import { listResumes } from '../../../tools/resumes/list-resumes.ts'
import { setPrimaryResume } from '../../../tools/resumes/set-primary-resume.ts'
import { showResume } from '../../../tools/resumes/show-resume.ts'
import { createTestDatabase, type Person, type TestDatabase } from '../../database/test-database.ts'
import { sampleResume } from '../sample-resume.ts'
import { addResume, use } from '../tool-bench.ts'

let database: TestDatabase
let person: Person
let resumeId: string

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  person = await database.createGuest()
  resumeId = await addResume({ database, person, data: sampleResume })
  for (const work of sampleResume.work) {
    await database.sql`
      insert into experiences (user_id, resume_id, company_name, position, start_date, end_date, is_current)
      values (${person.id}, ${resumeId}, ${work.name}, ${work.position}, ${`${work.startDate}-01`},
        ${'endDate' in work ? '2021-02-28' : null}, ${!('endDate' in work)})`
  }
})

const parsed = async () =>
  (await database.sql`select parsed_data from resumes where id = ${resumeId}`)[0]?.parsed_data
const experiences = () =>
  database.sql`select company_name, position, end_date::text, is_current from experiences where user_id = ${person.id} order by start_date desc`
const correct = (field: string, value: string) =>
  use({ tool: correctResume, input: { resumeId: null, field, value, replaces: null }, person })

it('should correct the resume and the work history together, and take both back', async () => {
  const { say } = await correct('title at Acme', 'Staff Engineer')
  expect(say.text).toContain('now says “Staff Engineer” instead of “Senior Engineer”')
  expect((await parsed()).work[0].position).toBe('Staff Engineer')
  expect((await experiences())[0]).toMatchObject({ position: 'Staff Engineer' })

  await use({ tool: undoChange, input: { changeId: null }, person })
  expect(await parsed()).toEqual(sampleResume)
  expect((await experiences())[0]).toMatchObject({ position: 'Senior Engineer' })
})

it('should put words in the place of others in a long line, and leave one that has none of them', async () => {
  const path = 'work[0].highlights[0]'
  const before: string = (await parsed()).work[0].highlights[0]
  const [word = ''] = before.split(' ')
  const part = (replaces: string) =>
    use({ tool: correctResume, input: { resumeId: null, field: path, value: 'Slashed', replaces }, person })
  expect((await part('zzz')).refused).toBe(true)
  await part(word)
  expect((await parsed()).work[0].highlights[0]).toBe(before.replace(word, 'Slashed'))
  await use({
    tool: correctResume,
    input: { resumeId: null, field: 'title at Acme', value: 'Lead Engineer', replaces: 'Engineer' },
    person,
  })
  expect((await parsed()).work[0].position).toBe('Lead Engineer')
})

it('should turn months into days of the work history', async () => {
  await correct('end date of Globex', 'April 2020')
  expect((await parsed()).work[1].endDate).toBe('2020-04')
  expect((await experiences())[1]).toMatchObject({ end_date: '2020-04-30', is_current: false })
  await correct('end date of Globex', 'present')
  expect((await parsed()).work[1]).not.toHaveProperty('endDate')
  expect((await experiences())[1]).toMatchObject({ end_date: null, is_current: true })
})

it('should keep the resume in step when a work experience is changed', async () => {
  const [row] = await database.sql<
    { id: string }[]
  >`select id from experiences where user_id = ${person.id} and company_name = 'Globex'`
  const unchanged = {
    position: null,
    companyName: null,
    startDate: null,
    endDate: null,
    isCurrent: null,
    location: null,
    description: null,
  }
  const input = {
    ...unchanged,
    experienceId: row?.id ?? '',
    companyName: 'Globex Ltd',
    endDate: '2020-06-30',
  }
  const { say } = await use({ tool: updateExperience, input, person })
  expect(say.text).toContain('in what I read from **cv.pdf** too')
  expect((await parsed()).work[1]).toEqual({
    ...sampleResume.work[1],
    name: 'Globex Ltd',
    endDate: '2020-06',
  })
  await use({ tool: undoChange, input: { changeId: null }, person })
  expect(await parsed()).toEqual(sampleResume)
})

it('should ask which line is meant, and refuse what can’t be', async () => {
  const which = await correct('job title', 'Chef')
  expect(which.refused).toBe(true)
  expect(which.say.text).toContain('job title of Engineer at Globex')
  expect((await correct('email', 'nope')).say.text).toContain('complete e-mail address')
  expect((await correct('end date of Globex', '2016')).say.text).toContain('end before it starts')
  expect((await correct('shoe size', '44')).refused).toBe(true)
  expect((await correct('phone', '0113 496 0000')).refused).toBe(true)
  expect(await parsed()).toEqual(sampleResume)
})

it('should show what was read, line by line', async () => {
  const { card, say } = await use({ tool: showResume, input: { resumeId: null }, person })
  const sections = card?.kind === 'resume' ? card.sections : []
  expect(sections.map(({ name }) => name)).toEqual([
    'basics',
    'work',
    'education',
    'skills',
    'languages',
    'certificates',
  ])
  expect(sections[1]?.entries[0]).toMatchObject({ heading: 'Senior Engineer at Acme' })
  expect(sections[1]?.entries[0]?.lines[0]).toEqual({
    path: 'work[0].position',
    label: 'Job title',
    value: 'Senior Engineer',
  })
  expect(say.text).not.toContain('Okafor')
  expect(say.quotes?.[0]?.text).toContain('Okafor')
})

it('should move the primary mark, and hand it on when the resume is deleted', async () => {
  const second = await addResume({ database, person, data: {}, fileName: 'neu.pdf', isPrimary: false })
  await use({ tool: setPrimaryResume, input: { resumeId: second }, person })
  const primary = async () =>
    (await database.sql`select file_name from resumes where user_id = ${person.id} and is_primary`).map(
      (row) => row.file_name,
    )
  expect(await primary()).toEqual(['neu.pdf'])
  expect((await use({ tool: setPrimaryResume, input: { resumeId: second }, person })).refused).toBe(true)

  await use({ tool: deleteResume, input: { resumeId: second }, person })
  expect(await primary()).toEqual(['cv.pdf'])
  await use({ tool: undoChange, input: { changeId: null }, person })
  expect(await primary()).toEqual(['neu.pdf'])
})

it('should bring back a deleted resume with its work history', async () => {
  await use({ tool: deleteResume, input: { resumeId }, person })
  expect(await experiences()).toEqual([])
  expect((await use({ tool: listResumes, input: {}, person })).say.text).toContain(
    'not uploaded a resume yet',
  )
  await use({ tool: undoChange, input: { changeId: null }, person })
  expect(await experiences()).toHaveLength(2)
})

it('should not touch the resumes of others', async () => {
  const stranger = await database.createGuest()
  for (const tool of [deleteResume, setPrimaryResume] as const) {
    expect((await use({ tool, input: { resumeId }, person: stranger })).refused).toBe(true)
  }
  expect(
    (
      await use({
        tool: correctResume,
        input: { resumeId, field: 'phone', value: '0113 1111111', replaces: null },
        person: stranger,
      })
    ).refused,
  ).toBe(true)
  expect((await use({ tool: listExperiences, input: {}, person: stranger })).card).toBeUndefined()
})
