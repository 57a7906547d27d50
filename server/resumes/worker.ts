import { threadId } from 'node:worker_threads'
import { readDocument } from './read-document.ts'
import { type ResumeErrorCode, ResumeReadError } from './resume-errors.ts'
import type { ResumeReading } from './resume-reading.ts'
import type { ThreadCell } from './watch-run.ts'

/** Runs in a worker thread. Nothing that a file contains may make it talk to the outside. */
globalThis.fetch = () => Promise.reject(new Error('The resume reader has no network'))

export type WorkerAnswer = { reading: ResumeReading } | { code: ResumeErrorCode; cause: string }

export interface WorkerTask {
  bytes: Uint8Array
  cell: ThreadCell
}

export async function readInWorker({ bytes, cell }: WorkerTask): Promise<WorkerAnswer> {
  Atomics.store(cell, 0, threadId)
  try {
    return { reading: await readDocument(bytes) }
  } catch (error) {
    const code = error instanceof ResumeReadError ? error.code : 'resume:damaged'
    const cause = error instanceof Error ? (error.cause ?? error) : error
    return {
      code,
      cause: cause instanceof Error ? (cause.stack ?? cause.message).slice(0, 2_000) : String(cause),
    }
  }
}
