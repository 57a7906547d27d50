import type { Correction } from '../slots/correction.ts'
import { withoutFromWhen } from '../slots/from-when.ts'
import {
  labelledLines,
  lineBehind,
  type NamedLine,
  nameBeforeColon,
  newName,
  verbatim,
} from '../slots/named-lines.ts'
import type { Field } from '../terms/field.ts'
import type { Reading } from '../terms/reading.ts'
import { wholeWords } from '../words/whole-words.ts'

/** Longer fields keep whole sentences. */
const SHORT = 300

/** Fields for lines that their tool names itself. */
export function ownLines(fields: readonly Field[]): Field[] {
  return fields.filter(({ slot }) => slot === 'line_text')
}

/**
 * What the lines of a tool's own should say: "change the title to X", "Title: X. Text: Y",
 * "rename it to X". Of two lines that the same words could name, the first takes them.
 */
export function lineTexts({
  fields,
  reading,
  correction,
}: {
  fields: readonly Field[]
  reading: Reading
  correction: Correction | null
}): Map<string, string> {
  const { text } = reading
  const lines = ownLines(fields).map(namedLine)
  if (lines.length === 0) return new Map()
  const values = labelledLines({ text, lines })
  const corrected = values.size === 0 && correction ? lineOf({ words: correction.field, lines }) : null
  if (corrected && correction) {
    const value = corrected.isShort ? shortened(correction.value) : whole({ text, value: correction.value })
    values.set(corrected.name, value)
  }
  const rest = aroundTexts({ text: withoutLines(reading, values).text, fields })
  for (const line of lines.filter(({ name }) => !values.has(name))) {
    const value = line.isShort ? shortValue({ text: rest, line }) : quotedFor({ reading, line })
    if (value && ![...values.values()].includes(value)) values.set(line.name, value)
  }
  return values
}

/** What a tool keeps word for word beside its lines names none of them. */
function aroundTexts({ text, fields }: { text: string; fields: readonly Field[] }): string {
  if (!fields.some(({ slot }) => slot === 'free_text')) return text
  const colon = /(?<!\d):\s/.exec(text)
  return colon ? text.slice(0, colon.index + 1) : text
}

function shortValue({ text, line }: { text: string; line: NamedLine }): string | null {
  const behind = lineBehind({ text, line })
  return isName(line) ? (newName(text) ?? behind ?? nameBeforeColon(text)) : behind
}

function namedLine({ name, near, words, maxLength }: Field): NamedLine {
  return { name, near: near ?? words.join('|'), isShort: (maxLength ?? Number.POSITIVE_INFINITY) <= SHORT }
}

function isName({ name }: NamedLine): boolean {
  return name === 'title' || name === 'name'
}

/** The line that the words name, the first of several: "the title of the text". */
function lineOf({ words, lines }: { words: string; lines: readonly NamedLine[] }): NamedLine | null {
  const named = lines.flatMap((line) => {
    const match = wholeWords(line.near).exec(words)
    // "category Abroad" holds the value itself.
    const rest = match ? words.slice(match.index + match[0].length).trim() : ''
    return !match || (rest !== '' && !/^(?:of|on|in|for|at|line|text)\b/i.test(rest))
      ? []
      : [{ line, at: match.index }]
  })
  return named.sort((one, other) => one.at - other.at)[0]?.line ?? null
}

/** "Senior Data Analyst and say hybrid, in York": the value of a short line ends where the next wish begins. */
function shortened(said: string): string {
  const value = withoutFromWhen(said)
  return (
    /^(.+?)(?:,? (?:and|but) (?:say|set|put|make|change|add|move|the|it|its|our|my|with|in|at|for)\b|,? (?:because|instead of)\b)/i.exec(
      value,
    )?.[1] ?? value
  )
}

/** A long value as it was said, up to the end of the text. */
function whole({ text, value }: { text: string; value: string }): string {
  const at = text.indexOf(value)
  const said =
    at < 0 ? null : verbatim(text.slice(at).replace(/[\s,;]+(?:please|pls|thanks|thank you)[.!]*$/i, ''))
  return said?.replace(/"[.!]?$/, '') ?? value
}

/** A long text in quotes, when its line is named before it. */
function quotedFor({ reading, line }: { reading: Reading; line: NamedLine }): string | null {
  const quotes = reading.spans.flatMap((span) => (span.kind === 'quote' ? [span] : []))
  const [quote] = quotes
  if (quotes.length !== 1 || !quote) return null
  const around = reading.text.slice(0, quote.start) + reading.text.slice(quote.end)
  return wholeWords(line.near).test(around) ? verbatim(quote.value) : null
}

/** The reading for all other fields: what stands in a line's text says nothing else. */
export function withoutLines(reading: Reading, values: ReadonlyMap<string, string>): Reading {
  let { text, corrected, spans } = reading
  for (const value of values.values()) {
    const at = text.indexOf(value)
    if (at < 0) continue
    const end = at + value.length
    text = blanked(text, value)
    corrected = blanked(corrected, value)
    spans = spans.filter((span) => span.end <= at || span.start >= end)
  }
  return { ...reading, text, corrected, spans }
}

function blanked(text: string, value: string): string {
  return text.replace(value, '_'.repeat(value.length))
}
