import { z } from 'zod'
import type { JobDetail, JobSummary } from '../core/card.ts'
import type { ToolContext } from '../core/definition.ts'
import { readRows, textArray, timestamp } from '../core/read-rows.ts'
import { salaryRange } from './salary-range.ts'

export const workModes = ['onsite', 'hybrid', 'remote'] as const
export const jobTypes = [
  'full_time',
  'part_time',
  'contract',
  'temporary',
  'internship',
  'apprenticeship',
] as const
export const seniorities = ['entry', 'junior', 'mid', 'senior', 'lead', 'director'] as const

const COLUMNS =
  'id,title,company_name,location,work_mode,job_type,salary_range,skills_required,created_at,closes_at,status,description,requirements,benefits,agencies!job_posts_agency_id_fkey(slug,name)'

/** A job's pay that can't be read shows as no pay: one bad row must not hide the job. */
const pay = salaryRange.nullable().catch(null)

const jobRow = z.object({
  id: z.uuid(),
  title: z.string(),
  company_name: z.string(),
  location: z.string().nullable(),
  work_mode: z.enum(workModes).nullable(),
  job_type: z.string().nullable(),
  salary_range: pay,
  skills_required: textArray,
  created_at: timestamp,
  closes_at: timestamp.nullable(),
  status: z.string(),
  description: z.string(),
  requirements: textArray,
  benefits: textArray,
  agencies: z.object({ slug: z.string(), name: z.string() }).nullable(),
})

const APPLIED = new Set(['submitted', 'screening', 'interview', 'offer', 'hired', 'rejected'])

/** The jobs among `ids` that the person may read, with what they did about them. */
export async function readJobs({
  ids,
  context,
}: {
  ids: readonly string[]
  context: ToolContext
}): Promise<Map<string, JobDetail>> {
  if (ids.length === 0) return new Map()
  const mine = z.object({ job_id: z.uuid() })
  const [jobs, saved, applications] = await Promise.all([
    readRows(jobRow, context.read.select('job_posts').select(COLUMNS).in('id', ids)),
    readRows(
      mine,
      context.read.select('saved_jobs').select('job_id').eq('user_id', context.user.id).in('job_id', ids),
    ),
    readRows(
      mine.extend({ status: z.string() }),
      context.read
        .select('applications')
        .select('job_id,status')
        .eq('user_id', context.user.id)
        .in('job_id', ids),
    ),
  ])
  const savedIds = new Set(saved.map((row) => row.job_id))
  const appliedIds = new Set(
    applications.filter(({ status }) => APPLIED.has(status)).map(({ job_id }) => job_id),
  )
  return new Map(
    jobs.map((row) => [
      row.id,
      detailOf({ row, saved: savedIds.has(row.id), applied: appliedIds.has(row.id) }),
    ]),
  )
}

function detailOf({
  row,
  saved,
  applied,
}: {
  row: z.output<typeof jobRow>
  saved: boolean
  applied: boolean
}): JobDetail {
  return {
    id: row.id,
    title: row.title,
    company: row.company_name,
    location: row.location,
    workMode: row.work_mode,
    jobType: row.job_type,
    pay: row.salary_range,
    skills: row.skills_required,
    postedAt: row.created_at,
    closesAt: row.closes_at,
    saved,
    applied,
    agency: row.agencies ?? { slug: '', name: row.company_name },
    description: row.description,
    requirements: row.requirements,
    benefits: row.benefits,
    status: row.status,
  }
}

/** One job that the person may read, or null. */
export async function readJob({
  id,
  context,
}: {
  id: string
  context: ToolContext
}): Promise<JobDetail | null> {
  return (await readJobs({ ids: [id], context })).get(id) ?? null
}

/** A detail without its long texts. */
export function summaryOf(job: JobDetail): JobSummary {
  const { description: _d, requirements: _r, benefits: _b, status: _s, ...summary } = job
  return summary
}

/** Whether somebody can apply to it at `now`. */
export function isOpen(job: JobDetail, now: Date): boolean {
  return job.status === 'active' && (job.closesAt === null || new Date(job.closesAt) > now)
}
