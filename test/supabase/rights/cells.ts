import { ACTOR_NAMES, type Actor } from '../world/people.ts'
import type { Attempt } from './executor.ts'
import { actorsIn, NEW, readGrid, rowsWhere, type TableRights, type Values, words } from './table-rights.ts'

/** One attempt by one actor, and the names of the rows that it must read or change. */
export interface Cell {
  who: Actor
  name: string
  attempt: Attempt
  expected: string[]
  becomes: Values | undefined
}

const known = new WeakMap<TableRights, Cell[]>()

/** Every cell of a table: read, delete, each change, each insert, by each actor. */
export function cellsOf(rights: TableRights, actors: Actor[] = ACTOR_NAMES): Cell[] {
  const cells = known.get(rights) ?? makeCells(rights)
  known.set(rights, cells)
  return cells.filter(({ who }) => actors.includes(who))
}

function makeCells(rights: TableRights): Cell[] {
  const { table, updates, inserts, may, becomes = {} } = rights
  const grid = readGrid(rights)
  const letters = new Map<string, string[]>()
  for (const [letter, names] of Object.entries(may))
    for (const name of words(names)) letters.set(name, [...(letters.get(name) ?? []), letter])
  return ACTOR_NAMES.flatMap((who) => {
    const cell = (name: string, attempt: Omit<Attempt, 'who' | 'table'>, expected: string[]): Cell => ({
      who,
      name,
      expected,
      attempt: { who, table, ...attempt },
      becomes: becomes[name],
    })
    const rows = (allows: (cell: string) => boolean) => rowsWhere({ grid, actor: who, allows })
    return [
      cell(
        'read',
        { act: 'select' },
        rows((text) => text.includes('r')),
      ),
      cell(
        'delete',
        { act: 'delete' },
        rows((text) => text.includes('d')),
      ),
      ...Object.entries(updates).map(([name, values]) =>
        cell(
          name,
          { act: 'update', values },
          rows((text) => (letters.get(name) ?? []).some((letter) => text.includes(letter))),
        ),
      ),
      ...Object.entries(inserts).map(([name, { by, values }]) =>
        cell(
          name,
          { act: 'insert', values: { id: NEW, ...values } },
          actorsIn(by).includes(who) ? ['new'] : [],
        ),
      ),
    ]
  })
}
