import { Piscina } from 'piscina'
import { resumeLimits } from './limits.ts'
import { describeResumeError, type ResumeError, type ResumeErrorCode } from './resume-errors.ts'
import type { ResumeReading } from './resume-reading.ts'
import { createRunSlots, LineFullError } from './run-slots.ts'
import { createThreadCell, watchRun } from './watch-run.ts'
import type { WorkerAnswer, WorkerTask } from './worker.ts'

export type { ResumeError, ResumeErrorCode } from './resume-errors.ts'

export interface ReadResumeInput {
  bytes: Uint8Array
  /** As uploaded. Never trusted: the type comes from the content. */
  fileName: string
  signal?: AbortSignal
}

export type ReadResumeResult = { ok: true; reading: ResumeReading } | { ok: false; error: ResumeError }

export interface ResumeReaderOptions {
  /** Per file, from when a worker takes it; 20 seconds unless told. */
  timeoutMilliseconds?: number
  /** Files read at the same time; 2 unless told. */
  threads?: number
  /** How long an idle worker stays; 10 seconds unless told. */
  idleMilliseconds?: number
  /** Called with the technical reason of a failure, for the log. */
  onFailure?: (failure: { code: ResumeErrorCode; cause: string }) => void
  /** Another worker file, for tests of hanging and memory. */
  workerUrl?: URL
}

export interface ResumeReader {
  read(input: ReadResumeInput): Promise<ReadResumeResult>
  /** Worker threads alive now: 0 when nothing was read for a while. */
  readonly workers: number
  close(): Promise<void>
}

const defaultThreads = 2
const longestLine = 32

function createPool(options: ResumeReaderOptions): Piscina {
  const file = options.workerUrl ?? new URL('./worker.ts', import.meta.url)
  return new Piscina({
    filename: file.href,
    name: 'readInWorker',
    minThreads: 0,
    maxThreads: options.threads ?? defaultThreads,
    idleTimeout: options.idleMilliseconds ?? 10_000,
    // A parser of untrusted files gets none of the server's secrets.
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: resumeLimits.heapMegabytes, maxYoungGenerationSizeMb: 32 },
  })
}

/** What a broken run means to the person. */
function codeOf(error: unknown, why: AbortSignal): ResumeErrorCode {
  const { code, name, message } = error as { code?: string; name?: string; message?: string }
  if (why.aborted) return why.reason as ResumeErrorCode
  if (
    code === 'ERR_WORKER_OUT_OF_MEMORY' ||
    /out of memory|Array buffer allocation failed/i.test(message ?? '')
  )
    return 'resume:out_of_memory'
  if (name === 'RangeError' || /heap/i.test(message ?? '')) return 'resume:out_of_memory'
  if (error instanceof LineFullError) return 'resume:busy'
  return 'resume:damaged'
}

/**
 * Reads resumes in worker threads that die alone: a file that hangs, grows or crashes costs its own
 * answer and nothing else. `read` never throws.
 */
export function createResumeReader(options: ResumeReaderOptions = {}): ResumeReader {
  const pool = createPool(options)
  const slots = createRunSlots({ slots: options.threads ?? defaultThreads, line: longestLine })
  const timeout = options.timeoutMilliseconds ?? resumeLimits.milliseconds
  const fail = (code: ResumeErrorCode, cause: string): ReadResumeResult => {
    options.onFailure?.({ code, cause })
    return { ok: false, error: describeResumeError(code) }
  }
  return {
    async read({ bytes, signal }) {
      if (bytes.length === 0) return fail('resume:empty', '0 bytes')
      if (bytes.length > resumeLimits.bytes) return fail('resume:too_large', `${bytes.length} bytes`)
      const stop = new AbortController()
      const abort = (code: ResumeErrorCode) => () => stop.abort(code)
      const cancel = abort('resume:cancelled')
      if (signal?.aborted) cancel()
      signal?.addEventListener('abort', cancel, { once: true })
      let release: (() => void) | undefined
      let unwatch: (() => void) | undefined
      try {
        release = await slots.take(stop.signal)
        const cell = createThreadCell()
        unwatch = watchRun({
          pool,
          cell,
          timeoutMilliseconds: timeout,
          onTimeout: abort('resume:timeout'),
          onExcess: abort('resume:out_of_memory'),
        })
        const answer = (await pool.run({ bytes, cell } satisfies WorkerTask, {
          signal: stop.signal,
        })) as WorkerAnswer
        return 'reading' in answer ? { ok: true, reading: answer.reading } : fail(answer.code, answer.cause)
      } catch (error) {
        return fail(
          codeOf(error, stop.signal),
          error instanceof Error ? (error.stack ?? error.message) : String(error),
        )
      } finally {
        unwatch?.()
        release?.()
        signal?.removeEventListener('abort', cancel)
      }
    },
    get workers() {
      return pool.threads.length
    },
    close: () => pool.destroy(),
  }
}
