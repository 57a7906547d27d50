import type { ToolDefinition } from '../core/definition.ts'
import { answerCounter } from './answer-counter.ts'
import { changeOffer } from './change-offer.ts'
import { listAgencyOffers } from './list-agency-offers.ts'
import { makeOffer } from './make-offer.ts'
import { showOfferHistory } from './show-offer-history.ts'
import { withdrawOffer } from './withdraw-offer.ts'

/** The agency's side of offers. */
export const agencyOfferTools: readonly ToolDefinition[] = [
  makeOffer,
  changeOffer,
  withdrawOffer,
  answerCounter,
  listAgencyOffers,
  showOfferHistory,
]
