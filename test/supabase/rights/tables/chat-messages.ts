import { idOf } from '../../world/ids.ts'
import { personId } from '../../world/people.ts'
import { each, FIXED, ME, STAMPS, type TableRights } from '../table-rights.ts'

const IN_THREAD = 'alice member owner adminA adminB'
const toThread = { chat_id: idOf('chats.aliceSent'), sender_id: ME, content: 'New' }

export const chatMessages: TableRights = {
  table: 'chat_messages',
  grid: `
                              aliceAsks aliceAnswer aliceWrites memberWrites forMember forAlice bobWrites guestWrites
    visitor,suspended,invited .         .           .           .            .         .        .         .
    banned                    .         .           .           .            .         .        .         .
    guest                     .         .           .           .            .         .        .         r
    alice                     r         r           r           r            .         r        .         .
    bob                       .         .           .           .            .         .        r         .
    member                    .         .           r           r            r         .        .         r
    owner                     .         .           r           r            .         .        .         r
    adminA,adminB             .         .           r           r            .         .        r         r
    stranger                  .         .           .           .            .         .        r         .
  `,
  may: {},
  updates: {
    ...STAMPS,
    ...each({
      chat_id: idOf('chats.memberAsk'),
      sender_id: ME,
      content: 'Changed',
      read_at: '2020-01-01',
      metadata: { changed: true },
      parts: [{ type: 'text', text: 'Changed' }],
      seq: 99,
      client_id: idOf('changed'),
      audience_id: ME,
      turn_id: idOf('turn'),
    }),
    'audience_id=null': { audience_id: null },
    'role=assistant': { role: 'assistant' },
    'status=failed': { status: 'failed' },
  },
  inserts: {
    "to alice's thread": { by: IN_THREAD, values: toThread },
    'to alice and her assistant': { by: 'alice', values: { ...toThread, chat_id: idOf('chats.aliceAsk') } },
    "to bob's thread": {
      by: 'bob adminA adminB stranger',
      values: { ...toThread, chat_id: idOf('chats.bobAtB') },
    },
    'to a closed chat': { by: 'nobody', values: { ...toThread, chat_id: idOf('chats.bobHelp') } },
    "in alice's name": { by: 'alice', values: { ...toThread, sender_id: personId('alice') } },
    "in nobody's name": { by: 'nobody', values: { ...toThread, sender_id: null } },
    'as the assistant': { by: 'nobody', values: { ...toThread, role: 'assistant' } },
    'as the assistant itself': { by: 'nobody', values: { ...toThread, role: 'assistant', sender_id: null } },
    'as a notice': { by: 'nobody', values: { ...toThread, role: 'notice' } },
    'with parts': { by: 'nobody', values: { ...toThread, parts: [{ type: 'text', text: 'x' }] } },
    'as if streaming': { by: 'nobody', values: { ...toThread, status: 'streaming' } },
    'for one person alone': { by: 'nobody', values: { ...toThread, audience_id: ME } },
    'of a turn': { by: 'nobody', values: { ...toThread, turn_id: idOf('turn') } },
    'without a word': { by: 'nobody', values: { ...toThread, content: '  ' } },
    'with an attachment only': {
      by: IN_THREAD,
      values: { ...toThread, content: '', metadata: { attachments: [] } },
    },
    'with a heavy load': { by: 'nobody', values: { ...toThread, metadata: { load: 'x'.repeat(9000) } } },
    'as if read': { by: IN_THREAD, values: { ...toThread, read_at: '2020-01-01' } },
    'with a place of its own': { by: IN_THREAD, values: { ...toThread, seq: 99 } },
    'sent twice': {
      by: 'nobody',
      values: { ...toThread, sender_id: personId('alice'), client_id: idOf('sent once') },
    },
    'too long': { by: 'nobody', values: { ...toThread, content: 'x'.repeat(16_001) } },
  },
  becomes: {
    "to alice's thread": { seq: 5 },
    'as if read': { read_at: null },
    'with a place of its own': { seq: 5 },
  },
  impossible: [...FIXED, 'sent twice', 'too long'],
}
