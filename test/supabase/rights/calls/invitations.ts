import { idOf } from '../../world/ids.ts'
import { type Actor, personId } from '../../world/people.ts'
import type { Call } from './call.ts'

const A = idOf('agencies.A')
const OPEN = idOf('agency_invitations.openToA')
const OF_ADMIN = idOf('agency_invitations.adminToA')
const ACCEPTED = idOf('agency_invitations.acceptedToA')
const TO_C = idOf('agency_invitations.openToC')

const changed = (id: string, to: string) => `update public.agency_invitations set ${to} where id = '${id}';`
const addressed = (id: string, to = '') => changed(id, `email = 'alice@example.com'${to && `, ${to}`}`)
const by = (actor: Actor, role: string) => `invited_by = '${personId(actor)}', role = '${role}'`
const joined = (role: string, status: string) =>
  `insert into public.agency_users (agency_id, user_id, role, status) values ('${A}', '${personId('alice')}', '${role}', '${status}');`

const answering = (id: string, accept: boolean | null) =>
  `select public.answer_invitation('${id}', ${accept})`
/** What alice is in A afterwards, and what became of the invitation. */
const after = (id: string) => `select jsonb_build_object(
  'role', (select role || ' ' || status from public.agency_users where agency_id = '${A}' and user_id = '${personId('alice')}'),
  'elsewhere', (select count(*) from public.agency_users where agency_id <> '${A}' and user_id = '${personId('alice')}'),
  'invitation', (select status from public.agency_invitations where id = '${id}'),
  'others', (select count(*) from public.agency_invitations where id <> '${id}' and status = 'pending'))`

interface Answering {
  name: string
  given: string
  id?: string
  accept?: boolean | null
  gives: unknown
}

const answered = ({ name, given, id = OPEN, accept = true, gives }: Answering): Call => ({
  of: 'answer_invitation',
  name,
  given,
  call: answering(id, accept),
  look: after(id),
  gives: { alice: gives },
})
const ENDED = 'refused invitation:ended'

const SEEN: Call[] = [
  {
    of: 'my_invitations',
    name: 'open invitations to one’s own address',
    given: `${addressed(OPEN)} ${addressed(TO_C)} ${addressed(ACCEPTED)} ${addressed(OF_ADMIN, `expires_at = now(), agency_id = '${idOf('agencies.D')}'`)}`,
    call: 'select public.my_invitations()',
    gives: {
      alice: [
        { id: OPEN, agency_id: A, agency: 'Agency a', slug: 'a', role: 'member', invited_by: 'Person owner' },
      ],
      visitor: 'refused permission denied',
      others: [],
    },
  },
  {
    of: 'my_invitations',
    name: 'none to an address that is not confirmed',
    given: changed(OPEN, `email = 'guest@example.com'`),
    call: 'select public.my_invitations()',
    gives: { guest: [] },
  },
]

const ANSWERED: Call[] = [
  {
    of: 'answer_invitation',
    name: 'accepted by whoever confirmed the address',
    given: addressed(OPEN),
    call: answering(OPEN, true),
    gives: {
      alice: { agency_id: A, slug: 'a', role: 'member', accepted: true },
      visitor: 'refused permission denied',
      others: 'refused invitation:not_found',
    },
  },
  {
    of: 'answer_invitation',
    name: 'an address that is not confirmed',
    given: changed(OPEN, `email = 'guest@example.com'`),
    call: answering(OPEN, true),
    gives: { 'guest alice': 'refused invitation:not_found' },
  },
  answered({
    name: 'what acceptance makes',
    given: addressed(OPEN),
    gives: { role: 'member active', elsewhere: 0, invitation: 'accepted', others: 2 },
  }),
  answered({ name: 'an admin', given: addressed(OF_ADMIN), id: OF_ADMIN, gives: { role: 'admin active' } }),
  answered({
    name: 'declined',
    given: addressed(OPEN),
    accept: false,
    gives: { role: null, invitation: 'declined', others: 2 },
  }),
  answered({
    name: 'neither',
    given: addressed(OPEN),
    accept: null,
    gives: { role: null, invitation: 'declined' },
  }),
  ...['declined', 'withdrawn', 'accepted'].map((status) =>
    answered({ name: `was ${status}`, given: addressed(OPEN, `status = '${status}'`), gives: ENDED }),
  ),
  answered({ name: 'is too old', given: addressed(OPEN, 'expires_at = now()'), gives: ENDED }),
  answered({
    name: 'of a suspended agency',
    given: `${addressed(OPEN)} update public.agencies set status = 'suspended' where id = '${A}';`,
    gives: ENDED,
  }),
]

const REPEATED: Call[] = [
  ...['active', 'away'].map((status) =>
    answered({
      name: `accepted again, being ${status}`,
      given: addressed(OPEN, `status = 'accepted'`) + joined('member', status),
      gives: { role: `member ${status}`, invitation: 'accepted' },
    }),
  ),
  answered({
    name: 'accepted again after suspension',
    given: addressed(OPEN, `status = 'accepted'`) + joined('member', 'suspended'),
    gives: ENDED,
  }),
  answered({
    name: 'declined after all',
    given: addressed(OPEN, `status = 'accepted'`) + joined('member', 'active'),
    accept: false,
    gives: ENDED,
  }),
  answered({
    name: 'a member makes nobody an admin',
    given: addressed(OF_ADMIN) + joined('member', 'active'),
    id: OF_ADMIN,
    gives: { role: 'member active', invitation: 'accepted' },
  }),
  answered({
    name: 'after an older invitation of another kind',
    given: addressed(OF_ADMIN) + joined('member', 'invited'),
    id: OF_ADMIN,
    gives: { role: 'admin active' },
  }),
  answered({
    name: 'who is suspended stays so',
    given: addressed(OPEN) + joined('member', 'suspended'),
    gives: ENDED,
  }),
]

const OFFERED: Call[] = [
  answered({
    name: 'offered by an admin',
    given: addressed(OPEN, by('adminA', 'member')),
    gives: { role: 'member active' },
  }),
  ...(
    [
      ['an admin by an admin', 'adminA', 'admin'],
      ['by a member', 'member', 'member'],
      ['by an admin that is suspended', 'suspended', 'member'],
      ['by somebody who has not joined', 'invited', 'member'],
      ['by the owner of another agency', 'stranger', 'admin'],
      ['by nobody of an agency', 'bob', 'member'],
    ] as const
  ).map(([name, actor, role]) =>
    answered({ name: `offered ${name}`, given: addressed(OPEN, by(actor, role)), gives: ENDED }),
  ),
  answered({
    name: 'offered by an owner who is suspended since',
    given: `${addressed(OPEN)} set local session_replication_role = replica; update public.agency_users set status = 'suspended' where agency_id = '${A}' and role = 'owner'; set local session_replication_role = origin;`,
    gives: ENDED,
  }),
  answered({
    name: 'offered by an owner who is away',
    given: `${addressed(OPEN)} set local session_replication_role = replica; update public.agency_users set status = 'away' where agency_id = '${A}' and role = 'owner'; set local session_replication_role = origin;`,
    gives: { role: 'member active' },
  }),
]

export const INVITATION_CALLS: Call[] = [...SEEN, ...ANSWERED, ...REPEATED, ...OFFERED]
