-- Figures for an agency's members, counted where the rows are, with the rights of whoever asks.

create function public.agency_report(agency_id uuid, since timestamptz, until timestamptz) returns jsonb
language sql stable security invoker set search_path = '' as $$
  with mine as (
    select a.id from public.agencies a
    where a.id = agency_report.agency_id and a.id in (select private.my_agency_ids())
  ), sent as (
    select a.id, a.status, a.job_id
    from mine join public.applications a on a.agency_id = mine.id
    left join lateral (
      select min(s.created_at) as at from public.application_snapshots s where s.application_id = a.id
    ) as snapshot on true
    where a.status <> 'draft' and coalesce(snapshot.at, a.created_at) >= since and coalesce(snapshot.at, a.created_at) < until
  ), said as (
    select m.chat_id, m.created_at, exists (
        select 1 from public.chat_participants p where p.chat_id = m.chat_id and p.user_id = m.sender_id and p.role = 'candidate'
      ) as by_candidate
    from mine join public.chats c on c.agency_id = mine.id and c.kind in ('application', 'support')
    join public.chat_messages m on m.chat_id = c.id
    where m.role = 'user' and m.sender_id is not null and m.created_at < until
  ), asked as (
    select s.chat_id, min(s.created_at) as at from said s where s.by_candidate group by s.chat_id
  ), answered as (
    select a.chat_id, (
        select extract(epoch from min(s.created_at) - a.at) / 3600
        from said s where s.chat_id = a.chat_id and not s.by_candidate and s.created_at > a.at
      ) as hours
    from asked a where a.at >= since
  )
  select jsonb_build_object(
    'stages', (select coalesce(jsonb_object_agg(g.status, g.n), '{}') from (select s.status, count(*) as n from sent s group by s.status) as g),
    'jobs', (select count(distinct s.job_id) from sent s),
    'messages_in', (select count(*) from said s where s.by_candidate and s.created_at >= since),
    'messages_out', (select count(*) from said s where not s.by_candidate and s.created_at >= since),
    'threads', (select count(*) from answered),
    'unanswered', (select count(*) from answered a where a.hours is null),
    'median_hours', (select percentile_cont(0.5) within group (order by a.hours) from answered a where a.hours is not null)
  )
  from mine
$$;
comment on function public.agency_report(uuid, timestamptz, timestamptz) is
  'For an agency''s members, else null: {stages: {stage: applications sent in the period}, jobs, messages_in (of candidates), messages_out (of members), threads (in which a candidate first wrote in the period), unanswered, median_hours (to the first answer, or null)}.';
revoke execute on function public.agency_report(uuid, timestamptz, timestamptz) from public, anon;
grant execute on function public.agency_report(uuid, timestamptz, timestamptz) to authenticated, service_role;
