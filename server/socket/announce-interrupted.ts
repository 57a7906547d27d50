import type { ChatMessage } from '../protocol.ts'
import { chatRoom } from './connection.ts'
import type { AppServer } from './gateway.ts'

/** Tells the people of turns whose server is gone how their answers were left. */
export function announceInterrupted({
  io,
  interrupted,
}: {
  io: AppServer
  interrupted: { userId: string; message: ChatMessage }[]
}): void {
  for (const { userId, message } of interrupted) {
    const { chatId, turnId } = message
    if (!turnId) continue
    const end = { chatId, turnId, seq: Number.MAX_SAFE_INTEGER, message }
    io.to(chatRoom({ chatId, userId })).emit('turn:end', end)
  }
}
