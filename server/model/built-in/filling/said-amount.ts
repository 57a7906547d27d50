import type { Field } from '../terms/field.ts'
import { overlaps, type Stretch } from '../words/overlap.ts'
import type { State } from './fill-state.ts'
import { distanceBeside, NEAR } from './said-beside.ts'
import { isTakenAway } from './taken-away.ts'

interface Sum extends Stretch {
  value: number
}

/** Sums of money go to the field whose words stand nearest; the main field takes the one that no other claims. */
export function amountSaid(field: Field, state: State): number | null {
  const sums = sumsIn(state)
  const [main, ...others] = state.fields.filter(({ slot }) => slot === 'amount')
  const owners = sums.map(
    (sum) => ownerOf({ sum, others, text: state.reading.text })?.name ?? main?.name ?? '',
  )
  // A sum there must be: the first is the main one, whatever stands beside it.
  if (main && !main.nullable && owners.length > 0 && !owners.includes(main.name)) owners[0] = main.name
  return sums[owners.indexOf(field.name)]?.value ?? (isTakenAway(field, state) ? 0 : null)
}

/** The field whose words stand nearest to a sum, if any are near. */
function ownerOf({
  sum,
  others,
  text,
}: {
  sum: Sum
  others: readonly Field[]
  text: string
}): Field | undefined {
  return others
    .map((field) => ({ field, distance: distanceBeside({ text, near: field.near, to: sum }) }))
    .filter(({ distance }) => distance < NEAR)
    .sort((a, b) => a.distance - b.distance)[0]?.field
}

/** All sums in the order of the text: those of pay, and bare numbers that are none of them. */
function sumsIn(state: State): Sum[] {
  const money = state.reading.spans.flatMap((span) =>
    span.kind === 'money' && !COUNTS_SALARIES.test(state.reading.text.slice(span.end))
      ? [{ value: span.value.amount, start: span.start, end: span.end }]
      : [],
  )
  const bare = bareSums(state).filter(({ start }) =>
    money.every((sum) => start >= sum.end || start < sum.start),
  )
  return [...money, ...bare].sort((a, b) => a.start - b.start)
}

/** "they pay 13 salaries": how many, and no sum. */
const COUNTS_SALARIES = /^ (?:monthly )?(?:salaries|payments|pay ?che(?:ck|que)s)(?!\p{L})/iu

/** "62000", "62.5k": a sum without a currency. Years and row numbers are none. */
function bareSums({ reading: { text, spans } }: State): Sum[] {
  const days = spans.filter(({ kind }) => kind === 'date')
  return [...text.matchAll(BARE)]
    .map(({ 0: said, 1: digits = '', 2: thousand, index }) => ({
      value: sumOf(digits) * (thousand ? 1_000 : 1),
      start: index,
      end: index + said.length,
    }))
    .filter((sum) => sum.value >= LEAST_SUM && !days.some((day) => overlaps(day, sum)))
}

const BARE = /(?<![\p{L}\d.,#-])(\d{1,3}(?:[., ]\d{3})+|\d+(?:[.,]\d+)?)\s?(k)?(?![\p{L}\d%])/giu
/** Smaller numbers without a currency count something else. */
const LEAST_SUM = 500

/** "62.000" and "62 000" are thousands; "62,5" has a decimal. */
function sumOf(digits: string): number {
  return Number(/[., ]\d{3}/.test(digits) ? digits.replace(/[., ]/g, '') : digits.replace(',', '.'))
}
