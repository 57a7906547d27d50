import { z } from 'zod'
import { ownAgency } from '../applicants/own-agency.ts'
import { defineTool } from '../core/definition.ts'
import { type AnswerRow, readAnswers } from './answer-row.ts'
import {
  reviewsInWords,
  shownReviewLabel,
  shownReviewReference,
  shownReviewRow,
  stars,
} from './review-in-words.ts'
import { readShownReviews, type ShownReview } from './review-row.ts'

const SHOWN = 20

export const listReviews = defineTool({
  name: 'list_reviews',
  title: 'Show reviews of the agency',
  for: ['recruiter'],
  effect: 'read',
  description:
    'Shows the moderated reviews of the recruiter’s agency as everybody reads them, with its answers. Nobody learns who wrote one. Not for development over time (show_review_trends).',
  examples: [
    'show our reviews',
    'list the reviews of our agency',
    'what do candidates say about us',
    'which reviews have we not answered',
    'show the bad reviews',
    'reviews with one star',
    'read the latest reviews',
    'any new reviews?',
    'show me what people wrote about us',
    'open the reviews',
    'unanswered reviews please',
    'list all five star reviews',
    'what feedback did we get',
    'let me see the ratings with text',
    'how are we rated',
    'our average rating',
    'display reviews by candidates',
    'go to our reviews',
    'which candidates complaints are public',
    'show us the two star ones',
    'reviws of our agency',
    'what is being said about our service',
    'check for reviews that need an answer',
    'bring up our public reviews',
    'how many stars do we have right now',
    'list reviews with our answers',
  ],
  input: z.object({
    rating: z
      .int()
      .min(1)
      .max(5)
      .nullable()
      .describe('Only reviews with so many stars; null for all.')
      .meta({ slot: 'number', near: 'stars?' }),
    unanswered: z
      .boolean()
      .nullable()
      .describe('True for only those without an answer; null when not said.')
      .meta({
        slot: 'flag',
        says: { true: 'unanswered|not answered|without (?:an )?answers?|needs? an answer' },
      }),
  }),
  run: async ({ input, context }) => {
    const { agency, refusal } = await ownAgency(context)
    if (refusal) return refusal
    const [all, answers] = await Promise.all([
      readShownReviews({ agencyId: agency.id, context }),
      readAnswers({ agencyId: agency.id, context }),
    ])
    if (all.length === 0) return { say: { text: tooFew(agency.name), data: { total: 0 } } }
    const reviews = all.filter(
      (review) =>
        (input.rating === null || review.rating === input.rating) &&
        (!input.unanswered || !answers.has(review.id)),
    )
    const open = all.filter(({ id }) => !answers.has(id)).length
    const summary = `${agency.name} has ${reviewsInWords(all)}; ${open} without an answer of yours.`
    if (reviews.length === 0) return { say: { text: `No review fits that. ${summary}`, data: { total: 0 } } }
    const shown = reviews.slice(0, SHOWN)
    const more = reviews.length > SHOWN ? ` These are the latest ${SHOWN}.` : ''
    return {
      say: {
        text: `${summary} The latest month comes first; who wrote a review is not known.${more}`,
        lines: shown.map(
          (review, index) =>
            `${index + 1}. ${shownReviewLabel(review)}${answerInWords(answers.get(review.id))}`,
        ),
        data: { total: reviews.length, unanswered: open },
        references: shown.map(shownReviewReference),
        quotes: shown.flatMap(({ id, content }) =>
          content ? [{ source: 'review' as const, id, text: content }] : [],
        ),
      },
      card: {
        kind: 'rows',
        title: `Reviews of ${agency.name}`,
        note: more.trim() || null,
        rows: shown.map((review, index) => row({ review, answer: answers.get(review.id), index })),
        actions: [{ label: 'Over time', say: 'show our review trends' }],
      },
    }
  },
})

/** Why there is nothing to show. */
export function tooFew(agencyName: string): string {
  return `There is nothing to show for ${agencyName} yet: reviews appear once five candidates wrote one and the platform has moderated them.`
}

function answerInWords(answer: AnswerRow | undefined): string {
  if (!answer) return ', not answered'
  return {
    pending: ', answer waits for moderation',
    approved: ', answered',
    rejected: ', answer not published',
  }[answer.status]
}

function row({
  review,
  answer,
  index,
}: {
  review: ShownReview
  answer: AnswerRow | undefined
  index: number
}) {
  const waiting = answer && answer.status !== 'approved'
  const said = `${answer ? 'change our answer to' : 'answer'} review ${index + 1}, ${stars(review.rating)}`
  return {
    ...shownReviewRow(review, [{ label: answer ? 'Change answer' : 'Answer', say: said }]),
    ...(waiting
      ? {
          badge: {
            text: answer.status === 'pending' ? 'answer in moderation' : 'answer not published',
            tone: 'warning' as const,
          },
        }
      : {}),
  }
}
