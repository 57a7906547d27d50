import { shortName } from '../../core/short-name.ts'
import { listed } from '../../core/wording.ts'
import type { Evidence } from './evidence.ts'
import { findSkill } from './skills.ts'
import { positionOf } from './terms.ts'

/** A skill that a record names in the very words that were asked for. */
export interface NamedSkill {
  skill: string
  /** "Engineer at Acme": the job whose description names it; null where it is only listed. */
  workedAs: string | null
}

/**
 * The skills that can be claimed in a letter: only by the name that stands in the record, never by what
 * another skill lets one suppose ("Node.js" is no "JavaScript" here).
 */
export function namedSkills({
  skills,
  evidence,
}: {
  skills: readonly string[]
  evidence: readonly Evidence[]
}): NamedSkill[] {
  return skills.flatMap((skill) => {
    const lines = evidence.filter(({ text }) => positionOf(skill, text) >= 0)
    const hasSkill = (some: readonly Evidence[]) => findSkill({ skill, evidence: some }) !== null
    if (!hasSkill(lines)) return []
    const work = lines.find(
      (line) => line.section === 'work' && line.heading?.includes(' at ') && hasSkill([line]),
    )
    return [{ skill, workedAs: work?.heading ? shortName(work.heading) : null }]
  })
}

/** "Of what your advert asks for, my resume lists SQL and names Go in my work as Engineer at Acme."; null for none. */
export function skillsInWords(
  skills: readonly NamedSkill[],
  askedBy = 'your advert asks for',
): string | null {
  const byWork = Map.groupBy(skills, ({ workedAs }) => workedAs)
  const namesOf = (some: readonly NamedSkill[]) => listed(some.map(({ skill }) => shortName(skill, 40)))
  const parts = [...byWork].map(([workedAs, some]) =>
    workedAs === null ? `lists ${namesOf(some)}` : `names ${namesOf(some)} in my work as ${workedAs}`,
  )
  return parts.length > 0 ? `Of what ${askedBy}, my resume ${listed(parts)}.` : null
}
