import { z } from 'zod'
import { ownAgency } from '../applicants/own-agency.ts'
import type { Change } from '../core/change.ts'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { withoutControls } from '../core/visible-text.ts'
import { readAnswers } from './answer-row.ts'
import { tooFew } from './list-reviews.ts'
import { shownReviewLabel, shownReviewReference } from './review-in-words.ts'
import { readShownReviews } from './review-row.ts'

const ANSWER_LENGTH = 2_000

export const answerReview = defineTool({
  name: 'answer_review',
  title: 'Answer a review',
  for: ['recruiter'],
  effect: 'send',
  description:
    'Prepares the agency’s public answer to one of its reviews, or a new text for an answer; it goes to moderation when the recruiter confirms. Not for messages to a candidate (message_applicant).',
  examples: [
    'answer the first review: thank you for your kind words',
    'reply to review 2: we are sorry that it took so long',
    'respond to the one star review: please write to us',
    'write an answer to the last review: we have changed our process',
    'thank the reviewer of the second review',
    'change our answer to review 1: we apologise',
    'comment on the third review: we take this seriously',
    'answer that review with “Thanks, we pass it on to the team”',
    'post a reply under the bad review: this should not have happened',
    'our response to review 4: glad it worked out',
    'edit the answer to the first review: thanks a lot',
    'say sorry publicly to the two star review',
    'respond publicly: we now call back within two days',
    'reply to the latest review: thank you',
    'publish an answer to the review about waiting times: we hired two people',
    'answr review 3: we hear you',
    'please answer the review from March: the portal is fixed',
    'react to that review: it was our mistake',
    'put our side under the second review: the client had withdrawn the job',
    'give a public answer to the review: thank you for your time',
    'rewrite our reply to review 2: we are sorry',
    'write back to the reviewer in public: we appreciate it',
    'answer review number five: nice to hear',
    'leave a statement under the first review: we looked into it',
    'correct our answer to the last review: thanks',
    'let us answer the five star review: see you again',
  ],
  input: z.object({
    reviewId: z.uuid().describe('The review, as shown by list_reviews.').meta({ slot: 'review' }),
    text: z
      .string()
      .max(ANSWER_LENGTH)
      .describe('The answer, verbatim. It must tell nothing about the candidate.')
      .meta({ slot: 'free_text' }),
  }),
  run: async ({ input, context }) => {
    const { agency, refusal } = await ownAgency(context)
    if (refusal) return refusal
    const [reviews, answers] = await Promise.all([
      readShownReviews({ agencyId: agency.id, context }),
      readAnswers({ agencyId: agency.id, context }),
    ])
    const review = reviews.find(({ id }) => id === input.reviewId)
    if (!review) {
      const text =
        reviews.length === 0
          ? tooFew(agency.name)
          : `I can’t find that review of ${agency.name}. Say “show our reviews”, then “answer the first one: …”.`
      return refuse(text, { references: reviews.slice(0, 6).map(shownReviewReference) })
    }
    const references = [shownReviewReference(review)]
    const text = withoutControls(input.text).trim()
    if (!text)
      return refuse('What shall the answer say? Say “answer the review: …” with your words.', { references })
    const before = answers.get(review.id)
    if (before?.content === text) return refuse('That is what your answer says already.', { references })
    const change: Change = before
      ? {
          table: 'review_answers',
          op: 'update',
          id: before.id,
          values: { content: text },
          expect: { content: before.content },
        }
      : {
          table: 'review_answers',
          op: 'insert',
          values: { review_id: review.id, agency_id: agency.id, author_id: context.user.id, content: text },
        }
    return {
      say: {
        text: `The answer in the name of **${agency.name}** is on the card. Everybody can read it once the platform has moderated it; say nothing in it that tells who the candidate is. It is handed in when you confirm.`,
        references,
      },
      preview: {
        title: before ? 'Change the answer to a review' : 'Answer a review',
        recipient: 'Everybody, after moderation',
        confirmLabel: 'Hand in answer',
        doneText: 'Your answer was handed in and is shown once it is moderated.',
        rows: [
          { label: 'Review', value: shownReviewLabel(review) },
          ...(review.content ? [{ label: 'It says', value: review.content, multiline: true }] : []),
          ...(before ? [{ label: 'Your answer until now', value: before.content, multiline: true }] : []),
          { label: 'Answer', value: text, field: 'text', multiline: true, maxLength: ANSWER_LENGTH },
        ],
        basis: `${review.id} ${before?.updated_at ?? ''}`,
      },
      changes: [change],
    }
  },
})
