import { readFileSync } from 'node:fs'
import type postgres from 'postgres'

export const QUESTION_SETS = [
  'questions',
  'questions-second',
  'questions-third',
  'questions-fourth',
  'questions-fifth',
  'passages',
] as const

interface ArticlePassage {
  title: string
  /** Words of the passages that answer, any of them; none where only the article matters. */
  phrases: string[]
}

export interface Question {
  /** The slug of the agency on whose page it is asked. */
  agency: string
  question: string
  /** What answers it, any of them; none when nothing does. */
  answers: ArticlePassage[]
}

/** @param line `question | title`, `question | title | phrase / phrase || title | phrase`, or `question | -`. */
function readQuestion({ line, agency }: { line: string; agency: string }): Question | null {
  const [question, ...rest] = line.split(' | ')
  const expected = rest.join(' | ')
  if (!question || !expected) return null
  const answers = expected.split(' || ').map((answer) => {
    const [title = '', phrases] = answer.split(' | ')
    return { title, phrases: phrases?.split(' / ') ?? [] }
  })
  return { agency, question, answers: expected === '-' ? [] : answers }
}

/** Reads a set; its file says how it is written. */
export function readQuestions(set: (typeof QUESTION_SETS)[number]): Question[] {
  const questions: Question[] = []
  let agency = ''
  for (const line of readFileSync(new URL(`./${set}.txt`, import.meta.url), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('# ')) continue
    if (line.startsWith('## ')) {
      agency = line.slice(3)
      continue
    }
    const question = readQuestion({ line, agency })
    if (!question) throw new Error(`${set}: what is “${line}”?`)
    questions.push(question)
  }
  return questions
}

export interface KnowledgeScore {
  answerable: number
  /** The right article stands first. */
  rightFirst: number
  /** The right article is among those shown. */
  shown: number
  /** Questions of which the passage is known, and those whose passage is the first that is shown. */
  withPassage: number
  rightPassage: number
  unanswerable: number
  /** Nothing was said to answer what nothing answers. */
  nothingSaid: number
  wrong: string[]
}

interface Found {
  title: string
  passage: string
  isSure: boolean
}

/** Without the signs of Markdown. */
const plain = (text: string) => text.replace(/[*_]/g, '')

function holds(found: Found, { title, phrases }: ArticlePassage): boolean {
  return found.title === title && phrases.some((phrase) => plain(found.passage).includes(plain(phrase)))
}

function judge({
  score,
  question,
  answers,
  found,
}: Question & { score: KnowledgeScore; found: Found[] }): void {
  const [first] = found
  if (answers.length === 0) {
    score.unanswerable += 1
    if (!first?.isSure) score.nothingSaid += 1
    else score.wrong.push(`“${question}”: nothing, said ${first.title}`)
    return
  }
  const isRight = ({ title }: Found) => answers.some((answer) => answer.title === title)
  score.answerable += 1
  if (first && isRight(first)) score.rightFirst += 1
  else score.wrong.push(`“${question}”: ${answers[0]?.title}, said ${first?.title ?? 'nothing'}`)
  if (found.some(isRight)) score.shown += 1
  if (answers.every(({ phrases }) => phrases.length === 0)) return
  score.withPassage += 1
  if (first && answers.some((answer) => holds(first, answer))) score.rightPassage += 1
}

/** Asks a seeded database every question of a set, as the tool does. */
export async function scoreQuestions({
  sql,
  questions,
}: {
  sql: postgres.Sql
  questions: readonly Question[]
}): Promise<KnowledgeScore> {
  const score: KnowledgeScore = {
    answerable: 0,
    rightFirst: 0,
    shown: 0,
    withPassage: 0,
    rightPassage: 0,
    unanswerable: 0,
    nothingSaid: 0,
    wrong: [],
  }
  for (const question of questions) {
    const [row] = await sql<{ found: Found[] }[]>`
      select public.search_knowledge(jsonb_build_object('question', ${question.question}::text, 'agencyId', a.id))
        -> 'articles' as found
      from public.agencies a where a.slug = ${question.agency}`
    judge({ score, found: row?.found ?? [], ...question })
  }
  return score
}
