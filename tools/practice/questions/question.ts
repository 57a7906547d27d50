import type { Round } from '../round.ts'

/** What a question is made from. `ask_them`: one for the person to ask. */
export type QuestionType =
  | 'formality'
  | 'condition'
  | 'requirement'
  | 'skill'
  | 'missing_skill'
  | 'trait'
  | 'leadership'
  | 'duty'
  | 'experience'
  | 'gap'
  | 'short_stay'
  | 'career_change'
  | 'seniority'
  | 'motivation'
  | 'introduction'
  | 'pay'
  | 'start'
  | 'conflict'
  | 'failure'
  | 'priorities'
  | 'learning'
  | 'problem'
  | 'quality'
  | 'teamwork'
  | 'strength'
  | 'weakness'
  | 'plans'
  | 'ask_them'

/** A question before it has its place in a practice. */
export interface DraftQuestion {
  type: QuestionType
  round: Round
  text: string
  basis: string | null
}
