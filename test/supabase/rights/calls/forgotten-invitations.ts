import { idOf } from '../../world/ids.ts'
import { personId } from '../../world/people.ts'
import type { Call } from './call.ts'

const [ofMember, ofAlice] = ['ofMember', 'ofAlice'].map((name) => idOf(`approvals.${name}`))
const REDACTED = { redacted: true }

const forgotten = ({ tool, email }: { tool: string; email: string }): Call => ({
  of: 'forget_invitations',
  name: `who deletes their account takes along what cards said of inviting them, not ${tool} of ${email}`,
  given: `update public.agency_invitations set email = 'alice@example.com' where id = '${idOf('agency_invitations.openToA')}';
    update public.approvals set tool = 'invite_member', input = '{"email": " Alice@example.com"}', final_input = '{"email": 1}' where id = '${ofMember}';
    update public.approvals set tool = '${tool}', input = '{"email": "${email}"}' where id = '${ofAlice}';
    delete from private.verified_users where user_id = '${personId('alice')}';`,
  call: 'select null',
  look: `select jsonb_build_object(
    'left', (select jsonb_agg(email order by email) from public.agency_invitations where status = 'pending' and agency_id = '${idOf('agencies.A')}'),
    'card', (select jsonb_build_array(input, final_input, shown) from public.approvals where id = '${ofMember}'),
    'other', (select jsonb_build_array(input, final_input) from public.approvals where id = '${ofAlice}'))`,
  gives: {
    owner: {
      left: ['colleague@example.com'],
      card: [REDACTED, REDACTED, REDACTED],
      other: [{ email }, null],
    },
  },
})

/** What goes with the account that an invitation's address belongs to. */
export const FORGOTTEN_CALLS: Call[] = [
  forgotten({ tool: 'invite_member', email: 'bob@example.com' }),
  forgotten({ tool: 'write_message', email: 'alice@example.com' }),
]
