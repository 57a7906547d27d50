import { z } from 'zod'
import type { UserClient } from '../database/clients.ts'
import { fromDatabase } from '../errors.ts'
import type { ChatMessage } from '../protocol.ts'
import { MESSAGE_COLUMNS, messageRowSchema, presentMessage } from '../turn/present-message.ts'

/** A row as `write_rows` and `answer_approval` return it. */
export const writtenRow = z.object({ table: z.string(), op: z.string(), row: z.unknown() })

/** Times stay as the database wrote them: they are compared to the microsecond. */
const application = z.object({ id: z.uuid(), updated_at: z.string() })
const offer = z.object({ application_id: z.uuid(), updated_at: z.string() })

/**
 * What the database told in the threads of applications because of these writes: triggers write it in the same
 * transaction, whose one time all rows of it carry.
 */
export async function noticesOfWrites({
  client,
  rows,
}: {
  client: UserClient
  rows: readonly z.infer<typeof writtenRow>[]
}): Promise<ChatMessage[]> {
  const touched = rows.flatMap(({ table, row }) => {
    const moved = table === 'applications' ? application.safeParse(row).data : undefined
    const offered = table === 'offers_negotiation' ? offer.safeParse(row).data : undefined
    if (moved) return { id: moved.id, at: moved.updated_at }
    return offered ? { id: offered.application_id, at: offered.updated_at } : []
  })
  const [first] = touched
  if (!first) return []
  const { data, error } = await client
    .from('chat_messages')
    .select(`${MESSAGE_COLUMNS},chats!chat_messages_chat_id_fkey!inner(application_id)`)
    .eq('role', 'notice')
    .eq('created_at', first.at)
    .in('chats.application_id', [...new Set(touched.map(({ id }) => id))])
    .order('seq')
  if (error) throw fromDatabase(error)
  return z
    .array(messageRowSchema)
    .parse(data)
    .map((row) => presentMessage(row))
}
