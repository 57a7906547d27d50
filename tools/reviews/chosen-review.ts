import type { ToolContext, ToolResult } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { listed } from '../core/wording.ts'
import { type OwnReview, readOwnReviews, reviewName, reviewReference } from './review-row.ts'

/** The person's review that was named, or their only one; `refusal` says which there are. */
export async function chosenReview({
  reviewId,
  context,
}: {
  reviewId: string | null
  context: ToolContext
}): Promise<{ review: OwnReview; refusal: null } | { review: null; refusal: ToolResult }> {
  const reviews = await readOwnReviews(context)
  const review = reviewId
    ? reviews.find(({ id }) => id === reviewId)
    : reviews.length === 1
      ? reviews[0]
      : undefined
  if (review) return { review, refusal: null }
  if (reviews.length === 0)
    return {
      review: null,
      refusal: refuse('You have not written a review yet. Say “rate my application” to write one.'),
    }
  const asked = reviewId ? 'I can’t find that review among yours.' : 'Which of your reviews do you mean?'
  const shown = reviews.slice(0, 6)
  return {
    review: null,
    refusal: refuse(
      `${asked} There ${shown.length === 1 ? 'is' : 'are'} ${listed(shown.map((one) => `**${reviewName(one)}**`))}.`,
      {
        references: shown.map(reviewReference),
      },
    ),
  }
}
