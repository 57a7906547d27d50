import { Hono } from 'hono'
import { z } from 'zod'
import { shortName } from '../../tools/core/short-name.ts'
import { type ExportFormat, exportFormats } from '../../tools/resumes/export-resume.ts'
import type { JsonResume } from '../../tools/resumes/json-resume.ts'
import { resumeData } from '../../tools/resumes/resume-data.ts'
import type { Backend } from '../database/backend.ts'
import { AppError, fromDatabase } from '../errors.ts'
import type { RateLimits } from '../rate-limits.ts'
import { resumeDocument } from '../resumes/export/resume-document.ts'
import { writeDocx } from '../resumes/export/write-docx.ts'
import { NotDrawable, writePdf } from '../resumes/export/write-pdf.ts'
import { attachmentHeaders } from './attachment.ts'
import { signedIn } from './signed-in.ts'

interface ExportRoutesOptions {
  backend: Backend
  limits: RateLimits
}

const params = z.object({ id: z.uuid(), format: z.enum(exportFormats) })

const TYPES: Record<ExportFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  json: 'application/json; charset=utf-8',
}

async function write({ resume, format }: { resume: JsonResume; format: ExportFormat }): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return writeDocx(resumeDocument(resume))
    case 'pdf':
      return writePdf(resumeDocument(resume)).catch((error: unknown) => {
        throw error instanceof NotDrawable ? new AppError('download:script', { cause: error }) : error
      })
    case 'json': {
      const $schema = 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json'
      return new TextEncoder().encode(JSON.stringify({ $schema, ...resume }, null, 2))
    }
  }
}

/** GET /:id/export.docx, .pdf or .json: a resume of the person who asks, written from what was read of it. */
export function createExportResumeRoutes({ backend, limits }: ExportRoutesOptions): Hono {
  return new Hono().get('/:id/:file{export\\.(?:docx|pdf|json)}', async (context) => {
    const parsed = params.safeParse({
      id: context.req.param('id'),
      format: context.req.param('file').split('.')[1],
    })
    if (!parsed.success) throw new AppError('row:not_found')
    const { client, userId } = await signedIn({ backend, context })
    await limits.download(userId)
    const { id, format } = parsed.data
    const { data, error } = await client
      .from('resumes')
      .select('file_name,parsed_data')
      .eq('id', id)
      .eq('user_id', userId)
      .maybeSingle()
    if (error) throw fromDatabase(error)
    if (!data) throw new AppError('row:not_found')
    const bytes = await write({ resume: resumeData(data.parsed_data), format })
    const name = shortName(data.file_name.replace(/\.[a-z0-9]{1,5}$/i, ''), 120) || 'resume'
    return context.body(
      new Uint8Array(bytes),
      200,
      attachmentHeaders({ name: `${name}.${format}`, type: TYPES[format] }),
    )
  })
}
