import { idOf } from '../../world/ids.ts'
import { personId } from '../../world/people.ts'
import { each, FIXED, ME, STAMPS, type TableRights } from '../table-rights.ts'

const SIGNED_IN = 'guest alice bob member owner adminA adminB suspended invited stranger banned'
const save = (jobName: string) => ({ user_id: ME, job_id: idOf(`job_posts.${jobName}`) })

export const savedJobs: TableRights = {
  table: 'saved_jobs',
  grid: `
                                        alice  bob   bobDraft guest
    visitor,member,owner,adminA,adminB  .      .     .        .
    suspended,invited,stranger,banned   .      .     .        .
    alice                               rdEF   .     .        .
    bob                                 .      rdEFC rdFC     .
    guest                               .      .     .        rdEF
  `,
  may: { E: 'notes metadata', F: 'job_id=aFresh', C: 'job_id=cOpen' },
  updates: {
    ...STAMPS,
    ...each({ notes: 'Changed', metadata: { changed: true } }),
    'job_id=aFresh': { job_id: idOf('job_posts.aFresh') },
    'job_id=cOpen': { job_id: idOf('job_posts.cOpen') },
    'job_id=aDraft': { job_id: idOf('job_posts.aDraft') },
    'user_id=me': { user_id: ME },
    'user_id=newcomer': { user_id: personId('newcomer') },
  },
  inserts: {
    'a job that all can see': { by: SIGNED_IN, values: save('aFresh') },
    'a draft of A': { by: 'member owner adminA adminB', values: save('aDraft') },
    'a job of a suspended agency': { by: 'bob', values: save('cOpen') },
    'for another': { by: 'nobody', values: { ...save('aFresh'), user_id: personId('newcomer') } },
    'a job that is saved': { by: 'nobody', values: { ...save('aClosed'), user_id: personId('alice') } },
  },
  impossible: [...FIXED, 'a job that is saved'],
}
