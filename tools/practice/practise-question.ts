import { z } from 'zod'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { listed } from '../core/wording.ts'
import {
  answerOf,
  averageMark,
  chosenPractice,
  feedbackOf,
  type PracticeQuestion,
  type PracticeRow,
  practiceName,
  practiceReference,
  readPractices,
  toAnswer,
} from './practice-row.ts'
import { numberOf, questionCard, questionInWords, questionQuote } from './question-card.ts'
import { type Round, roundInWords, roundSays, rounds } from './round.ts'

export const practiseQuestion = defineTool({
  name: 'practise_question',
  title: 'Ask me a practice question',
  for: ['guest', 'candidate'],
  effect: 'read',
  description:
    'Asks the next unanswered question of the person’s interview practice, or one by its number or round. Not for making the set (prepare_interview), nor for storing their answer (answer_question).',
  examples: [
    'next question',
    'ask me a question',
    'next practice question',
    'give me the next interview question',
    'practise question 3',
    'ask me something technical',
    'a behavioural question please',
    'go on with the practice',
    'let’s continue the mock interview',
    'quiz me',
    'another question',
    'practise question 5 again',
    'let me try question 2 once more',
    'start the mock interview now',
    'interview me',
    'I am ready, ask away',
    'skip this one, next question',
    'what is the first question?',
    'ask me one from the screening round',
    'carry on with interview training',
    'fire the next question at me',
    'go to question number 7',
    'nxt question pls',
    'repeat the question',
    'ask me a final round question',
    'resume my interview practice for Globex',
    'give me a different practice question',
    'Would you ask me the fourth question, please',
  ],
  input: z.object({
    practiceId: z
      .uuid()
      .nullable()
      .describe('The practice; null for the one used last.')
      .meta({ slot: 'practice' }),
    round: z
      .enum(rounds)
      .nullable()
      .describe('Only questions of this round; null for any.')
      .meta({ slot: 'choice', says: roundSays }),
    number: z
      .number()
      .int()
      .min(1)
      .max(200)
      .nullable()
      .describe(
        'A certain question by its number; null for the next unanswered one. To skip the one that was asked last: the number after it.',
      )
      .meta({
        slot: 'number',
        near: 'question|number|no',
        says: {
          next: 'skip|pass|(?:the )?next (?:one|question)|(?:another|a different|one more)(?: one| question|(?= *(?:[.!?,]|$|please)))|move on',
        },
      }),
  }),
  run: async ({ input, context }) => {
    const chosen = chosenPractice(await readPractices(context), input.practiceId)
    if (!chosen.row) return chosen.refusal
    const { row } = chosen
    const references = [practiceReference(row)]
    const questions = toAnswer(row)
    if (questions.length === 0)
      return refuse('That practice has no questions. Say “prepare me for an interview” to make some.', {
        references,
      })
    if (input.number !== null && input.number > questions.length)
      return refuse(`**${practiceName(row)}** has questions 1 to ${questions.length}.`, { references })
    const ofRound = questions.filter(({ round }) => input.round === null || round === input.round)
    if (ofRound.length === 0) return noneOfRound(row, input.round)
    const next =
      input.number !== null ? questions[input.number - 1] : ofRound.find(({ id }) => !answerOf(row, id))
    const question = next ?? weakest(row, ofRound)
    const number = numberOf(row, question)
    const done =
      next === undefined
        ? `You have answered ${input.round ? `every ${roundInWords(input.round)} question` : 'all of them'}. This one has the lowest marks so far. `
        : ''
    const before =
      answerOf(row, question.id) && next !== undefined
        ? ' You have answered it before; a new answer takes its place.'
        : ''
    return {
      say: {
        text: `${done}Question ${number} of ${questions.length}, ${roundInWords(question.round)}: ${questionInWords(question)}${before} Answer as you would in the interview, and I will tell you what is good and what is missing.`,
        data: { practiceId: row.id, questionId: question.id, number },
        references,
        quotes: questionQuote(row, question),
      },
      // Asked anew: the old answer and its marks would be in the way.
      card: {
        ...questionCard({ ...row, answers: [], feedback: [] }, question),
        actions: questionCard(row, question).actions,
      },
    }
  },
})

function noneOfRound(row: PracticeRow, round: Round | null) {
  const has = [...new Set(toAnswer(row).map((question) => roundInWords(question.round)))]
  return refuse(
    `**${practiceName(row)}** has no ${roundInWords(round)} questions, only ${listed(has)}. Say “prepare the ${roundInWords(round)} round” to make some.`,
    { references: [practiceReference(row)] },
  )
}

function weakest(row: PracticeRow, questions: readonly PracticeQuestion[]): PracticeQuestion {
  const marks = (question: PracticeQuestion) => {
    const feedback = feedbackOf(row, question.id)
    return feedback ? averageMark(feedback) : 0
  }
  return questions.reduce((worst, question) => (marks(question) < marks(worst) ? question : worst))
}
