import { z } from 'zod'
import { defineTool, type ToolContext } from '../core/definition.ts'
import { earlierOutput } from '../core/earlier-output.ts'
import { refuse } from '../core/refuse.ts'
import { withoutControls } from '../core/visible-text.ts'
import { readOwnRecord } from './own-record.ts'
import { adviceInWords, marksInWords } from './practice-in-words.ts'
import {
  answerOf,
  appended,
  averageMark,
  chosenPractice,
  dimensions,
  feedbackOf,
  type PracticeFeedback,
  type PracticeQuestion,
  type PracticeRow,
  practiceName,
  practiceReference,
  readPractices,
  toAnswer,
} from './practice-row.ts'
import { numberOf, questionCard, questionQuote } from './question-card.ts'
import { judgeAnswer } from './rubric/judge-answer.ts'

const ANSWER_LENGTH = 6_000
const asked = z.object({ practiceId: z.string(), questionId: z.string() })

export const answerQuestion = defineTool({
  name: 'answer_question',
  title: 'Answer a practice question',
  for: ['guest', 'candidate'],
  effect: 'write',
  answersTo: ['practise_question', 'answer_question'],
  description:
    'Stores the person’s answer to a question of their interview practice and gives feedback on structure, evidence and relevance. Use it whenever they answer the question that was asked; pass their words unchanged. Not for asking a question (practise_question), nor for how a real interview went (debrief_interview).',
  examples: [
    'my answer: at Acme I led the move to a new system and we finished two weeks early',
    'here is my answer: I check everything twice because errors cost us money',
    'I would say: I am a nurse with ten years on a surgical ward',
    'answer to question 3: I once missed a deadline and told my manager the same day',
    'my reply to that question would be that I enjoy calm systems',
    'I’d answer: we had a conflict about the rota, so I talked to both of them',
    'answer: because the product helps people and I want to learn Go',
    'for question 2 I say: I can start in four weeks',
    'let me answer: in my last job I trained three new colleagues',
    'so my answer is that I reduced the waiting time from 40 to 15 minutes',
    'I want to answer that again: the goal was to save the customer, so I called her myself',
    'new answer for question 5: I asked the driver first and then changed the route',
    'rate my answer: when the server failed I found the cause within an hour',
    'what do you think of this answer: I prioritise by risk and tell people what waits',
    'take this as my answer: I have worked with Kafka for two years at Globex',
    'my response: I moved on because the contract ended',
    'I respond with: I was responsible for five people and two budgets',
    'here goes: in 2021 our biggest client wanted to leave, and I was asked to keep them',
    'submit my answer "I learned to ask earlier"',
    'trying again: the situation was a flooded kitchen an hour before service',
    'ok my answer would be, I sold 30 cars a month and trained the new ones',
    'answr: i use checklists and review with a colleague',
    'I would tell them: I can do shifts, I did so for six years',
    'give me feedback on this: as team lead I cut overtime by a third',
    'second attempt: I noticed that the figures were wrong and told the auditor',
    'reply for the interview question: my strength is patience, for example with angry customers',
    'that is how I would put it: I read the logs, found the query and added an index',
    'my answer goes like this: the ward was short of staff, my task was the plan',
  ],
  input: z.object({
    practiceId: z
      .uuid()
      .nullable()
      .describe('The practice; null for the one under discussion.')
      .meta({ slot: 'practice' }),
    number: z
      .number()
      .int()
      .min(1)
      .max(200)
      .nullable()
      .describe('The question’s number; null for the one that was asked or answered last.')
      .meta({ slot: 'number', near: 'question|number|no' }),
    answer: z.string().max(ANSWER_LENGTH).describe('The answer, verbatim.').meta({ slot: 'free_text' }),
  }),
  run: async ({ input, context }) => {
    const [rows, last] = await Promise.all([readPractices(context), lastAsked(context)])
    const recent = rows.some(({ id }) => id === last?.practiceId) ? (last?.practiceId ?? null) : null
    const chosen = chosenPractice(rows, input.practiceId ?? recent)
    if (!chosen.row) return chosen.refusal
    const { row } = chosen
    const references = [practiceReference(row)]
    const questions = toAnswer(row)
    if (questions.length === 0)
      return refuse(
        'That practice has no questions to answer. Say “prepare me for an interview” to make some.',
        { references },
      )
    if (input.number !== null && input.number > questions.length)
      return refuse(`**${practiceName(row)}** has questions 1 to ${questions.length}; I stored nothing.`, {
        references,
      })
    const text = withoutControls(input.answer).trim()
    if (text === '') return refuse('Your answer is empty. Tell me what you would say.', { references })
    const question = meant({ row, number: input.number, last })
    if (!question) {
      return refuse(
        'You have answered every question here. Say “practise question 2” to try one again, and then answer it.',
        { references },
      )
    }
    const { names } = await readOwnRecord(context)
    const at = context.now.toISOString()
    const answer = { questionId: question.id, text, at }
    const before = feedbackOf(row, question.id)
    const feedback = judgeAnswer({ question, answer: text, known: names, at })
    const after: PracticeRow = {
      ...row,
      answers: [...row.answers, answer],
      feedback: [...row.feedback, feedback],
    }
    return {
      say: {
        text: feedbackInWords({ row: after, question, feedback, before }),
        lines: dimensions.map(
          (name) => `- ${name}: ${feedback.rubric[name].mark} of 4. ${feedback.rubric[name].why}`,
        ),
        data: { practiceId: row.id, questionId: question.id, number: numberOf(row, question) },
        references,
        quotes: questionQuote(row, question),
      },
      card: questionCard(after, question),
      changes: [
        {
          table: 'interview_preparation',
          op: 'update',
          id: row.id,
          values: {
            answers: appended(row.stored_answers, answer),
            feedback: appended(row.stored_feedback, feedback),
          },
          expect: { answers: row.stored_answers, feedback: row.stored_feedback },
        },
      ],
    }
  },
})

/** The question under discussion: asked last, or answered last, which a further answer tries again. */
async function lastAsked(context: ToolContext): Promise<z.output<typeof asked> | null> {
  const output = await earlierOutput({
    tools: ['practise_question', 'answer_question', 'prepare_interview'],
    context,
  })
  const parsed = asked.safeParse(output?.data)
  return parsed.success ? parsed.data : null
}

/** The question of that number, the one under discussion, or the first unanswered one. */
function meant({
  row,
  number,
  last,
}: {
  row: PracticeRow
  number: number | null
  last: z.output<typeof asked> | null
}): PracticeQuestion | null {
  const questions = toAnswer(row)
  if (number !== null) return questions[number - 1] ?? null
  const open = questions.find(({ id }) => id === last?.questionId && row.id === last.practiceId)
  return open ?? questions.find(({ id }) => !answerOf(row, id)) ?? null
}

function feedbackInWords({
  row,
  question,
  feedback,
  before,
}: {
  row: PracticeRow
  question: PracticeQuestion
  feedback: PracticeFeedback
  before: PracticeFeedback | null
}): string {
  const change = before ? averageMark(feedback) - averageMark(before) : 0
  const moved = !before
    ? ''
    : change > 0.1
      ? ' That is better than before.'
      : change < -0.1
        ? ' The answer before had higher marks.'
        : ' That is as good as before.'
  const left = toAnswer(row).filter(({ id }) => !answerOf(row, id)).length
  const next =
    left > 0
      ? `${left} to go: say “next question”, or “practise question ${numberOf(row, question)} again”.`
      : 'That was the last one. Say “show my progress” to see how you did.'
  return `Of 4 each: ${marksInWords(feedback)}.${moved}${adviceInWords(feedback)} I go by plain rules and can’t tell whether it is true or wise. ${next}`
}
