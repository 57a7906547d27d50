import type { Result } from '../terms/dialogue.ts'
import { answerFromPost } from './answer-from-post.ts'

const BARE: Record<string, string> = {
  done: 'Done.',
  waiting_for_approval: 'Have a look at the card: nothing is sent until you confirm it.',
  needs_verified_email: 'Please confirm your e-mail first; then ask me again.',
  refused: 'That can’t be done.',
  failed: 'That did not work. Please try again in a moment, or ask for a person.',
}

/** Says what came of the calls: each result's own text, or what answers in the posting that it read, once, in order. */
export function phraseResults({
  results,
  question,
  asked,
}: {
  results: readonly Result[]
  /** What is asked of the person then. */
  question: string | null
  /** What the person said. */
  asked: string
}): string {
  const texts = results.map((result) => answeredBy(result, asked) ?? textOf(result))
  const parts = [...new Set(texts)]
  if (question) parts.push(question)
  return parts.join('\n\n')
}

function textOf({ status, text }: Result): string {
  return text.trim() || (BARE[status] ?? BARE.done ?? '')
}

function answeredBy({ status, post, references: [row] }: Result, asked: string): string | null {
  return post && row && status === 'done'
    ? answerFromPost({ ...post, question: asked, label: row.label })
    : null
}
