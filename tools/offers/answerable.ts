import { dayInWords } from '../core/dates-in-words.ts'
import type { ToolContext, ToolResult } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { listed } from '../core/wording.ts'
import { findOffer } from './find-offer.ts'
import { offerDay } from './offer-in-words.ts'
import { isExpired, isOpenOffer, type OfferRow, offerMaker, offerName, offerReference } from './offer-row.ts'

const OWN = {
  counter: 'I can draft the counter-offer, and you send it to them yourself.',
  accept: 'Tell them yourself; I can note that you accepted it.',
  decline: 'Tell them yourself; I can note that you declined it.',
} as const

/** An agency's offer that can still be answered; else a refusal that says why it can't. */
export async function answerable({
  offerId,
  verb,
  context,
}: {
  offerId: string
  verb: keyof typeof OWN
  context: ToolContext
}): Promise<{ row: OfferRow; rows: OfferRow[] } | { row: null; refusal: ToolResult }> {
  const found = await findOffer({ offerId, context })
  if (!found.row) return found
  const { row, rows } = found
  const references = [offerReference(row)]
  const no = (text: string) => ({ row: null, refusal: refuse(text, { references }) })
  const name = `**${offerName(row)}**`
  if (row.source === 'candidate')
    return no(
      `You noted the offer from ${name} yourself, and it was not made through an agency here. ${OWN[verb]}`,
    )
  if (isExpired(row, context.now)) {
    const { expiresAt } = row.offer_details
    const since = expiresAt ? ` on ${offerDay(expiresAt, context)}` : ''
    return no(
      `The offer for ${name} ran out${since}, so it can’t be answered any more. I can bring in a person of ${offerMaker(row)} if you still want it.`,
    )
  }
  if (!isOpenOffer(row, context.now)) {
    const others = rows.filter((other) => other.source === 'agency' && isOpenOffer(other, context.now))
    const open = others.length > 0 ? ` Still open: ${listed(others.slice(0, 6).map(offerName))}.` : ''
    const what =
      row.status === 'withdrawn'
        ? `${offerMaker(row)} has withdrawn the offer for ${name}`
        : `You have already ${row.status} the offer for ${name}`
    return no(`${what}; the last change was on ${dayInWords(row.updated_at, context)}.${open}`)
  }
  return { row, rows }
}
