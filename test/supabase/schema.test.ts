import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generateTypes } from '../../supabase/generate-types.ts'
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts'
import { SCHEMA_COLUMNS } from './schema-columns.ts'

const TYPES = join(import.meta.dirname, '../../supabase/database.types.ts')

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

describe('the schema', () => {
  it.each(Object.entries(SCHEMA_COLUMNS))(
    'should have the agreed columns of %s, with their types',
    async (table, columns) => {
      const rows = await database.sql<{ column: string }[]>`
      select a.attname || ' ' || format_type(a.atttypid, a.atttypmod) as column from pg_attribute a
      where a.attrelid = ${`public.${table}`}::regclass and a.attnum > 0 and not a.attisdropped`
      const wanted = columns.split(',').map((column) => column.trim())
      const present = rows.map(({ column }) => column)
      expect(wanted.filter((column) => !present.includes(column))).toEqual([])
    },
  )

  it('should have the row types that are generated from it; run `npm run db:types` after a migration', async (test) => {
    const [server] = await database.sql`select current_setting('server_version_num')::int / 10000 as major`
    // Another major lists relationships in another order; the file is made on the embedded one.
    test.skip(server?.major !== 17)
    expect(readFileSync(TYPES, 'utf8')).toBe(await generateTypes(database.url))
  })
})
