import { correctionOf } from '../slots/correction.ts'
import { oldValue } from '../slots/corrections/old-value.ts'
import { statedLine } from '../slots/stated-line.ts'

/** Names both what is so and what is not. */
const DENIES = /,? (?:and )?(?:not|never|instead of|rather than) (?!sure|only|just|yet|any)[^.,;!?]+[.!]?$/i
const ASKS = /\?|\b(?:add|find|show|search|looking|look for|jobs?|anything)\b/i

/**
 * True for a correction of a resume that was shown, though no word speaks of it: "I was Team Lead at Acme, not
 * Team Member", and right after it was shown "I started at Acme in April".
 */
export function correctsShown({
  text,
  latestTypes,
  allTypes,
}: {
  text: string
  latestTypes: ReadonlySet<string>
  allTypes: ReadonlySet<string>
}): boolean {
  if (!allTypes.has(DOCUMENT) || ASKS.test(text)) return false
  const isLatest = latestTypes.has(DOCUMENT) && latestTypes.size === 1
  const stated = statedLine(text)?.field ?? ''
  // "I was a cook at Acme from 2012 to 2014" tells of a job that may be missing.
  const isWhole = stated.startsWith('title') && DATED.test(text)
  if (/ at \S/.test(stated) && ((isLatest && !isWhole) || DENIES.test(text))) return true
  const correction = correctionOf(text)
  return isLatest && correction !== null && oldValue({ correction, text }) !== null
}

const DATED = /\b(?:19|20)\d\d\b/
const DOCUMENT = 'resume'
