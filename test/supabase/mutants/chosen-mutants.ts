import type { TestCluster } from '../../database/postgres-cluster.ts'
import { withDatabase, withDatabaseBefore } from './databases.ts'
import type { Kind } from './kinds.ts'
import type { Mutant } from './mutant.ts'
import type { Options } from './options.ts'

const nameOf = ({ name, sql }: Mutant) => `${name}\0${sql}`

/** The first version after all that begin with these digits. */
function after(version: string): string {
  return `${version}~`
}

/**
 * The mutants to try. What some migrations did is what can be bred with them and could not be bred, or not the
 * same, from the migrations before them.
 */
export async function chosenMutants({
  cluster,
  kind,
  options,
}: {
  cluster: TestCluster
  kind: Kind
  options: Options
}): Promise<Mutant[]> {
  const { since, until, among, name } = options
  const bredBefore = async (before: string, database: string) => {
    const run = (sql: Parameters<Kind['breed']>[0]) => kind.breed(sql, before)
    const mutants = await withDatabaseBefore({ cluster, name: `${database}_${kind.name}`, before, run })
    return new Set(mutants.map(nameOf))
  }
  const today = await withDatabase({ cluster, name: `breed_${kind.name}`, run: kind.breed })
  const old = since ? await bredBefore(since, 'since') : null
  const reached = until ? await bredBefore(after(until), 'until') : null
  return today.filter(
    (mutant) =>
      !old?.has(nameOf(mutant)) &&
      (!reached || reached.has(nameOf(mutant))) &&
      (among.length === 0 ||
        [...mutant.tables, ...(mutant.calls ?? [])].some((one) => among.includes(one))) &&
      (!name || mutant.name.includes(name)),
  )
}
