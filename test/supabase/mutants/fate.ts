import type postgres from 'postgres'
import { allTables } from '../rights/all-tables.ts'
import { checkCalls } from '../rights/calls/check-calls.ts'
import { checkAttempts } from '../rights/check-attempts.ts'
import { checkConsequences } from '../rights/check-consequences.ts'
import { checkGrants } from '../rights/check-grants.ts'
import { checkTable } from '../rights/check-rights.ts'
import { createSqlExecutor } from '../rights/sql-executor.ts'
import type { Violation } from '../rights/violation.ts'
import type { Mutant } from './mutant.ts'

export type Check = (sql: postgres.Sql, mutant: Mutant) => Promise<Violation | undefined>
export type Fate = 'killed' | 'survived' | 'stillborn'

/** Stops at the first difference: one is enough to kill. */
export const findViolation: Check = async (sql, { tables, calls = [] }) => {
  const executor = createSqlExecutor(sql)
  const all = tables.map((table) => {
    const rights = allTables.find((candidate) => candidate.table === table)
    if (!rights) throw new Error(`No expectations for ${table}.`)
    return rights
  })
  const [first] = all
    .slice(0, 1)
    .map((rights) => checkTable({ rights, executor, actors: ['alice', 'owner'] }))
  const checks = [
    () => checkCalls({ sql, of: [...calls, ...tables] }),
    () => first ?? [],
    () => checkConsequences({ executor, tables }),
    ...all.flatMap((rights) => [
      () => checkTable({ rights, executor }),
      () => checkAttempts({ rights, executor }),
    ]),
  ]
  for (const check of checks) {
    const [violation] = await check()
    if (violation) return violation
  }
  return undefined
}

export const findGrant: Check = async (sql) => (await checkGrants(sql))[0]

/** Makes the mutant in a transaction, checks it, and takes it back. */
export async function fateOf({
  sql,
  mutant,
  check,
}: {
  sql: postgres.ReservedSql
  mutant: Mutant
  check: Check
}): Promise<Fate> {
  await sql.unsafe('begin')
  try {
    await sql.unsafe(mutant.sql)
  } catch (error) {
    await sql.unsafe('rollback')
    if (process.env.VERBOSE) console.log(`stillborn  ${mutant.name}: ${(error as Error).message}`)
    return 'stillborn'
  }
  const violation = await check(sql, mutant)
  await sql.unsafe('rollback')
  if (process.env.VERBOSE && violation) console.log(`killed     ${mutant.name}: ${JSON.stringify(violation)}`)
  return violation ? 'killed' : 'survived'
}
