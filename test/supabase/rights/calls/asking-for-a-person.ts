import { idOf } from '../../world/ids.ts'
import { personId } from '../../world/people.ts'
import type { Call } from './call.ts'

const ASK = idOf('chats.aliceAsk')
const HELP = idOf('chats.guestHelp')
const NO_CHAT = 'refused chat:not_found'
const handler = (chat: string) => `select to_jsonb(handler) from public.chats where id = '${chat}'`
const requested = (chat: string, thread = chat) =>
  `insert into private.person_requests (chat_id, thread_id, asked_by) values ('${chat}', '${thread}', '${personId('guest')}');`

const OPENED = idOf('opened')
const SENT = idOf('chats.aliceSent')
const threadOf = (handled: string) =>
  `insert into public.chats (id, kind, agency_id, handler) values ('${OPENED}', 'support', '${idOf('agencies.A')}', '${handled}');
  insert into public.chat_participants (chat_id, user_id, role) values ('${OPENED}', '${personId('alice')}', 'candidate');`
const THREAD_OF_ASK = `select jsonb_build_object('asked', (select handler from public.chats where id = '${ASK}'), 'thread', c.handler)
  from private.person_requests r join public.chats c on c.id = r.thread_id where r.chat_id = '${ASK}'`

const REQUESTS: Call[] = [
  {
    of: 'request_person',
    name: 'a person, in one’s own assistant chat',
    call: `select public.request_person('${ASK}', 'Help')`,
    gives: {
      alice: { handler: 'queued', already: false },
      visitor: 'refused permission denied',
      others: NO_CHAT,
    },
  },
  ...(
    [
      ['where there is none', null, { asked: 'ai', thread: 'queued' }],
      ['that the assistant answered', 'ai', { asked: 'ai', thread: 'queued' }],
      ['that somebody answers', 'human', { asked: 'ai', thread: 'human' }],
    ] as const
  ).map(
    ([which, before, then]): Call => ({
      of: 'request_person',
      name: `the thread that is opened from an assistant chat, ${which}`,
      given: requested(HELP) + (before ? threadOf(before) : ''),
      call: `select public.request_person('${ASK}', 'Help')`,
      look: THREAD_OF_ASK,
      gives: { alice: then },
    }),
  ),
  {
    of: 'request_person',
    name: 'a person, again, in an assistant chat',
    given: `${threadOf('queued')} ${requested(ASK, OPENED)}`,
    call: `select public.request_person('${ASK}', 'Help')`,
    gives: { alice: { already: true, thread_id: OPENED } },
  },
  {
    of: 'request_person',
    name: 'a person, in the thread of an application that the assistant answers',
    given: `update public.chats set handler = 'ai' where id = '${SENT}';`,
    call: `select public.request_person('${SENT}', 'Help')`,
    gives: { alice: { thread_id: SENT, handler: 'queued', already: false } },
  },
  {
    of: 'request_person',
    name: 'a person, in one’s own thread',
    call: `select public.request_person('${HELP}', 'Help')`,
    gives: { guest: { thread_id: HELP, handler: 'queued', already: false }, 'member owner': NO_CHAT },
  },
  {
    of: 'request_person',
    name: 'a person, where one helps',
    given: `insert into public.chat_participants (chat_id, user_id, role) values ('${HELP}', '${personId('member')}', 'recruiter');`,
    call: `select public.request_person('${HELP}', 'Help')`,
    gives: { member: NO_CHAT },
  },
  {
    of: 'request_person',
    name: 'a person of an agency that is not active',
    call: `select public.request_person('${idOf('chats.bobAtD')}', 'Help')`,
    gives: { bob: 'refused person:no_agency' },
  },
  {
    of: 'request_person',
    name: 'a person who is there already',
    call: `select public.request_person('${idOf('chats.aliceSent')}', 'Help')`,
    gives: { alice: { already: true, handler: 'human' } },
  },
  {
    of: 'request_person',
    name: 'a person, again',
    given: requested(HELP),
    call: `select public.request_person('${HELP}', 'Help')`,
    gives: { guest: { already: true } },
  },
]

const cancelling = (name: string, gives: Call['gives'], rest: Partial<Call> = {}): Call => ({
  of: 'cancel_person_request',
  name,
  given: `${requested(HELP)} update public.chats set handler = 'queued' where id = '${HELP}';`,
  call: `select public.cancel_person_request('${HELP}')`,
  gives,
  ...rest,
})
const EMPTY = idOf('new')
const THREAD = `insert into public.chats (id, kind, agency_id, handler, last_seq) select '${EMPTY}', 'support', '${idOf('agencies.A')}', 'queued', `

const CANCELLED: Call[] = [
  cancelling('taking it back, by whom it was asked', {
    guest: { cancelled: true },
    visitor: 'refused permission denied',
    others: { cancelled: false },
  }),
  cancelling('what taking it back leaves', { guest: 'ai', member: 'queued' }, { look: handler(HELP) }),
  cancelling('taking back what nobody asked', { guest: { cancelled: false } }, { given: 'select 1;' }),
  cancelling(
    'taking it back when somebody came',
    { guest: 'refused person:taken' },
    {
      given: `${requested(HELP)} update public.chats set handler = 'human' where id = '${HELP}';`,
    },
  ),
  ...[0, 1].map((messages) =>
    cancelling(
      `a thread opened for it, with ${messages} messages`,
      { guest: 1 - messages },
      {
        given: `${THREAD} ${messages}; ${requested(HELP, EMPTY)}`,
        look: `select to_jsonb(1 - count(*)) from public.chats where id = '${EMPTY}'`,
      },
    ),
  ),
  cancelling(
    'its own thread stays',
    { guest: 1 },
    {
      given: `${requested(HELP)} update public.chats set last_seq = 0 where id = '${HELP}';`,
      look: `select to_jsonb(count(*)) from public.chats where id = '${HELP}'`,
    },
  ),
]

export const PERSON_REQUEST_CALLS: Call[] = [...REQUESTS, ...CANCELLED]
