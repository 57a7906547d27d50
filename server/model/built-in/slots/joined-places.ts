import type { Token } from '../terms/token.ts'
import { isCity } from './gazetteer.ts'
import type { FoundPlace } from './place-frame.ts'

const EITHER = /^\s*(?:,\s*)?(?:or|and|&|\/)\s*(?:in |near |around |maybe |even |possibly |else )*$/i
const LISTED = /^\s*,\s*$/

/** "Leeds or York", "Leeds, Bradford or York": places in one list are one value. */
export function joinPlaces({
  found,
  tokens,
  text,
}: {
  found: readonly FoundPlace[]
  tokens: readonly Token[]
  text: string
}): FoundPlace[] {
  const joined: FoundPlace[] = []
  let last: FoundPlace | undefined
  for (const place of found) {
    const previous = joined.at(-1)
    const between = previous && text.slice(tokens[previous.to - 1]?.end ?? 0, tokens[place.from]?.start ?? 0)
    const word = between === undefined ? null : linkOf(between, last, place)
    if (previous && word) {
      joined[joined.length - 1] = {
        from: previous.from,
        to: place.to,
        value: `${previous.value}${word}${place.value}`,
        sure: previous.sure || place.sure,
      }
    } else joined.push(place)
    last = place
  }
  return joined
}

/** "Leeds, UK" says where Leeds is: a comma joins only two towns. */
function linkOf(between: string, last: FoundPlace | undefined, place: FoundPlace): string | null {
  if (EITHER.test(between)) return /and|&/i.test(between) ? ' and ' : ' or '
  return LISTED.test(between) && last && isCity(last.value) && isCity(place.value) ? ', ' : null
}
