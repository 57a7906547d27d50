import { personId } from './people.ts'
import type { Rows } from './rows.ts'

const file = (person: Parameters<typeof personId>[0], name: string) => ({
  bucket_id: 'resumes',
  name: `${personId(person)}/${name}`,
  owner: personId(person),
  owner_id: personId(person),
})

/** Rows of storage.objects; aliceCv and bobCv were sent with an application. */
export const fileRows: Rows[string] = {
  aliceCv: file('alice', 'cv.pdf'),
  aliceOld: file('alice', 'old.pdf'),
  // not registered as a resume
  spare: file('alice', 'spare.pdf'),
  bobCv: file('bob', 'cv.pdf'),
  guestCv: file('guest', 'cv.pdf'),
  moved: file('newcomer', 'moved.pdf'),
  elsewhere: { ...file('alice', 'elsewhere.pdf'), bucket_id: 'other' },
}
