import type { Field } from '../terms/field.ts'
import type { Reading } from '../terms/reading.ts'

/** A text to keep, behind a colon, keeps its last mark. */
export function withEnd({
  value,
  field,
  reading,
}: {
  value: string | null
  field: Field
  reading: Reading
}): string | null {
  if (!value || field.words.includes('reason')) return value
  const at = reading.text.length - value.length - 1
  const isEnd = reading.text.slice(at, -1) === value && /[.!]$/.test(reading.text)
  return isEnd && /:\s*$/.test(reading.text.slice(0, at)) ? reading.text.slice(at) : value
}

/** A name in quotes is the whole of it; what the rows are called by now is no new one. */
export function onlyQuote({ spans }: Reading, labels: readonly string[] = []): string | null {
  const quotes = spans
    .flatMap((span) => (span.kind === 'quote' ? [span.value] : []))
    .filter((quote) => !labels.includes(quote))
  return quotes.length === 1 ? (quotes[0] ?? null) : null
}
