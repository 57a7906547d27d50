import { type Actor, personId } from '../../world/people.ts'

/** The newest chat and who is in it. */
export const NEWEST = `select jsonb_build_object('kind', c.kind, 'side', c.side, 'agency_id', c.agency_id, 'handler', c.handler, 'title', c.title, 'people',
  (select jsonb_agg(jsonb_build_object('user_id', p.user_id, 'role', p.role)) from public.chat_participants p where p.chat_id = c.id))
  from public.chats c order by c.created_at desc, c.updated_at desc, c.last_seq limit 1`
/** The world's chats are older than any that is opened. */
export const OLD = `set local session_replication_role = replica; update public.chats set created_at = '2020-01-01', updated_at = '2020-01-01'; set local session_replication_role = origin;`
export const mine = (actor: Actor, role = 'owner') => [{ user_id: personId(actor), role }]

export const INVALID = 'refused input:invalid'
export const NO_AGENCY = 'refused agency:not_found'

/** A word as SQL has it. */
export const value = (one: string | boolean | null | undefined): string =>
  one === null || one === undefined ? 'null' : `'${one}'`
