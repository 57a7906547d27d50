import { z } from 'zod'
import { answerApproval } from '../chat/answer-approval.ts'
import { listChats } from '../chat/list-chats.ts'
import { overApproval } from '../chat/load-approval.ts'
import { openChat } from '../chat/open-chat.ts'
import { presentApproval } from '../chat/present-approval.ts'
import { callFunction } from '../database/call-function.ts'
import { createUserClient } from '../database/clients.ts'
import { AppError, fromDatabase } from '../errors.ts'
import { readStanding } from '../identity/standing.ts'
import type { ChatMessage, ClientEvent } from '../protocol.ts'
import { MESSAGE_COLUMNS, messageRowSchema, presentMessage } from '../turn/present-message.ts'
import { loadToolContext } from '../turn/tool-context.ts'
import { announceToChat } from './announce-to-chat.ts'
import { answerEvent } from './answer-event.ts'
import type { ChatServices, Handlers } from './chat-services.ts'
import { checkSession } from './check-session.ts'
import { type AppSocket, chatRoom, consoleRoom, speakerOf, threadRoom } from './connection.ts'
import { type ConsoleEvent, createConsoleHandlers } from './console-events.ts'
import { placeOfChat } from './place-of-chat.ts'
import { announceHandler, sendMessage } from './send-message.ts'

async function loadMessage({ socket, turnId }: { socket: AppSocket; turnId: string }): Promise<ChatMessage> {
  const { data, error } = await socket.data.client
    .from('chat_messages')
    .select(MESSAGE_COLUMNS)
    .eq('turn_id', turnId)
    .maybeSingle()
  if (error) throw fromDatabase(error)
  if (!data) throw new AppError('turn:not_found')
  return presentMessage(messageRowSchema.parse(data))
}

async function lastOwnMessage({
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
    .eq('sender_id', socket.data.userId)
    .order('seq', { ascending: false })
    .limit(1)
    .maybeSingle()
  if (error) throw fromDatabase(error)
  if (!data) throw new AppError('turn:nothing_to_retry')
  return presentMessage(messageRowSchema.parse(data))
}

/** In which of the two a person reads and writes a thread. */
function sideOf(socket: AppSocket): 'agency' | 'candidate' {
  return socket.data.ticket.place === 'console' ? 'agency' : 'candidate'
}

function createHandlers({
  socket,
  services,
}: {
  socket: AppSocket
  services: ChatServices
}): Handlers<Exclude<ClientEvent, ConsoleEvent>> {
  const { turns, store, tools, limits, sends, backend, secretKeyClient } = services
  const { userId } = socket.data
  const room = (chatId: string) => chatRoom({ chatId, userId })
  return {
    'chat:list': async () => ({ chats: await listChats(socket.data) }),

    'chat:open': async (request) => {
      const open = (chatId: string | null) =>
        openChat({
          ...socket.data,
          request: { ...request, chatId },
          join: async ({ chatId: opened, kind }) => {
            if (kind === 'assistant') socket.data.ownChats.add(opened)
            await socket.join(kind === 'assistant' ? room(opened) : [room(opened), threadRoom(opened)])
          },
        })
      const chat = await open(request.chatId)
      const { chatId } = chat
      const running = turns.ofChat({ chatId, userId })
      if (running || !chat.messages.some((message) => message.status === 'streaming'))
        return { ...chat, running }
      // The answer ended while its beginning was read: what is stored by now is the whole of it.
      const ended = await open(chatId)
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
      if (!socket.rooms.has(room(chatId))) await placeOfChat(socket, chatId)
      const at = await callFunction({
        client: socket.data.client,
        name: 'mark_chat_read',
        args: { chat_id: chatId, up_to_seq: seq },
        result: z.coerce.date(),
      })
      socket
        .to(threadRoom(chatId))
        .emit('message:read', { chatId, userId, side: sideOf(socket), at: at.toISOString() })
      return { seq }
    },

    typing: async ({ chatId }) => {
      const told = socket.rooms.has(threadRoom(chatId))
      if (told) socket.to(threadRoom(chatId)).emit('typing', { chatId, userId, side: sideOf(socket) })
      return { told }
    },

    'turn:stop': async ({ turnId }) => ({ stopped: turns.stop({ turnId, userId }) }),

    'turn:retry': async ({ chatId }) => {
      const thread = await placeOfChat(socket, chatId)
      if (thread && thread.as !== 'candidate') throw new AppError('turn:nothing_to_retry')
      await limits.message(userId)
      const message = await lastOwnMessage({ socket, chatId })
      return turns.start({ speaker: speakerOf(socket.data), chatId, message, retry: true })
    },

    'turn:resume': async ({ turnId }) => {
      const running = turns.snapshot({ turnId, userId })
      if (running) return { running }
      return { ended: await loadMessage({ socket, turnId }) }
    },

    'approval:answer': async (request) => {
      const context = async (chatId: string) => {
        await placeOfChat(socket, chatId)
        return loadToolContext({ ...socket.data, chatId })
      }
      const { client } = socket.data
      const { approval, text, messages } = await answerApproval({ client, tools, context, request }).catch(
        async (error: unknown) => {
          // The card that was clicked shows why no click helps any more.
          const over = await overApproval({ client, error, approvalId: request.approvalId })
          if (over)
            services
              .io()
              .to(room(over.chat_id))
              .emit('approval:update', { chatId: over.chat_id, approval: presentApproval(over) })
          throw error
        },
      )
      const state = presentApproval(approval)
      socket.to(room(approval.chat_id)).emit('approval:update', { chatId: approval.chat_id, approval: state })
      // What was sent may have opened a thread: an application does.
      if (state.status === 'approved' && messages.length === 0)
        services.io().to(consoleRoom(socket.data.ticket.agencyId)).emit('thread:changed', { chatId: null })
      for (const message of messages) {
        await announceToChat({ io: services.io(), secretKeyClient, message, by: userId })
        // Who writes has the thread, also where the assistant wrote it down for them.
        if (message.role === 'user') await announceHandler({ socket, services, chatId: message.chatId })
      }
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
      await readStanding(createUserClient({ backend, token: () => token }), socket.data.ticket)
      socket.data.token = token
      socket.data.tokenExpiresAt = claims.expiresAt
      return { expiresAt: new Date(claims.expiresAt).toISOString() }
    },
  }
}

/** Events that tell or cost nothing that a person who was sent away must not have. */
const UNCHECKED: readonly ClientEvent[] = ['typing', 'turn:stop', 'session:refresh']

/** Answers the events of one socket. In the console each is answered to members only, whatever was true a moment ago. */
export function registerChatEvents({
  socket,
  services,
}: {
  socket: AppSocket
  services: ChatServices
}): void {
  const isConsole = socket.data.ticket.place === 'console'
  const handlers: Handlers = {
    ...createHandlers({ socket, services }),
    ...createConsoleHandlers({ socket, services }),
  }
  for (const event of Object.keys(handlers) as ClientEvent[]) {
    const handle = handlers[event] as (input: unknown) => Promise<unknown>
    const checked = async (input: unknown) => {
      await checkSession(socket)
      return handle(input)
    }
    socket.on(event, (input: unknown, acknowledge: unknown) => {
      void answerEvent({
        event,
        input,
        acknowledge,
        handle: (isConsole && !UNCHECKED.includes(event) ? checked : handle) as never,
        logger: services.logger,
      })
    })
  }
}
