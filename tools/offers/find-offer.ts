import type { ToolContext, ToolResult } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { listed } from '../core/wording.ts'
import { type OfferRow, offerName, offerReference, readOffers } from './offer-row.ts'

/** One offer of the person, among all of theirs; a refusal that names those there are when it is not. */
export async function findOffer({
  offerId,
  context,
}: {
  offerId: string
  context: ToolContext
}): Promise<{ row: OfferRow; rows: OfferRow[] } | { row: null; refusal: ToolResult }> {
  const rows = await readOffers(context)
  const row = rows.find(({ id }) => id === offerId)
  return row ? { row, rows } : { row: null, refusal: noSuchOffer(rows) }
}

/** "I can’t find that offer", with what is there. */
export function noSuchOffer(rows: readonly OfferRow[]): ToolResult {
  const known = rows.slice(0, 8)
  const has =
    known.length > 0
      ? ` You have ${known.length === 1 ? 'one' : 'offers'} from ${listed(known.map(offerName))}.`
      : ' You have none yet. Tell me about one, for example “Globex offers me 62,000 euros a year”.'
  return refuse(`I can’t find that offer.${has}`, { references: known.map(offerReference) })
}
