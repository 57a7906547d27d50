import type { JsonResume } from '../../resumes/json-resume.ts'
import type { Evidence } from './evidence.ts'
import type { WorkSpan } from './years.ts'

/** What a person's data says, and what the job names as skills. */
export interface FitBasis {
  resume: JsonResume
  evidence: readonly Evidence[]
  spans: readonly WorkSpan[]
  /** `job_posts.skills_required`: which words of a requirement are skills. */
  skills: readonly string[]
  now: Date
}
