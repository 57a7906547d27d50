import type { ChatMessage } from '../protocol.ts'
import { chatRoom } from './connection.ts'
import type { AppServer } from './gateway.ts'

/** Shows a message that was made for one person outside a turn, where they have the chat open. */
export function announceMessage({
  io,
  userId,
  message,
}: {
  io: AppServer
  userId: string
  message: ChatMessage
}): void {
  io.to(chatRoom({ chatId: message.chatId, userId })).emit('message:new', { message })
}
