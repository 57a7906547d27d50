import type { ResumeReading } from '../../../server/resumes/resume-reading.ts'
import type { ResumeFacts } from './resume-truth.ts'

/** Field-level precision and recall: a value counts only if it is the same but for case, spaces and punctuation. */

export const fields = ['name', 'email', 'phone', 'employers', 'titles', 'dates'] as const
export type Field = (typeof fields)[number]

export interface Counts {
  expected: number
  found: number
  correct: number
}

export type Score = Record<Field, Counts>

export function sameText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

function countMatches(expected: readonly string[], found: readonly string[]): Counts {
  const left = [...found]
  let correct = 0
  for (const value of expected) {
    const at = left.indexOf(value)
    if (at < 0) continue
    left.splice(at, 1)
    correct++
  }
  return { expected: expected.length, found: found.length, correct }
}

export function scoreReading(truth: ResumeFacts, reading: ResumeReading | null): Score {
  const { basics = {}, work = [] } = reading?.resume ?? {}
  const one = (expected: string, found: string | undefined) =>
    countMatches([sameText(expected)], found ? [sameText(found)] : [])
  const end = (date: string | null | undefined) => date ?? 'present'
  return {
    name: one(truth.name, basics.name),
    email: one(truth.email, basics.email),
    phone: one(truth.phone, basics.phone),
    employers: countMatches(
      truth.jobs.filter((job) => job.company !== '').map((job) => sameText(job.company)),
      work.flatMap((job) => (job.name ? [sameText(job.name)] : [])),
    ),
    titles: countMatches(
      truth.jobs.map((job) => sameText(job.title)),
      work.flatMap((job) => (job.position ? [sameText(job.position)] : [])),
    ),
    dates: countMatches(
      truth.jobs.map((job) => `${job.start}/${end(job.end)}`),
      work.flatMap((job) => (job.startDate ? [`${job.startDate}/${end(job.endDate)}`] : [])),
    ),
  }
}

export function addScores(scores: readonly Score[]): Score {
  const sum = (field: Field): Counts =>
    scores.reduce(
      (total, score) => ({
        expected: total.expected + score[field].expected,
        found: total.found + score[field].found,
        correct: total.correct + score[field].correct,
      }),
      { expected: 0, found: 0, correct: 0 },
    )
  return Object.fromEntries(fields.map((field) => [field, sum(field)])) as Score
}

export function precision({ correct, found }: Counts): number {
  return found === 0 ? 0 : correct / found
}

export function recall({ correct, expected }: Counts): number {
  return expected === 0 ? 1 : correct / expected
}
