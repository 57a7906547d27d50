import { z } from 'zod'
import { applicantName, appliedFor } from '../applicants/applicant-row.ts'
import { ownAgency } from '../applicants/own-agency.ts'
import type { CardRow } from '../core/card.ts'
import { defineTool, type ToolContext } from '../core/definition.ts'
import { count } from '../core/wording.ts'
import { baseInWords } from '../offers/offer-in-words.ts'
import { isExpired, isOpenOffer } from '../offers/offer-row.ts'
import {
  type AgencyOffer,
  agencyOfferFacts,
  agencyOfferName,
  agencyOfferReference,
  agencyOfferStatus,
  askedInWords,
  openCounter,
  readAgencyOffers,
  standingOf,
} from './agency-offer-row.ts'

const states = ['open', 'countered', 'accepted', 'declined', 'expired', 'withdrawn'] as const

export const listAgencyOffers = defineTool({
  name: 'list_agency_offers',
  title: 'Show the offers we made',
  for: ['recruiter'],
  effect: 'read',
  description:
    'Lists the offers that the agency made, with who has them and how they stand. Not for one offer’s negotiation (show_offer_history), nor for applicants at the offer stage (list_applicants).',
  examples: [
    'show the offers we made',
    'list our open offers',
    'which offers are still waiting for an answer?',
    'who accepted our offer',
    'have any offers been declined',
    'offers overview',
    'which of our offers were countered?',
    'are there any counter-offers',
    'what offers has the agency sent out',
    'all offers of this month please',
    'show me the offers that ran out',
    'how many offers are open right now',
    'list withdrawn offers',
    'which candidates have an offer from us',
    'open offers',
    'let me see the offers of our agency',
    'status of our job offers',
    'who has not answered our offer yet',
    'offers in negotiation',
    'see accepted offers',
    'shw our offers',
    'give me a list of what we have offered to whom',
    'any news on the offers we sent?',
    'did somebody answer with a counter',
    'pull up every offer made by my team',
    'which offers expire soon',
  ],
  input: z.object({
    state: z
      .enum(states)
      .nullable()
      .describe('Only offers in this state; "countered" waits for the agency. Null for all.')
      .meta({
        slot: 'choice',
        says: {
          open: 'open|waiting|pending|unanswered|not answered|outstanding|running',
          countered: 'counter(?:ed|s)?(?:-?offers?)?|negotiat\\w+',
          accepted: 'accept(?:ed|s)?|sa(?:id|ys?|ying) yes|signed|taken up',
          declined:
            'declin(?:ed|es)?|sa(?:id|ys?|ying) no|turn(?:ed|s)? (?:\\S+ )?down|refuse[ds]?|reject(?:ed|s)?',
          expired:
            "expired|ran out|run out|lapsed|timed out|(?:nobody|no ?one) (?:\\S+ ){1,3}in time|(?:never|not|n[’']t) (?:\\S+ ){1,3}in time|too late|missed (?:the|their) (?:deadline|date)|past (?:the|their) (?:deadline|date)",
          withdrawn: 'withdr[ae]wn?|taken back|cancelled',
        },
      }),
  }),
  run: async ({ input, context }) => {
    const { agency, refusal } = await ownAgency(context)
    if (refusal) return refusal
    const all = await readAgencyOffers({ agencyId: agency.id, context })
    if (all.length === 0) {
      return {
        say: {
          text: `${agency.name} has made no offers yet. Say for example “make Sam an offer of 60k”.`,
          data: { total: 0 },
        },
      }
    }
    const { state } = input
    const offers = state ? all.filter((offer) => isIn(state, offer, context.now)) : all
    if (offers.length === 0) {
      return {
        say: {
          text: `None of the ${count(all.length, 'offer')} of ${agency.name} is ${state}. Say “show our offers” to see all.`,
          data: { total: all.length, shown: 0 },
        },
      }
    }
    const waiting = offers.filter((offer) => isIn('countered', offer, context.now)).length
    const counters =
      waiting > 0
        ? ` ${count(waiting, 'counter-offer')} ${waiting === 1 ? 'waits' : 'wait'} for your answer.`
        : ''
    return {
      say: {
        text: `${count(offers.length, 'offer')} of ${agency.name}${state ? ` (${state})` : ''}, the latest change first.${counters}`,
        lines: offers.map(
          (offer, index) =>
            `${index + 1}. **${agencyOfferName(offer)}**: ${baseInWords(offer.offer_details.base)}, ${standingOf(offer, context)}`,
        ),
        data: { total: all.length, shown: offers.length },
        references: offers.map(agencyOfferReference),
      },
      card: {
        kind: 'rows',
        title: 'Offers we made',
        note: all.length === 100 ? 'The latest 100.' : null,
        rows: offers.map((offer) => cardRow(offer, context)),
        actions: [],
      },
    }
  },
})

function isIn(state: (typeof states)[number], offer: AgencyOffer, now: Date): boolean {
  if (state === 'open') return isOpenOffer(offer, now)
  if (state === 'countered') return isOpenOffer(offer, now) && openCounter(offer) !== null
  if (state === 'expired') return isExpired(offer, now)
  return offer.status === state
}

function cardRow(offer: AgencyOffer, context: ToolContext): CardRow {
  const name = applicantName(offer.applicant)
  const open = isOpenOffer(offer, context.now)
  const asked = open ? askedInWords(offer, context) : null
  const countered = asked !== null
  return {
    id: offer.id,
    title: name,
    subtitle: appliedFor(offer.applicant),
    badge: {
      text: countered ? 'counter-offer' : agencyOfferStatus(offer, context.now),
      tone: countered ? 'warning' : offer.status === 'accepted' ? 'good' : 'plain',
    },
    facts: [
      ...(asked ? [{ label: 'They asked for', value: asked }] : []),
      ...agencyOfferFacts(offer, context),
    ],
    text: null,
    actions: [
      { label: 'History', say: `show the negotiation of the offer to ${name}` },
      ...(countered
        ? [{ label: 'Accept the counter-offer', say: `accept the counter-offer of ${name}` }]
        : []),
      ...(open ? [{ label: 'Extend', say: `extend the deadline of the offer to ${name} by a week` }] : []),
    ],
  }
}
