import { Socket } from 'node:net'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { useFewerRoundTrips } from '../../../server/database/fewer-round-trips.ts'
import { readStanding } from '../../../server/identity/standing.ts'
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts'

let database: TestDatabase
let driver: postgres.Sql
beforeAll(async () => {
  database = await createTestDatabase()
  driver = postgres(database.url, { max: 1, onnotice: () => {} })
  useFewerRoundTrips(driver)
})
afterAll(async () => {
  await driver.end()
  await database.close()
})

const ROLE = "SELECT set_config('role', $1, true)"
const SUBJECT = "SELECT set_config('request.jwt.claim.sub', $1, true)"
const WHO = "select current_user as role, current_setting('request.jwt.claim.sub', true) as sub, $1::int as n"

async function inTransaction<Value>(
  run: (unsafe: postgres.ReservedSql['unsafe']) => Promise<Value>,
): Promise<Value> {
  const reserved = await driver.reserve()
  try {
    await reserved.unsafe('begin')
    const value = await run(reserved.unsafe)
    await reserved.unsafe('commit')
    return value
  } catch (error) {
    await reserved.unsafe('rollback')
    throw error
  } finally {
    reserved.release()
  }
}

describe('a transaction whose beginning waits for its first statement', () => {
  const ask = (role: string) =>
    inTransaction(async (unsafe) => {
      await unsafe(ROLE, [role])
      await unsafe(SUBJECT, ['somebody'])
      return [...(await unsafe(WHO, [1]))]
    })

  it('should run the statement as who was named, and leave nothing behind', async () => {
    expect(await ask('authenticated')).toEqual([{ role: 'authenticated', sub: 'somebody', n: 1 }])
    const [after] = await inTransaction((unsafe) => unsafe(WHO, [2]))
    expect(after).toMatchObject({ n: 2 })
    expect(after?.role).not.toBe('authenticated')
    expect(after?.sub || null).toBeNull()
  })

  it('should not run the statement when who asks can’t be set', async () => {
    const attempt = inTransaction(async (unsafe) => {
      await unsafe(ROLE, ['no_such_role'])
      return unsafe('create table public.written_by_nobody ()')
    })
    await expect(attempt).rejects.toThrow('no_such_role')
    const [found] = await database.sql`select to_regclass('public.written_by_nobody') as name`
    expect(found).toEqual({ name: null })
  })

  it('should undo what was written before a failure', async () => {
    const attempt = inTransaction(async (unsafe) => {
      await unsafe('create table public.half_written ()')
      return unsafe('select 1 / $1::int', [0])
    })
    await expect(attempt).rejects.toThrow('division by zero')
    const [found] = await database.sql`select to_regclass('public.half_written') as name`
    expect(found).toEqual({ name: null })
  })

  it('should travel in two pieces, once its statements are known', async () => {
    await ask('authenticated')
    const write = vi.spyOn(Socket.prototype, 'write')
    await ask('anon')
    expect(write).toHaveBeenCalledTimes(2)
    write.mockRestore()
  })
})

it('should answer each of many people at once as themselves', async () => {
  const people = await Promise.all(Array.from({ length: 8 }, () => database.createGuest()))
  await Promise.all(
    Array.from({ length: 15 }, () => people)
      .flat()
      .map(async ({ id, client }) => {
        const { data } = await client.from('profiles').select('id')
        expect(data).toEqual([{ id }])
        expect((await readStanding(client)).role).toBe('guest')
      }),
  )
})
