import { z } from 'zod'
import { applicantName, appliedFor, readApplicants } from '../applicants/applicant-row.ts'
import type { Reference, ToolContext } from '../core/definition.ts'
import { readRows, timestamp } from '../core/read-rows.ts'
import { shortName } from '../core/short-name.ts'
import { readPeople } from './message-row.ts'

const threadRow = z.object({
  id: z.uuid(),
  kind: z.enum(['application', 'support']),
  title: z.string().nullable(),
  status: z.enum(['open', 'closed']),
  handler: z.enum(['ai', 'queued', 'human']),
  updated_at: timestamp,
  last_seq: z.coerce.number(),
  application_id: z.uuid().nullable(),
  /** The member who has taken it over. */
  assigned_to: z.uuid().nullable(),
  chat_participants: z.array(
    z.object({ user_id: z.uuid(), role: z.string(), last_read_at: timestamp.nullable() }),
  ),
})

export interface Thread extends z.output<typeof threadRow> {
  /** The candidate's; a stand-in when they withhold it. */
  name: string
  /** "Backend Engineer at Globex", "a question". */
  about: string
  /** Its title if it was given one, else name and subject. */
  label: string
  /** False once the account was deleted: nobody would read an answer. */
  isReachable: boolean
  /** ISO 8601: since when somebody waits for an answer of the agency; null when nobody does. */
  waitingSince: string | null
  /** Messages of others since the member last looked. */
  unread: number
}

const COLUMNS =
  'id,kind,title,status,handler,updated_at,last_seq,application_id,assigned_to,chat_participants(user_id,role,last_read_at)'

const MOST = 100
const MOST_MESSAGES = 1_000

interface Query {
  agencyId: string
  status?: 'open' | 'closed'
  context: ToolContext
}

/**
 * The agency's threads with candidates, the last changed first, 100 at most;
 * never assistant chats, nor those in which the member is the applicant: a colleague answers them.
 */
export async function readThreads({ agencyId, status, context }: Query): Promise<Thread[]> {
  let query = context.read
    .select('chats')
    .select(COLUMNS)
    .eq('agency_id', agencyId)
    .in('kind', ['application', 'support'])
    .order('updated_at', { ascending: false })
    .order('id')
    .limit(MOST)
  if (status) query = query.eq('status', status)
  const all = await readRows(threadRow, query)
  const rows = all.filter((row) => candidateOf(row) !== context.user.id)
  const [names, written] = await Promise.all([
    readNames({ rows, agencyId, context }),
    readWritten({ chatIds: rows.map(({ id }) => id), context }),
  ])
  return rows.map((row) => {
    const { name, about } = names.get(row.id) ?? { name: 'A visitor', about: 'a question' }
    const messages = written.get(row.id) ?? []
    const candidate = candidateOf(row)
    return {
      ...row,
      name,
      about,
      label: shortName(row.title) || `${name}, ${about}`,
      isReachable: candidate !== null,
      waitingSince: waitingSince({ row, messages, candidate }),
      unread: unreadOf({ row, messages, context }),
    }
  })
}

type Row = z.output<typeof threadRow>

function candidateOf(row: Row): string | null {
  return row.chat_participants.find(({ role }) => role === 'candidate')?.user_id ?? null
}

async function readNames({
  rows,
  agencyId,
  context,
}: {
  rows: readonly Row[]
  agencyId: string
  context: ToolContext
}): Promise<Map<string, { name: string; about: string }>> {
  const applicants = await readApplicants({
    ids: rows.flatMap(({ application_id }) => application_id ?? []),
    agencyId,
    context,
  })
  const named = rows.map(async (row): Promise<[string, { name: string; about: string }]> => {
    const applicant = applicants.find(({ id }) => id === row.application_id)
    if (applicant) return [row.id, { name: applicantName(applicant), about: appliedFor(applicant) }]
    const people = await readPeople({ chatId: row.id, context })
    const candidate = people.find(({ isCandidate }) => isCandidate)
    return [row.id, { name: candidate?.name ?? 'A visitor', about: 'a question' }]
  })
  return new Map(await Promise.all(named))
}

const writtenRow = z.object({
  chat_id: z.uuid(),
  sender_id: z.uuid().nullable(),
  created_at: timestamp,
  role: z.enum(['user', 'notice']),
  /** Notices: whose act it tells of, and whether the agency has to act on it. */
  party: z.enum(['candidate', 'agency']).nullable().catch(null),
  awaits: z.boolean().nullable().catch(null),
})
type Written = z.output<typeof writtenRow>

/** Who wrote and did what when, newest first, without the text. */
async function readWritten({
  chatIds,
  context,
}: {
  chatIds: readonly string[]
  context: ToolContext
}): Promise<Map<string, Written[]>> {
  if (chatIds.length === 0) return new Map()
  const rows = await readRows(
    writtenRow,
    context.read
      .select('chat_messages')
      .select('chat_id,sender_id,created_at,role,party:metadata->>party,awaits:metadata->awaits')
      .in('chat_id', chatIds)
      .in('role', ['user', 'notice'])
      .order('created_at', { ascending: false })
      .order('seq', { ascending: false })
      .limit(MOST_MESSAGES),
  )
  return Map.groupBy(rows, ({ chat_id }) => chat_id)
}

/**
 * Since the first message that nobody of the agency answered, or the first step in an offer that nobody acted on;
 * what the assistant answers waits for nobody.
 */
function waitingSince({
  row,
  messages,
  candidate,
}: {
  row: Row
  messages: readonly Written[]
  candidate: string | null
}): string | null {
  if (row.status === 'closed') return null
  const asked = unanswered({ messages, candidate }).at(-1)
  const acted = messages.findIndex((one) => isAnswer(one, candidate) || one.party === 'agency')
  const step = (acted < 0 ? messages : messages.slice(0, acted)).findLast(({ awaits }) => awaits)
  const since = [row.handler === 'ai' || !candidate ? undefined : asked?.created_at, step?.created_at]
  const first = since.filter((at) => at !== undefined).toSorted()[0]
  return first ?? (row.handler === 'queued' ? row.updated_at : null)
}

function isAnswer({ role, sender_id }: Written, candidate: string | null): boolean {
  return role === 'user' && sender_id !== candidate
}

/** What the candidate wrote since somebody of the agency did. */
function unanswered({
  messages,
  candidate,
}: {
  messages: readonly Written[]
  candidate: string | null
}): Written[] {
  const answered = messages.findIndex((one) => isAnswer(one, candidate))
  return (answered < 0 ? messages : messages.slice(0, answered)).filter(({ role }) => role === 'user')
}

function unreadOf({
  row,
  messages,
  context,
}: {
  row: Row
  messages: readonly Written[]
  context: ToolContext
}): number {
  const readAt = row.chat_participants.find(({ user_id }) => user_id === context.user.id)?.last_read_at ?? ''
  const own = messages.findIndex(({ sender_id }) => sender_id === context.user.id)
  return (own < 0 ? messages : messages.slice(0, own)).filter(
    ({ party, created_at }) => party !== 'agency' && created_at > readAt,
  ).length
}

/** What "that thread" points at. */
export function threadReference({ id, label }: Pick<Thread, 'id' | 'label'>): Reference {
  return { type: 'chat', id, label }
}
