import { relative } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { LanguageModel } from 'ai'
import { type Context, Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { StopLinks } from './alerts/stop-link.ts'
import type { Backend } from './database/backend.ts'
import { createAnonymousClient, type UserClient } from './database/clients.ts'
import type { Accounts } from './identity/accounts.ts'
import type { AuthPort } from './identity/auth-port.ts'
import type { EmbedTickets } from './identity/embed-ticket.ts'
import { createSessionCookie } from './identity/session-cookie.ts'
import type { Logger } from './logger.ts'
import type { LocalMailbox } from './mail/local-mailbox.ts'
import { createMcpApp, type McpAppOptions } from './mcp/mcp-app.ts'
import type { RateLimits } from './rate-limits.ts'
import type { ResumeReader } from './resumes/read-resume.ts'
import { createAccountRoutes } from './routes/account.ts'
import { createChatExportRoutes } from './routes/chat-export.ts'
import { createConsoleRoutes } from './routes/console.ts'
import { createDevMail } from './routes/dev-mail.ts'
import { createExportDataRoutes } from './routes/export-data.ts'
import { createExportJournalRoutes } from './routes/export-journal.ts'
import { createExportResumeRoutes } from './routes/export-resume.ts'
import { jsonErrors } from './routes/json-error.ts'
import { type OriginCheck, ownOriginOnly } from './routes/own-origin.ts'
import { createPages } from './routes/pages.ts'
import { createSentFileRoutes } from './routes/sent-file.ts'
import { createSessionRoutes } from './routes/session.ts'
import { createUnsubscribeRoutes } from './routes/unsubscribe.ts'
import { createUploadRoutes } from './routes/uploads.ts'

export interface AppOptions extends Pick<McpAppOptions, 'store' | 'tools' | 'announce'> {
  backend: Backend
  auth: AuthPort
  accounts: Accounts
  tickets: EmbedTickets
  limits: RateLimits
  stopLinks: StopLinks
  secretKeyClient: UserClient
  reader: ResumeReader
  model: { name: string; builtIn: boolean }
  structuringModel: LanguageModel | null
  isOwnOrigin: OriginCheck
  publicUrl: string | undefined
  trustProxy: boolean
  buildFolder: string
  demoAgency: string | null
  /** Null where mail really leaves, or the server is reachable from outside. */
  localMailbox: LocalMailbox | null
  logger: Logger
}

const A_YEAR = 'public, max-age=31536000, immutable'
/** Agencies' pages name this file without a version, so that it must be asked for again. */
const LOADER_CACHE = 'public, max-age=300, stale-while-revalidate=86400'

function socketOriginOf(publicUrl: string | undefined): (context: Context) => string {
  return (context) => {
    const url = new URL(publicUrl ?? context.req.url)
    return `${url.protocol === 'https:' ? 'wss:' : 'ws:'}//${url.host}`
  }
}

/** All HTTP routes. The socket server shares the port. */
export function createApp(options: AppOptions): Hono {
  const { backend, logger, buildFolder, publicUrl, isOwnOrigin } = options
  const client = createAnonymousClient(backend)
  const cookie = createSessionCookie({ secure: publicUrl?.startsWith('https:') ?? false })
  const files = (cacheControl: string) =>
    serveStatic({
      root: relative(process.cwd(), buildFolder) || '.',
      precompressed: true,
      onFound: (_path, context) => context.header('Cache-Control', cacheControl),
    })

  const app = new Hono()
  app.onError(jsonErrors(logger))
  app.use(
    secureHeaders({
      xFrameOptions: false,
      strictTransportSecurity: publicUrl?.startsWith('https:') ?? false,
      crossOriginResourcePolicy: false,
      crossOriginOpenerPolicy: false,
      referrerPolicy: 'strict-origin-when-cross-origin',
    }),
  )
  app.get('/healthz', async (context) => {
    const { error } = await client.from('agencies').select('id').limit(1)
    return context.json({ status: error ? 'database unavailable' : 'ok' }, error ? 503 : 200)
  })
  app.get('/widget.js', files(LOADER_CACHE))
  app.get('/app/*', files(A_YEAR))
  app.get('/demo/*', files(A_YEAR))
  app.get('/console/assets/*', files(A_YEAR))
  app.use('/api/*', ownOriginOnly(isOwnOrigin))
  app.route('/api/session', createSessionRoutes({ ...options, cookie }))
  app.route('/api/uploads', createUploadRoutes(options))
  app.route('/api/resumes', createExportResumeRoutes(options))
  app.route('/api/submissions', createSentFileRoutes(options))
  app.route('/api/agency', createExportJournalRoutes(options))
  app.route('/api/export', createExportDataRoutes(options))
  app.route('/api/chats', createChatExportRoutes(options))
  app.route('/api/console', createConsoleRoutes(options))
  app.route('/api/account', createAccountRoutes({ ...options, cookie }))
  app.route('/unsubscribe', createUnsubscribeRoutes(options))
  if (options.localMailbox) app.route('/dev/mail', createDevMail(options.localMailbox))
  app.route('/', createMcpApp({ ...options, client }))
  app.route('/', createPages({ ...options, client, socketOrigin: socketOriginOf(publicUrl) }))
  return app
}
