import { personId } from '../../world/people.ts'
import { each, FIXED, ME, STAMPS, type TableRights } from '../table-rights.ts'

const SIGNED_IN = 'guest alice bob member owner adminA adminB suspended invited stranger banned'

export const jobAlerts: TableRights = {
  table: 'job_alerts',
  grid: `
                                           alice  guest
    visitor,bob,member,owner,adminA,adminB .      .
    suspended,invited,stranger,banned      .      .
    alice                                  rdE    .
    guest                                  .      rdE
  `,
  may: { E: 'criteria frequency=weekly status=paused metadata' },
  updates: {
    ...STAMPS,
    ...each({ criteria: { keywords: ['changed'] }, metadata: { changed: true }, last_sent_at: '2020-01-01' }),
    'frequency=weekly': { frequency: 'weekly' },
    'status=paused': { status: 'paused' },
    'user_id=me': { user_id: ME },
    'user_id=newcomer': { user_id: personId('newcomer') },
    'a word where a list belongs': { criteria: { keywords: 'changed' } },
  },
  inserts: {
    'for oneself': { by: SIGNED_IN, values: { user_id: ME, criteria: {} } },
    'for another': { by: 'nobody', values: { user_id: personId('newcomer'), criteria: {} } },
    'as if sent': { by: SIGNED_IN, values: { user_id: ME, criteria: {}, last_sent_at: '2999-01-01' } },
  },
  becomes: {
    criteria: { last_sent_at: '2026-01-01T00:00:00+00:00' },
    'as if sent': { last_sent_at: null },
  },
  impossible: [...FIXED, 'a word where a list belongs'],
}
