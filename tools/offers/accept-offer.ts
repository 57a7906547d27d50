import { z } from 'zod'
import { defineTool } from '../core/definition.ts'
import { answerable } from './answerable.ts'
import { offerFacts } from './offer-in-words.ts'
import { isOpenOffer, negotiationStep, newEntry, offerMaker, offerName, offerReference } from './offer-row.ts'

export const acceptOffer = defineTool({
  name: 'accept_offer',
  title: 'Accept an offer',
  for: ['guest', 'candidate'],
  effect: 'send',
  needsVerifiedEmail: true,
  description:
    'Accepts an offer that an agency made; the person confirms it on a card with the whole package. Only when they clearly say yes to it. Not for asking for more (send_counter_offer), nor for an offer that they noted themselves and accepted outside (update_offer).',
  examples: [
    'accept the offer',
    'I accept',
    'I want to take the Globex offer',
    'say yes to the offer from Acme',
    'accept offer number 2',
    'take the job, accept their offer',
    'I am happy with the offer, accept it',
    'tell the agency I accept the offer',
    'yes to the offer for the backend job',
    'let’s accept the nurse offer',
    'I’ll take it, please accept the offer',
    'sign me up, I accept their terms',
    'please accept the first offer for me',
    'go ahead and accept what Northwind offered',
    'confirm that I take the offer',
    'agree to the offer of the agency',
    'I have decided: I accept the Initech offer',
    'accpet the offer',
    'send my acceptance to the agency',
    'I would like to accept the position they offered me',
    'the offer is fine, tell them yes',
    'I say yes to Hooli’s offer',
    'ok I am taking the offer of 62k',
    'accept that one, the offer for team lead',
    'Kindly accept the offer on my behalf',
    'deal, I accept',
    'formally accept the warehouse offer',
  ],
  input: z.object({
    offerId: z.uuid().describe('The agency’s offer to accept.').meta({ slot: 'offer' }),
    message: z
      .string()
      .max(2_000)
      .nullable()
      .describe('Words to go with it, by the person; null when none were said.')
      .meta({ slot: 'free_text' }),
  }),
  run: async ({ input, context }) => {
    const found = await answerable({ offerId: input.offerId, verb: 'accept', context })
    if (!found.row) return found.refusal
    const { row, rows } = found
    const message = input.message?.trim() || null
    const others = rows.filter((other) => other.id !== row.id && isOpenOffer(other, context.now)).length
    const talks =
      row.status === 'negotiating' ? ' You accept it as it stands now, without what you asked for.' : ''
    const rest = others > 0 ? ' Your other open offers stay as they are; decline them yourself.' : ''
    return {
      say: {
        text: `Check the card: with your click ${offerMaker(row)} learns that you accept the offer for **${offerName(row)}**. Nothing is sent before.${talks}${rest} This can’t be taken back here, and a contract may still have to be signed.`,
        references: [offerReference(row)],
      },
      preview: {
        title: `Accept: ${offerName(row)}`,
        recipient: offerMaker(row),
        confirmLabel: 'Accept offer',
        doneText: `You accepted the offer for ${offerName(row)}; ${offerMaker(row)} can see that. Congratulations!`,
        basis: `${row.id} ${row.updated_at}`,
        rows: [
          { label: 'Offer', value: offerName(row) },
          ...offerFacts(row, context),
          {
            label: 'Message (optional)',
            value: message ?? '',
            field: 'message',
            multiline: true,
            maxLength: 2_000,
          },
        ],
      },
      changes: [
        negotiationStep({
          row,
          status: 'accepted',
          entry: newEntry({ party: 'candidate', kind: 'accepted', changes: {}, message, now: context.now }),
        }),
      ],
    }
  },
})
