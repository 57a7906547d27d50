import { threadId } from 'node:worker_threads'
import type { WorkerTask } from '../../../server/resumes/worker.ts'

/** Stands in for the real worker: does what the file's text says. */
export async function readInWorker({ bytes, cell }: WorkerTask): Promise<unknown> {
  Atomics.store(cell, 0, threadId)
  const order = new TextDecoder().decode(bytes)
  if (order === 'hang') for (;;) Math.sqrt(2)
  if (order === 'grow') {
    const hoard: number[][] = []
    for (;;) hoard.push(new Array(1_000_000).fill(hoard.length + 0.5))
  }
  if (order === 'balloon') {
    const hoard: Uint8Array[] = []
    for (;;) hoard.push(new Uint8Array(16 * 1024 * 1024).fill(1))
  }
  if (order === 'crash') process.exit(1)
  return { reading: { type: 'text', text: order } }
}
