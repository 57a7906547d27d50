import { describe, expect, it } from 'vitest'
import { useWorld } from '../functions/call.ts'
import { idOf } from '../world/ids.ts'
import { personId } from '../world/people.ts'

const rig = useWorld()
const sql = () => rig.world.database.sql
const alice = personId('alice')
const sent = idOf('applications.aliceSent')

describe('attacks on rows', () => {
  it.each([
    [
      'the agency rewrites a cover letter',
      'owner',
      'applications',
      sent,
      { cover_letter: 'Forged' },
      'rights:column',
    ],
    [
      'the agency hires one who withdrew',
      'owner',
      'applications',
      idOf('applications.aliceGone'),
      { status: 'hired' },
      'application:transition',
    ],
    [
      'the agency accepts for the candidate',
      'owner',
      'offers_negotiation',
      idOf('offers_negotiation.aPending'),
      { status: 'accepted' },
      'offer:transition',
    ],
    [
      'the candidate raises the offer',
      'alice',
      'offers_negotiation',
      idOf('offers_negotiation.aPending'),
      { offer_details: { base: { amount: 1, currency: 'EUR', period: 'year' } } },
      'rights:column',
    ],
    [
      'the candidate accepts what ran out',
      'alice',
      'offers_negotiation',
      idOf('offers_negotiation.aExpired'),
      { status: 'accepted' },
      'offer:expired',
    ],
    [
      'somebody makes themselves a recruiter',
      'alice',
      'profiles',
      alice,
      { is_recruiter: true },
      'rights:column',
    ],
    [
      'a member makes themselves an owner',
      'member',
      'agency_users',
      idOf('agency_users.memberInA'),
      { role: 'owner' },
      'agency:role',
    ],
    [
      'an admin here makes themselves an admin there',
      'adminB',
      'agency_users',
      idOf('agency_users.awayInA'),
      { role: 'admin' },
      'agency:role',
    ],
    [
      'somebody suspended comes back',
      'suspended',
      'agency_users',
      idOf('agency_users.suspendedInA'),
      { status: 'active' },
      'agency:transition',
    ],
    [
      'the last owner steps down',
      'owner',
      'agency_users',
      idOf('agency_users.ownerA'),
      { role: 'member' },
      'agency:last_owner',
    ],
    [
      'a job is moved to the other agency',
      'adminA',
      'job_posts',
      idOf('job_posts.aOpen'),
      { agency_id: idOf('agencies.B') },
      'rights:column',
    ],
    [
      'a job vanishes under those who applied',
      'owner',
      'job_posts',
      idOf('job_posts.aOpen'),
      { status: 'draft' },
      'job:in_use',
    ],
    [
      'a thread is moved to the other agency',
      'adminA',
      'chats',
      idOf('chats.aliceSent'),
      { agency_id: idOf('agencies.B') },
      'rights:column',
    ],
    [
      'a resume is given away',
      'alice',
      'resumes',
      idOf('resumes.aliceCv'),
      { user_id: personId('bob') },
      'rights:column',
    ],
    [
      'a resume is pointed at another file',
      'alice',
      'resumes',
      idOf('resumes.aliceCv'),
      { file_path: `${personId('bob')}/cv.pdf` },
      'rights:column',
    ],
  ] as const)('should refuse when %s', async (_, actor, table, id, values, code) => {
    const { error } = await rig.as(actor).from(table).update(values).eq('id', id)
    expect(error?.message).toBe(code)
    expect(await sql()`select matrix.differences(${`public.${table}`}) as rows`).toEqual([{ rows: {} }])
  })
})
