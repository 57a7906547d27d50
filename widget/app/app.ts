import type { EmbedConfig, SessionState } from '../../server/protocol.ts'
import type { HostSettings, ThemeName, ToApp } from '../host-messages.ts'
import { type Conversation, createConversation } from './chat/conversation.ts'
import { accentColours } from './format/accent.ts'
import { createHostBridge } from './host/host-bridge.ts'
import { directionOf, type Locale, loadCatalogue, matchLocale } from './locale/catalogue.ts'
import type { ServerSocket } from './net/connection.ts'
import { createSession, type Session } from './net/session.ts'
import { createSessionApi, type SessionApi } from './net/session-api.ts'
import { type AppState, initialState, voices } from './state/app-state.ts'
import { allowRemembering, forgetAll, recall, remember } from './state/remember.ts'
import { createStore, type Store } from './state/store.ts'
import type { Uploads } from './upload/uploads.ts'

/** Everything the views can see and do. */
export interface App {
  store: Store<AppState>
  conversation: Conversation
  /** Loads with the first file. */
  uploads: () => Promise<Uploads>
  api: SessionApi
  session: Session
  /** Sends text as the visitor's message, with the files that are ready. */
  say: (text: string) => void
  /** Set while a code is asked for: six digits that are typed as a message are that code, and go to nobody else. */
  takeCode: ((code: string) => void) | null
  setLocale: (locale: Locale) => Promise<void>
  setTheme: (theme: ThemeName) => void
  prefill: (text: string) => void
  signedIn: (state: SessionState) => void
  signOut: () => Promise<void>
  close: () => void
  /** Language and colours, as chosen before or as the browser has them. */
  dress: () => Promise<void>
  /** Goes on with an earlier visit, if there was one. */
  start: () => Promise<void>
}

export function createApp(
  config: EmbedConfig,
  { place = 'careers', listen }: { place?: AppState['place']; listen?: (socket: ServerSocket) => void } = {},
): App {
  const store = createStore(initialState({ config, inFrame: window.parent !== window, place }))
  const api = createSessionApi(config.ticket)
  const darkScheme = matchMedia('(prefers-color-scheme: dark)')
  let accent = config.agency.accent
  let uploads: Promise<Uploads> | null = null

  const conversation = createConversation({
    store,
    session: () => session,
    ...(listen ? { listen } : {}),
    onMessage() {
      const { host, unread } = store.get()
      bridge.tell({ type: 'message', role: 'assistant' })
      if (host.open) conversation.markRead()
      else {
        store.set({ unread: unread + 1 })
        bridge.tell({ type: 'unread', count: unread + 1 })
      }
    },
  })
  const session = createSession({
    store,
    api,
    onToken: conversation.sendToken,
    onPerson: conversation.reconnect,
  })

  const paint = (): void => {
    const { theme } = store.get()
    const scheme = theme === 'auto' ? (darkScheme.matches ? 'dark' : 'light') : theme
    const root = document.documentElement
    root.dataset.theme = scheme
    const colours = accentColours({ accent, scheme })
    root.style.setProperty('--accent', colours.accent)
    root.style.setProperty('--on-accent', colours.onAccent)
    root.style.setProperty('--accent-text', colours.accentText)
    bridge.tell({ type: 'surface', surface: getComputedStyle(document.body).backgroundColor })
  }
  darkScheme.addEventListener('change', paint)

  const setTheme = (theme: ThemeName): void => {
    store.set({ theme })
    remember({ key: 'theme', value: theme, lasting: true })
    paint()
  }

  const setLocale = async (locale: Locale): Promise<void> => {
    const changed = locale !== store.get().locale
    const catalogue = await loadCatalogue(locale)
    store.set(voices({ locale, catalogue, builtIn: config.model.builtIn }))
    document.documentElement.lang = locale
    document.documentElement.dir = directionOf(locale)
    if (place === 'careers') document.title = store.get().t('app.chatWith', { agency: config.agency.name })
    remember({ key: 'locale', value: locale, lasting: true })
    // The server learns a language when a socket opens.
    if (changed && store.get().connection === 'online') conversation.reconnect()
  }

  const applySettings = (settings: HostSettings): void => {
    if (settings.accent) accent = settings.accent
    if (settings.theme) store.set({ theme: settings.theme })
    if (settings.locale) void setLocale(matchLocale([settings.locale]))
    paint()
  }

  const fromHost = (message: ToApp): void => {
    const { host } = store.get()
    if (message.type === 'hello') {
      store.set({ host: { present: true, inline: message.inline, open: message.inline || host.open } })
      bridge.tell({ type: 'ready' })
      // What the visitor chose in the menu counts more than the page's wish.
      const { theme, locale, ...settings } = message
      applySettings({
        ...settings,
        ...(theme && !recall('theme') ? { theme } : {}),
        ...(locale && !recall('locale') ? { locale } : {}),
      })
    } else if (message.type === 'settings') applySettings(message)
    else if (message.type === 'close') store.set({ host: { ...host, open: false } })
    else {
      store.set({ host: { ...host, open: true }, unread: 0, view: 'chat' })
      if (message.text) app.prefill(message.text)
      conversation.markRead()
    }
  }
  const bridge = createHostBridge(fromHost)

  const app: App = {
    store,
    conversation,
    api,
    session,
    setLocale,
    setTheme,
    uploads: () => {
      uploads ??= import('./upload/uploads.ts').then(({ createUploads }) =>
        createUploads({ store, ready: conversation.ready }),
      )
      return uploads
    },
    takeCode: null,
    say(text) {
      if (app.takeCode && /^\s*\d{6}\s*$/.test(text)) return app.takeCode(text.trim())
      const { attachments, t } = store.get()
      const files = attachments.flatMap(({ resumeId, file }) =>
        resumeId ? [{ resumeId, fileName: file.name, fileSize: file.size }] : [],
      )
      if (!text.trim() && files.length === 0) return
      allowRemembering()
      store.set({ attachments: [], view: 'chat' })
      conversation.send({ text: text.trim() || t('upload.hereIsMyResume'), files })
      bridge.tell({ type: 'message', role: 'user' })
    },
    prefill: (text) => store.set({ prefill: { text, id: Date.now() }, view: 'chat' }),
    signedIn(state) {
      session.accept(state)
      store.set({ ephemeral: false })
    },
    async signOut() {
      const token = store.get().session?.token
      if (token) await api.signOut(token).catch(() => undefined)
      conversation.disconnect()
      session.clear()
      conversation.startFresh()
      forgetAll()
    },
    close: () => bridge.tell({ type: 'close' }),
    dress() {
      const wanted = [new URLSearchParams(location.search).get('locale'), recall('locale')]
      const theme = recall('theme')
      if (theme === 'light' || theme === 'dark') store.set({ theme })
      paint()
      return setLocale(matchLocale([...wanted, ...navigator.languages]))
    },
    async start() {
      await Promise.all([
        app.dress(),
        session.resume().then(async (state) => {
          store.set({ uploadNoticeSeen: recall('upload-notice') !== null, resuming: state !== null })
          if (!state) return
          allowRemembering()
          await conversation.resume()
          store.set({ resuming: false })
        }),
      ])
    },
  }
  window.addEventListener('online', conversation.wake)
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) return
    conversation.wake()
    conversation.markRead()
  })
  return app
}
