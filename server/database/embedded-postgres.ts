import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import postgres from 'postgres'
import { findPostgresBinaries, type PostgresBinaries } from './postgres-binaries.ts'
import type { SystemUser } from './system-user.ts'

export interface EmbeddedPostgres {
  /** Connection string of the superuser, database `postgres`. */
  url: string
  stop: () => Promise<void>
}

interface StartOptions {
  cluster: string
  password: string
  user: SystemUser | null
  /** Off for throw-away clusters of tests only: a power cut would lose data. */
  durable: boolean
  /** Other programs than those from npm. */
  binaries?: PostgresBinaries
}

/**
 * PostgreSQL lives exactly as long as our end of this pipe: when the server
 * stops, or is killed, `read` ends and the database is shut down (SIGINT, "fast").
 */
const WATCHDOG = '"$@" </dev/null & child=$!; read -r line; kill -INT $child 2>/dev/null; wait $child'

const START_LIMIT_MS = 20_000

function initialise({
  cluster,
  password,
  user,
  binaries,
}: StartOptions & { binaries: PostgresBinaries }): void {
  mkdirSync(dirname(cluster), { recursive: true, mode: 0o755 })
  mkdirSync(cluster, { recursive: true, mode: 0o700 })
  if (user) chownSync(cluster, user.uid, user.gid)
  const folder = mkdtempSync(join(tmpdir(), 'aicareer-initdb-'))
  const passwordFile = join(folder, 'password')
  try {
    writeFileSync(passwordFile, password, { mode: 0o600 })
    if (user) for (const path of [folder, passwordFile]) chownSync(path, user.uid, user.gid)
    const result = spawnSync(
      binaries.initdb,
      [
        '-D',
        cluster,
        '-U',
        'postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C.UTF-8',
      ],
      { ...(user ?? {}), cwd: '/', encoding: 'utf8' },
    )
    if (result.status !== 0)
      throw new Error(`The embedded database could not be made: ${result.stderr || result.error?.message}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A predecessor that was killed takes its database down with it, which may still be under way. */
async function waitForPredecessor(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid')
  const deadline = Date.now() + START_LIMIT_MS
  while (existsSync(file)) {
    const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
    try {
      process.kill(pid, 0)
    } catch {
      return
    }
    if (Date.now() > deadline)
      throw new Error(`Another PostgreSQL (process ${pid}) is using ${cluster}. Stop it first.`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (!address || typeof address === 'string') throw new Error('No free port on 127.0.0.1.')
  return address.port
}

function launch({
  cluster,
  user,
  durable,
  port,
  binaries,
}: StartOptions & { port: number; binaries: PostgresBinaries }): ChildProcess {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 40,
    shared_buffers: '64MB',
    jit: 'off',
    log_min_messages: 'fatal',
    timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const options = {
    ...(user ?? {}),
    cwd: '/',
    stdio: ['pipe', 'ignore', 'pipe'] as ['pipe', 'ignore', 'pipe'],
    detached: true,
  }
  return process.platform === 'win32'
    ? spawn(binaries.postgres, ['-D', cluster, ...flags], { ...options, detached: false })
    : spawn('/bin/sh', ['-c', WATCHDOG, 'sh', binaries.postgres, '-D', cluster, ...flags], options)
}

async function waitUntilReady({ url, child }: { url: string; child: ChildProcess }): Promise<void> {
  let output = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-2_000)
  })
  const deadline = Date.now() + START_LIMIT_MS
  for (;;) {
    const probe = postgres(url, { max: 1, connect_timeout: 2, onnotice: () => {} })
    try {
      await probe`select 1`
      return
    } catch (error) {
      if (child.exitCode !== null || Date.now() > deadline)
        throw new Error(`The embedded database did not start. ${output.trim() || (error as Error).message}`)
      await new Promise((resolve) => setTimeout(resolve, 25))
    } finally {
      await probe.end({ timeout: 1 })
    }
  }
}

/**
 * Starts PostgreSQL 17 on `cluster`, making it if needed. It listens on
 * 127.0.0.1, at a free port, and can't outlive this process.
 */
export async function startEmbeddedPostgres(options: StartOptions): Promise<EmbeddedPostgres> {
  const binaries = options.binaries ?? findPostgresBinaries(options.user)
  if (!existsSync(join(options.cluster, 'PG_VERSION'))) initialise({ ...options, binaries })
  await waitForPredecessor(options.cluster)
  const port = await freePort()
  const url = `postgres://postgres:${encodeURIComponent(options.password)}@127.0.0.1:${port}/postgres`
  const child = launch({ ...options, port, binaries })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  try {
    await waitUntilReady({ url, child })
  } catch (error) {
    child.stdin?.end()
    throw error
  }
  child.unref()
  return {
    url,
    stop: async () => {
      child.ref()
      child.stdin?.end()
      if (process.platform === 'win32') child.kill('SIGINT')
      await ended
    },
  }
}
