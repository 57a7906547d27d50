import { z } from 'zod'
import type { Reference, ToolContext } from '../core/definition.ts'
import { readRow, readRows, timestamp } from '../core/read-rows.ts'
import { shortName } from '../core/short-name.ts'
import type { JsonResume } from '../resumes/json-resume.ts'
import { resumeData } from '../resumes/resume-data.ts'
import { stages } from './stage.ts'

const sharedProfile = z.record(z.string(), z.unknown()).catch({})

const snapshotRow = z.object({
  id: z.uuid(),
  application_id: z.uuid(),
  file_name: z.string().nullable(),
  profile: sharedProfile,
  /** The name that the resume gives. */
  resume_name: z.string().nullable(),
  sent_at: timestamp,
})

export type Snapshot = z.output<typeof snapshotRow>

const answer = z.object({ question: z.string(), answer: z.string() })
const withAnswers = z.object({ answers: z.array(answer).max(50) })

const applicationRow = z.object({
  id: z.uuid(),
  job_id: z.uuid(),
  /** Null once the account is deleted. */
  user_id: z.uuid().nullable(),
  status: z.enum(stages),
  notes: z.string().nullable(),
  metadata: z.unknown(),
  created_at: timestamp,
  updated_at: timestamp,
  job_posts: z.object({ title: z.string(), company_name: z.string(), status: z.string() }).nullable(),
})

export interface Applicant extends z.output<typeof applicationRow> {
  /** What was sent last; an agency sees nothing else of a candidate. */
  snapshot: Snapshot | null
}

const COLUMNS =
  'id,job_id,user_id,status,notes,metadata,created_at,updated_at,job_posts!applications_job_id_fkey(title,company_name,status)'
const SNAPSHOT_COLUMNS = 'id,application_id,file_name,profile,resume_name:resume->basics->>name,sent_at'

/** Applications to the agency that were sent, in the order of `ids`; those of others are left out. */
export async function readApplicants({
  ids,
  agencyId,
  context,
}: {
  ids: readonly string[]
  agencyId: string
  context: ToolContext
}): Promise<Applicant[]> {
  if (ids.length === 0) return []
  const [rows, snapshots] = await Promise.all([
    readRows(
      applicationRow,
      context.read
        .select('applications')
        .select(COLUMNS)
        .eq('agency_id', agencyId)
        .neq('status', 'draft')
        .in('id', ids),
    ),
    readRows(
      snapshotRow,
      context.read
        .select('application_snapshots')
        .select(SNAPSHOT_COLUMNS)
        .eq('agency_id', agencyId)
        .in('application_id', ids)
        .order('sent_at', { ascending: false }),
    ),
  ])
  const byId = new Map(rows.map((row) => [row.id, row]))
  return [...new Set(ids)].flatMap((id) => {
    const row = byId.get(id)
    const snapshot = snapshots.find(({ application_id }) => application_id === id) ?? null
    return row ? [{ ...row, snapshot }] : []
  })
}

/** One application to the agency, or null. */
export async function readApplicant({
  id,
  agencyId,
  context,
}: {
  id: string
  agencyId: string
  context: ToolContext
}): Promise<Applicant | null> {
  return (await readApplicants({ ids: [id], agencyId, context }))[0] ?? null
}

/** The applicant's name as sent: of the profile, else of the resume; a pseudonym when the account is deleted. */
export function applicantName({ snapshot }: Pick<Applicant, 'snapshot'>): string {
  const ofProfile = snapshot?.profile.full_name
  const name = typeof ofProfile === 'string' ? ofProfile : snapshot?.resume_name
  return shortName(name) || 'An applicant without a name'
}

/** "Backend Engineer at Globex" */
export function appliedFor({ job_posts }: Pick<Applicant, 'job_posts'>): string {
  if (!job_posts) return 'a job that is gone'
  return `${shortName(job_posts.title)} at ${shortName(job_posts.company_name)}`
}

/** "Sam Okafor, Backend Engineer at Globex": tells two applications of one person apart. */
export function applicantLabel(row: Applicant): string {
  return `${applicantName(row)}, ${appliedFor(row)}`
}

/** What "that applicant" points at. */
export function applicantReference(row: Applicant): Reference {
  return { type: 'application', id: row.id, label: applicantLabel(row) }
}

const sentRow = z.object({ resume: z.unknown(), cover_letter: z.string().nullable() })

/** The long parts of what was sent: the resume as it was then, and the letter. */
export async function readSent({
  snapshot,
  agencyId,
  context,
}: {
  snapshot: Snapshot | null
  agencyId: string
  context: ToolContext
}): Promise<{ resume: JsonResume; coverLetter: string | null }> {
  if (!snapshot) return { resume: {}, coverLetter: null }
  const row = await readRow(
    sentRow,
    context.read
      .select('application_snapshots')
      .select('resume,cover_letter')
      .eq('agency_id', agencyId)
      .eq('id', snapshot.id),
  )
  return { resume: resumeData(row?.resume), coverLetter: row?.cover_letter ?? null }
}

/** The answers to the advert's questions that were sent along. */
export function answersOf(row: Applicant): z.output<typeof answer>[] {
  return withAnswers.safeParse(row.metadata).data?.answers ?? []
}

const threadRow = z.object({ id: z.uuid(), status: z.string(), application_id: z.uuid() })

/** The thread of an application with its applicant, or null. */
export function readThread({
  applicationId,
  agencyId,
  context,
}: {
  applicationId: string
  agencyId: string
  context: ToolContext
}): Promise<z.output<typeof threadRow> | null> {
  return readRow(
    threadRow,
    context.read
      .select('chats')
      .select('id,status,application_id')
      .eq('kind', 'application')
      .eq('agency_id', agencyId)
      .eq('application_id', applicationId),
  )
}
