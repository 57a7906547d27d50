import { z } from 'zod'
import type { Card, CardRow } from '../core/card.ts'
import { defineTool, type ToolResult } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { adviceInWords, marksInWords, progressInWords } from './practice-in-words.ts'
import {
  answerOf,
  averageMark,
  chosenPractice,
  dimensions,
  feedbackOf,
  type PracticeQuestion,
  type PracticeRow,
  practiceName,
  practiceReference,
  readPractices,
  toAnswer,
} from './practice-row.ts'
import { numberOf, questionCard, questionQuote } from './question-card.ts'
import { roundInWords } from './round.ts'

export const showPractice = defineTool({
  name: 'show_practice',
  title: 'Show a practice',
  for: ['guest', 'candidate'],
  effect: 'read',
  description:
    'Shows one set of interview practice: all questions, the person’s answers, the feedback and their notes. Not for the list of all sets (list_practices), the next question (practise_question) nor the chart of marks (show_practice_progress).',
  examples: [
    'show my practice',
    'show the practice for Globex',
    'all questions of my interview practice',
    'what did I answer to the questions?',
    'show my answers and the feedback',
    'open the mock interview for the nurse job',
    'let me see the feedback again',
    'read my practice answers',
    'view the whole question list',
    'which questions have I not answered yet',
    'show me the interview questions you made',
    'what questions could I ask them?',
    'the questions for me to ask at the interview, where are they',
    'look at my prepared interview for Acme',
    'go back to the list of practice questions',
    'show the notes of my interview at Initech',
    'display my technical practice',
    'open my second practice',
    'what was the feedback on question 4',
    'shw practice',
    'bring up the questions from the Hooli prep',
    'review my answers so far',
    'I want to read through my interview prep',
    'print out the practice set for the teaching job',
    'what have I practised for the interview with Stark',
    'see the complete set with my answers',
    'Could you show that practice in full?',
    'how was my last answer?',
  ],
  input: z.object({
    practiceId: z
      .uuid()
      .nullable()
      .describe('The practice; null for the one used last.')
      .meta({ slot: 'practice' }),
    only: z
      .enum(['last_answer'])
      .nullable()
      .describe('Only the answer that was given last, with its feedback: “how was that?”. Null for the set.')
      .meta({
        slot: 'choice',
        says: {
          last_answer:
            '(?:how|what) (?:was|about) (?:that|this|my (?:last )?(?:answer|one|reply))|(?:how )?did (?:that|it|my (?:last )?answer) (?:go|do|sound|come (?:across|over))|how did i do (?:there|on that|with that)|(?:was|is) (?:that|it|this|my (?:last )?answer|the (?:last )?answer) (?:any )?(?:good|ok|okay|all right|alright|right|fine|better|enough|good enough|too (?:long|short))|(?:feedback|marks?|scores?|rating) (?:on|for|of) (?:that|it|this|my (?:last )?answer|the (?:last|previous) (?:one|answer|question))|what (?:did|do) you (?:think|make) of (?:that|my (?:last )?answer)',
        },
      }),
  }),
  run: async ({ input, context }) => {
    const chosen = chosenPractice(await readPractices(context), input.practiceId)
    if (!chosen.row) return chosen.refusal
    const { row } = chosen
    if (input.only === 'last_answer') return lastAnswer(row)
    const toAsk = row.questions.length - toAnswer(row).length
    return {
      say: {
        text: `Your practice for **${practiceName(row)}**: ${progressInWords(row)}.${toAsk > 0 ? ` At the end are ${toAsk} questions for you to ask.` : ''}${row.notes ? ' Your notes on the real interview stand there too.' : ''} Say “next question” to go on.`,
        data: { practiceId: row.id },
        references: [practiceReference(row)],
        quotes: [{ source: 'message', id: row.id, text: asText(row) }],
      },
      card: cardOf(row),
    }
  },
})

/** The answer that was given last, with what was said of it. */
function lastAnswer(row: PracticeRow): ToolResult {
  const references = [practiceReference(row)]
  const { questionId } = row.answers.at(-1) ?? {}
  const question = toAnswer(row).find(({ id }) => id === questionId)
  const feedback = question && feedbackOf(row, question.id)
  if (!question || !feedback)
    return refuse(
      `You have answered nothing yet in **${practiceName(row)}**. Say “next question”, and answer it as you would in the interview.`,
      { references },
    )
  const number = numberOf(row, question)
  return {
    say: {
      text: `Your answer to question ${number}, of 4 each: ${marksInWords(feedback)}.${adviceInWords(feedback)} Say “practise question ${number} again” for another try, or “next question” to go on.`,
      data: { practiceId: row.id, questionId: question.id, number },
      references,
      quotes: questionQuote(row, question),
    },
    card: questionCard(row, question),
  }
}

function asText(row: PracticeRow): string {
  const lines = row.questions.map(({ id, text }) =>
    [text, answerOf(row, id)?.text].filter(Boolean).join('\nAnswer: '),
  )
  return [...lines, row.notes].filter(Boolean).join('\n\n').slice(0, 8_000)
}

function cardOf(row: PracticeRow): Card {
  return {
    kind: 'rows',
    title: `Interview practice: ${practiceName(row)}`,
    note: row.notes ? `Your notes: ${row.notes.slice(0, 1_500)}` : null,
    rows: row.questions.map((question) => questionRow(row, question)),
    actions: [
      { label: 'Next question', say: 'Next practice question' },
      { label: 'Progress', say: 'Show my practice progress' },
    ],
  }
}

function questionRow(row: PracticeRow, question: PracticeQuestion): CardRow {
  const number = toAnswer(row).indexOf(question) + 1
  const feedback = feedbackOf(row, question.id)
  const average = feedback ? averageMark(feedback) : null
  const tries = row.answers.filter(({ questionId }) => questionId === question.id).length
  return {
    id: question.id,
    title: question.text,
    subtitle: number > 0 ? `Question ${number}, ${roundInWords(question.round)}` : 'For you to ask',
    badge:
      average === null
        ? null
        : {
            text: `${average.toFixed(1)} of 4`,
            tone: average >= 3 ? 'good' : average >= 2 ? 'plain' : 'warning',
          },
    facts: [
      ...(question.basis ? [{ label: 'Why it may come', value: question.basis }] : []),
      ...(feedback
        ? dimensions.map((name) => ({
            label: name,
            value: `${feedback.rubric[name].mark} of 4. ${feedback.rubric[name].why}`,
          }))
        : []),
      ...(feedback && feedback.improvements.length > 0
        ? [{ label: 'to improve', value: feedback.improvements.join(' ') }]
        : []),
      ...(tries > 1 ? [{ label: 'tries', value: String(tries) }] : []),
    ],
    text: answerOf(row, question.id)?.text ?? null,
    actions:
      number > 0 ? [{ label: feedback ? 'Try again' : 'Answer', say: `Practise question ${number}` }] : [],
  }
}
