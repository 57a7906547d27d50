import type { TestDatabase } from '../database/test-database.ts'

/** Which rows of a table are not the person's; null: none of them is. */
const NOT_OWN: Record<string, string | null> = {
  'public.profiles': 'id is distinct from $1',
  'public.user_preferences': 'user_id is distinct from $1',
  'public.agencies': null,
  'public.agency_users': null,
  'public.knowledge_base': null,
  'public.resumes': 'user_id is distinct from $1',
  'public.experiences': 'user_id is distinct from $1',
  'public.job_posts': null,
  'public.saved_jobs': 'user_id is distinct from $1',
  'public.job_alerts': 'user_id is distinct from $1',
  'public.applications': "status <> 'draft' or user_id is distinct from $1",
  'public.application_snapshots': null,
  'public.chats': 'id not in (select chat_id from public.chat_participants where user_id = $1)',
  'public.chat_participants': 'user_id is distinct from $1',
  'public.chat_messages': 'chat_id not in (select chat_id from public.chat_participants where user_id = $1)',
  'public.interview_preparation': 'user_id is distinct from $1',
  'public.offers_negotiation': "owner_id is distinct from $1 or source = 'agency'",
  'public.feedback_reviews': null,
  'public.private_notes': null,
  'public.changes': 'actor_id is distinct from $1',
  'public.approvals': 'asked_of is distinct from $1',
  'private.verified_users': null,
  'private.outbox': null,
  'private.staff': null,
  'private.agency_secrets': null,
  'private.external_identities': null,
  'storage.objects': "split_part(name, '/', 1) is distinct from $1::text",
}

/**
 * All rows outside the person's own space, by table, as text. Applications and
 * their snapshots count as outside even when they are the person's, save drafts:
 * they leave for somebody else.
 */
export async function otherRows({
  database,
  userId,
}: {
  database: TestDatabase
  userId: string
}): Promise<Record<string, string[]>> {
  const entries = await Promise.all(
    Object.entries(NOT_OWN).map(async ([table, filter]) => {
      const rows = await database.sql.unsafe<{ row: string }[]>(
        `select to_jsonb(t)::text as row from ${table} t where ${filter ?? '$1::uuid is not null'} order by 1`,
        [userId],
      )
      return [table, rows.map(({ row }) => row)] as const
    }),
  )
  return Object.fromEntries(entries)
}

/** The rows of `after` that `before` does not hold, and the other way round, each with its table. */
export function differences(before: Record<string, string[]>, after: Record<string, string[]>): string[] {
  return Object.keys(before).flatMap((table) => {
    const [old, now] = [new Set(before[table]), new Set(after[table])]
    return [
      ...[...now].filter((row) => !old.has(row)).map((row) => `${table} + ${row}`),
      ...[...old].filter((row) => !now.has(row)).map((row) => `${table} - ${row}`),
    ]
  })
}
