import postgres from 'postgres'
import { createTokenVerifier } from '../identity/verify-token.ts'
import type { Backend, Tier } from './backend.ts'
import { LITE_URL, type LiteAppOptions, openLiteApp, warmUp } from './lite-app.ts'
import { createLiteRequests } from './lite-requests.ts'
import { createRoles, migrate } from './migrate.ts'

interface LiteOptions extends LiteAppOptions {
  tier: Tier
  /** Runs after the migrations; must itself know whether it did its work before. */
  seed?: (sql: postgres.Sql) => Promise<void>
  closeDatabase?: () => Promise<void>
}

async function prepare(options: LiteOptions) {
  const admin = postgres(options.databaseUrl, { max: 1, onnotice: () => {} })
  try {
    await createRoles(admin)
    const opened = await openLiteApp(options)
    try {
      await opened.app.ensureSystemSchema()
      await migrate(admin)
      if (options.seed) await options.seed(admin)
      await warmUp(opened, options.secrets.secretKey)
      return opened
    } catch (error) {
      await opened.close()
      throw error
    }
  } finally {
    await admin.end({ timeout: 5 })
  }
}

/**
 * PostgREST, auth and storage of `@supabase/lite` on a PostgreSQL, called
 * inside the process: nothing of it listens on a port.
 */
export async function createLiteBackend(options: LiteOptions): Promise<Backend> {
  const { secrets, tier } = options
  const requests = createLiteRequests({
    first: await prepare(options),
    open: async () => {
      const opened = await openLiteApp(options)
      try {
        await warmUp(opened, secrets.secretKey)
        return opened
      } catch (error) {
        void opened.close()
        throw error
      }
    },
  })
  return {
    tier,
    url: LITE_URL,
    publishableKey: secrets.publishableKey,
    secretKey: secrets.secretKey,
    serverSecret: secrets.serverSecret,
    fetch: requests.fetch,
    verifyToken: createTokenVerifier({ secret: secrets.jwtSecret }),
    sendsCodes: true,
    hasAnonymousSignIn: false,
    renewConnections: requests.renew,
    close: async () => {
      await requests.close()
      await options.closeDatabase?.()
    },
  }
}
