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
  /** The open chat is left: what waits there is still sent there, and shown when it is opened again. */
  park: () => void
  unpark: (chatId: string) => OutgoingMessage[]
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
  let parked: OutgoingMessage[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  const setOutgoing = (change: (outgoing: OutgoingMessage[]) => OutgoingMessage[]): void => {
    const { chat } = store.get()
    store.set({ chat: { ...chat, outgoing: change(chat.outgoing) } })
  }
  const mark = (clientId: string, state: OutgoingMessage['state'], error: string | null = null): void => {
    const after = store.get().chat.messages.at(-1)?.seq ?? 0
    const change = (all: OutgoingMessage[]) =>
      all.map((one) => (one.clientId === clientId ? { ...one, state, error, after } : one))
    setOutgoing(change)
    parked = change(parked)
  }

  const confirm = (message: ChatMessage): void => {
    const { chat } = store.get()
    parked = parked.filter((one) => one.clientId !== message.clientId)
    const outgoing = chat.outgoing.filter((one) => one.clientId !== message.clientId)
    const isHere = chat.chatId === null || message.chatId === chat.chatId
    const messages = isHere ? mergeMessages(chat.messages, [message]) : chat.messages
    store.set({ chat: { ...chat, messages, outgoing } })
  }

  const send = async (message: OutgoingMessage): Promise<boolean> => {
    mark(message.clientId, 'sending')
    try {
      const connection = await ready()
      const chatId = message.chatId ?? store.get().chat.chatId
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
        const { chat } = store.get()
        const next = [...chat.outgoing, ...parked].find((one) => one.state !== 'failed')
        if (!next) return
        // The tracker flushes again when the turn ends.
        if (chat.running && next.chatId === chat.chatId) return mark(next.clientId, 'queued')
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
      const { chatId } = store.get().chat
      const message = {
        clientId,
        chatId,
        text,
        files,
        createdAt,
        state: 'sending' as const,
        after: 0,
        error: null,
      }
      setOutgoing((all) => [...all, message])
      void flush()
    },
    retry(clientId) {
      mark(clientId, 'sending')
      void flush()
    },
    park() {
      parked = [...parked, ...store.get().chat.outgoing.filter(({ chatId }) => chatId !== null)]
    },
    unpark(chatId) {
      const own = parked.filter((one) => one.chatId === chatId)
      parked = parked.filter((one) => one.chatId !== chatId)
      return own
    },
    discard: (clientId) => setOutgoing((all) => all.filter((one) => one.clientId !== clientId)),
  }
}
