import type { Json } from '../../../supabase/database.types.ts'
import type { Person, TestDatabase } from '../../database/test-database.ts'
import { addJob } from '../tool-bench.ts'

export const BASE = { amount: 60_000, currency: 'EUR', period: 'year' }

/** A submitted application of the person to a new job, and its id. */
export async function addApplication(
  database: TestDatabase,
  person: Person,
  job: object = {},
): Promise<string> {
  const jobId = await addJob(database, { title: 'Backend Engineer', ...job })
  const [row] = await database.sql<{ id: string }[]>`
    insert into applications (user_id, job_id, status) values (${person.id}, ${jobId}, 'offer') returning id`
  if (!row) throw new Error('The application was not added.')
  return row.id
}

/** An offer that an agency made, and its id. */
export async function addAgencyOffer({
  database,
  person,
  details = {},
  status = 'pending',
  job = {},
}: {
  database: TestDatabase
  person: Person
  details?: Record<string, Json>
  status?: string
  job?: object
}): Promise<string> {
  const applicationId = await addApplication(database, person, job)
  const { sql } = database
  const [row] = await sql<{ id: string }[]>`
    insert into offers_negotiation (application_id, offer_details, negotiation_history, status, source)
    values (
      ${applicationId}, ${sql.json({ base: BASE, ...details } as never)},
      array[${sql.json({ at: '2026-11-05T09:00:00Z', party: 'agency', kind: 'offer', message: 'We are glad.' })}::jsonb],
      ${status}, 'agency'
    ) returning id`
  if (!row) throw new Error('The offer was not added.')
  return row.id
}

export function offersOf({ sql }: TestDatabase, person: Person) {
  return sql`select * from offers_negotiation where owner_id = ${person.id} order by created_at, id`
}

/** Nothing said but who offers what. */
export const SAID = {
  company: 'Globex',
  position: null,
  baseAmount: 62_000,
  currency: 'EUR',
  period: null,
  salaries: null,
  bonus: null,
  bonusPercent: null,
  signOn: null,
  equityValue: null,
  vestingMonths: null,
  benefits: null,
  startDate: null,
  expiresAt: null,
  notes: null,
  applicationId: null,
}
