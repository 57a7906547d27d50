import { z } from 'zod'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { withoutControls } from '../core/visible-text.ts'
import { chosenReview } from './chosen-review.ts'
import { stars, WHAT_HAPPENS } from './review-in-words.ts'
import { anonymousField, contentField, REVIEW_LENGTH, ratingField } from './review-input.ts'
import { reviewedAgency, reviewName, reviewReference } from './review-row.ts'

export const editReview = defineTool({
  name: 'edit_review',
  title: 'Change a review',
  for: ['guest', 'candidate'],
  effect: 'send',
  needsVerifiedEmail: true,
  description:
    'Prepares a change of the stars, words or anonymity of a review that the person wrote; it is moderated again after they confirm. Not for a first review of an application (rate_application).',
  examples: [
    'change my review to 3 stars',
    'edit my review',
    'update my review: they called me after all, 4 stars',
    'rewrite my review of the agency: it got better',
    'make my review anonymous',
    'raise my rating to five',
    'lower the rating of my review to 2 stars',
    'correct my review, it should say two weeks',
    'change the text of my review to: quick and kind',
    'amend the second review I wrote to 4 stars',
    'I want to reword my review',
    'set my review from 2 to 4 stars',
    'replace the words in my review: no complaints any more',
    'my review needs a fix: the recruiter was called back in a day',
    'put my name off my review',
    'adjust the stars of my review to 1',
    'edt my review to five stars',
    'modify what I wrote about the agency: slow but fair',
    'please update the rating I gave to 3',
    'revise my feedback about Northwind: 4 stars',
    'turn my review into an anonymous one',
    'the stars in my review are wrong, make it 5',
    'change that review to say that they apologised',
    'I changed my mind about my review, 4 stars',
    'take the text out of my review and keep the stars at 3',
    'improve my review by one star to 4',
    'could you edit the review of my nurse application: friendly team',
  ],
  input: z.object({
    reviewId: z.uuid().nullable().describe('The review; null for the only one.').meta({ slot: 'review' }),
    rating: ratingField.nullable(),
    content: contentField.describe('The whole new text; empty to remove it; null to keep it.'),
    anonymous: anonymousField,
  }),
  run: async ({ input, context }) => {
    const { review, refusal } = await chosenReview({ reviewId: input.reviewId, context })
    if (refusal) return refusal
    const references = [reviewReference(review)]
    const rating = input.rating ?? review.rating
    const content = input.content === null ? (review.content ?? '') : withoutControls(input.content).trim()
    const anonymous = input.anonymous ?? review.is_anonymous
    const same =
      rating === review.rating && content === (review.content ?? '') && anonymous === review.is_anonymous
    if (same) {
      return refuse(
        `Your review of **${reviewName(review)}** has ${stars(review.rating)}. What shall I change: the stars, the text, or whether it is anonymous?`,
        { references },
      )
    }
    const agency = reviewedAgency(review)
    const shown = review.status === 'approved' ? ' Until it is moderated again it is not shown.' : ''
    return {
      say: {
        text: `Your changed review of **${agency}** is on the card.${shown} It is handed in when you confirm.`,
        references,
      },
      preview: {
        title: `Change the review of ${agency}`,
        recipient: 'The platform’s moderators, then everybody',
        confirmLabel: 'Hand in change',
        doneText: `Your review of ${agency} was changed.`,
        rows: [
          { label: 'Review of', value: reviewName(review) },
          {
            label: 'Rating',
            value: rating === review.rating ? stars(rating) : `${stars(review.rating)} → ${stars(rating)}`,
          },
          {
            label: 'Review (empty: stars only)',
            value: content,
            field: 'content',
            multiline: true,
            maxLength: REVIEW_LENGTH,
          },
          {
            label: 'Anonymous',
            value: anonymous ? 'yes, to moderators as well' : 'to the agency and the public',
          },
          { label: 'What happens', value: WHAT_HAPPENS },
        ],
        basis: `${review.id} ${review.updated_at}`,
      },
      input: { reviewId: review.id, rating, content, anonymous },
      changes: [
        {
          table: 'feedback_reviews',
          op: 'update',
          id: review.id,
          values: { rating, content: content || null, is_anonymous: anonymous },
          expect: { rating: review.rating, content: review.content },
        },
      ],
    }
  },
})
