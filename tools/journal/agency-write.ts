import { z } from 'zod'
import type { ChangeRow } from '../changes/change-row.ts'
import type { ToolContext } from '../core/definition.ts'
import { readRow, readRows, timestamp } from '../core/read-rows.ts'

const data = z.record(z.string(), z.json()).nullable()

const row = z.object({
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
  actor_id: z.uuid().nullable(),
  subject_id: z.uuid().nullable(),
  approval_id: z.uuid().nullable(),
})

const COLUMNS = Object.keys(row.shape).join(',')

/** Tools whose writes take others back: no changes of their own. */
const UNDOING = ['undo_change', 'undo_agency_change']

/** What one person wrote in the agency by one call, or by one click. */
export interface AgencyWrite {
  /** Of the first change: what names the write. */
  id: string
  at: string
  tool: string | null
  actorId: string | null
  subjectId: string | null
  confirmed: boolean
  undone: boolean
  /** In the order in which they were made. */
  changes: ChangeRow[]
}

export interface WriteFilter {
  actorId: string | null
  tool: string | null
  tables: readonly string[] | null
  /** From and until, ISO 8601. */
  since: string | null
  before: string | null
}

export const NO_FILTER: WriteFilter = { actorId: null, tool: null, tables: null, since: null, before: null }

/** The latest writes to rows of the agency that the person may read in the journal, newest first. */
export async function readAgencyWrites({
  agencyId,
  filter,
  limit,
  context,
}: {
  agencyId: string
  filter: WriteFilter
  limit: number
  context: ToolContext
}): Promise<AgencyWrite[]> {
  let query = context.read
    .select('changes')
    .select(COLUMNS)
    .eq('agency_id', agencyId)
    .eq('consequence', false)
    .not('tool', 'in', `(${UNDOING.join(',')})`)
  if (!filter.tool) {
    // "not in" leaves out what has no tool
    query = context.read
      .select('changes')
      .select(COLUMNS)
      .eq('agency_id', agencyId)
      .eq('consequence', false)
      .or(`tool.is.null,tool.not.in.(${UNDOING.join(',')})`)
  }
  if (filter.actorId) query = query.eq('actor_id', filter.actorId)
  if (filter.tool) query = query.eq('tool', filter.tool)
  if (filter.tables) query = query.in('table_name', [...filter.tables])
  if (filter.since) query = query.gte('created_at', filter.since)
  if (filter.before) query = query.lt('created_at', filter.before)
  const rows = await readRows(row, query.order('seq', { ascending: false }).limit(limit * 4))
  const writes = [...Map.groupBy(rows, (change) => change.write_id ?? change.id).values()]
  return writes.slice(0, limit).map(writeOf)
}

/** The whole write that a change of the agency belongs to; null when the person may not read it. */
export async function readAgencyWrite({
  changeId,
  agencyId,
  context,
}: {
  changeId: string
  agencyId: string
  context: ToolContext
}): Promise<AgencyWrite | null> {
  const select = () => context.read.select('changes').select(COLUMNS).eq('agency_id', agencyId)
  const named = await readRow(row, select().eq('id', changeId))
  if (!named) return null
  if (!named.write_id) return writeOf([named])
  const rows = await readRows(
    row,
    select().eq('write_id', named.write_id).eq('consequence', false).order('seq', { ascending: false }),
  )
  return writeOf(rows.length > 0 ? rows : [named])
}

function writeOf(newestFirst: readonly z.output<typeof row>[]): AgencyWrite {
  const changes = newestFirst.toReversed()
  const [first] = changes
  if (!first) throw new Error('A write has at least one change.')
  return {
    id: first.id,
    at: first.created_at,
    tool: first.tool,
    actorId: first.actor_id,
    subjectId: first.subject_id,
    confirmed: first.approval_id !== null,
    undone: changes.every(({ undone_by }) => undone_by !== null),
    changes,
  }
}
