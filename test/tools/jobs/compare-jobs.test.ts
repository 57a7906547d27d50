import { afterAll, beforeAll, expect, it } from 'vitest'
import { compareJobs } from '../../../tools/jobs/compare-jobs.ts'
import { createTestDatabase, type Person, type TestDatabase } from '../../database/test-database.ts'
import { sampleResume } from '../sample-resume.ts'
import { addAgencies, addJob, addResume, use } from '../tool-bench.ts'

let database: TestDatabase
let person: Person
let jobIds: string[]

beforeAll(async () => {
  database = await createTestDatabase()
  await addAgencies(database)
  person = await database.createGuest()
  jobIds = [
    await addJob(database, {
      title: 'Backend Engineer',
      location: 'Leeds',
      workMode: 'hybrid',
      jobType: 'full_time',
      pay: { min: 50_000, max: 60_000, currency: 'GBP', period: 'year' },
      requirements: ['Experience with PostgreSQL', 'Degree in medicine'],
      closesAt: '2026-12-01T00:00:00Z',
    }),
    await addJob(database, { title: 'Cook', company: 'Luna', requirements: ['Food hygiene certificate'] }),
  ]
})
afterAll(() => database.close())

const compare = (ids: string[], of = person) => use({ tool: compareJobs, input: { jobIds: ids }, person: of })
const rowsOf = (card: Awaited<ReturnType<typeof compare>>['card']) =>
  card?.kind === 'comparison' ? Object.fromEntries(card.rows.map(({ label, values }) => [label, values])) : {}

it('should put jobs side by side, and leave out what none of them says', async () => {
  const { card, say } = await compare(jobIds)
  expect(card).toMatchObject({
    kind: 'comparison',
    columns: [
      { title: 'Backend Engineer', subtitle: 'Globex' },
      { title: 'Cook', subtitle: 'Luna' },
    ],
  })
  const rows = rowsOf(card)
  expect(rows).toMatchObject({
    Pay: ['£50,000–£60,000 a year', null],
    'Work mode': ['Hybrid', null],
    Contract: ['Full-time', null],
    Closes: ['1 December 2026', null],
    Requirements: ['Experience with PostgreSQL\nDegree in medicine', 'Food hygiene certificate'],
  })
  expect(rows).not.toHaveProperty('Benefits')
  expect(rows).not.toHaveProperty('You meet')
  expect(say.text).toContain('Upload a resume')
  expect(say.references?.map(({ id }) => id)).toEqual(jobIds)
})

it('should say how the person’s resume meets each', async () => {
  const reader = await database.createGuest()
  await addResume({ database, person: reader, data: sampleResume })
  const rows = rowsOf((await compare(jobIds, reader)).card)
  expect(rows['You meet']).toEqual(['1 of 2', '0 of 1'])
  expect(rows.Unclear?.[1]).toBe('1 of 1')
})

it('should refuse fewer than two, the same twice, and jobs that are not there', async () => {
  await expect(compare(jobIds.slice(0, 1))).rejects.toThrow()
  expect((await compare([jobIds[0] ?? '', jobIds[0] ?? ''])).refused).toBe(true)
  expect((await compare([jobIds[0] ?? '', crypto.randomUUID()])).say.text).toContain('I can find only')
  expect((await compare([...jobIds, crypto.randomUUID()])).say.text).toContain('One job is no longer online')
})
