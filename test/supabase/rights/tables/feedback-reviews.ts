import { idOf } from '../../world/ids.ts'
import { personId } from '../../world/people.ts'
import { each, FIXED, ME, STAMPS, type TableRights } from '../table-rights.ts'

const about = (applicationName: string) => ({
  reviewer_id: ME,
  application_id: idOf(`applications.${applicationName}`),
  rating: 1,
})

export const feedbackReviews: TableRights = {
  table: 'feedback_reviews',
  grid: `
                                             alice  bob
    visitor,guest,member,owner,adminA,adminB .      .
    suspended,invited,stranger,banned        .      .
    alice                                    rdEF   .
    bob                                      .      rdE
  `,
  may: { E: 'rating content is_anonymous=true_and_rating', F: 'is_anonymous contest_reason' },
  updates: {
    ...STAMPS,
    ...each({
      contested_at: '2001-01-01',
      contest_reason: 'Not true',
      rating: 1,
      content: 'Changed',
      is_anonymous: true,
      metadata: { changed: true },
      agency_id: idOf('agencies.D'),
      application_id: idOf('applications.bobAtB'),
    }),
    'is_anonymous=true_and_rating': { is_anonymous: true, rating: 2 },
    'status=approved': { status: 'approved' },
    'status=rejected': { status: 'rejected' },
    'reviewer_id=me': { reviewer_id: ME },
    'reviewer_id=newcomer': { reviewer_id: personId('newcomer') },
    'no star': { rating: 0 },
    'six stars': { rating: 6 },
  },
  inserts: {
    "about bob's application": { by: 'bob', values: about('bobAtB') },
    "about alice's draft": { by: 'nobody', values: about('aliceToD') },
    'about no application': {
      by: 'nobody',
      values: { reviewer_id: ME, agency_id: idOf('agencies.A'), rating: 1 },
    },
    "in another's name": { by: 'nobody', values: { ...about('bobAtB'), reviewer_id: personId('newcomer') } },
    'as approved': { by: 'bob', values: { ...about('bobAtB'), status: 'approved' } },
    contested: {
      by: 'bob',
      values: { ...about('bobAtB'), contested_at: '2001-01-01', contest_reason: 'Not true' },
    },
    'about another agency': { by: 'bob', values: { ...about('bobAtB'), agency_id: idOf('agencies.A') } },
    'with metadata': { by: 'bob', values: { ...about('bobAtB'), metadata: { shown: true } } },
    'a second one': { by: 'nobody', values: { ...about('aliceSent'), reviewer_id: personId('alice') } },
  },
  becomes: {
    rating: { status: 'pending' },
    content: { status: 'pending' },
    'about another agency': { agency_id: idOf('agencies.B') },
    'with metadata': { metadata: {} },
    'as approved': { status: 'pending' },
    contested: { contested_at: null, contest_reason: null },
  },
  impossible: [...FIXED, 'contested_at', 'no star', 'six stars', 'a second one'],
}
