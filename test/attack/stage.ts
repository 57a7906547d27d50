import { randomUUID } from 'node:crypto'
import type { Json } from '../../supabase/database.types.ts'
import type { Person, TestDatabase } from '../database/test-database.ts'
import { addApplicant, addMember } from '../tools/applicants/agency-desk.ts'
import { sampleResume } from '../tools/sample-resume.ts'
import { addChat } from '../tools/threads/thread-bench.ts'
import { addJob, addResume } from '../tools/tool-bench.ts'

const PAY = { min: 50_000, max: 70_000, currency: 'GBP', period: 'year' }
const BASE = { amount: 60_000, currency: 'GBP', period: 'year' }

/** An agency of its own, its people, and one candidate with rows for whatever can be sent or decided. */
export interface Stage {
  agency: { id: string; slug: string; name: string }
  candidate: Person
  owner: Person
  admin: Person
  member: Person
  rows: Awaited<ReturnType<typeof addRows>>
}

export async function openStage(database: TestDatabase): Promise<Stage> {
  const id = randomUUID()
  const agency = { id, slug: `stage-${id.slice(0, 8)}`, name: 'Alder & Finch' }
  await database.sql`insert into agencies ${database.sql(agency)}`
  const candidate = await database.createCandidate()
  await database.sql`update profiles set full_name = 'Nora Feldmann' where id = ${candidate.id}`
  await addResume({ database, person: candidate, data: sampleResume })
  const people = {
    owner: await addMember(database, { agencyId: id, role: 'owner' }),
    admin: await addMember(database, { agencyId: id, role: 'admin' }),
    member: await addMember(database, { agencyId: id }),
  }
  const rows = await addRows({ database, agencyId: id, candidate, member: people.member })
  return { agency, candidate, ...people, rows }
}

async function addRows({
  database,
  agencyId,
  candidate,
  member,
}: {
  database: TestDatabase
  agencyId: string
  candidate: Person
  member: Person
}) {
  const { sql } = database
  const suspended = await addMember(database, { agencyId })
  await sql`update agency_users set status = 'suspended' where user_id = ${suspended.id}`
  const apply = async (title: string, status = 'submitted') => {
    const jobId = await addJob(database, { title, agencyId, pay: PAY })
    const [row] = await sql<{ id: string }[]>`
      insert into applications (user_id, job_id, status) values (${candidate.id}, ${jobId}, 'submitted') returning id`
    if (status !== 'submitted')
      await sql`update applications set status = ${status} where id = ${row?.id ?? ''}`
    return { jobId, id: row?.id ?? '' }
  }
  const sent = await apply('Nurse')
  const rejected = await apply('Porter', 'rejected')
  const offered = await apply('Midwife', 'offer')
  const countered = await apply('Matron', 'offer')
  const other = await addApplicant(database, { jobId: sent.jobId, name: 'Piet Brandsma' })
  const memberId = async ({ id }: Person) =>
    idOf(await sql`select id from agency_users where user_id = ${id} and agency_id = ${agencyId}`)
  return {
    openJob: await addJob(database, { title: 'Cook', agencyId }),
    publicJob: sent.jobId,
    draftJob: await addJob(database, { title: 'Gardener', agencyId, status: 'draft' }),
    sentApplication: sent.id,
    otherApplication: other.applicationId,
    rejectedApplication: rejected.id,
    offer: await addOffer({ database, applicationId: offered.id }),
    counteredOffer: await addOffer({ database, applicationId: countered.id, countered: true }),
    review: await addReviews({ database, agencyId, reviewer: candidate, applicationId: offered.id }),
    memberId: await memberId(member),
    suspendedMemberId: await memberId(suspended),
    thread: idOf(await sql`select id from chats where application_id = ${sent.id}`),
    supportThread: await addChat(database, { person: candidate, kind: 'support', agencyId }),
    draftArticle: idOf(
      await sql`
      insert into knowledge_base (agency_id, category, title, content, status)
      values (${agencyId}, 'pay', 'Pay day', 'Pay comes on the 28th.', 'draft') returning id`,
    ),
  }
}

function idOf(rows: readonly { id?: string }[]): string {
  const id = rows[0]?.id
  if (!id) throw new Error('The row is not there.')
  return id
}

async function addOffer({
  database: { sql },
  applicationId,
  countered = false,
}: {
  database: TestDatabase
  applicationId: string
  countered?: boolean
}): Promise<string> {
  const step = (party: string, kind: string, changes: Json) =>
    sql.json({ at: '2026-11-05T09:00:00Z', party, kind, changes, message: 'As discussed.' })
  const made = step('agency', 'offer', {})
  const asked = step('candidate', 'counter', { base: { ...BASE, amount: 66_000 } })
  return idOf(
    await sql`
    insert into offers_negotiation (application_id, offer_details, negotiation_history, status, source)
    values (${applicationId}, ${sql.json({ base: BASE })},
      ${countered ? sql`array[${made}::jsonb, ${asked}::jsonb]` : sql`array[${made}::jsonb]`},
      ${countered ? 'negotiating' : 'pending'}, 'agency') returning id`,
  )
}

/** As many as it takes to be shown, the candidate's own with an answer of the agency. */
async function addReviews({
  database: { sql },
  agencyId,
  reviewer,
  applicationId,
}: {
  database: TestDatabase
  agencyId: string
  reviewer: Person
  applicationId: string
}): Promise<string> {
  for (const rating of [5, 4, 4, 3])
    await sql`insert into feedback_reviews (rating, agency_id, status) values (${rating}, ${agencyId}, 'approved')`
  const id = idOf(
    await sql`
    insert into feedback_reviews (rating, agency_id, reviewer_id, application_id, content, status)
    values (2, ${agencyId}, ${reviewer.id}, ${applicationId}, 'Nobody called.', 'approved') returning id`,
  )
  await sql`
    insert into review_answers (review_id, agency_id, content, status)
    values (${id}, ${agencyId}, 'We did call.', 'approved')`
  return id
}
