import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { listPipeline } from '../../server/console/list-pipeline.ts'
import { listThreads } from '../../server/console/list-threads.ts'
import { createUserClient, type UserClient } from '../../server/database/clients.ts'
import { createLiteBackend } from '../../server/database/lite-backend.ts'
import { createAuthPort } from '../../server/identity/auth-port.ts'
import { createCodeMailbox } from '../../server/mail/code-mailbox.ts'
import { databaseUrl, startTestCluster, TEMPLATE, type TestCluster } from '../database/postgres-cluster.ts'
import { APPLICATIONS, addAgencies, THREADS } from './console-rows.ts'
import { percentile } from './statistics.ts'

/** Others that use the same database. */
const NEIGHBOURS = 50
const RUNS = 30
/** Unmeasured, so that compiled code and open connections are what a running server has. */
const WARM_UP = 30

interface Desk {
  client: UserClient
  agencyId: string
}

/** What the console asks when it opens, and the least that any request costs. */
const QUERIES: Record<string, (desk: Desk) => Promise<number>> = {
  'one row': async ({ client, agencyId }) => {
    const { data } = await client.from('agencies').select('id').eq('id', agencyId)
    return data?.length === 1 ? 1 : Number.NaN
  },
  [`${APPLICATIONS} applications`]: async ({ client, agencyId }) =>
    (await listPipeline({ client, agencyId, jobId: null })).entries.length,
  [`${THREADS} threads`]: async ({ client, agencyId }) =>
    (await listThreads({ client, agencyId, filter: 'all' })).threads.length,
}

async function openDesk({
  cluster,
  sql,
  folder,
}: {
  cluster: TestCluster
  sql: postgres.Sql
  folder: string
}) {
  const mailbox = createCodeMailbox({ send: async () => {} })
  const backend = await createLiteBackend({
    tier: 'embedded',
    databaseUrl: databaseUrl({ url: cluster.url, name: 'console_bench' }),
    secrets: cluster.secrets,
    filesFolder: folder,
    mailbox,
  })
  const session = await createAuthPort({ backend, guestCode: mailbox.guestCode }).createGuest()
  const [agencyId = ''] = await addAgencies({ sql, count: 1 })
  await sql`insert into public.agency_users (agency_id, user_id, role) values (${agencyId}, ${session.userId}, 'owner')`
  const client = createUserClient({ backend, token: () => session.accessToken })
  return { backend, desk: { client, agencyId } }
}

/** ms of each query, once it was asked a few times: the lower quartile, which leaves out most of what else the machine does. */
async function measure({ desk, sql }: { desk: Desk; sql: postgres.Sql }): Promise<Map<string, number>> {
  await sql`vacuum analyze`
  const times = new Map<string, number>()
  for (const [name, query] of Object.entries(QUERIES)) {
    const samples: number[] = []
    for (let run = -WARM_UP; run < RUNS; run += 1) {
      const started = performance.now()
      const found = await query(desk)
      if (found !== (Number.parseInt(name, 10) || 1)) throw new Error(`${name}: ${found} were found.`)
      if (run >= 0) samples.push(performance.now() - started)
    }
    times.set(name, percentile(samples, 0.25))
  }
  return times
}

/** The console's lists, for an agency alone in the database and among others, beside the smallest request. */
export async function benchConsole(): Promise<Record<string, string | number>[]> {
  const cluster = await startTestCluster()
  const folder = mkdtempSync(join(tmpdir(), 'aicareer-bench-'))
  const admin = postgres(cluster.url, { max: 1, onnotice: () => {} })
  await admin.unsafe(`create database console_bench template ${TEMPLATE}`)
  await admin.end()
  const url = databaseUrl({ url: cluster.url, name: 'console_bench' })
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    const { backend, desk } = await openDesk({ cluster, sql, folder })
    const alone = await measure({ desk, sql })
    await addAgencies({ sql, count: NEIGHBOURS })
    const among = await measure({ desk, sql })
    await backend.close()
    return [...among].map(([query, ms]) => ({
      query,
      'alone ms': (alone.get(query) ?? Number.NaN).toFixed(1),
      [`among ${NEIGHBOURS} others ms`]: ms.toFixed(1),
      '÷ alone': (ms / (alone.get(query) ?? Number.NaN)).toFixed(2),
      '÷ one row': (ms / (among.get('one row') ?? Number.NaN)).toFixed(1),
    }))
  } finally {
    await sql.end()
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
