import { z } from 'zod'
import type { Tone } from '../core/card.ts'
import { defineTool, type ToolContext } from '../core/definition.ts'
import { findOffer } from './find-offer.ts'
import { offerFacts, offerStatusInWords, packageFacts } from './offer-in-words.ts'
import {
  historyOf,
  isOpenOffer,
  type NegotiationEntry,
  type OfferRow,
  offerExpiry,
  offerMaker,
  offerName,
  offerReference,
} from './offer-row.ts'

export const showOffer = defineTool({
  name: 'show_offer',
  title: 'Show an offer',
  for: ['guest', 'candidate'],
  effect: 'read',
  description:
    'Shows one offer of the person: its package, status, deadline and the negotiation so far. Not for the list of all (list_offers), nor for comparing several (compare_offers).',
  examples: [
    'show the offer from Globex',
    'open the second offer',
    'details of my Acme offer',
    'what exactly does the Initech offer include?',
    'what did Hooli offer me',
    'show me that offer again',
    'how far is the negotiation with Umbrella?',
    'what have I asked them for in the Stark offer so far',
    'tell me about the first offer',
    'has the agency answered my counter-offer?',
    'negotiation history of the Globex offer',
    'when does the Wayne offer expire',
    'what is the bonus in the Soylent offer',
    'status of my offer at Vandelay',
    'how much equity is in the Pied Piper offer',
    'view the offer for the backend job',
    'shw me the offer of Tyrell',
    'read me the terms of this offer',
    'what start date does the offer say',
    'more about the offer from the hospital',
    'is the Oscorp offer still valid',
    'look at the Monarch offer',
    'the details of offer number 3 please',
    'what benefits come with that offer?',
    'did they change the Cyberdyne offer',
    'pull up my teacher offer',
    'the whole story of the Aperture offer',
    'Would you show the terms that Massive Dynamic gave me',
  ],
  input: z.object({
    offerId: z.uuid().describe('The offer.').meta({ slot: 'offer' }),
  }),
  run: async ({ input, context }) => {
    const found = await findOffer({ offerId: input.offerId, context })
    if (!found.row) return found.refusal
    const { row } = found
    const facts = offerFacts(row, context)
    const messages = historyOf(row).flatMap(({ party, message }) =>
      message && party === 'agency' ? [message] : [],
    )
    const who = row.source === 'agency' ? `made by ${offerMaker(row)}` : 'noted by you; no agency sees it'
    const next = !isOpenOffer(row, context.now)
      ? ''
      : row.source === 'agency'
        ? ' I can draft or send a counter-offer, accept it or decline it.'
        : ' I can change it, compare it, or draft a counter-offer that you send yourself.'
    return {
      say: {
        text: `The offer ${row.source === 'agency' ? 'for' : 'from'} **${offerName(row)}** (${who}) is ${offerStatusInWords(row, context.now)}.${next}`,
        lines: facts.map(({ label, value }) => `- ${label}: ${value}`),
        data: { status: row.status, source: row.source },
        references: [offerReference(row)],
        ...(messages.length > 0
          ? {
              quotes: [{ source: 'offer' as const, id: row.id, text: messages.join('\n\n').slice(0, 8_000) }],
            }
          : {}),
      },
      card: { kind: 'timeline', title: `Offer: ${offerName(row)}`, events: eventsOf(row, context) },
    }
  },
})

interface Event {
  at: string
  title: string
  detail: string | null
  tone: Tone
}

/** From the first package to the deadline; what the package is now stands first. */
function eventsOf(row: OfferRow, context: ToolContext): Event[] {
  const now: Event = {
    at: row.created_at,
    title:
      row.source === 'agency' ? `Offer by ${offerMaker(row)}, as it stands` : 'Noted by you, as it stands',
    detail: asLines(offerFacts(row, context)),
    tone: 'plain',
  }
  const expiry = offerExpiry(row.offer_details)
  const deadline: Event[] =
    expiry && isOpenOffer(row, context.now)
      ? [{ at: expiry.toISOString(), title: 'The offer runs out', detail: null, tone: 'warning' }]
      : []
  return [now, ...historyOf(row).map((entry) => eventOf(entry, row, context)), ...deadline]
}

const TITLES: Record<string, (who: string) => string> = {
  offer: (who) => `${who} made the offer`,
  counter: (who) => `${who} sent a counter-offer`,
  revision: (who) => `${who} changed the offer`,
  answer: (who) => `${who} answered`,
  accepted: (who) => `${who} accepted`,
  declined: (who) => `${who} declined`,
  withdrawn: (who) => `${who} withdrew the offer`,
}

function eventOf(entry: NegotiationEntry, row: OfferRow, context: ToolContext): Event {
  const who = entry.party === 'candidate' ? 'You' : offerMaker(row)
  const title = TITLES[entry.kind]?.(who) ?? `${who}: a step of the negotiation`
  const facts = packageFacts({
    details: entry.changes ?? {},
    currency: entry.changes?.base?.currency ?? row.offer_details.base.currency,
    place: context,
  })
  const detail = [asLines(facts), entry.message].filter(Boolean).join('\n\n') || null
  const time = new Date(entry.at)
  const at = Number.isNaN(time.getTime()) ? row.updated_at : time.toISOString()
  const tone =
    entry.kind === 'accepted'
      ? 'good'
      : entry.kind === 'declined' || entry.kind === 'withdrawn'
        ? 'bad'
        : 'plain'
  return { at, title, detail, tone }
}

function asLines(facts: readonly { label: string; value: string }[]): string | null {
  return facts.length > 0 ? facts.map(({ label, value }) => `${label}: ${value}`).join('\n') : null
}
