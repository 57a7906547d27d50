import type { TestDatabase } from '../database/test-database.ts'

/** Tables that conversations leave traces in by themselves, and which of their rows count here. */
const COUNTED: Record<string, string | null> = {
  'public.approvals': null,
  'public.chats': "kind <> 'assistant'",
  'public.chat_messages': "chat_id not in (select id from public.chats where kind = 'assistant')",
  'public.chat_participants': "chat_id not in (select id from public.chats where kind = 'assistant')",
  'public.changes': "table_name <> 'chats'",
  'private.chat_summaries': null,
  'private.turns': null,
  'private.servers': null,
  'private.rate_counters': null,
  // Large, and the same everywhere.
  'public.places': null,
  'public.exchange_rates': null,
}

/**
 * All rows of all tables as text, by table, but for a person's own conversation
 * with the assistant and the cards in it. A table that is new counts by itself.
 */
export async function everyRow({ sql }: TestDatabase): Promise<Record<string, string[]>> {
  const tables = await sql<{ name: string }[]>`
    select table_schema || '.' || table_name as name from information_schema.tables
    where table_schema in ('public', 'private', 'storage') and table_type = 'BASE TABLE' order by 1`
  const counted = tables.filter(({ name }) => COUNTED[name] !== null)
  const rows = await sql.unsafe<{ name: string; row: string }[]>(
    counted
      .map(
        ({ name }) =>
          `select '${name}' as name, to_jsonb(t)::text as row from ${name} t where ${COUNTED[name] ?? 'true'}`,
      )
      .join(' union all '),
  )
  const empty = counted.map(({ name }) => [name, []] as [string, string[]])
  const all: Record<string, string[]> = Object.fromEntries(empty)
  for (const { name, row } of rows) all[name]?.push(row)
  return all
}
