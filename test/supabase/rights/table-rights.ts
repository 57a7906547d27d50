import { fileRows } from '../world/file-rows.ts'
import { idOf } from '../world/ids.ts'
import { ACTOR_NAMES, type Actor } from '../world/people.ts'
import { worldRows } from '../world/world-rows.ts'

/** Stands for the id of whoever tries. */
export const ME = '<me>'

/** The id of every row that an attempt inserts. */
export const NEW = idOf('new')

export type Values = Record<string, unknown>

/**
 * What may be done to one table, to be read at a glance.
 *
 * `grid`: a line per actor (`alice,bob` share one), a column per row of the world. A cell says what
 * the actor does to that row: `r` reads it, `d` deletes it, a capital letter makes the
 * changes that `may` lists for the letter, `.` nothing.
 */
export interface TableRights {
  table: string
  grid: string
  may: Record<string, string>
  /** Every column has an attempt; the name is the column, or says what is tried. */
  updates: Record<string, Values>
  inserts: Record<string, { by: string; values: Values }>
  /** What the row holds after an attempt that is allowed, where it differs from what was tried. */
  becomes?: Record<string, Values>
  /** Attempts that fail for everybody, the owner of the database included. */
  impossible?: string[]
  /** Columns that are generated, or filled by nobody's hand. */
  generated?: string
}

export const words = (text: string): string[] => text.split(/\s+/).filter(Boolean)

/** One attempt per column, named after it. */
export function each(values: Values): Record<string, Values> {
  return Object.fromEntries(Object.entries(values).map(([column, value]) => [column, { [column]: value }]))
}

/** What no person sets in any table. The id, because no row changes it; the clock is the database's. */
export const STAMPS = each({ id: idOf('taken'), created_at: '2001-01-01', updated_at: '2001-01-01' })

/** What `STAMPS` can't change for anybody. */
export const FIXED = ['id', 'updated_at']

/** The names of a table's rows and their ids. */
export function rowsOf(table: string): Map<string, string> {
  const rows = table === 'storage.objects' ? fileRows : worldRows[table]
  if (!rows) throw new Error(`The world has no rows of ${table}.`)
  return new Map(Object.keys(rows).map((name) => [name, idOf(`${table}.${name}`)]))
}

export type Grid = Map<Actor, Map<string, string>>

/** Reads the grid; throws when it leaves out an actor or a row, so that a new one can't be forgotten. */
export function readGrid({ table, grid }: TableRights): Grid {
  const [head = '', ...lines] = grid.split('\n').filter((line) => line.trim())
  const names = words(head)
  const known = [...rowsOf(table).keys()]
  if (names.toSorted().join() !== known.toSorted().join())
    throw new Error(`${table}: the grid has ${names}, the world ${known}`)
  const result: Grid = new Map()
  for (const line of lines) {
    const [who = '', ...cells] = words(line)
    if (cells.length !== names.length)
      throw new Error(`${table}: ${cells.length} cells for ${who}, not ${names.length}`)
    for (const actor of who.split(',') as Actor[])
      result.set(actor, new Map(names.map((name, place) => [name, cells[place] ?? '.'])))
  }
  const missing = ACTOR_NAMES.filter((actor) => !result.has(actor))
  if (missing.length > 0 || result.size !== ACTOR_NAMES.length)
    throw new Error(`${table}: the grid lacks ${missing}`)
  return result
}

/** Names of the rows on which an actor's cell allows it. */
export function rowsWhere({
  grid,
  actor,
  allows,
}: {
  grid: Grid
  actor: Actor
  allows: (cell: string) => boolean
}): string[] {
  return [...(grid.get(actor) ?? [])].filter(([, cell]) => allows(cell)).map(([name]) => name)
}

/** `all`, `nobody`, or names. */
export function actorsIn(text: string): Actor[] {
  if (text === 'all') return [...ACTOR_NAMES]
  return words(text).filter((name) => name !== 'nobody') as Actor[]
}
