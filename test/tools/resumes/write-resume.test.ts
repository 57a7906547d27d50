import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { applyToJob } from '../../../tools/applications/apply-to-job.ts'
import { undoChange } from '../../../tools/changes/undo-change.ts'
import { correctResume } from '../../../tools/resumes/correct-resume.ts'
import { writeResume } from '../../../tools/resumes/write-resume.ts'
import { createTestDatabase, type Person, type TestDatabase } from '../../database/test-database.ts'
import { sampleResume } from '../sample-resume.ts'
import { addAgencies, addJob, addResume, use } from '../tool-bench.ts'

let database: TestDatabase
let person: Person
let jobId: string

beforeAll(async () => {
  database = await createTestDatabase()
  await addAgencies(database)
  jobId = await addJob(database, { title: 'Picker' })
})
afterAll(() => database.close())
beforeEach(async () => {
  person = await database.createCandidate()
})

const write = (skills: string[] | null = null) => use({ tool: writeResume, input: { skills }, person })
const tellOfWork = () => database.sql`
  insert into experiences (user_id, company_name, position, start_date, end_date, is_current, location, skills, achievements)
  values (${person.id}, 'Aireborough', 'Picker', '2021-03-01', null, true, 'Leeds', '{RF scanner}', '{Trained eight starters}'),
    (${person.id}, 'Tesco', 'Shelf stacker', '2018-01-01', '2020-12-31', false, null, null, null)`
const stored = () =>
  database.sql`select parsed_data, is_primary, file_name, file_type from resumes where user_id = ${person.id} order by created_at`

describe('writing a resume', () => {
  it('should put down what was told, and nothing else', async () => {
    await tellOfWork()
    await database.sql`update profiles set full_name = 'Dee Ansah', location = 'Leeds', occupation = null, bio = null where id = ${person.id}`
    const { card } = await write(['Forklift licence', 'rf scanner'])
    expect(card).toMatchObject({ kind: 'resume', fileName: 'Resume of Dee Ansah', isPrimary: true })
    const [row, ...others] = await stored()
    expect(others).toEqual([])
    expect(row).toMatchObject({ is_primary: true, file_name: 'Resume of Dee Ansah' })
    expect(row?.parsed_data).toEqual({
      basics: expect.objectContaining({ name: 'Dee Ansah', location: { city: 'Leeds' } }),
      work: [
        {
          name: 'Aireborough',
          position: 'Picker',
          location: 'Leeds',
          startDate: '2021-03',
          highlights: ['Trained eight starters'],
        },
        { name: 'Tesco', position: 'Shelf stacker', startDate: '2018', endDate: '2020', highlights: [] },
      ],
      skills: [{ name: 'Forklift licence' }, { name: 'RF scanner' }],
    })
  })

  it('should leave another resume the main one', async () => {
    const resumeId = await addResume({ database, person, data: sampleResume })
    await database.sql`update resumes set is_primary = true where id = ${resumeId}`
    await tellOfWork()
    await write()
    expect((await stored()).map((row) => row.is_primary)).toEqual([true, false])
  })

  it('should make a resume that can be corrected and applied with', async () => {
    await tellOfWork()
    await write()
    await use({
      tool: correctResume,
      input: { resumeId: null, field: 'phone', value: '0113 496 0000', replaces: null },
      person,
    })
    const { say, preview } = await use({ tool: applyToJob, input: { jobId, coverLetter: '' }, person })
    expect(say.text).toContain('is ready')
    const rows = preview?.rows.map(({ label, value }) => `${label}: ${value}`)
    expect(rows).toContain('Resume file: My resume: a PDF written from what it says')
    expect(rows).toContain('Resume: phone: 0113 496 0000')
  })

  it('should be taken back', async () => {
    await tellOfWork()
    await write()
    await use({ tool: undoChange, input: { changeId: null }, person })
    expect(await stored()).toEqual([])
  })

  it('should say what to tell where nothing is known', async () => {
    const { refused, say } = await write()
    expect(refused).toBe(true)
    expect(say.text).toContain('Tell me your jobs one by one')
    expect(await stored()).toEqual([])
  })
})
