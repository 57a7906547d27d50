import type { JobDetail } from '../../core/card.ts'
import { shortName } from '../../core/short-name.ts'
import type { Evidence } from '../../jobs/fit/evidence.ts'
import { requirementsOf } from '../../jobs/fit/match-requirement.ts'
import { findSkill } from '../../jobs/fit/skills.ts'
import type { WorkSpan } from '../../jobs/fit/years.ts'
import type { PracticeQuestion } from '../practice-row.ts'
import { type Round, rounds } from '../round.ts'
import { questionsFromDescription } from './from-description.ts'
import { questionsFromCareer, questionsFromResults, questionsFromStep } from './from-experience.ts'
import { questionsFromRequirements } from './from-requirements.ts'
import { questionsFromSkills } from './from-skills.ts'
import { generalQuestions, questionsToAsk } from './general.ts'
import { isLawful } from './lawful.ts'
import type { DraftQuestion, QuestionType } from './question.ts'

/** How many of each round when all are practised; with those to ask, fourteen. */
const OF_ALL: Record<Round, number> = { screening: 3, technical: 4, behavioural: 3, final: 1 }
const OF_ONE = 11
/** So that one source does not fill a round. */
const MOST_OF_A_TYPE: Partial<Record<QuestionType, number>> = {
  skill: 3,
  missing_skill: 2,
  requirement: 5,
  trait: 2,
  leadership: 2,
  duty: 3,
  experience: 3,
  condition: 2,
  gap: 1,
}
/** General questions that come whatever else there is. */
const ALWAYS: Record<Round, number> = { screening: 2, technical: 1, behavioural: 2, final: 2 }

/**
 * The questions of a practice, 14 of them: made from the job and the person's own
 * record, filled up with general ones, the last three for the person to ask.
 * The same data gives the same questions. None may be unlawful.
 */
export function chooseQuestions({
  job,
  evidence,
  spans,
  round,
  now,
}: {
  job: JobDetail | null
  evidence: readonly Evidence[]
  spans: readonly WorkSpan[]
  round: Round | null
  now: Date
}): PracticeQuestion[] {
  const asked = job ? requirementsOf({ requirements: job.requirements, skills: [] }) : []
  const shared = (job?.skills ?? []).filter((skill) => findSkill({ skill, evidence }) !== null).length
  const made = [
    ...(job ? questionsFromStep({ spans, title: job.title, sharedSkills: shared }) : []),
    ...questionsFromCareer({ spans, now }),
    ...interleaved(
      questionsFromRequirements(asked),
      questionsFromSkills({ skills: unmentioned(job), evidence }),
    ),
    ...interleaved(questionsFromResults(evidence), job ? questionsFromDescription(job.description) : []),
  ]
  const chosen = rounds
    .filter((one) => round === null || one === round)
    .flatMap((one) =>
      ofRound({ made, round: one, size: round === null ? OF_ALL[one] : OF_ONE, all: round === null, job }),
    )
  return [...chosen, ...questionsToAsk(round)].map((question, index) => ({
    id: `q${index + 1}`,
    ...question,
    basis: question.basis?.slice(0, 500) ?? null,
  }))
}

/** Skills that no requirement names: the others are asked about there. */
function unmentioned(job: JobDetail | null): string[] {
  const text = (job?.requirements ?? []).join('\n').toLowerCase()
  return (job?.skills ?? []).filter((skill) => !text.includes(skill.trim().toLowerCase()))
}

function interleaved<Item>(one: readonly Item[], other: readonly Item[]): Item[] {
  return Array.from({ length: Math.max(one.length, other.length) }).flatMap((_, index) =>
    [one[index], other[index]].filter((item) => item !== undefined),
  )
}

function ofRound({
  made,
  round,
  size,
  all,
  job,
}: {
  made: readonly DraftQuestion[]
  round: Round
  size: number
  all: boolean
  job: JobDetail | null
}): DraftQuestion[] {
  const general = generalQuestions({
    round,
    job: job ? shortName(job.title) : null,
    company: job ? shortName(job.company) : null,
  })
  const always = general.slice(0, all ? Math.min(1, size - 1) : ALWAYS[round])
  const own = limited(made.filter((question) => question.round === round && isLawful(question.text))).slice(
    0,
    size - always.length,
  )
  const rest = general.slice(always.length, always.length + size - always.length - own.length)
  return [...always, ...own, ...rest]
}

function limited(questions: readonly DraftQuestion[]): DraftQuestion[] {
  const counts = new Map<QuestionType, number>()
  const seen = new Set<string>()
  return questions.filter(({ type, text }) => {
    const number = (counts.get(type) ?? 0) + 1
    if (seen.has(text) || number > (MOST_OF_A_TYPE[type] ?? 99)) return false
    seen.add(text)
    counts.set(type, number)
    return true
  })
}
