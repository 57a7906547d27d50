import { peopleOfChat } from '../chat/people-of-chat-with-secret-key.ts'
import { loadSenderName } from '../chat/sender-name-with-secret-key.ts'
import type { UserClient } from '../database/clients.ts'
import type { ChatMessage } from '../protocol.ts'
import { candidateRoom, chatRoom, consoleRoom } from './connection.ts'
import type { AppServer } from './gateway.ts'

/**
 * Shows a message that is for all in a chat to everybody who may read the chat
 * now: who has it open, the candidate of a thread wherever they are on the
 * page, unless they did it themselves, and the agency's console, whose list
 * moves. Who lost access since gets nothing.
 */
export async function announceToChat({
  io,
  secretKeyClient,
  message,
  by,
  exceptSocket = '',
}: {
  io: AppServer
  secretKeyClient: UserClient
  message: ChatMessage
  /** Who wrote it, or did what it tells of. */
  by: string
  /** The id of the socket that sent it and knows. */
  exceptSocket?: string
}): Promise<void> {
  const { chatId, senderId } = message
  const { own, members, agencyId } = await peopleOfChat({ secretKeyClient, chatId })
  const rooms = [...own, ...members].map((userId) => chatRoom({ chatId, userId }))
  if (rooms.length === 0) return
  if (!agencyId) {
    io.to(rooms).except(exceptSocket).emit('message:new', { message })
    return
  }
  const isMember = senderId !== null && !own.includes(senderId)
  const senderName = senderId ? await loadSenderName({ secretKeyClient, senderId, isMember }) : null
  const elsewhere = own.includes(by) ? [] : own.map(candidateRoom)
  const isNotice = message.role === 'notice'
  io.to(isNotice ? rooms : [...rooms, ...elsewhere])
    .except(exceptSocket)
    .emit('message:new', { message: { ...message, senderName } })
  if (isNotice && elsewhere.length > 0) {
    const text = message.parts.map((part) => (part.type === 'text' ? part.text : '')).join('')
    io.to(elsewhere).except(rooms).emit('notice', { level: 'info', text, chatId })
  }
  io.to(consoleRoom(agencyId)).emit('thread:changed', { chatId })
}
