import { LONG_LINES } from './corrected-value.ts'
import { withPartReplaced } from './part-of-line.ts'
import type { Line } from './resume-lines.ts'

/** Of several lines, those that hold the words that are to go. */
export function withWords({ lines, replaces }: { lines: Line[]; replaces: string | null }): Line[] {
  if (lines.length < 2 || !replaces) return lines
  const holding = lines.filter(({ value }) => value.toLowerCase().includes(replaces.toLowerCase()))
  return holding.length > 0 ? holding : lines
}

/** What the line says afterwards; null where a long text is to lose words that it does not have. */
export function wholeText({
  line,
  field,
  value,
  replaces,
}: {
  line: Line
  field: string
  value: string
  replaces: string | null
}): string | null {
  const isLong = LONG_LINES.has(line.kind)
  // "fix a typo: acounts to accounts": the words for the line are a word of it.
  const isWord = isLong && /^\S+$/.test(field) && !/^(?:summary|bullet|headline)$/i.test(field)
  const words = replaces ?? (isWord ? field : null)
  if (words === null) return value
  const within = withPartReplaced({ text: line.value, replaces: words, value })
  if (within !== null && (isLong || !value.includes(words))) return within
  return isLong && replaces !== null ? null : value
}
