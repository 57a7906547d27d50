import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Context, Hono } from 'hono'
import type { Agency } from '../agencies/find-agency.ts'
import { findAgency } from '../agencies/find-agency.ts'
import { listCareersPageJobs } from '../agencies/list-careers-page-jobs.ts'
import { presentAgency } from '../agencies/present-agency.ts'
import type { UserClient } from '../database/clients.ts'
import { AppError } from '../errors.ts'
import type { EmbedTickets } from '../identity/embed-ticket.ts'
import type { ConsoleConfig, EmbedConfig } from '../protocol.ts'
import { fillInlineJson } from './inline-json.ts'
import { UPLOAD_LIMIT } from './uploads.ts'

interface PagesOptions {
  client: UserClient
  tickets: EmbedTickets
  model: { name: string; builtIn: boolean }
  buildFolder: string
  /** Whose careers page `/` shows; null: none. */
  demoAgency: string | null
  /** Null where codes are mailed. */
  localMailbox: unknown
  /** The origin of our socket as the browser names it. */
  socketOrigin: (context: Context) => string
}

function appPolicy({ ancestors, socketOrigin }: { ancestors: string[]; socketOrigin: string }): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `connect-src 'self' ${socketOrigin}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${ancestors.join(' ')}`,
  ].join('; ')
}

function embedPolicy({ agency, socketOrigin }: { agency: Agency; socketOrigin: string }): string {
  return appPolicy({ ancestors: ["'self'", ...(agency.settings.allowedOrigins ?? [])], socketOrigin })
}

const CAREERS_POLICY =
  "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

function configOf({
  agency,
  ticket,
  model,
}: {
  agency: Agency
  ticket: string
  model: PagesOptions['model']
}): EmbedConfig {
  return { ticket, agency: presentAgency(agency), model, uploadLimit: UPLOAD_LIMIT }
}

/** The widget's iframe page of an agency, the console, and the careers page of the demo agency. */
export function createPages({
  client,
  tickets,
  model,
  buildFolder,
  demoAgency,
  localMailbox,
  socketOrigin,
}: PagesOptions): Hono {
  const page = (name: string) => readFileSync(join(buildFolder, name, 'index.html'), 'utf8')
  const [embedPage, careersPage, consolePage] = [page('app'), page('demo'), page('console')]
  const showConsole = async (context: Context) => {
    const data: ConsoleConfig = {
      ticket: await tickets.issuePage(),
      model,
      uploadLimit: UPLOAD_LIMIT,
      codesAt: localMailbox ? '/dev/mail' : null,
    }
    context.header(
      'Content-Security-Policy',
      appPolicy({ ancestors: ["'none'"], socketOrigin: socketOrigin(context) }),
    )
    context.header('Cache-Control', 'no-store')
    return context.html(fillInlineJson({ html: consolePage, id: 'console', data }))
  }

  return new Hono()
    .get('/embed/:slug', async (context) => {
      const agency = await findAgency({ client, slug: context.req.param('slug') })
      const ticket = await tickets.issue({ agencyId: agency.id, slug: agency.slug, name: agency.name })
      context.header('Content-Security-Policy', embedPolicy({ agency, socketOrigin: socketOrigin(context) }))
      context.header('Cache-Control', 'no-store')
      return context.html(
        fillInlineJson({ html: embedPage, id: 'embed', data: configOf({ agency, ticket, model }) }),
      )
    })
    .get('/console', showConsole)
    .get('/console/:slug', showConsole)
    .get('/', async (context) => {
      if (!demoAgency) throw new AppError('agency:not_found')
      const agency = await findAgency({ client, slug: demoAgency })
      const { jobs, total } = await listCareersPageJobs({ client, agency })
      const { slug, name, description, website, location, settings } = agency
      const data = {
        agency: { slug, name, description, website, location, accent: settings.theme?.accent ?? null },
        jobs,
        total,
      }
      context.header('Content-Security-Policy', CAREERS_POLICY)
      context.header('Cache-Control', 'no-store')
      return context.html(fillInlineJson({ html: careersPage, id: 'careers', data }))
    })
}
