import { idOf } from '../../world/ids.ts'
import { personId } from '../../world/people.ts'
import { each, FIXED, ME, STAMPS, type TableRights } from '../table-rights.ts'

export const approvals: TableRights = {
  table: 'approvals',
  grid: `
                                          ofAlice ofMember
    visitor,guest,bob,owner,adminA,adminB .       .
    suspended,invited,stranger,banned     .       .
    alice                                 r       .
    member                                .       r
  `,
  may: {},
  updates: {
    ...STAMPS,
    ...each({
      chat_id: idOf('chats.guestHelp'),
      turn_id: idOf('turn'),
      call_id: 'changed',
      tool: 'changed',
      effect: 'decide',
      shown: { changed: true },
      input: { changed: true },
      final_input: { changed: true },
      expires_at: '2998-01-01',
      answered_by: ME,
      reason: 'changed',
      result: [],
      metadata: { changed: true },
      subject: 'changed',
    }),
    'asked_of=me': { asked_of: ME },
    'asked_of=newcomer': { asked_of: personId('newcomer') },
    'status=superseded': { status: 'superseded' },
    'status=approved': { status: 'approved', answered_at: '2026-01-01', answered_by: ME },
  },
  inserts: {
    'a second card of a call': {
      by: 'nobody',
      values: {
        chat_id: idOf('chats.aliceAsk'),
        call_id: 'call',
        tool: 'apply',
        effect: 'send',
        asked_of: personId('alice'),
        expires_at: '2999-01-01',
      },
    },
    "a click of one's own": {
      by: 'nobody',
      values: {
        chat_id: idOf('chats.aliceAsk'),
        call_id: 'forged',
        tool: 'apply',
        effect: 'send',
        asked_of: ME,
        expires_at: '2999-01-01',
        status: 'approved',
        answered_at: '2026-01-01',
      },
    },
  },
  impossible: [...FIXED, 'a second card of a call'],
}
