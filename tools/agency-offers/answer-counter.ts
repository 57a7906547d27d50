import { z } from 'zod'
import { applicantName, appliedFor } from '../applicants/applicant-row.ts'
import { ownAgency } from '../applicants/own-agency.ts'
import { defineTool, type ToolResult } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { withoutControls } from '../core/visible-text.ts'
import { detailsWith } from '../offers/offer-fields.ts'
import {
  type NegotiationChanges,
  type NegotiationEntry,
  type OfferDetails,
  offerExpiry,
} from '../offers/offer-row.ts'
import {
  type AgencyOffer,
  agencyOfferName,
  agencyOfferReference,
  askedInWords,
  findAgencyOffer,
  openCounter,
} from './agency-offer-row.ts'
import { amountField, currencyField, MESSAGE_LENGTH, messageField, offerPackage } from './offer-input.ts'
import { changeRows, settled, stepChange } from './revise-offer.ts'

export const answerCounter = defineTool({
  name: 'answer_counter',
  title: 'Answer a counter-offer',
  for: ['recruiter'],
  effect: 'decide',
  description:
    'Answers an applicant’s counter-offer: accept takes over what they asked for, counter answers with a message and, if given, other terms. The person confirms on a card. Not for changing an offer that nobody countered (change_offer).',
  examples: [
    'accept Sam’s counter-offer',
    'agree to what she asked for',
    'counter back with 63k',
    'say yes to the counter',
    'answer the counter-offer: we can’t go above 60,000',
    'accept the counter of Ines with the message: welcome aboard',
    'take his counter-proposal',
    'reply to her counter-offer with 58k and 2,000 sign-on',
    'we meet him in the middle: 61,500',
    'turn her counter down politely: this is the best we can do',
    'respond to the counter from Tobias: 40k is final',
    'fine, give the applicant what they want',
    'go with the counter of the second applicant',
    'counter the counter: 64k but no bonus',
    'approve the counter-offer',
    'reject the counter-offer and write: our budget is fixed',
    'answer to his counter please: we can add two days of holiday',
    'OK to the terms that she asked',
    'we accept the salary that Calder wants',
    'send a reply on the counter-offer: start on 1 May is fine',
    'aceppt counter',
    'their counter is okay for us',
    'hold firm on the counter of Adeyinka with message: the pay scale is fixed',
    'come back to her counter with base 57,000',
    'take over the changes from the counter-offer',
    'what he asks in the counter is fine, accept it',
  ],
  input: z.object({
    offerId: z.uuid().describe('The offer that was countered.').meta({ slot: 'offer' }),
    answer: z
      .enum(['accept', 'counter'])
      .describe('accept: what the applicant asked for; counter: a message or other terms instead.')
      .meta({
        slot: 'choice',
        says: {
          accept:
            'ac+ept|agree|approve|yes|fine|ok(?:ay)?|take (?:over|his|her|their)|go with|give (?:him|her|them|the applicant) what',
          counter:
            "(?<!(?:[’']s|the|his|her|their|this|that|our|a) )counter (?:(?:\\S+ )?(?:with|at|by)|back|the)|repl(?:y|ies)|respond|answer|meet|reject|turn|hold firm|come back|instead|can[’']?t",
        },
      }),
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
    const counter = openCounter(offer)
    if (!counter) {
      return refuse(
        `There is no open counter-offer from **${agencyOfferName(offer)}**. I can change the offer instead.`,
        { references },
      )
    }
    const message = withoutControls(input.message ?? '').trim() || null
    const { after, problem: unclear } = termsAfter({ offer, counter, input, message })
    if (unclear) return { ...unclear, say: { ...unclear.say, references } }
    const expiry = offerExpiry(after)
    if (expiry && expiry <= context.now)
      return refuse('The deadline of this offer is over. Say until when it should hold now.', { references })
    const rows = changeRows({ offer, after, context })
    const name = applicantName(offer.applicant)
    const accepts = input.answer === 'accept'
    return {
      say: {
        text: `Check the card before **${agencyOfferName(offer)}** gets this answer. ${accepts ? 'It takes over what they asked for; the offer then waits for their yes.' : 'It answers their counter-offer.'} Nothing is sent until you confirm.`,
        references,
        ...(counter.message
          ? { quotes: [{ source: 'offer' as const, id: offer.id, text: counter.message.slice(0, 4_000) }] }
          : {}),
      },
      preview: {
        title: accepts ? `Accept the counter-offer of ${name}` : `Answer the counter-offer of ${name}`,
        recipient: name,
        confirmLabel: accepts ? 'Accept the counter-offer' : 'Send the answer',
        doneText: accepts
          ? `${name} has the offer with the terms they asked for, and can accept it now.`
          : `Your answer to the counter-offer was sent to ${name}.`,
        rows: [
          { label: 'Applicant', value: name },
          { label: 'Job', value: appliedFor(offer.applicant) },
          { label: 'They asked for', value: askedInWords(offer, context) ?? '' },
          ...(counter.message ? [{ label: 'They wrote', value: counter.message, multiline: true }] : []),
          ...(rows.length > 0 ? rows : [{ label: 'Terms', value: 'stay as they are' }]),
          {
            label: 'Message',
            value: message ?? '',
            field: 'message',
            multiline: true,
            maxLength: MESSAGE_LENGTH,
          },
        ],
        basis: `${offer.id} ${offer.status} ${offer.negotiation_history?.length ?? 0} ${JSON.stringify(after)}`,
      },
      changes: [
        stepChange({
          offer,
          kind: rows.length > 0 ? 'revision' : 'answer',
          message,
          after,
          status: accepts ? 'pending' : offer.status,
          context,
        }),
      ],
    }
  },
})

type Terms = { after: OfferDetails; problem: null } | { after: OfferDetails; problem: ToolResult }

/** The package after the answer, or why that can't be told. */
function termsAfter({
  offer,
  counter,
  input,
  message,
}: {
  offer: AgencyOffer
  counter: NegotiationEntry
  input: z.infer<typeof answerCounter.input>
  message: string | null
}): Terms {
  const before = offer.offer_details
  const own = withOwnTerms(before, input)
  const saysTerms = JSON.stringify(own) !== JSON.stringify(before)
  const problem = (text: string): Terms => ({ after: before, problem: refuse(text) })
  if (input.answer === 'counter') {
    return saysTerms || message !== null
      ? { after: own, problem: null }
      : problem('Say what to answer: other terms, a message, or both.')
  }
  if (saysTerms) {
    return problem('Either accept what they asked for as it is, or answer with other terms. Say which.')
  }
  const after = withAsked(before, counter.changes)
  return JSON.stringify(after) === JSON.stringify(before)
    ? problem(
        'Their counter-offer names no terms to take over, only a message. Answer it, or change the offer.',
      )
    : { after, problem: null }
}

function withOwnTerms(before: OfferDetails, input: z.infer<typeof answerCounter.input>): OfferDetails {
  const base = {
    amount: input.baseAmount ?? before.base.amount,
    currency: input.currency ?? before.base.currency,
    period: input.period ?? before.base.period,
  }
  return detailsWith({ before: { ...before, base }, fields: input })
}

/** What the applicant asked for put into the package; a sum of 0 takes it away. */
function withAsked(before: OfferDetails, asked: NegotiationChanges | null): OfferDetails {
  if (!asked) return before
  return {
    base: asked.base ?? before.base,
    bonus: asked.bonus === null ? before.bonus : asked.bonus || null,
    signOn: asked.signOn === null ? before.signOn : asked.signOn || null,
    equity: asked.equity ?? before.equity,
    benefits: asked.benefits ?? before.benefits,
    startDate: asked.startDate ?? before.startDate,
    expiresAt: asked.expiresAt ?? before.expiresAt,
  }
}
