import { type ChatPlace, findChatPlace } from '../chat/chat-place.ts'
import type { AppSocket } from './connection.ts'

/** A thread with people; null: the person's own chat with the assistant. */
export type Thread = ChatPlace & { kind: 'application' | 'support' }

/**
 * Makes sure that a chat belongs to where the person is. An assistant's chat is
 * asked for once a connection; a thread each time, because its handler changes.
 * @throws {AppError} chat:not_found
 */
export async function placeOfChat(socket: AppSocket, chatId: string): Promise<Thread | null> {
  const { ownChats } = socket.data
  if (ownChats.has(chatId)) return null
  const place = await findChatPlace({ ...socket.data, chatId })
  if (place.kind !== 'assistant') return place as Thread
  ownChats.add(chatId)
  return null
}
