import { idOf } from '../../world/ids.ts'
import { personId } from '../../world/people.ts'
import { type Call, text } from './call.ts'

const creating = (name: string, slug: string) => `select public.create_agency(${text(name)}, ${text(slug)})`

const refused = (name: string, call: string, why: string): Call => ({
  of: 'create_agency',
  name,
  call,
  gives: { alice: `refused ${why}` },
})

const RESERVED =
  'admin api app aicareer assets console demo dev embed help mail static support widget www'.split(' ')
const OWN_ONE = 'owner stranger banned'

const TAKEN = `public.take_rate('create_agency:${personId('alice')}', 2592000, 2)`

export const NEW_AGENCY_CALLS: Call[] = [
  {
    of: 'create_agency',
    name: 'a new agency',
    call: creating('  New \n agency ', 'new-agency'),
    gives: {
      visitor: 'refused permission denied',
      guest: 'refused identity:verification_required',
      [OWN_ONE]: 'refused agency:one_each',
      others: { name: 'New agency', slug: 'new-agency', repeated: false },
    },
  },
  {
    of: 'create_agency',
    name: 'whose it is, and that nobody sees it',
    call: creating('New', 'new'),
    look: `select jsonb_build_object('status', a.status, 'people', (select jsonb_agg(jsonb_build_object('user_id', m.user_id, 'role', m.role, 'status', m.status)) from public.agency_users m where m.agency_id = a.id)) from public.agencies a where a.slug = 'new'`,
    gives: {
      alice: {
        status: 'inactive',
        people: [{ user_id: personId('alice'), role: 'owner', status: 'active' }],
      },
    },
  },
  {
    of: 'create_agency',
    name: 'the same again',
    call: creating('Agency a', 'a'),
    gives: { owner: { id: idOf('agencies.A'), repeated: true } },
  },
  ...['Agency a|another', 'Another|a', 'Another|another'].map((one): Call => {
    const [name = '', slug = ''] = one.split('|')
    return {
      of: 'create_agency',
      name: `a second one: ${one}`,
      call: creating(name, slug),
      gives: { owner: 'refused agency:one_each' },
    }
  }),
  {
    of: 'create_agency',
    name: 'the second of two, again',
    call: creating('Agency d', 'd'),
    gives: { stranger: { id: idOf('agencies.D'), repeated: true } },
  },
  {
    of: 'create_agency',
    name: 'who owned one once',
    given: `update public.agency_users set status = 'active' where user_id = '${personId('suspended')}'; insert into public.agency_users (agency_id, user_id, role, status) values ('${idOf('agencies.B')}', '${personId('suspended')}', 'owner', 'suspended');`,
    call: creating('New', 'new'),
    gives: { suspended: { repeated: false } },
  },
  {
    of: 'create_agency',
    name: 'a second one, being away from the first',
    given: `delete from public.agency_users where agency_id = '${idOf('agencies.D')}' and user_id = '${personId('stranger')}';`,
    call: creating('New', 'new'),
    gives: { stranger: 'refused agency:one_each' },
  },
  refused('a name of one letter', creating('N', 'new'), 'agency:name'),
  refused('no name', `select public.create_agency(null, 'new')`, 'agency:name'),
  refused('a name of 201 letters', creating('n'.repeat(201), 'new'), 'agency:name'),
  refused('no slug', `select public.create_agency('New', null)`, 'agency:slug'),
  refused('a short slug', creating('New', 'ab'), 'agency:slug'),
  refused('a slug in capitals', creating('New', 'New'), 'agency:slug'),
  refused('two hyphens', creating('New', 'ne--w'), 'agency:slug'),
  ...RESERVED.map((slug) => refused(`the slug ${slug}`, creating('New', slug), 'agency:slug')),
  {
    ...refused('a slug of another', creating('New', 'taken'), 'agency:slug_taken'),
    given: `insert into public.agencies (name, slug, status) values ('Other', 'taken', 'inactive');`,
  },
  {
    of: 'create_agency',
    name: 'a third one in 30 days, also when older counts were swept away',
    given: `select ${TAKEN}, ${TAKEN}; select public.take_rate('another', 60, 5) from generate_series(1, 1000);`,
    call: creating('New', 'new'),
    gives: { alice: 'refused agency:too_many', bob: { repeated: false } },
  },
]
