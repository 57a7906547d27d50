import type { Reading } from '../terms/reading.ts'
import type { Stretch } from '../words/overlap.ts'

/** A stretch of a text as a reading of its own. */
export function sliceOf({ reading, start, end }: Stretch & { reading: Reading }): Reading {
  const { text, tokens, spans, corrected } = reading
  const from = tokens.findIndex((token) => token.start >= start)
  const said = text.slice(start, end).replace(/[\s,;]+$/, '')
  const moved = <Placed extends Stretch>(one: Placed): Placed => ({
    ...one,
    start: one.start - start,
    end: one.end - start,
  })
  return {
    ...reading,
    text: said,
    corrected: corrected.length === text.length ? corrected.slice(start, start + said.length) : said,
    tokens: tokens.filter((token) => token.start >= start && token.end <= end).map(moved),
    spans: spans
      .filter((span) => span.start >= start && span.end <= end)
      .map((span) => ({ ...moved(span), from: span.from - from, to: span.to - from })),
    concepts: reading.concepts.map((one) => ({ ...one, from: one.from - from, to: one.to - from })),
  }
}
