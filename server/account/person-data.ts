import type { UserClient } from '../database/clients.ts'
import { fromDatabase } from '../errors.ts'

const PAGE = 500

interface Query {
  table: string
  columns?: string
  /** Rows of the person: a column that holds their id, or rows whose column is among ids. */
  where: { column: string; is: string } | { column: string; among: readonly string[] }
  /** Only rows whose column is null. */
  without?: string
  /** Only rows whose column is one of these. */
  with?: { column: string; values: readonly string[] }
}

type Row = Record<string, unknown>

/** All rows of a query, a page at a time. @throws {AppError} */
async function* pages(client: UserClient, query: Query): AsyncGenerator<Row[]> {
  const { table, columns = '*', where } = query
  const lists = 'among' in where ? chunked(where.among, 100) : [null]
  for (const list of lists) {
    for (let from = 0; ; from += PAGE) {
      const base = client.from(table as 'profiles').select(columns)
      const own = list ? base.in(where.column, list) : base.eq(where.column, 'is' in where ? where.is : '')
      const alone = query.without ? own.is(query.without, null) : own
      const kept = query.with ? alone.in(query.with.column, query.with.values) : alone
      const { data, error } = await kept
        .order('created_at' as never)
        .order('id' as never)
        .range(from, from + PAGE - 1)
      if (error) throw fromDatabase(error)
      if (data.length > 0) yield data as unknown as Row[]
      if (data.length < PAGE) break
    }
  }
}

function chunked<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}

async function idsOf(client: UserClient, query: Query, column = 'id'): Promise<string[]> {
  const ids: string[] = []
  for await (const rows of pages(client, { ...query, columns: `id,${column}` }))
    ids.push(...rows.map((row) => String(row[column])))
  return [...new Set(ids)]
}

/** A recruiter's threads are their agency's. */
const OWN_ROLES = ['owner', 'candidate']

/** The sections of a person's data, by name, in the order in which they are written. */
export async function personData({
  client,
  userId,
}: {
  client: UserClient
  userId: string
}): Promise<{ name: string; rows: () => AsyncGenerator<Row[]> }[]> {
  const mine = (table: string, column = 'user_id'): Query => ({ table, where: { column, is: userId } })
  const [applications, chats] = await Promise.all([
    idsOf(client, mine('applications')),
    idsOf(client, { ...mine('chat_participants'), with: { column: 'role', values: OWN_ROLES } }, 'chat_id'),
  ])
  const withJob = '*,job_posts(title,company_name,location)'
  const queries: Record<string, Query> = {
    profile: mine('profiles', 'id'),
    preferences: mine('user_preferences'),
    resumes: mine('resumes'),
    experiences: mine('experiences'),
    savedJobs: { ...mine('saved_jobs'), columns: withJob },
    jobAlerts: mine('job_alerts'),
    applications: { ...mine('applications'), columns: withJob },
    applicationSnapshots: {
      table: 'application_snapshots',
      where: { column: 'application_id', among: applications },
    },
    interviewPractice: mine('interview_preparation'),
    ownOffers: mine('offers_negotiation', 'owner_id'),
    agencyOffers: {
      table: 'offers_negotiation',
      where: { column: 'application_id', among: applications },
      without: 'owner_id',
    },
    chats: { table: 'chats', where: { column: 'id', among: chats } },
    chatMessages: { table: 'chat_messages', where: { column: 'chat_id', among: chats } },
    chatParticipation: mine('chat_participants'),
    reviews: mine('feedback_reviews', 'reviewer_id'),
    privateNotes: { ...mine('private_notes', 'author_id'), without: 'agency_id' },
    approvals: mine('approvals', 'asked_of'),
    memberships: mine('agency_users'),
    changes: mine('changes', 'subject_id'),
  }
  return Object.entries(queries).map(([name, query]) => ({ name, rows: () => pages(client, query) }))
}
