import { type Country, countriesIn } from './countries.ts'
import type { Evidence } from './evidence.ts'
import { quoteAround } from './terms.ts'
import { type Finding, UNSAID } from './verdict.ts'

const PERMISSION =
  /\b(?:right to work|work permit|(?:eligib|entitl)\w+ (?:to work|for an?\b.*\b(?:permit|visa))|legally (?:able|authori[sz]ed|entitled)|(?:work |un)?authori[sz](?:ation|ed) to work|work authori[sz]ation|(?:work |skilled worker )visa|citizenship|citizen)\b/i
const STATED =
  /\b(?:right to work|work permit|eligible to work|entitled to work|authori[sz]ed to work|(?:free|allowed|permitted) to work|settled status|indefinite leave|permanent residen\w+|citizen(?:ship)?|passport holder|national)\b/gi
const NATIONALITY = /\b(?:citizen(?:ship)?|passport|national)\b/i
/** Needing no visa is no weakness. */
const NEEDS_NOTHING =
  /\b(?:no|without(?: the need (?:for|of))?|(?:do not|don['’]t) (?:need|require)(?: an?| any)?) (?:visa|sponsorship|work permit|restrictions?)(?: or (?:visa|sponsorship))?(?: (?:is )?(?:needed|required|necessary))?/gi
const WEAKENED =
  /\b(?:no|not|need|needs|require|requires|requiring|without|pending|expired?|expires|applying|applied|sponsorship|will have|waiting|until|lost)\b/i

/** Whether a requirement is about permission to work in a country. Clearances and checks are licences: see the lexicon. */
export function asksFormality(requirement: string): boolean {
  return PERMISSION.test(requirement)
}

/** Met only where it is stated, for the country that is named or one that gives the same right; otherwise unclear. */
export function fitFormality({
  requirement,
  evidence,
}: {
  requirement: string
  evidence: readonly Evidence[]
}): Finding {
  const asked = countriesIn(requirement)
  let nearest: Finding = UNSAID
  for (const { text, source } of evidence) {
    for (const match of text.matchAll(STATED)) {
      const quote = quoteAround({ text, position: match.index })
      const sentence = quote.replace(NEEDS_NOTHING, ' ')
      if (!WEAKENED.test(sentence) && asked.length > 0 && gives({ sentence, asked }))
        return { verdict: 'met', quote, source }
      if (!nearest.quote) nearest = { verdict: 'unclear', quote, source }
    }
  }
  return nearest
}

function gives({ sentence, asked }: { sentence: string; asked: readonly Country[] }): boolean {
  const stated = countriesIn(sentence)
  const isCitizen = NATIONALITY.test(sentence)
  return stated.some((country) =>
    asked.some(
      (one) =>
        one.code === country.code ||
        (one.isUnion && country.isMember && isCitizen) ||
        // Citizens of a member state, and who may work in the whole union, may work in every member state.
        (one.isMember && (country.isUnion || (country.isMember && isCitizen))) ||
        // The Common Travel Area of the United Kingdom and Ireland.
        (isCitizen && [one.code, country.code].toSorted().join() === 'GB,IE'),
    ),
  )
}
