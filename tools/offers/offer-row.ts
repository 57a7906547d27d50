import { z } from 'zod'
import type { Json } from '../../supabase/database.types.ts'
import type { Change } from '../core/change.ts'
import type { Reference, ToolContext } from '../core/definition.ts'
import { readRows, timestamp } from '../core/read-rows.ts'
import { shortName } from '../core/short-name.ts'
import { salaryRange } from '../jobs/salary-range.ts'
import { type NegotiationEntry, negotiationEntry, offerDetails, offerExpiry } from './offer-details.ts'

export * from './offer-details.ts'

export const offerStatuses = [
  'pending',
  'negotiating',
  'accepted',
  'declined',
  'expired',
  'withdrawn',
] as const
export type OfferStatus = (typeof offerStatuses)[number]

/** `offers_negotiation.metadata` of an offer that a candidate told of. */
const offerMetadata = z.object({
  company: z.string().nullish().catch(null),
  position: z.string().nullish().catch(null),
})

const job = z.object({
  title: z.string(),
  company_name: z.string(),
  salary_range: salaryRange.nullable().catch(null),
})

const offerRow = z.object({
  id: z.uuid(),
  application_id: z.uuid().nullable(),
  created_at: timestamp,
  updated_at: timestamp,
  offer_details: offerDetails,
  /** As stored, for `expect`. */
  stored_details: z.json(),
  /** As stored: what is appended goes behind it, unchanged. */
  negotiation_history: z.array(z.json()).nullable(),
  status: z.enum(offerStatuses),
  notes: z.string().nullable(),
  metadata: offerMetadata.catch({}),
  source: z.enum(['agency', 'candidate']),
  agencies: z.object({ name: z.string() }).nullable(),
  applications: z.object({ job_id: z.uuid(), status: z.string(), job_posts: job.nullable() }).nullable(),
})

export type OfferRow = z.output<typeof offerRow>

const COLUMNS =
  'id,application_id,created_at,updated_at,offer_details,stored_details:offer_details,negotiation_history,status,notes,metadata,source,agencies!offers_negotiation_agency_id_fkey(name),applications(job_id,status,job_posts(title,company_name,salary_range))'

/** The person's offers, their own notes and those of agencies: open ones first, the nearest deadline on top; 100 at most. */
export async function readOffers(context: ToolContext): Promise<OfferRow[]> {
  const rows = await readRows(
    offerRow,
    context.read
      .select('offers_negotiation')
      .select(COLUMNS)
      .eq('owner_id', context.user.id)
      .order('updated_at', { ascending: false })
      .order('id')
      .limit(100),
  )
  const rank = (row: OfferRow) =>
    isOpenOffer(row, context.now)
      ? (offerExpiry(row.offer_details)?.getTime() ?? Number.MAX_SAFE_INTEGER - 1)
      : Number.MAX_SAFE_INTEGER
  return rows.toSorted((one, other) => rank(one) - rank(other))
}

/** The entries of the negotiation that can be read, the oldest first. */
export function historyOf(row: Pick<OfferRow, 'negotiation_history'>): NegotiationEntry[] {
  return (row.negotiation_history ?? []).flatMap((entry) => {
    const parsed = negotiationEntry.safeParse(entry)
    return parsed.success ? [parsed.data] : []
  })
}

/** Whether it ran out without an answer. */
export function isExpired(row: Pick<OfferRow, 'status' | 'offer_details'>, now: Date): boolean {
  if (row.status === 'expired') return true
  const expiry = offerExpiry(row.offer_details)
  return (row.status === 'pending' || row.status === 'negotiating') && expiry !== null && expiry <= now
}

/** Whether it still waits for an answer. */
export function isOpenOffer(row: Pick<OfferRow, 'status' | 'offer_details'>, now: Date): boolean {
  return (row.status === 'pending' || row.status === 'negotiating') && !isExpired(row, now)
}

/** A step of the negotiation, refused when the other side changed anything of the offer meanwhile. */
export function negotiationStep({
  row,
  status,
  entry,
}: {
  row: OfferRow
  status: OfferStatus
  entry: { [key: string]: Json }
}): Change {
  return {
    table: 'offers_negotiation',
    op: 'update',
    id: row.id,
    values: { status, negotiation_history: [...(row.negotiation_history ?? []), entry] },
    expect: {
      status: row.status,
      offer_details: row.stored_details,
      negotiation_history: row.negotiation_history,
    },
  }
}

/** "Globex", for a sentence. */
export function offerCompany(row: OfferRow): string {
  const company = row.metadata.company ?? row.applications?.job_posts?.company_name ?? row.agencies?.name
  return shortName(company) || 'an employer'
}

/** "Backend Engineer at Globex", or the company alone. */
export function offerName(row: OfferRow): string {
  const position = shortName(row.metadata.position ?? row.applications?.job_posts?.title)
  return position ? `${position} at ${offerCompany(row)}` : offerCompany(row)
}

/** Who made it, for a sentence: "Northwind Recruiting". */
export function offerMaker(row: OfferRow): string {
  return row.source === 'agency' ? shortName(row.agencies?.name) || 'the agency' : offerCompany(row)
}

/** What "that offer" points at. */
export function offerReference(row: OfferRow): Reference {
  return { type: 'offer', id: row.id, label: offerName(row) }
}
