import type { Reading } from '../terms/reading.ts'

/** Between the numbers of a list. */
const BETWEEN = /^(?:\s*[,&+]\s*(?:and\s+|or\s+)?|\s+(?:and|or|n|&)\s+|\s+)$/i
/** A list of numbers counts something when one of these follows it. */
const COUNTED =
  /^(?:year|month|day|hour|week|minute|mile|km|percent|k|thousand|euro|pound|dollar|star|point|time|people|person|st|nd|rd|th)/
const MOST = 25
/** "move 1 to 5", "applicants 2-4" */
const RANGE = /^\s*(?:to|-|till|through|until)\s*$/i
const BEFORE_RANGE =
  /^(?:move|reject|put|set|take|invite|decline|hire|shortlist|compare|publish|pause|close|delete|save|numbers?|nos?|applicants?|candidates?|jobs?|offers?|articles?)$/

/** The rows that "applicants 1 to 4" points at, by the token that the range begins with. */
export function numberRange({ tokens, text }: Reading, at: number): number[] {
  const [first, second, third, fourth] = tokens.slice(at, at + 4)
  const [end, behind] = /^\d/.test(second?.raw ?? '') ? [second, third] : [third, fourth]
  if (!first || !end || !BEFORE_RANGE.test(tokens[at - 1]?.text ?? '')) return []
  const [from, to] = [Number(first.raw), Number(end.raw)]
  const isRange = RANGE.test(text.slice(first.end, end.start)) && !COUNTED.test(behind?.text ?? '')
  return isRange && from > 0 && to > from && to <= MOST
    ? Array.from({ length: to - from + 1 }, (_, i) => from + i)
    : []
}

/** Tokens of "1, 3 and 5": several numbers in a row, each of which points at a row. Sums, days and lengths are none. */
export function numberRuns({ tokens, text, spans }: Reading): Set<number> {
  const found = new Set<number>()
  const isNumber = (at: number) => {
    const token = tokens[at]
    return (
      token !== undefined &&
      /^\d{1,2}$/.test(token.raw) &&
      Number(token.raw) > 0 &&
      Number(token.raw) <= MOST &&
      !spans.some(({ kind, start, end }) => VALUES.has(kind) && start < token.end && end > token.start)
    )
  }
  for (let at = 0; at < tokens.length; at++) {
    if (!isNumber(at)) continue
    let last = at
    const links: string[] = []
    for (let next = at + 1; next < Math.min(tokens.length, last + 3); next++) {
      const link = text.slice(tokens[last]?.end, tokens[next]?.start)
      if (!isNumber(next) || !BETWEEN.test(link)) continue
      links.push(link)
      last = next
    }
    const joined = links.filter((link) => link.trim() !== '').length
    const enough = last > at && joined > 0
    const before = tokens[at - 1]?.text ?? ''
    const after = tokens[last + 1]
    const apart = !after || !spans.some(({ kind, start }) => VALUES.has(kind) && start === after.start)
    if (enough && apart && before !== 'between' && before !== 'from' && !COUNTED.test(after?.text ?? ''))
      for (let one = at; one <= last; one++) if (isNumber(one)) found.add(one)
    at = last
  }
  return found
}

const VALUES: ReadonlySet<string> = new Set(['money', 'date', 'phone', 'url', 'email', 'quote'])
