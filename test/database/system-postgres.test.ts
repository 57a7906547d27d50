import { describe, expect, it } from 'vitest'
import { findSystemPostgres } from './system-postgres.ts'

const found = findSystemPostgres()

describe('another PostgreSQL', () => {
  it.skipIf(!found)(
    found
      ? `should run the database tests a second time, on PostgreSQL ${found.version}`
      : 'is not installed here (initdb and postgres of version 15 or newer): the database tests run on the embedded one only',
    () => {
      expect(found?.version).toBeGreaterThanOrEqual(15)
    },
  )
})
