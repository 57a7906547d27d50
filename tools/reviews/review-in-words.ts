import type { CardRow, Tone } from '../core/card.ts'
import { monthInWords } from '../core/dates-in-words.ts'
import type { Reference } from '../core/definition.ts'
import { count } from '../core/wording.ts'
import type { OwnReview, ShownReview } from './review-row.ts'

/** What happens to a review, for the card that waits for its click. */
export const WHAT_HAPPENS =
  'The platform’s moderators read it first. The agency never sees who wrote it, and reviews are shown from five on, dated by month.'

const STATUSES = {
  pending: { text: 'waiting for moderation', tone: 'plain' },
  approved: { text: 'approved', tone: 'good' },
  rejected: { text: 'not published', tone: 'warning' },
} as const satisfies Record<OwnReview['status'], { text: string; tone: Tone }>

export function statusBadge(status: OwnReview['status']): { text: string; tone: Tone } {
  return STATUSES[status]
}

/** "4 of 5 stars" */
export function stars(rating: number): string {
  return `${rating} of 5 stars`
}

/** "4.2 of 5" of at least one review. */
export function average(reviews: readonly { rating: number }[]): string {
  return (reviews.reduce((sum, { rating }) => sum + rating, 0) / reviews.length).toFixed(1)
}

/** "4 of 5 stars, March 2026": tells reviews apart without anybody's words. */
export function shownReviewLabel(review: ShownReview): string {
  return `${stars(review.rating)}, ${monthInWords(review.month)}`
}

export function shownReviewReference(review: ShownReview): Reference {
  return { type: 'review', id: review.id, label: shownReviewLabel(review) }
}

/** A review that everybody can read, as a row of a card. */
export function shownReviewRow(review: ShownReview, actions: CardRow['actions'] = []): CardRow {
  const answer = review.answer
    ? `Answer of the agency${review.contested ? ' (the reviewer contests it)' : ''}: ${review.answer}`
    : null
  return {
    id: review.id,
    title: stars(review.rating),
    subtitle: monthInWords(review.month),
    badge: review.answer ? { text: 'answered', tone: 'plain' } : null,
    facts: [],
    text: [review.content, answer].filter(Boolean).join('\n\n') || null,
    actions,
  }
}

/** "12 reviews, 4.2 of 5 on average" */
export function reviewsInWords(reviews: readonly ShownReview[]): string {
  return `${count(reviews.length, 'review')}, ${average(reviews)} of 5 on average`
}
