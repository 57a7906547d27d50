import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts'
import {
  type KnowledgeScore,
  QUESTION_SETS,
  readQuestions,
  scoreQuestions,
} from '../../eval/knowledge/questions.ts'

let database: TestDatabase
const scores = new Map<string, KnowledgeScore>()

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true })
  for (const set of QUESTION_SETS) {
    scores.set(set, await scoreQuestions({ sql: database.sql, questions: readQuestions(set) }))
  }
})
afterAll(() => database.close())

const known = () => [...scores].flatMap(([set, score]) => (set === 'passages' ? [] : score))
const sum = (count: (score: KnowledgeScore) => number) =>
  known().reduce((total, score) => total + count(score), 0)
const wrong = () =>
  known()
    .flatMap((score) => score.wrong)
    .join('\n')

it('should put the right article first in nine of ten questions in other words', () => {
  const answerable = sum((score) => score.answerable)
  expect(answerable).toBeGreaterThanOrEqual(80)
  expect(sum((score) => score.rightFirst) / answerable, wrong()).toBeGreaterThanOrEqual(0.9)
})

it('should say that it found nothing in nine of ten that no article answers', () => {
  const unanswerable = sum((score) => score.unanswerable)
  expect(sum((score) => score.nothingSaid) / unanswerable, wrong()).toBeGreaterThanOrEqual(0.9)
})

it('should come close to roundabout questions, with the passage that answers', () => {
  const score = scores.get('passages')
  if (!score) throw new Error('The set was not asked.')
  expect(score.rightFirst / score.answerable, score.wrong.join('\n')).toBeGreaterThanOrEqual(0.5)
  expect(score.shown / score.answerable).toBeGreaterThanOrEqual(0.67)
  expect(score.rightPassage / score.withPassage).toBeGreaterThanOrEqual(0.23)
  expect(score.nothingSaid / score.unanswerable).toBeGreaterThanOrEqual(0.65)
})
