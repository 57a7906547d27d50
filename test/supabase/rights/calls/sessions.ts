import { idOf } from '../../world/ids.ts'
import { personId } from '../../world/people.ts'
import type { Call } from './call.ts'

const at = (agencyName: string, role: string) => ({ agency_id: idOf(`agencies.${agencyName}`), role })
const SESSION = idOf('session of alice')
const SIGNED_IN = `insert into auth.sessions (id, user_id, created_at, updated_at) values ('${SESSION}', '${personId('alice')}', now(), now());`
const WHO = `select jsonb_set(w, '{memberships}', (select coalesce(jsonb_agg(m order by m ->> 'role', m ->> 'agency_id'), '[]') from jsonb_array_elements(w -> 'memberships') as m)) from public.whoami() as w`
const sorted = (...memberships: ReturnType<typeof at>[]) =>
  memberships.toSorted((a, b) => `${a.role} ${a.agency_id}`.localeCompare(`${b.role} ${b.agency_id}`))

export const SESSION_CALLS: Call[] = [
  {
    of: 'whoami is_guest',
    name: 'who asks, and where they work today',
    call: WHO,
    gives: {
      visitor: 'refused permission denied',
      guest: {
        guest: true,
        recruiter: false,
        memberships: [],
        email: null,
        name: 'Person guest',
        alive: false,
      },
      alice: {
        guest: false,
        recruiter: false,
        memberships: [],
        email: 'alice@example.com',
        name: 'Person alice',
      },
      bob: { memberships: [], email: 'bob@example.com' },
      owner: { recruiter: true, memberships: [at('A', 'owner')] },
      member: { memberships: [at('A', 'member')] },
      adminA: { memberships: sorted(at('A', 'admin'), at('B', 'member')) },
      adminB: { memberships: sorted(at('A', 'member'), at('B', 'admin')) },
      stranger: { memberships: sorted(at('B', 'owner'), at('D', 'owner')) },
      'suspended invited banned': { memberships: [] },
    },
  },
  {
    of: 'whoami',
    name: 'a session that lives',
    given: SIGNED_IN,
    call: WHO,
    claims: { session_id: SESSION },
    gives: { alice: { alive: true }, bob: { alive: false } },
  },
  {
    of: 'whoami',
    name: 'a session that was ended',
    given: SIGNED_IN,
    call: WHO,
    claims: { session_id: idOf('another session') },
    gives: { alice: { alive: false } },
  },
]
