import type { MoneyValue } from '../terms/span.ts'
import { CURRENCY, codeOf, isSkill } from './currencies.ts'
import { amountOf, NUMBER, SCALE, scaleOf } from './digits.ts'
import type { FoundMoney } from './found.ts'
import { countsOther, isCeiling, isFloor, isRaised, saysPay } from './pay-cues.ts'
import { isRate, PERIOD, periodOf } from './pay-periods.ts'
import { spelledSums, sumsInFigures } from './spelled-money.ts'

const MONEY = new RegExp(
  [
    String.raw`(?<![\p{L}\d.,#/])(?<before>${CURRENCY})?\s?(?<digits>${NUMBER})\s?(?<scale>${SCALE})?(?:(?![\p{L}\d])|(?=p(?:h|a|w|d|cm)\b))`,
    String.raw`(?:\s?(?:-|to|and|bis)\s?(?:${CURRENCY})?\s?(?<upper>${NUMBER})\s?(?<upperScale>${SCALE})?(?![\p{L}\d]))?`,
    String.raw`\s?\+?\s?(?:(?<after>${CURRENCY})(?![\p{L}]))?(?:\s?\((?:${CURRENCY})\))?`,
    String.raw`(?:\s(?:or (?:more|better|above)|plus|minimum|min)(?=\s(?:a|an|per|each|every)\s))?(?<period>${PERIOD})?`,
  ].join(''),
  'giu',
)
/** Without one of these no amount is said, and nothing needs to be looked for. */
const NUMERIC = /\d|figure|ten|eleven|twelve|teen|twenty|ty\b|ty[ -]|grand|thousand/i

/** Amounts of pay in the text. A bare number counts only beside a word about pay. */
export function findMoney(text: string): FoundMoney[] {
  if (!NUMERIC.test(text)) return []
  const written = [...text.matchAll(MONEY)].flatMap((match) => writtenSum(match, text) ?? [])
  const found = [...written, ...sumsInFigures(text)]
  const spelled = spelledSums(text).filter(({ start }) =>
    found.every((other) => start >= other.end || start < other.start),
  )
  return [...found, ...spelled]
}

/** A sum in digits; null for a number that is no pay. */
function writtenSum(match: RegExpExecArray, text: string): FoundMoney | null {
  const { digits = '', scale, upper, period } = match.groups ?? {}
  const unit = periodOf(period) ?? (/^lpa$/i.test(scale ?? '') ? 'year' : null)
  const codes = codesOf({ match, text, period: unit })
  const isPeriod = period !== undefined && isRate({ period, amount: amountOf(digits) * scaleOf(scale) })
  const { start, end } = extentOf({ match, codes, isPeriod })
  const [ahead, behind] = [text.slice(0, start), text.slice(end)]
  const currency = codes.before ?? codes.after
  const scaled = scale ?? sharedScale(match)
  const amount = amountOf(digits) * scaleOf(scaled)
  if (!isPay({ amount, currency, scale: scaled, isPeriod, ahead, behind })) return null
  const value = {
    amount,
    currency,
    period: period !== undefined && !isPeriod ? null : unit,
    ceiling: upper === undefined && isCeiling(ahead) && !isRaised(ahead),
  }
  const top =
    upper === undefined ? {} : { upper: amountOf(upper) * scaleOf(match.groups?.upperScale ?? scaled) }
  return { start, end, value: { ...value, ...top } }
}

/** "60 to 70k": the lower end is in thousands too. */
function sharedScale({ groups }: RegExpExecArray): string | undefined {
  const { digits = '', upper, upperScale } = groups ?? {}
  return upper !== undefined && amountOf(digits) < amountOf(upper) * 1.01 ? upperScale : undefined
}

interface Said {
  amount: number
  currency: string | null
  scale: string | undefined
  isPeriod: boolean
  ahead: string
  behind: string
}

/** A bare number is pay only where its period or the words around it say so. */
function isPay({ amount, currency, scale, isPeriod, ahead, behind }: Said): boolean {
  if (amount <= 0 || amount > 1e9) return false
  if (currency) return true
  // "5m" may be a length.
  if (scale) return scale.toLowerCase() !== 'm'
  if (countsOther(behind)) return false
  return isPeriod || saysPay({ ahead, behind }) || (isFloor(ahead) && amount >= 1_000)
}

/** ISO codes; null for a word that is none, or that names a skill. */
interface Codes {
  before: string | null
  after: string | null
}

/** The currencies written before and behind a sum. */
function codesOf({
  match,
  text,
  period,
}: {
  match: RegExpExecArray
  text: string
  period: MoneyValue['period']
}): Codes {
  const { 0: whole, index, groups } = match
  const { before = '', after = '' } = groups ?? {}
  const code = (word: string, at: number) =>
    word === '' || isSkill({ word, period, ahead: text.slice(0, at), behind: text.slice(at + word.length) })
      ? null
      : codeOf(word)
  return {
    before: code(before, index + whole.indexOf(before)),
    after: code(after, index + whole.lastIndexOf(after)),
  }
}

/** Where the sum itself stands, without a word that is no currency and without what only tells how often. */
function extentOf({ match, codes, isPeriod }: { match: RegExpExecArray; codes: Codes; isPeriod: boolean }): {
  start: number
  end: number
} {
  const { 0: whole, index, groups } = match
  const { before, after, period } = groups ?? {}
  const from = before && !codes.before ? whole.indexOf(before) + before.length : 0
  const blank = whole.length - from - whole.slice(from).trimStart().length
  const rest = after && !codes.after ? whole.slice(whole.lastIndexOf(after)) : isPeriod ? '' : (period ?? '')
  const body = whole.trimEnd()
  const until = body.slice(0, body.length - rest.trimEnd().length).trimEnd().length
  return { start: index + from + blank, end: index + until }
}
