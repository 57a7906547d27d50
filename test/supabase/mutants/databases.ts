import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { createLiteBackend } from '../../../server/database/lite-backend.ts'
import { databaseUrl, TEMPLATE, type TestCluster } from '../../database/postgres-cluster.ts'

const MIGRATIONS = join(import.meta.dirname, '../../../supabase/migrations')

interface Use<Result> {
  cluster: TestCluster
  name: string
  run: (sql: postgres.Sql) => Promise<Result>
}

async function createDatabase({
  cluster,
  name,
  template,
}: {
  cluster: TestCluster
  name: string
  template?: string
}) {
  const admin = postgres(cluster.url, { max: 1, onnotice: () => {} })
  await admin.unsafe(`create database ${name} ${template ? `template ${template}` : ''}`)
  await admin.end()
  return databaseUrl({ url: cluster.url, name })
}

async function use<Result>({ url, run }: { url: string; run: (sql: postgres.Sql) => Promise<Result> }) {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    return await run(sql)
  } finally {
    await sql.end({ timeout: 1 })
  }
}

/** Uses a database of today's migrations. */
export async function withDatabase<Result>({ cluster, name, run }: Use<Result>): Promise<Result> {
  return use({ url: await createDatabase({ cluster, name, template: TEMPLATE }), run })
}

/** Uses a database as it was before the migrations from a version on: they are noted as done, and so passed over. */
export async function withDatabaseBefore<Result>({
  cluster,
  name,
  run,
  before,
}: Use<Result> & { before: string }): Promise<Result> {
  const url = await createDatabase({ cluster, name })
  const later = readdirSync(MIGRATIONS)
    .map((file) => file.split('_')[0] ?? '')
    .filter((version) => version >= before)
  await use({
    url,
    run: async (sql) => {
      await sql`create schema supabase_migrations`
      await sql`create table supabase_migrations.schema_migrations (version text primary key, statements text[], name text)`
      await sql`insert into supabase_migrations.schema_migrations (version) select unnest(${later}::text[])`
    },
  })
  const filesFolder = mkdtempSync(join(tmpdir(), 'aicareer-files-'))
  const backend = await createLiteBackend({
    tier: 'embedded',
    databaseUrl: url,
    secrets: cluster.secrets,
    filesFolder,
    mailbox: { send: async () => {} },
  })
  await backend.close()
  rmSync(filesFolder, { recursive: true, force: true })
  return use({ url, run })
}
