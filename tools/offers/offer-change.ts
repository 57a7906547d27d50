import { shortName } from '../core/short-name.ts'

interface Change {
  op: 'insert' | 'update' | 'delete'
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

/** What a change of `offers_negotiation` did, without full stop, whichever side made it. */
export function offerChangeInWords({ op, before, after }: Change): string {
  const row = after ?? before
  if (row?.source === 'agency') return agencyOfferInWords({ op, before, after })
  const metadata = row?.metadata as { company?: unknown } | null | undefined
  const company = typeof metadata?.company === 'string' ? shortName(metadata.company) : ''
  const name = company ? `your offer from “${company}”` : 'an offer of yours'
  return { insert: `Noted ${name}`, update: `Changed ${name}`, delete: `Removed ${name}` }[op]
}

const ANSWERS: Record<string, string> = {
  accepted: 'Accepted an offer',
  declined: 'Declined an offer',
  withdrawn: 'Withdrew an offer',
  negotiating: 'Sent a counter-offer',
}

function agencyOfferInWords({ op, before, after }: Change): string {
  if (op === 'insert') return 'Made an offer'
  const status = typeof after?.status === 'string' ? after.status : ''
  if (status !== before?.status && ANSWERS[status]) return ANSWERS[status]
  return 'Added to the negotiation of an offer'
}
