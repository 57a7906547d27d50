import { inject } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts'
import { installWorld } from '../world/install-world.ts'
import type { Executor } from './executor.ts'
import { type Clients, clientsOf, createHttpExecutor } from './http-executor.ts'
import { createSqlExecutor } from './sql-executor.ts'

export interface World {
  database: TestDatabase
  clients: Clients
  /** Through the API, as the person. */
  http: Executor
  /** By SQL, with the same roles and claims. */
  direct: Executor
}

/** A database of one's own with the test world in it, and everybody's client. */
export async function openWorld(): Promise<World> {
  const database = await createTestDatabase()
  await installWorld(database.sql)
  const clients = await clientsOf({
    backend: database.backend,
    jwtSecret: inject('cluster').secrets.jwtSecret,
  })
  // The first request makes the embedded tier give every grant to the API roles.
  await clients.get('visitor')?.from('agencies').select('id')
  return {
    database,
    clients,
    http: createHttpExecutor({ clients, sql: database.sql }),
    direct: createSqlExecutor(database.sql),
  }
}
