import { Hono } from 'hono'
import { exportArchive } from '../account/export-archive.ts'
import type { Backend } from '../database/backend.ts'
import type { RateLimits } from '../rate-limits.ts'
import { attachmentHeaders } from './attachment.ts'
import { signedIn } from './signed-in.ts'

interface ExportDataOptions {
  backend: Backend
  limits: RateLimits
}

/** GET: all data of the person who asks, as a ZIP that is written while it is read. */
export function createExportDataRoutes({ backend, limits }: ExportDataOptions): Hono {
  return new Hono().get('/', async (context) => {
    const { client, userId, standing } = await signedIn({ backend, context })
    await limits.download(userId)
    const name = `aicareer-data-${standing.now.toISOString().slice(0, 10)}.zip`
    return context.body(
      exportArchive({ client, userId, now: standing.now }),
      200,
      attachmentHeaders({ name, type: 'application/zip' }),
    )
  })
}
