import type { Money } from '../../core/card.ts'
import { likelyPeriod } from '../posting-fields.ts'

const CURRENCIES: Record<string, string> = {
  '€': 'EUR',
  eur: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  '£': 'GBP',
  gbp: 'GBP',
  pound: 'GBP',
  pounds: 'GBP',
  $: 'USD',
  usd: 'USD',
  dollars: 'USD',
  chf: 'CHF',
  franken: 'CHF',
  francs: 'CHF',
  pln: 'PLN',
  sek: 'SEK',
  nok: 'NOK',
  dkk: 'DKK',
  czk: 'CZK',
}
const SIGN = '[€£$]|\\b(?:eur(?:os?)?|gbp|usd|chf|pln|sek|nok|dkk|czk|pounds?|dollars|francs|franken)\\b'
const NUMBER = '\\d{1,3}(?:[., \\u00a0]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?'
const PAY = new RegExp(
  `(${SIGN})?\\s?(${NUMBER})\\s?(k)?\\s?(${SIGN})?(?:\\s?(?:-|–|—|to|bis|and|und)\\s?(${SIGN})?\\s?(${NUMBER})\\s?(k)?\\s?(${SIGN})?)?`,
  'giu',
)
const PERIODS: readonly [RegExp, Money['period']][] = [
  [/\b(?:an?|per|the|pro)?\s?(?:hour|stunde|std)\b|\/\s?h(?:our|r)?\b|\bhourly\b/iu, 'hour'],
  [/\b(?:a|per|pro)\s(?:day|tag)\b|\/\s?day\b|\bdaily\b/iu, 'day'],
  [/\b(?:a|per|pro)\s(?:week|woche)\b|\/\s?week\b|\bweekly\b/iu, 'week'],
  [/\b(?:a|per|pro|im)\s(?:month|monat)\b|\/\s?mo(?:nth)?\b|\bmonthly\b|\bmonatlich\b/iu, 'month'],
  [
    /\b(?:a|per|pro|im)\s(?:year|annum|jahr)\b|\/\s?y(?:ea)?r\b|\bp\.?\s?a\.?\b|\bannual(?:ly)?\b|\bjährlich\b/iu,
    'year',
  ],
]

/** The pay that a text states, with where it stands; null without a currency or an amount. */
export function readPay(text: string): { pay: Money; from: number; to: number } | null {
  for (const match of text.matchAll(PAY)) {
    const [whole, before, first, thousand, after, secondBefore, second, secondThousand, secondAfter] = match
    const sign = before ?? after ?? secondBefore ?? secondAfter
    const currency = sign ? CURRENCIES[sign.toLowerCase()] : undefined
    if (!currency || !first) continue
    const kilo = Boolean(thousand ?? secondThousand)
    const low = amountOf(first, kilo)
    const high = second ? amountOf(second, kilo) : null
    const rest = text.slice(match.index + whole.length, match.index + whole.length + 24)
    const stated = PERIODS.find(([pattern]) => pattern.test(rest.split(/[.;\n]/)[0] ?? ''))?.[1]
    const period = stated ?? likelyPeriod(high ?? low)
    // A sum far below any wage is something else: "a £50 voucher".
    if (!stated && (high ?? low) < 8) continue
    const to = match.index + whole.length
    const lead = text.slice(Math.max(0, match.index - 14), match.index)
    return { pay: { ...ends(lead, low, high), currency, period }, from: match.index, to }
  }
  return null
}

/** "up to 50k" has no lower end, "from 50k" no upper one; a sum alone is both. */
function ends(lead: string, low: number, high: number | null): Pick<Money, 'min' | 'max'> {
  if (high !== null) return { min: Math.min(low, high), max: Math.max(low, high) }
  if (/\b(?:up to|max(?:imum)?|bis(?: zu)?)\s*$/iu.test(lead)) return { min: null, max: low }
  if (/\b(?:from|min(?:imum)?|at least|ab)\s*$/iu.test(lead)) return { min: low, max: null }
  return { min: low, max: low }
}

/** "45.000" and "45,000" are thousands; "18.50" and "18,50" are not. */
function amountOf(digits: string, thousands: boolean): number {
  const compact = digits.replace(/[\s\u00a0]/g, '')
  const decimal = /[.,](\d{1,2})$/.exec(compact)
  const whole = decimal ? compact.slice(0, decimal.index) : compact
  const value = Number(`${whole.replace(/[.,]/g, '')}.${decimal?.[1] ?? '0'}`)
  return thousands ? value * 1_000 : value
}

/** The one amount that a text is about, "48k", without a currency; null when there is none or several. */
export function amountIn(text: string): number | null {
  const found = [...text.matchAll(new RegExp(`(${NUMBER})\\s?(k)?(?![\\p{L}\\d])`, 'giu'))]
  const [only] = found
  return found.length === 1 && only?.[1] ? amountOf(only[1], Boolean(only[2])) : null
}
