import type { SessionState } from '../../../server/protocol.ts'
import type { AppState } from '../state/app-state.ts'
import type { Store } from '../state/store.ts'
import { failureText } from './failure-text.ts'
import type { SessionApi } from './session-api.ts'

/** The server wants three minutes of token life for a turn; we ask earlier. */
const refreshAhead = 5 * 60_000

export type RefreshOutcome = 'renewed' | 'gone' | 'unreachable'

export interface Session {
  /** Goes on with an earlier visit, if there was one. */
  resume: () => Promise<SessionState | null>
  /** The running session; makes a guest if there is none. */
  ensure: () => Promise<SessionState>
  /** `gone`: the server knows of no session any more. */
  refresh: () => Promise<RefreshOutcome>
  accept: (state: SessionState) => void
  clear: () => void
}

/**
 * Keeps the access token in memory and fresh.
 * `onToken` hears of each new token of the same person; `onPerson` when the person is another one.
 */
export function createSession({
  store,
  api,
  onToken,
  onPerson,
}: {
  store: Store<AppState>
  api: SessionApi
  onToken: (token: string) => void
  onPerson: (state: SessionState) => void
}): Session {
  let timer: ReturnType<typeof setTimeout> | undefined
  let making: Promise<SessionState> | null = null
  let refreshing: Promise<RefreshOutcome> | null = null

  const accept = (state: SessionState): void => {
    const before = store.get().session
    store.set({ session: state })
    clearTimeout(timer)
    const life = Date.parse(state.expiresAt) - Date.now()
    timer = setTimeout(
      () => void refresh(),
      Math.min(Math.max(life - refreshAhead, life / 2, 5_000), 2 ** 31 - 1),
    )
    if (before && before.user.id !== state.user.id) onPerson(state)
    else if (before) onToken(state.token)
  }

  const refresh = (): Promise<RefreshOutcome> => {
    refreshing ??= api
      .refresh()
      .then((state) => {
        if (state) accept(state)
        return state ? ('renewed' as const) : ('gone' as const)
      })
      .catch(() => {
        timer = setTimeout(() => void refresh(), 20_000)
        return 'unreachable' as const
      })
      .finally(() => {
        refreshing = null
      })
    return refreshing
  }

  /** A browser that drops our cookie would lose the thread: say so while there is time to sign in. */
  const checkThatCookieHolds = async (): Promise<void> => {
    const state = await api.refresh().catch(() => undefined)
    if (state === undefined) return
    if (state) accept(state)
    else store.set({ ephemeral: true })
  }

  const makeGuest = async (): Promise<SessionState> => {
    const state = await api.guest()
    accept(state)
    setTimeout(() => void checkThatCookieHolds(), 4_000)
    return state
  }

  return {
    accept,
    refresh,
    async resume() {
      const state = await api.refresh().catch((failure: unknown) => {
        console.info('aicareer: no earlier session', failureText(failure, store.get().t))
        return null
      })
      if (state) accept(state)
      return state
    },
    ensure() {
      const state = store.get().session
      if (state) return Promise.resolve(state)
      making ??= makeGuest().finally(() => {
        making = null
      })
      return making
    },
    clear() {
      clearTimeout(timer)
      store.set({ session: null })
    },
  }
}
