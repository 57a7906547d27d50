import type postgres from 'postgres'
import { personId } from '../world/people.ts'
import { type Attempt, type Executor, type Outcome, qualified, type Who, withMe } from './executor.ts'

const BATCH = 400

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** Whose id stands for `me`; null for a visitor. */
export function idOfWho(who: Who): string | null {
  if (who === 'visitor') return null
  return personId(who === 'database' || who === 'service' ? 'newcomer' : who)
}

function statementOf({ who, table, act, values = {}, row, unlessThere }: Attempt): string {
  const target = qualified(table)
  const where = row ? ` where id = ${literal(row)}` : ''
  if (act === 'select') return `select coalesce(jsonb_object_agg(id, null), '{}') from ${target}${where}`
  if (act === 'truncate') return `truncate ${target}`
  if (act === 'delete') return `delete from ${target}${where}`
  const data = withMe({ values, me: idOfWho(who) ?? personId('newcomer') })
  const columns = Object.keys(data).map((name) => `"${name}"`)
  const source = `from jsonb_populate_record(null::${target}, ${literal(JSON.stringify(data))})`
  if (act === 'insert')
    return `insert into ${target} (${columns.join(', ')}) select ${columns.join(', ')} ${source} ${unlessThere ? 'on conflict do nothing' : ''}`
  return `update ${target} set (${columns.join(', ')}) = (select ${columns.join(', ')} ${source})${where}`
}

const ROLES: Partial<Record<Who, string>> = { database: 'postgres', service: 'service_role', visitor: 'anon' }

function cellOf(attempt: Attempt): Record<string, unknown> {
  const { who, act, table, watch } = attempt
  const role = ROLES[who] ?? 'authenticated'
  const claims = JSON.stringify(
    role === 'authenticated' ? { sub: idOfWho(who), role } : who === 'database' ? {} : { role },
  )
  // What a statement does to other tables shows even when it touched no row of its own.
  const force = watch !== undefined || act === 'truncate'
  return { role, claims, act, table: qualified(watch ?? table), statement: statementOf(attempt), force }
}

/** Acts with plain SQL as the roles and claims that the API would set: fast, for many runs. */
export function createSqlExecutor(sql: postgres.Sql): Executor {
  return async (attempts) => {
    const outcomes: Outcome[] = []
    for (let start = 0; start < attempts.length; start += BATCH) {
      const cells = attempts.slice(start, start + BATCH).map(cellOf)
      const rows = await sql<{ outcome: Outcome }[]>`
        select matrix.attempt(cell) as outcome
        from jsonb_array_elements(${JSON.stringify(cells)}::text::jsonb) with ordinality as c (cell, place) order by place`
      outcomes.push(...rows.map((row) => row.outcome))
    }
    return outcomes
  }
}
