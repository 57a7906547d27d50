import { setPriority } from 'node:os'
import type postgres from 'postgres'
import { startTestCluster, type TestCluster } from '../../database/postgres-cluster.ts'
import { CALLED } from '../rights/calls/all-calls.ts'
import { chosenMutants } from './chosen-mutants.ts'
import { withDatabase } from './databases.ts'
import { EXPLAINED } from './explained-survivors.ts'
import { type Fate, fateOf } from './fate.ts'
import { KINDS, type Kind } from './kinds.ts'
import type { Mutant } from './mutant.ts'
import { readOptions } from './options.ts'
import { openProgress } from './progress.ts'

const WORKERS = 2
/** What runs beside it comes first. */
const NICE = 10

const options = readOptions()
const progress = openProgress(options)
const HEALTHY: Mutant = {
  name: 'the schema itself',
  sql: '',
  tables: ['applications', 'chats', 'agency_users'],
  calls: [...CALLED],
}

async function tryMutants({ cluster, kind, queue }: { cluster: TestCluster; kind: Kind; queue: Mutant[] }) {
  const { prepare, check } = kind
  const fates = new Map<Mutant, Fate>()
  const known = (mutant: Mutant) => {
    const fate = progress.known(mutant)
    if (fate) fates.set(mutant, fate)
    return fate
  }
  const open = queue.filter((mutant) => !known(mutant))
  console.log(`${kind.name}: ${queue.length} mutants, ${open.length} to try`)
  const total = open.length
  const work = async (pool: postgres.Sql) => {
    await prepare(pool)
    const sql = await pool.reserve()
    const healthy = await check(sql, HEALTHY)
    if (healthy) throw new Error(`The schema itself breaks its promises: ${JSON.stringify(healthy)}`)
    for (let mutant = open.shift(); mutant; mutant = open.shift()) {
      const fate = await fateOf({ sql, mutant, check })
      fates.set(mutant, fate)
      progress.note(mutant, fate)
      if ((total - open.length) % 100 === 0) console.log(`${kind.name}: ${total - open.length} of ${total}`)
    }
    sql.release()
  }
  const names = Array.from(
    { length: total > 0 ? WORKERS : 0 },
    (_, worker) => `mutants_${kind.name}_${worker}`,
  )
  await Promise.all(names.map((name) => withDatabase({ cluster, name, run: work })))
  return fates
}

function report(fates: Map<Mutant, Fate>): boolean {
  const count = (wanted: Fate) => [...fates.values()].filter((fate) => fate === wanted).length
  const survivors = [...fates].filter(([, fate]) => fate === 'survived').map(([{ name }]) => name)
  const reasons = survivors.map((name) => EXPLAINED.find(([pattern]) => pattern.test(name))?.[1])
  for (const [place, name] of survivors.entries()) {
    const reason = reasons[place]
    console.log(`${reason ? 'explained ' : 'SURVIVED  '} ${name}${reason ? ` — ${reason}` : ''}`)
  }
  const unexplained = reasons.filter((reason) => !reason).length
  console.log(
    `${fates.size} mutants: ${count('killed')} killed, ${survivors.length} survived (${unexplained} unexplained), ` +
      `${count('stillborn')} stillborn`,
  )
  return unexplained === 0
}

setPriority(NICE)
const started = Date.now()
const cluster = await startTestCluster()
let isProved = false
try {
  const fates = new Map<Mutant, Fate>()
  for (const kind of KINDS) {
    const queue = await chosenMutants({ cluster, kind, options })
    for (const [mutant, fate] of await tryMutants({ cluster, kind, queue })) fates.set(mutant, fate)
  }
  isProved = report(fates)
  console.log(`in ${Math.round((Date.now() - started) / 1000)} s`)
} finally {
  await cluster.stop()
}
process.exit(isProved ? 0 : 1)
