import { Cron } from 'croner'
import type { Logger } from './logger.ts'

const HEARTBEAT_MS = 3_000

interface BackgroundWork {
  /** Every 3 s: says that this server lives, and ends the turns of those that don't. */
  heartbeat: () => Promise<void>
  /** Once a night: what is kept no longer than promised. */
  nightly: () => Promise<void>
  logger: Logger
}

/** Starts the work that no request asks for. Returns how to stop it, and wait for what is under way. */
export function startBackground({ heartbeat, nightly, logger }: BackgroundWork): () => Promise<void> {
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
  const job = new Cron(
    '17 3 * * *',
    { timezone: 'UTC', catch: (error) => logger.error({ err: error }, 'nightly work failed') },
    nightly,
  )
  return async () => {
    clearInterval(timer)
    job.stop()
    await beating
  }
}
