import { ordinalsIn } from '../reading/ordinals.ts'
import { freeTextStart } from '../slots/free-text.ts'
import type { Exchange, Shown } from '../terms/dialogue.ts'
import { type Field, isReferenceSlot } from '../terms/field.ts'
import type { Reading } from '../terms/reading.ts'
import { shownRows } from './references.ts'

/** "note: ring Tomasz first": a number inside a text to keep points at no row. */
export function pointingPart({ reading, fields }: { reading: Reading; fields: readonly Field[] }): Reading {
  const end = freeTextStart(reading)
  if (end === reading.text.length || !fields.some(({ slot }) => slot === 'free_text')) return reading
  // What stands behind a quote is said of it, and not kept with it.
  const quoted = reading.spans.some(
    ({ kind, start }) => kind === 'quote' && start <= end + 1 && start >= end - 1,
  )
  if (quoted || ordinalsIn({ reading, slot: null }).length === 0) return reading
  const before = {
    ...reading,
    text: reading.text.slice(0, end),
    tokens: reading.tokens.filter((token) => token.end <= end),
    spans: reading.spans.filter((span) => span.end <= end),
  }
  return ordinalsIn({ reading: before, slot: null }).length === 0 && before.tokens.length > 0
    ? before
    : reading
}

/** The rows of the latest answer that has some. */
export function latestRows({
  field: { slot },
  exchanges,
}: {
  field: Field
  exchanges: readonly Exchange[]
}): Shown[] {
  return isReferenceSlot(slot) ? (shownRows({ exchanges, slot })[0]?.references ?? []) : []
}
