import { z } from 'zod'
import type { Reference, ToolContext } from '../core/definition.ts'
import { readRows, timestamp } from '../core/read-rows.ts'
import { shortName } from '../core/short-name.ts'
import { jobName } from '../jobs/job-in-words.ts'

export const reviewStatuses = ['pending', 'approved', 'rejected'] as const

const ownReviewRow = z.object({
  id: z.uuid(),
  application_id: z.uuid().nullable(),
  agency_id: z.uuid().nullable(),
  rating: z.int(),
  content: z.string().nullable(),
  is_anonymous: z.boolean(),
  status: z.enum(reviewStatuses),
  created_at: timestamp,
  updated_at: timestamp,
  contested_at: timestamp.nullable(),
  contest_reason: z.string().nullable(),
  agencies: z.object({ name: z.string() }).nullable(),
  applications: z
    .object({ job_posts: z.object({ title: z.string(), company_name: z.string() }).nullable() })
    .nullable(),
  /** Only an answer that is shown; the database gives no other. */
  review_answers: z.object({ content: z.string(), created_at: timestamp }).nullable(),
})

export type OwnReview = z.output<typeof ownReviewRow>

const COLUMNS = [
  'id,application_id,agency_id,rating,content,is_anonymous,status,created_at,updated_at,contested_at,contest_reason',
  'agencies!feedback_reviews_agency_id_fkey(name)',
  'applications!feedback_reviews_application_id_fkey(job_posts!applications_job_id_fkey(title,company_name))',
  'review_answers!review_answers_review_id_fkey(content,created_at)',
].join(',')

/** The person's own reviews, the last changed first; 50 at most. */
export function readOwnReviews(context: ToolContext): Promise<OwnReview[]> {
  return readRows(
    ownReviewRow,
    context.read
      .select('feedback_reviews')
      .select(COLUMNS)
      .eq('reviewer_id', context.user.id)
      .order('updated_at', { ascending: false })
      .order('id')
      .limit(50),
  )
}

/** The agency that a review is of. */
export function reviewedAgency({ agencies }: Pick<OwnReview, 'agencies'>): string {
  return shortName(agencies?.name) || 'an agency that is gone'
}

/** "Northwind Recruiting, for Backend Engineer at Globex" */
export function reviewName(review: OwnReview): string {
  const job = review.applications?.job_posts
  const about = job ? `, for ${jobName({ title: job.title, company: job.company_name })}` : ''
  return `${reviewedAgency(review)}${about}`
}

/** What "that review" points at. */
export function reviewReference(review: OwnReview): Reference {
  return { type: 'review', id: review.id, label: reviewName(review) }
}

const shownRow = z.object({
  id: z.uuid(),
  rating: z.int(),
  content: z.string().nullable(),
  /** YYYY-MM-01 */
  month: z.string(),
  answer: z.string().nullable(),
  answer_month: z.string().nullable(),
  contested: z.boolean(),
})

export type ShownReview = z.output<typeof shownRow>

/** Moderated reviews of an agency, the latest month first; empty until five people wrote one. */
export function readShownReviews({
  agencyId,
  context,
}: {
  agencyId: string
  context: ToolContext
}): Promise<ShownReview[]> {
  return readRows(shownRow, context.read.rpc('agency_reviews', { agency_id: agencyId }))
}
