import { isReferenceSlot } from '../terms/field.ts'
import type { Input } from '../terms/input.ts'
import { NOUNS } from '../words/row-nouns.ts'
import { wordsOf } from '../words/tokens.ts'
import type { State } from './fill-state.ts'

/** A line and its value are for what no field of the tool says. */
export function settleLine(state: State, input: Input): void {
  const line = state.fields.find(({ slot }) => slot === 'field_name')
  const value = state.fields.find(({ slot }) => slot === 'new_value')
  if (!line || !value) return
  const lineAndValue = [line.name, value.name]
  const upper = upperEnd(state)
  if (upper) {
    for (const name of lineAndValue) input[name] = null
    for (const { name, slot } of state.fields)
      if (slot === 'money' || slot === 'pay_max') input[name] = slot === 'money' ? null : upper
  } else if (namesEnd(state)) {
    for (const { name, slot } of state.fields) if (slot === 'money' || slot === 'pay_max') input[name] = null
  } else if (namesRow(state) || saysOther({ state, input, besides: lineAndValue })) {
    for (const name of lineAndValue) input[name] = null
  }
}

/** "the upper limit of the pay": the tool knows the other end. */
function namesEnd({ correction }: State): boolean {
  return correction !== null && ENDS.test(correction.field)
}

/** "the top pay should be 42000": the upper end by itself, and the lower one stays. */
function upperEnd({ correction }: State): number | null {
  if (!correction || !UPPER.test(correction.field) || LOWER.test(correction.field)) return null
  const [, digits, thousand] = SUM.exec(correction.value) ?? []
  return digits
    ? Number(digits.replace(/[.,](?=\d{3}(?!\d))/g, '').replace(',', '.')) * (thousand ? 1_000 : 1)
    : null
}

const UPPER = /\b(?:upper|top|max(?:imum)?|highest)\b/i
const LOWER = /\b(?:lower|bottom|min(?:imum)?|lowest)\b/i
const SUM = /^\D{0,3}(\d[\d.,]*\d|\d)\s?(k\b)?(?!.*\d)/i

const ENDS = /\b(?:upper|lower|top|bottom|max(?:imum)?|min(?:imum)?|highest|lowest)\b/i

/** "the assistant vacancy is public and well liked" speaks of the posting, and of none of its lines. */
function namesRow({ correction, row, fields }: State): boolean {
  if (!correction || !row) return false
  const nouns = fields.flatMap(({ slot }) => (isReferenceSlot(slot) ? NOUNS[slot] : []))
  const own = new Set([...wordsOf(row.label), ...nouns])
  return wordsOf(correction.field).every((word) => own.has(word))
}

/** Another field of the tool holds something. */
function saysOther({
  state: { fields },
  input,
  besides,
}: {
  state: State
  input: Input
  besides: readonly string[]
}): boolean {
  return fields.some(
    ({ name, slot }) => !besides.includes(name) && !isReferenceSlot(slot) && (input[name] ?? false) !== false,
  )
}
