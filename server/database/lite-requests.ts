import type { LiteApp } from './lite-app.ts'

/** Beyond the database's own limit for a statement, a request will never end: its connection is gone unnoticed. */
const REQUEST_LIMIT_MS = 11_000
/** After this, the next requests go over new connections; a slow one may still end on the old. */
const SUSPICION_MS = 2_000
/** How long closing waits for requests under way, since the driver never closes while one runs. */
const CLOSE_LIMIT_MS = 5_000

interface Options {
  first: LiteApp
  /** Another app, on new connections. */
  open: () => Promise<LiteApp>
}

export interface LiteRequests {
  fetch: typeof fetch
  /** Goes on with new connections; those in use are left to end. */
  renew: () => Promise<void>
  close: () => Promise<void>
}

function limited<Value>(promise: Promise<Value>, milliseconds: number): Promise<Value> {
  let timer: NodeJS.Timeout
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TypeError('fetch failed: the database did not answer')), milliseconds)
  })
  return Promise.race([promise, limit]).finally(() => clearTimeout(timer))
}

/**
 * Sends requests to the app in use. After a restart of the database its driver
 * (postgres 3.4.9) can leave queries hanging forever: such a request fails in
 * the end, and long before that the next ones go over new connections.
 */
export function createLiteRequests({ first, open }: Options): LiteRequests {
  let current = first
  let renewing: Promise<void> | null = null
  const running = new Set<Promise<unknown>>()

  const renew = (): Promise<void> => {
    renewing ??= open()
      .then((opened) => {
        const old = current
        current = opened
        // Hangs as its queries do; what it holds is freed when the sockets are.
        void old.close().catch(() => {})
      })
      .finally(() => {
        renewing = null
      })
    return renewing
  }

  return {
    fetch: async (input, init) => {
      const used = current
      const answer = Promise.resolve(used.app.fetch(new Request(input, init)))
      const settled: Promise<unknown> = answer.catch(() => {}).finally(() => running.delete(settled))
      running.add(settled)
      const suspicion = setTimeout(() => {
        // While the database is away this fails too, and the next request tries again.
        if (used === current) renew().catch(() => {})
      }, SUSPICION_MS)
      try {
        return await limited(answer, REQUEST_LIMIT_MS)
      } catch (error) {
        running.delete(settled)
        throw error
      } finally {
        clearTimeout(suspicion)
      }
    },
    renew,
    close: async () => {
      const deadline = Date.now() + CLOSE_LIMIT_MS
      while (running.size > 0 && Date.now() < deadline)
        await limited(Promise.all(running), deadline - Date.now()).catch(() => {})
      await limited(current.close(), CLOSE_LIMIT_MS).catch(() => {})
    },
  }
}
