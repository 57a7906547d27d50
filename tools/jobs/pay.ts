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
