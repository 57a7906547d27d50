import { idOf } from '../world/ids.ts'
import { type Actor, personId } from '../world/people.ts'
import type { Attempt, Who } from './executor.ts'
import type { Values } from './table-rights.ts'

export interface Consequence {
  name: string
  who: Who
  table: string
  act: Attempt['act']
  unlessThere?: boolean
  row?: string
  values: Values
  watch: string
  /** Part of each row that changed in the table watched (null: gone), and no others; in any order. */
  rows: (Values | null)[]
}

/** A change by somebody who may make it, to each table that has a journal: who, row, columns, whose data, which agency. */
const JOURNALED: [Actor, string, string, Values, 'alice' | 'member' | null, string | null][] = [
  ['alice', 'profiles', 'alice', { bio: 'Changed' }, 'alice', null],
  ['alice', 'user_preferences', 'alice', { goals: { a: 1 } }, 'alice', null],
  ['alice', 'resumes', 'aliceCv', { file_name: 'x' }, 'alice', null],
  ['alice', 'experiences', 'alice', { position: 'x' }, 'alice', null],
  ['alice', 'saved_jobs', 'alice', { notes: 'x' }, 'alice', null],
  ['alice', 'job_alerts', 'alice', { status: 'paused' }, 'alice', null],
  ['alice', 'applications', 'aliceDraft', { cover_letter: 'x' }, 'alice', null],
  ['owner', 'applications', 'aliceSent', { notes: 'x' }, 'alice', 'A'],
  ['alice', 'interview_preparation', 'alice', { notes: 'x' }, 'alice', null],
  ['owner', 'offers_negotiation', 'aPending', { notes: 'x' }, 'alice', 'A'],
  ['alice', 'offers_negotiation', 'aliceRival', { notes: 'x' }, 'alice', null],
  ['alice', 'feedback_reviews', 'alice', { rating: 1 }, 'alice', null],
  ['owner', 'review_answers', 'toAlice', { content: 'x' }, null, 'A'],
  ['alice', 'private_notes', 'aliceOwn', { content: 'x' }, 'alice', null],
  ['alice', 'chats', 'aliceAsk', { title: 'x' }, null, null],
  ['owner', 'chats', 'aliceSent', { title: 'x' }, null, 'A'],
  ['owner', 'agencies', 'A', { name: 'x' }, null, 'A'],
  ['owner', 'knowledge_base', 'aDraft', { title: 'x' }, null, 'A'],
  ['owner', 'job_posts', 'aFresh', { title: 'x' }, null, 'A'],
  ['owner', 'agency_invitations', 'openToA', { status: 'withdrawn' }, null, 'A'],
  ['owner', 'agency_users', 'memberInA', { metadata: { a: 1 } }, 'member', 'A'],
]

/** Each of these must be noted in the journal, once. */
export const JOURNAL: Consequence[] = JOURNALED.map(([who, table, row, values, subject, agency]) => ({
  name: `the journal notes that ${who} changed ${table} ${row}`,
  who,
  table,
  act: 'update',
  row,
  values,
  watch: 'changes',
  rows: [
    {
      actor_id: personId(who),
      table_name: table,
      row_id: idOf(`${table}.${row}`),
      op: 'update',
      consequence: false,
      subject_id: subject && personId(subject),
      agency_id: agency && idOf(`agencies.${agency}`),
    },
  ],
}))
