import type { RequirementFit } from '../../core/card.ts'
import type { JsonResume } from '../../resumes/json-resume.ts'
import { degreeAsked, fitEducation } from './education.ts'
import type { Evidence } from './evidence.ts'
import { asksFormality, fitFormality } from './formalities.ts'
import { fitLanguage, languageAsked } from './languages.ts'
import { findSkill, listsSkills } from './skills.ts'
import { positionOf, quoteAround, spellings } from './terms.ts'
import { durationInWords, monthsWorked, spanSource, spansNaming, type WorkSpan, yearsAsked } from './years.ts'

/** What a person's data says, and what the job names as skills. */
export interface FitBasis {
  resume: JsonResume
  evidence: readonly Evidence[]
  spans: readonly WorkSpan[]
  /** `job_posts.skills_required`: which words of a requirement are skills. */
  skills: readonly string[]
  now: Date
}

/**
 * Compares one requirement with a person's own words. Deterministic, and
 * unclear whenever the evidence is weak: it never guesses and gives no score.
 */
export function matchRequirement(requirement: string, basis: FitBasis): RequirementFit {
  if (asksFormality(requirement)) return fitFormality({ requirement, evidence: basis.evidence })
  const years = yearsAsked(requirement)
  if (years !== null) return fitYears({ requirement, years, basis })
  const language = languageAsked(requirement)
  if (language) return fitLanguage({ requirement, language, resume: basis.resume })
  const level = degreeAsked(requirement)
  if (level !== null) return fitEducation({ requirement, level, resume: basis.resume })
  const terms = termsIn(requirement, basis.skills)
  if (terms.length > 0) return fitTerms({ requirement, terms, basis })
  return fitWords({ requirement, basis })
}

/** Upper-case short forms and names with signs: "PMP", "CI/CD", "Node.js". */
const NAME =
  /(?<![\p{L}\p{N}])(?:[A-Z][A-Z0-9]{1,6}(?:\/[A-Z]{2,4})?|[A-Za-z]+(?:\.js|\+\+|#)|[A-Z][a-z]+[A-Z]\w+)(?![\p{L}\p{N}])/gu
const NO_NAMES = new Set(['UK', 'US', 'USA', 'EU', 'AND', 'OR', 'IT', 'NOT', 'A', 'I', 'MUST', 'PC'])

/** What a requirement names outright: the job's skills, short forms, product names, licences. */
function termsIn(requirement: string, skills: readonly string[]): string[] {
  const named = skills.filter((skill) =>
    spellings(skill).some((spelling) => positionOf(spelling, requirement) >= 0),
  )
  const licence = /\b(driving licen[cs]e|driver'?s licen[cs]e|forklift)\b/i.exec(requirement)?.[1]
  const covered = new Set(
    named.flatMap((skill) => spellings(skill).map((spelling) => spelling.toLowerCase())),
  )
  const names = (requirement.match(NAME) ?? []).filter(
    (name) =>
      !NO_NAMES.has(name) &&
      !covered.has(name.toLowerCase()) &&
      !named.some((skill) => positionOf(name, skill) >= 0),
  )
  return [
    ...new Set([...named, ...(licence && !covered.has(licence.toLowerCase()) ? [licence] : []), ...names]),
  ]
}

function fitTerms({
  requirement,
  terms,
  basis,
}: {
  requirement: string
  terms: string[]
  basis: FitBasis
}): RequirementFit {
  const results = terms.map((skill) => findSkill({ skill, evidence: basis.evidence }))
  const found = results.flatMap((result) => (result ? [result] : []))
  const alternatives = /\b(or|either|any of|one of|such as|e\.g\.)\b|\//i.test(requirement)
  const [first] = found
  if (first && (found.length === terms.length || alternatives)) {
    const quotes = [...new Set(found.map(({ quote }) => quote))]
    const second = found.find(({ quote }) => quote !== first.quote)
    // A card has room for one quote; a second one is named by its source.
    const source = quotes.length > 1 && second ? `${first.source}; also ${second.source}` : first.source
    return { requirement, verdict: 'met', quote: first.quote, source }
  }
  if (first)
    return { requirement, verdict: 'unclear', quote: first.quote, source: `${first.source} (a part of it)` }
  return {
    requirement,
    verdict: listsSkills(basis.evidence) ? 'not_met' : 'unclear',
    quote: null,
    source: null,
  }
}

function fitYears({
  requirement,
  years,
  basis,
}: {
  requirement: string
  years: number
  basis: FitBasis
}): RequirementFit {
  const all = monthsWorked(basis.spans, basis.now)
  const terms = termsIn(requirement, basis.skills)
  const topic = terms.length > 0 ? terms : topicWords(requirement)
  const spans =
    topic.length === 0 ? basis.spans : basis.spans.filter((span) => namesTopic(span, topic, terms.length > 0))
  const months = monthsWorked(spans, basis.now)
  const dated = spans.filter(({ from, to, isCurrent }) => from && (to || isCurrent))
  const longest = dated.toSorted(
    (one, other) => monthsWorked([other], basis.now) - monthsWorked([one], basis.now),
  )[0]
  const found = longest
    ? { quote: longest.position || null, source: `${spanSource(longest)}; ${durationInWords(months)} in all` }
    : { quote: null, source: null }
  if (longest && months >= years * 12) return { requirement, verdict: 'met', ...found }
  const complete =
    basis.spans.length > 0 && basis.spans.every(({ from, to, isCurrent }) => from && (to || isCurrent))
  // Fewer years of work of any kind than asked for: no reading of the resume could meet it.
  if (complete && all < years * 12) {
    return {
      requirement,
      verdict: 'not_met',
      quote: found.quote,
      source: found.source ?? `${durationInWords(all)} of work in all`,
    }
  }
  return { requirement, verdict: 'unclear', ...found }
}

function namesTopic(span: WorkSpan, topic: readonly string[], areNames: boolean): boolean {
  if (areNames) return topic.every((term) => spansNaming([span], term).length > 0)
  const text = new Set(stems(span.text))
  return topic.some((word) => text.has(word))
}

const COMMON = new Set(
  'and the with for from you your our are will have has been must should can able ability strong good excellent proven solid sound experience experienced year years knowledge understanding working work role position skills skill minimum least plus more relevant similar related professional industry environment field team required essential preferred desirable ideally including such other using used use demonstrable track record high level background within commercial hands practical previous prior recent full time part job deep familiar familiarity confident comfortable willing willingness some any all about into their that this those these who what when where'.split(
    ' ',
  ),
)

/** Content words of a text in a form that survives plural and -ing. */
function stems(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}{3,}/gu) ?? [])
    .filter((word) => !COMMON.has(word))
    .map((word) => word.replace(/(ies)$/, 'y').replace(/(ment|ing|ers?|ed|es|s)$/, ''))
    .filter((word) => word.length > 2)
}

function topicWords(requirement: string): string[] {
  return stems(requirement.replace(/\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\b/gi, ''))
}

/** Traits that everybody claims: a mention is shown, but proves nothing. */
const TRAIT =
  /\b(communicat\w+|team player|teamwork|motivat\w+|flexib\w+|enthusias\w+|passion\w*|proactive|attention to detail|organi[sz]\w+ skills|reliab\w+|punctual\w*|positive attitude|interpersonal|self-starter|problem[- ]solv\w+|work under pressure|multitask\w*|can-do|empath\w+|caring)\b/i

function fitWords({ requirement, basis }: { requirement: string; basis: FitBasis }): RequirementFit {
  const asked = [...new Set(stems(requirement))]
  let best: { share: number; hits: number; item: Evidence } | null = null
  for (const item of basis.evidence) {
    const said = new Set(stems(item.text))
    const hits = asked.filter((word) => said.has(word)).length
    if (hits > 0 && (!best || hits > best.hits)) best = { hits, share: hits / asked.length, item }
  }
  if (!best || (best.hits < 2 && best.share < 0.5))
    return { requirement, verdict: 'unclear', quote: null, source: null }
  const { text, source } = best.item
  const word = asked.find((stem) => text.toLowerCase().includes(stem)) ?? ''
  const quote = quoteAround({ text, position: Math.max(0, text.toLowerCase().indexOf(word)) })
  const convincing = best.hits >= 2 && best.share >= 0.75 && !TRAIT.test(requirement)
  return { requirement, verdict: convincing ? 'met' : 'unclear', quote, source }
}

/** Skills that no requirement mentions, as requirements of their own. */
export function requirementsOf(job: {
  requirements: readonly string[]
  skills: readonly string[]
}): string[] {
  const unsaid = job.skills.filter(
    (skill) =>
      !job.requirements.some((text) => spellings(skill).some((spelling) => positionOf(spelling, text) >= 0)),
  )
  return [...job.requirements, ...unsaid]
}
