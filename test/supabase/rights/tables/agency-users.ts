import { idOf } from '../../world/ids.ts'
import { personId } from '../../world/people.ts'
import { each, FIXED, ME, STAMPS, type TableRights } from '../table-rights.ts'

const A = idOf('agencies.A')
const invitation = (agencyName: string, role: string) => ({
  agency_id: idOf(`agencies.${agencyName}`),
  user_id: personId('newcomer'),
  role,
  status: 'invited',
})

export const agencyUsers: TableRights = {
  table: 'agency_users',
  grid: `
               ownerA adminInA  memberInA awayInA   suspendedInA invitedToA ownerB adminInB  memberInB ownerC pastOwnerC ownerD coOwnerD
    visitor    .      .         .         .         .            .          .      .         .         .      .          .      .
    guest      .      .         .         .         .            .          .      .         .         .      .          .      .
    alice,bob  .      .         .         .         .            .          .      .         .         .      .          .      .
    member     r      r         rdW       r         r            r          .      .         .         .      .          .      .
    owner      rW     rdXMOTSVY rdXAOWSVY rdXAOTSVY rdXMOTWVY    rdXAO      .      .         .         .      .          .      .
    adminA     r      rdMTY     rdXWSV    rdXTSV    r            rdX        r      r         rdW       .      .          .      .
    adminB     r      r         r         rdT       r            r          r      rdMW      rdXWSV    .      .          .      .
    suspended  .      .         .         .         rd           .          .      .         .         .      .          .      .
    invited    .      .         .         .         .            rdT        .      .         .         .      .          .      .
    stranger   .      .         .         .         .            .          rT     rdXMOWSV  rdXAOWSVY .      .          rdMAWY rdXMAWSVY
    banned     .      .         .         .         .            .          .      .         .         rW     .          .      .
  `,
  may: {
    X: 'metadata',
    A: 'role=admin',
    O: 'role=owner',
    M: 'role=member',
    T: 'status=active',
    W: 'status=away',
    S: 'status=suspended',
    V: 'status=invited',
    Y: 'accept_as_an_admin',
  },
  updates: {
    ...STAMPS,
    ...each({ metadata: { changed: true } }),
    'role=admin': { role: 'admin' },
    'role=owner': { role: 'owner' },
    'role=member': { role: 'member' },
    'status=active': { status: 'active' },
    'status=away': { status: 'away' },
    'status=suspended': { status: 'suspended' },
    'status=invited': { status: 'invited' },
    accept_as_an_admin: { status: 'active', role: 'admin' },
    'agency_id=B': { agency_id: idOf('agencies.B') },
    'user_id=me': { user_id: ME },
    'user_id=newcomer': { user_id: personId('newcomer') },
  },
  inserts: {
    'a member invited to A': { by: 'owner adminA', values: invitation('A', 'member') },
    'an admin invited to A': { by: 'owner', values: invitation('A', 'admin') },
    'an owner invited to A': { by: 'owner', values: invitation('A', 'owner') },
    'a member invited to B': { by: 'adminB stranger', values: invitation('B', 'member') },
    'an admin invited to B': { by: 'stranger', values: invitation('B', 'admin') },
    'a member invited to C': { by: 'nobody', values: invitation('C', 'member') },
    'a member invited to D': { by: 'stranger', values: invitation('D', 'member') },
    'a member who need not accept': {
      by: 'nobody',
      values: { ...invitation('A', 'member'), status: 'active' },
    },
    'oneself as owner of A': {
      by: 'nobody',
      values: { agency_id: A, user_id: ME, role: 'owner', status: 'active' },
    },
    'oneself invited to A': {
      by: 'nobody',
      values: { agency_id: A, user_id: ME, role: 'member', status: 'invited' },
    },
    'a second membership': {
      by: 'nobody',
      values: { ...invitation('A', 'member'), user_id: personId('invited') },
    },
  },
  impossible: [...FIXED, 'a second membership'],
}
