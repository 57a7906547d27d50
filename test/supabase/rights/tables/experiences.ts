import { idOf } from '../../world/ids.ts'
import { personId } from '../../world/people.ts'
import { each, FIXED, ME, STAMPS, type TableRights } from '../table-rights.ts'

const SIGNED_IN = 'guest alice bob member owner adminA adminB suspended invited stranger banned'
const experience = { user_id: ME, company_name: 'New', position: 'New' }

export const experiences: TableRights = {
  table: 'experiences',
  grid: `
                                             alice  bob
    visitor,guest,member,owner,adminA,adminB .      .
    suspended,invited,stranger,banned        .      .
    alice                                    rdEA   .
    bob                                      .      rdEB
  `,
  may: {
    E: `company_name position start_date end_date is_current location description skills achievements metadata
        resume_id=null`,
    A: 'resume_id=aliceOld',
    B: 'resume_id=bobCv',
  },
  updates: {
    ...STAMPS,
    ...each({
      company_name: 'Changed',
      position: 'Changed',
      start_date: '2020-01-01',
      end_date: '2021-01-01',
      is_current: true,
      location: 'Changed',
      description: 'Changed',
      skills: ['changed'],
      achievements: ['changed'],
      metadata: { changed: true },
    }),
    // bob's has none, so that there it changes the description alone
    'resume_id=null': { resume_id: null, description: 'Without a resume' },
    'resume_id=aliceOld': { resume_id: idOf('resumes.aliceOld') },
    'resume_id=bobCv': { resume_id: idOf('resumes.bobCv') },
    'user_id=me': { user_id: ME },
    'user_id=newcomer': { user_id: personId('newcomer') },
    'end before start': { start_date: '2021-01-01', end_date: '2020-01-01' },
    'current, with an end': { is_current: true, end_date: '2020-01-01' },
  },
  inserts: {
    'for oneself': { by: SIGNED_IN, values: experience },
    'for another': { by: 'nobody', values: { ...experience, user_id: personId('newcomer') } },
    "from alice's resume": { by: 'alice', values: { ...experience, resume_id: idOf('resumes.aliceCv') } },
  },
  impossible: [...FIXED, 'end before start', 'current, with an end'],
}
