import type postgres from 'postgres'
import { type Mutant, withDependents } from './mutant.ts'

/** CHECKs that carry a promise to people, rather than a limit of length or a list of words. */
const PROMISES = [
  'agency_invitations_email_check',
  'agency_invitations_role_check',
  'agencies_settings_check',
  'chat_messages_user_text_fits',
  'chats_recruiter_side_is_an_assistants',
  'experiences_current_has_no_end',
  'experiences_dates_in_order',
  'feedback_reviews_contest_is_dated',
  'feedback_reviews_rating_check',
  'interview_preparation_questions_check',
  'job_alerts_criteria_check',
  'job_posts_salary_range_check',
  'offers_negotiation_negotiation_history_check',
  'offers_negotiation_offer_details_check',
  'private_notes_about_candidates_are_an_agencys',
  'private_notes_about_one_thing',
  'profiles_website_check',
  'resumes_parsed_data_check',
  'review_answers_content_check',
]

/** Row level security switched off, triggers and uniqueness gone. */
export async function objectMutants(sql: postgres.Sql): Promise<Mutant[]> {
  const triggers = await sql<{ table: string; name: string }[]>`
    select c.relname as table, t.tgname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where c.relnamespace = 'public'::regnamespace and not t.tgisinternal order by 1, 2`
  const constraints = await sql<{ table: string; name: string }[]>`
    select c.relname as table, k.conname as name from pg_constraint k join pg_class c on c.oid = k.conrelid
    where c.relnamespace = 'public'::regnamespace and (k.contype = 'u' or k.conname = any (${PROMISES})) order by 1, 2`
  const indexes = await sql<{ table: string; name: string }[]>`
    select c.relname as table, i.indexrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indrelid
    where c.relnamespace = 'public'::regnamespace and i.indisunique and not i.indisprimary
      and not exists (select from pg_constraint k where k.conindid = i.indexrelid) order by 1, 2`
  const tables = await sql<{ table: string }[]>`
    select relname as table from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity order by 1`
  return [
    ...tables.map(({ table }) => ({
      name: `${table}: no row level security`,
      sql: `alter table public.${table} disable row level security`,
      tables: withDependents(table),
    })),
    ...triggers.map(({ table, name }) => ({
      name: `${table}: trigger ${name} dropped`,
      sql: `drop trigger ${name} on public.${table}`,
      tables: withDependents(table),
    })),
    ...constraints.map(({ table, name }) => ({
      name: `${table}: constraint ${name} dropped`,
      sql: `alter table public.${table} drop constraint ${name}`,
      tables: [table],
    })),
    ...indexes.map(({ table, name }) => ({
      name: `${table}: index ${name} dropped`,
      sql: `drop index public.${name}`,
      tables: [table],
    })),
  ]
}

/** Everything that is revoked, granted. */
export async function grantMutants(sql: postgres.Sql): Promise<Mutant[]> {
  const functions = await sql<{ role: string; name: string }[]>`
    select r as role, p.oid::regprocedure::text as name from pg_proc p, unnest(array['anon', 'authenticated', 'service_role']) as r
    where p.pronamespace = 'public'::regnamespace and not has_function_privilege(r, p.oid, 'execute') order by 2, 1`
  const definers = await sql<{ role: string; name: string }[]>`
    select 'authenticated' as role, p.oid::regprocedure::text as name from pg_proc p
    where p.pronamespace = 'private'::regnamespace and p.prosecdef and not has_function_privilege('authenticated', p.oid, 'execute')`
  const tables = await sql<{ role: string; name: string; privilege: string }[]>`
    select r as role, c.oid::regclass::text as name, p as privilege
    from pg_class c, unnest(array['anon', 'authenticated', 'service_role']) as r,
      unnest(array['select', 'insert', 'update', 'delete', 'truncate']) as p
    where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace) and c.relkind = 'r' and not has_table_privilege(r, c.oid, p)
      and not (r = 'service_role' and p in ('select', 'truncate')) order by 2, 1`
  return [
    ...[...functions, ...definers].map(({ role, name }) => ({
      name: `execute on ${name} granted to ${role}`,
      sql: `grant execute on function ${name} to ${role}`,
      tables: [],
    })),
    ...tables.map(({ role, name, privilege }) => ({
      name: `${privilege} on ${name} granted to ${role}`,
      sql: `grant ${privilege} on ${name} to ${role}`,
      tables: [],
    })),
  ]
}
