import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { benchAlerts } from './alerts.ts'
import { benchBurst } from './burst.ts'
import { startServerProcess } from './server-process.ts'
import { median, percentile, table } from './statistics.ts'
import { benchStreaming } from './streaming.ts'
import { connectVisitor, timeMessage } from './visitor.ts'

const QUESTIONS = [
  'remote backend jobs over 80k',
  'nursing jobs near Leeds, part time',
  'what happens after I apply?',
  'thanks!',
  'show my saved jobs',
]
const VISITORS = 10

async function benchStart() {
  const folder = mkdtempSync(join(tmpdir(), 'aicareer-bench-'))
  const cold = await startServerProcess(folder)
  await cold.stop()
  const warm: number[] = []
  for (let run = 0; run < 3; run += 1) {
    const server = await startServerProcess(folder)
    warm.push(server.startMs)
    if (run < 2) await server.stop()
    else return { folder, server, coldMs: cold.startMs, warmMs: median(warm) }
  }
  throw new Error('unreachable')
}

async function benchAnswers(url: string) {
  const timings: { first: number; end: number }[] = []
  for (let index = 0; index < VISITORS; index += 1) {
    const visitor = await connectVisitor({ url, slug: 'kestrel-vane' })
    for (const question of QUESTIONS) timings.push(await timeMessage(visitor, question))
    visitor.socket.disconnect()
  }
  const row = (name: 'first' | 'end') => {
    const samples = timings.map((timing) => timing[name])
    return {
      'send to': name === 'first' ? 'first frame' : 'end',
      'p50 ms': percentile(samples, 0.5).toFixed(0),
      'p99 ms': percentile(samples, 0.99).toFixed(0),
    }
  }
  return [row('first'), row('end')]
}

function widgetBytes() {
  const dist = join(import.meta.dirname, '../../dist')
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(js|css)$/.test(file))
    .sort()
    .map((file) => ({
      file,
      'gzip KB': (gzipSync(readFileSync(join(dist, file)), { level: 9 }).length / 1_000).toFixed(2),
    }))
}

const { folder, server, coldMs, warmMs } = await benchStart()
const atRest = server.residentMb()
const answers = await benchAnswers(server.url)
const afterUse = server.residentMb()
await server.stop()
rmSync(folder, { recursive: true, force: true })

console.log(
  `\nStart-up\n${table([{ 'cold s': (coldMs / 1_000).toFixed(2), 'warm s': (warmMs / 1_000).toFixed(2), 'MB at rest': atRest.toFixed(0), 'MB after use': afterUse.toFixed(0) }])}`,
)
console.log(
  `\nAnswers of the built-in model, ${VISITORS} visitors × ${QUESTIONS.length} questions\n${table(answers)}`,
)
console.log(`\nStreams of 100 tokens at 50 a second\n${table(await benchStreaming())}`)
console.log(`\nJob alerts that want new jobs, found by their words\n${table(await benchAlerts())}`)
console.log(`\nWidget\n${table(widgetBytes())}`)
console.log(
  `\n2,000 chunks of Markdown in a burst, processor slowed down 4 times\n${table(await benchBurst())}`,
)
