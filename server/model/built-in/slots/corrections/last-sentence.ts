import type { Span } from '../../terms/span.ts'
import { fitOf } from './fit.ts'
import type { NamedLine } from './line-names.ts'
import type { ToldValue } from './value-cues.ts'

const LACKS = String.raw`\b(?:wrong|incorrect|missing|misses|lacks?|without|empty|blank|no|old|outdated|out of date|typo|mistake|error|misspel\p{L}*|misspelt|not right|not correct|needs? (?:an?|the)|forgot|left out)\b`
/** A sentence that finds fault with a line, and a few words behind it: "Portuguese is missing a level. Native." */
const LAST = new RegExp(
  String.raw`${LACKS}[^.!?]*[.!?:]\s+(?<value>[^.!?;\s][^!?;]{0,58}?)[.!]?(?:\s+(?:please|thanks|thank you|cheers)[.!]*)?$`,
  'iu',
)
/** As surely as a literal fits by its form. */
const PLAIN_FIT = 4

/** What stands in a short last sentence of its own, when its form shows that it fits the line. */
export function lastSentence({
  line,
  text,
  spans,
}: {
  line: NamedLine
  text: string
  spans: readonly Span[]
}): ToldValue[] {
  const match = LAST.exec(text)
  const value = match?.groups?.value
  if (!match || !value) return []
  const start = match.index + match[0].lastIndexOf(value)
  const end = start + value.length
  const isWork = spans.some((span) => span.kind === 'work' && span.start >= start && span.end === end)
  const fits = fitOf({ kind: line.kind, value }) >= PLAIN_FIT || (line.kind === 'title' && isWork)
  return fits && value.split(/\s+/).length <= 6 ? [{ value, start, end, weight: 6 }] : []
}
