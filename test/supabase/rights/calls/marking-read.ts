import { idOf } from '../../world/ids.ts'
import type { Call } from './call.ts'

const NO_CHAT = 'refused chat:not_found'
const READ = `select jsonb_object_agg(m.seq, m.read_at is not null) from public.chat_messages m where m.chat_id = '${idOf('chats.aliceSent')}'`
const reading = (upTo: number | null) =>
  `select to_jsonb(public.mark_chat_read('${idOf('chats.aliceSent')}', ${upTo}))`

export const MARKING_CALLS: Call[] = [
  {
    of: 'mark_chat_read',
    name: 'a thread read, by those whom it is for',
    call: `select to_jsonb(public.mark_chat_read('${idOf('chats.aliceSent')}', null) = now())`,
    gives: {
      'alice member owner adminA adminB': true,
      visitor: 'refused permission denied',
      others: NO_CHAT,
    },
  },
  {
    of: 'mark_chat_read',
    name: 'which messages are read',
    call: reading(null),
    look: READ,
    gives: {
      alice: { 1: false, 2: true, 3: false, 4: true },
      member: { 1: true, 2: false, 3: true, 4: false },
      owner: { 1: true, 2: true, 3: false, 4: false },
    },
  },
  {
    of: 'mark_chat_read',
    name: 'as far as it was read',
    call: reading(1),
    look: READ,
    gives: { owner: { 1: true, 2: false, 3: false, 4: false } },
  },
  {
    of: 'mark_chat_read',
    name: 'what was read before keeps its time',
    given: `set local session_replication_role = replica; update public.chat_messages set read_at = '2026-01-01' where chat_id = '${idOf('chats.aliceSent')}'; set local session_replication_role = origin;`,
    call: reading(null),
    look: `select to_jsonb(bool_and(read_at = '2026-01-01')) from public.chat_messages where chat_id = '${idOf('chats.aliceSent')}'`,
    gives: { owner: true },
  },
  {
    of: 'mark_chat_read',
    name: 'other chats are not read',
    call: reading(null),
    look: `select to_jsonb(count(*)) from public.chat_messages where chat_id <> '${idOf('chats.aliceSent')}' and read_at is not null`,
    gives: { alice: 0 },
  },
]
