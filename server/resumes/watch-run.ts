import type { Piscina } from 'piscina'
import { resumeLimits } from './limits.ts'

const everyMilliseconds = 100
const externalLimit = resumeLimits.externalMegabytes * 1024 * 1024

/** Where a worker writes its thread id when it takes a task, so that the pool's owner knows whom to watch. */
export type ThreadCell = Int32Array<SharedArrayBuffer>

export function createThreadCell(): ThreadCell {
  return new Int32Array(new SharedArrayBuffer(4))
}

/**
 * Watches one file's run from the thread whose loop stays free. The time counts from when a worker took the
 * file, so that a slow start of the worker costs it nothing. A worker's heap limit does not count buffers, and an
 * inflated stream is a buffer, so that the worker's own statistics are asked; V8 answers while it is busy.
 */
export function watchRun(options: {
  pool: Piscina
  cell: ThreadCell
  timeoutMilliseconds: number
  onTimeout: () => void
  onExcess: () => void
}): () => void {
  let startedAt: number | null = null
  const check = async (): Promise<void> => {
    const threadId = Atomics.load(options.cell, 0)
    if (threadId === 0) return
    startedAt ??= performance.now()
    if (performance.now() - startedAt > options.timeoutMilliseconds) options.onTimeout()
    const worker = options.pool.threads.find((thread) => thread.threadId === threadId)
    // A worker that ended meanwhile has nothing left to watch.
    const statistics = await worker?.getHeapStatistics().catch(() => null)
    if (statistics && statistics.external_memory > externalLimit) options.onExcess()
  }
  const timer = setInterval(() => void check(), everyMilliseconds)
  return () => clearInterval(timer)
}
