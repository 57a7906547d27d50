import type { TurnEvents } from '../turn/turns.ts'
import { chatRoom, consoleRoom } from './connection.ts'
import { type AppServer, dropSlowReaders } from './gateway.ts'

/** Tools that change who waits for a person, in a chat that the agency's people don't see. */
const ASKS_FOR_PEOPLE = new Set(['tool-request_person', 'tool-cancel_person_request'])

/** Sends a turn's progress to the sockets of the person who asked, in that chat. */
export function createTurnEmitter(io: () => AppServer): TurnEvents {
  return {
    start: (live, inReplyTo) => {
      const { chatId, turnId, messageId } = live
      io().to(chatRoom(live)).emit('turn:start', { chatId, turnId, messageId, inReplyTo })
    },
    frame: (live, chunks) => {
      const room = chatRoom(live)
      io().to(room).emit('turn:frame', { chatId: live.chatId, turnId: live.turnId, seq: live.seq, chunks })
      dropSlowReaders({ io: io(), room })
    },
    closed: (live, cards) => {
      for (const { approvalId, chatId, status } of cards) {
        const answeredAt = status === 'declined' ? new Date().toISOString() : null
        const approval = { approvalId, status, answeredAt, finalInput: null }
        io()
          .to(chatRoom({ ...live, chatId }))
          .emit('approval:update', { chatId, approval })
      }
    },
    end: (live, message) => {
      io()
        .to(chatRoom(live))
        .emit('turn:end', { chatId: live.chatId, turnId: live.turnId, seq: live.seq, message })
      if (live.agencyId && live.parts.some(({ type }) => ASKS_FOR_PEOPLE.has(type)))
        io().to(consoleRoom(live.agencyId)).emit('thread:changed', { chatId: null })
    },
  }
}
