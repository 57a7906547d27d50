import type { Result } from '../terms/dialogue.ts'

const BARE: Record<string, string> = {
  done: 'Done.',
  waiting_for_approval: 'Have a look at the card: nothing is sent until you confirm it.',
  needs_verified_email: 'Please confirm your e-mail first; then ask me again.',
  refused: 'That can’t be done.',
  failed: 'That did not work. Please try again in a moment, or ask for a person.',
}

/** Says what came of the calls: each result's own text, once, in order. */
export function phraseResults(results: readonly Result[], question: string | null): string {
  const texts = results.map(({ status, text }) => text.trim() || (BARE[status] ?? BARE.done ?? ''))
  const parts = [...new Set(texts)]
  if (question) parts.push(question)
  return parts.join('\n\n')
}
