import { join } from 'node:path'

/** Where the built-in model keeps what it learnt: beside what is built, as it can be made again at any time. */
export const MEMORY_FOLDER = join(import.meta.dirname, '../../dist/model')
