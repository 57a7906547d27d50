import { z } from 'zod'
import type { Json } from '../../supabase/database.types.ts'
import type { Change } from '../core/change.ts'
import type { ToolContext } from '../core/definition.ts'
import { readRow, readRows, timestamp } from '../core/read-rows.ts'

/** Of a person's message in a thread. */
export const MESSAGE_LENGTH = 4_000

/** What a message asks the agency for; kept in its metadata. */
export type Request = 'reason' | 'review'

const threadRow = z.object({ id: z.uuid(), status: z.string(), handler: z.string() })
const requestRow = z.object({ created_at: timestamp })

export type Thread = z.output<typeof threadRow>

/** The thread with the agency about an application of the person, or null. */
export function readOwnThread({
  applicationId,
  context,
}: {
  applicationId: string
  context: ToolContext
}): Promise<Thread | null> {
  return readRow(
    threadRow,
    context.read
      .select('chats')
      .select('id,status,handler')
      .eq('kind', 'application')
      .eq('application_id', applicationId),
  )
}

/** When the person last asked for this in the thread: ISO 8601, UTC; null when never. */
export async function lastAsked({
  thread,
  request,
  context,
}: {
  thread: Thread
  request: Request
  context: ToolContext
}): Promise<string | null> {
  const [row] = await readRows(
    requestRow,
    context.read
      .select('chat_messages')
      .select('created_at')
      .eq('chat_id', thread.id)
      .eq('sender_id', context.user.id)
      .eq('metadata->>request', request)
      .order('seq', { ascending: false })
      .limit(1),
  )
  return row?.created_at ?? null
}

/** A message of the person in the thread. */
export function messageTo({
  thread,
  text,
  request,
  context,
}: {
  thread: Thread
  text: string
  request: Request
  context: ToolContext
}): Change {
  const metadata: Json = { request }
  return {
    table: 'chat_messages',
    op: 'insert',
    values: { chat_id: thread.id, sender_id: context.user.id, role: 'user', content: text.trim(), metadata },
  }
}
