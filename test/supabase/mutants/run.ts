import postgres from 'postgres'
import { databaseUrl, startTestCluster, TEMPLATE } from '../../database/postgres-cluster.ts'
import { replayGrants } from '../rights/replay-grants.ts'
import { installWorld } from '../world/install-world.ts'
import { EXPLAINED } from './explained-survivors.ts'
import { type Check, type Fate, fateOf, findGrant, findViolation } from './fate.ts'
import { functionMutants } from './function-mutants.ts'
import type { Mutant } from './mutant.ts'
import { grantMutants, objectMutants } from './object-mutants.ts'
import { policyMutants } from './policy-mutants.ts'
import { twinMutants } from './twin-mutants.ts'

const WORKERS = 2

interface Kind {
  /** Brings a migrated database to where its mutants start from. */
  prepare: (sql: postgres.Sql) => Promise<void>
  breed: (sql: postgres.Sql) => Promise<Mutant[]>
  check: Check
}

/** Rights are tried where the API roles have every grant: there, policies and triggers stand alone. */
const KINDS: Kind[] = [
  {
    prepare: async (sql) => {
      await sql.unsafe('grant all on all tables in schema public to anon, authenticated, service_role')
      await sql.unsafe('grant all on all tables in schema storage to anon, authenticated')
      await installWorld(sql)
    },
    breed: async (sql) => [
      ...(await policyMutants(sql)),
      ...(await objectMutants(sql)),
      ...(await functionMutants(sql)),
      ...(await twinMutants(sql)),
    ],
    check: findViolation,
  },
  { prepare: replayGrants, breed: grantMutants, check: findGrant },
]

async function withDatabase<Result>({
  url,
  name,
  run,
}: {
  url: string
  name: string
  run: (sql: postgres.Sql) => Promise<Result>
}) {
  const admin = postgres(url, { max: 1, onnotice: () => {} })
  await admin.unsafe(`create database ${name} template ${TEMPLATE}`)
  await admin.end()
  const sql = postgres(databaseUrl({ url, name }), { max: 1, onnotice: () => {} })
  try {
    return await run(sql)
  } finally {
    await sql.end({ timeout: 1 })
  }
}

async function fatesOf({
  url,
  kind,
  place,
}: {
  url: string
  kind: Kind
  place: number
}): Promise<Map<Mutant, Fate>> {
  const { prepare, breed, check } = kind
  const only = process.env.ONLY
  const queue = await withDatabase({
    url,
    name: `breed_${place}`,
    run: async (sql) => {
      await prepare(sql)
      return breed(sql)
    },
  })
  const mutants = queue.filter(({ name }) => !only || name.includes(only))
  const fates = new Map<Mutant, Fate>()
  const work = async (pool: postgres.Sql) => {
    await prepare(pool)
    const sql = await pool.reserve()
    const healthy = await check(sql, {
      name: 'the schema itself',
      sql: '',
      tables: ['applications', 'chats', 'agency_users'],
    })
    if (healthy) throw new Error(`The schema itself breaks its promises: ${JSON.stringify(healthy)}`)
    for (let mutant = mutants.shift(); mutant; mutant = mutants.shift())
      fates.set(mutant, await fateOf({ sql, mutant, check }))
    sql.release()
  }
  await Promise.all(
    Array.from({ length: WORKERS }, (_, worker) =>
      withDatabase({ url, name: `mutants_${place}_${worker}`, run: work }),
    ),
  )
  return fates
}

const started = Date.now()
const cluster = await startTestCluster()
const unexplained: string[] = []
try {
  const fates = new Map<Mutant, Fate>()
  for (const [place, kind] of KINDS.entries())
    for (const [mutant, fate] of await fatesOf({ url: cluster.url, kind, place })) fates.set(mutant, fate)
  const count = (wanted: Fate) => [...fates.values()].filter((fate) => fate === wanted).length
  const survivors = [...fates].filter(([, fate]) => fate === 'survived').map(([{ name }]) => name)
  for (const name of survivors) {
    const reason = EXPLAINED.find(([pattern]) => pattern.test(name))?.[1]
    if (!reason) unexplained.push(name)
    console.log(`${reason ? 'explained ' : 'SURVIVED  '} ${name}${reason ? ` — ${reason}` : ''}`)
  }
  const seconds = Math.round((Date.now() - started) / 1000)
  console.log(
    `${fates.size} mutants: ${count('killed')} killed, ${survivors.length} survived (${unexplained.length} unexplained), ` +
      `${count('stillborn')} stillborn, in ${seconds} s`,
  )
} finally {
  await cluster.stop()
}
process.exit(unexplained.length > 0 ? 1 : 0)
