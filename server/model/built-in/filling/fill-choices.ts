import { currencyNamed } from '../slots/currencies.ts'
import { isDenied } from '../slots/denied.ts'
import { isLeftOut } from '../slots/left-out.ts'
import { periodOf } from '../slots/pay-periods.ts'
import type { Field } from '../terms/field.ts'
import type { Reading } from '../terms/reading.ts'
import type { MoneyValue } from '../terms/span.ts'
import type { State } from './fill-state.ts'
import { distanceBeside } from './said-beside.ts'

/** "day rate £425", "a weekly wage of 600": what the sum is paid for. */
const RATE =
  /\b(day|daily|hour|hourly|week|weekly|month|monthly)[ -](?:rate|wage|pay|salary)(?: (?:of|is|at|from|over|around|about|min(?:imum)?|at least|should be|must be|not under|above))*[: ]*(?=[^\w\s]?\d|\p{Sc}|[a-z$]{1,4} ?\d)/iu
const LOOSE_PERIOD =
  /\b(?:per|in an?|each|every) (hour|day|week|month|year)\b|\b(hour|month|year|annual)ly\b(?! (?:paid|pay ?day))/i

/** The pay that is wanted: not a ceiling, and not one that is refused. */
export function payFor(reading: Reading): Pick<MoneyValue, 'amount' | 'currency' | 'period'> | null {
  const { text, spans } = reading
  const wanted = spans.find(
    (span) =>
      span.kind === 'money' &&
      !span.value.ceiling &&
      !/^ (?:is|was|'s) (?:too|not)\b/i.test(text.slice(span.end)),
  )
  if (wanted?.kind !== 'money') return null
  return unitOf(wanted.value, text)
}

/** What a sum is in and for, where only the words around it say so: "over 40k in dollars". */
function unitOf(value: MoneyValue, text: string): MoneyValue {
  return {
    ...value,
    currency: value.currency ?? currencyNamed(text),
    period: value.period ?? periodIn(text.replace(HOW_OFTEN, '')),
  }
}

/** "side by side in euros": a currency that is said without a sum, where no least pay is meant. */
export function currencyFor({ reading, fields }: State): string | null {
  return fields.some(({ slot }) => slot === 'money') ? null : currencyNamed(reading.text)
}

/** How often somebody wants to hear of something is no period of pay. */
const HOW_OFTEN =
  /\b(?:every|each|once (?:a|per|every)|(?:tell|mail|send|remind|notify) me (?:per|a)) (?:day|week|month|morning|monday|hour)\b/gi

/** "per month: 3,200 euros": a period that stands apart from the amount. */
function periodIn(text: string): MoneyValue['period'] {
  const rate = RATE.exec(text)?.[1]
  if (rate) return periodOf(rate)
  const said = LOOSE_PERIOD.exec(text)
  if (!said || isDenied({ text, start: said.index, end: said.index + said[0].length })) return null
  return periodOf(said[1] ?? said[2])
}

/** The upper end of the pay: of a range, or of "up to 70k". */
export function highestPay({ spans }: Reading): number | null {
  for (const span of spans) {
    if (span.kind !== 'money') continue
    if (span.value.upper !== undefined) return span.value.upper
    if (span.value.ceiling) return span.value.amount
  }
  return null
}

/** Currency and period of the pay; of a ceiling too, where the tool takes one. */
export function payUnit({
  fields,
  reading,
}: Pick<State, 'fields' | 'reading'>): Pick<MoneyValue, 'currency' | 'period'> | null {
  const pay = payFor(reading)
  if (pay || !fields.some(({ slot }) => slot === 'pay_max' || slot === 'amount')) return pay
  const span = reading.spans.find(({ kind }) => kind === 'money')
  return span?.kind === 'money' ? unitOf(span.value, reading.text) : null
}

/** "in Leeds or remote": both, and remote work is found beside the place anyway. */
function isBesidePlace({ start, end }: { start: number; end: number }, { text, spans }: Reading): boolean {
  return spans.some(
    (span) =>
      span.kind === 'place' &&
      (/^,? or (?:else )?(?:fully |work )?$/i.test(text.slice(span.end, start)) ||
        /^,? or (?:else )?(?:in|near|around|at|on site in) $/i.test(text.slice(end, span.start))),
  )
}

const WANTED =
  /\b(?:want|need|prefer|like|after|make (?:it|that|them)|to|but|just|only|now)(?: an?| the)?\s*$/i

/** The value of a fixed list that the words ask for; of several, the one that is plainly wanted. */
export function choiceFor(
  field: Field,
  { reading, fields }: Pick<State, 'reading' | 'fields'>,
): string | null {
  const { text, spans } = reading
  const allowed = field.choices
  const ofKind = fields.filter(({ slot }) => slot === field.slot)
  const quotes = spans.filter(({ kind }) => kind === 'quote')
  const found = spans.flatMap((span) =>
    span.kind === 'choice' && span.slot === field.slot && (!allowed || allowed.includes(span.value))
      ? [span]
      : [],
  )
  const isSearch = fields.some(({ slot }) => slot === 'keywords')
  const leavesOut = fields.some(({ slot }) => slot === 'left_out')
  const asked = found
    .filter(({ start, end }) => !isDenied({ text, start, end }))
    .filter((range) => !leavesOut || !isLeftOut(reading, range))
    .filter((range) => !isSearch || !isBesidePlace(range, reading))
    .filter(({ start, end }) => !quotes.some((quote) => quote.start <= start && quote.end >= end))
  const plainly = asked.find(({ start }) => WANTED.test(text.slice(Math.max(0, start - 20), start)))
  // Of several fields of a kind each takes its own value: "remote, hybrid is fine too".
  const values = [...new Set([plainly, ...asked].flatMap((span) => span?.value ?? []))]
  const only = values.length === 1 ? asked[0] : undefined
  const named = only && ofKind.find(({ near }) => distanceBeside({ text, near, to: only }) < BESIDE)
  return values[named ? (named.name === field.name ? 0 : 1) : ofKind.indexOf(field)] ?? null
}

/** As far as the words that name one of several such fields may stand from the value, in characters. */
const BESIDE = 16
