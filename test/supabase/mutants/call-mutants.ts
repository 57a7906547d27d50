import type postgres from 'postgres'
import { CALLED } from '../rights/calls/all-calls.ts'
import { HELPERS, mutantsOf } from './function-mutants.ts'
import type { Mutant } from './mutant.ts'

/**
 * Definer functions that people reach, behind which no policy stands, so that they must ask by
 * themselves who calls. The service's own functions are not among them: who may call these is a grant.
 */
export async function callMutants(sql: postgres.Sql): Promise<Mutant[]> {
  const names = [...CALLED].filter((name) => !(name in HELPERS))
  const functions = await sql<{ name: string; definition: string }[]>`
    select p.proname as name, pg_get_functiondef(p.oid) as definition from pg_proc p
    where p.proname = any (${names}) and p.pronamespace = 'private'::regnamespace and p.prosecdef
    order by 1`
  return functions.flatMap((source) => mutantsOf({ ...source, tables: [], calls: [source.name] }))
}
