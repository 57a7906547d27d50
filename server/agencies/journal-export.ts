import { z } from 'zod'
import { callFunction } from '../database/call-function.ts'
import type { UserClient } from '../database/clients.ts'
import { AppError, fromDatabase } from '../errors.ts'

const PAGE = 500

const data = z.record(z.string(), z.unknown()).nullable()
const entryRow = z.object({
  seq: z.number(),
  created_at: z.string(),
  actor_id: z.uuid().nullable(),
  table_name: z.string(),
  row_id: z.uuid(),
  op: z.string(),
  before: data,
  after: data,
  consequence: z.boolean(),
  tool: z.string().nullable(),
  model: z.string().nullable(),
  approval_id: z.uuid().nullable(),
  undone_by: z.uuid().nullable(),
})
const COLUMNS = Object.keys(entryRow.shape).join(',')
const people = z.array(z.object({ user_id: z.uuid(), full_name: z.string().nullable() }))
const membership = z.array(z.object({ agencies: z.object({ slug: z.string() }) }))

/** One row that was written, as it stands in the file. */
interface Entry {
  at: string
  actor: string | null
  actorId: string | null
  /** Null: written without the assistant. */
  tool: string | null
  model: string | null
  /** Who confirmed it with a click, where that was needed: always the actor. */
  approvedBy: string | null
  approval: string | null
  table: string
  row: string
  op: string
  /** True for what the database did in consequence of another row. */
  consequence: boolean
  undone: boolean
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

export type JournalFormat = 'csv' | 'json'

interface JournalOptions {
  /** Acts as the owner: what they may not read is not in it. */
  client: UserClient
  agencyId: string
}

/**
 * The slug of an agency that the person owns.
 * @throws {AppError} row:not_found for everybody else.
 */
export async function ownedAgencySlug({
  client,
  userId,
  agencyId,
}: JournalOptions & { userId: string }): Promise<string> {
  const { data: rows, error } = await client
    .from('agency_users')
    .select('agencies!agency_users_agency_id_fkey!inner(slug,status)')
    .eq('agency_id', agencyId)
    .eq('user_id', userId)
    .eq('role', 'owner')
    .in('status', ['active', 'away'])
    .neq('agencies.status', 'suspended')
  if (error) throw fromDatabase(error)
  const [own] = membership.parse(rows)
  if (!own) throw new AppError('row:not_found')
  return own.agencies.slug
}

/** The journal from its beginning, a page at a time. */
async function* entries({ client, agencyId }: JournalOptions): AsyncGenerator<Entry[]> {
  const names = await callFunction({
    client,
    name: 'agency_people',
    args: { agency_id: agencyId },
    result: people,
  })
  const nameOf = new Map(names.map(({ user_id, full_name }) => [user_id, full_name]))
  for (let after = 0; ; ) {
    const { data: rows, error } = await client
      .from('changes')
      .select(COLUMNS)
      .eq('agency_id', agencyId)
      .gt('seq', after)
      .order('seq')
      .limit(PAGE)
    if (error) throw fromDatabase(error)
    const page = z.array(entryRow).parse(rows)
    if (page.length > 0) yield page.map((row) => entryOf(row, nameOf))
    const last = page.at(-1)
    if (!last || page.length < PAGE) return
    after = last.seq
  }
}

function entryOf(row: z.infer<typeof entryRow>, nameOf: Map<string, string | null>): Entry {
  const actor = row.actor_id ? (nameOf.get(row.actor_id) ?? null) : null
  return {
    at: new Date(row.created_at).toISOString(),
    actor,
    actorId: row.actor_id,
    tool: row.tool,
    model: row.model,
    approvedBy: row.approval_id ? (actor ?? row.actor_id) : null,
    approval: row.approval_id,
    table: row.table_name,
    row: row.row_id,
    op: row.op,
    consequence: row.consequence,
    undone: row.undone_by !== null,
    before: row.before,
    after: row.after,
  }
}

const FIELDS = [
  'at',
  'actor',
  'actorId',
  'tool',
  'model',
  'approvedBy',
  'approval',
  'table',
  'row',
  'op',
  'consequence',
  'undone',
  'before',
  'after',
] as const satisfies readonly (keyof Entry)[]

/**
 * A value as a CSV field (RFC 4180). What a spreadsheet would take for a formula
 * gets an apostrophe before it (OWASP, CSV injection).
 */
export function csvField(value: unknown): string {
  const text = value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)
  const harmless = /^[\s\uFEFF]*[=+\-@\t\r|%]/.test(text) ? `'${text}` : text
  return `"${harmless.replaceAll('"', '""')}"`
}

async function* csvPieces(options: JournalOptions): AsyncGenerator<string> {
  // The mark tells spreadsheets that it is UTF-8.
  yield `\uFEFF${FIELDS.join(',')}\r\n`
  for await (const page of entries(options))
    yield page.map((entry) => `${FIELDS.map((field) => csvField(entry[field])).join(',')}\r\n`).join('')
}

async function* jsonPieces(options: JournalOptions): AsyncGenerator<string> {
  let separator = ''
  yield '['
  for await (const page of entries(options)) {
    yield page
      .map((entry) => {
        const line = `${separator}\n${JSON.stringify(entry)}`
        separator = ','
        return line
      })
      .join('')
  }
  yield '\n]\n'
}

/** The whole journal of an agency as a file that is written while it is read. */
export function exportJournal({
  format,
  ...options
}: JournalOptions & { format: JournalFormat }): ReadableStream<Uint8Array> {
  const pieces = format === 'csv' ? csvPieces(options) : jsonPieces(options)
  const encoder = new TextEncoder()
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    cancel: async () => {
      await pieces.return(undefined)
    },
  })
}
