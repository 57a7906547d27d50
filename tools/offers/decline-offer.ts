import { z } from 'zod'
import { defineTool } from '../core/definition.ts'
import { answerable } from './answerable.ts'
import { offerFacts } from './offer-in-words.ts'
import { negotiationStep, newEntry, offerMaker, offerName, offerReference } from './offer-row.ts'

const REASON_LENGTH = 2_000

export const declineOffer = defineTool({
  name: 'decline_offer',
  title: 'Decline an offer',
  for: ['guest', 'candidate'],
  effect: 'send',
  needsVerifiedEmail: true,
  description:
    'Declines an offer that an agency made, with a reason if the person gives one; they confirm it on a card. Not for taking back an application (withdraw_application), removing an offer that they noted themselves (delete_offer), nor for asking for more (send_counter_offer).',
  examples: [
    'decline the offer',
    'turn down the Globex offer',
    'say no to the offer from Acme',
    'reject their offer',
    'I don’t want the offer, decline it',
    'decline offer number 2 because of the commute',
    'refuse the offer for the backend job',
    'tell the agency no thanks to the offer',
    'I am turning the nurse offer down',
    'pass on the Initech offer',
    'decline the second offer, the pay is too low',
    'please decline the offer for me',
    'no to the offer from Northwind',
    'I will not take the job they offered, let them know',
    'turn it down, reason: I found something closer to home',
    'send them a no to the offer',
    'I have to say no to this offer',
    'declin the ofer',
    'politely refuse what Hooli offered',
    'let the agency know I am not accepting the offer',
    'I won’t be accepting that offer',
    'knock back the offer of 52k',
    'do not want their package, reject the offer',
    'the offer is not for me, please turn it down',
    'withdraw from the offer stage by declining the offer',
    'Kindly decline the Umbrella offer since I am staying where I am',
    'thanks but no thanks to the team lead offer',
  ],
  input: z.object({
    offerId: z.uuid().describe('The agency’s offer to decline.').meta({ slot: 'offer' }),
    reason: z
      .string()
      .max(REASON_LENGTH)
      .nullable()
      .describe('A reason for the agency in the person’s words; null when none was said.')
      .meta({ slot: 'free_text' }),
  }),
  run: async ({ input, context }) => {
    const found = await answerable({ offerId: input.offerId, verb: 'decline', context })
    if (!found.row) return found.refusal
    const { row } = found
    const reason = input.reason?.trim() || null
    return {
      say: {
        text: `Check the card before I decline the offer for **${offerName(row)}**: ${offerMaker(row)} will see your no${reason ? ' and your reason' : ''}. Nothing is sent until you confirm, and it can’t be taken back here.`,
        references: [offerReference(row)],
      },
      preview: {
        title: `Decline: ${offerName(row)}`,
        recipient: offerMaker(row),
        confirmLabel: 'Decline offer',
        doneText: `You declined the offer for ${offerName(row)}; ${offerMaker(row)} can see that.`,
        basis: `${row.id} ${row.updated_at}`,
        rows: [
          { label: 'Offer', value: offerName(row) },
          ...offerFacts(row, context),
          {
            label: 'Reason (optional, the agency reads it)',
            value: reason ?? '',
            field: 'reason',
            multiline: true,
            maxLength: REASON_LENGTH,
          },
        ],
      },
      changes: [
        negotiationStep({
          row,
          status: 'declined',
          entry: newEntry({
            party: 'candidate',
            kind: 'declined',
            changes: {},
            message: reason,
            now: context.now,
          }),
        }),
      ],
    }
  },
})
