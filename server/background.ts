import { Cron } from 'croner'
import type { Logger } from './logger.ts'

const HEARTBEAT_MS = 3_000
const FREQUENT_MS = 15_000

interface BackgroundWork {
  /** Every 3 s: says that this server lives, and ends the turns of those that don't. */
  heartbeat: () => Promise<void>
  /** Every 15 s, one after the other: what people wait for, such as new jobs and mail. Aborted when the server stops. */
  frequently: (signal: AbortSignal) => Promise<void>
  /** Milliseconds instead of 15 s, for tests. */
  frequentMs?: number
  /** Once a night: what is kept no longer than promised. */
  nightly: () => Promise<void>
  logger: Logger
}

/** Starts the work that no request asks for. Returns how to stop it, and wait for what is under way. */
export function startBackground({
  heartbeat,
  frequently,
  frequentMs = FREQUENT_MS,
  nightly,
  logger,
}: BackgroundWork): () => Promise<void> {
  let beating: Promise<void> | null = null
  const heartbeatOnce = async () => {
    try {
      await heartbeat()
    } catch (error) {
      logger.warn({ err: error }, 'heartbeat failed')
    } finally {
      beating = null
    }
  }
  const beat = () => {
    beating ??= heartbeatOnce()
  }
  const timer = setInterval(beat, HEARTBEAT_MS)
  beat()
  const stopping = new AbortController()
  let working: Promise<void> | null = null
  const workOnce = async () => {
    try {
      await frequently(stopping.signal)
    } catch (error) {
      logger.warn({ err: error }, 'frequent work failed; it is tried again')
    } finally {
      working = null
    }
  }
  const frequentTimer = setInterval(() => {
    working ??= workOnce()
  }, frequentMs)
  const job = new Cron(
    '17 3 * * *',
    { timezone: 'UTC', catch: (error) => logger.error({ err: error }, 'nightly work failed') },
    nightly,
  )
  return async () => {
    clearInterval(timer)
    clearInterval(frequentTimer)
    stopping.abort()
    job.stop()
    await Promise.all([beating, working])
  }
}
