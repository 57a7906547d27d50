import type postgres from 'postgres'
import { DEFINERS_FOR_PEOPLE, FUNCTION_GRANTS, TABLE_GRANTS } from './grants.ts'
import { words } from './table-rights.ts'
import type { Violation } from './violation.ts'

type Queryable = Pick<postgres.Sql, 'unsafe'>

const TABLES = `
  select c.relname || ' ' || concat_ws(' | ', variadic array(
    select r || ': ' || coalesce((
      select string_agg(p, ' ' order by place)
      from unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']) with ordinality as u (p, place)
      where has_table_privilege(r, c.oid, p)), '')
    from unnest(array['anon', 'authenticated']) as r)) as line
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'm', 'p') order by c.relname`

const FUNCTIONS = `
  select p.proname || ': ' || concat_ws(', ',
    case when has_function_privilege('anon', p.oid, 'execute') then 'visitor' end,
    case when has_function_privilege('authenticated', p.oid, 'execute') then 'person' end,
    case when has_function_privilege('service_role', p.oid, 'execute') then 'service' end) as line
  from pg_proc p where p.pronamespace = 'public'::regnamespace order by p.proname`

const DEFINERS = `
  select p.proname || case when has_function_privilege('anon', p.oid, 'execute') then '*' else '' end as line
  from pg_proc p where p.pronamespace = 'private'::regnamespace and p.prosecdef
    and (has_function_privilege('authenticated', p.oid, 'execute') or has_function_privilege('anon', p.oid, 'execute'))
  order by p.proname`

const PRIVATE_TABLES = `
  select c.relname || ': ' || r || ' ' || p as line
  from pg_class c, unnest(array['anon', 'authenticated']) as r, unnest(array['select', 'insert', 'update', 'delete', 'truncate']) as p
  where c.relnamespace = 'private'::regnamespace and c.relkind in ('r', 'v', 'm', 'p') and has_table_privilege(r, c.oid, p)`

/** The service itself writes neither the journal nor the keys of writes. */
const SERVICE_TABLES = `
  select c.oid::regclass::text || ': ' || p as line
  from pg_class c, unnest(array['insert', 'update', 'delete']) as p
  where c.oid in ('public.changes'::regclass, 'private.writes'::regclass) and has_table_privilege('service_role', c.oid, p)`

const CALLERS = {
  anybody: 'visitor, person, service',
  'person, service': 'person, service',
  person: 'person',
  service: 'service',
}

function expectedFunctions(): string[] {
  return Object.entries(FUNCTION_GRANTS).flatMap(([who, names]) =>
    words(names).map((name) => `${name}: ${CALLERS[who as keyof typeof CALLERS]}`),
  )
}

function expectedTables(): string[] {
  return TABLE_GRANTS.split('\n')
    .filter((line) => line.trim())
    .map((line) => words(line).join(' '))
}

/** Compares grants in the catalog with the expectations; each difference is a violation. */
export async function checkGrants(sql: Queryable): Promise<Violation[]> {
  const checks: [string, string, string[]][] = [
    ['tables', TABLES, expectedTables()],
    ['functions', FUNCTIONS, expectedFunctions()],
    ['definer functions', DEFINERS, words(DEFINERS_FOR_PEOPLE)],
    ['private tables', PRIVATE_TABLES, []],
    ['tables of the journal', SERVICE_TABLES, []],
  ]
  const violations: Violation[] = []
  for (const [table, query, expected] of checks) {
    const rows = await sql.unsafe<{ line: string }[]>(query)
    const lines = rows.map(({ line }) => words(line).join(' '))
    for (const line of lines)
      if (!expected.includes(line))
        violations.push({ table, who: 'grants', attempt: line, expected: 'not so', got: line })
    for (const line of expected)
      if (!lines.includes(line))
        violations.push({ table, who: 'grants', attempt: line, expected: line, got: 'not so' })
  }
  return violations
}
