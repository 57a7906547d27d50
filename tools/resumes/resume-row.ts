import { z } from 'zod'
import type { Json } from '../../supabase/database.types.ts'
import type { Reference, ToolContext } from '../core/definition.ts'
import { readRows, timestamp } from '../core/read-rows.ts'
import { shortName } from '../core/short-name.ts'

/** Uploaded ones, versions and those that were written here. */
export const MOST_RESUMES = 50

const resumeRow = z.object({
  id: z.uuid(),
  file_name: z.string(),
  is_primary: z.boolean(),
  status: z.string(),
  created_at: timestamp,
  updated_at: timestamp,
  /** As stored: corrections write it back, so nothing may be dropped from it. */
  parsed_data: z.json().transform((data) => (data ?? {}) as Json),
  metadata: z.json().nullable(),
})

export type ResumeRow = z.output<typeof resumeRow>

/** The person's resumes: the primary one first, then the latest; 50 at most. */
export function readResumes(context: ToolContext): Promise<ResumeRow[]> {
  return readRows(
    resumeRow,
    context.read
      .select('resumes')
      .select('id,file_name,is_primary,status,created_at,updated_at,parsed_data,metadata')
      .eq('user_id', context.user.id)
      .order('is_primary', { ascending: false })
      .order('created_at', { ascending: false })
      .order('id')
      .limit(MOST_RESUMES),
  )
}

/** The resume that is meant: the one named, or with null the primary one (without one, the latest). */
export function chosenResume(resumes: readonly ResumeRow[], resumeId: string | null): ResumeRow | null {
  if (resumeId === null) return resumes[0] ?? null
  return resumes.find((resume) => resume.id === resumeId) ?? null
}

/** A file's name for a sentence. */
export function resumeName(resume: Pick<ResumeRow, 'file_name'>): string {
  return shortName(resume.file_name) || 'your resume'
}

/** What "that resume" points at. */
export function resumeReference(resume: Pick<ResumeRow, 'id' | 'file_name'>): Reference {
  return { type: 'resume', id: resume.id, label: resumeName(resume) }
}

const notice = z.union([z.string(), z.object({ message: z.string() }).transform(({ message }) => message)])
const noticed = z.object({ notices: z.array(notice) })

/** What the reader of the file had to say about it: hidden text found, pages skipped. Each one line. */
export function resumeNotices(resume: ResumeRow): string[] {
  const metadata = noticed.safeParse(resume.metadata)
  return metadata.success ? metadata.data.notices.slice(0, 10).map((text) => shortName(text, 300)) : []
}
