import type { ChatMessage, ChatSummary } from '../../../server/protocol.ts'
import type { Connection, ServerSocket } from '../net/connection.ts'
import { failureText } from '../net/failure-text.ts'
import { RequestFailure } from '../net/request-failure.ts'
import type { Session } from '../net/session.ts'
import { type AppState, type ChatState, emptyChat, type Notice } from '../state/app-state.ts'
import { lastSettledSeq } from '../state/merge-messages.ts'
import type { Store } from '../state/store.ts'
import { createLiveConnection } from './live-connection.ts'
import { approvalsById, openedState } from './open-chat.ts'
import { createOutbox } from './outbox.ts'
import { createTurnTracker } from './turn-tracker.ts'

export interface Conversation {
  /** Makes session, socket and thread where they are missing. Throws RequestFailure. */
  ready: () => Promise<Connection>
  /** The same, with problems shown instead of thrown. */
  resume: () => Promise<void>
  wake: () => void
  send: (message: { text: string; files: ChatState['outgoing'][number]['files'] }) => void
  retryMessage: (clientId: string) => void
  discardMessage: (clientId: string) => void
  stop: () => Promise<void>
  retryTurn: () => Promise<void>
  loadOlder: () => Promise<void>
  /** An empty thread, made on the server with its first message. */
  startFresh: () => void
  openThread: (chatId: string) => Promise<void>
  /** The person's current thread with the assistant here. */
  openOwn: () => Promise<void>
  list: () => Promise<ChatSummary[]>
  /** Throws RequestFailure, so that the card can keep the edits. */
  answerApproval: (answer: {
    approvalId: string
    approved: boolean
    input: Record<string, string> | null
  }) => Promise<void>
  markRead: () => void
  /** Tells the others in a thread that something is being written; often is the same as once. */
  typing: () => void
  /** Any event of the server's, by the one connection. Throws RequestFailure. */
  request: Connection['request']
  sendToken: (token: string) => void
  /** After the person became another one: a new socket, the same thread. */
  reconnect: () => void
  disconnect: () => void
}

export function createConversation({
  store,
  session,
  onMessage,
  listen,
}: {
  store: Store<AppState>
  session: () => Session
  onMessage: (message: ChatMessage) => void
  /** Hears of each new socket. */
  listen?: (socket: ServerSocket) => void
}): Conversation {
  let lastRead = 0
  let lastTyped = 0
  /** Grows with each chat that is asked for. */
  let opening = 0
  /** The chat to open as soon as there is a connection; null: one's own. */
  let wanted: string | null = null
  let typingEnds: ReturnType<typeof setTimeout> | undefined
  let wantsFresh = false

  const patch = (change: Partial<ChatState>): void => store.set({ chat: { ...store.get().chat, ...change } })

  const notice = (one: Omit<Notice, 'id' | 'reload'> & { reload?: boolean }): void => {
    const { notices } = store.get()
    if (notices.some(({ text }) => text === one.text)) return
    store.set({ notices: [...notices.slice(-1), { id: Date.now() + Math.random(), reload: false, ...one }] })
  }
  const notify = (problem: unknown): void => {
    const reload =
      problem instanceof RequestFailure && /^(ticket:invalid|session:not_a_member)$/.test(problem.code)
    notice({ level: 'warning', text: failureText(problem, store.get().t), reload })
  }

  const quietly = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work()
    } catch (failure) {
      notify(failure)
    }
  }

  const open = async (on: Connection, chatId: string | null): Promise<void> => {
    const before = store.get().chat
    const keep = chatId !== null && chatId === before.chatId
    const after = keep ? lastSettledSeq(before.messages) : null
    const fresh = chatId === null && wantsFresh
    const mine = opening
    const opened = await on
      .request('chat:open', { chatId, fresh, after, before: null })
      .catch(async (failure: unknown) => {
        // The thread belongs to somebody this person no longer is: what is unsent goes into their own.
        if (!(failure instanceof RequestFailure) || failure.code !== 'chat:not_found' || !chatId)
          throw failure
        return on.request('chat:open', { chatId: null, fresh: false, after: null, before: null })
      })
    if (mine !== opening) return
    wantsFresh = false
    const next = openedState({ before: store.get().chat, opened, keep: keep && opened.chatId === chatId })
    store.set({ chat: { ...next, outgoing: [...next.outgoing, ...outbox.unpark(opened.chatId)] } })
    markRead()
  }

  const live = createLiveConnection({
    store,
    session,
    notify,
    async onConnect(on) {
      await open(on, store.get().chat.chatId ?? wanted)
      void outbox.flush()
    },
    listen(socket) {
      socket.on('message:new', ({ message }) => {
        const { chat, session: own, t, place } = store.get()
        if (message.chatId !== chat.chatId) {
          // On a page one may be elsewhere when a person answers; the console has its list.
          const name = message.senderName ?? t('person.somebody')
          if (place === 'careers' && message.role === 'user')
            notice({ level: 'info', text: t('person.wrote', { name }), chatId: message.chatId })
          return
        }
        outbox.confirm(message)
        if (message.senderId === own?.user.id) return
        if (message.senderId) patch({ typing: null })
        onMessage(message)
      })
      socket.on('chat:update', ({ chatId, ...state }) => {
        if (chatId === store.get().chat.chatId) patch(state)
      })
      socket.on('message:read', ({ chatId, userId, side, at }) => {
        const { chat } = store.get()
        if (chatId !== chat.chatId) return
        const others = chat.people.filter((person) => person.userId !== userId)
        const known = chat.people.find((person) => person.userId === userId)
        patch({ people: [...others, { userId, name: known?.name ?? null, side, lastReadAt: at }] })
      })
      socket.on('typing', ({ chatId, side }) => {
        if (chatId !== store.get().chat.chatId) return
        patch({ typing: side })
        clearTimeout(typingEnds)
        typingEnds = setTimeout(() => patch({ typing: null }), 6_000)
      })
      listen?.(socket)
      socket.on('approval:update', ({ approval }) =>
        patch({ approvals: { ...store.get().chat.approvals, ...approvalsById([approval]) } }),
      )
      socket.on('turn:start', tracker.start)
      socket.on('turn:frame', tracker.frame)
      socket.on('turn:end', tracker.end)
      socket.on('notice', notice)
    },
  })

  const ready = async (): Promise<Connection> => {
    const on = await live.ready()
    if (!store.get().chat.chatId) await open(on, null)
    return on
  }

  const outbox = createOutbox({ store, ready })
  const tracker = createTurnTracker({
    store,
    connection: live.current,
    onEnd(message) {
      onMessage(message)
      void outbox.flush()
    },
  })

  const markRead = (): void => {
    const { chat, host } = store.get()
    const seq = chat.messages.at(-1)?.seq ?? 0
    const on = live.current()
    if (!host.open || document.hidden || !chat.chatId || seq <= lastRead || !on) return
    lastRead = seq
    store.set({ unread: 0 })
    on.request('message:read', { chatId: chat.chatId, seq }).catch(() => {
      lastRead = 0
    })
  }

  const leaveThread = (): void => {
    lastRead = 0
    wanted = null
    outbox.park()
    store.set({ chat: emptyChat, view: 'chat', attachments: [] })
  }

  /** The last one that was asked for is the one that stays. */
  const openAnother = (chatId: string | null): Promise<void> =>
    quietly(async () => {
      leaveThread()
      const mine = ++opening
      wanted = chatId
      const on = await live.ready()
      // A new connection has opened it already.
      if (mine === opening && !store.get().chat.chatId) await open(on, chatId)
    })

  return {
    ready,
    markRead,
    request: async (event, input) => (await live.ready()).request(event, input),
    typing() {
      const { chatId, kind } = store.get().chat
      if (!chatId || kind === 'assistant' || Date.now() - lastTyped < 3_000) return
      lastTyped = Date.now()
      // Nobody misses it when it gets lost.
      live
        .current()
        ?.request('typing', { chatId })
        .catch(() => undefined)
    },
    wake() {
      live.wake()
      void outbox.flush()
    },
    resume: () => quietly(ready),
    send(message) {
      lastTyped = 0
      outbox.add(message)
    },
    retryMessage: outbox.retry,
    discardMessage: outbox.discard,
    startFresh() {
      wantsFresh = true
      leaveThread()
    },
    openThread: (chatId) => openAnother(chatId),
    openOwn: () => openAnother(null),
    list: async () => (await (await live.ready()).request('chat:list', {})).chats,
    stop: () =>
      quietly(async () => {
        const { running } = store.get().chat
        if (running) await live.current()?.request('turn:stop', { turnId: running.turnId })
      }),
    retryTurn: () =>
      quietly(async () => {
        const { chatId } = store.get().chat
        if (chatId) await (await ready()).request('turn:retry', { chatId })
      }),
    loadOlder: () =>
      quietly(async () => {
        const { chatId, messages } = store.get().chat
        const first = messages[0]
        if (!chatId || !first) return
        const on = await ready()
        const opened = await on.request('chat:open', { chatId, fresh: false, after: null, before: first.seq })
        const before = store.get().chat
        const next = openedState({ before, opened, keep: true })
        store.set({ chat: { ...next, hasOlder: opened.hasOlder, running: before.running } })
      }),
    async answerApproval(answer) {
      const on = await ready()
      const { approval } = await on.request('approval:answer', { ...answer, reason: null })
      patch({ approvals: { ...store.get().chat.approvals, ...approvalsById([approval]) } })
    },
    sendToken(token) {
      live.current()?.request('session:refresh', { token }).catch(notify)
    },
    reconnect() {
      live.close()
      lastRead = 0
      void quietly(ready)
    },
    disconnect() {
      live.close()
      lastRead = 0
    },
  }
}
