import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

export interface ServerProcess {
  url: string
  /** From spawn to the line that says where it is, ms. */
  startMs: number
  residentMb: () => number
  /** Of its database's processes, what they share counted once. */
  databaseMb: () => number
  stop: () => Promise<void>
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

/** Resident memory of a process, MB; NaN where /proc is missing. */
function residentMb(pid: number): number {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return Number(kilobytes) / 1_024
  } catch {
    return Number.NaN
  }
}

function childrenOf(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .split(' ')
    .filter(Boolean)
    .map(Number)
  return children.flatMap((child) => [child, ...childrenOf(child)])
}

/** Memory of a process's descendants by proportional share, MB; NaN where /proc does not say. */
function descendantsMb(pid: number): number {
  try {
    const kilobytes = childrenOf(pid).map(
      (child) => /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${child}/smaps_rollup`, 'utf8'))?.[1],
    )
    return kilobytes.reduce((sum, one) => sum + Number(one), 0) / 1_024
  } catch {
    return Number.NaN
  }
}

/** Starts the product as `npm start` does, on a data folder. */
export function startServerProcess(dataFolder: string): Promise<ServerProcess> {
  const started = performance.now()
  const child = spawn(process.execPath, [join(root, 'server/main.ts')], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', PORT: '0', DATA_DIR: dataFolder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const url = /http:\/\/\S+/.exec(chunk.toString())?.[0]
      if (url)
        resolve({
          url,
          startMs: performance.now() - started,
          residentMb: () => residentMb(child.pid ?? 0),
          databaseMb: () => descendantsMb(child.pid ?? 0),
          stop: () => stop(child),
        })
    })
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}.`)))
  })
}
