import type postgres from 'postgres'
import { withoutOperands } from './expression.ts'
import { type Mutant, withDependents } from './mutant.ts'

interface Policy {
  schemaname: string
  tablename: string
  policyname: string
  roles: string[]
  qual: string | null
  with_check: string | null
}

function mutantsOf(policy: Policy): Mutant[] {
  const { schemaname, tablename, policyname, roles, qual, with_check: check } = policy
  const table = schemaname === 'public' ? tablename : `${schemaname}.${tablename}`
  const target = `"${policyname}" on ${schemaname}.${tablename}`
  const mutant = (what: string, sql: string): Mutant => ({
    name: `${table}: policy "${policyname}" ${what}`,
    sql,
    tables: withDependents(table),
  })
  const clause = (keyword: 'using' | 'with check', expression: string | null) =>
    expression === null || expression === 'true'
      ? []
      : [
          { what: 'is true', text: 'true' },
          { what: 'is false', text: 'false' },
          ...withoutOperands(expression),
        ].map(({ what, text }) => mutant(`${keyword} ${what}`, `alter policy ${target} ${keyword} (${text})`))
  const others = roles.join() === 'anon' ? ['authenticated'] : ['anon', 'anon, authenticated']
  return [
    mutant('dropped', `drop policy ${target}`),
    ...(roles.length === 1 ? others : []).map((other) =>
      mutant(`for ${other}`, `alter policy ${target} to ${other}`),
    ),
    // Where both clauses say the same, each alone keeps a row with its owner: they fall together.
    ...(qual === check
      ? clause('using', qual).map((using, place) => {
          const { sql } = clause('with check', check)[place] ?? using
          return { ...using, name: using.name.replace('using', 'both'), sql: `${using.sql}; ${sql}` }
        })
      : [...clause('using', qual), ...clause('with check', check)]),
  ]
}

/** Each policy dropped, given to other roles, and with each of its conditions left out. */
export async function policyMutants(sql: postgres.Sql): Promise<Mutant[]> {
  const policies = await sql<Policy[]>`
    select schemaname, tablename, policyname, roles::text[], qual, with_check from pg_policies
    where schemaname in ('public', 'storage') order by schemaname, tablename, policyname`
  return policies.flatMap(mutantsOf)
}
