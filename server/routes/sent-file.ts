import { Hono } from 'hono'
import { z } from 'zod'
import type { Json } from '../../supabase/database.types.ts'
import { resumeData } from '../../tools/resumes/resume-data.ts'
import { DATA_TYPE } from '../../tools/resumes/resume-version.ts'
import type { Backend } from '../database/backend.ts'
import { openFile } from '../database/open-file.ts'
import { AppError, fromDatabase } from '../errors.ts'
import type { RateLimits } from '../rate-limits.ts'
import { resumeDocument } from '../resumes/export/resume-document.ts'
import { writeDocx } from '../resumes/export/write-docx.ts'
import { NotDrawable, writePdf } from '../resumes/export/write-pdf.ts'
import { cleanFileName } from '../resumes/store-resume.ts'
import { attachmentHeaders } from './attachment.ts'
import { signedIn } from './signed-in.ts'

interface SentFileRoutesOptions {
  backend: Backend
  limits: RateLimits
}

const PDF = 'application/pdf'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** What bucket `resumes` takes, with the endings of such files; the first is added where another one is claimed. */
const ENDINGS: ReadonlyMap<string | null, readonly string[]> = new Map([
  [PDF, ['pdf']],
  [DOCX, ['docx']],
  ['text/plain', ['txt', 'text', 'md']],
  ['text/markdown', ['md', 'markdown', 'txt']],
  [DATA_TYPE, ['json']],
])
const UNKNOWN = { type: 'application/octet-stream', endings: ['bin'] }

/** Headers for a file whose name and type its sender chose: a name never promises another kind of file. */
function headersOf({ name, type }: { name: string; type: string | null }): Record<string, string> {
  const endings = ENDINGS.get(type)
  const known = type && endings ? { type, endings } : UNKNOWN
  const clean = cleanFileName(name)
  const ending = /[^.]\.([a-z0-9]+)$/i.exec(clean)?.[1]?.toLowerCase() ?? ''
  const fits = known.endings.includes(ending)
  return attachmentHeaders({ name: fits ? clean : `${clean}.${known.endings[0]}`, type: known.type })
}

/** A version that was made here has no file: what it says, as a document. */
async function written({ resume, name }: { resume: Json; name: string }): Promise<Response> {
  const document = resumeDocument(resumeData(resume))
  const { bytes, type } = await writePdf(document).then(
    (pdf) => ({ bytes: pdf, type: PDF }),
    async (error: unknown) => {
      if (error instanceof NotDrawable) return { bytes: await writeDocx(document), type: DOCX }
      throw error
    },
  )
  const base = name.replace(/\.(?:pdf|docx|json)$/i, '')
  return new Response(new Uint8Array(bytes), { headers: headersOf({ name: base, type }) })
}

/**
 * GET /:id/file: the resume of a submission as the file that was sent. Who may
 * read a submission is the policies' to say: the agency that got it, and its sender.
 */
export function createSentFileRoutes({ backend, limits }: SentFileRoutesOptions): Hono {
  return new Hono().get('/:id/file', async (context) => {
    const id = z.uuid().safeParse(context.req.param('id'))
    if (!id.success) throw new AppError('row:not_found')
    const { client, userId } = await signedIn({ backend, context })
    await limits.download(userId)
    const { data, error } = await client
      .from('application_snapshots')
      .select('file_path,file_name,file_type,resume')
      .eq('id', id.data)
      .maybeSingle()
    if (error) throw fromDatabase(error)
    if (!data?.file_path) throw new AppError('row:not_found')
    const { file_path: path, file_name: name, file_type: type, resume } = data
    const file = await openFile({ client, path })
    if (!file) {
      if (type === DATA_TYPE) return written({ resume, name: name ?? '' })
      throw new AppError('row:not_found')
    }
    const headers = headersOf({ name: name ?? '', type })
    if (context.req.method !== 'HEAD') return context.body(file, 200, headers)
    // Nobody would read it to its end.
    await file.cancel()
    return context.body(null, 200, headers)
  })
}
