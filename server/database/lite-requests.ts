import { answerWithin } from './answer-within.ts'
import type { LiteApp } from './lite-app.ts'

/** Beyond the database's own limit for a statement, a request will never end: its connection is gone unnoticed. */
const REQUEST_LIMIT_MS = 11_000
/** What is left to a request whose pool has lost a connection: most likely its own, and then it hangs. */
const LOST_GRACE_MS = 3_000
/** After this, the next requests go over new connections; a slow one may still end on the old. */
const SUSPICION_MS = 2_000
/** How long closing waits for requests under way. */
const CLOSE_LIMIT_MS = 5_000

interface Options {
  first: LiteApp
  /** Another app, on new connections that have answered. */
  open: () => Promise<LiteApp>
}

export interface LiteRequests {
  fetch: typeof fetch
  /** Goes on with new connections; those in use are left to end. */
  renew: () => Promise<void>
  close: () => Promise<void>
}

/**
 * Sends requests to the app in use. A pool that has lost one connection is
 * never asked again: its driver (postgres 3.4.9) reopens a connection that was
 * cut while it had something to write, and then never writes to it. While the
 * database is away each request tries to open a new pool, all at once the same.
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
        void old.close()
      })
      .finally(() => {
        renewing = null
      })
    return renewing
  }

  /** @throws TypeError as `fetch` does, while the database is away. */
  const usable = async (): Promise<LiteApp> => {
    if (!current.lost.aborted) return current
    try {
      await renew()
    } catch (cause) {
      throw new TypeError('fetch failed: the database is away', { cause })
    }
    return current
  }

  return {
    fetch: async (input, init) => {
      const used = await usable()
      const answer = Promise.resolve(used.app.fetch(new Request(input, init)))
      const settled: Promise<unknown> = answer.catch(() => {}).finally(() => running.delete(settled))
      running.add(settled)
      const suspicion = setTimeout(() => {
        // While the database is away this fails too, and the next request tries again.
        if (used === current) renew().catch(() => {})
      }, SUSPICION_MS)
      try {
        return await answerWithin(answer, {
          limit: REQUEST_LIMIT_MS,
          lost: used.lost,
          grace: LOST_GRACE_MS,
        })
      } catch (error) {
        running.delete(settled)
        throw error
      } finally {
        clearTimeout(suspicion)
      }
    },
    renew,
    close: async () => {
      const { lost } = current
      await answerWithin(Promise.all(running), { limit: CLOSE_LIMIT_MS, lost, grace: 0 }).catch(() => {})
      await current.close()
    },
  }
}
