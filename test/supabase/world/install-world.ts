import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type postgres from 'postgres'
import { fileRows } from './file-rows.ts'
import { idOf } from './ids.ts'
import { PEOPLE, personId, UNVERIFIED } from './people.ts'
import { platformRows } from './platform-rows.ts'
import { worldRows } from './world-rows.ts'

const MATRIX = readFileSync(join(import.meta.dirname, 'matrix.sql'), 'utf8')

async function insertRow({ sql, table, id, values }: InsertedRow): Promise<void> {
  const row = { id, ...values }
  const columns = Object.keys(row)
    .map((name) => `"${name}"`)
    .join(', ')
  await sql.unsafe(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_record(null::${table}, $1::text::jsonb)`,
    [JSON.stringify(row)],
  )
}

interface InsertedRow {
  sql: postgres.TransactionSql
  table: string
  id: string
  values: Record<string, unknown>
}

/** Every table of the world, as SQL names it. */
export const WORLD_TABLES = [...Object.keys(worldRows).map((name) => `public.${name}`), 'storage.objects']

/**
 * Puts the people and rows of the test world into a migrated database, and the
 * schema `matrix` that tries statements on them. Triggers sleep meanwhile, so
 * that exactly the rows named here exist.
 */
export async function installWorld(sql: postgres.Sql): Promise<void> {
  await sql.begin(async (transaction) => {
    await transaction.unsafe(`set local session_replication_role = replica`)
    for (const name of PEOPLE) {
      const id = personId(name)
      await transaction`insert into auth.users (id, email, aud, role) values (${id}, ${`${name}@example.com`}, 'authenticated', 'authenticated')`
      if (!UNVERIFIED.includes(name))
        await transaction`insert into private.verified_users (user_id, email) values (${id}, ${`${name}@example.com`})`
    }
    await transaction`insert into auth.users (id, email) values (${idOf('new')}, 'without-profile@example.com')`
    await transaction`insert into storage.buckets (id, name) values ('other', 'other')`
    for (const table of Object.keys(platformRows)) await transaction.unsafe(`delete from public.${table}`)
    for (const [table, rows] of Object.entries(worldRows))
      for (const [name, values] of Object.entries(rows))
        await insertRow({ sql: transaction, table: `public.${table}`, id: idOf(`${table}.${name}`), values })
    for (const [name, values] of Object.entries(fileRows))
      await insertRow({
        sql: transaction,
        table: 'storage.objects',
        id: idOf(`storage.objects.${name}`),
        values,
      })
    await transaction`
      insert into private.turns (id, chat_id, message_id, asked_by, server_id, expires_at)
      values (${idOf('turn')}, ${idOf('chats.aliceAsk')}, ${idOf('chat_messages.aliceAsks')}, ${personId('alice')}, 'test', '2999-01-01')`
    await transaction.unsafe(MATRIX)
    for (const table of WORLD_TABLES) await transaction`select matrix.remember(${table})`
  })
}
