import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { databaseUrl, SEEDED_TEMPLATE } from '../../database/postgres-cluster.ts'
import { endProcess, type StartedProcess, startProcess } from '../server-process.ts'
import { ask, openCurrent, say, TestVisitor, textOf } from '../test-server.ts'

const name = `restart_${randomUUID().replaceAll('-', '')}`
const folder = mkdtempSync(join(tmpdir(), 'aicareer-restart-'))
let admin: postgres.Sql
let rows: postgres.Sql
let server: StartedProcess

// A process of its own: the driver throws where only a process can catch it.
beforeAll(async () => {
  const { url } = inject('cluster')
  admin = postgres(url, { max: 1, onnotice: () => {} })
  await admin.unsafe(`create database ${name} template ${SEEDED_TEMPLATE}`)
  const target = databaseUrl({ url, name })
  server = await startProcess({ DATABASE_URL: target, DATA_DIR: folder })
  rows = postgres(target, { max: 1, onnotice: () => {}, connection: { application_name: 'test' } })
})
afterAll(async () => {
  expect(await endProcess(server.child, 'SIGTERM')).toBe(0)
  await rows.end()
  await admin.unsafe(`drop database ${name} with (force)`)
  await admin.end()
  rmSync(folder, { recursive: true })
})

/** As a restart: every connection of the server ends, whatever it is doing. */
async function cutConnections(): Promise<number> {
  const cut = await admin`
    select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name} and application_name <> 'test'`
  return cut.length
}

async function healthy(): Promise<number> {
  return (await fetch(`${server.url}/healthz`)).status
}

describe('a database that restarts', () => {
  it('should be back within seconds, again and again', async () => {
    for (let time = 0; time < 4; time += 1) {
      expect(await cutConnections()).toBeGreaterThan(0)
      // Asked while the connections are going, which is when the driver stumbles.
      await Promise.allSettled(Array.from({ length: 10 }, healthy))
      await expect.poll(healthy, { timeout: 20_000, interval: 100 }).toBe(200)
    }
  }, 300_000)

  it('should acknowledge nothing that is not stored, and answer when it is back', async () => {
    const visitor = new TestVisitor(server, 'larkbeck')
    await visitor.becomeGuest()
    const socket = await visitor.connect()
    const { chatId } = await openCurrent(socket)
    const clientIds = Array.from({ length: 8 }, () => randomUUID())
    const answers = []
    for (const clientId of clientIds) {
      const request = { chatId, clientId, text: 'hello', attachmentIds: [] }
      const [answer] = await Promise.all([ask(socket, 'message:send', request), cutConnections()])
      answers.push(answer)
      await expect.poll(healthy, { timeout: 20_000, interval: 100 }).toBe(200)
    }
    const stored = await rows<{ client_id: string }[]>`
      select client_id from public.chat_messages where chat_id = ${chatId} and role = 'user'`
    const ids = stored.map((row) => row.client_id)
    for (const [index, { data, error }] of answers.entries()) {
      if (data) expect(ids).toContain(clientIds[index])
      else
        expect(error).toMatchObject({
          retryable: true,
          message: expect.stringMatching(/try again|Wait for it/),
        })
    }
    await expect.poll(async () => (await openCurrent(socket)).running, { timeout: 60_000 }).toBeNull()
    expect(textOf(await say(socket, chatId, 'hello again'))).toMatch(/hello/i)
    visitor.close()
  }, 300_000)
})
