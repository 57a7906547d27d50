import { z } from 'zod'
import { entriesOf } from '../../tools/agency-offers/history-in-words.ts'
import { isOpenOffer, offerDetails, offerStatuses } from '../../tools/offers/offer-row.ts'
import type { UserClient } from '../database/clients.ts'
import { fromDatabase } from '../errors.ts'
import type { ClientResult, PipelineEntry } from '../protocol.ts'

/** Applications that are shown; the rest is a question for the assistant. */
const SHOWN = 200
const JOBS = 200

const when = z.coerce.date().transform((date) => date.toISOString())
const rowSchema = z.object({
  id: z.uuid(),
  job_id: z.uuid(),
  user_id: z.uuid().nullable(),
  status: z.string(),
  created_at: when,
  updated_at: when,
  job_posts: z.object({ title: z.string(), company_name: z.string() }).nullable(),
})
const snapshotSchema = z.array(
  z.object({
    application_id: z.uuid(),
    sent_at: when,
    name: z.string().nullable(),
    resume_name: z.string().nullable(),
  }),
)
const chatSchema = z.array(z.object({ id: z.uuid(), application_id: z.uuid() }))
const offerSchema = z.object({
  application_id: z.uuid(),
  status: z.enum(offerStatuses),
  offer_details: offerDetails,
  negotiation_history: z.unknown(),
})
const jobSchema = z.array(z.object({ id: z.uuid(), title: z.string() }))

const COLUMNS =
  'id,job_id,user_id,status,created_at,updated_at,job_posts!applications_job_id_fkey(title,company_name)'

/** The agency's applications, those with the latest change first; of one job where it is named. */
export async function listPipeline({
  client,
  agencyId,
  jobId,
}: {
  client: UserClient
  agencyId: string
  jobId: string | null
}): Promise<ClientResult['pipeline:open']> {
  let query = client
    .from('applications')
    .select(COLUMNS, { count: 'exact' })
    .eq('agency_id', agencyId)
    .neq('status', 'draft')
  if (jobId) query = query.eq('job_id', jobId)
  const [{ data, error, count }, jobs] = await Promise.all([
    query.order('updated_at', { ascending: false }).limit(SHOWN),
    client
      .from('job_posts')
      .select('id,title,applications!inner(id)')
      .eq('agency_id', agencyId)
      .neq('applications.status', 'draft')
      .limit(1, { referencedTable: 'applications' })
      .order('title')
      .limit(JOBS),
  ])
  if (error) throw fromDatabase(error)
  if (jobs.error) throw fromDatabase(jobs.error)
  const rows = z.array(rowSchema).parse(data)
  const ids = rows.map(({ id }) => id)
  const [snapshots, chats, offers] = await Promise.all([
    client
      .from('application_snapshots')
      .select('application_id,sent_at,name:profile->>full_name,resume_name:resume->basics->>name')
      .in('application_id', ids)
      .order('sent_at'),
    client.from('chats').select('id,application_id').eq('kind', 'application').in('application_id', ids),
    client
      .from('offers_negotiation')
      .select('application_id,status,offer_details,negotiation_history')
      .eq('source', 'agency')
      .in('application_id', ids)
      .order('updated_at'),
  ])
  if (snapshots.error) throw fromDatabase(snapshots.error)
  if (chats.error) throw fromDatabase(chats.error)
  if (offers.error) throw fromDatabase(offers.error)
  // The last of several is what counts.
  const sent = new Map(snapshotSchema.parse(snapshots.data).map((one) => [one.application_id, one]))
  const threads = new Map(chatSchema.parse(chats.data).map((one) => [one.application_id, one.id]))
  const made = new Map(
    z
      .array(offerSchema)
      .parse(offers.data)
      .map((one) => [one.application_id, standing(one)]),
  )
  const entries = rows.map((row) =>
    entryOf({
      row,
      sent: sent.get(row.id),
      chatId: threads.get(row.id),
      offer: made.get(row.id) ?? null,
    }),
  )
  return { entries, jobs: jobSchema.parse(jobs.data), total: count ?? entries.length }
}

function standing(offer: z.infer<typeof offerSchema>): PipelineEntry['offer'] {
  if (offer.status === 'accepted' || offer.status === 'declined') return offer.status
  if (!isOpenOffer(offer, new Date())) return null
  return entriesOf(offer.negotiation_history).at(-1)?.party === 'candidate' ? 'countered' : 'open'
}

function entryOf({
  row,
  sent,
  chatId = null,
  offer,
}: {
  offer: PipelineEntry['offer']
  row: z.infer<typeof rowSchema>
  sent: z.infer<typeof snapshotSchema>[number] | undefined
  chatId: string | null | undefined
}): PipelineEntry {
  return {
    applicationId: row.id,
    applicantName: sent?.name || sent?.resume_name || null,
    jobId: row.job_id,
    jobTitle: row.job_posts?.title ?? '',
    company: row.job_posts?.company_name ?? '',
    stage: row.status,
    sentAt: sent?.sent_at ?? row.created_at,
    changedAt: row.updated_at,
    chatId,
    offer,
  }
}
