import { z } from 'zod'
import { workModes } from '../jobs/job-row.ts'
import { salaryRange } from '../jobs/salary-range.ts'

/** A job as `private.job_summaries` and `search_jobs` give it. */
export const jobSummary = z.object({
  id: z.uuid(),
  title: z.string(),
  company: z.string(),
  location: z.string().nullable(),
  workMode: z.enum(workModes).nullable(),
  jobType: z.string().nullable(),
  /** Pay that can't be read shows as none: one bad row must not hide the others. */
  pay: salaryRange.nullable().catch(null),
  skills: z.array(z.string()),
  postedAt: z.string(),
  closesAt: z.string().nullable(),
  saved: z.boolean(),
  applied: z.boolean(),
  agency: z.object({ slug: z.string(), name: z.string() }),
})
