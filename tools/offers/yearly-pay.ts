import { z } from 'zod'
import { dayInWords } from '../core/dates-in-words.ts'
import type { ToolContext } from '../core/definition.ts'
import { readRows } from '../core/read-rows.ts'
import type { PayPeriod } from '../jobs/salary-range.ts'
import type { OfferDetails } from './offer-details.ts'

/** Pay periods in a year of full-time work, as the job search counts them: 37.5 hours a week, 52 weeks. */
const PER_YEAR: Record<PayPeriod, number> = { year: 1, month: 12, week: 52, day: 260, hour: 1950 }

/** Pay per period as pay for a year of full-time work. */
export function yearly(amount: number, period: PayPeriod): number {
  return amount * PER_YEAR[period]
}

/** Base pay for a year of full-time work: twelve salaries, or as many as are paid. */
export function yearlyBase({ amount, period, salaries }: OfferDetails['base']): number {
  return period === 'month' && salaries ? amount * salaries : yearly(amount, period)
}

const rate = z.object({
  currency: z.string(),
  /** Units of the currency for one euro. */
  per_euro: z.coerce.number().positive(),
  /** YYYY-MM-DD */
  as_of: z.string(),
  source: z.string(),
})

export interface Rates {
  /** An amount in another currency; null where a rate is missing. */
  convert: (amount: number, from: string, to: string) => number | null
  /** "with rates of 28 June 2024 (European Central Bank, …)"; null when none was read. */
  asOf: string | null
}

/** The exchange rates that the job search uses too. */
export async function readRates(currencies: readonly string[], context: ToolContext): Promise<Rates> {
  const rows = await readRows(
    rate,
    context.read
      .select('exchange_rates')
      .select('currency,per_euro,as_of,source')
      .in('currency', [...new Set(currencies)]),
  )
  const perEuro = new Map(rows.map((row) => [row.currency, row.per_euro]))
  const oldest = rows.toSorted((one, other) => one.as_of.localeCompare(other.as_of))[0]
  return {
    convert: (amount, from, to) => {
      if (from === to) return amount
      const [here, there] = [perEuro.get(from), perEuro.get(to)]
      return here && there ? (amount / here) * there : null
    },
    asOf: oldest
      ? `with rates of ${dayInWords(`${oldest.as_of}T12:00:00Z`, { timeZone: 'UTC', locale: context.locale })} (${oldest.source})`
      : null,
  }
}

/** What an amount without a period most likely means, as the job search judges it; the amount is in euros. */
export function likelyPeriod(euros: number): PayPeriod {
  if (euros < 200) return 'hour'
  if (euros < 1_000) return 'day'
  return euros < 12_000 ? 'month' : 'year'
}
