import { readFileSync } from 'node:fs'
import type postgres from 'postgres'

export const QUESTION_SETS = [
  'questions',
  'questions-second',
  'questions-third',
  'questions-fourth',
  'questions-fifth',
] as const

export interface Question {
  /** The slug of the agency on whose page it is asked. */
  agency: string
  question: string
  /** The title of the article that answers it; null when none does. */
  article: string | null
}

/** Reads a set; its file says how it is written. */
export function readQuestions(set: (typeof QUESTION_SETS)[number]): Question[] {
  const questions: Question[] = []
  let agency = ''
  for (const line of readFileSync(new URL(`./${set}.txt`, import.meta.url), 'utf8').split('\n')) {
    const [question, article] = line.split(' | ')
    if (line.startsWith('## ')) agency = line.slice(3)
    else if (question && article) {
      questions.push({ agency, question, article: article === '-' ? null : article })
    } else if (line !== '' && !line.startsWith('# ')) throw new Error(`${set}: what is “${line}”?`)
  }
  return questions
}

export interface KnowledgeScore {
  answerable: number
  rightFirst: number
  unanswerable: number
  nothingSaid: number
  wrong: string[]
}

/** Asks a seeded database every question of a set, as the tool does. */
export async function scoreQuestions({
  sql,
  questions,
}: {
  sql: postgres.Sql
  questions: readonly Question[]
}): Promise<KnowledgeScore> {
  const score: KnowledgeScore = { answerable: 0, rightFirst: 0, unanswerable: 0, nothingSaid: 0, wrong: [] }
  for (const { agency, question, article } of questions) {
    const [row] = await sql<{ first: string | null }[]>`
      select public.search_knowledge(jsonb_build_object('question', ${question}::text, 'agencyId', a.id))
        #>> '{articles,0,title}' as first
      from public.agencies a where a.slug = ${agency}`
    const first = row?.first ?? null
    if (article === null) {
      score.unanswerable += 1
      if (first === null) score.nothingSaid += 1
    } else {
      score.answerable += 1
      if (first === article) score.rightFirst += 1
    }
    if (first !== article)
      score.wrong.push(`“${question}”: ${article ?? 'nothing'}, said ${first ?? 'nothing'}`)
  }
  return score
}
