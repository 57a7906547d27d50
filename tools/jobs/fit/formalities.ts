import type { RequirementFit } from '../../core/card.ts'
import type { Evidence } from './evidence.ts'
import { isDenied, quoteAround } from './terms.ts'

/** Permission to work, clearance: asked for by many adverts and stated by few resumes. */
const ASKED =
  /\b(right to work|work permit|eligib\w+ to work|legally (?:able|authori[sz]ed)|work authori[sz]ation|visa|citizen(?:ship)?|security clear\w+|DBS|background check)\b/i
const STATED: readonly [RegExp, RegExp][] = [
  [
    /\b(right to work|work permit|eligib\w+ to work|authori[sz]ed|authori[sz]ation|visa|citizen(?:ship)?)\b/i,
    /\b(right to work|work permit|eligible to work|authori[sz]ed to work|settled status|indefinite leave|permanent residen\w+|citizen)\b/i,
  ],
  [/\bsecurity clear\w+/i, /\b(security clear\w+|SC cleared|DV cleared)\b/i],
  [/\b(DBS|background check)\b/i, /\bDBS\b/],
]
const WEAKENED =
  /\b(no|not|need|needs|require|requires|requiring|without|pending|expired?|expires|applying|sponsorship)\b/i
const COUNTRIES: readonly RegExp[] = [
  /\b(UK|United Kingdom|Britain|British|England|Scotland|Wales)\b/i,
  /\b(US|USA|United States|American|U\.S\.)\b/,
  /\b(EU|EEA|European Union|Europe)\b/i,
  /\b(Germany|German)\b/i,
  /\b(Ireland|Irish)\b/i,
  /\b(France|French)\b/i,
  /\b(Spain|Spanish)\b/i,
  /\b(Netherlands|Dutch)\b/i,
  /\b(Canada|Canadian)\b/i,
  /\b(Australia|Australian)\b/i,
  /\b(India|Indian)\b/i,
]

/** Whether a requirement is about permission to work or clearance. */
export function asksFormality(requirement: string): boolean {
  return ASKED.test(requirement)
}

/** Unclear unless it is stated in so many words, for the same country where one is named. */
export function fitFormality({
  requirement,
  evidence,
}: {
  requirement: string
  evidence: readonly Evidence[]
}): RequirementFit {
  const stated = STATED.find(([asked]) => asked.test(requirement))?.[1]
  for (const { text, source } of stated ? evidence : []) {
    const position = stated ? text.search(stated) : -1
    if (position < 0) continue
    const quote = quoteAround({ text, position })
    const clear = !WEAKENED.test(quote) && !isDenied(text, position) && sameCountry(requirement, quote)
    return { requirement, verdict: clear ? 'met' : 'unclear', quote, source }
  }
  return { requirement, verdict: 'unclear', quote: null, source: null }
}

function sameCountry(requirement: string, quote: string): boolean {
  const asked = COUNTRIES.filter((country) => country.test(requirement))
  return asked.length === 0 || asked.some((country) => country.test(quote))
}
