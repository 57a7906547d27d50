import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

async function sectionsOf(content: string): Promise<[string, string][]> {
  const rows = await database.sql<{ heading: string; body: string }[]>`
    select heading, body from private.sections(${content}) order by place`
  return rows.map(({ heading, body }) => [heading, body])
}

describe('the sections of an article', () => {
  it('should be its paragraphs and lists under one heading, those above the first under none', async () => {
    expect(await sectionsOf('Hello.\n\n## Fees\nNone.\n\nYou need:\n\n- a pen\n\n## Hours\n9 to 5')).toEqual([
      ['', 'Hello.'],
      ['Fees', 'None.\n\nYou need:\n\n- a pen'],
      ['Hours', '9 to 5'],
    ])
  })

  it('should stay apart where a heading comes again', async () => {
    expect(await sectionsOf('## Nurses\nA pin.\n\n## Doctors\nA number.\n\n## Nurses\nA tunic.')).toEqual([
      ['Nurses', 'A pin.'],
      ['Doctors', 'A number.'],
      ['Nurses', 'A tunic.'],
    ])
  })

  it('should come piece by piece when there is much of it', async () => {
    const long = 'word '.repeat(150).trim()
    expect(await sectionsOf(`## Long\n${long}\n\n${long}`)).toEqual([
      ['Long', long],
      ['Long', long],
    ])
  })
})

describe('what a question asks for', () => {
  it.each([
    ['how long does it take?', 'Within 5 working days.', 'Soon, we hope.'],
    ['how much do I get', 'It is €80 for each day.', 'We are generous.'],
    ['who can I call?', 'Write to help@agency.example.', 'The weather is fine.'],
    ['what do I need', '- a passport\n- a photo', 'You are welcome as you are.'],
    ['how do I get it back?', '1. Keep the ticket.\n2. Wait.', 'We are sorry to hear it.'],
  ])('should be told by “%s”', async (question, answer, other) => {
    const [row] = await database.sql`
      select private.answers_kind(${question}, ${answer}) as answer, private.answers_kind(${question}, ${other}) as other`
    expect(row).toEqual({ answer: true, other: false })
  })
})
