import { saysNearMe } from '../slots/near-me.ts'

const UNITS = '(?:miles?|mi|km|kms|kilomet(?:er|re)s?)'
/** "within 20 miles", "what about 50 miles?" */
const RADIUS = new RegExp(
  String.raw`(?<![\w.,])(\d{1,3}) ?-?(${UNITS})\b(?! (?:per|an|a|each) )(?! (?:of|from|around|outside) (?!(?:there|here|it|that)\b))`,
  'i',
)
const WIDER =
  /\b(?:(?:further|farther) (?:out|away|afield)|wider (?:area|radius|circle)|bigger (?:area|radius)|(?:larger|greater) radius|surrounding (?:area|towns|places)|places around (?:it|there|that)|(?:widen|expand|broaden|extend|stretch) (?:it|that|the (?:area|search|radius|net))|look(?:ing)? (?:a bit |a little )?(?:wider|further))\b/i
/** How far is told, in the words of a place. */
const DISTANCE = /^(?:within \d+ ?\w+ of|near(?: to)?|nearby|around|close to|not far from|in|at) /i
/** Around a town that was "near" already. */
const FURTHER_MILES = 40

const MOST_WORDS = 9

/** True when the words only say how far around the place of the last search is looked. */
export function widensPlace(text: string): boolean {
  const isBrief = text.split(' ').length <= MOST_WORDS
  return WIDER.test(text) || (isBrief && (RADIUS.test(text) || saysNearMe(text)))
}

/** "a bit further out" of "Leeds" is "near Leeds"; null when the words say nothing of it. */
export function widerPlace({ before, text }: { before: unknown; text: string }): string | null {
  if (typeof before !== 'string' || !widensPlace(text)) return null
  const town = before.replace(DISTANCE, '')
  const radius = RADIUS.exec(text)
  if (!radius && !WIDER.test(text)) return null
  if (radius) return `within ${radius[1]} ${/^k/i.test(radius[2] ?? '') ? 'km' : 'miles'} of ${town}`
  return before === town || /^(?:in|at) /i.test(before)
    ? `near ${town}`
    : `within ${furtherThan(before)} miles of ${town}`
}

function furtherThan(place: string): number {
  const said = /^within (\d+)/i.exec(place)?.[1]
  return said ? Math.min(Number(said) * 2, 200) : FURTHER_MILES
}
