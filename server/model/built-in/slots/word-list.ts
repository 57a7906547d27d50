import type { Span } from '../terms/span.ts'
import { overlaps } from '../words/overlap.ts'

/** Begins another wish: the list is over. */
const NEXT =
  /^(?:any (?:agency|agencies|other|company|employer|recruiter)|not (?:only|just)|all agencies|other agencies|whatever|wherever|tell|send|mail|e-?mail|notify|make|only|in|at|for|from|paying|paid (?:at|over|under)|they|i|we|you|it|please|answer|starting|start|keep|show|let|but|so|per|every|each|once|daily|weekly)\b/i
const LEAD =
  /^(?:(?:a|an|the|also|any|no|not|and|or|nor|both|all|anything|everything|those|ads?|adverts?|jobs?|posts?|ones?|words?)\s+)*(?:(?:that|which|who)\s+(?:says?|has|have|mentions?|contains?)\s+|(?:with|called|saying|containing|mentioning)\s+|(?:where|in which|whose)\s+(?:(?:the|its|their)\s+)?(?:(?:advert|ad|text|title|posting|post|description|name)s?\s+)?(?:says?|mentions?|has|have|contains?|reads?|speaks? of|is|are)\s+|(?:mentions?|says?|contains?|has|have)\s+)?/i
const TAIL =
  /\s+(?:(?:from|for|to|in|on) (?:the|my) [^,]*|(?:may|can|could|should|must|shall) (?:be )?(?:left out|skipped|dropped|ignored|excluded|hidden|go|stay out)|(?:is|are) (?:out|not wanted|unwanted|to be left out)|please|pls|thanks|(?:in|on) (?:it|them|the (?:title|name|text|advert|ad)))$/i

/** The phrases of a list, up to where something else begins; sums and days are no phrases. */
export function wordList({
  text,
  start,
  spans,
}: {
  text: string
  start: number
  spans: readonly Span[]
}): string[] {
  const parts: string[] = []
  for (const part of partsOf(text, start)) {
    const said = text.slice(part.start, part.end)
    const words = said
      .trim()
      .replace(LEAD, '')
      .replace(/[\s.,;]+$/g, '')
      .replace(TAIL, '')
      .replace(/^["']+|["']+$/g, '')
      .trim()
    if (NEXT.test(said.trim())) break
    const told = spans.some((span) => (span.kind === 'money' || span.kind === 'date') && overlaps(span, part))
    if (told && words.split(/\s+/).length <= SHORT) continue
    if (words.length > 1 && /\p{L}{2}/u.test(words) && words.split(/\s+/).length <= 6) parts.push(words)
  }
  return parts
}

/** "5k bonus", "62,000 pounds a year" tell a sum; "a car worth 300 pounds a month" is a phrase. */
const SHORT = 4

/** A comma between digits parts nothing, and a name in quotes stays whole. */
function partsOf(text: string, from: number): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = []
  let start = from
  for (const match of text
    .slice(from)
    .matchAll(/\s*(?:,(?!\d)|(?<!\d),|;|\/|&|(?<![\p{L}\d])(?:and|plus|or|nor)(?![\p{L}\d]))\s*/giu)) {
    parts.push({ start, end: from + match.index })
    start = from + match.index + match[0].length
  }
  parts.push({ start, end: text.length })
  return parts.filter(({ start: a, end: b }) => text.slice(a, b).trim() !== '')
}
