import { z } from 'zod'
import type { Json } from '../../supabase/database.types.ts'
import {
  type Applicant,
  applicantLabel,
  applicantName,
  applicantReference,
  appliedFor,
  readApplicant,
} from '../applicants/applicant-row.ts'
import { moveChanges } from '../applicants/move.ts'
import { noApplicant } from '../applicants/no-applicant.ts'
import { ownAgency } from '../applicants/own-agency.ts'
import { openStages, stageInWords } from '../applicants/stage.ts'
import { defineTool, type ToolContext } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { withoutControls } from '../core/visible-text.ts'
import { readJob } from '../jobs/job-row.ts'
import { detailsWith } from '../offers/offer-fields.ts'
import { packageFacts } from '../offers/offer-in-words.ts'
import { isOpenOffer, newEntry, type OfferDetails, offerExpiry } from '../offers/offer-row.ts'
import { readAgencyOffers } from './agency-offer-row.ts'
import { amountField, currencyField, MESSAGE_LENGTH, messageField, offerPackage } from './offer-input.ts'

export const makeOffer = defineTool({
  name: 'make_offer',
  title: 'Make an offer',
  for: ['recruiter'],
  effect: 'decide',
  description:
    'Makes an applicant a job offer with amounts; the person confirms on a card what the applicant will read. The application’s stage stays as it is unless moveToOffer. Not for an offer that exists already (change_offer), nor for only moving the application to the offer stage (move_application). Never invent amounts.',
  examples: [
    'make Sam an offer of 62k euros a year',
    'offer the second applicant £48,000 plus 3,000 sign-on',
    'send her an offer: 55,000 a year, start on 1 March',
    'make an offer to Ines at 70,000 with a bonus of 5,000',
    'offer him 32 pounds an hour',
    'prepare an offer for this candidate, €58,000, answer by Friday',
    'extend an offer to Tobias: 39,500 a year and 30 days of holiday',
    'we want to offer number 3 a salary of 64000 euros',
    'new offer for the applicant, base 80k, equity 20k over 4 years',
    'put together a job offer with 4,200 a month',
    'offer Calder the job at 75k and move her to the offer stage',
    'draw up an offer for Adeyinka, 41k per year, valid until 15 December',
    'let’s offer this applicant 52,000 with message: we would love to have you',
    'make him an offer, 450 a day',
    'give the candidate an offer of 60000 EUR, start 1 April',
    'I’d like to propose 57k to her',
    'mak an offer to sam 61k',
    'offer the job to the first one for 45,000 CHF a year',
    'write an offer with a 10% bonus on 50k base',
    'issue an offer to the nurse: £36,000',
    'send out an offer of 68k and a laptop budget',
    'could you create an offer for application 2 at 59,000 euros',
    'the client pays 66k, offer that to Ines',
    'offer letter for Sam please: 62,000, expires in a week',
    'start an offer for her with 3,900 euros per month',
    'please make the offer to Tobias official, 40k',
  ],
  input: z.object({
    applicationId: z.uuid().describe('The application that the offer answers.').meta({ slot: 'application' }),
    baseAmount: amountField,
    currency: currencyField,
    ...offerPackage,
    message: messageField,
    moveToOffer: z
      .boolean()
      .nullable()
      .describe('True only when the person said to move the application to the offer stage, too.')
      .meta({
        slot: 'flag',
        says: {
          true: '(?:mov|put|set|tak|shift|bump|advanc|bring|push|switch)\\p{L}* (?:him|her|them|it|(?:his|her|their|the) (?:application|file|card)|\\p{L}+(?: \\p{L}+)?)(?: (?:over|on|up|forward))? (?:to|in|into|onto) (?:the )?offers?(?: stage)?',
        },
      }),
  }),
  run: async ({ input, context }) => {
    const { agency, refusal } = await ownAgency(context)
    if (refusal) return refusal
    const row = await readApplicant({ id: input.applicationId, agencyId: agency.id, context })
    if (!row) return noApplicant({ agencyId: agency.id, named: true, context })
    const references = [applicantReference(row)]
    const name = applicantName(row)
    const problem = await whyNot({ row, agencyId: agency.id, context })
    if (problem) return refuse(problem, { references })
    const pay = (await readJob({ id: row.job_id, context }))?.pay ?? null
    const currency = input.currency ?? pay?.currency
    const period = input.period ?? pay?.period
    if (!currency || !period) {
      return refuse(
        `Say the ${currency ? 'period' : 'currency'} too: the job states no pay that I could go by. For example “${input.baseAmount} euros a year”.`,
        { references },
      )
    }
    const base = { amount: input.baseAmount, currency, period }
    const details = detailsWith({ before: blank(base), fields: input })
    const expiry = offerExpiry(details)
    if (expiry && expiry <= context.now)
      return refuse('That deadline is already over. Say a later day, or none.', { references })
    const message = withoutControls(input.message ?? '').trim() || null
    const moves = input.moveToOffer === true && row.status !== 'offer'
    const facts = packageFacts({ details, currency, place: context })
    const entry = newEntry({ party: 'agency', kind: 'offer', changes: details, message, now: context.now })
    return {
      say: {
        text: `Check the card before **${applicantLabel(row)}** gets this offer. ${moves ? 'The application moves to the offer stage with it.' : `The application stays at the stage ${stageInWords(row.status)}.`} Nothing is sent until you confirm.`,
        references,
      },
      preview: {
        title: `Offer to ${name}`,
        recipient: name,
        confirmLabel: 'Make the offer',
        doneText: `${name} has your offer now and can accept it, decline it or answer with a counter-offer.`,
        rows: [
          { label: 'Applicant', value: name },
          { label: 'Job', value: appliedFor(row) },
          ...facts,
          {
            label: 'Stage',
            value: moves
              ? `${stageInWords(row.status)} → ${stageInWords('offer')}`
              : `stays ${stageInWords(row.status)}`,
          },
          {
            label: 'Message (optional)',
            value: message ?? '',
            field: 'message',
            multiline: true,
            maxLength: MESSAGE_LENGTH,
          },
        ],
        basis: `${row.id} ${JSON.stringify(details)}`,
      },
      changes: [
        {
          table: 'offers_negotiation',
          op: 'insert',
          values: {
            application_id: row.id,
            agency_id: agency.id,
            source: 'agency',
            status: 'pending',
            offer_details: details,
            negotiation_history: [entry as Json],
          },
        },
        ...(moves
          ? moveChanges({ row, stage: 'offer', reason: 'An offer was made.', agencyId: agency.id, context })
          : []),
      ],
    }
  },
})

/** Why nobody can make this applicant an offer now, as a sentence; null when they can. */
async function whyNot({
  row,
  agencyId,
  context,
}: {
  row: Applicant
  agencyId: string
  context: ToolContext
}): Promise<string | null> {
  const name = applicantLabel(row)
  if (row.user_id === null) return `**${name}** has deleted the account, so an offer could reach nobody.`
  if (row.user_id === context.user.id)
    return 'This is your own application, so a colleague has to make the offer.'
  if (!openStages.some((stage) => stage === row.status)) {
    return `The application of **${name}** is ${stageInWords(row.status)}, so no offer can be made. It would have to be new, in screening, at interview or at offer.`
  }
  const offers = await readAgencyOffers({ agencyId, applicationId: row.id, context })
  const open = offers.find((offer) => isOpenOffer(offer, context.now))
  return open ? `**${name}** has an open offer already. I can change it or withdraw it.` : null
}

function blank(base: OfferDetails['base']): OfferDetails {
  return { base, bonus: null, signOn: null, equity: null, benefits: [], startDate: null, expiresAt: null }
}
