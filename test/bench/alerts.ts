import postgres from 'postgres'
import { databaseUrl, startTestCluster, TEMPLATE } from '../database/postgres-cluster.ts'

const ALERTS = 100_000
const JOBS = 1_000
/** People have fifty alerts at most. */
const PEOPLE = ALERTS / 50

const OCCUPATIONS =
  'nurse|staff nurse|care assistant|support worker|doctor|dentist|pharmacist|physiotherapist|teacher|teaching assistant|lecturer|tutor|backend engineer|frontend developer|full stack developer|software engineer|data analyst|data scientist|devops engineer|qa engineer|network engineer|product manager|project manager|scrum master|business analyst|accountant|bookkeeper|auditor|payroll clerk|tax adviser|solicitor|paralegal|recruiter|hr adviser|receptionist|administrator|personal assistant|office manager|sales executive|account manager|marketing manager|copywriter|graphic designer|ux designer|chef|waiter|barista|hotel manager|cleaner|housekeeper|warehouse operative|forklift driver|lorry driver|bus driver|courier|electrician|plumber|carpenter|bricklayer|welder|mechanic|labourer|site manager|civil engineer|mechanical engineer|quantity surveyor|architect|security guard|retail assistant|store manager|buyer|merchandiser|call centre adviser|insurance broker|mortgage adviser|estate agent|gardener|florist|hairdresser|beauty therapist|fitness instructor|lifeguard|social worker|youth worker|counsellor|veterinary nurse|lab technician|chemist|biologist|machine operator|production manager|quality inspector|planner|translator|journalist|editor|photographer|event manager|fundraiser|librarian'.split(
    '|',
  )
const SKILLS =
  'python|java|typescript|react|sql|aws|docker|excel|sap|sage|salesforce|photoshop|autocad|revit|german|french|spanish|first aid|driving licence|safeguarding|phlebotomy|gas safe|food hygiene|negotiation|copywriting'.split(
    '|',
  )
const PLACES =
  'London|Leeds|Manchester|Birmingham|Bristol|York|Edinburgh|Glasgow|Cardiff|Dublin|Liverpool|Sheffield|Nottingham|near Leeds|near London|UK|Berlin|Munich|Paris|Madrid'.split(
    '|',
  )
const LEVELS = ['', '', '', '', 'senior ', 'junior ', 'lead ']
const WORDS = 4_000
/** Different wishes: many people want the same. */
const WISHES = 3_000
/** A scan of all alerts for all jobs takes minutes: it is timed for so many of the jobs. */
const SCANNED_JOBS = 100

/** Numbers that are the same in every run (a linear congruential generator, after Numerical Recipes). */
function createRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const random = createRandom(20_261_108)
const pick = <Item>(items: readonly Item[]): Item => items[random(items.length)] as Item
/** A word of an invented language, the first ones far more often than the last. */
const word = () => `w${Math.floor(WORDS ** (random(1_000_000) / 1_000_000)).toString(36)}`

function criteria(): object {
  const phrase = `${pick(LEVELS)}${pick(OCCUPATIONS)}`
  const place = random(4) > 0 ? [pick(PLACES)] : []
  const isPlaceOnly = place.length > 0 && random(20) === 0
  return {
    keywords: isPlaceOnly ? [] : [phrase],
    locations: place,
    skills: random(8) === 0 ? [pick(SKILLS)] : [],
    workModes: random(6) === 0 ? ['remote'] : [],
    ...(random(5) === 0
      ? { salaryMin: 25_000 + random(4) * 10_000, salaryCurrency: 'GBP', salaryPeriod: 'year' }
      : {}),
  }
}

async function load(sql: postgres.Sql): Promise<void> {
  await sql`insert into auth.users (id, email) select gen_random_uuid(), 'p' || n || '@example.com' from generate_series(1, ${PEOPLE}) as n`
  await sql`insert into agencies (slug, name) values ('bench', 'Bench')`
  const jobs = Array.from({ length: JOBS }, () => ({
    title: `${pick(LEVELS)}${pick(OCCUPATIONS)}`,
    location: pick(PLACES).replace('near ', ''),
    work_mode: pick(['onsite', 'hybrid', 'remote']),
    skills: [pick(SKILLS), pick(SKILLS)],
    min: 20_000 + random(60) * 1_000,
    description: Array.from({ length: 250 }, word).join(' '),
  }))
  await sql`
    insert into job_posts (agency_id, title, company_name, location, work_mode, skills_required, salary_range, description)
    select a.id, j.title, 'Company', j.location, j.work_mode, j.skills,
      jsonb_build_object('min', j.min, 'max', j.min + 5000, 'currency', 'GBP', 'period', 'year'), j.description
    from agencies a, jsonb_to_recordset(${sql.json(jobs)}) as j (title text, location text, work_mode text, skills text[], min int, description text)
    where a.slug = 'bench'`
  await sql`vacuum analyze public.job_posts`
  // The triggers compile each alert when it is written; here each different one is compiled once.
  await sql`set session_replication_role = replica`
  const wishes = Array.from({ length: WISHES }, criteria)
  const all = Array.from({ length: ALERTS }, () => pick(wishes))
  for (let from = 0; from < ALERTS; from += 5_000)
    await sql`
      insert into job_alerts (user_id, criteria, frequency)
      select p.id, c.value, 'instant'
      from jsonb_array_elements(${sql.json(all.slice(from, from + 5_000) as never)}) with ordinality as c (value, place)
      join (select id, row_number() over (order by id) as place from profiles) as p on p.place = (${from} + c.place) % ${PEOPLE} + 1`
  await sql`set session_replication_role = origin`
  await sql`
    with compiled as materialized (
      select criteria, private.compiled_alert(criteria) as terms from (select distinct criteria from job_alerts) as d
    ), filled as materialized (
      select jsonb_populate_record(compiled.terms, jsonb_build_object('alert_id', a.id, 'active', true, 'frequency', 'instant',
        'time_zone', 'UTC', 'since', now() - interval '1 day')) as terms
      from compiled join job_alerts a on a.criteria = compiled.criteria
    )
    insert into private.alert_terms select (terms).* from filled`
  await sql`
    insert into private.alert_places (said, scope)
    select place, private.scope_of_place(place) from (select distinct unnest(places) as place from private.alert_terms) as named`
  await sql`vacuum analyze private.alert_terms`
}

/** The same matching, word for word, without the index. */
async function addPlainScan(sql: postgres.Sql): Promise<void> {
  const [row] = await sql<{ definition: string }[]>`
    select pg_get_functiondef('private.alert_matches(private.alert_terms[], uuid[])'::regprocedure) as definition`
  const scan = row?.definition
    .replace('private.alert_matches(', 'private.alert_matches_by_scan(')
    .replace(' and s.anchors && j.anchors', '')
    .replace(/, case when wanted is null then private\.job_anchors\([^)]*\) end as anchors/, '')
  if (!scan || scan.includes('&& j.anchors'))
    throw new Error('The index is used elsewhere than the bench looks.')
  await sql.unsafe(scan)
}

async function timed(run: () => Promise<number>): Promise<{ ms: number; found: number }> {
  const start = performance.now()
  const found = await run()
  return { ms: performance.now() - start, found }
}

/** All new jobs against all alerts: by the index, and by a plain scan of the same rows in the same run. */
export async function benchAlerts() {
  const cluster = await startTestCluster()
  const admin = postgres(cluster.url, { max: 1, onnotice: () => {} })
  await admin.unsafe(`create database alert_bench template ${TEMPLATE}`)
  await admin.end()
  const sql = postgres(databaseUrl({ url: cluster.url, name: 'alert_bench' }), { max: 1, onnotice: () => {} })
  try {
    await load(sql)
    await addPlainScan(sql)
    const some = `(select array_agg(id) from (select id from job_posts order by id limit ${SCANNED_JOBS}) as j)`
    const count = async (name: string, among: string) => {
      const [row] = await sql.unsafe(`select count(*)::int as found from private.${name}(null, ${among})`)
      return row?.found as number
    }
    const all = await timed(() => count('alert_matches', 'null'))
    const index = await timed(() => count('alert_matches', some))
    const scan = await timed(() => count('alert_matches_by_scan', some))
    if (index.found !== scan.found) throw new Error(`The index finds ${index.found}, the scan ${scan.found}.`)
    return [
      {
        alerts: String(ALERTS),
        [`${JOBS} jobs s`]: (all.ms / 1_000).toFixed(2),
        matches: String(all.found),
        [`${SCANNED_JOBS} jobs s`]: (index.ms / 1_000).toFixed(2),
        'by a scan s': (scan.ms / 1_000).toFixed(2),
        'times faster': (scan.ms / index.ms).toFixed(1),
      },
    ]
  } finally {
    await sql.end()
    await cluster.stop()
  }
}
