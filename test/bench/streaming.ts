import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import postgres from 'postgres'
import { WebSocket } from 'ws'
import { databaseUrl, startTestCluster } from '../database/postgres-cluster.ts'
import { TOKEN_MS, TOKENS } from './paced-text.ts'
import { percentile } from './statistics.ts'
import { connectVisitor, timeMessage } from './visitor.ts'

interface Ready {
  url: string
  tokens: string[]
}

/** Seconds that a stream takes when nothing is in its way. */
const IDEAL = (TOKENS * TOKEN_MS) / 1_000

function answer<Message>(child: ChildProcess): Promise<Message> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as Message))
    child.once('exit', (code) => reject(new Error(`A bench process ended with ${code}.`)))
  })
}

/** The database stays until the last of what was under way has ended. */
async function stop(child: ChildProcess): Promise<void> {
  const exit = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.send('stop')
  await exit
}

async function cpuMs(child: ChildProcess): Promise<number> {
  const reply = answer<{ cpu: NodeJS.CpuUsage }>(child)
  child.send('cpu')
  const { cpu } = await reply
  return (cpu.user + cpu.system) / 1_000
}

async function measure({ child, streams }: { child: ChildProcess; streams: (() => Promise<number>)[] }) {
  const before = await cpuMs(child)
  const seconds = (await Promise.all(streams.map((stream) => stream()))).map((ms) => ms / 1_000)
  const cpu = (await cpuMs(child)) - before
  return {
    'stream s (ideal 2.00)': `${percentile(seconds, 0.5).toFixed(2)} / ${percentile(seconds, 0.99).toFixed(2)}`,
    'added ms a delta': (((percentile(seconds, 0.5) - IDEAL) * 1_000) / TOKENS).toFixed(2),
    'cpu s per 1,000 tokens': (cpu / (streams.length * TOKENS)).toFixed(3),
    cpu,
  }
}

async function ours({ url, count }: { url: string; count: number }) {
  const child = fork(join(import.meta.dirname, 'stream-server.ts'), [url, String(count)])
  const ready = await answer<Ready>(child)
  const visitors = []
  for (const token of ready.tokens)
    visitors.push(await connectVisitor({ url: ready.url, slug: 'larkbeck', token }))
  // Once unmeasured: caches and compiled code are what a running server has.
  await Promise.all(visitors.map((visitor) => timeMessage(visitor, 'warm up')))
  const result = await measure({
    child,
    streams: visitors.map((visitor) => async () => (await timeMessage(visitor, 'go')).end),
  })
  for (const { socket } of visitors) socket.disconnect()
  await stop(child)
  return result
}

function plainStream(url: string): Promise<() => Promise<number>> {
  const socket = new WebSocket(url)
  return new Promise((resolve) =>
    socket.once('open', () =>
      resolve(
        () =>
          new Promise((end) => {
            const started = performance.now()
            socket.send('go')
            socket.on('message', (data) => {
              if (!JSON.parse(String(data)).end) return
              end(performance.now() - started)
              socket.close()
            })
          }),
      ),
    ),
  )
}

async function plain(count: number) {
  const child = fork(join(import.meta.dirname, 'plain-server.ts'))
  const { url } = await answer<Ready>(child)
  const streams = await Promise.all(Array.from({ length: count }, () => plainStream(url)))
  const result = await measure({ child, streams })
  await stop(child)
  return result
}

/** Streams at 1, 50 and 200 at once, beside a bare WebSocket server, in one run. */
export async function benchStreaming(): Promise<Record<string, string | number>[]> {
  const cluster = await startTestCluster()
  const rows: Record<string, string | number>[] = []
  try {
    for (const count of [1, 50, 200]) {
      const name = `bench_${count}`
      const admin = postgres(cluster.url, { max: 1, onnotice: () => {} })
      await admin.unsafe(`create database ${name}`)
      await admin.end()
      const bare = await plain(count)
      const full = await ours({ url: databaseUrl({ url: cluster.url, name }), count })
      const row = (who: string, { cpu, ...figures }: typeof full, ratio: string) => ({
        streams: count,
        server: who,
        ...figures,
        'cpu ÷ bare ws': ratio,
      })
      rows.push(row('bare ws', bare, '1'), row('AICareer', full, (full.cpu / bare.cpu).toFixed(1)))
    }
  } finally {
    await cluster.stop()
  }
  return rows
}
