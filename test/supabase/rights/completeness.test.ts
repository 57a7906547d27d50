import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts'
import { installWorld } from '../world/install-world.ts'
import { allTables } from './all-tables.ts'
import { checkConsequences } from './check-consequences.ts'
import { checkGrants } from './check-grants.ts'
import { replayGrants } from './replay-grants.ts'
import { createSqlExecutor } from './sql-executor.ts'
import { words } from './table-rights.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await installWorld(database.sql)
})
afterAll(() => database.close())

describe('the rights matrix', () => {
  it('should have a grid for every table of schema public', async () => {
    const rows = await database.sql<{ name: string }[]>`
      select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm') order by 1`
    const grids = allTables.map(({ table }) => table).filter((table) => !table.includes('.'))
    expect(grids.toSorted()).toEqual(rows.map(({ name }) => name))
  })

  it('should try to change every column of every table', async () => {
    const rows = await database.sql<{ table: string; column: string }[]>`
      select table_name as table, column_name as column from information_schema.columns where table_schema = 'public'`
    const untried = rows.filter(({ table, column }) => {
      const rights = allTables.find((candidate) => candidate.table === table)
      const tried = Object.values(rights?.updates ?? {}).flatMap((values) => Object.keys(values))
      return ![...tried, ...words(rights?.generated ?? '')].includes(column)
    })
    expect(untried).toEqual([])
  })

  it('should know each attempt that a cell of a grid allows', () => {
    const unknown = allTables.flatMap(({ table, may, updates }) =>
      Object.values(may)
        .flatMap(words)
        .filter((name) => !(name in updates))
        .map((name) => `${table}: ${name}`),
    )
    expect(unknown).toEqual([])
  })
})

describe('what the database does by itself', () => {
  it('should follow from what people do: snapshots, threads, recruiters, order of messages, journal', async () => {
    expect(await checkConsequences({ executor: createSqlExecutor(database.sql) })).toEqual([])
  })
})

describe('grants on hosted Supabase', () => {
  it('should be exactly those listed, on tables and on functions', async () => {
    await replayGrants(database.sql)
    expect(await checkGrants(database.sql)).toEqual([])
  })
})
