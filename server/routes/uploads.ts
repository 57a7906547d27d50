import type { LanguageModel } from 'ai'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Backend } from '../database/backend.ts'
import { AppError } from '../errors.ts'
import type { Logger } from '../logger.ts'
import type { RateLimits } from '../rate-limits.ts'
import type { ResumeReader } from '../resumes/read-resume.ts'
import type { ResumeReading } from '../resumes/resume-reading.ts'
import { storeResume } from '../resumes/store-resume.ts'
import { structureWithModel } from '../resumes/structure-with-model.ts'
import { signedIn } from './signed-in.ts'

export const UPLOAD_LIMIT = 10 * 1024 * 1024
/** The form's own lines around the file. */
const FORM_OVERHEAD = 64 * 1024

interface UploadRoutesOptions {
  backend: Backend
  reader: ResumeReader
  /** A language model to structure what was read; null: the parser's structure stands. */
  structuringModel: LanguageModel | null
  limits: RateLimits
  logger: Logger
}

/** POST a resume as multipart field `file`; answers `UploadResult` once it is read and stored. */
export function createUploadRoutes({
  backend,
  reader,
  structuringModel,
  limits,
  logger,
}: UploadRoutesOptions): Hono {
  const structure = async (reading: ResumeReading, signal: AbortSignal): Promise<ResumeReading> =>
    structuringModel
      ? structureWithModel({
          reading,
          model: structuringModel,
          signal,
          onFallback: (reason) => logger.warn({ reason }, 'a resume was structured by rules'),
        })
      : reading

  const limit = bodyLimit({
    maxSize: UPLOAD_LIMIT + FORM_OVERHEAD,
    onError: () => {
      throw new AppError('upload:too_large')
    },
  })
  return new Hono().post('/', limit, async (context) => {
    const { client, userId } = await signedIn({ backend, context })
    await limits.upload(userId)

    const form = await context.req.parseBody().catch((cause: unknown) => {
      throw new AppError('upload:none', { cause })
    })
    const file = form.file
    if (!(file instanceof File)) throw new AppError('upload:none')
    if (file.size > UPLOAD_LIMIT) throw new AppError('upload:too_large')
    const bytes = new Uint8Array(await file.arrayBuffer())
    const result = await reader.read({ bytes, fileName: file.name, signal: context.req.raw.signal })
    if (!result.ok) throw AppError.described({ error: result.error, status: 422 })
    return context.json(
      await storeResume({
        client,
        userId,
        fileName: file.name,
        bytes,
        reading: await structure(result.reading, context.req.raw.signal),
        logger,
      }),
    )
  })
}
