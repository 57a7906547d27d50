import type { MoneyValue } from '../spans.ts'
import { CURRENCY, codeOf, isSkill } from './currencies.ts'

const NUMBER = String.raw`\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d{1,3}(?:[., ']\d{3})+(?![\d])(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?`
const SCALE = 'k|thousand|grand|mil(?:lion)?|m|lakhs?|lacs?|lpa|crores?'
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
const PERIOD = String.raw`(?:\s*(?:(?:a|an|per|each|every|al|por|pro|par|/|in (?:a|an|one)|for (?:one|a|every|each)|p\.?\s?)\s*)(?:year|yr|y|annum|anum|month|mth|mo|cm|week|wk|w|day|hour|hr|h|a|${FOREIGN})\b\.?|\s*(?:yearly|annually|annual|monthly|weekly|daily|hourly|p\.?a\.?|p[./]?h\.?|p\.?d\.?|pcm|p\.?w\.?|day rate)(?![a-z]))`
const MONEY = new RegExp(
  String.raw`(?<![\p{L}\d.,#/])(${CURRENCY})?\s?(${NUMBER})\s?(${SCALE})?(?:(?![\p{L}\d])|(?=p(?:h|a|w|d|cm)\b))(?:\s?(?:-|to|and|bis)\s?(?:${CURRENCY})?\s?(${NUMBER})\s?(${SCALE})?(?![\p{L}\d]))?\s?\+?\s?(?:(${CURRENCY})(?![\p{L}]))?(?:\s?\((?:${CURRENCY})\))?(?:\s(?:or (?:more|better|above)|plus|minimum|min)(?=\s(?:a|an|per|each|every)\s))?(${PERIOD})?`,
  'giu',
)
const FIGURES: Record<string, number> = {
  five: 10_000,
  '5': 10_000,
  six: 100_000,
  '6': 100_000,
  seven: 1_000_000,
  '7': 1_000_000,
}
const PAY_CUE =
  /(?:pay(?:s|ing)?|salary|wages?|earn(?:s|ing)?|rate|comp(?:ensation)?|income|money|package)(?:\s+(?:of|is|at|range|from|around|about|over|above|least|more|than|minimum|min|between|starting|upwards|should|be|expectations?|:|i|want|would|must|need|to|us|me|a|an)){0,5}[:\s]*$/i
const FLOOR_CUE =
  /(?:\b(?:at least|minimum(?: of)?|min\.?|over|above|more than|north of|upwards of|no less than|not less than|starting (?:at|from)|(?:nothing|not|no|never|none) (?:under|below|less than|lower than))|(?:n't|\bnot|\bnever|\b(?:ca|wo|do|would|could)nt)\b[^.,;]{0,30} for (?:under|below|less than)|[>≥]=?)\s*$/i
const CEILING_CUE =
  /(?:\b(?:up to|under|below|less than|at most|maximum(?: of)?|max\.?|no more than|not more than)|[<≤])\s*$/i
/** "bump it up to 65k" says where it ends up, and no ceiling. */
const RAISED =
  /\b(?:bump|raise|lift|push|put|move|bring|take|crank|increase)(?:ing)?(?: (?:it|that|this|them|pay|salary|(?:the|my) \p{L}+(?: \p{L}+)?))? up to\s*$/iu
const NOT_MONEY =
  /^\s*(?:\+?\s*(?:years?|yrs?|months?|weeks?|days?|hours?|hrs?|miles?|mi|km|kilomet\w+|minutes?|mins?|jobs?|roles?|positions?|results?|people|%|percent|of them|st|nd|rd|th)\b|\/\d)/i

const NAMED = new RegExp(
  String.raw`(?<![\p{L}\d])(?:in|to|into|as) (${CURRENCY})(?![\p{L}\d])|(?<=[,(] ?)(${CURRENCY})(?![\p{L}\d])`,
  'iu',
)

/** The currency that is named without a sum: "in pounds"; null when none is. */
export function currencyNamed(text: string): string | null {
  const said = NAMED.exec(text)
  return codeOf(said?.[1] ?? said?.[2])
}

export interface FoundMoney {
  start: number
  end: number
  value: MoneyValue
}

/** Without one of these no amount is said, and nothing needs to be looked for. */
const NUMERIC = /\d|figure|ten|eleven|twelve|teen|twenty|ty\b|ty[ -]|grand|thousand/i

/** Amounts of pay in the text. A bare number counts only beside a word about pay. */
export function findMoney(text: string): FoundMoney[] {
  if (!NUMERIC.test(text)) return []
  const found: FoundMoney[] = []
  for (const match of text.matchAll(MONEY)) {
    const money = readMoney(match, text)
    if (money) found.push(money)
  }
  for (const match of text.matchAll(
    /\b(five|six|seven|[567])[\s-]?figures?\b(?:\s+(?:salary|income|pay|package))?/gi,
  )) {
    const amount = FIGURES[(match[1] ?? '').toLowerCase()] ?? 0
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      value: { amount, currency: null, period: null, ceiling: false },
    })
  }
  found.push(
    ...[...spelledOut(text), ...thousandsSpelledOut(text)].filter(({ start }) =>
      found.every((other) => start >= other.end || start < other.start),
    ),
  )
  return found
}

const TENS =
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety'.split(
    ' ',
  )
const ONES = 'one two three four five six seven eight nine'.split(' ')
const SPELLED = new RegExp(
  String.raw`\b(${TENS.join('|')})(?:[ -](${ONES.join('|')}))?(?: (k|grand|thousand))?(?: (quid|pounds?|euros?|dollars?|bucks))?(${PERIOD})?`,
  'gi',
)
const FEW_THOUSAND = new RegExp(
  String.raw`\b(${ONES.join('|')}) (?:grand|thousand)\b(?: (quid|pounds?|euros?|dollars?|bucks))?(${PERIOD})?`,
  'gi',
)

/** "two grand": below ten only thousands are told from other counts. */
function thousandsSpelledOut(text: string): FoundMoney[] {
  return [...text.matchAll(FEW_THOUSAND)].map((match) => {
    const [whole, ones = '', currency, period] = match
    const value = {
      amount: (ONES.indexOf(ones.toLowerCase()) + 1) * 1_000,
      currency: codeOf(currency),
      period: periodOf(period),
      ceiling: false,
    }
    return { start: match.index, end: match.index + whole.trimEnd().length, value }
  })
}

/** "fifteen quid an hour", "fifty grand": a number in words needs a scale, a currency or a period. */
function spelledOut(text: string): FoundMoney[] {
  return [...text.matchAll(SPELLED)].flatMap((match) => {
    const [whole, tens = '', ones, scale, currency, period] = match
    if (!scale && !currency && !period) return []
    const at = TENS.indexOf(tens.toLowerCase())
    const base = (at < 10 ? at + 10 : (at - 8) * 10) + (ones ? ONES.indexOf(ones.toLowerCase()) + 1 : 0)
    const value = {
      amount: base * (scale ? 1_000 : 1),
      currency: codeOf(currency),
      period: periodOf(period),
      ceiling: CEILING_CUE.test(text.slice(0, match.index)) && !FLOOR_CUE.test(text.slice(0, match.index)),
    }
    return [{ start: match.index, end: match.index + whole.trimEnd().length, value }]
  })
}

function readMoney(match: RegExpMatchArray, text: string): FoundMoney | null {
  const [whole, written, digits = '', scale, upper, upperScale, behind, period] = match
  const unit = periodOf(period) ?? (/^lpa$/i.test(scale ?? '') ? 'year' : null)
  const [before, after] = currencies({ match, text, period: unit })
  const skipped = written && !before ? whole.indexOf(written) + written.length : 0
  const start =
    (match.index ?? 0) + skipped + (whole.length - skipped - whole.slice(skipped).trimStart().length)
  const rate = period && !isRate({ period, amount: amountOf(digits) * scaleOf(scale) }) ? period : ''
  const kept = behind && !after ? whole.slice(whole.lastIndexOf(behind)) : rate
  const body = whole.trimEnd()
  const end = (match.index ?? 0) + body.slice(0, body.length - kept.trimEnd().length).trimEnd().length
  const ahead = text.slice(0, start)
  const ranged = upper !== undefined
  const scaled = scale ?? (ranged && amountOf(digits) < amountOf(upper ?? '') * 1.01 ? upperScale : undefined)
  const currency = before ?? after
  const floor = FLOOR_CUE.test(ahead)
  const ceiling = !ranged && !floor && CEILING_CUE.test(ahead) && !RAISED.test(ahead)
  const cued =
    PAY_CUE.test(ahead.replace(FLOOR_CUE, '').replace(CEILING_CUE, '')) ||
    /^\s*(?:salary|wage|pay)\b/i.test(text.slice(end))
  const amount = amountOf(digits) * scaleOf(scaled)
  if (!currency && !scaled && (!period || rate) && !cued && !(floor && amount >= 1_000)) return null
  if (scaled?.toLowerCase() === 'm' && !currency) return null
  if (!currency && !scaled && NOT_MONEY.test(text.slice(end))) return null
  if (amount <= 0 || amount > 1e9) return null
  return {
    start,
    end,
    value: {
      amount,
      currency,
      period: rate ? null : unit,
      ceiling,
      ...(ranged ? { upper: amountOf(upper) * scaleOf(upperScale ?? scaled) } : {}),
    },
  }
}

/** The codes written before and behind a sum; null for a word that is none, or that names a skill. */
function currencies({
  match,
  text,
  period,
}: {
  match: RegExpMatchArray
  text: string
  period: MoneyValue['period']
}): [string | null, string | null] {
  const [whole, before, , , , , after] = match
  const code = (word: string | undefined, at: number) =>
    word === undefined ||
    isSkill({ word, period, ahead: text.slice(0, at), behind: text.slice(at + word.length) })
      ? null
      : codeOf(word)
  const start = match.index ?? 0
  return [
    code(before, start + whole.indexOf(before ?? '')),
    code(after, start + whole.lastIndexOf(after ?? '')),
  ]
}

/** More than anybody earns in that time: "jobs over £80,000 every week" says how often, and not the pay. */
const MOST = { hour: 2_000, day: 10_000, week: 20_000 }

function isRate({ period, amount }: { period: string; amount: number }): boolean {
  const unit = periodOf(period)
  return (
    !/^\s*(?:every|each|weekly|daily|hourly)/i.test(period) ||
    !(unit && unit in MOST) ||
    amount <= MOST[unit as keyof typeof MOST]
  )
}

/** "4.500", "4,500" and "4,50,000" are thousands; "15.50" and "15,5" are decimals. */
function amountOf(digits: string): number {
  if (/^\d{1,2}(?:,\d{2})+,\d{3}$/.test(digits)) return Number(digits.replaceAll(',', ''))
  const plain = digits.replace(/[., '](?=\d{3}(?:\D|$))/g, '').replace(',', '.')
  return Number(plain)
}

function scaleOf(scale: string | undefined): number {
  if (!scale) return 1
  if (/^l/i.test(scale)) return 100_000
  if (/^c/i.test(scale)) return 10_000_000
  return /^m/i.test(scale) ? 1_000_000 : 1_000
}

function periodOf(words: string | undefined): MoneyValue['period'] {
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
