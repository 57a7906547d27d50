import { idOf } from '../world/ids.ts'
import { personId } from '../world/people.ts'
import type { Consequence } from './journaled.ts'
import { NEW } from './table-rights.ts'

const sending = {
  who: 'alice',
  table: 'applications',
  act: 'update',
  row: 'aliceDraft',
  values: { status: 'submitted' },
} as const

/** What the database does by itself when somebody does what they may. */
export const CONSEQUENCES: Consequence[] = [
  {
    ...sending,
    name: 'sending keeps what was sent',
    watch: 'application_snapshots',
    rows: [
      {
        application_id: idOf('applications.aliceDraft'),
        user_id: personId('alice'),
        agency_id: idOf('agencies.B'),
        resume_id: idOf('resumes.aliceCv'),
        file_path: `${personId('alice')}/cv.pdf`,
        cover_letter: 'Letter of alice',
        profile: { full_name: 'Person alice', email: 'alice@example.com' },
      },
    ],
  },
  {
    ...sending,
    name: 'sending opens a thread',
    watch: 'chats',
    rows: [
      {
        kind: 'application',
        handler: 'human',
        application_id: idOf('applications.aliceDraft'),
        agency_id: idOf('agencies.B'),
      },
    ],
  },
  {
    ...sending,
    name: 'sending puts the candidate into the thread',
    watch: 'chat_participants',
    rows: [{ user_id: personId('alice'), role: 'candidate' }],
  },
  {
    name: 'sending again keeps the thread',
    who: 'alice',
    table: 'applications',
    act: 'update',
    row: 'aliceGone',
    values: { status: 'submitted', resume_id: null },
    watch: 'application_snapshots',
    rows: [{ resume_id: null, resume: null }],
  },
  {
    name: 'moving along sends nothing',
    who: 'owner',
    table: 'applications',
    act: 'update',
    row: 'aliceSent',
    values: { status: 'screening' },
    watch: 'application_snapshots',
    rows: [],
  },
  {
    name: 'accepting an invitation makes a recruiter',
    who: 'invited',
    table: 'agency_users',
    act: 'update',
    row: 'invitedToA',
    values: { status: 'active' },
    watch: 'profiles',
    rows: [{ id: personId('invited'), is_recruiter: true }],
  },
  {
    name: 'suspension takes it back',
    who: 'owner',
    table: 'agency_users',
    act: 'update',
    row: 'memberInA',
    values: { status: 'suspended' },
    watch: 'profiles',
    rows: [{ id: personId('member'), is_recruiter: false }],
  },
  {
    name: 'so does leaving',
    who: 'member',
    table: 'agency_users',
    act: 'delete',
    row: 'memberInA',
    values: {},
    watch: 'profiles',
    rows: [{ id: personId('member'), is_recruiter: false }],
  },
  {
    name: 'a draft sends nothing',
    who: 'alice',
    table: 'applications',
    act: 'insert',
    values: { id: NEW, user_id: personId('alice'), job_id: idOf('job_posts.aFresh'), status: 'draft' },
    watch: 'application_snapshots',
    rows: [],
  },
  {
    name: 'withdrawing sends nothing',
    who: 'alice',
    table: 'applications',
    act: 'update',
    row: 'aliceSent',
    values: { status: 'withdrawn' },
    watch: 'application_snapshots',
    rows: [],
  },
  {
    name: 'sending again opens no second thread',
    who: 'alice',
    table: 'applications',
    act: 'update',
    row: 'aliceGone',
    values: { status: 'submitted' },
    watch: 'chats',
    rows: [],
  },
  {
    ...sending,
    name: 'the journal notes what sending brought with it',
    watch: 'changes',
    rows: [
      { table_name: 'applications', op: 'update', consequence: false, subject_id: personId('alice') },
      { table_name: 'application_snapshots', op: 'insert', consequence: true, agency_id: idOf('agencies.B') },
      { table_name: 'chats', op: 'insert', consequence: true, agency_id: idOf('agencies.B') },
    ],
  },
]
