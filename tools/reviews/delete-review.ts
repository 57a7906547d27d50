import { z } from 'zod'
import { defineTool } from '../core/definition.ts'
import { chosenReview } from './chosen-review.ts'
import { reviewName, reviewReference } from './review-row.ts'

export const deleteReview = defineTool({
  name: 'delete_review',
  title: 'Delete a review',
  for: ['guest', 'candidate'],
  effect: 'write',
  description:
    'Takes a review of the person away, with the agency’s answer to it. Not for changing it (edit_review) nor for contesting an answer (contest_review_answer).',
  examples: [
    'delete my review',
    'remove my review of the agency',
    'take my review down',
    'withdraw the review I wrote',
    'erase my rating',
    'delete the second review',
    'I no longer want my review to be online',
    'take back my feedback about Northwind',
    'get rid of my review',
    'unpublish my review please',
    'remove what I wrote about the agency',
    'please delete the review for the nurse application',
    'cancel my review',
    'retract my review',
    'my review should disappear',
    'drop the review I left',
    'delet my rating of the agency',
    'can you remove the stars I gave',
    'clear my review of Globex',
    'I regret my review, delete it',
    'bin the first review of mine',
    'pull my review',
    'take the review off the site',
    'remove that review of mine completely',
    'wipe my review from the page',
    'do away with the review I posted last week',
  ],
  input: z.object({
    reviewId: z.uuid().nullable().describe('The review; null for the only one.').meta({ slot: 'review' }),
  }),
  run: async ({ input, context }) => {
    const { review, refusal } = await chosenReview({ reviewId: input.reviewId, context })
    if (refusal) return refusal
    const answer = review.review_answers ? ' The agency’s answer went with it and does not come back.' : ''
    const again = review.status === 'approved' ? ' It is moderated again then.' : ''
    return {
      say: {
        text: `I deleted your review of **${reviewName(review)}**.${answer} Say “undo” to hand it in again.${again}`,
        references: [reviewReference(review)],
      },
      changes: [
        {
          table: 'feedback_reviews',
          op: 'delete',
          id: review.id,
          expect: { rating: review.rating, content: review.content },
        },
      ],
    }
  },
})
