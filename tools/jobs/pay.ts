import type { Money } from '../core/card.ts'
import type { PayPeriod } from './salary-range.ts'

/** "€60,000", "$42.50": cents only where there are any. */
export function moneyInWords(amount: number, currency: string): string {
  const digits = Number.isInteger(amount) ? 0 : 2
  try {
    return new Intl.NumberFormat('en-GB', {
      style: 'currency',
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(amount)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return `${amount.toLocaleString('en-GB')} ${currency.replace(/[^A-Za-z]/g, '').slice(0, 3)}`
  }
}

const PER: Record<PayPeriod, string> = {
  year: 'a year',
  month: 'a month',
  week: 'a week',
  day: 'a day',
  hour: 'an hour',
}

/** "€60,000–€70,000 a year", "from £15 an hour"; null without pay. */
export function payInWords(pay: Money | null): string | null {
  if (!pay || (pay.min === null && pay.max === null)) return null
  const { min, max, currency, period } = pay
  if (min !== null && max !== null) {
    const both = `${moneyInWords(min, currency)}–${moneyInWords(max, currency)}`
    return `${min === max ? moneyInWords(min, currency) : both} ${PER[period]}`
  }
  if (min !== null) return `from ${moneyInWords(min, currency)} ${PER[period]}`
  return `up to ${moneyInWords(max ?? 0, currency)} ${PER[period]}`
}

const WEEKS_A_YEAR = 52
const MONTHS_A_YEAR = 12
/** What a day's pay is reckoned by. */
export const DAYS_A_WEEK = 5

/** The same pay for another period, to two digits behind the point at most; hours matter only where an hour or a day is told or asked for. */
export function payFor({
  pay,
  period,
  hoursAWeek,
}: {
  pay: Money
  period: PayPeriod
  hoursAWeek: number
}): Money {
  const timesAYear: Record<PayPeriod, number> = {
    year: 1,
    month: MONTHS_A_YEAR,
    week: WEEKS_A_YEAR,
    day: WEEKS_A_YEAR * DAYS_A_WEEK,
    hour: WEEKS_A_YEAR * hoursAWeek,
  }
  const converted = (amount: number | null) =>
    amount === null ? null : rounded((amount * timesAYear[pay.period]) / timesAYear[period])
  return { ...pay, period, min: converted(pay.min), max: converted(pay.max) }
}

/** Pence matter by the hour only. */
function rounded(amount: number): number {
  return amount < 100 ? Math.round(amount * 100) / 100 : Math.round(amount)
}
