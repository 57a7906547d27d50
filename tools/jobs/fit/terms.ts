/** "C", "R", "Go", "JS": too short to be found in any case. */
const SHORT = 2

export function isShort(term: string): boolean {
  return term.length <= SHORT
}

/** Where a term stands in a text as a word of its own ("Java" is not in "JavaScript"), or -1. */
export function positionOf(term: string, text: string): number {
  const escaped = term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[\s-]+/g, '[\\s-]+')
  const pattern = `(?<![\\p{L}\\p{N}+#]|[\\p{L}\\p{N}]\\.)${escaped}(?![\\p{L}\\p{N}+#]|\\.[\\p{L}\\p{N}])`
  return text.search(new RegExp(pattern, isShort(term) ? 'u' : 'iu'))
}

const WHOLE = 120
const LONGEST = 240

/** A verbatim piece of `text` around a position: all of a short text, the sentence in a longer one. */
export function quoteAround({ text, position }: { text: string; position: number }): string {
  if (text.length <= WHOLE) return text.trim()
  const before = text.slice(0, position)
  const sentence = Math.max(before.lastIndexOf('. ') + 1, before.lastIndexOf('\n') + 1, 0)
  // A sentence without an end is cut between two words.
  const cut = position - LONGEST / 2
  const start = sentence >= cut ? sentence : cut + Math.max(0, text.slice(cut, position).indexOf(' '))
  const rest = text.slice(start, start + LONGEST)
  const end = rest.slice(position - start).search(/[.\n](?:\s|$)/)
  if (end >= 0) return rest.slice(0, position - start + end + 1).trim()
  return (start + LONGEST < text.length ? rest.replace(/\s\S*$/, '') : rest).trim()
}
