import { z } from 'zod'
import { applicationName, applicationReference, readApplications } from '../applications/application-row.ts'
import { defineTool, type ToolContext, type ToolResult } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { shortName } from '../core/short-name.ts'
import { listed } from '../core/wording.ts'
import { moneyInWords } from '../jobs/pay.ts'
import type { PayPeriod } from '../jobs/salary-range.ts'
import { detailsWith, offerFields, START_SAYS } from './offer-fields.ts'
import { packageFacts } from './offer-in-words.ts'
import {
  isOpenOffer,
  type OfferDetails,
  offerExpiry,
  offerName,
  offerReference,
  readOffers,
} from './offer-row.ts'
import { likelyPeriod, readRates } from './yearly-pay.ts'

export const recordOffer = defineTool({
  name: 'record_offer',
  title: 'Note an offer of mine',
  for: ['guest', 'candidate'],
  effect: 'write',
  description:
    'Notes a job offer that the person got elsewhere, or by word of mouth, so that it can be compared; no agency ever sees it. Not for changing one that is noted (update_offer), nor for answering an offer (accept_offer, decline_offer, send_counter_offer).',
  examples: [
    'I got an offer from Globex: 62k euros a year',
    'record an offer: Acme, 70,000 dollars, 10% bonus',
    'Initech offered me £55,000 plus a 5k signing bonus',
    'note down a job offer from Hooli with 80000 a year',
    'I have been offered 48,000 by Umbrella, they want an answer by Friday',
    'add my offer from Stark Industries, base 90k and equity worth 40k over 4 years',
    'keep track of this offer: Northgate Hospital, £38,000, start on 1 March',
    'just heard from Wayne, they offer me 4,200 EUR a month',
    'another company made me an offer, 67k',
    'I’ve got a rival offer of 75,000 at Soylent',
    'save the offer I received from Vandelay',
    'please log a job offer for me: Dunder Mifflin, 45k USD',
    'put in an offer from Cyberdyne: 100k base, 15k bonus, 20k sign-on',
    'they called and offered 29 pounds an hour at Tyrell',
    'write down that Wonka pays me 52,000 and the offer expires on 12 December',
    'ofer from Globex 60k pls note it',
    'got a competing offer, Oscorp, 64k plus pension',
    'my current company made a counter of 58k, remember that',
    'new offer to track: teacher at Oakfield School, 34,000 a year',
    'I received an offer letter from Pied Piper, salary 85000 dollars',
    'enter an offer by Massive Dynamic with 25 days of holiday and a company car',
    'register the offer from the clinic, 3,900 francs a month',
    'Kestrel Foods want to hire me for 41k, add that to my offers',
    'can you store an offer I have, 72k at Monarch, start in May',
    'I was given an offer elsewhere for 56,000',
    'store this: Blue Sun, data analyst, 50k, bonus 5k, answer by the 20th',
    'a verbal offer came in from Gringotts at 66k',
    'I would like you to make a note of the offer that Aperture made to me, 59,000 pounds',
  ],
  input: z.object({
    company: z.string().trim().min(1).max(120).describe('Who makes the offer.').meta({ slot: 'company' }),
    position: z.string().max(120).nullable().describe('The job’s title.').meta({ slot: 'job_title' }),
    baseAmount: z
      .number()
      .positive()
      .max(1_000_000_000)
      .describe('Gross base pay per period. “62k” is 62000.')
      .meta({ slot: 'amount', near: 'base|salary|pay|offer(?:ed|s|ing)?|wage' }),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .nullable()
      .describe('ISO 4217 code of every sum, such as "EUR". Null when not said.')
      .meta({ slot: 'currency' }),
    ...offerFields,
    // Of an offer that is new, "from 1 September" can only be the first day.
    startDate: offerFields.startDate.meta({
      slot: 'date',
      near: String.raw`${START_SAYS}|(?:from|as of)(?= (?:(?:the|next|early|mid|late|(?:mon|tues|wednes|thurs|fri|satur|sun)day) )*(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))`,
    }),
    applicationId: z
      .uuid()
      .nullable()
      .describe('The application it answers; null when it has none here.')
      .meta({ slot: 'application' }),
  }),
  run: async ({ input, context }) => {
    const [rows, applications] = await Promise.all([readOffers(context), readApplications(context)])
    const application = applications.find(({ id }) => id === input.applicationId) ?? null
    if (input.applicationId !== null && !application) {
      const known = applications.slice(0, 8)
      const has = known.length > 0 ? ` You have ${listed(known.map(applicationName))}.` : ''
      return refuse(
        `I can’t find that application, so I noted nothing.${has} The offer can stand without one.`,
        {
          references: known.map(applicationReference),
        },
      )
    }
    const company = shortName(input.company, 120)
    if (!company) return refuse('Tell me who makes the offer, and I will note it.')
    if (!input.currency) {
      return refuse(
        `In which currency is the offer from **${company}**? Say it again with it, for example “${input.baseAmount.toLocaleString('en-GB')} euros a year”.`,
      )
    }
    const period = input.period ?? (await guessedPeriod(input.baseAmount, input.currency, context))
    const base = {
      amount: input.baseAmount,
      currency: input.currency,
      period,
      ...(period === 'month' && input.salaries ? { salaries: input.salaries } : {}),
    }
    const blank: OfferDetails = {
      base,
      bonus: null,
      signOn: null,
      equity: null,
      benefits: [],
      startDate: null,
      expiresAt: null,
    }
    const details = detailsWith({ before: blank, fields: input })
    const expiry = offerExpiry(details)
    if (expiry && expiry <= context.now)
      return refuse(
        'That deadline is already over, so I noted nothing. Tell me the right day, or leave it out.',
      )
    const same = rows.find(
      (row) =>
        row.source === 'candidate' &&
        isOpenOffer(row, context.now) &&
        shortName(row.metadata.company).toLowerCase() === company.toLowerCase() &&
        JSON.stringify(row.offer_details.base) === JSON.stringify(base),
    )
    if (same) {
      return refuse(
        `I have already noted that offer from **${offerName(same)}**. I can change it, or compare it.`,
        {
          references: [offerReference(same)],
        },
      )
    }
    return recorded({ company, input, details, context })
  },
})

async function guessedPeriod(amount: number, currency: string, context: ToolContext): Promise<PayPeriod> {
  const rates = await readRates([currency, 'EUR'], context)
  return likelyPeriod(rates.convert(amount, currency, 'EUR') ?? amount)
}

function recorded({
  company,
  input,
  details,
  context,
}: {
  company: string
  input: {
    position: string | null
    notes: string | null
    applicationId: string | null
    bonus: number | null
    bonusPercent: number | null
  }
  details: OfferDetails
  context: ToolContext
}): ToolResult {
  const id = crypto.randomUUID()
  const position = shortName(input.position, 120) || null
  const name = position ? `${shortName(position)} at ${shortName(company)}` : shortName(company)
  const facts = packageFacts({ details, currency: details.base.currency, place: context })
  const percent =
    input.bonus === null && input.bonusPercent && details.bonus
      ? ` I took the bonus of ${input.bonusPercent}% as ${moneyInWords(details.bonus, details.base.currency)}.`
      : ''
  return {
    say: {
      text: `I noted your offer from **${name}**; only you see it, no agency does.${percent} Tell me if something is wrong or missing, or say “compare my offers”.`,
      lines: facts.map(({ label, value }) => `- ${label}: ${value}`),
      references: [{ type: 'offer', id, label: name }],
    },
    card: {
      kind: 'facts',
      title: `Your offer: ${name}`,
      sections: [{ title: null, facts, text: input.notes }],
      actions: [
        { label: 'Compare', say: 'Compare my offers' },
        { label: 'Draft a counter-offer', say: `Draft a counter-offer for ${name}` },
      ],
    },
    changes: [
      {
        table: 'offers_negotiation',
        op: 'insert',
        id,
        values: {
          owner_id: context.user.id,
          source: 'candidate',
          application_id: input.applicationId,
          offer_details: details,
          notes: input.notes?.trim() || null,
          metadata: { company, position },
        },
      },
    ],
  }
}
