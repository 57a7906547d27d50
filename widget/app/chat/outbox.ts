import type { ChatMessage } from '../../../server/protocol.ts'
import type { Connection } from '../net/connection.ts'
import { failureText } from '../net/failure-text.ts'
import { RequestFailure } from '../net/request-failure.ts'
import type { AppState, OutgoingMessage } from '../state/app-state.ts'
import { mergeMessages } from '../state/merge-messages.ts'
import type { Store } from '../state/store.ts'

/** Milliseconds until what could not be sent is tried again. */
const retryDelay = 4_000

export interface Outbox {
  add: (message: Pick<OutgoingMessage, 'text' | 'files'>) => void
  /** Sends all that waits, one after the other. Sending twice is harmless: the server knows the client id. */
  flush: () => Promise<void>
  retry: (clientId: string) => void
  discard: (clientId: string) => void
  /** A message that came by another way (event, history) needs no confirmation any more. */
  confirm: (message: ChatMessage) => void
}

/** Keeps what the visitor wrote until the server has confirmed it. `ready` makes session, socket and chat. */
export function createOutbox({
  store,
  ready,
}: {
  store: Store<AppState>
  ready: () => Promise<Connection>
}): Outbox {
  let flushing = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const setOutgoing = (change: (outgoing: OutgoingMessage[]) => OutgoingMessage[]): void => {
    const { chat } = store.get()
    store.set({ chat: { ...chat, outgoing: change(chat.outgoing) } })
  }
  const mark = (clientId: string, state: OutgoingMessage['state'], error: string | null = null): void =>
    setOutgoing((all) => all.map((one) => (one.clientId === clientId ? { ...one, state, error } : one)))

  const confirm = (message: ChatMessage): void => {
    const { chat } = store.get()
    const outgoing = chat.outgoing.filter((one) => one.clientId !== message.clientId)
    store.set({ chat: { ...chat, messages: mergeMessages(chat.messages, [message]), outgoing } })
  }

  const send = async (message: OutgoingMessage): Promise<boolean> => {
    mark(message.clientId, 'sending')
    try {
      const connection = await ready()
      const { chatId } = store.get().chat
      if (!chatId) return false
      const answer = await connection.request('message:send', {
        chatId,
        clientId: message.clientId,
        text: message.text,
        attachmentIds: message.files.map((file) => file.resumeId),
      })
      confirm(answer.message)
      return true
    } catch (failure) {
      if (failure instanceof RequestFailure && failure.code === 'turn:busy') {
        mark(message.clientId, 'queued')
        return false
      }
      const lost = failure instanceof RequestFailure && failure.code.startsWith('network:')
      mark(message.clientId, lost ? 'waiting' : 'failed', lost ? null : failureText(failure, store.get().t))
      return !lost
    }
  }

  const flush = async (): Promise<void> => {
    if (flushing) return
    flushing = true
    try {
      for (;;) {
        const next = store.get().chat.outgoing.find((one) => one.state !== 'failed')
        if (!next) return
        // The tracker flushes again when the turn ends.
        if (store.get().chat.running) return mark(next.clientId, 'queued')
        if (!(await send(next))) {
          clearTimeout(timer)
          timer = setTimeout(() => void flush(), retryDelay)
          return
        }
      }
    } finally {
      flushing = false
    }
  }

  return {
    flush,
    confirm,
    add({ text, files }) {
      const clientId = crypto.randomUUID()
      const createdAt = new Date().toISOString()
      setOutgoing((all) => [...all, { clientId, text, files, createdAt, state: 'sending', error: null }])
      void flush()
    },
    retry(clientId) {
      mark(clientId, 'sending')
      void flush()
    },
    discard: (clientId) => setOutgoing((all) => all.filter((one) => one.clientId !== clientId)),
  }
}
