import { type ChildProcess, execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { clusterFolder } from '../../server/database/data-folder.ts'
import { postgresSystemUser } from '../../server/database/system-user.ts'
import { endProcess, startProcess } from './server-process.ts'

const isRoot = process.getuid?.() === 0
let folder: string
const children: ChildProcess[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aicareer-process-'))
  chmodSync(folder, 0o755)
})
afterEach(async () => {
  await Promise.all(children.splice(0).map((child) => endProcess(child, 'SIGKILL')))
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
})

function start(environment: Record<string, string>, user: { uid?: number; gid?: number } = {}) {
  const started = (child: ChildProcess) => void children.push(child)
  return startProcess({ DATA_DIR: join(folder, 'data'), ...environment }, { ...user, started })
}

async function agencyName(url: string): Promise<string> {
  const html = await (await fetch(`${url}/embed/larkbeck`)).text()
  return /"name":"([^"]+)"/.exec(html)?.[1] ?? ''
}

function postgresOn(path: string): string[] {
  const list = execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' })
  return list.split('\n').filter((line) => line.includes(`-D ${path}`) && !line.includes('/bin/sh'))
}

describe('the server process', () => {
  it('should say one line, stop on SIGTERM, and start again on the same data', async () => {
    const first = await start({})
    expect(first.stdout).toMatch(
      /^AICareer is at http:\/\/localhost:\d+ · embedded database · built-in model\n$/,
    )
    expect(await agencyName(first.url)).toBe('Larkbeck Healthcare')
    expect(await endProcess(first.child, 'SIGTERM')).toBe(0)
    expect(postgresOn(join(folder, 'data'))).toEqual([])
    const second = await start({})
    expect(await agencyName(second.url)).toBe('Larkbeck Healthcare')
  })

  it('should take its database down with it when killed, and start again after that', async () => {
    const first = await start({})
    await endProcess(first.child, 'SIGKILL')
    await expect.poll(() => postgresOn(join(folder, 'data')), { timeout: 10_000 }).toEqual([])
    const second = await start({})
    expect(await agencyName(second.url)).toBe('Larkbeck Healthcare')
  })

  it('should keep its secrets to the owner', async () => {
    await start({})
    expect(statSync(join(folder, 'data/secrets.json')).mode & 0o777).toBe(0o600)
  })

  it('should say plainly that its data folder is taken', async () => {
    await start({})
    await expect(start({})).rejects.toThrow(/data folder .* is in use by another server \(process \d+\)/)
  })

  it('should say plainly that its port is taken', async () => {
    const blocker = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => blocker.once('listening', resolve))
    const { port } = blocker.address() as { port: number }
    await expect(start({ PORT: String(port) })).rejects.toThrow(`Port ${port} is in use.`)
    blocker.close()
  })

  it('should refuse to start with settings that are missing or malformed, and name each', async () => {
    const bad = {
      PORT: 'many',
      SUPABASE_URL: 'https://project.example',
      DATABASE_URL: 'mysql://x',
      SMTP_URL: 'mail',
    }
    const error = await start(bad).then(
      () => '',
      (reason: Error) => reason.message,
    )
    for (const name of ['PORT', 'DATABASE_URL', 'SMTP_URL']) expect(error).toContain(name)
    const needsKeys = await start({ SUPABASE_URL: 'https://project.example' }).then(
      () => '',
      (reason: Error) => reason.message,
    )
    for (const name of ['SUPABASE_PUBLISHABLE_KEY', 'SUPABASE_SECRET_KEY', 'SERVER_SECRET'])
      expect(needsKeys).toContain(name)
  })

  it.skipIf(!isRoot)('should run as root with a data folder below a private folder', async () => {
    const closed = join(folder, 'closed')
    mkdirSync(closed, { mode: 0o700 })
    const data = join(closed, 'data')
    const { url, child } = await start({ DATA_DIR: data })
    expect(await agencyName(url)).toBe('Larkbeck Healthcare')
    await endProcess(child, 'SIGTERM')
    rmSync(dirname(clusterFolder({ path: data, user: postgresSystemUser() })), { recursive: true })
  })

  it.skipIf(!isRoot)('should run as an ordinary user', async () => {
    const nobody = Number(execFileSync('id', ['-u', 'nobody'], { encoding: 'utf8' }))
    chmodSync(folder, 0o777)
    const { url } = await start({ HOME: folder }, { uid: nobody, gid: nobody })
    expect(await agencyName(url)).toBe('Larkbeck Healthcare')
  })
})
