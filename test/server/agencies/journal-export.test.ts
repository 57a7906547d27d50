import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { csvField, exportJournal } from '../../../server/agencies/journal-export.ts'
import { createTestDatabase, type Person, type TestDatabase } from '../../database/test-database.ts'
import { addMember } from '../../tools/applicants/agency-desk.ts'
import { AGENCY, addAgencies } from '../../tools/tool-bench.ts'

let database: TestDatabase
let owner: Person

beforeAll(async () => {
  database = await createTestDatabase()
  await addAgencies(database)
  owner = await addMember(database, { role: 'owner' })
  await database.sql`update profiles set full_name = '=HYPERLINK("https://evil.example")' where id = ${owner.id}`
  await database.sql`
    insert into changes (actor_id, agency_id, table_name, row_id, op, after, tool)
    select ${owner.id}, ${AGENCY.id}, 'job_posts', gen_random_uuid(), 'insert', jsonb_build_object('title', 'Job ' || n), 'draft_posting'
    from generate_series(1, 1100) as n`
})
afterAll(() => database.close())

const read = (format: 'csv' | 'json') =>
  new Response(exportJournal({ client: owner.client, agencyId: AGENCY.id, format })).text()

describe('a field of the table', () => {
  it.each([
    ['plain', '"plain"'],
    [null, '""'],
    [true, '"true"'],
    ['say "hi", please', '"say ""hi"", please"'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', `"'=1+1"`],
    ['+44 171', `"'+44 171"`],
    ['-1', `"'-1"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\t=1', `"'\t=1"`],
    ['  =1', `"'  =1"`],
    [{ title: '=1' }, '"{""title"":""=1""}"'],
  ])('should write %j as %s', (value, field) => {
    expect(csvField(value)).toBe(field)
  })
})

describe('the file', () => {
  it('should hold every row in order, over many pages, and no formula', async () => {
    const lines = (await read('csv')).trim().split('\r\n').slice(1)
    const jobs = lines.filter((line) => line.includes('draft_posting'))
    expect(jobs.map((line) => /Job (\d+)/.exec(line)?.[1])).toEqual(
      Array.from({ length: 1_100 }, (_, index) => String(index + 1)),
    )
    expect(jobs[0]?.split('","')[1]).toBe(`'=HYPERLINK(""https://evil.example"")`)
  })

  it('should be one list of JSON', async () => {
    const entries = JSON.parse(await read('json')) as {
      tool: string | null
      after: { title?: string } | null
    }[]
    expect(entries.filter(({ tool }) => tool === 'draft_posting').at(-1)?.after).toEqual({
      title: 'Job 1100',
    })
  })
})
