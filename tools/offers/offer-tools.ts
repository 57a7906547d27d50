import type { ToolDefinition } from '../core/definition.ts'
import { acceptOffer } from './accept-offer.ts'
import { compareOffers } from './compare-offers.ts'
import { declineOffer } from './decline-offer.ts'
import { deleteOffer } from './delete-offer.ts'
import { draftCounterOffer } from './draft-counter-offer.ts'
import { listOffers } from './list-offers.ts'
import { practiseNegotiation } from './practise-negotiation.ts'
import { recordOffer } from './record-offer.ts'
import { sendCounterOffer } from './send-counter-offer.ts'
import { showOffer } from './show-offer.ts'
import { updateOffer } from './update-offer.ts'

/** Job offers, the candidate's side: noting, comparing, negotiating, answering. */
export const offerTools: readonly ToolDefinition[] = [
  listOffers,
  showOffer,
  recordOffer,
  updateOffer,
  deleteOffer,
  compareOffers,
  draftCounterOffer,
  sendCounterOffer,
  practiseNegotiation,
  acceptOffer,
  declineOffer,
]
