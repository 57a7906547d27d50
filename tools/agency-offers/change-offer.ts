import { z } from 'zod'
import { applicantName, appliedFor } from '../applicants/applicant-row.ts'
import { ownAgency } from '../applicants/own-agency.ts'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { withoutControls } from '../core/visible-text.ts'
import { detailsWith } from '../offers/offer-fields.ts'
import { offerExpiry } from '../offers/offer-row.ts'
import { agencyOfferName, agencyOfferReference, findAgencyOffer } from './agency-offer-row.ts'
import { amountField, currencyField, MESSAGE_LENGTH, messageField, offerPackage } from './offer-input.ts'
import { changeRows, settled, stepChange } from './revise-offer.ts'

export const changeOffer = defineTool({
  name: 'change_offer',
  title: 'Change an offer we made',
  for: ['recruiter'],
  effect: 'decide',
  description:
    'Changes an open offer of the agency: base, bonus, sign-on, equity, benefits, start or deadline; the person confirms on a card with before and after. Fields that are null stay; a sum of 0 takes it away. Not for a new offer (make_offer), nor for accepting what the applicant asked for (answer_counter).',
  examples: [
    'raise the offer for Sam to 65k',
    'change our offer: start date is 1 May',
    'extend the deadline of the offer to Ines until Friday next week',
    'add a sign-on bonus of 2,000 to the offer',
    'increase the base of that offer to 58,000 euros',
    'improve the offer to Tobias by a bonus of 3,000',
    'take the equity out of the offer we made',
    'lower the offer to 50k a year',
    'update the offer for the nurse: £37,500',
    'adjust the second offer, 30 days of holiday instead',
    'the offer to her should be valid until 20 December',
    'edit our offer, base 72,000',
    'put a company bike in the offer as a benefit',
    'give him more time to decide on our offer, until the 15th',
    'correct the offer to Calder, it is per month',
    'move the start in the offer to 1 June',
    'bump the offer up to 61k with the message: this is the most we can do',
    'revise the offer for application 2: bonus 10%',
    'chang the offer to 60k',
    'sweeten the offer for Adeyinka with 1,500 relocation',
    'remove the bonus from our offer to Sam',
    'amend the terms we offered: equity 15k over 4 years',
    'our client agreed to 68k, update the offer accordingly',
    'rewrite the offer we sent so that it starts in April on the 1st',
    'set the base pay in the open offer to 4,100 a month',
    'modify what we offered to the first applicant, sign-on 0',
  ],
  input: z.object({
    offerId: z.uuid().describe('The offer.').meta({ slot: 'offer' }),
    baseAmount: amountField.nullable(),
    currency: currencyField,
    ...offerPackage,
    message: messageField,
  }),
  run: async ({ input, context }) => {
    const { agency, refusal } = await ownAgency(context)
    if (refusal) return refusal
    const found = await findAgencyOffer({ offerId: input.offerId, agencyId: agency.id, context })
    if (!found.offer) return found.refusal
    const { offer } = found
    const references = [agencyOfferReference(offer)]
    const problem = settled(offer, context)
    if (problem) return refuse(problem, { references })
    const before = offer.offer_details
    const base = {
      amount: input.baseAmount ?? before.base.amount,
      currency: input.currency ?? before.base.currency,
      period: input.period ?? before.base.period,
    }
    const after = detailsWith({ before: { ...before, base }, fields: input })
    const rows = changeRows({ offer, after, context })
    if (rows.length === 0) {
      return refuse(`The offer to **${agencyOfferName(offer)}** already says that; say what should change.`, {
        references,
      })
    }
    const expiry = offerExpiry(after)
    if (expiry && expiry <= context.now)
      return refuse('The deadline of this offer would be over already. Say a later day, too.', { references })
    const message = withoutControls(input.message ?? '').trim() || null
    const name = applicantName(offer.applicant)
    return {
      say: {
        text: `Check the card before the offer to **${agencyOfferName(offer)}** changes. Nothing is sent until you confirm.`,
        references,
      },
      preview: {
        title: `Change the offer to ${name}`,
        recipient: name,
        confirmLabel: 'Change the offer',
        doneText: `The offer to ${name} was changed; they see the new terms.`,
        rows: [
          { label: 'Applicant', value: name },
          { label: 'Job', value: appliedFor(offer.applicant) },
          ...rows,
          {
            label: 'Message (optional)',
            value: message ?? '',
            field: 'message',
            multiline: true,
            maxLength: MESSAGE_LENGTH,
          },
        ],
        basis: `${offer.id} ${offer.status} ${offer.negotiation_history?.length ?? 0} ${JSON.stringify(after)}`,
      },
      changes: [stepChange({ offer, kind: 'revision', message, after, context })],
    }
  },
})
