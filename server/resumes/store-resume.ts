import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Json } from '../../supabase/database.types.ts'
import type { Change } from '../../tools/core/change.ts'
import { visibleText } from '../../tools/core/visible-text.ts'
import { callFunction } from '../database/call-function.ts'
import type { UserClient } from '../database/clients.ts'
import { AppError, fromDatabase } from '../errors.ts'
import type { Logger } from '../logger.ts'
import type { UploadResult } from '../protocol.ts'
import type { ResumeReading } from './resume-reading.ts'

const BUCKET = 'resumes'
const NAME_LENGTH = 200

/** A file's name as it may be stored and shown: no folders, no control or bidirectional marks. */
export function cleanFileName(name: string): string {
  const cleaned = visibleText(name).split(/[\\/]/).at(-1)?.trim()
  return (cleaned || 'resume').slice(-NAME_LENGTH)
}

const profileSchema = z
  .object({
    full_name: z.string().nullable(),
    occupation: z.string().nullable(),
    location: z.string().nullable(),
    website: z.string().nullable(),
    linkedin_url: z.string().nullable(),
    github_url: z.string().nullable(),
  })
  .partial()

/** What the resume tells about the person, for those columns of their profile that are empty. */
function profileChanges({
  userId,
  profile,
  reading,
}: {
  userId: string
  profile: z.infer<typeof profileSchema>
  reading: ResumeReading
}): Change[] {
  const { basics } = reading.resume
  const url = (network: string) =>
    basics?.profiles?.find((entry) => entry.network?.toLowerCase() === network)?.url
  const known: Record<string, string | undefined> = {
    full_name: basics?.name,
    occupation: basics?.label,
    location: [basics?.location?.city, basics?.location?.region].filter(Boolean).join(', ') || undefined,
    website: basics?.url,
    linkedin_url: url('linkedin'),
    github_url: url('github'),
  }
  const isUrl = (column: string) => ['website', 'linkedin_url', 'github_url'].includes(column)
  const values = Object.fromEntries(
    Object.entries(known).filter(
      ([column, value]) =>
        value &&
        !profile[column as keyof typeof profile] &&
        value.length <= 200 &&
        (!isUrl(column) || /^https?:\/\//.test(value)),
    ),
  ) as Record<string, Json>
  return Object.keys(values).length > 0 ? [{ table: 'profiles', op: 'update', id: userId, values }] : []
}

interface StoreOptions {
  client: UserClient
  userId: string
  fileName: string
  bytes: Uint8Array
  reading: ResumeReading
  logger: Logger
}

/**
 * Keeps an uploaded resume: the file, its row, the experiences found in it and
 * what the profile lacked. All of it as the person and journaled; the rows are
 * written together, and the file does not stay without them.
 */
export async function storeResume(options: StoreOptions): Promise<UploadResult> {
  const { client, userId, bytes, reading, logger } = options
  const resumeId = randomUUID()
  const fileName = cleanFileName(options.fileName)
  const path = `${userId}/${resumeId}`

  const [resumes, profile] = await Promise.all([
    client.from('resumes').select('id').eq('user_id', userId).eq('is_primary', true).limit(1),
    client
      .from('profiles')
      .select('full_name,occupation,location,website,linkedin_url,github_url')
      .eq('id', userId)
      .maybeSingle(),
  ])
  if (resumes.error) throw fromDatabase(resumes.error)
  if (profile.error) throw fromDatabase(profile.error)

  const upload = await client.storage
    .from(BUCKET)
    .upload(path, bytes, { contentType: reading.mediaType, upsert: false })
  if (upload.error) throw new AppError('server:unavailable', { cause: upload.error })

  const notices = reading.notices.map((notice) => notice.message)
  const changes: Change[] = [
    {
      table: 'resumes',
      op: 'insert',
      id: resumeId,
      values: {
        user_id: userId,
        file_path: path,
        file_name: fileName,
        file_type: reading.mediaType,
        file_size: bytes.length,
        parsed_data: reading.resume as Json,
        is_primary: resumes.data.length === 0,
        status: 'parsed',
        metadata: { notices: reading.notices as unknown as Json, pages: reading.pages },
      },
    },
    ...reading.experiences.map(
      (row): Change => ({
        table: 'experiences',
        op: 'insert',
        values: { ...row, user_id: userId, resume_id: resumeId },
      }),
    ),
    ...profileChanges({ userId, profile: profileSchema.parse(profile.data ?? {}), reading }),
  ]
  try {
    await callFunction({
      client,
      name: 'write_rows',
      args: { changes, context: { tool: 'upload_resume', call: resumeId } },
      result: z.unknown(),
    })
  } catch (error) {
    const { error: leftBehind } = await client.storage.from(BUCKET).remove([path])
    if (leftBehind) logger.warn({ err: leftBehind }, 'a file without a row could not be removed')
    throw error
  }
  return { resumeId, fileName, fileSize: bytes.length, notices }
}
