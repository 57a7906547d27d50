import type {
  ClientInput,
  ConsoleAgency,
  ConsoleEntry,
  EmbedConfig,
  UsedTool,
} from '../../../server/protocol.ts'
import { type App, createApp } from '../../app/app.ts'
import type { ServerSocket } from '../../app/net/connection.ts'
import { failureText } from '../../app/net/failure-text.ts'
import { createStore, type Store } from '../../app/state/store.ts'
import { type DeskState, initialDesk } from './desk-state.ts'

/** The console of one agency: the app's one conversation, and what stands around it. */
export interface Desk {
  app: App
  store: Store<DeskState>
  openAssistant: () => Promise<void>
  openThread: (chatId: string) => Promise<void>
  /** The next thread in the list, or the one before. */
  step: (by: 1 | -1) => void
  setFilter: (filter: DeskState['filter']) => void
  loadThreads: () => Promise<void>
  hand: (to: 'human' | 'ai') => Promise<void>
  showApplicant: (applicationId: string | null) => Promise<void>
  showPipeline: (jobId: string | null) => Promise<void>
  /** Says something to the assistant, in its own thread, whichever is open. */
  ask: (text: string) => Promise<void>
  /** Throws RequestFailure. */
  useTool: (use: ClientInput<'tool:use'>) => Promise<UsedTool>
  setStatus: (status: ConsoleAgency['status']) => Promise<void>
  /** After a decision: everything that may show it. */
  refresh: () => void
}

/** Milliseconds in which several changes become one look. */
const CALM = 250

export function createDesk({
  entry,
  agencies,
  config,
}: {
  entry: ConsoleEntry
  agencies: ConsoleAgency[]
  config: Pick<EmbedConfig, 'model' | 'uploadLimit'>
}): Desk {
  const store = createStore<DeskState>(initialDesk({ membership: entry.membership, agencies }))
  let timer: ReturnType<typeof setTimeout> | undefined

  const calmly = (work: () => void): void => {
    clearTimeout(timer)
    timer = setTimeout(work, CALM)
  }
  const listen = (socket: ServerSocket): void => {
    socket.on('connect', () => void loadThreads())
    // An offer that was answered is told in the thread, and shows beside it and in the pipeline.
    socket.on('thread:changed', () => calmly(refresh))
    // What the assistant did may show in the list, beside the thread or in the pipeline.
    socket.on('turn:end', () => calmly(refresh))
  }
  // The agency greets visitors, not its own people.
  const agency = { ...entry.agency, greeting: null, suggestions: [], hours: null }
  const made = createApp({ ...config, ticket: entry.ticket, agency }, { place: 'console', listen })
  const conversation: App['conversation'] = {
    ...made.conversation,
    // Wherever the card stands, and whether or not it is still shown: what it did is shown everywhere.
    async answerApproval(answer) {
      await made.conversation.answerApproval(answer)
      calmly(refresh)
    },
  }
  const app: App = { ...made, conversation }
  const words = (failure: unknown): string => failureText(failure, app.store.get().t)

  const loadThreads = async (): Promise<void> => {
    const { filter } = store.get()
    try {
      const list = await conversation.request('thread:list', { filter })
      if (store.get().filter === filter) store.set({ list, listError: null })
    } catch (failure) {
      store.set({ listError: words(failure) })
    }
  }
  const loadApplicant = async (applicationId: string): Promise<void> => {
    try {
      const data = await conversation.request('applicant:open', { applicationId })
      if (store.get().applicant?.id === applicationId)
        store.set({ applicant: { id: applicationId, data, error: null } })
    } catch (failure) {
      if (store.get().applicant?.id === applicationId)
        store.set({ applicant: { id: applicationId, data: null, error: words(failure) } })
    }
  }
  const loadPipeline = async (): Promise<void> => {
    const { pipelineJob: jobId } = store.get()
    try {
      const pipeline = await conversation.request('pipeline:open', { jobId })
      if (store.get().pipelineJob === jobId) store.set({ pipeline, pipelineError: null })
    } catch (failure) {
      store.set({ pipelineError: words(failure) })
    }
  }
  const refresh = (): void => {
    const { applicant, view } = store.get()
    void loadThreads()
    if (applicant) void loadApplicant(applicant.id)
    if (view === 'pipeline') void loadPipeline()
  }
  const remember = (hash: string): void => history.replaceState(null, '', `${location.pathname}${hash}`)

  const showApplicant: Desk['showApplicant'] = async (applicationId) => {
    if (applicationId === (store.get().applicant?.id ?? null)) return
    store.set({ applicant: applicationId ? { id: applicationId, data: null, error: null } : null })
    if (applicationId) await loadApplicant(applicationId)
  }

  const openAssistant = async (): Promise<void> => {
    store.set({ current: 'assistant', view: 'threads', pane: 'chat', applicant: null })
    remember('#assistant')
    const chatId = store.get().assistantId
    await (chatId ? conversation.openThread(chatId) : conversation.openOwn())
    if (store.get().current === 'assistant' && app.store.get().chat.kind === 'assistant')
      store.set({ assistantId: app.store.get().chat.chatId })
  }

  const openThread = async (chatId: string): Promise<void> => {
    store.set({ current: chatId, view: 'threads', pane: 'chat' })
    remember(`#${chatId}`)
    await conversation.openThread(chatId)
    const { chat } = app.store.get()
    if (store.get().current !== chatId || chat.chatId !== chatId) return
    void loadThreads()
    await showApplicant(chat.applicationId)
  }

  return {
    app,
    store,
    openAssistant,
    openThread,
    loadThreads,
    refresh,
    showApplicant,
    step(by) {
      const { list, current } = store.get()
      const ids = list?.threads.map(({ id }) => id) ?? []
      const next = ids[ids.indexOf(current) + by]
      if (next) void openThread(next)
    },
    setFilter(filter) {
      store.set({ filter, list: null })
      void loadThreads()
    },
    async hand(to) {
      const { chatId } = app.store.get().chat
      if (!chatId) return
      try {
        const state = await conversation.request('thread:hand', { chatId, to })
        const { chat } = app.store.get()
        if (chat.chatId === chatId) app.store.set({ chat: { ...chat, ...state } })
      } catch (failure) {
        const { notices } = app.store.get()
        const text = words(failure)
        app.store.set({ notices: [...notices, { id: Date.now(), level: 'warning', text, reload: false }] })
      }
    },
    async showPipeline(jobId) {
      store.set({ view: 'pipeline', pane: 'chat', pipelineJob: jobId })
      remember('#pipeline')
      await loadPipeline()
    },
    async ask(text) {
      if (store.get().current !== 'assistant' || app.store.get().chat.kind !== 'assistant')
        await openAssistant()
      store.set({ view: 'threads', pane: 'chat' })
      if (app.store.get().chat.kind === 'assistant') app.say(text)
    },
    useTool: (use) => conversation.request('tool:use', use),
    async setStatus(status) {
      const { membership } = store.get()
      store.set({ membership: { ...membership, status } })
      await conversation.request('member:status', { status }).catch(() => store.set({ membership }))
    },
  }
}
