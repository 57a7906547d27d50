import { z } from 'zod'
import { callFunction } from '../database/call-function.ts'
import type { UserClient } from '../database/clients.ts'
import { fromDatabase } from '../errors.ts'
import { MESSAGE_COLUMNS, messageRowSchema } from './present-message.ts'
import { extendSummary } from './summarise-messages.ts'

/** Messages that are read at a time; a longer gap is closed over the next turns. */
const PAGE = 200
/** So many messages may be missing in the summary before it is made longer. */
const SLACK = 10

const stored = z.object({ up_to_seq: z.coerce.number(), summary: z.string() }).nullable()

export interface ChatSummaries {
  /** What the messages before `seq` were about, for the person whose client reads them. */
  before: (request: { client: UserClient; chatId: string; userId: string; seq: number }) => Promise<string>
}

/**
 * Summaries of long conversations. The messages are read as the person; only
 * keeping the result needs the secret key, since nobody writes it by hand.
 */
export function createChatSummaries(secretKeyClient: UserClient): ChatSummaries {
  return {
    before: async ({ client, chatId, userId, seq }) => {
      const args = { chat_id: chatId, user_id: userId }
      const known = await callFunction({
        client: secretKeyClient,
        name: 'chat_summary',
        args,
        result: stored,
      })
      const from = known?.up_to_seq ?? 0
      if (seq - 1 - from <= SLACK && known) return known.summary
      const { data, error } = await client
        .from('chat_messages')
        .select(MESSAGE_COLUMNS)
        .eq('chat_id', chatId)
        .gt('seq', from)
        .lt('seq', seq)
        .order('seq')
        .limit(PAGE)
      if (error) throw fromDatabase(error)
      const rows = z
        .array(messageRowSchema)
        .parse(data)
        .filter(({ role, sender_id }) => role !== 'user' || sender_id === userId)
      const last = rows.at(-1)
      if (!last) return known?.summary ?? ''
      const summary = extendSummary({ before: known?.summary ?? '', rows })
      await callFunction({
        client: secretKeyClient,
        name: 'save_chat_summary',
        args: { ...args, up_to_seq: last.seq, summary },
        result: z.unknown(),
      })
      return summary
    },
  }
}
