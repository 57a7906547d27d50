import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { endianness } from 'node:os'
import { dirname, join } from 'node:path'
import type { ToolDefinition } from '../../../../tools/core/definition.ts'
import type { Weights } from './classifier.ts'
import { PHRASES_FOLDER } from './phrases.ts'
import { WORD_CLASSES_FOLDER } from './word-classes.ts'

const SUFFIX = '.weights'

interface Remembered {
  folder: string
  definitions: readonly ToolDefinition[]
}

/** True when these tools were learnt before, by this code. */
export function isRemembered(remembered: Remembered): boolean {
  return existsSync(fileOf(remembered))
}

/**
 * Keeps what was learnt in a file, so that only the first start takes the time.
 * The file's name is a digest of all that is learnt from, the code that reads
 * it included. A folder that can't be read or written only costs the time.
 */
export function rememberWeights({ folder, definitions }: Remembered): (learn: () => Weights) => Weights {
  const file = fileOf({ folder, definitions })
  return (learn) => {
    const known = readWeights(file)
    if (known) return known
    const weights = learn()
    writeWeights({ folder, file, weights })
    return weights
  }
}

function fileOf({ folder, definitions }: Remembered): string {
  return join(folder, `${digestOf(definitions)}${SUFFIX}`)
}

function digestOf(definitions: readonly ToolDefinition[]): string {
  const hash = createHash('sha256').update(endianness())
  for (const { name, title, effect, examples } of definitions)
    hash.update(JSON.stringify([name, title, effect, examples]))
  for (const file of learntFrom()) hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 32)
}

/** Where learning is written; what it does not import changes nothing that is learnt. */
const LEARNING = join(import.meta.dirname, 'learn-weights.ts')
const IMPORTED = /^(?:import(?! type)|export|\}) .*?from '(\..+?)'/gm

/** Every file that learning depends on: its code and its texts. */
export function learntFrom(): string[] {
  const texts = [PHRASES_FOLDER, WORD_CLASSES_FOLDER].flatMap((folder) =>
    readdirSync(folder).map((name) => join(folder, name)),
  )
  return [...sourcesOf(LEARNING), ...texts].sort()
}

/** A module and all that it imports from this project, each once. */
function sourcesOf(module: string, known = new Set<string>()): Set<string> {
  known.add(module)
  for (const [, path = ''] of readFileSync(module, 'utf8').matchAll(IMPORTED)) {
    const imported = join(dirname(module), path)
    if (!known.has(imported)) sourcesOf(imported, known)
  }
  return known
}

/** Layout: length of the head in bytes (32 bits), head as JSON, padding to 4 bytes, weights as 32-bit floats. */
function readWeights(file: string): Weights | null {
  try {
    const bytes = readFileSync(file)
    const length = bytes.readUInt32LE(0)
    const { labels, features } = JSON.parse(bytes.toString('utf8', 4, 4 + length)) as Omit<Weights, 'values'>
    const body = bytes.subarray(aligned(4 + length))
    const values = new Float32Array(new Uint8Array(body).buffer)
    return values.length === labels.length * features.length ? { labels, features, values } : null
  } catch {
    // Not there yet, or cut off by a crash: it is learnt again.
    return null
  }
}

function writeWeights({ folder, file, weights }: { folder: string; file: string; weights: Weights }): void {
  const { labels, features, values } = weights
  const head = Buffer.from(JSON.stringify({ labels, features }))
  const start = aligned(4 + head.length)
  const bytes = Buffer.alloc(start + values.byteLength)
  bytes.writeUInt32LE(head.length, 0)
  head.copy(bytes, 4)
  Buffer.from(values.buffer, values.byteOffset, values.byteLength).copy(bytes, start)
  try {
    mkdirSync(folder, { recursive: true })
    const draft = `${file}.${process.pid}`
    writeFileSync(draft, bytes)
    renameSync(draft, file)
    forgetOld(folder)
  } catch {
    // A read-only folder: the next start learns again.
  }
}

/** One file for each role; more of them are from earlier versions. */
const KEPT = 8

function forgetOld(folder: string): void {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(SUFFIX))
    .map((name) => join(folder, name))
    .map((file) => ({ file, at: statSync(file).mtimeMs }))
    .sort((a, b) => b.at - a.at)
  for (const { file } of files.slice(KEPT)) rmSync(file, { force: true })
}

function aligned(offset: number): number {
  return Math.ceil(offset / 4) * 4
}
