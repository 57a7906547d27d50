import { App, setExperimental } from '@supabase/lite'
import { createPostgresConnection } from '@supabase/lite/postgres'
import type { Mailbox } from '../mail/mailbox.ts'
import { answerWithin } from './answer-within.ts'
import type { Secrets } from './data-folder.ts'
import { createFileStorage } from './file-storage.ts'

export const LITE_URL = 'http://database.internal'
const CODE_EXPIRY_SECONDS = 600
const STATEMENT_TIMEOUT_MS = 10_000

/**
 * `@supabase/lite` 0.10 hands the JSON arguments of functions to its driver as
 * text, which the driver would encode once more: the function would see a
 * string. None of our columns holds a bare JSON string.
 */
const JSONB = {
  to: 3802,
  from: [3802],
  serialize: (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value)),
  parse: (text: string) => JSON.parse(text) as unknown,
}

export interface LiteAppOptions {
  mailbox: Mailbox
  databaseUrl: string
  secrets: Omit<Secrets, 'postgresPassword'>
  filesFolder: string
}

export interface LiteApp {
  app: App
  /** Aborted once any of its connections has ended: the pool is not to be used any more. */
  lost: AbortSignal
  /** Lets the statements under way end, for some seconds. */
  close: () => Promise<void>
}

/** Seconds, a little more than a statement may take. */
const CLOSE_LIMIT = 11
/** Milliseconds. A database that is starting takes connections and answers none. */
const OPEN_LIMIT = 5_000

/** PostgREST, auth and storage on a pool of connections of its own. */
export async function openLiteApp({
  mailbox,
  databaseUrl,
  secrets,
  filesFolder,
}: LiteAppOptions): Promise<LiteApp> {
  setExperimental('storage', true)
  const lost = new AbortController()
  const connection = createPostgresConnection({
    url: databaseUrl,
    postgresOptions: {
      max: 5,
      // Connections end only when something ends them, which `onclose` then means.
      max_lifetime: null,
      connect_timeout: OPEN_LIMIT / 1000,
      onnotice: () => {},
      onclose: () => lost.abort(),
      // On the connection, since the roles' own setting does not take effect through `set role`.
      connection: { statement_timeout: STATEMENT_TIMEOUT_MS },
      types: { jsonb: JSONB },
    },
  })
  const app = new App({
    connection,
    api: { schemas: ['public'] },
    auth: {
      enabled: true,
      jwt_secret: secrets.jwtSecret,
      publishable_key: secrets.publishableKey,
      secret_key: secrets.secretKey,
      enable_signup: true,
      email: {
        enable_signup: true,
        double_confirm_changes: false,
        otp_length: 6,
        otp_expiry: CODE_EXPIRY_SECONDS,
      },
    },
    storage: { enabled: true, file_size_limit: '10MiB' },
    studio: { enabled: false },
    options: {
      drivers: {
        email: {
          send: ({ to, subject, text, html }) =>
            mailbox.send({ to: String(to), subject, text: text ?? html ?? '' }),
        },
      },
    },
  })
  app._storageAdapter = createFileStorage(filesFolder)
  const close = () => connection.driver.end({ timeout: CLOSE_LIMIT })
  try {
    await answerWithin(app.init(), { limit: OPEN_LIMIT, lost: lost.signal, grace: 0 })
  } catch (error) {
    void close()
    throw error
  }
  return { app, lost: lost.signal, close }
}

/** The first request prepares roles and caches, and two first requests at once trip over each other. */
export async function warmUp({ app, lost }: LiteApp, secretKey: string): Promise<void> {
  const first = app.fetch(
    new Request(`${LITE_URL}/rest/v1/agencies?select=id&limit=1`, { headers: { apikey: secretKey } }),
  )
  await answerWithin(Promise.resolve(first), { limit: OPEN_LIMIT, lost, grace: 0 })
}
