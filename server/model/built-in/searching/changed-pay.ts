import { isDenied } from '../slots/denied.ts'
import { isCeiling } from '../slots/pay-cues.ts'
import type { KnownTool } from '../terms/known-tool.ts'
import type { Reading } from '../terms/reading.ts'

/** "make it 7,500" after a search with pay. */
export function changesPay({
  reading,
  previous,
  tool,
}: {
  reading: Reading
  previous: Record<string, unknown>
  tool: KnownTool
}): boolean {
  const pay = tool.fields.find(({ slot }) => slot === 'money')
  return pay !== undefined && typeof previous[pay.name] === 'number' && MAKES.test(reading.text)
}

const MAKES =
  /\b(?:make (?:it|that)|try|let's say|say|go (?:for|with)|raise (?:it|that) to|lower (?:it|that) to|put (?:it|that) (?:up|down) to|up (?:it|that) to)(?: at least| about| around| over)? (?:\p{Sc} ?)?\d[\d.,]*k?(?! (?:days?|hours?|weeks?|months?|years?|miles?|km|jobs?|results?)\b)(?![\d%])/iu

const AMOUNT = /(?<![\w.,])(\d{1,3}(?:[.,]\d{3})+|\d{2,7}(?:[.,]\d{1,2})?)(?![\w%]|[.,]\d)/g
/** What follows a number that counts something: "40 hours", "30 a week". */
const COUNTED = /^ (?:(?:a|an|per) \w+|days?|hours?|weeks?|months?|years?|miles?|km|jobs?|results?)\b/i

/** "try 400" after a search with pay: a number that needs no currency. */
export function bareAmount(text: string): number | null {
  for (const match of text.matchAll(AMOUNT)) {
    const [start, end] = [match.index, match.index + match[0].length]
    const counts = COUNTED.test(text.slice(end)) || /\bpage $/i.test(text.slice(0, start))
    if (!counts && !isCeiling(text.slice(0, start)) && !isDenied({ text, start, end }))
      return Number(match[1]?.replace(/[.,](?=\d{3})/g, '').replace(',', '.'))
  }
  return null
}
