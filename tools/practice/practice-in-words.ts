import { count, listed } from '../core/wording.ts'
import {
  answerOf,
  averageMark,
  dimensions,
  feedbackOf,
  type PracticeFeedback,
  type PracticeRow,
  toAnswer,
} from './practice-row.ts'

/** How far a practice is: answered, of how many, and the average of the marks that count. */
export function progressOf(row: PracticeRow): { answered: number; of: number; average: number | null } {
  const questions = toAnswer(row)
  const marks = questions.flatMap(({ id }) => {
    const feedback = feedbackOf(row, id)
    return feedback ? [averageMark(feedback)] : []
  })
  return {
    answered: questions.filter(({ id }) => answerOf(row, id)).length,
    of: questions.length,
    average: marks.length > 0 ? marks.reduce((sum, mark) => sum + mark, 0) / marks.length : null,
  }
}

/** "3 of 11 answered, 2.7 of 4 on average" */
export function progressInWords(row: PracticeRow): string {
  const { answered, of, average } = progressOf(row)
  if (of === 0) return row.notes ? 'notes only' : 'no questions'
  const marks = average === null ? '' : `, ${average.toFixed(1)} of 4 on average`
  return answered === 0
    ? `${count(of, 'question')}, none answered yet`
    : `${answered} of ${of} answered${marks}`
}

/** "structure **2**, evidence **3** and relevance **2**" */
export function marksInWords({ rubric }: PracticeFeedback): string {
  return listed(dimensions.map((name) => `${name} **${rubric[name].mark}**`))
}

/** What was good and what would be better, with a space in front; empty where neither is told. */
export function adviceInWords({ strengths, improvements }: PracticeFeedback): string {
  const good = strengths.length > 0 ? ` Good: ${strengths.join(' ')}` : ''
  const better = improvements.length > 0 ? ` To improve: ${improvements.join(' ')}` : ''
  return good + better
}
