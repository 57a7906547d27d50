import type { OfferDetails, OfferRow } from './offer-row.ts'
import { type Rates, yearlyBase } from './yearly-pay.ts'

/** What a package is worth a year, in one currency; null: not part of it, or its worth is not known. */
export interface PackageWorth {
  base: number
  bonus: number | null
  /** Value spread evenly over the vesting; may turn out to be nothing. */
  equity: number | null
  /** Only those that state a sum. */
  benefits: number | null
  /** Paid once, in the first year. */
  signOn: number | null
  total: number
  firstYear: number
  /** Equity whose worth a year can't be told: no value or no vesting. */
  equityUnknown: boolean
}

const SIGNS: Record<string, RegExp> = {
  EUR: /(?:€|\bEUR|\beuros?)/i,
  GBP: /(?:£|\bGBP|\bpounds?)/i,
  USD: /(?:\$|\bUSD|\bdollars?)/i,
  CHF: /(?:\bCHF|\bfrancs?)/i,
}
const NUMBER = String.raw`(\d{1,3}(?:[,.' ]\d{3})+|\d+)(?:\.\d{1,2})?\s?(k\b)?`
const MONTHLY = /\b(?:a|per|each|every|\/)\s?(?:month|mo)\b|monthly|\/\s?month/i
const EMPLOYER_SHARE =
  /(\d{1,2}(?:\.\d)?)\s?%[^.;]{0,40}\b(?:employer|company|matched|match)|\b(?:employer|company)\b[^.;]{0,30}?(\d{1,2}(?:\.\d)?)\s?%/i

/** What a benefit is worth a year in the offer's currency, when it says so: "€50 a month for lunch", "pension 8% from the employer". */
export function benefitWorth(benefit: string, base: OfferDetails['base']): number | null {
  const sign = SIGNS[base.currency] ?? new RegExp(String.raw`\b${base.currency}`, 'i')
  const named = new RegExp(`${sign.source}\\s?${NUMBER}|${NUMBER}\\s?${sign.source}`, 'i').exec(benefit)
  const digits = named?.[1] ?? named?.[3]
  if (digits) {
    const amount = Number(digits.replace(/\D/g, '')) * ((named?.[2] ?? named?.[4]) ? 1_000 : 1)
    return MONTHLY.test(benefit) ? amount * 12 : amount
  }
  const share = /\b(?:pension|retirement|401)/i.test(benefit) ? EMPLOYER_SHARE.exec(benefit) : null
  const percent = Number(share?.[1] ?? share?.[2] ?? 0)
  return percent > 0 && percent <= 30 ? (yearlyBase(base) * percent) / 100 : null
}

function sumOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length > 0 ? known.reduce((sum, value) => sum + value, 0) : null
}

/** A package's worth in `currency`; null when there is no rate for it. */
export function packageWorth({
  row,
  currency,
  rates,
}: {
  row: Pick<OfferRow, 'offer_details'>
  currency: string
  rates: Rates
}): PackageWorth | null {
  const { base, bonus, signOn, equity, benefits } = row.offer_details
  const factor = rates.convert(1, base.currency, currency)
  if (factor === null) return null
  const here = (value: number | null) => (value === null ? null : Math.round(value * factor))
  const spread = equity?.value && equity.vestingMonths ? (equity.value / equity.vestingMonths) * 12 : null
  const worth = {
    base: Math.round(yearlyBase(base) * factor),
    bonus: here(bonus),
    equity: here(spread),
    benefits: here(sumOf(benefits.map((benefit) => benefitWorth(benefit, base)))),
    signOn: here(signOn),
  }
  const total = worth.base + (worth.bonus ?? 0) + (worth.equity ?? 0) + (worth.benefits ?? 0)
  return {
    ...worth,
    total,
    firstYear: total + (worth.signOn ?? 0),
    equityUnknown: equity !== null && spread === null,
  }
}
