import { idOf } from '../../world/ids.ts'
import { personId } from '../../world/people.ts'
import { each, FIXED, ME, STAMPS, type TableRights } from '../table-rights.ts'

const to = (agencyName: string, role: string, email = 'someone@example.com') => ({
  agency_id: idOf(`agencies.${agencyName}`),
  email,
  role,
})

export const agencyInvitations: TableRights = {
  table: 'agency_invitations',
  grid: `
                                       openToA adminToA acceptedToA openToC
    visitor,guest,alice,bob            .       .        .           .
    member,adminB,suspended,invited    .       .        .           .
    stranger,banned                    .       .        .           .
    owner                              rW      rW       r           .
    adminA                             rW      r        r           .
  `,
  may: { W: 'status=withdrawn' },
  updates: {
    ...STAMPS,
    ...each({
      email: 'changed@example.com',
      role: 'member',
      invited_by: personId('newcomer'),
      expires_at: '2998-01-01',
      metadata: { changed: true },
    }),
    'role=admin': { role: 'admin' },
    'status=pending': { status: 'pending' },
    'status=accepted': { status: 'accepted' },
    'status=declined': { status: 'declined' },
    'status=withdrawn': { status: 'withdrawn' },
    'agency_id=B': { agency_id: idOf('agencies.B') },
  },
  inserts: {
    'a member to A': { by: 'owner adminA', values: to('A', 'member') },
    'an admin to A': { by: 'owner', values: to('A', 'admin') },
    'an owner to A': { by: 'nobody', values: to('A', 'owner') },
    'a member to B': { by: 'adminB stranger', values: to('B', 'member') },
    'an admin to B': { by: 'stranger', values: to('B', 'admin') },
    'a member to C': { by: 'nobody', values: to('C', 'member') },
    'a colleague to A': { by: 'nobody', values: to('A', 'member', 'owner@example.com') },
    'oneself to A': { by: 'owner adminA', values: { ...to('A', 'member'), invited_by: ME } },
    'to A in another’s name': {
      by: 'owner adminA',
      values: { ...to('A', 'member'), invited_by: personId('newcomer') },
    },
    'to A for ever': { by: 'owner adminA', values: { ...to('A', 'member'), expires_at: '2999-01-01' } },
    'accepted already': { by: 'nobody', values: { ...to('A', 'member'), status: 'accepted' } },
    'a second one': { by: 'nobody', values: to('A', 'member', 'newcomer@example.com') },
    'no address': { by: 'nobody', values: to('A', 'member', 'somebody') },
  },
  becomes: {
    'to A in another’s name': { invited_by: ME },
  },
  impossible: [...FIXED, 'an owner to A', 'a second one', 'no address'],
}
