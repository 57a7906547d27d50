import { z } from 'zod'
import { ownAgency } from '../applicants/own-agency.ts'
import type { Card, Tone } from '../core/card.ts'
import { dayInWords } from '../core/dates-in-words.ts'
import { defineTool, type ToolContext } from '../core/definition.ts'
import { count } from '../core/wording.ts'
import { isOpenOffer, offerExpiry } from '../offers/offer-row.ts'
import {
  type AgencyOffer,
  agencyOfferFacts,
  agencyOfferName,
  agencyOfferReference,
  agencyOfferStatus,
  findAgencyOffer,
} from './agency-offer-row.ts'
import { entryLines, negotiationHistory } from './history-in-words.ts'

const TONES: Record<string, Tone> = {
  accepted: 'good',
  declined: 'bad',
  withdrawn: 'bad',
  counter: 'warning',
}

export const showOfferHistory = defineTool({
  name: 'show_offer_history',
  title: 'Show the negotiation of an offer',
  for: ['recruiter'],
  effect: 'read',
  description:
    'Shows one offer of the agency: its terms now and every step of the negotiation with amounts and messages. Not for the list of offers (list_agency_offers), nor for the whole application’s history (show_application_timeline).',
  examples: [
    'show the history of the offer to Sam',
    'what did we offer Ines?',
    'how did the negotiation with Tobias go',
    'show the negotiation',
    'what is in our offer to the nurse',
    'what did she ask for in her counter-offer',
    'open the second offer',
    'details of that offer',
    'when did he accept our offer?',
    'why did the applicant decline the offer',
    'offer history please',
    'read me the counter from Calder',
    'what changed in the offer since we made it',
    'the back and forth on the offer for Adeyinka',
    'which terms are on the table for Sam',
    'show me the offer to the first applicant step by step',
    'when does our offer to her run out',
    'timeline of the offer',
    'what was our last word in the negotiation?',
    'pull up the offer we sent to application 3',
    'show negociation history',
    'how far apart are we with Ines on the offer',
    'what have we put in the offer so far',
    'let me look at the offer again, with all its versions',
    'did he write something with the counter-offer',
    'see the terms of our offer to Tobias',
  ],
  input: z.object({ offerId: z.uuid().describe('The offer.').meta({ slot: 'offer' }) }),
  run: async ({ input, context }) => {
    const { agency, refusal } = await ownAgency(context)
    if (refusal) return refusal
    const found = await findAgencyOffer({ offerId: input.offerId, agencyId: agency.id, context })
    if (!found.offer) return found.refusal
    const { offer } = found
    const events = eventsOf(offer, context)
    const facts = agencyOfferFacts(offer, context)
    const theirs = negotiationHistory(offer.negotiation_history).flatMap(({ party, message }) =>
      party === 'candidate' && message ? [message] : [],
    )
    return {
      say: {
        text: `The offer to **${agencyOfferName(offer)}** (${agencyOfferStatus(offer, context.now)}): ${count(events.length, 'step')} so far. The terms now are listed first.`,
        lines: [
          ...facts.map(({ label, value }) => `- ${label}: ${value}`),
          ...events.map(({ at, title }) => `- ${dayInWords(at, context)}: ${title}`),
        ],
        data: { status: offer.status },
        references: [
          agencyOfferReference(offer),
          { type: 'application', id: offer.application_id, label: agencyOfferName(offer) },
        ],
        ...(theirs.length > 0
          ? {
              quotes: [{ source: 'offer' as const, id: offer.id, text: theirs.join('\n\n').slice(0, 8_000) }],
            }
          : {}),
      },
      card: { kind: 'timeline', title: `Offer to ${agencyOfferName(offer)}`, events },
    }
  },
})

function eventsOf(offer: AgencyOffer, context: ToolContext): Extract<Card, { kind: 'timeline' }>['events'] {
  const { currency } = offer.offer_details.base
  const steps = negotiationHistory(offer.negotiation_history).map(({ at, title, message, kind, entry }) => {
    const lines = entryLines(entry, { currency, place: context })
    return {
      at,
      title,
      detail: [lines.join('\n'), message].filter(Boolean).join('\n\n') || null,
      tone: TONES[kind] ?? 'plain',
    }
  })
  const made =
    steps.length > 0
      ? []
      : [{ at: offer.created_at, title: 'Your agency made the offer', detail: null, tone: 'plain' as const }]
  const expiry = offerExpiry(offer.offer_details)
  const deadline =
    expiry && isOpenOffer(offer, context.now)
      ? [{ at: expiry.toISOString(), title: 'The offer runs out', detail: null, tone: 'warning' as const }]
      : []
  return [...made, ...steps, ...deadline]
}
