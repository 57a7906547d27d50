import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type postgres from 'postgres'

const FILE = join(import.meta.dirname, '../../supabase/seed.sql')

/** The agency whose careers page the demo shows at `/`. */
export const DEMO_AGENCY_SLUG = 'kestrel-vane'

/**
 * Fills a fresh database with the demo's agencies, jobs, articles and people:
 * all of it or nothing, once. Deleted demo rows do not come back.
 */
export async function seed(sql: postgres.Sql): Promise<void> {
  const text = readFileSync(FILE, 'utf8')
  await sql.begin(async (transaction) => {
    const [noted] = await transaction`
      insert into supabase_migrations.seed_files (path, hash) values ('supabase/seed.sql', md5(${text}))
      on conflict do nothing returning path`
    if (noted) await transaction.unsafe(text)
  })
}
