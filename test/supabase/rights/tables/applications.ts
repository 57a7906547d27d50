import { idOf } from '../../world/ids.ts'
import { personId } from '../../world/people.ts'
import { each, FIXED, ME, STAMPS, type TableRights } from '../table-rights.ts'

const VERIFIED = 'alice bob member owner adminA adminB suspended invited stranger banned'
const application = (jobName: string, status: string) => ({
  user_id: ME,
  job_id: idOf(`job_posts.${jobName}`),
  status,
})

export const applications: TableRights = {
  table: 'applications',
  grid: `
              guestDraft aliceSent aliceGone aliceDraft aliceToD aliceNo bobHired bobTalks bobGone bobLate bobAtB  bobAtC memberSent memberDraft erased
    visitor   .          .         .         .          .        .       .        .        .       .       .       .      .          .           .
    guest     rdNEZ      .         .         .          .        .       .        .        .       .       .       .      .          .           .
    alice     .          rNW       rNSR      rdNEZXSR   rdNEX    rN      .        .        .       .       .       .      .          .           .
    bob       .          .         .         .          .        .       rN       rNW      rN      rdNE    rNW     rNW    .          .           .
    member    .          rNCIOHJ   rN        .          .        rNSCIOH rNSCIOJ  rNSCOHJ  rN      .       .       .      rNW        rdNE        rNCIOHJ
    owner     .          rNCIOHJ   rN        .          .        rNSCIOH rNSCIOJ  rNSCOHJ  rN      .       .       .      rNSIOHJ    .           rNCIOHJ
    adminA    .          rNCIOHJ   rN        .          .        rNSCIOH rNSCIOJ  rNSCOHJ  rN      .       rNSCIHJ .      rNSIOHJ    .           rNCIOHJ
    adminB    .          rNCIOHJ   rN        .          .        rNSCIOH rNSCIOJ  rNSCOHJ  rN      .       rNSCIHJ .      rNSIOHJ    .           rNCIOHJ
    suspended .          .         .         .          .        .       .        .        .       .       .       .      .          .           .
    invited   .          .         .         .          .        .       .        .        .       .       .       .      .          .           .
    stranger  .          .         .         .          .        .       .        .        .       .       rNSCIHJ .      .          .           .
    banned    .          .         .         .          .        .       .        .        .       .       .       .      .          .           .
  `,
  may: {
    N: 'notes',
    E: 'cover_letter metadata',
    Z: 'resume_id=null',
    X: 'resume_id=aliceOld',
    R: 'resubmit_with_a_new_letter',
    S: 'status=submitted',
    W: 'status=withdrawn',
    C: 'status=screening',
    I: 'status=interview',
    O: 'status=offer',
    H: 'status=hired',
    J: 'status=rejected',
  },
  updates: {
    ...STAMPS,
    ...each({ notes: 'Changed', cover_letter: 'Changed', metadata: { changed: true } }),
    'resume_id=null': { resume_id: null },
    'resume_id=aliceOld': { resume_id: idOf('resumes.aliceOld') },
    resubmit_with_a_new_letter: { status: 'submitted', cover_letter: 'Changed' },
    'status=draft': { status: 'draft' },
    'status=submitted': { status: 'submitted' },
    'status=withdrawn': { status: 'withdrawn' },
    'status=screening': { status: 'screening' },
    'status=interview': { status: 'interview' },
    'status=offer': { status: 'offer' },
    'status=hired': { status: 'hired' },
    'status=rejected': { status: 'rejected' },
    'status=null': { status: null },
    'user_id=me': { user_id: ME },
    'user_id=newcomer': { user_id: personId('newcomer') },
    job_id: { job_id: idOf('job_posts.aFresh') },
    agency_id: { agency_id: idOf('agencies.D') },
  },
  inserts: {
    'a draft': { by: `guest ${VERIFIED}`, values: application('aFresh', 'draft') },
    sent: { by: VERIFIED, values: application('aFresh', 'submitted') },
    'as hired': { by: 'nobody', values: application('aFresh', 'hired') },
    'for another': {
      by: 'nobody',
      values: { ...application('aFresh', 'draft'), user_id: personId('newcomer') },
    },
    'to a draft of A': { by: 'owner adminA adminB', values: application('aDraft', 'draft') },
    'sent to a draft of A': { by: 'nobody', values: application('aDraft', 'submitted') },
    'sent to a closed job': { by: 'nobody', values: application('aClosed', 'submitted') },
    'sent to an expired job': { by: 'nobody', values: application('aExpired', 'submitted') },
    'sent to a suspended agency': { by: 'nobody', values: application('cOpen', 'submitted') },
    "with alice's resume": {
      by: 'alice',
      values: { ...application('aFresh', 'draft'), resume_id: idOf('resumes.aliceCv') },
    },
    'naming another agency': {
      by: `guest ${VERIFIED}`,
      values: { ...application('aFresh', 'draft'), agency_id: idOf('agencies.B') },
    },
    'a second one': {
      by: 'nobody',
      values: { ...application('aOpen', 'draft'), user_id: personId('alice') },
    },
  },
  becomes: { 'naming another agency': { agency_id: idOf('agencies.A') } },
  impossible: [...FIXED, 'status=null', 'a second one'],
}
