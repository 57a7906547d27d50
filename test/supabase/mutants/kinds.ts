import type postgres from 'postgres'
import { replayGrants } from '../rights/replay-grants.ts'
import { installWorld } from '../world/install-world.ts'
import { callMutants } from './call-mutants.ts'
import { type Check, findGrant, findViolation } from './fate.ts'
import { functionMutants } from './function-mutants.ts'
import type { Mutant } from './mutant.ts'
import { grantMutants, objectMutants } from './object-mutants.ts'
import { policyMutants } from './policy-mutants.ts'
import { twinMutants } from './twin-mutants.ts'

export interface Kind {
  name: string
  /** Brings a migrated database to where its mutants start from. */
  prepare: (sql: postgres.Sql) => Promise<void>
  /** The mutants of a migrated database; `before`: of one that has only the migrations before that version. */
  breed: (sql: postgres.Sql, before?: string) => Promise<Mutant[]>
  check: Check
}

/** Rights are tried where the API roles have every grant: there, policies and triggers stand alone. */
export const KINDS: Kind[] = [
  {
    name: 'rules',
    prepare: async (sql) => {
      await sql.unsafe('grant all on all tables in schema public to anon, authenticated, service_role')
      await sql.unsafe('grant all on all tables in schema storage to anon, authenticated')
      await installWorld(sql)
    },
    breed: async (sql) => [
      ...(await policyMutants(sql)),
      ...(await objectMutants(sql)),
      ...(await functionMutants(sql)),
      ...(await callMutants(sql)),
      ...(await twinMutants(sql)),
    ],
    check: findViolation,
  },
  {
    name: 'grants',
    prepare: replayGrants,
    breed: async (sql, before) => {
      await replayGrants(sql, before)
      return grantMutants(sql)
    },
    check: findGrant,
  },
]
