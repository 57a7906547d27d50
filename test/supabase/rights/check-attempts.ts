import type { Attempt, Executor } from './executor.ts'
import { FIXED, NEW, rowsOf, type TableRights } from './table-rights.ts'
import type { Violation } from './violation.ts'

/** The attempts must be possible: for the database's owner each of them changes something. */
export async function checkAttempts({
  rights,
  executor,
}: {
  rights: TableRights
  executor: Executor
}): Promise<Violation[]> {
  const { table, updates, inserts } = rights
  const impossible = rights.impossible ?? FIXED
  const tries: [string, Attempt][] = [
    ...Object.entries(updates).flatMap(([name, values]): [string, Attempt][] =>
      [...rowsOf(table).values()].map((row) => [
        name,
        { who: 'database', table, act: 'update', values, row },
      ]),
    ),
    ...Object.entries(inserts).map(([name, { values }]): [string, Attempt] => [
      name,
      { who: 'database', table, act: 'insert', values: { id: NEW, ...values } },
    ]),
  ]
  const outcomes = await executor(tries.map(([, attempt]) => attempt))
  const names = [...new Set(tries.map(([name]) => name))]
  return names.flatMap((name) => {
    const mine = outcomes.filter((_, place) => tries[place]?.[0] === name)
    const works = mine.some((outcome) => Object.keys(outcome.rows).length > 0)
    if (works !== impossible.includes(name)) return []
    return [
      {
        table,
        who: 'database',
        attempt: name,
        expected: works ? 'impossible' : 'possible',
        got: mine[0]?.refusal ?? 'no change',
      },
    ]
  })
}
