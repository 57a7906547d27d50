import { z } from 'zod'
import { defineTool, type PreviewRow, type ToolContext } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { answerable } from './answerable.ts'
import { askFields, changesAsked } from './counter-ask.ts'
import { askWith, counterDraft, sameAsk } from './counter-draft.ts'
import { counterEvidence } from './counter-evidence.ts'
import { counterLetter, LETTER_LENGTH } from './counter-letter.ts'
import { packageFacts } from './offer-in-words.ts'
import {
  historyOf,
  negotiationStep,
  newEntry,
  type OfferRow,
  offerMaker,
  offerName,
  offerReference,
} from './offer-row.ts'

export const sendCounterOffer = defineTool({
  name: 'send_counter_offer',
  title: 'Send a counter-offer',
  for: ['guest', 'candidate'],
  effect: 'send',
  needsVerifiedEmail: true,
  description:
    'Sends a counter-offer to the agency that made an offer: the changes asked for and a message, shown on a card first. Only for open offers of an agency. With a null message the letter that was drafted last is used, with all that it asks for. Not for a draft to look at (draft_counter_offer), nor for a yes or a no (accept_offer, decline_offer).',
  examples: [
    'send the counter-offer',
    'send a counter-offer of 70k to the agency',
    'reply to the offer with 65,000',
    'counter with 72k',
    'tell them I want 58,000 instead',
    'send my counter to the Globex offer: base 68,000',
    'ask the agency for 5k more on that offer',
    'make them a counter offer of £48,000',
    'submit my counter-proposal',
    'counter the Acme offer asking for a sign-on of 4,000',
    'go back to them with 80 thousand',
    'propose 61,500 to them for the backend offer',
    'send it off, the counter-offer I mean',
    'negotiate the offer: ask for 75,000 with the message: I lead the team already',
    'let the agency know I would sign for 66k',
    'request a higher base of 54k from them',
    'put a counter to Northwind: 90,000 and start on 1 May',
    'ask for a later start date on the offer, 1 June',
    'send back the offer with a bonus of 8k',
    'countr offer 60k send pls',
    'I want to counter their offer at 77k',
    'forward my counter-offer to the recruiter',
    'answer the second offer with a request for 45,000',
    'please transmit my counter offer to the agency',
    'deliver the counter-offer for the nurse position',
    'tell the recruiter I need at least 63,000',
    'shoot them a counter of 71k',
    'respond to the offer, I would like 10k sign-on',
  ],
  input: z.object({
    offerId: z.uuid().describe('The agency’s offer.').meta({ slot: 'offer' }),
    ...askFields,
    message: z
      .string()
      .max(LETTER_LENGTH)
      .nullable()
      .describe('The message as the person wants it sent; null for the drafted letter.')
      .meta({ slot: 'free_text' }),
  }),
  run: async ({ input, context }) => {
    const found = await answerable({ offerId: input.offerId, verb: 'counter', context })
    if (!found.row) return found.refusal
    const { row, rows } = found
    const references = [offerReference(row)]
    // With a message of their own only what is said with it is asked for.
    const draft = input.message === null ? await counterDraft({ offerId: row.id, context }) : null
    const ask = askWith(input, draft)
    const changes = changesAsked(ask, row.offer_details)
    const asks = Object.values(changes).some((value) => value !== null)
    if (!asks && !input.message?.trim()) {
      return refuse(
        `What shall I ask ${offerMaker(row)} for? Name the base, bonus, sign-on or start that you want, for example “counter with a base of ${Math.round(row.offer_details.base.amount * 1.1).toLocaleString('en-GB')}”, or give me a message.`,
        { references },
      )
    }
    const last = historyOf(row).at(-1)
    const waiting = last?.party === 'candidate' && last.kind === 'counter'
    const drafted = draft && sameAsk(ask, draft.ask) ? draft.letter : null
    const message =
      input.message ??
      drafted ??
      counterLetter({
        row,
        ask,
        reasons: draft?.reasons ?? null,
        evidence: await counterEvidence({ row, rows, context }),
      }).text
    if (!asks && waiting && last.message === message.trim())
      return refuse('You have already sent them exactly that; they have not answered yet.', { references })
    const again = waiting ? ' They have not answered your last one yet.' : ''
    return {
      say: {
        text: `Check the card: this counter-offer for **${offerName(row)}** goes to ${offerMaker(row)} when you confirm.${again} You can still change the message. Until they answer, their offer stands as it is.`,
        references,
      },
      preview: {
        title: `Counter-offer: ${offerName(row)}`,
        recipient: offerMaker(row),
        confirmLabel: 'Send counter-offer',
        doneText: `Your counter-offer for ${offerName(row)} was sent to ${offerMaker(row)}. You will see their answer here: say “show the offer”.`,
        basis: `${row.id} ${row.updated_at}`,
        rows: previewRows({ row, changes, message, context }),
      },
      // What the card shows is what the click sends, whatever is drafted meanwhile.
      input: { offerId: row.id, ...ask, message },
      changes: [
        negotiationStep({
          row,
          status: 'negotiating',
          entry: newEntry({
            party: 'candidate',
            kind: 'counter',
            changes,
            message: message.trim() || null,
            now: context.now,
          }),
        }),
      ],
    }
  },
})

function previewRows({
  row,
  changes,
  message,
  context,
}: {
  row: OfferRow
  changes: ReturnType<typeof changesAsked>
  message: string
  context: ToolContext
}): PreviewRow[] {
  const { currency } = row.offer_details.base
  const now = packageFacts({ details: row.offer_details, currency, place: context })
  const asked = packageFacts({ details: changes, currency, place: context })
  const without = [
    changes.bonus === 0 ? { label: 'Bonus', value: 'none' } : null,
    changes.signOn === 0 ? { label: 'Sign-on', value: 'none' } : null,
  ].filter((fact) => fact !== null)
  return [
    { label: 'Offer', value: offerName(row) },
    ...now.map(({ label, value }) => ({ label, value, group: 'Their offer now' })),
    ...[...asked, ...without].map(({ label, value }) => ({ label, value, group: 'You ask for' })),
    { label: 'Message', value: message, field: 'message', multiline: true, maxLength: LETTER_LENGTH },
  ]
}
