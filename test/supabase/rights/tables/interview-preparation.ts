import { idOf } from '../../world/ids.ts'
import { personId } from '../../world/people.ts'
import { each, FIXED, ME, STAMPS, type TableRights } from '../table-rights.ts'

const SIGNED_IN = 'guest alice bob member owner adminA adminB suspended invited stranger banned'

export const interviewPreparation: TableRights = {
  table: 'interview_preparation',
  grid: `
                                             alice  bob    member
    visitor,guest,owner,adminA,adminB        .      .      .
    suspended,invited,stranger,banned        .      .      .
    alice                                    rdEA   .      .
    bob                                      .      rdEB   .
    member                                   .      .      rdE
  `,
  may: {
    E: 'questions answers feedback notes metadata',
    A: 'application_id=aliceGone',
    B: 'application_id=bobHired',
  },
  updates: {
    ...STAMPS,
    ...each({
      questions: [{ id: '1', text: 'Changed?' }],
      answers: [{ questionId: '1', text: 'Changed' }],
      feedback: [{ questionId: '1' }],
      notes: 'Changed',
      metadata: { changed: true },
    }),
    'application_id=aliceGone': { application_id: idOf('applications.aliceGone') },
    'application_id=bobHired': { application_id: idOf('applications.bobHired') },
    'user_id=me': { user_id: ME },
    'user_id=newcomer': { user_id: personId('newcomer') },
    'a list of words': { questions: ['no object'] },
  },
  inserts: {
    'for oneself': { by: SIGNED_IN, values: { user_id: ME } },
    'for another': { by: 'nobody', values: { user_id: personId('newcomer') } },
    "on alice's application": {
      by: 'alice',
      values: { user_id: ME, application_id: idOf('applications.aliceSent') },
    },
  },
  impossible: [...FIXED, 'a list of words'],
}
