import type postgres from 'postgres'

export const APPLICATIONS = 200
export const THREADS = 100
const JOBS = 20
/** Messages of each thread, in turns; the candidate has the last word. */
const MESSAGES = 5

/**
 * Agencies with jobs, applicants and threads, one like the other. Triggers sleep: what they would make is made here.
 * Returns the agencies' ids.
 */
export async function addAgencies({ sql, count }: { sql: postgres.Sql; count: number }): Promise<string[]> {
  return sql.begin(async (transaction) => {
    await transaction`set local session_replication_role = replica`
    const agencies = await transaction<{ id: string }[]>`
      insert into public.agencies (slug, name, status)
      select 'bench-' || left(gen_random_uuid()::text, 13), 'Bench', 'active' from generate_series(1, ${count}) returning id`
    const ids = agencies.map(({ id }) => id)
    await transaction`
      with jobs as (
        insert into public.job_posts (agency_id, title, company_name, description, status)
        select agency, 'Job ' || n, 'Company', repeat('What there is to do. ', 50), 'active'
        from unnest(${ids}::uuid[]) as agency, generate_series(1, ${JOBS}) as n
        returning id, agency_id
      ), numbered as (
        select jobs.*, row_number() over (partition by agency_id order by id) as place from jobs
      ), people as materialized (
        select gen_random_uuid() as id, agency, n from unnest(${ids}::uuid[]) as agency, generate_series(1, ${APPLICATIONS}) as n
      ), users as (
        insert into auth.users (id, email) select id, id || '@example.com' from people
      ), profiles as (
        insert into public.profiles (id, full_name) select id, 'Person ' || n from people
      )
      insert into public.applications (user_id, job_id, agency_id, status, cover_letter, updated_at)
      select p.id, j.id, p.agency, (array['submitted', 'screening', 'interview', 'offer', 'rejected'])[p.n % 5 + 1],
        repeat('Why I apply. ', 40), now() - p.n * interval '1 hour'
      from people p join numbered j on j.agency_id = p.agency and j.place = p.n % ${JOBS} + 1`
    await transaction`
      insert into public.application_snapshots (application_id, user_id, agency_id, resume, profile, cover_letter)
      select a.id, a.user_id, a.agency_id, jsonb_build_object('basics', jsonb_build_object('name', 'Person'), 'work', repeat('x', 4000)),
        '{"full_name": "Person"}', a.cover_letter
      from public.applications a where a.agency_id = any (${ids})`
    await transaction`
      insert into public.chats (kind, agency_id, application_id, handler, last_seq, updated_at)
      select 'application', a.agency_id, a.id, (array['human', 'ai', 'queued'])[(a.place % 3 + 1)::int], ${MESSAGES}, a.updated_at
      from (select a.*, row_number() over (partition by agency_id order by id) as place from public.applications a
        where a.agency_id = any (${ids})) as a
      where a.place <= ${THREADS}`
    await transaction`
      insert into public.chat_participants (chat_id, user_id, role)
      select c.id, a.user_id, 'candidate' from public.chats c join public.applications a on a.id = c.application_id
      where c.agency_id = any (${ids})`
    await transaction`
      insert into public.chat_messages (chat_id, seq, sender_id, role, content, created_at)
      select c.id, n, case when n % 2 = 1 then a.user_id else (select id from public.profiles limit 1) end, 'user',
        repeat('What is said. ', 20), now() - (${MESSAGES} - n) * interval '1 minute'
      from public.chats c join public.applications a on a.id = c.application_id, generate_series(1, ${MESSAGES}) as n
      where c.agency_id = any (${ids})`
    return ids
  })
}
