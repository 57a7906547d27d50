import { z } from 'zod'
import type { JobSummary } from '../../tools/core/card.ts'
import type { UserClient } from '../database/clients.ts'
import { fromDatabase } from '../errors.ts'
import type { Agency } from './find-agency.ts'

const SHOWN = 24

const rowSchema = z.object({
  id: z.uuid(),
  title: z.string(),
  company_name: z.string(),
  location: z.string().nullable(),
  work_mode: z.enum(['onsite', 'hybrid', 'remote']).nullable(),
  job_type: z.string().nullable(),
  salary_range: z
    .object({
      min: z.number().nullish(),
      max: z.number().nullish(),
      currency: z.string(),
      period: z.enum(['year', 'month', 'week', 'day', 'hour']),
    })
    .nullable()
    .catch(null),
  skills_required: z.array(z.string()).nullable(),
  created_at: z.string(),
  closes_at: z.string().nullable(),
})

function summarise(row: z.infer<typeof rowSchema>, agency: Agency): JobSummary {
  const pay = row.salary_range
  return {
    id: row.id,
    title: row.title,
    company: row.company_name,
    location: row.location,
    workMode: row.work_mode,
    jobType: row.job_type,
    pay: pay && { min: pay.min ?? null, max: pay.max ?? null, currency: pay.currency, period: pay.period },
    skills: row.skills_required ?? [],
    postedAt: row.created_at,
    closesAt: row.closes_at,
    saved: false,
    applied: false,
    agency: { slug: agency.slug, name: agency.name },
  }
}

/** The newest open jobs of an agency, as anybody may read them. */
export async function listCareersPageJobs({
  client,
  agency,
}: {
  client: UserClient
  agency: Agency
}): Promise<{ jobs: JobSummary[]; total: number }> {
  const { data, error, count } = await client
    .from('job_posts')
    .select(
      'id,title,company_name,location,work_mode,job_type,salary_range,skills_required,created_at,closes_at',
      { count: 'exact' },
    )
    .eq('agency_id', agency.id)
    .eq('status', 'active')
    .or(`closes_at.is.null,closes_at.gt.${new Date().toISOString()}`)
    .order('created_at', { ascending: false })
    .limit(SHOWN)
  if (error) throw fromDatabase(error)
  const rows = z.array(rowSchema).parse(data)
  return { jobs: rows.map((row) => summarise(row, agency)), total: count ?? rows.length }
}
