import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { allTables } from './all-tables.ts'
import { checkAttempts } from './check-attempts.ts'
import { checkTable } from './check-rights.ts'
import { forgetRefusals } from './expect-refusals.ts'
import { openWorld, type World } from './open-world.ts'

/** Hundreds of requests, one after the other; on a busy machine they take longer than other tests. */
const GRID_MS = 120_000

/** Tests the rights to some of the tables; the tables are split over files so that these run side by side. */
export function describeRights(tables: string[]): void {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.database.close())
  afterEach(forgetRefusals)

  describe.each(allTables.filter(({ table }) => tables.includes(table)))('rights to $table', (rights) => {
    it(
      'should be those of the grid, for everybody, row by row and column by column',
      async () => {
        expect(await checkTable({ rights, executor: world.http })).toEqual([])
      },
      GRID_MS,
    )

    it(
      'should be tried by attempts that the database itself could make',
      async () => {
        expect(await checkAttempts({ rights, executor: world.direct })).toEqual([])
      },
      GRID_MS,
    )
  })
}

/** The first half takes about as long as the second. */
export const FIRST_HALF = [
  'agencies',
  'agency_invitations',
  'agency_users',
  'job_posts',
  'knowledge_base',
  'offers_negotiation',
  'places',
  'private_notes',
  'profiles',
  'storage.objects',
]
