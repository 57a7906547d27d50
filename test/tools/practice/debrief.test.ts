import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { debriefInterview } from '../../../tools/practice/debrief-interview.ts'
import { prepareInterview } from '../../../tools/practice/prepare-interview.ts'
import { createTestDatabase, type Person, type TestDatabase } from '../../database/test-database.ts'
import { addAgencies, addJob, use } from '../tool-bench.ts'

let database: TestDatabase
let person: Person
let jobId: string

beforeAll(async () => {
  database = await createTestDatabase()
  await addAgencies(database)
  jobId = await addJob(database, {
    title: 'Backend Engineer',
    requirements: ['Experience with Kafka in production systems'],
  })
})
afterAll(() => database.close())
beforeEach(async () => {
  person = await database.createGuest()
})

const rowsOf = (of: Person) =>
  database.sql`select * from interview_preparation where user_id = ${of.id} order by created_at`
const NONE = { applicationId: null, practiceId: null }

it('should keep the notes with the practice and suggest what was hard', async () => {
  await use({ tool: prepareInterview, input: { applicationId: null, jobId, round: 'technical' }, person })
  const first = await use({
    tool: debriefInterview,
    input: {
      ...NONE,
      notes: 'Nice people. I struggled with the Kafka production question. They also asked about salary.',
    },
    person,
  })
  const titles = first.card?.kind === 'rows' ? first.card.rows.map(({ title }) => title) : []
  expect(titles).toEqual(['Question 2 of your practice', 'Pay'])
  expect(first.card?.kind === 'rows' ? first.card.rows[0]?.actions : []).toEqual([
    { label: 'Question 2', say: 'Practise question 2' },
  ])
  await use({ tool: debriefInterview, input: { ...NONE, notes: 'Second talk: fine.' }, person })
  const [row] = await rowsOf(person)
  expect(row?.notes).toBe(
    '10 November 2026\nNice people. I struggled with the Kafka production question. They also asked about salary.\n\n10 November 2026\nSecond talk: fine.',
  )
  expect(row?.questions).toHaveLength(14)
})

it('should keep notes on an application that has no practice, and without either', async () => {
  const [application] = await database.sql<{ id: string }[]>`
    insert into applications (user_id, job_id, status) values (${person.id}, ${jobId}, 'draft') returning id`
  await use({
    tool: debriefInterview,
    input: { ...NONE, applicationId: application?.id ?? null, notes: 'It was short.' },
    person,
  })
  expect(await rowsOf(person)).toMatchObject([
    { application_id: application?.id, questions: [], metadata: { title: 'Backend Engineer at Globex' } },
  ])
  const other = await database.createGuest()
  await use({ tool: debriefInterview, input: { ...NONE, notes: 'I was nervous.' }, person: other })
  expect(await rowsOf(other)).toMatchObject([
    { application_id: null, notes: '10 November 2026\nI was nervous.' },
  ])
})

it('should make questions later for an application that has notes only', async () => {
  const [application] = await database.sql<{ id: string }[]>`
    insert into applications (user_id, job_id, status) values (${person.id}, ${jobId}, 'draft') returning id`
  const applicationId = application?.id ?? null
  await use({ tool: debriefInterview, input: { ...NONE, applicationId, notes: 'It was short.' }, person })
  await use({ tool: prepareInterview, input: { applicationId, jobId: null, round: null }, person })
  expect((await rowsOf(person)).map(({ questions }) => questions.length)).toEqual([0, 14])
})

it('should ask which interview it was, and note nothing before', async () => {
  await use({ tool: prepareInterview, input: { applicationId: null, jobId, round: null }, person })
  await use({ tool: prepareInterview, input: { applicationId: null, jobId: null, round: null }, person })
  const refused = await use({ tool: debriefInterview, input: { ...NONE, notes: 'Went well.' }, person })
  expect(refused.refused).toBe(true)
  expect(refused.say.text).toMatch(
    /Which interview was it\? I noted nothing yet\. There is (Backend Engineer at Globex or General practice|General practice or Backend Engineer at Globex)\./,
  )
  expect((await rowsOf(person)).map(({ notes }) => notes)).toEqual([null, null])
  const stranger = await database.createGuest()
  const [row] = await rowsOf(person)
  const foreign = await use({
    tool: debriefInterview,
    input: { ...NONE, practiceId: row?.id, notes: 'Mine now.' },
    person: stranger,
  })
  expect(foreign.refused).toBe(true)
})

it('should refuse empty notes and notes that no longer fit', async () => {
  expect((await use({ tool: debriefInterview, input: { ...NONE, notes: ' \n' }, person })).refused).toBe(true)
  for (let time = 0; time < 2; time += 1)
    await use({ tool: debriefInterview, input: { ...NONE, notes: 'x'.repeat(8_000) }, person })
  const full = await use({ tool: debriefInterview, input: { ...NONE, notes: 'x'.repeat(8_000) }, person })
  expect(full.say.text).toContain('There is no room left')
})

it('should say that a question on family need not be answered', async () => {
  const { say } = await use({
    tool: debriefInterview,
    input: { ...NONE, notes: 'Went ok. The manager asked whether I plan to have children.' },
    person,
  })
  expect(say.text).toContain('you need not answer')
})
