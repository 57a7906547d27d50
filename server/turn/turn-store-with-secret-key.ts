import { z } from 'zod'
import { callFunction } from '../database/call-function.ts'
import type { UserClient } from '../database/clients.ts'
import { fromDatabase } from '../errors.ts'
import type { ChatMessage, TurnStatus } from '../protocol.ts'
import type { LiveTurn } from './live-turn.ts'
import { MESSAGE_COLUMNS, messageRowSchema, presentMessage } from './present-message.ts'

/**
 * A lease that is not renewed for this long is free for another server, seconds.
 * With the other servers' heartbeat (3 s) it keeps the promise that an answer
 * whose server died shows as interrupted within 10 s.
 */
const LEASE_SECONDS = 7

const begunSchema = z.union([
  z.object({ busy: z.literal(true), turn_id: z.uuid(), message_id: z.uuid() }),
  z.object({ done: z.literal(true), turn_id: z.uuid(), message_id: z.uuid().nullable() }),
  z.object({ turn_id: z.uuid(), fence: z.number(), assistant_message_id: z.uuid() }),
])

const staleSchema = z.array(z.object({ turn_id: z.uuid(), asked_by: z.uuid().nullable() }).loose())

const savedSchema = z.object({ saved: z.boolean(), message: messageRowSchema.nullish() })

export interface SavedProgress {
  live: LiveTurn
  isChanged: boolean
}

/** Half a surrogate pair, as at the end of what was streamed so far, is no text to PostgreSQL. */
function storable(live: LiveTurn) {
  return {
    content: live.text.toWellFormed(),
    parts: live.parts.map((part) =>
      part.type === 'text' ? { ...part, text: (part as { text: string }).text.toWellFormed() } : part,
    ),
  }
}

/** How a turn ended; `reason` is an error code for operators. */
export interface TurnEnd {
  status: Exclude<TurnStatus, 'streaming'>
  reason: string | null
}

export type BegunTurn = z.infer<typeof begunSchema>

/**
 * Turns in the database: leases, and the assistant's messages that hold their
 * fencing number. Written with the secret key, since people can't write for the assistant.
 */
export function createTurnStore({
  secretKeyClient: client,
  serverId,
}: {
  secretKeyClient: UserClient
  serverId: string
}) {
  const save = (live: LiveTurn, { status, reason }: TurnEnd) => {
    const args = { turn_id: live.turnId, fence: live.fence, ...storable(live), status, reason }
    return callFunction({ client, name: 'save_turn', args, result: savedSchema })
  }

  /** The turns among these that another server has taken over, or that have ended. */
  const saveProgress = (turns: SavedProgress[]): Promise<string[]> => {
    const args = {
      turns: turns.map(({ live, isChanged }) => ({
        turn_id: live.turnId,
        fence: live.fence,
        ...(isChanged ? storable(live) : {}),
      })),
      lease_seconds: LEASE_SECONDS,
    }
    return callFunction({ client, name: 'save_turns', args, result: z.array(z.uuid()) })
  }

  return {
    begin: (turn: {
      chatId: string
      messageId: string
      userId: string
      retry: boolean
    }): Promise<BegunTurn> =>
      callFunction({
        client,
        name: 'begin_turn',
        args: {
          chat_id: turn.chatId,
          message_id: turn.messageId,
          asked_by: turn.userId,
          server_id: serverId,
          lease_seconds: LEASE_SECONDS,
          retry: turn.retry,
        },
        result: begunSchema,
      }),

    /** Stores what is there of running answers, if it changed, and keeps their leases. Gives the ids of those that were lost. */
    saveProgress,

    /**
     * Stores the end of a turn, unless another server has taken over, and gives
     * the message as it now stands; null when it was deleted.
     */
    saveEnd: async (live: LiveTurn, end: TurnEnd): Promise<ChatMessage | null> => {
      const { message } = await save(live, end)
      if (message) return presentMessage(message)
      // Taken over, or stored by an earlier try whose answer was lost: whoever listens must still hear the end.
      const { data, error } = await client
        .from('chat_messages')
        .select(MESSAGE_COLUMNS)
        .eq('id', live.messageId)
        .maybeSingle()
      if (error) throw fromDatabase(error)
      return data ? presentMessage(messageRowSchema.parse(data)) : null
    },

    /** Ends the turns of servers that are gone, and returns what is left of their answers. */
    interruptStale: async (): Promise<{ userId: string; message: ChatMessage }[]> => {
      const stale = await callFunction({
        client,
        name: 'interrupt_stale_turns',
        args: {},
        result: staleSchema,
      })
      if (stale.length === 0) return []
      const { data, error } = await client
        .from('chat_messages')
        .select(MESSAGE_COLUMNS)
        .in(
          'turn_id',
          stale.map((turn) => turn.turn_id),
        )
      if (error) throw fromDatabase(error)
      const askedBy = new Map(stale.map((turn) => [turn.turn_id, turn.asked_by]))
      return z
        .array(messageRowSchema)
        .parse(data)
        .flatMap((row) => {
          const userId = askedBy.get(row.turn_id ?? '')
          return userId ? [{ userId, message: presentMessage(row) }] : []
        })
    },

    heartbeat: () =>
      callFunction({ client, name: 'heartbeat', args: { server_id: serverId }, result: z.unknown() }),

    /** A message of the assistant outside a turn, stored once per `clientId`. */
    saveNotice: (notice: { chatId: string; content: string; parts: unknown[]; clientId: string }) =>
      callFunction({
        client,
        name: 'save_notice',
        args: {
          chat_id: notice.chatId,
          content: notice.content,
          parts: notice.parts,
          client_id: notice.clientId,
        },
        result: z.object({ message: z.unknown(), repeated: z.boolean() }),
      }),
  }
}

export type TurnStore = ReturnType<typeof createTurnStore>
