import { z } from 'zod'
import { findStored, storeMessage } from '../chat/store-message.ts'
import { AppError, fromDatabase } from '../errors.ts'
import type { ChatMessage, ClientInput, ClientResult } from '../protocol.ts'
import { announceToChat } from './announce-to-chat.ts'
import type { ChatServices } from './chat-services.ts'
import { type AppSocket, chatRoom, consoleRoom, speakerOf, threadRoom } from './connection.ts'
import { placeOfChat, type Thread } from './place-of-chat.ts'

interface Sending {
  socket: AppSocket
  services: ChatServices
  request: ClientInput<'message:send'>
}

/**
 * Stores a message and begins its answer, where the assistant answers; the same
 * one again, for whatever reason, is only looked up. In a thread with people it
 * goes to all of them.
 */
export async function sendMessage(sending: Sending): Promise<ClientResult['message:send']> {
  const { socket, services, request } = sending
  const { turns, limits } = services
  const { client, userId } = socket.data
  const { chatId, clientId } = request
  const thread = await placeOfChat(socket, chatId)
  const isAnswered = thread === null || (thread.as === 'candidate' && thread.handler === 'ai')
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
  if (isAnswered && turns.ofChat({ chatId, userId })) return orElse(new AppError('turn:busy'))
  const stored = await storeMessage({ client, userId, request })
  const room = chatRoom({ chatId, userId })
  await socket.join(room)
  if (!stored.repeated) await announce({ ...sending, thread, message: stored.message })
  if (isAnswered) startTurn({ ...sending, message: stored.message })
  return stored
}

async function announce({
  socket,
  services,
  thread,
  message,
}: Sending & { thread: Thread | null; message: ChatMessage }): Promise<void> {
  const { chatId } = message
  if (!thread) {
    socket.to(chatRoom({ chatId, userId: socket.data.userId })).emit('message:new', { message })
    return
  }
  const { io, secretKeyClient } = services
  const by = socket.data.userId
  await announceToChat({ io: io(), secretKeyClient, message, by, exceptSocket: socket.id })
  const isTaken = thread.handler === 'human' && thread.assignedTo !== null
  if (thread.as === 'member' && !isTaken) await announceHandler({ socket, services, chatId })
}

/** Who answers a thread now: the database gives it to the first member who writes. */
export async function announceHandler({
  socket,
  services,
  chatId,
}: {
  socket: AppSocket
  services: ChatServices
  chatId: string
}): Promise<void> {
  const { data, error } = await socket.data.client
    .from('chats')
    .select('title,handler,assigned_to')
    .eq('id', chatId)
    .maybeSingle()
  if (error) throw fromDatabase(error)
  if (!data) return
  const { title, assigned_to: assignedTo } = data
  const handler = z.enum(['ai', 'queued', 'human']).parse(data.handler)
  services.io().to(threadRoom(chatId)).emit('chat:update', { chatId, title, handler, assignedTo })
}

/**
 * Who answers a thread from now on: a member who takes over has it.
 * @throws {AppError} chat:not_found
 */
export async function handThread({
  socket,
  services,
  chatId,
  to,
}: {
  socket: AppSocket
  services: ChatServices
  chatId: string
  to: 'human' | 'ai'
}): Promise<ClientResult['thread:hand']> {
  const { client, ticket } = socket.data
  const { data, error } = await client
    .from('chats')
    .update({ handler: to })
    .eq('id', chatId)
    .select('title,assigned_to')
    .maybeSingle()
  if (error) throw fromDatabase(error)
  if (!data) throw new AppError('chat:not_found')
  const state = { handler: to, assignedTo: data.assigned_to }
  const io = services.io()
  io.to(threadRoom(chatId)).emit('chat:update', { chatId, title: data.title, ...state })
  io.to(consoleRoom(ticket.agencyId)).emit('thread:changed', { chatId })
  return state
}

/** Committed: the message stands even when no turn can begin. A repeat begins the turn that a crash prevented. */
function startTurn({ socket, services, request, message }: Sending & { message: ChatMessage }): void {
  services.turns
    .start({ speaker: speakerOf(socket.data), chatId: request.chatId, message, retry: false })
    .catch((error: unknown) => {
      const shown = error instanceof AppError ? error : new AppError('server:unexpected')
      if (shown !== error) services.logger.error({ err: error }, 'a turn could not begin')
      socket.emit('notice', { level: 'warning', text: shown.message })
    })
}
