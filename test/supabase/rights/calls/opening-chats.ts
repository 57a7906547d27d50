import { idOf } from '../../world/ids.ts'
import { personId } from '../../world/people.ts'
import type { Call } from './call.ts'
import { INVALID, mine, NEWEST, NO_AGENCY, OLD, value } from './chat-parts.ts'

const [A, B, C, D] = ['A', 'B', 'C', 'D'].map((name) => idOf(`agencies.${name}`))
const OF_A = 'member owner adminA adminB'

interface Opening {
  kind?: string | null
  agency?: string | null | undefined
  application?: string
  fresh?: boolean | null
  side?: string | null
}

const opening = ({
  kind = 'assistant',
  agency = A,
  application,
  fresh = false,
  side = 'candidate',
}: Opening) => `select public.open_chat(${[kind, agency, application, fresh, side].map(value).join(', ')})`
const opened = (name: string, what: Opening, gives: Call['gives'], rest: Partial<Call> = {}): Call => ({
  of: 'open_chat',
  name,
  call: opening(what),
  gives,
  ...rest,
})

const NO_CHAT = 'refused chat:not_found'
const chat = (name: string) => ({ id: idOf(`chats.${name}`), created: false })

const ASSISTANT: Call[] = [
  opened(
    'one’s own assistant chat',
    {},
    {
      alice: chat('aliceAsk'),
      member: chat('memberAsk'),
      visitor: 'refused permission denied',
      others: { created: true, kind: 'assistant', side: 'candidate', agency_id: A },
    },
  ),
  opened(
    'what is made',
    {},
    { bob: { kind: 'assistant', side: 'candidate', handler: 'ai', people: mine('bob') } },
    { given: OLD, look: NEWEST },
  ),
  opened('without an agency', { agency: null }, { alice: { created: true, agency_id: null } }),
  opened('a fresh one', { fresh: true }, { alice: { created: true } }),
  opened('fresh or not', { fresh: null }, { alice: { created: false } }),
  opened('with an agency that is suspended', { agency: C }, { 'alice banned': NO_AGENCY }),
  opened(
    'with an agency that is inactive',
    { agency: D },
    { stranger: { created: true }, 'alice owner': NO_AGENCY },
  ),
  opened('with no such agency', { agency: idOf('new') }, { alice: NO_AGENCY }),
  opened(
    'after it was closed',
    {},
    { alice: { created: true } },
    {
      given: `update public.chats set status = 'closed' where id = '${idOf('chats.aliceAsk')}';`,
    },
  ),
  opened(
    'where only other assistants wrote',
    {},
    { alice: { created: true } },
    {
      given: `update public.chats set metadata = '{"otherAssistants": true}' where id = '${idOf('chats.aliceAsk')}';`,
    },
  ),
  opened('of no kind', { kind: null }, { alice: INVALID }),
  opened('of another kind', { kind: 'mail' }, { alice: INVALID }),
  opened('of no side', { side: null }, { alice: INVALID }),
  opened('of another side', { side: 'staff' }, { owner: INVALID }),
]

const DESK: Call[] = [
  opened(
    'the console’s',
    { side: 'recruiter' },
    {
      [OF_A]: { created: true, side: 'recruiter', kind: 'assistant' },
      visitor: 'refused permission denied',
      others: NO_AGENCY,
    },
  ),
  opened('the console’s of no agency', { side: 'recruiter', agency: null }, { 'owner alice': NO_AGENCY }),
  opened(
    'the console’s of an inactive agency',
    { side: 'recruiter', agency: D },
    { stranger: { created: true }, owner: NO_AGENCY },
  ),
  opened('the console’s of a suspended agency', { side: 'recruiter', agency: C }, { banned: NO_AGENCY }),
  opened('a thread of the console', { side: 'recruiter', kind: 'support' }, { owner: INVALID }),
  opened(
    'an application of the console',
    { side: 'recruiter', kind: 'application', application: idOf('applications.aliceSent') },
    { owner: INVALID },
  ),
]

const THREADS: Call[] = [
  opened(
    'a thread with the agency',
    { kind: 'support' },
    {
      guest: chat('guestHelp'),
      visitor: 'refused permission denied',
      others: { created: true, kind: 'support', handler: 'queued', agency_id: A },
    },
  ),
  opened(
    'what is made of a thread',
    { kind: 'support' },
    { alice: { kind: 'support', handler: 'queued', people: mine('alice', 'candidate') } },
    {
      given: OLD,
      look: NEWEST,
    },
  ),
  opened('a thread with nobody', { kind: 'support', agency: null }, { alice: NO_AGENCY }),
  opened(
    'a thread that one only helps in',
    { kind: 'support' },
    { member: { created: true } },
    {
      given: `insert into public.chat_participants (chat_id, user_id, role) values ('${idOf('chats.guestHelp')}', '${personId('member')}', 'recruiter');`,
    },
  ),
  opened(
    'a thread with another agency',
    { kind: 'support', agency: B },
    { guest: { created: true, agency_id: B } },
  ),
  opened(
    'the thread of an application',
    { kind: 'application', agency: null, application: idOf('applications.aliceSent') },
    {
      alice: chat('aliceSent'),
      [OF_A]: chat('aliceSent'),
      visitor: 'refused permission denied',
      others: NO_CHAT,
    },
    { of: 'open_chat is_in_chat' },
  ),
  opened(
    'the thread of an application not sent',
    { kind: 'application', agency: null, application: idOf('applications.aliceToD') },
    { 'alice stranger': NO_CHAT },
  ),
  opened(
    'a thread that one was asked into',
    { kind: 'application', agency: null, application: idOf('applications.aliceDraft') },
    { alice: { created: false }, bob: NO_CHAT },
    {
      of: 'open_chat is_in_chat',
      given: `insert into public.chats (id, kind, agency_id, application_id) values ('${idOf('new')}', 'application', '${B}', '${idOf('applications.aliceDraft')}'); insert into public.chat_participants (chat_id, user_id, role) values ('${idOf('new')}', '${personId('alice')}', 'candidate'), ('${idOf('new')}', '${personId('bob')}', 'recruiter');`,
    },
  ),
]

export const CHAT_CALLS: Call[] = [...ASSISTANT, ...DESK, ...THREADS]
