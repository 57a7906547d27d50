import type { Evidence } from './evidence.ts'
import { isDenied, positionOf, quoteAround, spellings } from './terms.ts'

export interface Found {
  quote: string
  source: string
}

/** The first line that names a skill in any of its spellings and does not deny it, or null. */
export function findSkill({
  skill,
  evidence,
}: {
  skill: string
  evidence: readonly Evidence[]
}): Found | null {
  for (const { text, source, section } of evidence) {
    for (const spelling of spellings(skill)) {
      const position = positionOf(spelling, text)
      if (position < 0 || isDenied(text, position)) continue
      // "C", "R" or "go" in running text is too often something else.
      if (spelling.length <= 2 && section !== 'skills' && text.length > 60 && !/[,/;]/.test(text)) continue
      return { quote: quoteAround({ text, position }), source }
    }
  }
  return null
}

/** Whether the resume lists skills at all: only then does silence about one say something. */
export function listsSkills(evidence: readonly Evidence[]): boolean {
  const listed = evidence.filter(({ section }) => section === 'skills')
  return listed.flatMap(({ text }) => text.split(/[,;|]/)).length >= 3
}
