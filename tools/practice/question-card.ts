import type { Card } from '../core/card.ts'
import type { Quote } from '../core/definition.ts'
import { capitalised } from '../core/wording.ts'
import {
  answerOf,
  dimensions,
  feedbackOf,
  type PracticeQuestion,
  type PracticeRow,
  toAnswer,
} from './practice-row.ts'
import { roundInWords } from './round.ts'

/** The place of a question among those to answer, from 1. */
export function numberOf(row: PracticeRow, question: PracticeQuestion): number {
  return toAnswer(row).findIndex(({ id }) => id === question.id) + 1
}

/** One question, with its answer and feedback once there are some. */
export function questionCard(
  row: PracticeRow,
  question: PracticeQuestion,
): Extract<Card, { kind: 'question' }> {
  const feedback = feedbackOf(row, question.id)
  const number = numberOf(row, question)
  const left = toAnswer(row).filter(({ id }) => id !== question.id && !answerOf(row, id)).length
  return {
    kind: 'question',
    practiceId: row.id,
    questionId: question.id,
    round: roundInWords(question.round),
    number,
    of: toAnswer(row).length,
    text: question.text,
    basis: question.basis,
    answer: answerOf(row, question.id)?.text ?? null,
    rubric: feedback
      ? dimensions.map((name) => ({
          name: capitalised(name),
          mark: feedback.rubric[name].mark,
          why: feedback.rubric[name].why,
        }))
      : null,
    strengths: feedback?.strengths ?? [],
    improvements: feedback?.improvements ?? [],
    actions: [
      ...(left > 0
        ? [
            {
              label: feedback ? 'Next question' : 'Another question',
              say: feedback
                ? 'Next practice question'
                : `Practise question ${(number % toAnswer(row).length) + 1}`,
            },
          ]
        : []),
      ...(feedback ? [{ label: 'Try again', say: `Practise question ${number} again` }] : []),
      { label: 'All questions', say: 'Show my practice' },
    ],
  }
}

const OF_THE_JOB = new Set([
  'requirement',
  'formality',
  'condition',
  'trait',
  'leadership',
  'missing_skill',
  'duty',
])

/** The question for a model: with words of the advert or the resume in it, it is data. */
export function questionQuote(row: PracticeRow, question: PracticeQuestion): Quote[] {
  if (question.basis === null) return []
  const source = OF_THE_JOB.has(question.type) ? 'job_post' : 'resume'
  return [{ source, id: (source === 'job_post' ? row.metadata.jobId : null) ?? row.id, text: question.text }]
}

/** The question for a sentence: only general ones are spelled out, the others stand on the card. */
export function questionInWords(question: PracticeQuestion): string {
  if (question.basis === null) return `“${question.text}”`
  return OF_THE_JOB.has(question.type)
    ? 'It is on the card, and about what the advert asks for.'
    : 'It is on the card, and about your own record.'
}
