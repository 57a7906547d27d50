import { idOf } from '../../world/ids.ts'
import type { Call } from './call.ts'
import { NO_AGENCY } from './chat-parts.ts'

export const SECRET_CALLS: Call[] = [
  {
    of: 'rotate_agency_secret',
    name: 'a new secret, for those who administer',
    call: `select to_jsonb(length(public.rotate_agency_secret('${idOf('agencies.A')}', 'identity')))`,
    gives: { 'owner adminA': 64, visitor: 'refused permission denied', others: NO_AGENCY },
  },
  {
    of: 'rotate_agency_secret',
    name: 'a secret of no agency',
    call: `select to_jsonb(public.rotate_agency_secret(null, 'identity'))`,
    gives: { owner: NO_AGENCY },
  },
  {
    of: 'rotate_agency_secret',
    name: 'which secrets end',
    given: `insert into private.agency_secrets (agency_id, kind, secret, retired_at) values
      ('${idOf('agencies.A')}', 'identity', repeat('a', 64), null), ('${idOf('agencies.A')}', 'webhook', repeat('b', 64), null),
      ('${idOf('agencies.B')}', 'identity', repeat('c', 64), null), ('${idOf('agencies.A')}', 'identity', repeat('d', 64), '2020-01-01');`,
    call: `select to_jsonb(public.rotate_agency_secret('${idOf('agencies.A')}', 'identity'))`,
    look: `select jsonb_object_agg(left(secret, 1), coalesce(to_jsonb(retired_at > now()), '"stays"')) from private.agency_secrets where secret in (repeat('a', 64), repeat('b', 64), repeat('c', 64), repeat('d', 64))`,
    gives: { owner: { a: true, b: 'stays', c: 'stays', d: false } },
  },
]
