import type { Evidence } from './evidence.ts'
import { mentionsIn } from './lexicon.ts'
import { findProof } from './proof.ts'

export interface Found {
  quote: string
  source: string
}

/** The first line that shows a skill, in its own or in a narrower term, and does not take it back; or null. */
export function findSkill({
  skill,
  evidence,
}: {
  skill: string
  evidence: readonly Evidence[]
}): Found | null {
  const whole = mentionsIn(skill).find(({ start, end }) => start === 0 && end === skill.length)
  const proof = findProof({ text: skill, ids: whole?.ids ?? [], level: null, onPaper: false }, evidence)
  return proof?.says === 'has' ? { quote: proof.quote, source: proof.line.source } : null
}
