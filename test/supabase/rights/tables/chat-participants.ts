import { idOf } from '../../world/ids.ts'
import { personId } from '../../world/people.ts'
import { each, FIXED, ME, STAMPS, type TableRights } from '../table-rights.ts'

export const chatParticipants: TableRights = {
  table: 'chat_participants',
  grid: `
                              aliceAsk aliceSent aliceSentMember aliceSentSuspended aliceGone bobAtB guestHelp bobHelp bobAtD memberAsk
    visitor,suspended,invited .        .         .               .                  .         .      .         .       .      .
    banned                    .        .         .               .                  .         .      .         .       .      .
    guest                     .        .         .               .                  .         .      r         .       .      .
    alice                     r        r         r               r                  r         .      .         .       .      .
    bob                       .        .         .               .                  .         r      .         r       r      .
    member                    .        r         r               r                  r         .      r         r       .      r
    owner                     .        r         r               r                  r         .      r         r       .      .
    adminA,adminB             .        r         r               r                  r         r      r         r       .      .
    stranger                  .        .         .               .                  .         r      .         .       r      .
  `,
  may: {},
  updates: {
    ...STAMPS,
    ...each({ chat_id: idOf('chats.guestHelp'), last_read_at: '2020-01-01', metadata: { changed: true } }),
    'role=owner': { role: 'owner' },
    'role=candidate': { role: 'candidate' },
    'user_id=me': { user_id: ME },
    'user_id=newcomer': { user_id: personId('newcomer') },
  },
  inserts: {
    'oneself into the thread of another': {
      by: 'nobody',
      values: { chat_id: idOf('chats.guestHelp'), user_id: ME, role: 'candidate' },
    },
    'oneself into the assistant chat of another': {
      by: 'nobody',
      values: { chat_id: idOf('chats.aliceAsk'), user_id: ME, role: 'owner' },
    },
    'somebody who is in it': {
      by: 'nobody',
      values: { chat_id: idOf('chats.aliceAsk'), user_id: personId('alice'), role: 'owner' },
    },
  },
  impossible: [...FIXED, 'somebody who is in it'],
}
