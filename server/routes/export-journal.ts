import { Hono } from 'hono'
import { z } from 'zod'
import { exportJournal, ownedAgencySlug } from '../agencies/journal-export.ts'
import type { Backend } from '../database/backend.ts'
import { AppError } from '../errors.ts'
import type { RateLimits } from '../rate-limits.ts'
import { attachmentHeaders } from './attachment.ts'
import { signedIn } from './signed-in.ts'

interface ExportJournalOptions {
  backend: Backend
  limits: RateLimits
}

const params = z.object({ agencyId: z.uuid(), format: z.enum(['csv', 'json']) })

const TYPES = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' }

/** GET /journal.csv or .json with ?agency=<id>: the journal of an agency, for its owners. */
export function createExportJournalRoutes({ backend, limits }: ExportJournalOptions): Hono {
  return new Hono().get('/:file{journal\\.(?:csv|json)}', async (context) => {
    const parsed = params.safeParse({
      agencyId: context.req.query('agency'),
      format: context.req.param('file').split('.')[1],
    })
    if (!parsed.success) throw new AppError('row:not_found')
    const { client, userId, standing } = await signedIn({ backend, context })
    const { agencyId, format } = parsed.data
    const slug = await ownedAgencySlug({ client, userId, agencyId })
    await limits.download(userId)
    const name = `journal-${slug}-${standing.now.toISOString().slice(0, 10)}.${format}`
    return context.body(
      exportJournal({ client, agencyId, format }),
      200,
      attachmentHeaders({ name, type: TYPES[format] }),
    )
  })
}
