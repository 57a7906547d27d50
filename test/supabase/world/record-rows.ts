import { idOf } from './ids.ts'
import { personId } from './people.ts'
import type { Rows } from './rows.ts'

const change = (rest: Record<string, unknown>) => ({
  table_name: 'job_posts',
  row_id: idOf('job_posts.aOpen'),
  op: 'update',
  ...rest,
})
const approval = (person: 'alice' | 'member', chatName: string) => ({
  chat_id: idOf(`chats.${chatName}`),
  call_id: 'call',
  tool: 'apply',
  effect: 'send',
  asked_of: personId(person),
  expires_at: '2999-01-01',
})

/** The records of what was done and asked. */
export const recordRows: Rows = {
  changes: {
    aliceData: change({
      actor_id: personId('alice'),
      subject_id: personId('alice'),
      after: { user_id: 'alice' },
    }),
    byMemberAboutAlice: change({
      actor_id: personId('member'),
      subject_id: personId('alice'),
      agency_id: idOf('agencies.A'),
    }),
    byMemberForA: change({ actor_id: personId('member'), agency_id: idOf('agencies.A') }),
    bySuspendedForA: change({ actor_id: personId('suspended'), agency_id: idOf('agencies.A') }),
    byAdminBForB: change({ actor_id: personId('adminB'), agency_id: idOf('agencies.B') }),
    byAliceAlone: change({ actor_id: personId('alice') }),
    ofC: change({ agency_id: idOf('agencies.C') }),
    ofD: change({ agency_id: idOf('agencies.D') }),
    byService: change({}),
  },
  approvals: {
    ofAlice: approval('alice', 'aliceAsk'),
    ofMember: approval('member', 'memberAsk'),
  },
}
