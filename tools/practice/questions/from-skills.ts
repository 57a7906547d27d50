import { shortName } from '../../core/short-name.ts'
import type { Evidence } from '../../jobs/fit/evidence.ts'
import { findSkill } from '../../jobs/fit/skills.ts'
import { isLawful } from './lawful.ts'
import type { DraftQuestion } from './question.ts'

const KNOWN: readonly string[] = [
  'The job uses {it}, and you list it. What did you do with it last, and which decision of yours was the hardest?',
  'You say that you work with {it}. When would you advise against using it?',
  'Tell me about a mistake with {it} that taught you something.',
]

/** Questions on the skills that a job names: those the person shows, and those they don't. */
export function questionsFromSkills({
  skills,
  evidence,
}: {
  skills: readonly string[]
  evidence: readonly Evidence[]
}): DraftQuestion[] {
  const lawful = skills.filter((skill) => skill.trim() && isLawful(skill))
  const questions = lawful.map((skill) => ({ skill, found: findSkill({ skill, evidence }) }))
  const known = questions
    .filter(({ found }) => found !== null)
    .map(({ skill, found }, index) => ({
      type: 'skill' as const,
      round: 'technical' as const,
      text: (KNOWN[index % KNOWN.length] ?? '').replace('{it}', shortName(skill, 40)),
      basis: found?.quote ?? skill,
    }))
  const missing =
    evidence.length === 0
      ? []
      : questions
          .filter(({ found }) => found === null)
          .map(({ skill }) => ({
            type: 'missing_skill' as const,
            round: 'technical' as const,
            text: `The job uses ${shortName(skill, 40)}, which your resume does not mention. What do you know that comes close, and how would you get there?`,
            basis: skill,
          }))
  // The one that is missing is the one that they will ask about first.
  return [...missing.slice(0, 1), ...known, ...missing.slice(1)]
}
