import { z } from 'zod'
import type { CardRow } from '../core/card.ts'
import { dayInWords } from '../core/dates-in-words.ts'
import { defineTool, type ToolContext } from '../core/definition.ts'
import { count } from '../core/wording.ts'
import { stars, statusBadge } from './review-in-words.ts'
import { type OwnReview, readOwnReviews, reviewName, reviewReference } from './review-row.ts'

export const listMyReviews = defineTool({
  name: 'list_my_reviews',
  title: 'Show my reviews',
  for: ['guest', 'candidate'],
  effect: 'read',
  description:
    'Shows the reviews that the person wrote, whether they are published, and what agencies answered. Not for what others say about an agency (show_agency_reviews).',
  examples: [
    'show my reviews',
    'list the reviews I wrote',
    'which agencies have I rated',
    'is my review online yet',
    'what happened to my review',
    'has the agency answered my review',
    'my ratings',
    'see my own reviews',
    'did they approve my review',
    'show the feedback I have given',
    'what did I write about the agency',
    'display my review',
    'any answer to my review?',
    'how does my review stand',
    'was my review published',
    'reviews by me please',
    'my reveiws',
    'let me look at the review I left',
    'status of my review',
    'how many reviews have I written',
    'which stars did I give them',
    'check whether my rating is still in moderation',
    'open the list of my reviews',
    'where can I see my review',
    'the reviews of mine, show them',
    'did somebody respond to what I wrote in my review',
  ],
  input: z.object({}),
  run: async ({ context }) => {
    const reviews = await readOwnReviews(context)
    if (reviews.length === 0)
      return { say: { text: 'You have not written a review yet. Say “rate my application” to write one.' } }
    const answered = reviews.filter(({ review_answers }) => review_answers)
    const answers = answered.length > 0 ? ` The agency answered ${answered.length} of them.` : ''
    return {
      say: {
        text: `You have written ${count(reviews.length, 'review')}.${answers} I can change or delete one, or contest an answer.`,
        lines: reviews.map(
          (review, index) =>
            `${index + 1}. **${reviewName(review)}**: ${stars(review.rating)}, ${statusBadge(review.status).text}${review.review_answers ? ', answered' : ''}${review.contested_at ? ', contested' : ''}`,
        ),
        references: reviews.map(reviewReference),
        quotes: answered.map((review) => ({
          source: 'review',
          id: review.id,
          text: review.review_answers?.content ?? '',
        })),
      },
      card: {
        kind: 'rows',
        title: 'Your reviews',
        note: null,
        rows: reviews.map((review) => cardRow(review, context)),
        actions: [],
      },
    }
  },
})

function cardRow(review: OwnReview, context: ToolContext): CardRow {
  const { review_answers: answer } = review
  const name = reviewName(review)
  return {
    id: review.id,
    title: name,
    subtitle: stars(review.rating),
    badge: statusBadge(review.status),
    facts: [
      { label: 'Written', value: dayInWords(review.created_at, context) },
      { label: 'Anonymous', value: review.is_anonymous ? 'yes' : 'no' },
      ...(review.contested_at
        ? [{ label: 'Answer contested', value: dayInWords(review.contested_at, context) }]
        : []),
    ],
    text:
      [review.content, answer ? `Answer of the agency: ${answer.content}` : null]
        .filter(Boolean)
        .join('\n\n') || null,
    actions: [
      { label: 'Change', say: `edit my review of ${name}` },
      { label: 'Delete', say: `delete my review of ${name}` },
      ...(answer && !review.contested_at
        ? [{ label: 'Contest the answer', say: `contest the answer to my review of ${name}` }]
        : []),
    ],
  }
}
