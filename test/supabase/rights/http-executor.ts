import { createClient, type SupabaseClient } from '@supabase/supabase-js'
import { SignJWT } from 'jose'
import type postgres from 'postgres'
import type { Backend } from '../../../server/database/backend.ts'
import { ACTOR_NAMES, type Actor, personId } from '../world/people.ts'
import { type Attempt, type Executor, type Outcome, qualified, withMe } from './executor.ts'
import { createSqlExecutor, idOfWho } from './sql-executor.ts'

/** A client of the stock library that is this person, with a token as the auth server makes them. */
export async function clientOf({ backend, jwtSecret, actor }: ClientOptions): Promise<SupabaseClient> {
  const global = { fetch: backend.fetch }
  if (actor === 'visitor')
    return createClient(backend.url, backend.publishableKey, {
      global,
      auth: { persistSession: false, autoRefreshToken: false },
    })
  const token = await new SignJWT({ role: 'authenticated' })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setSubject(personId(actor))
    .setAudience('authenticated')
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode(jwtSecret))
  return createClient(backend.url, backend.publishableKey, { global, accessToken: async () => token })
}

interface ClientOptions {
  backend: Backend
  jwtSecret: string
  actor: Actor
}

export type Clients = Map<string, SupabaseClient>

export async function clientsOf(options: Omit<ClientOptions, 'actor'>): Promise<Clients> {
  const entries = ACTOR_NAMES.map(async (actor) => [actor, await clientOf({ ...options, actor })] as const)
  return new Map(await Promise.all(entries))
}

async function send({ client, attempt }: { client: SupabaseClient; attempt: Attempt }) {
  const { table, act, row, values = {} } = attempt
  const me = idOfWho(attempt.who) ?? personId('newcomer')
  const data = withMe({ values, me })
  const query = client.from(table)
  if (act === 'insert') return query.insert(data)
  const request =
    act === 'select' ? query.select('id') : act === 'update' ? query.update(data) : query.delete()
  return row ? request.eq('id', row) : request
}

/**
 * Acts through the API as a person could who has our public key and their own
 * token: no server of ours in between. Writes ask for nothing back. What they
 * changed is read by the database's owner, who then restores the world.
 */
export function createHttpExecutor({ clients, sql }: { clients: Clients; sql: postgres.Sql }): Executor {
  const asOwner = createSqlExecutor(sql)
  return async (attempts) => {
    const outcomes: Outcome[] = []
    for (const attempt of attempts) {
      const client = clients.get(attempt.who)
      // The API has no owner, and storage another protocol: both by SQL.
      if (!client || attempt.table.startsWith('storage.')) {
        outcomes.push(...(await asOwner([attempt])))
        continue
      }
      const { data, error } = await send({ client, attempt })
      const refusal = error ? `${error.code} ${error.message}` : null
      if (attempt.act === 'select') {
        const seen = (data ?? []) as { id: string }[]
        outcomes.push({ rows: Object.fromEntries(seen.map(({ id }) => [id, null])), refusal })
        continue
      }
      const [changed] = await sql<
        { rows: Outcome['rows'] }[]
      >`select matrix.differences(${qualified(attempt.watch ?? attempt.table)}) as rows`
      const rows = changed?.rows ?? {}
      if (Object.keys(rows).length > 0 || attempt.watch) await sql`select matrix.restore()`
      outcomes.push({ rows, refusal })
    }
    return outcomes
  }
}
