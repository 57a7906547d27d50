import { workerData } from 'node:worker_threads'
import { z } from 'zod'
import { tools } from '../../tools/catalog.ts'
import { sidesOf } from './built-in/answering/model.ts'
import { trainBrain } from './built-in/learning/brain.ts'
import { rememberWeights } from './built-in/learning/remembered-weights.ts'
import { MEMORY_FOLDER } from './memory-folder.ts'

/** A thread's whole work: learns one side, 0 or 1, and keeps it. */
const { side } = z.object({ side: z.int().min(0).max(1) }).parse(workerData)
const definitions = sidesOf(tools)[side] ?? []
trainBrain(definitions, rememberWeights({ folder: MEMORY_FOLDER, definitions }))
