import { wholeWords } from '../words/whole-words.ts'

const VERBS = `(?:add|include|put|list|append|insert|mention|write|note|place)`
/** "… to the benefits": what leads from the things to the list they go to. */
const INTO = /\s(?:to|into|in|under|among|as)\s+(?:(?:an?|the|our|its|their)\s+)?(?:list of\s+)?$/iu
const BEFORE = new RegExp(String.raw`^[\s\S]*?(?<![\p{L}\d])${VERBS}\s+(?:also\s+|please\s+)?`, 'iu')
const NEXT = /^\s*(?:,\s*)?(?:(?:and|plus|then|also)\s+)*(?:please\s+)?/iu
/** What may stand between the name of a list and its things, as the inside of a regular expression. */
export const LIST_LINK = String.raw`(?: (?:are|is|include|including|of|like|such as|to))*\s*:?\s+`
/** "a benefit to the online one: paid parking": where it goes, and then the things. */
const ASIDE = /^\s+(?:to|for|on|in|of) [^:.,;!?]{2,60}:\s+/iu

/**
 * The part of a text that lists things under a name: "skills: python and sql", "add a car to the
 * benefits"; null when the name stands alone. `others` are the names of the tool's other lists.
 */
export function listedUnder({
  text,
  near,
  others,
}: {
  text: string
  near: string
  others: readonly string[]
}): string | null {
  const ends = others.flatMap((other) =>
    [...text.matchAll(wholeWords(other))].map((m) => m.index + m[0].length),
  )
  const names = [...text.matchAll(wholeWords(near))]
  for (const name of names) {
    const from = Math.max(0, ...ends.filter((end) => end <= name.index))
    const ahead = text.slice(from, name.index)
    const lead = INTO.exec(ahead)
    const things = lead && ahead.slice(0, lead.index)
    const said =
      from > 0 ? things?.replace(NEXT, '').replace(new RegExp(`^${VERBS}\\s+`, 'iu'), '') : leading(things)
    if (said && /[\p{L}\d]/u.test(said)) return said
  }
  for (const name of names) {
    const rest = text.slice(name.index + name[0].length)
    const aside = ASIDE.exec(rest)?.[0]
    const link = aside ?? new RegExp(`^${LIST_LINK}`, 'iu').exec(rest)?.[0]
    const listed = link === undefined ? null : /^[^.;!?\n]{2,400}/u.exec(rest.slice(link.length))?.[0]
    if (listed) return listed
  }
  return null
}

/** What stands behind the verb that puts it somewhere; null without one. */
function leading(things: string | null): string | null {
  const verb = things && BEFORE.exec(things)?.[0]
  return verb ? (things?.slice(verb.length) ?? null) : null
}

/** "…, put that in the draft": the wish once more. */
const WISH =
  /,?\s+(?:and )?(?:please |pls )?(?:put|add|write|include|note|change|make|save|set|update) (?:it|that|this|them)\b.*$/isu

/** "in the Welder draft that they get free parking": where it goes, and who gets it. */
const GIVEN =
  /^(?:(?:in|on|to|into|for)\s+(?:the|our|my)\s+.{2,40}?\s)?(?:that\s+)?(?:they|people|you|staff|employees|everybody|everyone|we|candidates|applicants)\s+(?:(?:also|will|can|do)\s+)*(?:gets?|haves?|receives?|offers?|gives?|enjoys?)\s+/i

/** The things of a list, each without what leads to it; what stands in quotes is one each. */
export function thingsIn(listed: string): string[] {
  const quotes = [...listed.matchAll(/["']([^"']{2,200})["']/gu)].map((match) => (match[1] ?? '').trim())
  if (quotes.length > 0) return quotes
  return listed
    .replace(WISH, '')
    .split(/\s*(?:,|;|\/|&|\band\b|\bplus\b)\s*/i)
    .map((part) =>
      part
        .replace(GIVEN, '')
        .replace(/^(?:a|an|the|also)\s+/i, '')
        .replace(/[\s.,;]+$|\s+(?:please|pls|thanks)$/gi, '')
        .trim(),
    )
    .filter((part) => part.length > 1 && part.split(/\s+/).length <= 7)
    .slice(0, 30)
}
