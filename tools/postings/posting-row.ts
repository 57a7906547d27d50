import { z } from 'zod'
import { openStages } from '../applicants/stage.ts'
import type { JobDetail } from '../core/card.ts'
import type { Reference, ToolContext, ToolResult } from '../core/definition.ts'
import { readRows, textArray, timestamp } from '../core/read-rows.ts'
import { refuse } from '../core/refuse.ts'
import { listed } from '../core/wording.ts'
import { jobName } from '../jobs/job-in-words.ts'
import { workModes } from '../jobs/job-row.ts'
import { salaryRange } from '../jobs/salary-range.ts'

export const postingStatuses = ['draft', 'active', 'paused', 'closed'] as const
export type PostingStatus = (typeof postingStatuses)[number]

const row = z.object({
  id: z.uuid(),
  title: z.string(),
  company_name: z.string(),
  location: z.string().nullable(),
  country: z.string().nullable(),
  work_mode: z.enum(workModes).nullable(),
  job_type: z.string().nullable(),
  seniority: z.string().nullable(),
  salary_range: salaryRange.nullable().catch(null),
  description: z.string(),
  requirements: textArray,
  benefits: textArray,
  skills_required: textArray,
  status: z.enum(postingStatuses),
  created_at: timestamp,
  updated_at: timestamp,
  closes_at: timestamp.nullable(),
})

export type Posting = z.output<typeof row>

const COLUMNS =
  'id,title,company_name,location,country,work_mode,job_type,seniority,salary_range,description,requirements,benefits,skills_required,status,created_at,updated_at,closes_at'

/** The agency's jobs, drafts included, the last changed first; 200 at most. */
export function readPostings({
  agencyId,
  status = null,
  context,
}: {
  agencyId: string
  status?: PostingStatus | null
  context: ToolContext
}): Promise<Posting[]> {
  let query = context.read
    .select('job_posts')
    .select(COLUMNS)
    .eq('agency_id', agencyId)
    .order('updated_at', { ascending: false })
    .order('id')
    .limit(200)
  if (status) query = query.eq('status', status)
  return readRows(row, query)
}

/** One job of the agency, or a refusal that says which there are. */
export async function findPosting({
  jobId,
  agencyId,
  context,
}: {
  jobId: string
  agencyId: string
  context: ToolContext
}): Promise<{ posting: Posting; refusal: null } | { posting: null; refusal: ToolResult }> {
  const [posting] = await readRows(
    row,
    context.read.select('job_posts').select(COLUMNS).eq('agency_id', agencyId).eq('id', jobId),
  )
  if (posting) return { posting, refusal: null }
  const known = (await readPostings({ agencyId, context })).slice(0, 6)
  const has =
    known.length > 0
      ? ` The latest of your agency are ${listed(known.map(postingName))}.`
      : ' Your agency has none yet.'
  return {
    posting: null,
    refusal: refuse(`I can’t find that job among your agency’s postings.${has}`, {
      references: known.map(postingReference),
    }),
  }
}

/** "Backend Engineer at Globex" */
export function postingName(posting: Pick<Posting, 'title' | 'company_name'>): string {
  return jobName({ title: posting.title, company: posting.company_name })
}

/** What "that posting" points at. */
export function postingReference(posting: Pick<Posting, 'id' | 'title' | 'company_name'>): Reference {
  return { type: 'job', id: posting.id, label: postingName(posting) }
}

/** The posting as a job card shows it to candidates. */
export function asJob(posting: Posting, agency: { slug: string; name: string }): JobDetail {
  return {
    id: posting.id,
    title: posting.title,
    company: posting.company_name,
    location: posting.location,
    workMode: posting.work_mode,
    jobType: posting.job_type,
    pay: posting.salary_range,
    skills: posting.skills_required,
    postedAt: posting.created_at,
    closesAt: posting.closes_at,
    saved: false,
    applied: false,
    agency,
    description: posting.description,
    requirements: posting.requirements,
    benefits: posting.benefits,
    status: posting.status,
  }
}

const IN_WORDS: Record<PostingStatus, string> = {
  draft: 'a draft, seen by your agency only',
  active: 'public',
  paused: 'paused, not public',
  closed: 'closed',
}

/** For a sentence: "the posting is …". */
export function postingStatusInWords(status: PostingStatus): string {
  return IN_WORDS[status]
}

const applied = z.object({ job_id: z.uuid(), status: z.string() })
/** More applications than this are not counted. */
const MOST_COUNTED = 5_000

/** How many applied to each job, by stage; jobs that nobody applied to are absent. */
export async function countApplicants({
  jobIds,
  agencyId,
  context,
}: {
  jobIds: readonly string[]
  agencyId: string
  context: ToolContext
}): Promise<Map<string, Map<string, number>>> {
  if (jobIds.length === 0) return new Map()
  const rows = await readRows(
    applied,
    context.read
      .select('applications')
      .select('job_id,status')
      .eq('agency_id', agencyId)
      .neq('status', 'draft')
      .in('job_id', jobIds)
      .limit(MOST_COUNTED),
  )
  return new Map(
    [...Map.groupBy(rows, ({ job_id }) => job_id)].map(([id, ofOne]) => [
      id,
      new Map([...Map.groupBy(ofOne, ({ status }) => status)].map(([status, list]) => [status, list.length])),
    ]),
  )
}

/** All who applied, the new ones, and those who still wait for a decision. */
export function applicantTotals(stages: ReadonlyMap<string, number> | undefined): {
  all: number
  fresh: number
  open: number
} {
  const of = (stage: string) => stages?.get(stage) ?? 0
  return {
    all: [...(stages?.values() ?? [])].reduce((sum, number) => sum + number, 0),
    fresh: of('submitted'),
    open: openStages.reduce((sum, stage) => sum + of(stage), 0),
  }
}
