import { idOf } from '../../world/ids.ts'
import { type Actor, personId } from '../../world/people.ts'
import type { Call } from './call.ts'

const A = idOf('agencies.A')
const NEW = idOf('new')

const chosen = ({
  name,
  person = 'alice',
  agency = A,
  given,
  is = 'aliceAsk',
  gives = true,
}: {
  name: string
  person?: Actor
  agency?: string | null
  given?: string
  is?: string
  gives?: boolean
}): Call => ({
  of: 'chat_for_notice',
  name: `a notice goes to ${name}`,
  call: 'select null',
  look: `select to_jsonb(private.chat_for_notice('${personId(person)}', ${agency ? `'${agency}'` : 'null'}) = '${idOf(`chats.${is}`)}')`,
  gives: { [person]: gives },
  ...(given ? { given } : {}),
})

/** A chat that is newer than all others, with somebody in it. */
const newer = ({
  person,
  role = 'owner',
  columns = '',
}: {
  person: Actor
  role?: string
  columns?: string
}) =>
  `insert into public.chats (id, kind, agency_id, updated_at) values ('${NEW}', 'assistant', '${A}', '2999-01-01');
  insert into public.chat_participants (chat_id, user_id, role) values ('${NEW}', '${personId(person)}', '${role}');
  ${columns && `set local session_replication_role = replica; update public.chats set ${columns} where id = '${NEW}'; set local session_replication_role = origin;`}`
const member = { person: 'member', is: 'memberAsk' } as const

/** In which chat alerts and reminders speak to a person. */
export const NOTICE_CALLS: Call[] = [
  chosen({ name: 'the chat that one talks in' }),
  chosen({ name: 'the latest of these', given: newer({ person: 'alice' }), gives: false }),
  chosen({
    name: 'no desk in the console',
    ...member,
    given: newer({ person: 'member', columns: `side = 'recruiter'` }),
  }),
  chosen({
    name: 'no chat of other assistants',
    ...member,
    given: newer({ person: 'member', columns: `metadata = '{"otherAssistants": true}'` }),
  }),
  chosen({ name: 'no thread', given: newer({ person: 'alice', columns: `kind = 'support'` }) }),
  chosen({
    name: 'no chat that was closed',
    given: newer({ person: 'alice', columns: `status = 'closed'` }),
  }),
  chosen({ name: 'no chat of somebody else', given: newer({ person: 'bob' }) }),
  chosen({ name: 'no chat that one only reads', given: newer({ person: 'alice', role: 'recruiter' }) }),
  chosen({ name: 'no chat with another agency', agency: idOf('agencies.B'), gives: false }),
  chosen({ name: 'any chat, from no agency', agency: null }),
  chosen({ name: 'a new one where there is none', person: 'bob', gives: false }),
  {
    of: 'chat_for_notice',
    name: 'a notice makes a chat of the person’s own',
    given: `select private.chat_for_notice('${personId('bob')}', '${A}');`,
    call: `select public.open_chat('assistant', '${A}', null, false)`,
    gives: { bob: { created: false, kind: 'assistant', side: 'candidate' } },
  },
]
