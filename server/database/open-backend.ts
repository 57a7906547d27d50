import type { Environment } from '../environment.ts'
import type { Mailbox } from '../mail/mailbox.ts'
import type { Backend } from './backend.ts'
import { openDataFolder } from './data-folder.ts'
import { startEmbeddedPostgres } from './embedded-postgres.ts'
import { createLiteBackend } from './lite-backend.ts'
import { seed } from './seed.ts'
import { createSupabaseBackend } from './supabase-backend.ts'
import { postgresSystemUser } from './system-user.ts'

interface OpenOptions {
  environment: Environment
  mailbox: Mailbox
}

/** Supabase where its address is set, else the PostgreSQL named, else an embedded one. */
export async function openBackend({ environment, mailbox }: OpenOptions): Promise<Backend> {
  const {
    SUPABASE_URL,
    SUPABASE_PUBLISHABLE_KEY,
    SUPABASE_SECRET_KEY,
    SUPABASE_JWT_SECRET,
    SERVER_SECRET,
    DATABASE_URL,
  } = environment
  if (SUPABASE_URL && SUPABASE_PUBLISHABLE_KEY && SUPABASE_SECRET_KEY && SERVER_SECRET)
    return createSupabaseBackend({
      url: SUPABASE_URL,
      publishableKey: SUPABASE_PUBLISHABLE_KEY,
      secretKey: SUPABASE_SECRET_KEY,
      jwtSecret: SUPABASE_JWT_SECRET,
      serverSecret: SERVER_SECRET,
    })

  const user = DATABASE_URL ? null : postgresSystemUser()
  const data = openDataFolder({ folder: environment.DATA_DIR, user })
  try {
    const secrets = { ...data.secrets, ...(SERVER_SECRET ? { serverSecret: SERVER_SECRET } : {}) }
    const shared = { secrets, filesFolder: data.files, mailbox }
    if (DATABASE_URL)
      return await createLiteBackend({
        ...shared,
        tier: 'postgres',
        databaseUrl: DATABASE_URL,
        closeDatabase: async () => data.release(),
      })

    const database = await startEmbeddedPostgres({
      cluster: data.cluster,
      password: data.secrets.postgresPassword,
      user,
      durable: true,
    })
    const closeDatabase = async () => {
      await database.stop()
      data.release()
    }
    try {
      return await createLiteBackend({
        ...shared,
        tier: 'embedded',
        databaseUrl: database.url,
        seed,
        closeDatabase,
      })
    } catch (error) {
      await database.stop()
      throw error
    }
  } catch (error) {
    data.release()
    throw error
  }
}
