import { z } from 'zod'
import { dayInWords } from '../core/dates-in-words.ts'
import { defineTool, type ToolContext } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { capitalised, count, listed } from '../core/wording.ts'
import {
  chosenPractice,
  dimensions,
  type PracticeFeedback,
  type PracticeRow,
  practiceName,
  practiceReference,
  readPractices,
} from './practice-row.ts'

/** So many answers are shown one by one; more than that, by day. */
const ONE_BY_ONE = 12

export const showPracticeProgress = defineTool({
  name: 'show_practice_progress',
  title: 'Show my practice progress',
  for: ['guest', 'candidate'],
  effect: 'read',
  description:
    'Draws the marks of the person’s practice answers over time, by structure, evidence and relevance, for one set or all. Not for the answers themselves (show_practice), nor for the list of sets (list_practices).',
  examples: [
    'show my practice progress',
    'am I getting better at interviews?',
    'how have my marks changed',
    'chart of my interview practice',
    'my scores over time',
    'progress in the mock interviews',
    'how am I doing with the practice',
    'graph of my practice marks',
    'did my answers improve?',
    'show my progress',
    'where am I weakest, structure or evidence',
    'marks by rubric',
    'how good were my answers over the last weeks',
    'plot my feedback scores',
    'which part of my answers needs work most',
    'statistics of my interview training',
    'have I improved since last week',
    'progress for the Globex practice',
    'show me a curve of my practice results',
    'my average marks in interview training',
    'how far have I come with interview prep',
    'do my evidence marks go up?',
    'progres chart pls',
    'what are my practice grades',
    'visualise how my answers were rated',
    'let me see the trend of my practice',
    'Could you show how my interview answers developed?',
  ],
  input: z.object({
    practiceId: z
      .uuid()
      .nullable()
      .describe('One practice; null for all together.')
      .meta({ slot: 'practice' }),
  }),
  run: async ({ input, context }) => {
    const rows = await readPractices(context)
    const chosen =
      input.practiceId === null && rows.length > 0 ? { row: null } : chosenPractice(rows, input.practiceId)
    if ('refusal' in chosen) return chosen.refusal
    const shown = chosen.row ? [chosen.row] : rows
    const feedback = shown
      .flatMap((row) => row.feedback)
      .toSorted((one, other) => one.at.localeCompare(other.at))
    const references = shown.map(practiceReference)
    if (feedback.length === 0) {
      return refuse('There are no marks yet: answer a practice question first. Say “next question”.', {
        references,
      })
    }
    const points = pointsOf(feedback, context)
    return {
      say: {
        text: `${trend(feedback)} ${count(feedback.length, 'answer')} so far, marked by plain rules from 1 to 4.`,
        lines: dimensions.map((name) => `- ${name}: ${average(feedback, name).toFixed(1)} of 4 on average`),
        data: { answers: feedback.length },
        references,
      },
      card: {
        kind: 'chart',
        title: titleOf(chosen.row),
        chart: points.length > 1 ? 'line' : 'bars',
        data: {
          labels: points.map(({ label }) => label),
          series: dimensions.map((name) => ({
            name: capitalised(name),
            values: points.map(({ feedback: of }) => Math.round(average(of, name) * 100) / 100),
          })),
          unit: { kind: 'count' },
        },
        note: points.some(({ feedback: of }) => of.length > 1)
          ? 'Averages by day; marks go from 1 to 4.'
          : 'One point for each answer; marks go from 1 to 4.',
      },
    }
  },
})

function titleOf(row: PracticeRow | null): string {
  return row ? `Your marks: ${practiceName(row)}` : 'Your marks over time'
}

function average(feedback: readonly PracticeFeedback[], name: (typeof dimensions)[number]): number {
  return feedback.reduce((sum, { rubric }) => sum + rubric[name].mark, 0) / feedback.length
}

function pointsOf(
  feedback: PracticeFeedback[],
  context: ToolContext,
): { label: string; feedback: PracticeFeedback[] }[] {
  if (feedback.length <= ONE_BY_ONE)
    return feedback.map((one, index) => ({
      label: `${index + 1}: ${dayInWords(one.at, context)}`,
      feedback: [one],
    }))
  const days = Map.groupBy(feedback, ({ at }) => dayInWords(at, context))
  return [...days].slice(-30).map(([label, ofDay]) => ({ label, feedback: ofDay }))
}

/** The second half of the answers beside the first, and the part that is weakest now. */
function trend(feedback: readonly PracticeFeedback[]): string {
  const half = Math.floor(feedback.length / 2)
  const late = feedback.slice(half)
  const lowest =
    dimensions.toSorted((one, other) => average(late, one) - average(late, other))[0] ?? 'structure'
  const work = `What needs most work is **${lowest}**.`
  if (half < 2) return `It is too early for a trend. ${work}`
  const moves = dimensions.flatMap((name) => {
    const change = average(late, name) - average(feedback.slice(0, half), name)
    return Math.abs(change) < 0.3
      ? []
      : [`${name} ${change > 0 ? 'up' : 'down'} by ${Math.abs(change).toFixed(1)}`]
  })
  return moves.length > 0
    ? `Since your first answers: ${listed(moves)}. ${work}`
    : `Your marks hold steady. ${work}`
}
