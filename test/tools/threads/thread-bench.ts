import type { Person, TestDatabase } from '../../database/test-database.ts'
import { AGENCY } from '../tool-bench.ts'

/** A chat of the person, and its id. */
export async function addChat(
  { sql }: TestDatabase,
  {
    person,
    kind = 'assistant',
    title = null,
    agencyId = AGENCY.id,
    handler = kind === 'support' ? 'queued' : 'ai',
  }: {
    person: Person
    kind?: 'assistant' | 'support'
    title?: string | null
    agencyId?: string
    handler?: string
  },
): Promise<string> {
  const [chat] = await sql<{ id: string }[]>`
    insert into chats (kind, agency_id, title, handler) values (${kind}, ${agencyId}, ${title}, ${handler}) returning id`
  if (!chat) throw new Error('The chat was not added.')
  await sql`
    insert into chat_participants (chat_id, user_id, role)
    values (${chat.id}, ${person.id}, ${kind === 'assistant' ? 'owner' : 'candidate'})`
  return chat.id
}

/** What somebody wrote, `minutesAgo` before now. */
export async function write(
  { sql }: TestDatabase,
  {
    chatId,
    person,
    text,
    minutesAgo = 10,
  }: { chatId: string; person: Person; text: string; minutesAgo?: number },
): Promise<void> {
  await sql`
    insert into chat_messages (chat_id, sender_id, content, seq, created_at)
    values (${chatId}, ${person.id}, ${text}, 0, now() - make_interval(mins => ${minutesAgo}))`
}

/** What the assistant said, with the tool calls it made. */
export async function answer(
  { sql }: TestDatabase,
  { chatId, text, parts = [] }: { chatId: string; text: string; parts?: object[] },
): Promise<void> {
  await sql`
    insert into chat_messages (chat_id, role, content, parts, seq)
    values (${chatId}, 'assistant', ${text}, ${sql.json(parts as never)}, 0)`
}

/** A finished tool call as a turn stores it. */
export function toolPart({
  tool,
  title,
  text,
  changeIds = [],
  references = [],
}: {
  tool: string
  title: string
  text: string
  changeIds?: string[]
  references?: object[]
}): object {
  return {
    type: `tool-${tool}`,
    toolCallId: crypto.randomUUID(),
    title,
    state: 'output-available',
    input: {},
    output: { status: 'done', card: null, changeIds, say: { text, references } },
  }
}

export function messagesOf({ sql }: TestDatabase, chatId: string) {
  return sql`select sender_id, role, content from chat_messages where chat_id = ${chatId} order by seq`
}
