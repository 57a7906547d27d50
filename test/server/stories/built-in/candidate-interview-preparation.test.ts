import { expect, it } from 'vitest'
import { useTalk } from './use-talk.ts'

const ANSWER =
  'At Quill Systems our Go service was late every morning. My task was to find the cause. I traced a slow query in PostgreSQL, I rewrote it and I added an index. As a result it went from 40 seconds to two.'

const { page, talk } = useTalk()

const practices = () => page.database.sql`
  select id, application_id, questions, answers, feedback, notes, metadata
  from interview_preparation where user_id = ${talk.userId}`
const practice = async () => (await practices())[0]

it('should prepare the job that is pointed at, take answers as they come, and mark them', async () => {
  const { jobs } = await talk.see('jobs', 'any remote backend jobs?')
  await talk.see('rows', 'prepare me for an interview for the second one')
  const row = await practice()
  expect(row).toMatchObject({ application_id: null, answers: [], metadata: { jobId: jobs[1]?.id } })
  expect(row?.questions.length).toBeGreaterThan(10)

  const question = await talk.see('question', 'next question')
  expect(question).toMatchObject({
    practiceId: row?.id,
    number: 1,
    text: row?.questions[0].text,
    answer: null,
  })
  const marked = await talk.see('question', ANSWER)
  expect(marked).toMatchObject({ questionId: question.questionId, answer: ANSWER })
  expect(marked.rubric?.map(({ name }) => name)).toEqual(['Structure', 'Evidence', 'Relevance'])
  expect(await practice()).toMatchObject({
    answers: [{ questionId: question.questionId, text: ANSWER }],
    feedback: [{ questionId: question.questionId, rubric: { structure: { mark: 4 } } }],
  })

  await talk.reload()
  const next = await talk.see('question', 'go on with the practice')
  expect(next.questionId).not.toBe(question.questionId)
  await talk.see('question', 'I would have to look that up')
  expect((await practice())?.answers).toMatchObject([
    { text: ANSWER },
    { text: 'I would have to look that up' },
  ])
  await talk.say('undo that')
  expect((await practice())?.answers).toMatchObject([{ text: ANSWER }])
})

it('should practise for an application, note how it went, and bring a deleted practice back', async () => {
  const { jobs } = await talk.see('jobs', 'any typescript jobs?')
  await talk.send('apply to the first one')
  const [application] = await page.database.sql`
    update applications set status = 'interview' where user_id = ${talk.userId} returning id`
  await talk.see('applications', 'how are my applications going?')
  await talk.see('rows', 'I have an interview for that one, get me ready for the technical round')
  expect(await practice()).toMatchObject({
    application_id: application?.id,
    metadata: { jobId: jobs[0]?.id, round: 'technical' },
  })

  await talk.reload()
  const { rows } = await talk.see('rows', 'which interviews have I practised for?')
  expect(rows.map(({ id }) => id)).toEqual([(await practice())?.id])
  expect(await talk.see('question', 'practise question 3 of it')).toMatchObject({ number: 3 })
  await talk.see('rows', 'I just had my interview: I struggled with Kafka')
  expect((await practice())?.notes).toContain('I struggled with Kafka')
  await talk.say('undo that')
  expect((await practice())?.notes).toBeNull()

  const before = await practice()
  await talk.say('delete that practice')
  expect(await practices()).toEqual([])
  await talk.say('undo')
  expect(await practice()).toEqual(before)
})

it('should show nobody else’s practice', async () => {
  await talk.see('jobs', 'any remote backend jobs?')
  await talk.see('rows', 'prepare me for an interview for the first one')
  const other = await page.welcome()
  const answer = await other.say('show my practice')
  expect(JSON.stringify(answer.parts)).not.toContain((await practice())?.id)
})
