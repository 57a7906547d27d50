import { idOf } from '../../world/ids.ts'
import { personId } from '../../world/people.ts'
import { each, FIXED, ME, STAMPS, type TableRights } from '../table-rights.ts'

const answer = { agency_id: idOf('agencies.A'), author_id: ME, content: 'New' }

/** Answers to reviews that are shown: test/supabase/functions/reviews.test.ts; none of the world's is. */
export const reviewAnswers: TableRights = {
  table: 'review_answers',
  grid: `
                                                   toAlice  toBob
    visitor,guest,bob                              .        .
    suspended,invited,stranger,banned              .        .
    alice                                          r        .
    member,owner,adminA,adminB                     rdE      rdE
  `,
  may: { E: 'content' },
  updates: {
    ...STAMPS,
    ...each({
      content: 'Changed',
      metadata: { changed: true },
      agency_id: idOf('agencies.D'),
      review_id: idOf('new'),
    }),
    'author_id=newcomer': { author_id: personId('newcomer') },
    'status=approved': { status: 'approved' },
    'status=rejected': { status: 'rejected' },
    'no text': { content: ' ' },
  },
  inserts: {
    'to a review that is not shown': { by: 'nobody', values: { ...answer, review_id: idOf('new') } },
  },
  becomes: { content: { status: 'pending', author_id: ME } },
  impossible: [...FIXED, 'review_id', 'no text', 'to a review that is not shown'],
}
