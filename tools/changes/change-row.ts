import { z } from 'zod'
import type { ToolContext } from '../core/definition.ts'
import { readRows, timestamp } from '../core/read-rows.ts'

const data = z.record(z.string(), z.json()).nullable()

const changeRow = z.object({
  id: z.uuid(),
  created_at: timestamp,
  table_name: z.string(),
  row_id: z.uuid(),
  op: z.enum(['insert', 'update', 'delete']),
  before: data,
  after: data,
  tool: z.string().nullable(),
  write_id: z.string().nullable(),
  undone_by: z.string().nullable(),
})

export type ChangeRow = z.output<typeof changeRow>

/** What one tool call wrote: taken back as a whole. */
export interface Write {
  /** Of the first change: what names the write. */
  id: string
  at: string
  tool: string | null
  changes: ChangeRow[]
  undone: boolean
}

const COLUMNS = 'id,created_at,table_name,row_id,op,before,after,tool,write_id,undone_by'

/** The latest things that the assistant changed for the person, newest first; undoing is no change of its own. */
export async function readWrites(context: ToolContext, limit: number): Promise<Write[]> {
  const rows = await readRows(
    changeRow,
    context.read
      .select('changes')
      .select(COLUMNS)
      .eq('actor_id', context.user.id)
      .eq('consequence', false)
      .not('tool', 'is', null)
      .neq('tool', 'undo_change')
      .order('seq', { ascending: false })
      .limit(limit * 4),
  )
  const writes = [...Map.groupBy(rows, (row) => row.write_id ?? row.id).values()].map(writeOf)
  return writes.slice(0, limit)
}

/** What was done and still is in effect, newest first. */
export async function readStanding(context: ToolContext): Promise<Write[]> {
  return (await readWrites(context, 50)).filter(({ undone }) => !undone)
}

/** The write that a change belongs to, if it is the person's own. */
export async function readWrite(context: ToolContext, changeId: string): Promise<Write | null> {
  const own = () => context.read.select('changes').select(COLUMNS).eq('actor_id', context.user.id)
  const [named] = await readRows(changeRow, own().eq('id', changeId))
  if (!named) return null
  if (!named.write_id) return writeOf([named])
  const rows = await readRows(
    changeRow,
    own().eq('write_id', named.write_id).eq('consequence', false).order('seq', { ascending: false }),
  )
  return writeOf(rows.length > 0 ? rows : [named])
}

const UNDOINGS = 60

/** What was undone and not done again since, newest first. Doing again is an undoing of one, and none itself. */
export async function readUndoings(context: ToolContext): Promise<Write[]> {
  const rows = await readRows(
    changeRow,
    context.read
      .select('changes')
      .select(COLUMNS)
      .eq('actor_id', context.user.id)
      .eq('consequence', false)
      .eq('tool', 'undo_change')
      .order('seq', { ascending: false })
      .limit(UNDOINGS),
  )
  const again = new Set(rows.map(({ undone_by }) => undone_by))
  const writes = [...Map.groupBy(rows, (row) => row.write_id ?? row.id).values()].map(writeOf)
  return writes.filter(({ changes, undone }) => !undone && !changes.some(({ id }) => again.has(id)))
}

/** What changes took back, as it was written then. */
export async function readTakenBack(context: ToolContext, changeIds: readonly string[]): Promise<Write[]> {
  const rows = await readRows(
    changeRow,
    context.read
      .select('changes')
      .select(COLUMNS)
      .eq('actor_id', context.user.id)
      .eq('consequence', false)
      .in('undone_by', [...changeIds])
      .order('seq', { ascending: false }),
  )
  return [...Map.groupBy(rows, (row) => row.write_id ?? row.id).values()].map(writeOf)
}

/** Rows come newest first; a write reads in the order in which it was made. */
function writeOf(newestFirst: readonly ChangeRow[]): Write {
  const changes = newestFirst.toReversed()
  const [first] = changes
  if (!first) throw new Error('A write has at least one change.')
  return {
    id: first.id,
    at: first.created_at,
    tool: first.tool,
    changes,
    undone: changes.every(({ undone_by }) => undone_by !== null),
  }
}
