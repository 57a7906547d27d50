import { z } from 'zod'
import type { ApplicationSummary } from '../core/card.ts'
import type { Reference, ToolContext } from '../core/definition.ts'
import { readRows, timestamp } from '../core/read-rows.ts'
import { jobName } from '../jobs/job-in-words.ts'

export const applicationStatuses = [
  'draft',
  'submitted',
  'screening',
  'interview',
  'offer',
  'hired',
  'rejected',
  'withdrawn',
] as const
export type ApplicationStatus = (typeof applicationStatuses)[number]

const applicationRow = z.object({
  id: z.uuid(),
  job_id: z.uuid(),
  resume_id: z.uuid().nullable(),
  status: z.enum(applicationStatuses),
  notes: z.string().nullable(),
  cover_letter: z.string().nullable(),
  created_at: timestamp,
  updated_at: timestamp,
  job_posts: z.object({ title: z.string(), company_name: z.string() }).nullable(),
  agencies: z.object({ name: z.string() }).nullable(),
})

export type ApplicationRow = z.output<typeof applicationRow>

const COLUMNS =
  'id,job_id,resume_id,status,notes,cover_letter,created_at,updated_at,job_posts(title,company_name),agencies!applications_agency_id_fkey(name)'

/** The person's own applications, the last changed first; 100 at most. */
export function readApplications(context: ToolContext): Promise<ApplicationRow[]> {
  return readRows(
    applicationRow,
    context.read
      .select('applications')
      .select(COLUMNS)
      .eq('user_id', context.user.id)
      .order('updated_at', { ascending: false })
      .order('id')
      .limit(100),
  )
}

const statusChange = z.object({
  row_id: z.uuid(),
  created_at: timestamp,
  before: z.object({ status: z.string().optional() }).nullable(),
  after: z.object({ status: z.string().optional() }).nullable(),
})

/** When each application came to which status, the oldest first, from the journal. */
export async function readStatusHistory({
  ids,
  context,
}: {
  ids: readonly string[]
  context: ToolContext
}): Promise<Map<string, { at: string; status: string }[]>> {
  if (ids.length === 0) return new Map()
  const rows = await readRows(
    statusChange,
    context.read
      .select('changes')
      .select('row_id,created_at,before,after')
      .eq('table_name', 'applications')
      .in('row_id', ids)
      .order('seq')
      .limit(1_000),
  )
  const steps = rows.flatMap(({ row_id, created_at, before, after }) =>
    after?.status && after.status !== before?.status
      ? [{ id: row_id, at: created_at, status: after.status }]
      : [],
  )
  return new Map(
    [...Map.groupBy(steps, ({ id }) => id)].map(([id, ofOne]) => [
      id,
      ofOne.map(({ at, status }) => ({ at, status })),
    ]),
  )
}

/** An application as the card shows it. */
export function applicationSummary(
  row: ApplicationRow,
  history: readonly { at: string; status: string }[],
): ApplicationSummary {
  return {
    id: row.id,
    jobId: row.job_id,
    jobTitle: row.job_posts?.title ?? 'A job that is no longer online',
    company: row.job_posts?.company_name ?? '',
    agencyName: row.agencies?.name ?? '',
    status: row.status,
    updatedAt: row.updated_at,
    history: history.length > 0 ? [...history] : [{ at: row.updated_at, status: row.status }],
  }
}

/** "Backend Engineer at Globex" */
export function applicationName(row: ApplicationRow): string {
  if (!row.job_posts) return 'a job that is no longer online'
  return jobName({ title: row.job_posts.title, company: row.job_posts.company_name })
}

/** What "that application" points at. */
export function applicationReference(row: ApplicationRow): Reference {
  return { type: 'application', id: row.id, label: applicationName(row) }
}

const IN_WORDS: Record<ApplicationStatus, string> = {
  draft: 'a draft, not sent yet',
  submitted: 'sent, waiting for an answer',
  screening: 'being looked at',
  interview: 'at the interview stage',
  offer: 'at the offer stage',
  hired: 'successful: hired',
  rejected: 'closed: not selected',
  withdrawn: 'withdrawn by you',
}

/** A status for a sentence: "your application is …". */
export function statusInWords(status: string): string {
  return IN_WORDS[status as ApplicationStatus] ?? status
}
