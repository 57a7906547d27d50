/**
 * A waiting line in front of the pool. piscina's own queue strands its tasks when the worker in front of
 * them is killed and no minimum of workers is kept; a pool that is never asked beyond its size has no queue.
 */

export interface RunSlots {
  /** Resolves with the function that frees the slot again. Rejects when the line is full or `signal` aborts. */
  take(signal: AbortSignal): Promise<() => void>
}

export class LineFullError extends Error {}

export function createRunSlots(options: { slots: number; line: number }): RunSlots {
  const waiting: (() => void)[] = []
  let free = options.slots
  const release = (): void => {
    free++
    waiting.shift()?.()
  }
  const enter = (): (() => void) => {
    free--
    let released = false
    return () => {
      if (!released) release()
      released = true
    }
  }
  return {
    take(signal) {
      if (signal.aborted) return Promise.reject(signal.reason)
      if (free > 0) return Promise.resolve(enter())
      if (waiting.length >= options.line) return Promise.reject(new LineFullError())
      return new Promise((resolve, reject) => {
        const called = (): void => {
          signal.removeEventListener('abort', leave)
          resolve(enter())
        }
        const leave = (): void => {
          waiting.splice(waiting.indexOf(called), 1)
          reject(signal.reason)
        }
        waiting.push(called)
        signal.addEventListener('abort', leave, { once: true })
      })
    },
  }
}
