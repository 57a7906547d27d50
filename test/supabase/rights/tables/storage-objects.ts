import { personId } from '../../world/people.ts'
import { each, ME, type TableRights } from '../table-rights.ts'

const SIGNED_IN = 'guest alice bob member owner adminA adminB suspended invited stranger banned'
const file = (name: string) => ({ bucket_id: 'resumes', name })

/** aliceCv and bobCv were sent: they stay. elsewhere lies in a bucket that is not ours. */
export const storageObjects: TableRights = {
  table: 'storage.objects',
  grid: `
                             aliceCv aliceOld spare bobCv guestCv moved elsewhere
    visitor,suspended        .       .        .     .     .       .     .
    invited,banned           .       .        .     .     .       .     .
    guest                    .       .        .     .     rd      .     .
    alice                    r       rd       rd    .     .       rd    .
    bob                      .       .        .     r     .       .     .
    member,owner             r       .        .     .     .       .     .
    adminA,adminB            r       .        .     r     .       .     .
    stranger                 .       .        .     r     .       .     .
  `,
  may: {},
  updates: each({
    name: `${ME}/changed.pdf`,
    bucket_id: 'other',
    owner_id: ME,
    metadata: { changed: true },
    version: 'changed',
  }),
  inserts: {
    'a file in the own folder': { by: SIGNED_IN, values: file(`${ME}/new.pdf`) },
    "a file in another's folder": { by: 'nobody', values: file(`${personId('newcomer')}/new.pdf`) },
    'a file in no folder': { by: 'nobody', values: file('new.pdf') },
    'a file in another bucket': { by: 'nobody', values: { ...file(`${ME}/new.pdf`), bucket_id: 'other' } },
    'a file in the place of one that was sent': {
      by: 'nobody',
      values: file(`${personId('alice')}/gone.pdf`),
    },
  },
  impossible: [],
}
