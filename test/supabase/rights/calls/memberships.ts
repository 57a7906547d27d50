import { idOf } from '../../world/ids.ts'
import { personId } from '../../world/people.ts'
import type { Call } from './call.ts'

const A = idOf('agencies.A')
const [aOpen, aFresh] = ['aOpen', 'aFresh'].map((name) => idOf(`job_posts.${name}`))
/** Two of A, one of B, and a member’s own chat with the assistant. */
const THREADS = ['aliceSent', 'guestHelp', 'bobAtB', 'memberAsk'].map((name) => idOf(`chats.${name}`)).join()
const list = (from: string) => `select coalesce(jsonb_agg(one order by one), '[]') from ${from} as one`

/** What policies ask of memberships, where no other rule stands before the answer. */
export const MEMBERSHIP_CALLS: Call[] = [
  {
    of: 'my_owned_agency_ids',
    name: 'agencies that one owns today',
    given: `update public.agency_users set role = 'owner' where agency_id = '${A}' and user_id = '${personId('suspended')}';`,
    call: list('private.my_owned_agency_ids()'),
    gives: { owner: [A], suspended: [], member: [] },
  },
  {
    of: 'agency_ids_i_wrote_to',
    name: 'agencies that one wrote to, not those whose assistant one asked',
    call: list('private.agency_ids_i_wrote_to()'),
    gives: { guest: [A], member: [A], owner: [] },
  },
  {
    of: 'agency_ids_i_wrote_to',
    name: 'agencies whose assistant one asked',
    given: `insert into public.chat_participants (chat_id, user_id, role) values ('${idOf('chats.memberAsk')}', '${personId('owner')}', 'owner');`,
    call: list('private.agency_ids_i_wrote_to()'),
    gives: { owner: [] },
  },
  {
    of: 'job_is_in_use',
    name: 'whether somebody applied for a job, to its agency alone',
    call: `select jsonb_build_array(private.job_is_in_use('${aOpen}'), private.job_is_in_use('${aFresh}'))`,
    gives: { 'member owner': [true, false], 'alice stranger': [false, false] },
  },
  {
    of: 'is_in_chat',
    name: 'whether a member is in a candidate’s threads and assistant chats',
    call: 'select null',
    look: `select jsonb_object_agg(c.kind, private.is_in_chat(c.id, '${personId('owner')}')) from public.chats c where c.id in ('${idOf('chats.aliceAsk')}', '${idOf('chats.aliceSent')}', '${idOf('chats.guestHelp')}')`,
    gives: { owner: { assistant: false, application: true, support: true } },
  },
  {
    of: 'applicant_names',
    name: 'names of applicants, to the agency that the threads are with',
    given: `insert into public.user_preferences (user_id, visibility) values ('${personId('guest')}', '{"full_name": false}');
      insert into public.chat_participants (chat_id, user_id, role) values ('${idOf('chats.memberAsk')}', '${personId('bob')}', 'candidate');`,
    call: `select coalesce(jsonb_object_agg(n.user_id, coalesce(n.full_name, 'hidden')), '{}') from private.applicant_names('${A}', '{${THREADS}}') as n`,
    gives: {
      'member owner adminA adminB': { [personId('alice')]: 'Person alice', [personId('guest')]: 'hidden' },
      visitor: 'refused permission denied',
      others: {},
    },
  },
  {
    of: 'applicant_names',
    name: 'no names of threads with others, nor of colleagues, nor of threads not asked for',
    given: `insert into public.chat_participants (chat_id, user_id, role) values ('${idOf('chats.memberAsk')}', '${personId('bob')}', 'candidate');`,
    call: `select to_jsonb(count(*)) from private.applicant_names('${A}', '{${THREADS}}') as n`,
    gives: { owner: 2 },
  },
  {
    of: 'applicant_names',
    name: 'one’s own name, though hidden from others',
    given: `insert into public.user_preferences (user_id, visibility) values ('${personId('member')}', '{"full_name": false}');
      insert into public.chat_participants (chat_id, user_id, role) values ('${idOf('chats.bobHelp')}', '${personId('member')}', 'candidate');`,
    call: `select coalesce(jsonb_agg(n.full_name), '[]') from private.applicant_names('${A}', '{${idOf('chats.bobHelp')}}') as n where n.user_id = '${personId('member')}'`,
    gives: { member: ['Person member'], owner: [null] },
  },
]
