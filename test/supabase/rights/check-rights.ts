import { isDeepStrictEqual } from 'node:util'
import { type Actor, personId } from '../world/people.ts'
import { type Cell, cellsOf } from './cells.ts'
import { type Executor, type Outcome, withMe } from './executor.ts'
import { NEW, readGrid, rowsOf, rowsWhere, type TableRights } from './table-rights.ts'
import type { Violation } from './violation.ts'

/**
 * A statement on all rows at once is refused as a whole when one of them is; then each row is
 * tried for itself. Only those the actor reads: naming a row in a WHERE takes the right to read it.
 */
async function tryCells({
  cells,
  executor,
  rights,
}: {
  cells: Cell[]
  executor: Executor
  rights: TableRights
}): Promise<Outcome[]> {
  const outcomes = await executor(cells.map((cell) => cell.attempt))
  const grid = readGrid(rights)
  const ids = rowsOf(rights.table)
  const retries = cells.flatMap((cell, place) => {
    const { act } = cell.attempt
    if (!outcomes[place]?.refusal || (act !== 'update' && act !== 'delete')) return []
    const readable = rowsWhere({ grid, actor: cell.who, allows: (text) => text.includes('r') })
    return readable.flatMap((name) => ({ place, attempt: { ...cell.attempt, row: ids.get(name) ?? '' } }))
  })
  const single = await executor(retries.map((retry) => retry.attempt))
  for (const [index, { place }] of retries.entries()) {
    const [whole, part] = [outcomes[place], single[index]]
    if (whole && part)
      outcomes[place] = { rows: { ...whole.rows, ...part.rows }, refusal: part.refusal ?? whole.refusal }
  }
  return outcomes
}

function differs({ cell, outcome }: { cell: Cell; outcome: Outcome }): boolean {
  if (!cell.becomes || cell.who === 'visitor') return false
  const wanted = withMe({ values: cell.becomes, me: personId(cell.who) })
  return Object.values(outcome.rows).some(
    (row) => row && Object.entries(wanted).some(([column, value]) => !isDeepStrictEqual(row[column], value)),
  )
}

interface TableCheck {
  rights: TableRights
  executor: Executor
  /** Whom to try; all without it. */
  actors?: Actor[]
}

/** Compares what each actor can do to a table with what the table's expectations say. */
export async function checkTable({ rights, executor, actors }: TableCheck): Promise<Violation[]> {
  const names = new Map([...rowsOf(rights.table)].map(([name, id]) => [id, name]))
  const cells = cellsOf(rights, actors)
  const outcomes = await tryCells({ cells, executor, rights })
  return cells.flatMap((cell, place) => {
    const outcome = outcomes[place] ?? { rows: {}, refusal: 'no outcome' }
    const got = Object.keys(outcome.rows)
      .map((id) => names.get(id) ?? (id === NEW ? 'new' : id))
      .toSorted()
    const expected = cell.expected.toSorted()
    const wrong = got.join() !== expected.join()
    if (!wrong && !differs({ cell, outcome })) return []
    const detail = wrong
      ? `${got.join(' ') || 'nothing'}${outcome.refusal ? ` (${outcome.refusal})` : ''}`
      : `not ${JSON.stringify(cell.becomes)}`
    return [
      {
        table: rights.table,
        who: cell.who,
        attempt: cell.name,
        expected: expected.join(' ') || 'nothing',
        got: detail,
      },
    ]
  })
}
