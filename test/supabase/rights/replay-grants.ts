import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type postgres from 'postgres'

const FOLDER = join(import.meta.dirname, '../../../supabase/migrations')
const GRANT = /^(?:grant|revoke)\b[^;]*;/gm
const ON_FUNCTIONS = /^((?:grant|revoke) execute on function)\s([\s\S]*\))(\s+(?:to|from) [^;]*;)$/i
const FUNCTION = /[\w.]+\([^)]*\)/g
// Functions that a later migration makes, or drops again, are not there at every point of the replay.
const UNDEFINED_FUNCTION = '42883'

/**
 * Brings the grants of a migrated database to what they are on hosted Supabase: there, and after
 * the first request on the embedded tier, the API roles get everything on each new table and
 * function of `public`, and the migrations' own grants and revokes come after that. `before`: only of migrations before that version.
 */
export async function replayGrants(sql: postgres.Sql, before?: string): Promise<void> {
  await sql.unsafe(`
    grant all on all tables in schema public to anon, authenticated, service_role;
    grant execute on all functions in schema public to anon, authenticated, service_role`)
  const files = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.sql') && (!before || file < before))
    .sort()
  for (const file of files)
    for (const [statement] of readFileSync(join(FOLDER, file), 'utf8').matchAll(GRANT))
      for (const single of singles(statement))
        await sql.unsafe(single).catch((error: { code?: string }) => {
          if (error.code !== UNDEFINED_FUNCTION) throw error
        })
}

/** One statement for each function: what is not there any more keeps nothing from the others. */
function singles(statement: string): string[] {
  const [, act = '', functions = '', people = ''] = ON_FUNCTIONS.exec(statement) ?? []
  const names = functions.match(FUNCTION) ?? []
  return names.length === 0 ? [statement] : names.map((name) => `${act} ${name}${people}`)
}
