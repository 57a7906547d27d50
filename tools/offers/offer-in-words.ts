import { dayInWords } from '../core/dates-in-words.ts'
import type { ToolContext } from '../core/definition.ts'
import { shortName } from '../core/short-name.ts'
import { count } from '../core/wording.ts'
import { moneyInWords, payInWords } from '../jobs/pay.ts'
import {
  isExpired,
  type NegotiationChanges,
  type OfferDetails,
  type OfferRow,
  offerExpiry,
} from './offer-row.ts'

type Place = Pick<ToolContext, 'timeZone' | 'locale'>
type Fact = { label: string; value: string }

/** "€60,000 a year", "€3,800 a month (13 salaries a year)" */
export function baseInWords(base: OfferDetails['base']): string {
  const { amount, currency, period, salaries } = base
  const pay = payInWords({ min: amount, max: amount, currency, period }) ?? moneyInWords(amount, currency)
  return period === 'month' && salaries && salaries !== 12 ? `${pay} (${salaries} salaries a year)` : pay
}

/** A day stays that day whatever the time zone; a moment is shown on the person's calendar. */
export function offerDay(date: string, place: Place): string {
  return date.length === 10
    ? dayInWords(`${date}T12:00:00Z`, { ...place, timeZone: 'UTC' })
    : dayInWords(date, place)
}

/** "4 years", "18 months" */
export function vestingInWords(months: number): string {
  return months % 12 === 0 ? count(months / 12, 'year') : count(months, 'month')
}

/** The parts of a package that are known, or of what an entry asks for. */
export function packageFacts({
  details,
  currency,
  place,
}: {
  details: Partial<NegotiationChanges>
  currency: string
  place: Place
}): Fact[] {
  const { base, bonus, signOn, equity, benefits, startDate, expiresAt } = details
  const worth = equity && equity.value !== null ? moneyInWords(equity.value, currency) : null
  const vesting = equity?.vestingMonths ? `over ${vestingInWords(equity.vestingMonths)}` : null
  const cliff = equity?.cliffMonths ? `cliff ${vestingInWords(equity.cliffMonths)}` : null
  const grant = [shortName(equity?.type, 40) || null, worth, vesting, cliff].filter(Boolean).join(', ')
  const facts: [string, string | null][] = [
    ['Base', base ? baseInWords(base) : null],
    ['Bonus', bonus ? `${moneyInWords(bonus, currency)} a year at target` : null],
    ['Sign-on', signOn ? `${moneyInWords(signOn, currency)}, once` : null],
    ['Equity', equity ? grant || null : null],
    ['Benefits', benefits?.length ? benefits.map((benefit) => shortName(benefit, 100)).join('; ') : null],
    ['Start', startDate ? offerDay(startDate, place) : null],
    ['Answer by', expiresAt ? offerDay(expiresAt, place) : null],
  ]
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []))
}

/** Everything that is known of an offer's package. */
export function offerFacts(row: OfferRow, place: Place): Fact[] {
  return packageFacts({ details: row.offer_details, currency: row.offer_details.base.currency, place })
}

/** "€60,000 a year, bonus €5,000, answer by 3 March 2026": for one line. */
export function packageLine(row: OfferRow, place: Place): string {
  const { base, bonus, signOn, equity } = row.offer_details
  const parts = [
    baseInWords(base),
    bonus ? `bonus ${moneyInWords(bonus, base.currency)}` : null,
    signOn ? `sign-on ${moneyInWords(signOn, base.currency)}` : null,
    equity?.value ? `equity ${moneyInWords(equity.value, base.currency)}` : null,
    deadlineInWords(row, place),
  ]
  return parts.filter(Boolean).join(', ')
}

/** "answer by 3 March 2026"; null without a deadline. */
export function deadlineInWords(row: OfferRow, place: Place): string | null {
  const { expiresAt } = row.offer_details
  return expiresAt && offerExpiry(row.offer_details) ? `answer by ${offerDay(expiresAt, place)}` : null
}

/** Days until it runs out, by the person's calendar; null without a deadline. 0 is today. */
export function daysLeft(
  row: OfferRow,
  { now, timeZone }: Pick<ToolContext, 'now' | 'timeZone'>,
): number | null {
  const { expiresAt } = row.offer_details
  const expiry = offerExpiry(row.offer_details)
  if (!expiresAt || !expiry) return null
  const last = expiresAt.length === 10 ? expiresAt : calendarDay(expiry, timeZone)
  return Math.max(0, Math.round((Date.parse(last) - Date.parse(calendarDay(now, timeZone))) / 86_400_000))
}

/** YYYY-MM-DD where the person is. */
function calendarDay(date: Date, timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(date)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    // An unknown time zone from a browser.
    return date.toISOString().slice(0, 10)
  }
}

const IN_WORDS = {
  pending: 'open: it waits for your answer',
  negotiating: 'open: you are negotiating',
  accepted: 'accepted',
  declined: 'declined',
  expired: 'run out',
  withdrawn: 'withdrawn by the agency',
} as const

/** A status for a sentence: "the offer is …". */
export function offerStatusInWords(row: OfferRow, now: Date): string {
  if (isExpired(row, now)) return IN_WORDS.expired
  if (row.source === 'candidate' && row.status === 'withdrawn') return 'withdrawn'
  return IN_WORDS[row.status]
}
