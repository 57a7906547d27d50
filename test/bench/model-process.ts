import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createBuiltIn } from '../../server/model/built-in/answering/model.ts'
import { tools } from '../../tools/catalog.ts'
import { type Utterance, utterance } from '../eval/utterances/item.ts'
import { promptOf } from '../eval/utterances/prompt.ts'

const NOW = new Date('2026-06-15T09:00:00Z')
const ROLES = ['candidate', 'recruiter'] as const
const SETS = { candidate: 'development', recruiter: 'development-4' } as const
/** Utterances of each role; the rest of a set says the same of the model's speed. */
const MOST = 300

/** What one process says of itself: learning or loading, then answering. Times in ms, of answers the processor's; memory in bytes. */
export interface ModelFigures {
  ready: number
  readyPeak: number
  readyHeap: number
  plain: number[]
  /** Some of them, of which each is also tried longer and later. */
  short: number[]
  long: number[]
  talk: number[]
  keptHeap: number
  answered: number
}

const [memoryFolder = ''] = process.argv.slice(2)
const heap = () => {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

function itemsOf(role: (typeof ROLES)[number]): Utterance[] {
  const file = join(import.meta.dirname, `../eval/utterances/${SETS[role]}.json`)
  const items = utterance.array().parse(JSON.parse(readFileSync(file, 'utf8')))
  return items.filter((item) => item.role === role).slice(0, MOST)
}

const items = ROLES.flatMap(itemsOf)
const offered = (role: Utterance['role']) =>
  tools.filter((tool) => tool.for.includes(role)).map(({ name }) => name)

const before = heap()
const started = performance.now()
const { model, rankTools } = createBuiltIn({ tools, memoryFolder, now: () => NOW })
for (const role of ROLES) rankTools({ text: 'hello', offered: offered(role) })
const ready = performance.now() - started
const readyPeak = process.resourceUsage().maxRSS * 1_024
const readyHeap = heap() - before

async function timeOf(item: Utterance): Promise<number> {
  const own = offered(item.role).map((name) => ({ type: 'function' as const, name, inputSchema: {} }))
  const prompt = promptOf(item, tools)
  const from = process.cpuUsage()
  await model.doGenerate({ prompt, tools: own })
  const { user, system } = process.cpuUsage(from)
  return (user + system) / 1_000
}

/** Once unmeasured: compiled code, and what is remembered of words, are what a running server has. */
for (const item of items) await timeOf(item)
const atRest = heap()
const plain: number[] = []
for (const item of items) plain.push(await timeOf(item))
const keptHeap = heap() - atRest

/** The same words ten times over, and the same utterance after ten others. */
const some = items.filter((_, place) => place % 20 === 0)
const short: number[] = []
for (const item of some) short.push(await timeOf(item))
const long: number[] = []
for (const item of some) long.push(await timeOf({ ...item, text: Array(10).fill(item.text).join('. ') }))
const talk: number[] = []
for (const item of some) {
  const history = Array.from({ length: 10 }, (_, place) => ({ user: items[place]?.text ?? '', tool: null }))
  talk.push(await timeOf({ ...item, shown: [], history }))
}
const figures: ModelFigures = {
  ready,
  readyPeak,
  readyHeap,
  plain,
  short,
  long,
  talk,
  keptHeap,
  answered: items.length,
}
process.send?.(figures)
