import { idOf } from '../world/ids.ts'
import { personId } from '../world/people.ts'
import type { Consequence } from './journaled.ts'
import { NEW } from './table-rights.ts'

const message = {
  who: 'alice',
  table: 'chat_messages',
  act: 'insert',
  values: { id: NEW, chat_id: idOf('chats.aliceSent'), sender_id: personId('alice'), content: 'New' },
  watch: 'chats',
} as const
const moved = (chat: string, seq: number) => [{ id: idOf(`chats.${chat}`), last_seq: seq }]

/** How messages are numbered. */
export const CHAT_CONSEQUENCES: Consequence[] = [
  { ...message, name: 'a message moves the chat on', rows: moved('aliceSent', 5) },
  {
    ...message,
    name: 'so does one that may not be stored twice',
    values: { ...message.values, client_id: idOf('sent the first time') },
    rows: moved('aliceSent', 5),
  },
  {
    ...message,
    name: 'a message sent twice uses up no number',
    values: { ...message.values, client_id: idOf('sent once') },
    unlessThere: true,
    rows: [],
  },
  {
    ...message,
    name: 'but may be sent to another chat',
    values: { ...message.values, chat_id: idOf('chats.aliceAsk'), client_id: idOf('sent once') },
    unlessThere: true,
    rows: moved('aliceAsk', 3),
  },
]

const journal = { who: 'service', table: 'changes', values: {}, watch: 'changes' } as const

/** What the service can't do either, and what it can. */
export const SERVICE_CONSEQUENCES: Consequence[] = [
  { ...journal, name: 'the service deletes nothing from the journal', act: 'delete', rows: [] },
  { ...journal, name: 'the service empties no journal', act: 'truncate', rows: [] },
  {
    ...journal,
    name: 'the service rewrites no journal',
    act: 'update',
    values: { tool: 'forged' },
    rows: [],
  },
  {
    ...journal,
    name: 'the service forges no journal',
    act: 'insert',
    values: { id: NEW, table_name: 'job_posts', row_id: idOf('x'), op: 'update' },
    rows: [],
  },
  {
    name: 'the service leaves an agency its last owner',
    who: 'service',
    table: 'agency_users',
    act: 'delete',
    row: 'ownerA',
    values: {},
    watch: 'agency_users',
    rows: [],
  },
  {
    name: 'the service suspends no last owner',
    who: 'service',
    table: 'agency_users',
    act: 'update',
    row: 'ownerB',
    values: { status: 'suspended' },
    watch: 'agency_users',
    rows: [],
  },
  {
    name: 'the service moves no last owner',
    who: 'service',
    table: 'agency_users',
    act: 'update',
    row: 'ownerB',
    values: { agency_id: idOf('agencies.C') },
    watch: 'agency_users',
    rows: [],
  },
  {
    name: 'an agency goes with its owners',
    who: 'service',
    table: 'agencies',
    act: 'delete',
    row: 'B',
    values: {},
    watch: 'agency_users',
    rows: [null, null, null],
  },
]
