import { idOf } from '../../world/ids.ts'
import { personId } from '../../world/people.ts'
import type { Call } from './call.ts'
import { mine, NEWEST, OLD } from './chat-parts.ts'

const [A, B] = ['A', 'B'].map((name) => idOf(`agencies.${name}`))

const inserting = (columns: string, values: string) =>
  `insert into public.chats (id, ${columns}) values ('${idOf('new')}', ${values})`
const started = (name: string, call: string, gives: Call['gives'], rest: Partial<Call> = {}): Call => ({
  of: 'chats chats_opening_rules join_opened_chat',
  name,
  call,
  gives,
  ...rest,
})

const FIRST_MESSAGE: Call[] = [
  started(
    'a thread opened by writing',
    inserting('kind, agency_id', `'support', '${A}'`),
    { alice: { kind: 'support', handler: 'queued', people: mine('alice', 'candidate') } },
    { given: OLD, look: NEWEST },
  ),
  started('a second one', inserting('kind, agency_id', `'support', '${A}'`), {
    guest: 'refused chat:open_already',
  }),
  started(
    'one with another agency',
    inserting('kind, agency_id', `'support', '${B}'`),
    { guest: { people: mine('guest', 'candidate') } },
    { given: OLD, look: NEWEST },
  ),
  started('an assistant chat past open_chat', inserting('kind, agency_id', `'assistant', '${A}'`), {
    'alice bob owner stranger': 'refused row-level security',
  }),
  started(
    'the console’s past open_chat',
    inserting('kind, agency_id, side', `'assistant', '${A}', 'recruiter'`),
    { 'owner alice': 'refused row-level security' },
  ),
  started('a thread of the console', inserting('kind, agency_id, side', `'support', '${A}', 'recruiter'`), {
    'owner alice': 'refused chats_recruiter_side',
  }),
  ...[
    'last_seq|7',
    `metadata|'{"otherAssistants": true}'`,
    `status|'closed'`,
    `title|'x'`,
    `assigned_to|'${personId('member')}'`,
    `application_id|'${idOf('applications.aliceDraft')}'`,
  ].map((one) => {
    const [column, given] = one.split('|')
    return started(
      `one with ${column} set`,
      inserting(`kind, agency_id, ${column}`, `'support', '${A}', ${given}`),
      { alice: 'refused rights:column' },
    )
  }),
]

const handing = (name: string, handler: string, gives: Call['gives'], rest: Partial<Call> = {}): Call => ({
  of: 'assign_chat',
  name,
  call: `update public.chats set handler = '${handler}' where id = '${idOf('chats.guestHelp')}'`,
  look: `select to_jsonb(coalesce(assigned_to::text, 'nobody')) from public.chats where id = '${idOf('chats.guestHelp')}'`,
  gives,
  ...rest,
})
const TAKEN = `update public.chats set handler = 'human', assigned_to = '${personId('member')}' where id = '${idOf('chats.guestHelp')}';`

const TAKING_OVER: Call[] = [
  handing('who takes a thread over has it', 'human', {
    member: personId('member'),
    adminA: personId('adminA'),
  }),
  handing('a colleague takes it', 'human', { owner: personId('owner') }, { given: TAKEN }),
  handing('who gives it back has it no more', 'ai', { owner: 'nobody' }, { given: TAKEN }),
  handing('nor who leaves it to whoever comes', 'queued', { member: 'nobody' }, { given: TAKEN }),
]

export const WRITING_CALLS: Call[] = [...FIRST_MESSAGE, ...TAKING_OVER]
