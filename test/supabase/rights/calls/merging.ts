import { idOf } from '../../world/ids.ts'
import { type Actor, personId } from '../../world/people.ts'
import type { Call } from './call.ts'

const GUEST = personId('guest')
const HASH = `sha256('secret'::bytea)`
const offered = (by: Actor = 'guest', until = `now() + interval '5 minutes'`) =>
  `insert into private.merge_offers (guest_id, secret_hash, expires_at) values ('${personId(by)}', ${HASH}, ${until});`
const MERGED = `insert into private.merged_guests (guest_id, account_id, secret_hash) values ('${GUEST}', '${personId('alice')}', ${HASH});`
const NONE = 'refused merge:not_found'

const merging = (name: string, given: string, gives: Call['gives'], rest: Partial<Call> = {}): Call => ({
  of: 'merge_guest',
  name,
  given,
  call: `select public.merge_guest('secret')`,
  gives,
  ...rest,
})

/** A guest's things become an account's. */
export const MERGING_CALLS: Call[] = [
  {
    of: 'offer_merge',
    name: 'an offer, by a guest alone',
    call: 'select to_jsonb(length(public.offer_merge()))',
    gives: { guest: 64, visitor: 'refused permission denied', others: 'refused merge:not_a_guest' },
  },
  {
    of: 'offer_merge',
    name: 'an offer by a guest who works for an agency',
    given: `insert into public.agency_users (agency_id, user_id, status) values ('${idOf('agencies.A')}', '${GUEST}', 'invited');`,
    call: 'select to_jsonb(public.offer_merge())',
    gives: { guest: 'refused merge:not_a_guest' },
  },
  merging('taken by an account with a confirmed address', offered(), {
    guest: 'refused merge:verification_required',
    visitor: 'refused permission denied',
    'alice bob': { guest_id: GUEST, repeated: false },
  }),
  merging(
    'what is whose afterwards',
    offered(),
    { alice: { saved: personId('alice'), offers: 0 } },
    {
      look: `select jsonb_build_object('saved', (select user_id from public.saved_jobs where id = '${idOf('saved_jobs.guest')}'), 'offers', (select count(*) from private.merge_offers))`,
    },
  ),
  merging('none was made', 'select 1;', { alice: NONE }),
  merging('another one was made', offered().replace(`'secret'`, `'another'`), { alice: NONE }),
  merging('too late', offered('guest', 'now()'), { alice: NONE }),
  merging('one’s own', offered('alice'), { alice: NONE }),
  merging(
    'a guest who has an account since',
    `${offered()} insert into private.verified_users (user_id, email) values ('${GUEST}', 'guest@example.com');`,
    {
      alice: 'refused merge:not_a_guest',
    },
  ),
  merging('again', MERGED, { alice: { guest_id: GUEST, repeated: true }, bob: NONE }),
  merging('again, with another secret', MERGED.replace(`'secret'`, `'another'`), { alice: NONE }),
]
