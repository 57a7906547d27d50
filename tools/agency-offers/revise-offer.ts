import type { Json } from '../../supabase/database.types.ts'
import type { Change } from '../core/change.ts'
import type { PreviewRow, ToolContext } from '../core/definition.ts'
import {
  type NegotiationChanges,
  type NegotiationKind,
  newEntry,
  type OfferDetails,
} from '../offers/offer-row.ts'
import { type AgencyOffer, agencyOfferFacts } from './agency-offer-row.ts'

const PARTS = ['base', 'bonus', 'signOn', 'equity', 'benefits', 'startDate', 'expiresAt'] as const

/** The parts of the package that differ; what was taken away is 0 or empty, because null means untouched. */
export function changedParts(before: OfferDetails, after: OfferDetails): Partial<NegotiationChanges> {
  const parts = PARTS.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]))
  return Object.fromEntries(
    parts.map((part) => [part, after[part] ?? (part === 'bonus' || part === 'signOn' ? 0 : null)]),
  )
}

/** Lines "Base: £50,000 a year → £52,000 a year", one for each part that changes. */
export function changeRows({
  offer,
  after,
  context,
}: {
  offer: AgencyOffer
  after: OfferDetails
  context: ToolContext
}): PreviewRow[] {
  const old = new Map(agencyOfferFacts(offer, context).map(({ label, value }) => [label, value]))
  const now = new Map(
    agencyOfferFacts({ offer_details: after }, context).map(({ label, value }) => [label, value]),
  )
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((label) =>
    old.get(label) === now.get(label)
      ? []
      : [{ label, value: `${old.get(label) ?? 'none'} → ${now.get(label) ?? 'none'}` }],
  )
}

/** One step of the agency in the negotiation: the package, the status and the history together. */
export function stepChange({
  offer,
  kind,
  message,
  after = offer.offer_details,
  status = offer.status,
  context,
}: {
  offer: AgencyOffer
  kind: NegotiationKind
  message: string | null
  after?: OfferDetails
  status?: AgencyOffer['status']
  context: ToolContext
}): Change {
  const changes = changedParts(offer.offer_details, after)
  const entry = newEntry({ party: 'agency', kind, changes, message, now: context.now })
  return {
    table: 'offers_negotiation',
    op: 'update',
    id: offer.id,
    values: {
      ...(Object.keys(changes).length > 0 ? { offer_details: after } : {}),
      ...(status === offer.status ? {} : { status }),
      negotiation_history: [...(offer.negotiation_history ?? []), entry] as Json[],
    },
    expect: { status: offer.status, negotiation_history: offer.negotiation_history as Json },
  }
}

/** Why the agency can't change this offer any more, as a sentence; null when it can. */
export function settled(offer: AgencyOffer, context: ToolContext): string | null {
  if (offer.owner_id === null)
    return 'The applicant has deleted the account, so the offer can’t change any more.'
  if (offer.owner_id === context.user.id)
    return 'This offer was made to you, so a colleague has to decide on it.'
  if (offer.status === 'pending' || offer.status === 'negotiating') return null
  return `This offer is ${offer.status}, so it can’t change any more. I can make a new one.`
}
