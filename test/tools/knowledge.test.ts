import { afterAll, beforeAll, expect, it } from 'vitest'
import { askKnowledge } from '../../tools/knowledge/ask-knowledge.ts'
import { createTestDatabase, type Person, type TestDatabase } from '../database/test-database.ts'
import { AGENCY, addAgencies, OTHER_AGENCY, use } from './tool-bench.ts'

let database: TestDatabase
let person: Person

const fees = `# Fees

Our service costs candidates nothing.

## What clients pay

The employer pays us when somebody starts:

- a share of the first year's pay
- nothing when nobody is hired`

beforeAll(async () => {
  database = await createTestDatabase()
  person = await database.createCandidate()
  await addAgencies(database)
  const add = (title: string, content: string, agency: string | null, status = 'published') =>
    database.sql`insert into knowledge_base (category, title, content, agency_id, status) values ('policies', ${title}, ${content}, ${agency}, ${status})`
  await add('What it costs', fees, AGENCY.id)
  await add('Fees in general', 'Agencies may charge candidates a fee in some countries.', null)
  await add('Fees at Southgate', 'Registration costs 500 pounds.', OTHER_AGENCY.id)
  await add('Secret fees', 'We will charge a fee of 900 pounds.', AGENCY.id, 'draft')
  await add('Notice periods', 'The notice period is one week in the first month.', null)
})
afterAll(() => database.close())

const ask = async (question: string) => {
  const { card, say } = await use({ tool: askKnowledge, input: { question }, person })
  return { articles: card?.kind === 'articles' ? card.articles : [], say, card }
}

it('should answer with a passage in the article’s own words, the agency’s first', async () => {
  const { articles, say } = await ask('do I have to pay a fee?')
  expect(articles[0]).toMatchObject({ title: 'What it costs' })
  expect(fees).toContain(articles[0]?.passage.replace('### ', '## '))
  expect(articles[0]?.content).toBe(fees)
  expect(articles.map(({ title }) => title)).toContain('Fees in general')
  expect(say.text).toContain('Northwind Recruiting’s article **What it costs**')
  expect(say.quotes?.[0]?.text).toBe(fees)
})

it('should keep a list with the line that leads to it', async () => {
  const { articles } = await ask('what share of the first year does the employer pay?')
  expect(articles[0]?.passage).toMatch(/^### What clients pay\n\nThe employer pays us[\s\S]*nobody is hired$/)
})

it('should never answer from drafts or from another agency', async () => {
  const { articles } = await ask('what do you charge, which fee?')
  expect(articles.map(({ title }) => title)).not.toContain('Secret fees')
  expect(articles.map(({ title }) => title)).not.toContain('Fees at Southgate')
})

it('should understand other words for the same thing', async () => {
  expect((await ask('is it for free?')).articles[0]?.title).toBe('What it costs')
})

it.each(['what is the capital of France', 'who won the match yesterday', '???', 'is it'])(
  'should offer a person instead of an answer to “%s”',
  async (question) => {
    const { articles, say } = await ask(question)
    expect(articles).toEqual([])
    expect(say.text).toContain('talk to a person')
  },
)

it('should say that it is not sure, and show what comes closest', async () => {
  const { articles, say, card } = await ask('which countries sing')
  expect(card).toMatchObject({ kind: 'articles', closest: true })
  expect(articles[0]?.title).toBe('Fees in general')
  expect(say.text).toMatch(
    /^I am not sure that an article answers this. This one comes closest: \*\*Fees in general\*\*\. .*talk to a person/,
  )
})
