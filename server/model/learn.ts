import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { tools } from '../../tools/catalog.ts'
import { sidesOf } from './built-in/answering/model.ts'
import { isRemembered } from './built-in/learning/remembered-weights.ts'
import { MEMORY_FOLDER } from './memory-folder.ts'

/** The sides of the counter, by number, of which something is new since they were learnt. */
function unlearnt(): number[] {
  return sidesOf(tools).flatMap((definitions, side) =>
    isRemembered({ folder: MEMORY_FOLDER, definitions }) ? [] : [side],
  )
}

/** Lets the built-in model learn both sides of the counter at once and keep what it learnt. */
export async function learn(): Promise<void> {
  const file = new URL('./learn-side.ts', import.meta.url)
  await Promise.all(unlearnt().map((side) => once(new Worker(file, { workerData: { side } }), 'exit')))
}

/** Many times what it takes; a process that hangs must not keep people waiting for ever. */
const LONGEST_MS = 300_000

/**
 * The same in a process of its own: learning takes memory that is not given
 * back. Null when nothing is new. The promise never rejects; whoever finds
 * nothing learnt learns it then.
 */
export function learnApart(): Promise<void> | null {
  if (unlearnt().length === 0) return null
  const child = spawn(process.execPath, [import.meta.filename], { stdio: 'ignore', timeout: LONGEST_MS })
  process.once('exit', () => child.kill())
  return once(child, 'exit').then(
    () => {},
    () => {},
  )
}

if (import.meta.main) await learn()
