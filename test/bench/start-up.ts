import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ServerProcess, startServerProcess } from './server-process.ts'
import { median, percentile } from './statistics.ts'
import { connectVisitor, timeMessage } from './visitor.ts'

const QUESTIONS = [
  'remote backend jobs over 80k',
  'nursing jobs near Leeds, part time',
  'what happens after I apply?',
  'thanks!',
  'show my saved jobs',
]
const VISITORS = 10
const WARM_STARTS = 3

async function askAll(url: string) {
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

/** Starts without and with data, memory, and how fast the running server answers. */
export async function benchStart() {
  const folder = mkdtempSync(join(tmpdir(), 'aicareer-bench-'))
  const row = ({ start, seconds, server }: { start: string; seconds: number; server: ServerProcess }) => ({
    start,
    s: (seconds / 1_000).toFixed(2),
    'server MB': server.residentMb().toFixed(0),
    'PostgreSQL MB': server.databaseMb().toFixed(0),
  })
  try {
    const cold = await startServerProcess(folder)
    const starts = [row({ start: 'cold', seconds: cold.startMs, server: cold })]
    await cold.stop()
    const warm: number[] = []
    for (let run = 1; run < WARM_STARTS; run += 1) {
      const server = await startServerProcess(folder)
      warm.push(server.startMs)
      await server.stop()
    }
    const server = await startServerProcess(folder)
    warm.push(server.startMs)
    starts.push(row({ start: 'warm', seconds: median(warm), server }))
    const answers = await askAll(server.url)
    const used = { start: `after ${VISITORS * QUESTIONS.length} answers`, seconds: Number.NaN, server }
    starts.push({ ...row(used), s: '' })
    await server.stop()
    return { starts, answers }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
