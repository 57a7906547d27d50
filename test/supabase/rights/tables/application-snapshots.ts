import { idOf } from '../../world/ids.ts'
import { personId } from '../../world/people.ts'
import { each, ME, STAMPS, type TableRights } from '../table-rights.ts'

export const applicationSnapshots: TableRights = {
  table: 'application_snapshots',
  grid: `
                                    aliceSent aliceGone bobAtB bobAtC memberSent
    visitor,guest,suspended,invited .         .         .      .      .
    alice                           r         r         .      .      .
    bob                             .         .         r      r      .
    member,owner                    r         r         .      .      r
    adminA,adminB                   r         r         r      .      r
    stranger                        .         .         r      .      .
    banned                          .         .         .      .      .
  `,
  may: {},
  updates: {
    ...STAMPS,
    ...each({
      application_id: idOf('applications.bobHired'),
      agency_id: idOf('agencies.D'),
      resume_id: idOf('resumes.aliceOld'),
      resume: { changed: true },
      file_path: 'changed',
      file_name: 'changed',
      file_type: 'changed',
      profile: { changed: true },
      cover_letter: 'Changed',
      sent_at: '2020-01-01',
      metadata: { changed: true },
    }),
    'user_id=me': { user_id: ME },
    'user_id=newcomer': { user_id: personId('newcomer') },
  },
  inserts: {
    'what was not sent': {
      by: 'nobody',
      values: {
        application_id: idOf('applications.aliceSent'),
        user_id: ME,
        agency_id: idOf('agencies.A'),
        file_path: `${personId('bob')}/cv.pdf`,
      },
    },
  },
}
