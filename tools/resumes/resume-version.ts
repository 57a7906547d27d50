import { z } from 'zod'
import { shortName } from '../core/short-name.ts'
import type { ResumeRow } from './resume-row.ts'

/** `file_type` of a version: it is data, from which a file is made when one is asked for. */
export const DATA_TYPE = 'application/json'

/** `resumes.metadata` of a version that was made for a job. Its content is `parsed_data`; it has no uploaded file. */
export const versionMetadata = z.object({
  /** The resume it was made from. */
  versionOf: z.uuid(),
  /** The job it was made for. */
  forJob: z.uuid(),
  jobName: z.string(),
})

export type VersionMetadata = z.infer<typeof versionMetadata>

const written = z.object({ writtenFor: z.literal('candidate') })

/** Written from what the person told, without a file of theirs. */
export function isWrittenHere(resume: Pick<ResumeRow, 'metadata'>): boolean {
  return written.safeParse(resume.metadata).success
}

/** What a resume was made from and for; null for an uploaded one. */
export function versionOf(resume: Pick<ResumeRow, 'metadata'>): VersionMetadata | null {
  return versionMetadata.safeParse(resume.metadata).data ?? null
}

/** The versions made from a resume, the latest first. */
export function versionsOf(resume: ResumeRow, resumes: readonly ResumeRow[]): ResumeRow[] {
  return resumes
    .filter((other) => versionOf(other)?.versionOf === resume.id)
    .toSorted((one, other) => other.created_at.localeCompare(one.created_at))
}

/** The latest version made for a job, or null. */
export function versionFor(jobId: string, resumes: readonly ResumeRow[]): ResumeRow | null {
  return (
    resumes
      .filter((resume) => versionOf(resume)?.forJob === jobId)
      .toSorted((one, other) => other.created_at.localeCompare(one.created_at))[0] ?? null
  )
}

/** "cv, for Backend Engineer at Globex" with as much of the names as a file's name holds. */
export function versionFileName({ fileName, jobName }: { fileName: string; jobName: string }): string {
  const base = shortName(fileName.replace(/\.[a-z0-9]{1,5}$/i, ''), 80) || 'Resume'
  return `${base}, for ${shortName(jobName, 120)}`.slice(0, 200)
}
