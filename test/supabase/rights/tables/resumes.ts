import { personId } from '../../world/people.ts'
import { each, FIXED, ME, STAMPS, type TableRights } from '../table-rights.ts'

const SIGNED_IN = 'guest alice bob member owner adminA adminB suspended invited stranger banned'
const file = (folder: string) => ({
  user_id: ME,
  file_path: `${folder}/new.pdf`,
  file_name: 'new.pdf',
  file_type: 'application/pdf',
  file_size: 1,
})

export const resumes: TableRights = {
  table: 'resumes',
  grid: `
                                      aliceCv aliceOld aliceMoved bobCv guestCv memberCv
    visitor,owner,adminA,adminB       .       .        .          .     .       .
    suspended,invited,stranger,banned .       .        .          .     .       .
    guest                             .       .        .          .     rdEP    .
    alice                             rdEP    rdE      rdE        .     .       .
    bob                               .       .        .          rdEP  .       .
    member                            .       .        .          .     .       rdEP
  `,
  may: { E: 'file_name parsed_data status=parsed metadata', P: 'is_primary=false' },
  updates: {
    ...STAMPS,
    ...each({
      file_name: 'changed.pdf',
      file_type: 'text/plain',
      file_size: 2,
      file_path: `${personId('newcomer')}/changed.pdf`,
      parsed_data: { basics: { name: 'Changed' } },
      metadata: { changed: true },
    }),
    'status=parsed': { status: 'parsed' },
    'is_primary=false': { is_primary: false },
    'a second primary resume': { is_primary: true },
    'user_id=me': { user_id: ME },
    'user_id=newcomer': { user_id: personId('newcomer') },
    'a list where an object belongs': { parsed_data: { basics: [] } },
  },
  inserts: {
    'a file of the own folder': { by: SIGNED_IN, values: file(ME) },
    'a file of another folder': { by: 'nobody', values: file(personId('newcomer')) },
    'a way out of the own folder': { by: 'nobody', values: file(`${ME}/../${personId('newcomer')}`) },
    'for another': { by: 'nobody', values: { ...file(ME), user_id: personId('newcomer') } },
    'a file that is registered': {
      by: 'nobody',
      values: { ...file(ME), file_path: `${personId('alice')}/cv.pdf` },
    },
  },
  impossible: [
    ...FIXED,
    'a second primary resume',
    'a list where an object belongs',
    'a file that is registered',
  ],
}
