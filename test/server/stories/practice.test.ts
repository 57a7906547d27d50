import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { RunningServer } from '../../../server/start.ts'
import { tools as catalogue } from '../../../tools/catalog.ts'
import { practiceTools } from '../../../tools/practice/practice-tools.ts'
import { changingModel } from '../../attack/changing-model.ts'
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts'
import { type Applicant, cardsOf, JOB, JOB_TITLE, newApplicant } from '../approvals/applicant.ts'
import { calling, saying } from '../model/scripted-model.ts'
import { say, startTestServer } from '../test-server.ts'

let database: TestDatabase
let server: RunningServer
let applicant: Applicant
const model = changingModel()
const tools = [...new Map([...catalogue, ...practiceTools].map((tool) => [tool.name, tool])).values()]

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true })
  server = await startTestServer({ database, model, tools })
})
afterAll(async () => {
  await server.close()
  await database.close()
})
beforeEach(async () => {
  applicant = await newApplicant({ database, server, verified: false })
})
afterEach(() => applicant.visitor.close())

/** Says something to a model that answers with one call, and gives that call's card. */
async function told(text: string, tool: string, input: object) {
  model.play(calling({ tool, input }), saying('There you are.'))
  const [card] = cardsOf(await say(applicant.socket, applicant.chatId, text))
  return card
}

const rows = () => database.sql`select * from interview_preparation where user_id = ${applicant.userId}`

const ANSWER =
  'At Quill Systems our Go service was late every morning. My task was to find the cause. I traced a slow query in PostgreSQL, I rewrote it and I added an index. As a result it went from 40 seconds to two.'

it('should take a guest from preparing over questions and answers to the notes after the interview', async () => {
  const prepared = await told('prepare me for this job', 'prepare_interview', {
    applicationId: null,
    jobId: JOB,
    round: 'technical',
  })
  expect(prepared).toMatchObject({ kind: 'rows', title: expect.stringContaining(JOB_TITLE) })
  const [row] = await rows()
  expect(row?.questions).toHaveLength(14)

  const third = await told('question 3', 'practise_question', { practiceId: null, round: null, number: 3 })
  expect(third).toMatchObject({
    kind: 'question',
    practiceId: row?.id,
    questionId: 'q3',
    number: 3,
    of: 11,
    answer: null,
  })

  // No number: the question is known from the chat.
  const marked = await told(ANSWER, 'answer_question', { practiceId: null, number: null, answer: ANSWER })
  expect(marked).toMatchObject({
    kind: 'question',
    questionId: 'q3',
    answer: ANSWER,
    rubric: [{ name: 'Structure', mark: 3 }, { name: 'Evidence', mark: 4 }, { name: 'Relevance' }],
  })
  const next = await told('next', 'practise_question', { practiceId: null, round: null, number: null })
  expect(next).toMatchObject({ questionId: 'q1' })

  expect(await told('how am I doing?', 'show_practice_progress', { practiceId: null })).toMatchObject({
    kind: 'chart',
  })
  await told('that was it', 'debrief_interview', {
    applicationId: null,
    practiceId: null,
    notes: 'I struggled with Kafka.',
  })
  const [after] = await rows()
  expect(after).toMatchObject({
    answers: [{ questionId: 'q3', text: ANSWER }],
    notes: expect.stringContaining('I struggled with Kafka.'),
  })

  const undone = await told('undo that', 'undo_change', {
    changeId: null,
    latest: null,
    named: null,
    again: null,
  })
  expect(undone).toBeDefined()
  expect((await rows())[0]?.notes).toBeNull()
})

it('should tell the model the advert’s words as data only', async () => {
  await told('prepare me', 'prepare_interview', { applicationId: null, jobId: JOB, round: 'technical' })
  model.play(
    calling({ tool: 'practise_question', input: { practiceId: null, round: null, number: 2 } }),
    saying('Here.'),
  )
  await say(applicant.socket, applicant.chatId, 'question 2')
  const prompt = JSON.stringify(model.prompts.at(-1)?.prompt.at(-1))
  const [row] = await rows()
  expect(row?.questions[1].basis).toBe('5+ years building backend services, 2+ of them in Go')
  expect(prompt).toContain('untrusted_data')
  expect(prompt.split('untrusted_data')[0]).not.toContain('2+ of them in Go')
})

it('should show nothing of it to anybody else', async () => {
  await told('prepare me', 'prepare_interview', { applicationId: null, jobId: JOB, round: null })
  const [row] = await rows()
  const other = await newApplicant({ database, server, verified: false })
  model.play(calling({ tool: 'show_practice', input: { practiceId: row?.id, only: null } }), saying('No.'))
  const message = await say(other.socket, other.chatId, 'show me that practice')
  expect(cardsOf(message)).toEqual([])
  other.visitor.close()
})
