import type { MoneyValue } from '../terms/span.ts'

/** Periods as written beside sums in other languages: "R$ 4.500/mês". */
const FOREIGN_PERIODS: Record<string, NonNullable<MoneyValue['period']>> = {
  mês: 'month',
  mes: 'month',
  mois: 'month',
  monat: 'month',
  mese: 'month',
  maand: 'month',
  miesiąc: 'month',
  año: 'year',
  ano: 'year',
  anno: 'year',
  jahr: 'year',
  jaar: 'year',
  rok: 'year',
  stunde: 'hour',
  std: 'hour',
  heure: 'hour',
  hora: 'hour',
  uur: 'hour',
  godz: 'hour',
  tag: 'day',
  woche: 'week',
}
const FOREIGN = Object.keys(FOREIGN_PERIODS).join('|')
/** Every way to say what a sum is paid for, as the inside of a regular expression. */
export const PERIOD = String.raw`(?:\s*(?:(?:a|an|per|each|every|al|por|pro|par|/|in (?:a|an|one)|for (?:one|a|every|each)|p\.?\s?)\s*)(?:year|yr|y|annum|anum|month|mth|mo|cm|week|wk|w|day|hour|hr|h|a|${FOREIGN})\b\.?|\s*(?:yearly|annually|annual|monthly|weekly|daily|hourly|p\.?a\.?|p[./]?h\.?|p\.?d\.?|pcm|p\.?w\.?|day rate)(?![a-z]))`

/** The period that the words for one mean. */
export function periodOf(words: string | undefined): MoneyValue['period'] {
  if (!words) return null
  const word = words
    .toLowerCase()
    .replace(/^\s*(?:(?:for|in) (?:one|an?|every|each)|a|an|per|each|every|al|por|pro|par)\b|[\s./]/g, '')
  const foreign = FOREIGN_PERIODS[word]
  if (foreign) return foreign
  if (/^(?:p?cm|p?(?:er)?mo|p?m(?:th)?$)|month/.test(word)) return 'month'
  if (/week|wk|^p?w$/.test(word)) return 'week'
  if (/hour|hr|^p?h$/.test(word)) return 'hour'
  if (/day|daily|^p?d$/.test(word)) return 'day'
  return 'year'
}

/** More than anybody earns in that time: "jobs over £80,000 every week" says how often, and not the pay. */
const MOST = { hour: 2_000, day: 10_000, week: 20_000 }

/** Whether a sum can be paid for such a time. */
export function isRate({ period, amount }: { period: string; amount: number }): boolean {
  const unit = periodOf(period)
  return (
    !/^\s*(?:every|each|weekly|daily|hourly)/i.test(period) ||
    !(unit && unit in MOST) ||
    amount <= MOST[unit as keyof typeof MOST]
  )
}
