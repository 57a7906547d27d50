import { z } from 'zod'
import type { Json } from '../../supabase/database.types.ts'
import type { Reference, ToolContext, ToolResult } from '../core/definition.ts'
import { readRows, timestamp } from '../core/read-rows.ts'
import { refuse } from '../core/refuse.ts'
import { shortName } from '../core/short-name.ts'
import { listed } from '../core/wording.ts'
import { type Round, roundInWords, rounds } from './round.ts'

/** An element of `interview_preparation.questions`. */
export const practiceQuestion = z.object({
  id: z.string().max(20),
  /** What it is made from, see questions/question.ts; `ask_them` is one for the person to ask. */
  type: z.string().max(40),
  round: z.enum(rounds),
  text: z.string(),
  /** The requirement or the line of the resume, verbatim; null for a general one. */
  basis: z
    .string()
    .nullish()
    .transform((basis) => basis ?? null),
})
export type PracticeQuestion = z.output<typeof practiceQuestion>

/** An element of `answers`; the last one of a question counts, earlier ones are its history. */
export const practiceAnswer = z.object({ questionId: z.string(), text: z.string(), at: z.string() })
export type PracticeAnswer = z.output<typeof practiceAnswer>

const mark = z.object({ mark: z.number().int().min(1).max(4), why: z.string() })

/** An element of `feedback`, on the answer of the same question and time. Marks from 1 to 4. */
export const practiceFeedback = z.object({
  questionId: z.string(),
  at: z.string(),
  rubric: z.object({ structure: mark, evidence: mark, relevance: mark }),
  strengths: z.array(z.string()),
  improvements: z.array(z.string()),
})
export type PracticeFeedback = z.output<typeof practiceFeedback>

/** Names of the rubric's parts, in reading order. */
export const dimensions = ['structure', 'evidence', 'relevance'] as const

const practiceMetadata = z.object({
  /** The job that the questions are made from. */
  jobId: z.string().nullish().catch(null),
  /** What it is for, as it was called then: "Backend Engineer at Globex". */
  title: z.string().nullish().catch(null),
  /** Null: every round. */
  round: z.enum(rounds).nullish().catch(null),
})

/** Elements that can be read; one that can't must not hide the others. */
const readable = <Element extends z.ZodType>(element: Element) =>
  z
    .array(z.unknown())
    .nullable()
    .transform((list) =>
      (list ?? []).flatMap((item) => {
        const parsed = element.safeParse(item)
        return parsed.success ? [parsed.data] : []
      }),
    )

const practiceRow = z.object({
  id: z.uuid(),
  application_id: z.uuid().nullable(),
  created_at: timestamp,
  updated_at: timestamp,
  questions: readable(practiceQuestion),
  answers: readable(practiceAnswer),
  feedback: readable(practiceFeedback),
  /** As stored, for appending and for `expect`. */
  stored_answers: z.array(z.json()).nullable(),
  stored_feedback: z.array(z.json()).nullable(),
  notes: z.string().nullable(),
  metadata: practiceMetadata.catch({}),
})

export type PracticeRow = z.output<typeof practiceRow>

/** The person's practice, the last used first; 50 at most. */
export function readPractices(context: ToolContext): Promise<PracticeRow[]> {
  return readRows(
    practiceRow,
    context.read
      .select('interview_preparation')
      .select(
        'id,application_id,created_at,updated_at,questions,answers,feedback,stored_answers:answers,stored_feedback:feedback,notes,metadata',
      )
      .eq('user_id', context.user.id)
      .order('updated_at', { ascending: false })
      .order('id')
      .limit(50),
  )
}

/** "Backend Engineer at Globex, technical" */
export function practiceName(row: Pick<PracticeRow, 'metadata'>): string {
  const title = shortName(row.metadata.title) || 'General practice'
  return row.metadata.round ? `${title}, ${roundInWords(row.metadata.round as Round)}` : title
}

/** What "that practice" points at. */
export function practiceReference(row: Pick<PracticeRow, 'id' | 'metadata'>): Reference {
  return { type: 'practice', id: row.id, label: practiceName(row) }
}

/** Questions that the person answers, as opposed to those that they may ask. */
export function toAnswer(row: PracticeRow): PracticeQuestion[] {
  return row.questions.filter(({ type }) => type !== 'ask_them')
}

/** The answer that counts, and what was said about it; null when there is none. */
export function answerOf(row: PracticeRow, questionId: string): PracticeAnswer | null {
  return row.answers.findLast((answer) => answer.questionId === questionId) ?? null
}
export function feedbackOf(row: PracticeRow, questionId: string): PracticeFeedback | null {
  return row.feedback.findLast((feedback) => feedback.questionId === questionId) ?? null
}

/** Average of a feedback's three marks. */
export function averageMark({ rubric }: Pick<PracticeFeedback, 'rubric'>): number {
  return dimensions.reduce((sum, name) => sum + rubric[name].mark, 0) / dimensions.length
}

/** The practice that is meant: the one named, or with null the one used last. A refusal when there is none. */
export function chosenPractice(
  rows: readonly PracticeRow[],
  practiceId: string | null,
): { row: PracticeRow } | { row: null; refusal: ToolResult } {
  const row =
    practiceId === null
      ? (rows.find(({ questions }) => questions.length > 0) ?? rows[0])
      : rows.find(({ id }) => id === practiceId)
  if (row) return { row }
  if (rows.length === 0) {
    return {
      row: null,
      refusal: refuse(
        'You have no interview practice yet. Say “prepare me for an interview”, with a job or without one.',
      ),
    }
  }
  const known = rows.slice(0, 8)
  return {
    row: null,
    refusal: refuse(`I can’t find that practice. You have ${listed(known.map(practiceName))}.`, {
      references: known.map(practiceReference),
    }),
  }
}

/** A stored list with one more, cut to the newest 200, which is what a column holds. */
export function appended(stored: readonly Json[] | null, item: object): Json {
  return [...(stored ?? []), item as Json].slice(-200)
}
