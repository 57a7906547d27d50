import { z } from 'zod'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { withoutControls } from '../core/visible-text.ts'
import { chosenReview } from './chosen-review.ts'
import { reviewedAgency, reviewName, reviewReference } from './review-row.ts'

const REASON_LENGTH = 2_000

export const contestReviewAnswer = defineTool({
  name: 'contest_review_answer',
  title: 'Contest an answer to a review',
  for: ['guest', 'candidate'],
  effect: 'send',
  needsVerifiedEmail: true,
  description:
    'Prepares an objection to what an agency answered in public to the person’s review, for the platform’s moderators; handed in when they confirm. Not for changing the review (edit_review) nor for writing to the agency (message_agency).',
  examples: [
    'contest the answer to my review',
    'the agency’s answer is not true, I want to object',
    'dispute what they replied to my review: they never called',
    'object to the reply to my review',
    'report the agency’s answer: it says things that are wrong',
    'challenge their response to my review',
    'that answer to my review is a lie, complain about it',
    'flag the answer the agency gave to my review: it names me',
    'I disagree with what the agency wrote under my review',
    'ask the moderators to check the answer to my review',
    'appeal against the agency’s reply to my rating',
    'their answer to my review is insulting, have it removed',
    'file an objection to the answer: I was never invited',
    'contest what they answered: the dates are wrong',
    'the answer under my second review is false, contest it',
    'have the agency’s public answer taken down because it reveals my job',
    'contest anser to my review',
    'tell the moderators that the reply is untrue',
    'I want to dispute the agency’s statement about my review',
    'protest against their response to my feedback',
    'rebut the answer to my review: I have the e-mails',
    'the reply to my review breaks the rules, report it',
    'refute the agency’s answer, it never happened',
    'can someone check the response they posted to my review, it is wrong',
    'raise a complaint about the answer to my review',
    'say that their answer to my review isn’t correct: nobody phoned me',
  ],
  input: z.object({
    reviewId: z.uuid().nullable().describe('The review; null for the only one.').meta({ slot: 'review' }),
    reason: z
      .string()
      .max(REASON_LENGTH)
      .describe('What is wrong with the answer, in the person’s words.')
      .meta({ slot: 'free_text', unannounced: true }),
  }),
  run: async ({ input, context }) => {
    const { review, refusal } = await chosenReview({ reviewId: input.reviewId, context })
    if (refusal) return refusal
    const references = [reviewReference(review)]
    const agency = reviewedAgency(review)
    if (!review.review_answers)
      return refuse(`${agency} has not answered your review, so there is nothing to contest.`, { references })
    const reason = withoutControls(input.reason).trim()
    if (!reason) return refuse('What is wrong with the answer? The moderators need a reason.', { references })
    if (review.contested_at)
      return refuse('You have already contested this answer; the moderators look at it.', { references })
    return {
      say: {
        text: `Your objection to what **${agency}** answered is on the card. It goes to the platform’s moderators when you confirm; the agency does not read your reason.`,
        references,
      },
      preview: {
        title: `Contest the answer of ${agency}`,
        recipient: 'The platform’s moderators',
        confirmLabel: 'Contest answer',
        doneText: `Your objection was handed in. Until it is decided, the answer of ${agency} is shown with the mark that you contest it.`,
        rows: [
          { label: 'Review of', value: reviewName(review) },
          { label: 'Their answer', value: review.review_answers.content, multiline: true },
          {
            label: 'What is wrong with it',
            value: reason,
            field: 'reason',
            multiline: true,
            maxLength: REASON_LENGTH,
          },
        ],
        basis: review.id,
      },
      changes: [
        {
          table: 'feedback_reviews',
          op: 'update',
          id: review.id,
          values: { contest_reason: reason },
          expect: { contest_reason: null },
        },
      ],
    }
  },
})
