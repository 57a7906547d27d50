import { randomBytes } from 'node:crypto'
import { chownSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { startEmbeddedPostgres } from '../../server/database/embedded-postgres.ts'
import { createLiteBackend } from '../../server/database/lite-backend.ts'
import type { PostgresBinaries } from '../../server/database/postgres-binaries.ts'
import { seed } from '../../server/database/seed.ts'
import { postgresSystemUser } from '../../server/database/system-user.ts'

export const TEMPLATE = 'aicareer_template'
export const SEEDED_TEMPLATE = 'aicareer_seeded_template'

export interface TestSecrets {
  jwtSecret: string
  serverSecret: string
  publishableKey: string
  secretKey: string
}

export interface TestCluster {
  /** Superuser's connection string, database `postgres`. */
  url: string
  secrets: TestSecrets
  stop: () => Promise<void>
}

function randomSecrets(): TestSecrets {
  const random = () => randomBytes(32).toString('base64url')
  return {
    jwtSecret: random(),
    serverSecret: random(),
    publishableKey: `sb_publishable_${random()}`,
    secretKey: `sb_secret_${random()}`,
  }
}

export function databaseUrl({ url, name }: { url: string; name: string }): string {
  const target = new URL(url)
  target.pathname = `/${name}`
  return target.href
}

/**
 * A throw-away PostgreSQL, from npm unless told otherwise, with two template databases: migrated, and migrated
 * and seeded.
 */
export async function startTestCluster({
  binaries,
}: {
  binaries?: PostgresBinaries
} = {}): Promise<TestCluster> {
  const secrets = randomSecrets()
  const folder = mkdtempSync(join(tmpdir(), 'aicareer-test-'))
  const user = postgresSystemUser()
  if (user) chownSync(folder, user.uid, user.gid)
  const server = await startEmbeddedPostgres({
    cluster: join(folder, 'cluster'),
    password: randomBytes(16).toString('hex'),
    user,
    durable: false,
    ...(binaries ? { binaries } : {}),
  })

  const admin = postgres(server.url, { max: 1, onnotice: () => {} })
  for (const name of [TEMPLATE, SEEDED_TEMPLATE]) {
    await admin.unsafe(`drop database if exists ${name} with (force)`)
    await admin.unsafe(`create database ${name} ${name === SEEDED_TEMPLATE ? `template ${TEMPLATE}` : ''}`)
    const backend = await createLiteBackend({
      tier: 'embedded',
      databaseUrl: databaseUrl({ url: server.url, name }),
      secrets,
      filesFolder: join(folder, 'files'),
      mailbox: { send: async () => {} },
      ...(name === SEEDED_TEMPLATE ? { seed } : {}),
    })
    await backend.close()
  }
  await admin.end()
  return {
    url: server.url,
    secrets,
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
