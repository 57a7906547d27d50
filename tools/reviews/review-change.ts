import { stars } from './review-in-words.ts'

interface Change {
  op: 'insert' | 'update' | 'delete'
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

/** What a change of one's own `feedback_reviews` did, without full stop. */
export function reviewChangeInWords({ op, before, after }: Change): string {
  const rating = (after ?? before)?.rating
  const review = `review${typeof rating === 'number' ? ` (${stars(rating)})` : ''}`
  if (op === 'insert') return `Handed in a ${review}`
  if (op === 'delete') return `Deleted your ${review}`
  return before?.contest_reason === after?.contest_reason
    ? `Changed your ${review}`
    : 'Contested the answer to your review'
}
