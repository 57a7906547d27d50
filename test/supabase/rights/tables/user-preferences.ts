import { personId } from '../../world/people.ts'
import { each, FIXED, ME, STAMPS, type TableRights } from '../table-rights.ts'

export const userPreferences: TableRights = {
  table: 'user_preferences',
  grid: `
                                             alice  bob
    visitor,guest,member,owner,adminA,adminB .      .
    suspended,invited,stranger,banned        .      .
    alice                                    rdE    .
    bob                                      .      rdE
  `,
  may: { E: 'goals preferences visibility metadata' },
  updates: {
    ...STAMPS,
    ...each({
      goals: { changed: true },
      preferences: { changed: true },
      visibility: { changed: true },
      metadata: { changed: true },
    }),
    'user_id=me': { user_id: ME },
    'user_id=newcomer': { user_id: personId('newcomer') },
  },
  inserts: {
    'for oneself': {
      by: 'guest member owner adminA adminB suspended invited stranger banned',
      values: { user_id: ME },
    },
    'for another': { by: 'nobody', values: { user_id: personId('newcomer') } },
    'a second row': { by: 'nobody', values: { user_id: personId('alice') } },
  },
  impossible: [...FIXED, 'a second row'],
}
