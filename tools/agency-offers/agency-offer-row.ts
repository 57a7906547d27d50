import { z } from 'zod'
import { type Applicant, applicantLabel, readApplicants } from '../applicants/applicant-row.ts'
import type { Reference, ToolContext, ToolResult } from '../core/definition.ts'
import { readRows, timestamp } from '../core/read-rows.ts'
import { refuse } from '../core/refuse.ts'
import { listed } from '../core/wording.ts'
import { packageFacts } from '../offers/offer-in-words.ts'
import type { NegotiationEntry } from '../offers/offer-row.ts'
import { isExpired, isOpenOffer, offerDetails, offerStatuses } from '../offers/offer-row.ts'
import { entriesOf, entryLines } from './history-in-words.ts'

const row = z.object({
  id: z.uuid(),
  application_id: z.uuid(),
  /** The candidate; null once the account is deleted. */
  owner_id: z.uuid().nullable(),
  created_at: timestamp,
  updated_at: timestamp,
  offer_details: offerDetails,
  /** As stored: what is appended goes behind it, unchanged. */
  negotiation_history: z.array(z.json()).nullable(),
  status: z.enum(offerStatuses),
})

export interface AgencyOffer extends z.output<typeof row> {
  applicant: Applicant
}

const COLUMNS = 'id,application_id,owner_id,created_at,updated_at,offer_details,negotiation_history,status'

/** The agency's offers, the last changed first; 100 at most. Competing offers of candidates are never among them. */
export async function readAgencyOffers({
  agencyId,
  context,
  applicationId = null,
}: {
  agencyId: string
  context: ToolContext
  applicationId?: string | null
}): Promise<AgencyOffer[]> {
  let query = context.read
    .select('offers_negotiation')
    .select(COLUMNS)
    .eq('agency_id', agencyId)
    .eq('source', 'agency')
    .order('updated_at', { ascending: false })
    .order('id')
    .limit(100)
  if (applicationId) query = query.eq('application_id', applicationId)
  const rows = await readRows(row, query)
  const ids = rows.map(({ application_id }) => application_id)
  const applicants = new Map((await readApplicants({ ids, agencyId, context })).map((one) => [one.id, one]))
  return rows.flatMap((offer) => {
    const applicant = applicants.get(offer.application_id)
    return applicant ? [{ ...offer, applicant }] : []
  })
}

/** One offer of the agency, or a refusal that says which there are. */
export async function findAgencyOffer({
  offerId,
  agencyId,
  context,
}: {
  offerId: string
  agencyId: string
  context: ToolContext
}): Promise<{ offer: AgencyOffer; refusal: null } | { offer: null; refusal: ToolResult }> {
  const offers = await readAgencyOffers({ agencyId, context })
  const offer = offers.find(({ id }) => id === offerId)
  if (offer) return { offer, refusal: null }
  const known = offers.slice(0, 6)
  const has =
    known.length > 0
      ? ` Your agency’s latest are for ${listed(known.map(agencyOfferName))}.`
      : ' Your agency has made none yet.'
  return {
    offer: null,
    refusal: refuse(`I can’t find that offer.${has}`, { references: known.map(agencyOfferReference) }),
  }
}

/** "Sam Okafor, Backend Engineer at Globex" */
export function agencyOfferName(offer: AgencyOffer): string {
  return applicantLabel(offer.applicant)
}

/** What "that offer" points at. */
export function agencyOfferReference(offer: AgencyOffer): Reference {
  return { type: 'offer', id: offer.id, label: agencyOfferName(offer) }
}

/** The package as it stands, a line each. */
export function agencyOfferFacts(
  { offer_details }: Pick<AgencyOffer, 'offer_details'>,
  context: ToolContext,
): { label: string; value: string }[] {
  return packageFacts({ details: offer_details, currency: offer_details.base.currency, place: context })
}

const IN_WORDS = {
  pending: 'waits for the applicant',
  negotiating: 'in negotiation',
  accepted: 'accepted',
  declined: 'declined',
  expired: 'run out',
  withdrawn: 'withdrawn',
} as const

/** "in negotiation", "waits for the applicant" */
export function agencyOfferStatus(offer: AgencyOffer, now: Date): string {
  return isExpired(offer, now) ? IN_WORDS.expired : IN_WORDS[offer.status]
}

/** The applicant’s last counter-offer, unless the agency has answered since. */
export function openCounter(offer: AgencyOffer): NegotiationEntry | null {
  const entries = entriesOf(offer.negotiation_history)
  const unanswered = entries.slice(entries.findLastIndex(({ party }) => party === 'agency') + 1)
  return unanswered.findLast(({ kind }) => kind === 'counter') ?? null
}

/** What the open counter-offer asks for: "Base: €84,000 a year; Start: 1 March 2027"; null without one. */
export function askedInWords(offer: AgencyOffer, place: ToolContext): string | null {
  const counter = openCounter(offer)
  if (!counter) return null
  const lines = entryLines(counter, { currency: offer.offer_details.base.currency, place })
  return lines.join('; ') || 'only a message'
}

/** Where an offer stands, and what an open counter-offer asks for: "in negotiation, they asked for Base: €84,000 a year". */
export function standingOf(offer: AgencyOffer, context: ToolContext): string {
  const asked = isOpenOffer(offer, context.now) ? askedInWords(offer, context) : null
  return `${agencyOfferStatus(offer, context.now)}${asked ? `, they asked for ${asked}` : ''}`
}
