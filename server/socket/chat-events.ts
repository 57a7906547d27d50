import { z } from 'zod'
import type { ToolDefinition } from '../../tools/core/definition.ts'
import { answerApproval } from '../chat/answer-approval.ts'
import { listChats } from '../chat/list-chats.ts'
import { openChat } from '../chat/open-chat.ts'
import { presentApproval } from '../chat/present-approval.ts'
import { findStored, storeMessage } from '../chat/store-message.ts'
import type { Backend } from '../database/backend.ts'
import { callFunction } from '../database/call-function.ts'
import { createUserClient } from '../database/clients.ts'
import { AppError, fromDatabase } from '../errors.ts'
import { readStanding } from '../identity/standing.ts'
import type { Logger } from '../logger.ts'
import type { ChatMessage, ClientEvent, ClientInput, ClientResult } from '../protocol.ts'
import type { RateLimits } from '../rate-limits.ts'
import { MESSAGE_COLUMNS, messageRowSchema, presentMessage } from '../turn/present-message.ts'
import { loadToolContext } from '../turn/tool-context.ts'
import type { TurnStore } from '../turn/turn-store-with-secret-key.ts'
import type { Turns } from '../turn/turns.ts'
import { answerEvent } from './answer-event.ts'
import { type AppSocket, chatRoom, speakerOf } from './connection.ts'
import type { AppServer } from './gateway.ts'
import type { RunOnce } from './run-once.ts'

interface Services {
  io: () => AppServer
  backend: Backend
  turns: Turns
  store: TurnStore
  tools: readonly ToolDefinition[]
  limits: RateLimits
  sends: RunOnce<ClientResult['message:send']>
  logger: Logger
}

type Handlers = { [Event in ClientEvent]: (input: ClientInput<Event>) => Promise<ClientResult[Event]> }

async function loadMessage({
  socket,
  filter,
}: {
  socket: AppSocket
  filter: { column: 'turn_id'; value: string }
}): Promise<ChatMessage> {
  const { data, error } = await socket.data.client
    .from('chat_messages')
    .select(MESSAGE_COLUMNS)
    .eq(filter.column, filter.value)
    .maybeSingle()
  if (error) throw fromDatabase(error)
  if (!data) throw new AppError('turn:not_found')
  return presentMessage(messageRowSchema.parse(data))
}

async function lastUserMessage({
  socket,
  chatId,
}: {
  socket: AppSocket
  chatId: string
}): Promise<ChatMessage> {
  const { data, error } = await socket.data.client
    .from('chat_messages')
    .select(MESSAGE_COLUMNS)
    .eq('chat_id', chatId)
    .eq('role', 'user')
    .order('seq', { ascending: false })
    .limit(1)
    .maybeSingle()
  if (error) throw fromDatabase(error)
  if (!data) throw new AppError('turn:nothing_to_retry')
  return presentMessage(messageRowSchema.parse(data))
}

/** Stores a message and begins its answer; the same one again, for whatever reason, is only looked up. */
async function sendMessage({
  socket,
  services,
  request,
}: {
  socket: AppSocket
  services: Services
  request: ClientInput<'message:send'>
}): Promise<ClientResult['message:send']> {
  const { turns, limits } = services
  const { client, userId } = socket.data
  const { chatId, clientId } = request
  const orElse = async (error: unknown) => {
    const message = await findStored({ client, chatId, clientId })
    if (!message) throw error
    return { message, repeated: true }
  }
  try {
    await limits.message(userId)
  } catch (error) {
    return orElse(error)
  }
  if (turns.ofChat({ chatId, userId })) return orElse(new AppError('turn:busy'))
  const stored = await storeMessage({ client, userId, request })
  const room = chatRoom({ chatId, userId })
  await socket.join(room)
  if (!stored.repeated) socket.to(room).emit('message:new', { message: stored.message })
  // Committed: the message stands even when no turn can begin. A repeat begins the turn that a crash prevented.
  turns
    .start({ speaker: speakerOf(socket.data), chatId, message: stored.message, retry: false })
    .catch((error: unknown) => reportTurnRefusal({ socket, error, services }))
  return stored
}

function createHandlers({ socket, services }: { socket: AppSocket; services: Services }): Handlers {
  const { turns, store, tools, limits, sends, backend } = services
  const { userId, ticket } = socket.data
  const room = (chatId: string) => chatRoom({ chatId, userId })
  return {
    'chat:list': async () => ({ chats: await listChats({ client: socket.data.client, userId }) }),

    'chat:open': async (request) => {
      const { client } = socket.data
      const join = async (chatId: string) => socket.join(room(chatId))
      const chat = await openChat({ client, agencyId: ticket.agencyId, request, join })
      const { chatId } = chat
      const running = turns.ofChat({ chatId, userId })
      if (running || !chat.messages.some((message) => message.status === 'streaming'))
        return { ...chat, running }
      // The answer ended while its beginning was read: what is stored by now is the whole of it.
      const ended = await openChat({
        client,
        agencyId: ticket.agencyId,
        request: { ...request, chatId },
        join,
      })
      return { ...ended, running: turns.ofChat({ chatId, userId }) }
    },

    'message:send': async (request) => {
      const { chatId, clientId } = request
      const { result, shared } = await sends({
        key: `${userId}:${chatId}:${clientId}`,
        run: () => sendMessage({ socket, services, request }),
      })
      if (!shared) return result
      await socket.join(room(chatId))
      return { ...result, repeated: true }
    },

    'message:read': async ({ chatId, seq }) => {
      await callFunction({
        client: socket.data.client,
        name: 'mark_chat_read',
        args: { chat_id: chatId, up_to_seq: seq },
        result: z.unknown(),
      })
      return { seq }
    },

    'turn:stop': async ({ turnId }) => ({ stopped: turns.stop({ turnId, userId }) }),

    'turn:retry': async ({ chatId }) => {
      await limits.message(userId)
      const message = await lastUserMessage({ socket, chatId })
      return turns.start({ speaker: speakerOf(socket.data), chatId, message, retry: true })
    },

    'turn:resume': async ({ turnId }) => {
      const running = turns.snapshot({ turnId, userId })
      if (running) return { running }
      return { ended: await loadMessage({ socket, filter: { column: 'turn_id', value: turnId } }) }
    },

    'approval:answer': async (request) => {
      const context = (chatId: string) => loadToolContext({ ...socket.data, chatId })
      const { approval, text } = await answerApproval({ client: socket.data.client, tools, context, request })
      const state = presentApproval(approval)
      socket.to(room(approval.chat_id)).emit('approval:update', { chatId: approval.chat_id, approval: state })
      if (text) {
        const saved = await store.saveNotice({
          chatId: approval.chat_id,
          content: text,
          parts: [{ type: 'text', text }],
          clientId: approval.id,
        })
        const message = presentMessage(messageRowSchema.parse(saved.message))
        services.io().to(room(approval.chat_id)).emit('message:new', { message })
      }
      return { approval: state }
    },

    'session:refresh': async ({ token }) => {
      const claims = await backend.verifyToken(token).catch((cause: unknown) => {
        throw new AppError('session:expired', { cause })
      })
      if (claims.userId !== userId) throw new AppError('session:expired')
      // The token may be in order while its session was ended.
      await readStanding(createUserClient({ backend, token: () => token }))
      socket.data.token = token
      socket.data.tokenExpiresAt = claims.expiresAt
      return { expiresAt: new Date(claims.expiresAt).toISOString() }
    },
  }
}

function reportTurnRefusal({
  socket,
  error,
  services,
}: {
  socket: AppSocket
  error: unknown
  services: Services
}): void {
  if (error instanceof AppError) {
    socket.emit('notice', { level: 'warning', text: error.message })
    return
  }
  services.logger.error({ err: error }, 'a turn could not begin')
  socket.emit('notice', { level: 'warning', text: new AppError('server:unexpected').message })
}

/** Answers the events of one socket. */
export function registerChatEvents({ socket, services }: { socket: AppSocket; services: Services }): void {
  const handlers = createHandlers({ socket, services })
  for (const event of Object.keys(handlers) as ClientEvent[]) {
    socket.on(event, (input: unknown, acknowledge: unknown) => {
      void answerEvent({
        event,
        input,
        acknowledge,
        handle: handlers[event] as never,
        logger: services.logger,
      })
    })
  }
}
