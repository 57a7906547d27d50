import { z } from 'zod'
import { applicationName, applicationReference, readApplications } from '../applications/application-row.ts'
import type { Reference, ToolContext } from '../core/definition.ts'
import { readRows, timestamp } from '../core/read-rows.ts'
import { jobName, jobReference } from '../jobs/job-in-words.ts'
import { isOpen, readJobs } from '../jobs/job-row.ts'
import { readSavedJobs } from '../saved-jobs/saved-job-row.ts'

const DAY_MS = 86_400_000
/** How far ahead closing jobs are listed; the reminder itself comes three days before. */
const AHEAD_DAYS = 14
const WAITING_DAYS = 14

export interface ComingUp {
  kind: 'closing_job' | 'offer_deadline' | 'waiting_application' | 'practice'
  id: string
  title: string
  /** ISO 8601: the deadline, or since when an application waits; null for practice. */
  at: string | null
  reference: Reference
}

const offerRow = z.object({
  id: z.uuid(),
  offer_details: z.object({ expiresAt: z.string().nullish() }).loose(),
  applications: z
    .object({ job_posts: z.object({ title: z.string(), company_name: z.string() }).nullable() })
    .nullable(),
})

const practiceRow = z.object({
  id: z.uuid(),
  created_at: timestamp,
  questions: z.array(z.unknown()).nullable(),
  answers: z.array(z.object({ questionId: z.unknown() }).loose()).nullable(),
})

/** When an offer runs out, as private.offer_expiry: a date alone is good for the whole of that day, everywhere. */
function expiryOf(expiresAt: string | null | undefined): Date | null {
  if (!expiresAt) return null
  const date = new Date(expiresAt)
  if (Number.isNaN(date.getTime())) return null
  return /^\d{4}-\d{2}-\d{2}$/.test(expiresAt) ? new Date(date.getTime() + 1.5 * DAY_MS) : date
}

async function closingJobs(context: ToolContext): Promise<ComingUp[]> {
  const saved = await readSavedJobs(context)
  const jobs = await readJobs({ ids: saved.map(({ job_id }) => job_id), context })
  const limit = new Date(context.now.getTime() + AHEAD_DAYS * DAY_MS)
  return [...jobs.values()].flatMap((job) =>
    job.closesAt && !job.applied && isOpen(job, context.now) && new Date(job.closesAt) <= limit
      ? [
          {
            kind: 'closing_job' as const,
            id: job.id,
            title: jobName(job),
            at: job.closesAt,
            reference: jobReference(job),
          },
        ]
      : [],
  )
}

async function offerDeadlines(context: ToolContext): Promise<ComingUp[]> {
  const offers = await readRows(
    offerRow,
    context.read
      .select('offers_negotiation')
      .select('id,offer_details,applications(job_posts(title,company_name))')
      .eq('owner_id', context.user.id)
      .in('status', ['pending', 'negotiating'])
      .limit(50),
  )
  return offers.flatMap(({ id, offer_details, applications }) => {
    const expiry = expiryOf(offer_details.expiresAt)
    if (!expiry || expiry <= context.now) return []
    const job = applications?.job_posts
    const title = job ? jobName({ title: job.title, company: job.company_name }) : 'your other offer'
    return [
      {
        kind: 'offer_deadline' as const,
        id,
        title,
        at:
          offer_details.expiresAt?.length === 10
            ? `${offer_details.expiresAt}T12:00:00Z`
            : expiry.toISOString(),
        reference: { type: 'offer' as const, id, label: title },
      },
    ]
  })
}

async function waitingApplications(context: ToolContext): Promise<ComingUp[]> {
  const since = context.now.getTime() - WAITING_DAYS * DAY_MS
  return (await readApplications(context)).flatMap((row) =>
    row.status === 'submitted' && new Date(row.updated_at).getTime() <= since
      ? [
          {
            kind: 'waiting_application' as const,
            id: row.id,
            title: applicationName(row),
            at: row.updated_at,
            reference: applicationReference(row),
          },
        ]
      : [],
  )
}

async function unfinishedPractice(context: ToolContext): Promise<ComingUp[]> {
  const rows = await readRows(
    practiceRow,
    context.read
      .select('interview_preparation')
      .select('id,created_at,questions,answers')
      .eq('user_id', context.user.id)
      .order('created_at', { ascending: false })
      .limit(20),
  )
  return rows.flatMap(({ id, questions, answers }) => {
    const asked = questions?.length ?? 0
    const answered = new Set((answers ?? []).map(({ questionId }) => questionId)).size
    if (answered >= asked) return []
    const title = `Interview practice: ${answered} of ${asked} questions answered`
    return [
      {
        kind: 'practice' as const,
        id,
        title,
        at: null,
        reference: { type: 'practice' as const, id, label: title },
      },
    ]
  })
}

/** What the person should not miss: deadlines first, the next one on top, then what waits. */
export async function comingUp(context: ToolContext): Promise<ComingUp[]> {
  const [jobs, offers, applications, practice] = await Promise.all([
    closingJobs(context),
    offerDeadlines(context),
    waitingApplications(context),
    unfinishedPractice(context),
  ])
  const byTime = (one: ComingUp, other: ComingUp) => (one.at ?? '').localeCompare(other.at ?? '')
  return [...[...jobs, ...offers].sort(byTime), ...applications.sort(byTime), ...practice]
}
