import { z } from 'zod'
import { payPeriods } from '../jobs/salary-range.ts'
import { MOST_SALARIES, type OfferDetails } from './offer-row.ts'
import { yearlyBase } from './yearly-pay.ts'

const sum = z.number().nonnegative().max(1_000_000_000).nullable()
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable()

/** Words beside the first day of work. */
export const START_SAYS =
  'start(?:ing|s)?|begin(?:ning|s)?|join(?:ing)?|first day|from(?= (?:the )?(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? \\p{L}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri)))'

/** Words beside the benefits. */
export const BENEFITS_NEAR = String.raw`benefits?|perks?|extras|comes with|(?:with|plus)(?= (?:an? )?(?:free|paid|private|subsidi[sz]ed|company car|car|gym|lunch(?:es)?|meals?|parking|pension|health|medical|dental|\d+ days (?:of )?(?:holiday|leave|off))(?! (?:bonus|care|nurse|job))\b)`

/** What is a benefit wherever it is said. */
export const BENEFITS = String.raw`\d{1,2}(?:\.5)?(?: (?:working|paid))? days?(?:'|’)?(?: of)?(?: (?:paid|annual))?(?: (?:holidays?|hols?|vacations?|leave|time off|off|pto))+(?: (?:a|per) year)?(?: plus bank holidays)?|(?:fully|100 ?%|completely|totally|entirely) remote|remote first|(?<=[,;]\s?)(?:remote|hybrid)(?: work(?:ing)?)?(?=\s*(?:[,;.!]|$|and\b))|(?:an? )?(?:company car|car allowance|(?:private )?(?:health|medical|dental)(?: (?:insurance|care|cover))|gym membership|travel ?card|bike scheme)|free (?:lunch(?:es)?|meals|parking|travel)|flexitime|flexible (?:hours|working)|\d{1,2} ?% (?:employer )?pension`

export const NOTES_LENGTH = 4_000

/** What a person tells of an offer, all but the base. Null: not said. */
export const offerFields = {
  period: z
    .enum(payPeriods)
    .nullable()
    .describe('Period of the base pay. Null when not said: judged by the amount.')
    .meta({ slot: 'pay_period', called: 'period of the pay' }),
  salaries: z
    .number()
    .min(12)
    .max(MOST_SALARIES)
    .nullable()
    .describe('Monthly salaries a year, where they are said and the pay is by the month: 13 or 14. Null: 12.')
    .meta({
      slot: 'number',
      called: 'number of salaries a year',
      near: 'salaries',
      says: {
        13: '(?:13|thirteen)(?:th|\\.)?(?: month(?:ly|s)?)? (?:salar(?:y|ies)|month(?:s|ly pay)?|payments?|pay)|(?:a )?christmas salary',
        14: '(?:14|fourteen)(?:th|\\.)?(?: month(?:ly|s)?)? (?:salar(?:y|ies)|month(?:s|ly pay)?|payments?|pay)',
      },
    }),
  bonus: sum
    .describe('Yearly bonus at target, a sum in the base’s currency. 0 for none.')
    .meta({ slot: 'amount', near: 'bonus|variable|commission|ote' }),
  bonusPercent: z
    .number()
    .min(0)
    .max(300)
    .nullable()
    .describe('Yearly bonus as a percentage of the base, where it was said like that.')
    .meta({ slot: 'number', near: 'bonus|variable', called: 'bonus' }),
  signOn: sum.describe('Sign-on bonus, paid once. 0 for none.').meta({
    slot: 'amount',
    near: '(?:sign(?:ing)?[- ]?on|signing|joining|welcome)(?: bonus)?|relocation',
    called: 'sign-on bonus',
  }),
  equityValue: sum
    .describe('Value of the whole equity grant as the employer put it. 0 for none.')
    .meta({ slot: 'amount', near: 'equity|stocks?|shares|options|rsus?', called: 'equity' }),
  vestingMonths: z
    .number()
    .min(1)
    .max(240)
    .nullable()
    .describe('Months until the equity is all theirs. 48 for four years.')
    .meta({
      slot: 'number',
      called: 'vesting',
      near: 'vest(?:ing|s|ed)?|over|(?:his|hers|theirs|mine|yours|owned|earned)(?: in full)? (?:after|in|within)',
    }),
  benefits: z
    .array(z.string().min(1).max(200))
    .max(30)
    .nullable()
    .describe('Benefits in the person’s words, one each, with their worth where it was said.')
    .meta({
      slot: 'words',
      near: BENEFITS_NEAR,
      says: { things: BENEFITS },
    }),
  startDate: day.describe('First day of work, YYYY-MM-DD.').meta({ slot: 'date', near: START_SAYS }),
  expiresAt: day.describe('Last day to answer, YYYY-MM-DD.').meta({
    slot: 'date',
    called: 'last day to answer',
    near: 'expir(?:es?|ing|y)|deadline|answer|decide|decision|think|until|till|valid|respond|reply|by',
  }),
  notes: z
    .string()
    .max(NOTES_LENGTH)
    .nullable()
    .describe('A note of the person’s own about the offer; only they see it.')
    .meta({ slot: 'free_text', near: '(?:notes?|remarks?|comments?)(?: of (?:my|your) own)?' }),
}

type OfferFields = z.infer<z.ZodObject<typeof offerFields>>

/** Four-year vesting is often said as "4": up to ten are years, because nobody's equity vests within months. */
function vestingOf(months: number): number {
  return months <= 10 ? Math.round(months * 12) : Math.round(months)
}

/** `before` with what was said put in; a sum of 0 takes it away. */
export function detailsWith({
  before,
  fields,
}: {
  before: OfferDetails
  fields: Omit<OfferFields, 'period' | 'notes' | 'salaries'>
}): OfferDetails {
  const { bonus, bonusPercent, signOn, equityValue, vestingMonths, benefits, startDate, expiresAt } = fields
  const percent = bonusPercent === null ? null : Math.round((yearlyBase(before.base) * bonusPercent) / 100)
  return {
    base: before.base,
    bonus: said(bonus ?? percent, before.bonus),
    signOn: said(signOn, before.signOn),
    equity: equityWith({ before: before.equity, equityValue, vestingMonths }),
    benefits: benefits ?? before.benefits,
    startDate: startDate ?? before.startDate,
    expiresAt: expiresAt ?? before.expiresAt,
  }
}

function said(value: number | null, before: number | null): number | null {
  return value === null ? before : value || null
}

function equityWith({
  before,
  equityValue,
  vestingMonths,
}: {
  before: OfferDetails['equity']
  equityValue: number | null
  vestingMonths: number | null
}): OfferDetails['equity'] {
  if (equityValue === 0) return null
  if (equityValue === null && vestingMonths === null) return before
  const none = { type: null, value: null, vestingMonths: null, cliffMonths: null }
  return {
    ...(before ?? none),
    ...(equityValue === null ? {} : { value: equityValue }),
    ...(vestingMonths === null ? {} : { vestingMonths: vestingOf(vestingMonths) }),
  }
}
