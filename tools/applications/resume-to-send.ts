import { chosenResume, type ResumeRow } from '../resumes/resume-row.ts'
import { versionFor } from '../resumes/resume-version.ts'
import type { ApplicationRow } from './application-row.ts'

/** The resume of an application: the draft's own, else the version made for the job, else the primary one. */
export function resumeToSend({
  jobId,
  draft,
  resumes,
}: {
  jobId: string
  draft: ApplicationRow | null
  resumes: readonly ResumeRow[]
}): ResumeRow | null {
  const ofDraft = draft?.status === 'draft' ? resumes.find(({ id }) => id === draft.resume_id) : undefined
  return ofDraft ?? versionFor(jobId, resumes) ?? chosenResume(resumes, null)
}
