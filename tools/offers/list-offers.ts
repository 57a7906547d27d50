import { z } from 'zod'
import type { CardRow, Tone } from '../core/card.ts'
import { defineTool, type ToolContext } from '../core/definition.ts'
import { count } from '../core/wording.ts'
import { daysLeft, offerFacts, offerStatusInWords, packageLine } from './offer-in-words.ts'
import {
  isExpired,
  isOpenOffer,
  type OfferRow,
  offerMaker,
  offerName,
  offerReference,
  readOffers,
} from './offer-row.ts'

export const listOffers = defineTool({
  name: 'list_offers',
  title: 'Show my offers',
  for: ['guest', 'candidate'],
  effect: 'read',
  description:
    'Lists the person’s job offers, those they noted and those that agencies made, with deadlines first. Not for one offer’s history (show_offer), comparing them (compare_offers) nor for vacancies (search_jobs).',
  examples: [
    'show my offers',
    'list my job offers',
    'what offers do I have?',
    'which offers are still open',
    'do I have any offers yet?',
    'my offers',
    'see all the offers I got',
    'which offer runs out first?',
    'what deadlines do my offers have',
    'have I been offered anything',
    'give me an overview of my offers',
    'how many offers have I received so far',
    'offers please',
    'when do I have to answer my offers',
    'did any agency make me an offer',
    'list the offers I noted',
    'show me the offers on the table',
    'view my current job offers',
    'lst offers',
    'what is on the table for me right now',
    'any offers waiting for my answer?',
    'all my offers with their status',
    'where do my offers stand',
    'remind me of the offers I am holding',
    'open my list of offers',
    'what job offers do you have on record for me',
    'Could you display every offer that I have got, please?',
    'which of the offers expire this week',
  ],
  input: z.object({}),
  run: async ({ context }) => {
    const rows = await readOffers(context)
    if (rows.length === 0) {
      return {
        say: {
          text: 'You have no offers here yet. If you got one elsewhere, tell me, for example “Globex offers me 62,000 euros a year”; no agency sees it.',
        },
      }
    }
    const open = rows.filter((row) => isOpenOffer(row, context.now))
    const urgent = open.filter((row) => (daysLeft(row, context) ?? 99) <= 3)
    const hurry =
      urgent.length > 0
        ? ` ${urgent.length === 1 ? 'One runs' : `${urgent.length} run`} out within three days.`
        : ''
    return {
      say: {
        text: `You have ${count(rows.length, 'offer')}, ${open.length === 0 ? 'none of them open' : `${open.length} still open`}${rows.length > 1 ? ', with the nearest deadline first' : ''}.${hurry} I can show one, compare them, or draft a counter-offer.`,
        lines: rows.map(
          (row, index) =>
            `${index + 1}. **${offerName(row)}**: ${packageLine(row, context)}; ${offerStatusInWords(row, context.now)}`,
        ),
        data: { total: rows.length, open: open.length },
        references: rows.map(offerReference),
      },
      card: {
        kind: 'rows',
        title: 'Your offers',
        note: 'Offers that you noted yourself are seen by nobody but you.',
        rows: rows.map((row) => cardRow(row, context)),
        actions: open.length > 1 ? [{ label: 'Compare', say: 'Compare my offers' }] : [],
      },
    }
  },
})

function cardRow(row: OfferRow, context: ToolContext): CardRow {
  const name = offerName(row)
  const open = isOpenOffer(row, context.now)
  const answers =
    row.source === 'agency'
      ? [
          { label: 'Accept', say: `Accept the offer for ${name}` },
          { label: 'Decline', say: `Decline the offer for ${name}` },
        ]
      : []
  return {
    id: row.id,
    title: name,
    subtitle: row.source === 'agency' ? `From ${offerMaker(row)}` : 'Noted by you',
    badge: badgeOf(row, context),
    facts: offerFacts(row, context),
    text: row.notes,
    actions: [
      { label: 'Show', say: `Show the offer from ${name}` },
      ...(open ? [{ label: 'Counter-offer', say: `Draft a counter-offer for ${name}` }, ...answers] : []),
    ],
  }
}

function badgeOf(row: OfferRow, context: ToolContext): { text: string; tone: Tone } {
  if (isExpired(row, context.now)) return { text: 'Run out', tone: 'bad' }
  if (!isOpenOffer(row, context.now)) {
    const text =
      { accepted: 'Accepted', declined: 'Declined', withdrawn: 'Withdrawn' }[row.status as string] ??
      row.status
    return { text, tone: row.status === 'accepted' ? 'good' : 'plain' }
  }
  const days = daysLeft(row, context)
  if (days !== null && days <= 3)
    return { text: days === 0 ? 'Last day' : `${count(days, 'day')} left`, tone: 'warning' }
  return { text: row.status === 'negotiating' ? 'Negotiating' : 'Open', tone: 'good' }
}
