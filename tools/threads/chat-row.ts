import { z } from 'zod'
import { dayInWords } from '../core/dates-in-words.ts'
import type { Reference, ToolContext } from '../core/definition.ts'
import { readRows, timestamp } from '../core/read-rows.ts'
import { shortName } from '../core/short-name.ts'
import { jobName } from '../jobs/job-in-words.ts'

const chatRow = z.object({
  id: z.uuid(),
  kind: z.enum(['assistant', 'application', 'support']),
  title: z.string().nullable(),
  status: z.enum(['open', 'closed']),
  handler: z.enum(['ai', 'queued', 'human']),
  created_at: timestamp,
  updated_at: timestamp,
  last_seq: z.coerce.number(),
  agency_id: z.uuid().nullable(),
  application_id: z.uuid().nullable(),
  agencies: z.object({ name: z.string() }).nullable(),
  applications: z
    .object({ job_posts: z.object({ title: z.string(), company_name: z.string() }).nullable() })
    .nullable(),
  chat_participants: z.array(z.object({ last_read_at: timestamp.nullable() })),
  chat_messages: z.array(z.object({ content: z.string(), role: z.string() })),
})

export interface OwnChat extends z.output<typeof chatRow> {
  /** What it is called in a sentence. */
  label: string
  /** Messages of other people since the person last looked; the assistant's don't count. */
  unread: number
}

const COLUMNS = [
  'id,kind,title,status,handler,created_at,updated_at,last_seq,agency_id,application_id',
  'agencies!chats_agency_id_fkey(name)',
  'applications!chats_application_id_fkey(job_posts!applications_job_id_fkey(title,company_name))',
  'chat_participants!inner(user_id,role,last_read_at)',
  'chat_messages(content,role)',
].join(',')

const MOST = 100
const FIRST_WORDS = 48

/**
 * The person's conversations with the assistant that hold a message, and their
 * threads with people, the last changed first; 100 at most.
 */
export async function readOwnChats(context: ToolContext): Promise<OwnChat[]> {
  const rows = await readRows(
    chatRow,
    context.read
      .select('chats')
      .select(COLUMNS)
      .eq('side', 'candidate')
      .eq('chat_participants.user_id', context.user.id)
      .in('chat_participants.role', ['owner', 'candidate'])
      .order('updated_at', { ascending: false })
      .order('id')
      .order('seq', { referencedTable: 'chat_messages', ascending: false })
      .limit(1, { referencedTable: 'chat_messages' })
      .limit(MOST),
  )
  const chats = rows.filter((row) => row.last_seq > 0 || row.kind !== 'assistant')
  const [openings, unread] = await Promise.all([
    readOpenings({ chats, context }),
    countUnread({ chats, context }),
  ])
  return chats.map((row) => ({
    ...row,
    label: labelOf({ row, opening: openings.get(row.id), context }),
    unread: unread.get(row.id) ?? 0,
  }))
}

function labelOf({
  row,
  opening,
  context,
}: {
  row: z.output<typeof chatRow>
  opening: string | undefined
  context: ToolContext
}): string {
  const agency = shortName(row.agencies?.name) || 'the agency'
  const title = shortName(row.title)
  if (row.kind === 'support') return `Questions to ${agency}`
  if (row.kind === 'application') {
    const job = row.applications?.job_posts
    return job ? `${jobName({ title: job.title, company: job.company_name })}, with ${agency}` : agency
  }
  return title || shortName(opening, FIRST_WORDS) || `Conversation of ${dayInWords(row.created_at, context)}`
}

const opening = z.object({ chat_id: z.uuid(), content: z.string() })

/** The first words of conversations without a title. */
async function readOpenings({
  chats,
  context,
}: {
  chats: z.output<typeof chatRow>[]
  context: ToolContext
}): Promise<Map<string, string>> {
  const ids = chats.filter((row) => row.kind === 'assistant' && !row.title).map((row) => row.id)
  if (ids.length === 0) return new Map()
  const rows = await readRows(
    opening,
    context.read
      .select('chat_messages')
      .select('chat_id,content')
      .in('chat_id', ids)
      .eq('seq', 1)
      .eq('role', 'user'),
  )
  return new Map(rows.map((row) => [row.chat_id, row.content]))
}

const written = z.object({ chat_id: z.uuid(), created_at: timestamp })

async function countUnread({
  chats,
  context,
}: {
  chats: z.output<typeof chatRow>[]
  context: ToolContext
}): Promise<Map<string, number>> {
  const threads = chats.filter((row) => row.kind !== 'assistant' && row.last_seq > 0)
  if (threads.length === 0) return new Map()
  const readAt = new Map(threads.map((row) => [row.id, row.chat_participants[0]?.last_read_at ?? '']))
  const rows = await readRows(
    written,
    context.read
      .select('chat_messages')
      .select('chat_id,created_at')
      .in('chat_id', [...readAt.keys()])
      .eq('role', 'user')
      .neq('sender_id', context.user.id)
      .order('created_at', { ascending: false })
      .limit(500),
  )
  const unread = rows.filter((row) => row.created_at > (readAt.get(row.chat_id) ?? ''))
  return new Map([...Map.groupBy(unread, (row) => row.chat_id)].map(([id, list]) => [id, list.length]))
}

/** What "that conversation" points at. */
export function chatReference(chat: Pick<OwnChat, 'id' | 'label'>): Reference {
  return { type: 'chat', id: chat.id, label: chat.label }
}
