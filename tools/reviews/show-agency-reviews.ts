import { z } from 'zod'
import { defineTool } from '../core/definition.ts'
import { readRow } from '../core/read-rows.ts'
import { refuse } from '../core/refuse.ts'
import { shortName } from '../core/short-name.ts'
import { reviewsInWords, shownReviewLabel, shownReviewReference, shownReviewRow } from './review-in-words.ts'
import { readShownReviews } from './review-row.ts'

const SHOWN = 20

const agencyOfApplication = z.object({
  agency_id: z.uuid(),
  agencies: z.object({ name: z.string() }).nullable(),
})

export const showAgencyReviews = defineTool({
  name: 'show_agency_reviews',
  title: 'Show an agency’s reviews',
  for: ['guest', 'candidate'],
  effect: 'read',
  description:
    'Shows what candidates say about the agency of this page, or of one of the person’s applications: moderated reviews with the agency’s answers, once five people wrote one. Not for the person’s own reviews (list_my_reviews).',
  examples: [
    'what do others say about this agency',
    'show the reviews of this agency',
    'how is the agency rated',
    'agency reviews',
    'are they any good',
    'what experiences have candidates had with them',
    'show ratings of the agency',
    'how many stars does this agency have',
    'read reviews from other applicants',
    'is this agency trustworthy according to candidates',
    'what is their average rating',
    'reviews of the agency of my first application',
    'let me see the feedback other people gave',
    'what are candidates complaining about here',
    'do people recommend you',
    'show me what people think of the agency',
    'how do others rate your service',
    'other peoples reviews please',
    'any bad reviews of this agency?',
    'what did former applicants write about them',
    'reputation of this agency',
    'display public reviews',
    'are candidates happy with this agency',
    'show revews of the agency',
    'I want to read ratings before I apply',
    'what answers does the agency give to reviews',
  ],
  input: z.object({
    applicationId: z
      .uuid()
      .nullable()
      .describe('An application whose agency is meant; null for the agency of this page.')
      .meta({ slot: 'application' }),
  }),
  run: async ({ input, context }) => {
    const row = input.applicationId
      ? await readRow(
          agencyOfApplication,
          context.read
            .select('applications')
            .select('agency_id,agencies!applications_agency_id_fkey(name)')
            .eq('user_id', context.user.id)
            .eq('id', input.applicationId),
        )
      : null
    if (input.applicationId && !row) return refuse('I can’t find that application among yours.')
    const agency = row ? { id: row.agency_id, name: row.agencies?.name ?? '' } : context.agency
    if (!agency)
      return refuse(
        'This chat belongs to no agency. Name one of your applications, and I show its agency’s reviews.',
      )
    const name = shortName(agency.name) || 'this agency'
    const reviews = await readShownReviews({ agencyId: agency.id, context })
    if (reviews.length === 0) {
      return {
        say: {
          text: `There is nothing to show about ${name} yet: reviews appear once five candidates wrote one. You can write one after you have applied.`,
          data: { total: 0 },
        },
      }
    }
    const shown = reviews.slice(0, SHOWN)
    const more = reviews.length > SHOWN ? ` These are the latest ${SHOWN}.` : ''
    return {
      say: {
        text: `${name} has ${reviewsInWords(reviews)}. They are moderated by the platform, not by the agency.${more}`,
        lines: shown.map((review, index) => `${index + 1}. ${shownReviewLabel(review)}`),
        data: { total: reviews.length },
        references: shown.map(shownReviewReference),
        quotes: shown.flatMap(({ id, content }) =>
          content ? [{ source: 'review' as const, id, text: content }] : [],
        ),
      },
      card: {
        kind: 'rows',
        title: `Reviews of ${name}`,
        note: more.trim() || null,
        rows: shown.map((review) => shownReviewRow(review)),
        actions: [],
      },
    }
  },
})
