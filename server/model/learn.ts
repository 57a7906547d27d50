import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { tools } from '../../tools/catalog.ts'
import { sidesOf } from './built-in/model.ts'
import { isRemembered } from './built-in/remembered-weights.ts'
import { MEMORY_FOLDER } from './choose-model.ts'

/**
 * Lets the built-in model learn both sides of the counter at once and keep
 * it, apart from the server: learning takes memory that is not given back.
 */
export async function learn(): Promise<void> {
  const unlearnt = [...sidesOf(tools).entries()].filter(
    ([, definitions]) => !isRemembered({ folder: MEMORY_FOLDER, definitions }),
  )
  const file = new URL('./learn-side.ts', import.meta.url)
  await Promise.all(unlearnt.map(([side]) => once(new Worker(file, { workerData: { side } }), 'exit')))
}

if (import.meta.main) await learn()
