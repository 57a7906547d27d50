import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts'
import { conventionLints } from './convention-lints.ts'
import { performanceLints } from './performance-lints.ts'
import { securityLints } from './security-lints.ts'

class TakeBack extends Error {}

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

describe.each([...securityLints, ...performanceLints, ...conventionLints])(
  '$name',
  ({ query, plant, finds }) => {
    it('should hold', async () => {
      expect(await database.sql.unsafe(query)).toEqual([])
    })

    it('should be found broken when it is', async () => {
      const planting = database.sql.begin(async (sql) => {
        await sql.unsafe(plant)
        expect(await sql.unsafe(query)).toEqual([{ offender: finds }])
        throw new TakeBack()
      })
      await expect(planting).rejects.toThrow(TakeBack)
    })
  },
)
