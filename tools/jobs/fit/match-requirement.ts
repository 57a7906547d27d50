import type { RequirementFit } from '../../core/card.ts'
import { degreeAsked, fitEducation } from './education.ts'
import type { FitBasis } from './fit-basis.ts'
import { fitTerms } from './fit-terms.ts'
import { asksCondition, fitWords } from './fit-words.ts'
import { fitYears } from './fit-years.ts'
import { asksFormality, fitFormality } from './formalities.ts'
import { fitLanguages, languagesAsked } from './languages.ts'
import { mentionsIn } from './lexicon.ts'
import { fitResidence, residenceAsked } from './residence.ts'
import { positionOf } from './terms.ts'
import { combined, type Finding, leavesAWay, UNSAID, withoutWishes } from './verdict.ts'
import { yearsAsked } from './years.ts'

/**
 * Compares one requirement with a person's own words, by the rules in verdict.ts. Deterministic;
 * quotes are verbatim.
 */
export function matchRequirement(requirement: string, basis: FitBasis): RequirementFit {
  const finding = combined(partsOf(withoutWishes(requirement)).map((part) => matchPart(part, basis)))
  if (finding.verdict === 'not_met' && leavesAWay(requirement))
    return { requirement, ...finding, verdict: 'unclear' }
  return { requirement, ...finding }
}

/** "5+ years of Go; 2+ of them in Leeds" asks for two things. */
function partsOf(requirement: string): string[] {
  const [first = '', ...others] = requirement
    .split(/;|,(?=\s*(?:at least\s+)?\d+\s*\+)|\band(?=\s+\d+\s*\+)/i)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const unit = /\b(years?|months?)\b/i.exec(first)?.[1]
  // "3+ years at a front desk, 1+ as a supervisor"
  const spelledOut = others.map((part) =>
    unit && !/\b(?:years?|months?)\b/i.test(part) ? part.replace(/^(.*?\d+\s*\+)/, `$1 ${unit}`) : part,
  )
  return [first, ...spelledOut]
}

function matchPart(part: string, basis: FitBasis): Finding {
  if (asksFormality(part)) return fitFormality({ requirement: part, evidence: basis.evidence })
  const years = yearsAsked(part)
  if (years !== null) return fitYears({ part, years, basis })
  const degree = degreeAsked(part)
  if (degree !== null)
    return fitEducation({ requirement: part, level: degree, resume: basis.resume, now: basis.now })
  const languages = languagesAsked(part)
  if (languages) return fitLanguages({ asked: languages, resume: basis.resume, evidence: basis.evidence })
  const place = residenceAsked(part)
  if (place) return fitResidence({ place, evidence: basis.evidence })
  if (asksCondition(part)) return UNSAID
  return fitTerms({ part, basis }) ?? fitWords({ requirement: part, basis })
}

/** The requirements, and the skills that none of them names, as requirements of their own. */
export function requirementsOf(job: {
  requirements: readonly string[]
  skills: readonly string[]
}): string[] {
  const named = new Set(job.requirements.flatMap((text) => mentionsIn(text).flatMap(({ ids }) => ids)))
  const unsaid = job.skills.filter(
    (skill) =>
      !job.requirements.some((text) => positionOf(skill, text) >= 0) &&
      !mentionsIn(skill).some(
        ({ ids, start, end }) => start === 0 && end === skill.length && ids.some((id) => named.has(id)),
      ),
  )
  return [...job.requirements, ...unsaid]
}
