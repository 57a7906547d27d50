import type { FoundDate } from './found.ts'

/** How the two ends of a time are joined. */
export const TO = String.raw`\s*(?:-|to|until|till|til|and|through|thru|up to|bis)\s*(?:(?:the )?(?:very )?(?:end|start|beginning|middle) of |(?:early|mid|late)[ -])?`

const RANGE = new RegExp(`^${TO}$`, 'i')

/** True for what stands between the two ends of a time. */
export function joinsRange(between: string): boolean {
  return RANGE.test(between)
}

/** "14 Feb 2005 was my first day, 30 June 2008 my last". */
const WAS_START =
  /^(?:,? (?:was|is|being|as))? (?:my|the|our) (?:very )?(?:first|start(?:ing)?(?: date| day)?|beginning)\b|^,? (?:was|is) (?:when|where) (?:i|it|we|they) (?:all )?(?:started|began|joined|took me on|hired me)\b/i
const WAS_END =
  /^(?:,? (?:was|is|being|as))? (?:my|the|our) (?:very )?(?:last|final|end(?: date)?|leaving)\b|^,? (?:was|is) (?:when|where) (?:i|it|we|they) (?:all )?(?:left|ended|finished|quit|stopped|closed|shut|let me go)\b/i

const START =
  /(?:\b(?:since|from|start(?:ed|ing|s)?|beg[aiu]n(?:ning)?|join(?:ed|ing)?|between|as of|hired|start date|first (?:day|shift))\b[^.;]{0,40})$/i
const END =
  /(?:\b(?:until|till|til|up to|through|left|leave|leaving|finish(?:ed|ing)?|end(?:ed|ing|s)?|quit|stopped|resigned|laid off|let go|departed|end date|last day|last shift|my last)\b[^.;]{0,48})$/i

/** Whether a date is where a time begins or ends; null when nothing says it. The dates before it must have theirs. */
export function roleOf({
  found,
  index,
  text,
}: {
  found: FoundDate[]
  index: number
  text: string
}): 'start' | 'end' | null {
  const item = found[index]
  const previous = found[index - 1]
  const next = found[index + 1]
  if (!item) return null
  if (previous && previous.value.role === 'start' && joinsRange(text.slice(previous.end, item.start)))
    return 'end'
  if (next && joinsRange(text.slice(item.end, next.start))) return 'start'
  const behind = text.slice(item.end)
  if (WAS_START.test(behind)) return 'start'
  if (WAS_END.test(behind)) return 'end'
  const ahead = text.slice(previous?.end ?? 0, item.start)
  const start = START.exec(ahead)
  const end = END.exec(ahead)
  if (start && end) return start.index > end.index ? 'start' : 'end'
  if (start || /^\s*(?:-|to|until|till|til)\s*(?:now|today|present|date|the present|current)/i.test(behind))
    return 'start'
  return end ? 'end' : null
}
