import { idOf } from '../../world/ids.ts'
import { personId } from '../../world/people.ts'
import type { Call } from './call.ts'

const A = idOf('agencies.A')
const OPEN = idOf('agency_invitations.openToA')
const ACCEPTED = idOf('agency_invitations.acceptedToA')
const joined = (role: string, status: string) =>
  `insert into public.agency_users (agency_id, user_id, role, status) values ('${A}', '${personId('alice')}', '${role}', '${status}');`

const inviting = (email: string) =>
  `insert into public.agency_invitations (agency_id, email, expires_at) values ('${A}', '${email}', '2999-01-01') returning jsonb_build_object('email', email, 'in time', expires_at = now() + interval '14 days')`
const invited = (count: number, when: string) =>
  `insert into public.agency_invitations (agency_id, email, created_at) select '${A}', 'p' || n || '@example.com', ${when} from generate_series(1, ${count}) as n;`

export const INVITING_CALLS: Call[] = [
  {
    of: 'agency_invitations_rules',
    name: 'an address as people write it, for a fortnight',
    call: inviting(' Someone@Example.com '),
    gives: { 'owner adminA': { email: 'someone@example.com', 'in time': true } },
  },
  {
    of: 'agency_invitations_rules',
    name: 'the fiftieth and the fifty-first of a day',
    given: `delete from public.agency_invitations; ${invited(49, 'now()')}`,
    call: `${inviting('one@example.com').replace('insert', 'with one as (insert')}) insert into public.agency_invitations (agency_id, email) select '${A}', 'two@example.com' from one returning 1`,
    gives: { owner: 'refused agency:too_many_invitations' },
  },
  {
    of: 'agency_invitations_rules',
    name: 'fifty of an earlier day',
    given: invited(50, `now() - interval '25 hours'`),
    call: inviting('one@example.com'),
    gives: { owner: { email: 'one@example.com' } },
  },
  {
    of: 'agency_invitations_rules',
    name: 'fifty today',
    given: invited(50, 'now()'),
    call: inviting('one@example.com'),
    gives: { owner: 'refused agency:too_many_invitations' },
  },
  {
    of: 'agency_invitations',
    name: 'the only one there is, withdrawn',
    given: `delete from public.agency_invitations where id <> '${OPEN}';`,
    call: `update public.agency_invitations set status = 'withdrawn'`,
    look: 'select to_jsonb(status) from public.agency_invitations',
    gives: { 'owner adminA': 'withdrawn', others: 'pending' },
  },
  {
    of: 'agency_invitations_rules',
    name: 'what stays as it is',
    call: `update public.agency_invitations set status = status where id = '${ACCEPTED}' returning to_jsonb(status)`,
    gives: { owner: 'accepted' },
  },
  ...(['away', 'suspended', 'active'] as const).map(
    (status): Call => ({
      of: 'works_for',
      name: `a colleague who is ${status}`,
      given: joined('member', status),
      call: inviting('alice@example.com'),
      gives: { owner: 'refused agency:member_already' },
    }),
  ),
  {
    of: 'works_for',
    name: 'who was asked in before',
    given: joined('member', 'invited'),
    call: inviting('alice@example.com'),
    gives: { owner: { email: 'alice@example.com' } },
  },
  {
    of: 'works_for',
    name: 'who works for another agency',
    call: inviting('banned@example.com'),
    gives: { owner: { email: 'banned@example.com' } },
  },
  {
    of: 'works_for',
    name: 'asked past the rules, about others',
    call: `select to_jsonb(private.works_for('${A}', 'Member@example.com'))`,
    gives: { 'member owner adminA adminB': true, visitor: 'refused permission denied', others: false },
  },
]
