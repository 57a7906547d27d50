import { generateTypescript, introspect } from '@supabase/postgrest-typegen'
import postgres from 'postgres'

/** The row types of schema `public`, as the Supabase CLI generates them, of a migrated database. */
export async function generateTypes(databaseUrl: string): Promise<string> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} })
  try {
    const metadata = await introspect(
      { query: async (text) => ({ rows: await sql.unsafe(text) }) },
      { includedSchemas: ['public'] },
    )
    return await generateTypescript(metadata, { defaultSchema: 'public' })
  } finally {
    await sql.end()
  }
}
