import type { FitBasis } from './fit-basis.ts'
import { quoteAround } from './terms.ts'
import { contentWords, wordsOf } from './tokens.ts'
import { type Finding, UNSAID } from './verdict.ts'

/** Hours, strength, readiness, referees: what nobody's past proves. */
const CONDITION =
  /^(?:able (?:to|and)|available|willing|ready|prepared|happy to|physically|aged|no more than|up to|at least \w+ (?:weekends?|days?|nights?|shifts?))\b(?! read| write| use| design)|\b(?:hours|days|nights|weekends|afternoons|shifts) (?:a|per) (?:week|month)\b|\bweekdays only\b|\breferences?$/i

export function asksCondition(requirement: string): boolean {
  return CONDITION.test(requirement)
}

/** Traits that everybody claims: a mention is shown, but proves nothing. */
const TRAIT =
  /\b(?:communicat\w+|team player|teamwork|motivat\w+|flexib\w+|adaptab\w+|enthusias\w+|passion\w*|proactive|attention to detail|organi[sz]\w+ skills|reliab\w+|punctual\w*|positive attitude|interpersonal|self-starter|problem[- ]solv\w+|work under pressure|multitask\w*|can-do|empath\w+|caring|calm|kind|references?)\b/i
const TAKEN_BACK =
  /\b(?:no|not|never|without|lack\w*|learning|studying|student|want\w*|would like|interested|hop(?:e|ing)|plan(?:ning)?)\b/i
const NEARLY_ALL = 0.75

/** Compares by words what names no known term: met only when one line says nearly all of them. */
export function fitWords({ requirement, basis }: { requirement: string; basis: FitBasis }): Finding {
  const asked = [...new Set(contentWords(requirement))]
  const [best] = basis.evidence
    .map((item) => {
      const said = wordsOf(item)
      return { item, hits: asked.filter((word) => said.has(word)) }
    })
    .toSorted((one, other) => other.hits.length - one.hits.length)
  if (!best || (best.hits.length < 2 && best.hits.length < asked.length / 2) || best.hits.length === 0)
    return UNSAID
  const { text, source } = best.item
  const quote = quoteAround({ text, position: Math.max(0, text.toLowerCase().indexOf(best.hits[0] ?? '')) })
  const isConvincing =
    best.hits.length >= 2 &&
    best.hits.length >= asked.length * NEARLY_ALL &&
    asked.every((word) => !/\d/.test(word) || best.hits.includes(word)) &&
    !TRAIT.test(requirement) &&
    !TAKEN_BACK.test(text)
  return { verdict: isConvincing ? 'met' : 'unclear', quote, source }
}
