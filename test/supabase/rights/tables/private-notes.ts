import { idOf } from '../../world/ids.ts'
import { personId } from '../../world/people.ts'
import { each, FIXED, ME, STAMPS, type TableRights } from '../table-rights.ts'

const SIGNED_IN = 'guest alice bob member owner adminA adminB suspended invited stranger banned'
const OF_A = 'member owner adminA adminB'
const [A, B] = [idOf('agencies.A'), idOf('agencies.B')]
const note = (about: Record<string, string>) => ({ author_id: ME, content: 'New', ...about })
const sent = { application_id: idOf('applications.aliceSent') }
const job = { job_id: idOf('job_posts.aOpen') }
const offer = { offer_id: idOf('offers_negotiation.aPending') }
const alice = { candidate_id: personId('alice') }

export const privateNotes: TableRights = {
  table: 'private_notes',
  grid: `
                             aliceOwn memberOwn memberForA suspendedForA adminBForB
    visitor,guest,bob        .        .         .          .             .
    suspended,invited,banned .        .         .          .             .
    alice                    rdE      .         .          .             .
    member                   .        rdE       rdE        r             .
    owner                    .        .         r          r             .
    adminA                   .        .         r          r             r
    adminB                   .        .         r          r             rdE
    stranger                 .        .         .          .             r
  `,
  may: { E: 'content metadata' },
  updates: {
    ...STAMPS,
    ...each({
      content: 'Changed',
      metadata: { changed: true },
      application_id: idOf('applications.bobHired'),
      job_id: idOf('job_posts.bOpen'),
      candidate_id: personId('bob'),
      author_id: ME,
    }),
    'agency_id=A': { agency_id: A },
    'agency_id=B': { agency_id: B },
    'agency_id=null': { agency_id: null },
    'author_id=newcomer': { author_id: personId('newcomer') },
    'offer_id instead': { application_id: null, job_id: null, candidate_id: null, ...offer },
  },
  inserts: {
    'for oneself about an application': { by: `alice ${OF_A}`, values: note(sent) },
    'for oneself about a job': { by: SIGNED_IN, values: note(job) },
    'for oneself about a draft': { by: OF_A, values: note({ job_id: idOf('job_posts.aDraft') }) },
    'for oneself about an offer': { by: `alice ${OF_A}`, values: note(offer) },
    'for A about an application': { by: OF_A, values: note({ ...sent, agency_id: A }) },
    'for A about a job': { by: OF_A, values: note({ ...job, agency_id: A }) },
    'for A about an offer': { by: OF_A, values: note({ ...offer, agency_id: A }) },
    'for A about a candidate': { by: OF_A, values: note({ ...alice, agency_id: A }) },
    'for A about somebody who never applied': {
      by: 'nobody',
      values: note({ candidate_id: personId('newcomer'), agency_id: A }),
    },
    'for B about an application to A': { by: 'nobody', values: note({ ...sent, agency_id: B }) },
    'for B about a job of A': { by: 'nobody', values: note({ ...job, agency_id: B }) },
    'for B about an offer of A': { by: 'nobody', values: note({ ...offer, agency_id: B }) },
    'for B about somebody with a draft': { by: 'nobody', values: note({ ...alice, agency_id: B }) },
    "in another's name": { by: 'nobody', values: { ...note(job), author_id: personId('newcomer') } },
    'about two things': { by: 'nobody', values: note({ ...job, ...sent }) },
    'about nothing': { by: 'nobody', values: note({}) },
    'for oneself about a candidate': { by: 'nobody', values: note(alice) },
  },
  impossible: [...FIXED, 'about two things', 'about nothing', 'for oneself about a candidate'],
}
