import { z } from 'zod'
import { applicantName, appliedFor } from '../applicants/applicant-row.ts'
import { ownAgency } from '../applicants/own-agency.ts'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { withoutControls } from '../core/visible-text.ts'
import {
  agencyOfferFacts,
  agencyOfferName,
  agencyOfferReference,
  findAgencyOffer,
} from './agency-offer-row.ts'
import { settled, stepChange } from './revise-offer.ts'

const REASON_LENGTH = 1_000

export const withdrawOffer = defineTool({
  name: 'withdraw_offer',
  title: 'Withdraw an offer we made',
  for: ['recruiter'],
  effect: 'decide',
  description:
    'Takes back an open offer of the agency, with a reason that the applicant reads; the person confirms on a card. Not for changing an offer (change_offer), nor for rejecting the applicant (move_application).',
  examples: [
    'withdraw the offer to Sam: the client cancelled the position',
    'take back our offer, the budget was cut',
    'pull the offer for Ines because the references did not check out',
    'cancel the offer we made to Tobias, he did not answer in time',
    'revoke that offer: made by mistake',
    'retract the second offer, the post is filled',
    'rescind the offer to the nurse, no registration yet',
    'we have to withdraw our offer because of a hiring freeze',
    'call off the offer to Calder, reason: client changed their mind',
    'drop the offer for application 3, the contract was lost',
    'undo the offer we sent to him, wrong salary in it',
    'the offer to her is off, the branch closes',
    'stop the offer to Adeyinka since the job is on hold',
    'end that offer: somebody else signed first',
    'remove our offer to the first applicant, background check failed',
    'witdraw offer, position cancelled',
    'please recall the offer for the driver, license expired',
    'the offer must go, the department was closed',
    'annul our offer because the start date can’t be met',
    'no longer offering this to Sam: project stopped',
    'tell Ines the offer is withdrawn, budget frozen',
    'take the offer off the table because the client lowered the grade',
    'I need to pull back the offer I made yesterday, typo in the amount',
    'kill the offer to Tobias, the ward is full',
    'offer to number 2 withdrawn: client hired internally',
  ],
  input: z.object({
    offerId: z.uuid().describe('The offer to take back.').meta({ slot: 'offer' }),
    reason: z
      .string()
      .trim()
      .min(1)
      .max(REASON_LENGTH)
      .describe('Why, in the person’s words; the applicant reads it.')
      .meta({ slot: 'free_text' }),
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
    const reason = withoutControls(input.reason).trim()
    if (!reason) return refuse('Taking an offer back needs a reason. What is the reason?', { references })
    const name = applicantName(offer.applicant)
    return {
      say: {
        text: `Check the card before the offer to **${agencyOfferName(offer)}** is withdrawn: the applicant reads the reason. Nothing is sent until you confirm.`,
        references,
      },
      preview: {
        title: `Withdraw the offer to ${name}`,
        recipient: name,
        confirmLabel: 'Withdraw the offer',
        doneText: `The offer to ${name} was withdrawn; they see that, and your reason. The application stays where it is.`,
        rows: [
          { label: 'Applicant', value: name },
          { label: 'Job', value: appliedFor(offer.applicant) },
          ...agencyOfferFacts(offer, context),
          {
            label: 'Reason (the applicant reads it)',
            value: reason,
            field: 'reason',
            multiline: true,
            maxLength: REASON_LENGTH,
          },
        ],
        basis: `${offer.id} ${offer.status} ${offer.negotiation_history?.length ?? 0}`,
      },
      changes: [stepChange({ offer, kind: 'withdrawn', message: reason, status: 'withdrawn', context })],
    }
  },
})
