import { idOf } from '../../world/ids.ts'
import { personId } from '../../world/people.ts'
import type { Call } from './call.ts'
import { INVALID, mine, NEWEST, NO_AGENCY, OLD, value } from './chat-parts.ts'

const [A, B, D] = ['A', 'B', 'D'].map((name) => idOf(`agencies.${name}`))
const OF_A = 'member owner adminA adminB'

const others = (agency: string | null | undefined, side = 'candidate') =>
  `public.open_other_assistants_chat(${value(agency)}, '${side}')`
const kept = (name: string, call: string, gives: Call['gives'], rest: Partial<Call> = {}): Call => ({
  of: 'open_other_assistants_chat',
  name,
  call,
  gives,
  ...rest,
})
/** Of several chats: whether they are one. Each call sees what the one before it made. */
const same = (first: string, second: string) =>
  `with one as materialized (select ${first} as id) select to_jsonb(one.id = (select ${second} where one.id is not null)) from one`
const DESK_OF_SUSPENDED = `insert into public.chats (id, kind, side, agency_id, metadata) values ('${idOf('new')}', 'assistant', 'recruiter', '${A}', '{"otherAssistants": true}'), ('${idOf('candidate side')}', 'assistant', 'candidate', '${A}', '{"otherAssistants": true}');
  insert into public.chat_participants (chat_id, user_id, role) values ('${idOf('new')}', '${personId('suspended')}', 'owner'), ('${idOf('candidate side')}', '${personId('suspended')}', 'owner');`
const kind = (rest: string) =>
  `insert into public.chats (id, kind, agency_id, metadata, status) select '${idOf('new')}', 'assistant', '${A}', '{"otherAssistants": true}', 'open'; insert into public.chat_participants (chat_id, user_id, role) values ('${idOf('new')}', '${personId('alice')}', 'owner'); ${rest}`
const isNew = `select to_jsonb(${others(A)} = '${idOf('new')}')`

export const OTHER_ASSISTANT_CALLS: Call[] = [
  kept(
    'what is made',
    `select to_jsonb(${others(A)})`,
    {
      alice: { title: 'From other assistants', kind: 'assistant', side: 'candidate', people: mine('alice') },
      guest: { side: 'candidate', people: mine('guest') },
      visitor: 'refused permission denied',
    },
    { given: OLD, look: NEWEST },
  ),
  kept('not the one that they talk in', `select to_jsonb(${others(A)} = '${idOf('chats.aliceAsk')}')`, {
    alice: false,
  }),
  kept('again', same(others(A), others(A)), { 'alice guest owner': true }),
  kept(
    'the console’s',
    `select to_jsonb(${others(A, 'recruiter')})`,
    { visitor: 'refused permission denied', others: NO_AGENCY, [OF_A]: { side: 'recruiter' } },
    { given: OLD, look: NEWEST },
  ),
  kept('the console’s again', same(others(A, 'recruiter'), others(A, 'recruiter')), { 'owner adminB': true }),
  kept('one for each side', same(others(A), others(A, 'recruiter')), { owner: false }),
  kept('one for each agency', same(others(A), others(B)), { alice: false }),
  kept('with no agency', `select to_jsonb(${others(null)})`, { alice: INVALID }),
  kept('with an agency that is not there for them', `select to_jsonb(${others(D)})`, { alice: NO_AGENCY }),
  kept(
    'what one left behind at an agency',
    `select to_jsonb(${others(A, 'recruiter')})`,
    { suspended: NO_AGENCY },
    { given: DESK_OF_SUSPENDED },
  ),
  kept(
    'what is one’s own there',
    `select to_jsonb(${others(A)} = '${idOf('candidate side')}')`,
    { suspended: true, alice: false },
    { given: DESK_OF_SUSPENDED },
  ),
  kept('the one there is', isNew, { alice: true, bob: false }, { given: kind('') }),
  kept(
    'one that was closed',
    isNew,
    { alice: false },
    { given: kind(`update public.chats set status = 'closed' where id = '${idOf('new')}';`) },
  ),
  kept(
    'one that was not theirs',
    isNew,
    { alice: false },
    {
      given: kind(`update public.chat_participants set role = 'recruiter' where chat_id = '${idOf('new')}';`),
    },
  ),
  kept(
    'a thread',
    isNew,
    { alice: false },
    { given: kind(`update public.chats set kind = 'support' where id = '${idOf('new')}';`) },
  ),
]
