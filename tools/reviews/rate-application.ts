import { z } from 'zod'
import { applicationName, applicationReference, readApplications } from '../applications/application-row.ts'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { shortName } from '../core/short-name.ts'
import { withoutControls } from '../core/visible-text.ts'
import { listed } from '../core/wording.ts'
import { stars, WHAT_HAPPENS } from './review-in-words.ts'
import { anonymousField, contentField, REVIEW_LENGTH, ratingField } from './review-input.ts'
import { readOwnReviews, reviewReference } from './review-row.ts'

export const rateApplication = defineTool({
  name: 'rate_application',
  title: 'Review an agency',
  for: ['guest', 'candidate'],
  effect: 'send',
  needsVerifiedEmail: true,
  description:
    'Prepares a review of an agency about one sent application: stars and, if wanted, words. It goes to moderation when the person confirms. Not for changing a review (edit_review) nor for a complaint to the agency itself (message_agency).',
  examples: [
    'rate my application with 4 stars',
    'review the agency: five stars, very friendly',
    'I want to leave a review',
    'give them two stars',
    'write a review about my first application',
    'rate the agency 3 out of 5',
    'leave feedback for the agency: they never called back, 1 star',
    'review my application for the nurse job, 5 stars',
    'post a review anonymously: slow answers, 2 stars',
    '4 stars for how they handled my application',
    'I would like to rate how the agency treated me',
    'submit a rating of five',
    'five stars for Northwind, great support',
    'add a review to the Globex application: 3 stars, okay',
    'can I review them? one star, no reply in weeks',
    'rate this agency, 5 points',
    'give my application process a rating of 2',
    'publish a review without my name: 4 stars, helpful people',
    'rview the agency, 4 stars',
    'my experience with them was great, 5 stars',
    'I was not happy with the process, 2 out of 5, write that as a review',
    'score the agency: 4',
    'put up a review, three stars',
    'assess the agency for my second application with 1 star',
    'let others know how they treated me: 2 stars, ghosted',
    'please note a five star review about my application at the hospital',
    'I want to tell people it went well, 5 stars',
    'review: 4 stars, quick feedback after the interview',
  ],
  input: z.object({
    applicationId: z
      .uuid()
      .nullable()
      .describe('The application that the review is about; null when none was named.')
      .meta({ slot: 'application' }),
    rating: ratingField,
    content: contentField.meta({ slot: 'free_text', unannounced: true }),
    anonymous: anonymousField,
  }),
  run: async ({ input, context }) => {
    const [all, reviews] = await Promise.all([readApplications(context), readOwnReviews(context)])
    const sent = all.filter(({ status }) => status !== 'draft')
    const open = sent.filter(({ id }) => !reviews.some(({ application_id }) => application_id === id))
    const application = input.applicationId
      ? sent.find(({ id }) => id === input.applicationId)
      : open.length === 1
        ? open[0]
        : undefined
    if (!application) {
      if (sent.length === 0)
        return refuse(
          'You can review an agency once you have sent it an application. You have sent none yet.',
        )
      const shown = (open.length > 0 ? open : sent).slice(0, 6)
      return refuse(
        `Which application is the review about: ${listed(
          shown.map((row) => `**${applicationName(row)}**`),
          'or',
        )}?`,
        { references: shown.map(applicationReference) },
      )
    }
    const before = reviews.find(({ application_id }) => application_id === application.id)
    if (before) {
      return refuse(
        `You have already reviewed **${applicationName(application)}** with ${stars(before.rating)}. I can change or delete that review.`,
        { references: [reviewReference(before), applicationReference(application)] },
      )
    }
    const agency = shortName(application.agencies?.name) || 'the agency'
    const content = withoutControls(input.content ?? '').trim()
    const anonymous = input.anonymous ?? false
    return {
      say: {
        text: `Your review of **${agency}** is on the card: ${stars(input.rating)}. ${WHAT_HAPPENS} It is handed in when you confirm.`,
        references: [applicationReference(application)],
      },
      preview: {
        title: `Review of ${agency}`,
        recipient: 'The platform’s moderators, then everybody',
        confirmLabel: 'Hand in review',
        doneText: `Your review of ${agency} was handed in and waits for moderation. Say “show my reviews” to see how it stands.`,
        rows: [
          { label: 'Application', value: applicationName(application) },
          { label: 'Rating', value: stars(input.rating) },
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
        basis: application.id,
      },
      input: { ...input, applicationId: application.id },
      changes: [
        {
          table: 'feedback_reviews',
          op: 'insert',
          values: {
            reviewer_id: context.user.id,
            application_id: application.id,
            rating: input.rating,
            content: content || null,
            is_anonymous: anonymous,
          },
        },
      ],
    }
  },
})
