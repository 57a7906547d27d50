import { idOf } from '../../world/ids.ts'
import { each, ME, type TableRights } from '../table-rights.ts'

export const changes: TableRights = {
  table: 'changes',
  grid: `
                             aliceData byMemberAboutAlice byMemberForA bySuspendedForA byAdminBForB byAliceAlone ofC ofD byService
    visitor,guest,bob,adminA .         .                  .            .               .            .            .   .   .
    suspended,invited,banned .         .                  .            .               .            .            .   .   .
    alice                    r         r                  .            .               .            r            .   .   .
    member                   .         r                  r            .               .            .            .   .   .
    owner                    .         r                  r            r               .            .            .   .   .
    adminB                   .         .                  .            .               r            .            .   .   .
    stranger                 .         .                  .            .               r            .            .   r   .
  `,
  may: {},
  updates: each({
    id: idOf('taken'),
    created_at: '2001-01-01',
    actor_id: ME,
    subject_id: ME,
    agency_id: idOf('agencies.D'),
    table_name: 'changed',
    row_id: idOf('changed'),
    op: 'delete',
    before: { changed: true },
    after: { changed: true },
    consequence: true,
    transaction_id: 1,
    write_id: idOf('changed'),
    turn_id: idOf('changed'),
    call_id: 'changed',
    tool: 'changed',
    model: 'changed',
    approval_id: idOf('changed'),
    undone_by: idOf('changes.byService'),
    metadata: { changed: true },
  }),
  inserts: {
    'what did not happen': {
      by: 'nobody',
      values: {
        actor_id: ME,
        subject_id: ME,
        table_name: 'job_posts',
        row_id: idOf('job_posts.aOpen'),
        op: 'update',
      },
    },
  },
  impossible: [],
  generated: 'seq',
}
