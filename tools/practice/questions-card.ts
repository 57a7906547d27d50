import type { Card } from '../core/card.ts'
import { answerOf, type PracticeRow, practiceName, toAnswer } from './practice-row.ts'
import { roundInWords } from './round.ts'

/** All questions of a practice, with what each is based on. */
export function questionsCard(row: PracticeRow): Card {
  const answering = toAnswer(row)
  return {
    kind: 'rows',
    title: `Interview practice: ${practiceName(row)}`,
    note: 'Only you see this. The questions are likely ones, not the employer’s.',
    rows: row.questions.map((question) => {
      const number = answering.indexOf(question) + 1
      const answered = answerOf(row, question.id) !== null
      return {
        id: question.id,
        title: question.text,
        subtitle: number > 0 ? `Question ${number}, ${roundInWords(question.round)}` : 'For you to ask',
        badge: answered ? { text: 'Answered', tone: 'good' as const } : null,
        facts: question.basis ? [{ label: 'Why it may come', value: question.basis }] : [],
        text: null,
        actions:
          number > 0
            ? [{ label: answered ? 'Try again' : 'Answer', say: `Practise question ${number}` }]
            : [],
      }
    }),
    actions: [{ label: 'Start', say: 'Next practice question' }],
  }
}
