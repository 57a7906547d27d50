import { codeOf } from './currencies.ts'
import type { FoundMoney } from './found.ts'
import { isCeiling } from './pay-cues.ts'
import { PERIOD, periodOf } from './pay-periods.ts'

const TENS =
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety'.split(
    ' ',
  )
const ONES = 'one two three four five six seven eight nine'.split(' ')
const UNIT = `(?: (?<currency>quid|pounds?|euros?|dollars?|bucks))?(?<period>${PERIOD})?`
const SPELLED = new RegExp(
  String.raw`\b(?<tens>${TENS.join('|')})(?:[ -](?<ones>${ONES.join('|')}))?(?: (?<scale>k|grand|thousand))?${UNIT}`,
  'gi',
)
const FEW_THOUSAND = new RegExp(String.raw`\b(?<ones>${ONES.join('|')}) (?:grand|thousand)\b${UNIT}`, 'gi')
const IN_FIGURES = /\b(?<figures>five|six|seven|[567])[\s-]?figures?\b(?:\s+(?:salary|income|pay|package))?/gi
const FIGURES: Record<string, number> = {
  five: 10_000,
  '5': 10_000,
  six: 100_000,
  '6': 100_000,
  seven: 1_000_000,
  '7': 1_000_000,
}

/** "six figures": the least sum that has so many. */
export function sumsInFigures(text: string): FoundMoney[] {
  return [...text.matchAll(IN_FIGURES)].map((match) =>
    sumOf({ match, amount: FIGURES[(match.groups?.figures ?? '').toLowerCase()] ?? 0 }),
  )
}

/** Sums in words; a number needs a scale, a currency or a period to be one. */
export function spelledSums(text: string): FoundMoney[] {
  return [...tensSpelled(text), ...thousandsSpelled(text)]
}

/** "fifteen quid an hour", "fifty grand". */
function tensSpelled(text: string): FoundMoney[] {
  return [...text.matchAll(SPELLED)].flatMap((match) => {
    const { tens = '', ones, scale, currency, period } = match.groups ?? {}
    if (!scale && !currency && !period) return []
    const at = TENS.indexOf(tens.toLowerCase())
    const base = (at < 10 ? at + 10 : (at - 8) * 10) + oneOf(ones)
    const ceiling = isCeiling(text.slice(0, match.index))
    return [sumOf({ match, amount: base * (scale ? 1_000 : 1), ceiling })]
  })
}

/** "two grand": below ten only thousands are told from other counts. */
function thousandsSpelled(text: string): FoundMoney[] {
  return [...text.matchAll(FEW_THOUSAND)].map((match) =>
    sumOf({ match, amount: oneOf(match.groups?.ones) * 1_000 }),
  )
}

function oneOf(word: string | undefined): number {
  return word ? ONES.indexOf(word.toLowerCase()) + 1 : 0
}

function sumOf({
  match,
  amount,
  ceiling = false,
}: {
  match: RegExpExecArray
  amount: number
  ceiling?: boolean
}): FoundMoney {
  const { currency, period } = match.groups ?? {}
  return {
    start: match.index,
    end: match.index + match[0].trimEnd().length,
    value: { amount, currency: codeOf(currency), period: periodOf(period), ceiling },
  }
}
