import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts'
import { installWorld } from '../world/install-world.ts'
import { checkCalls } from './calls/check-calls.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await installWorld(database.sql)
})
afterAll(() => database.close())

describe('functions, and what writing brings with it', () => {
  it('should give to each caller what is theirs, and refuse the others', async () => {
    expect(await checkCalls({ sql: database.sql })).toEqual([])
  })
})
