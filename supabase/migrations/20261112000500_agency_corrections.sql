-- Corrections: what the cards said of an invited address goes with its account, questions are compared
-- without the names in them, hours are told to a hundredth.

create or replace function private.forget_invitations() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  delete from public.agency_invitations i where i.email = lower(old.email);
  update public.approvals a set shown = '{"redacted": true}', input = '{"redacted": true}',
    final_input = case when a.final_input is not null then '{"redacted": true}'::jsonb end
  where a.tool = 'invite_member' and lower(btrim(a.input ->> 'email')) = lower(old.email);
  return null;
end
$$;
comment on function private.forget_invitations() is 'Deletes invitations to an address whose account is gone, and what the cards said of it.';

create or replace function private.record_gap(of_agency uuid, question text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  actor constant uuid := auth.uid();
  hashed text;
  about text[];
  redacted text;
begin
  if actor is null or of_agency is null or not of_agency in (select private.active_agency_ids())
    or of_agency in (select private.my_agency_ids()) then
    return;
  end if;
  select encode(sha256(convert_to(s.salt || of_agency || actor, 'UTF8')), 'hex') into hashed from private.knowledge_gap_salt s;
  if (select count(*) from private.knowledge_gaps g
      where g.agency_id = of_agency and g.person = hashed and g.asked_at > now() - interval '1 day') >= 30 then
    return;
  end if;
  redacted := private.redacted_question(question, (select p.full_name from public.profiles p where p.id = actor));
  select array_agg(distinct u.unit order by u.unit) into about
  from (
    select q.unit from private.question_units(redacted) as q
    where length(q.unit) <= 40 and q.unit !~ '\d' limit 20
  ) as u;
  if about is null then
    return;
  end if;
  insert into private.knowledge_gaps as g (agency_id, person, terms, sample)
  values (of_agency, hashed, about, redacted)
  on conflict (agency_id, person, terms) do update set asked_at = now(), sample = excluded.sample;
  if random() < 0.01 then
    delete from private.knowledge_gaps g where g.asked_at < now() - interval '180 days';
  end if;
end
$$;
comment on function private.record_gap(uuid, text) is 'Definer half of record_gap.';

create or replace function private.asked_alike(one text[], other text[]) returns boolean
language sql immutable parallel safe set search_path = '' as $$
  select shared.n > 0 and (2 * shared.n >= cardinality(one) + cardinality(other) - shared.n
    or shared.n >= 2 and shared.n = least(cardinality(one), cardinality(other)))
  from (select count(*) as n from unnest(one) as t where t = any (other)) as shared
$$;
comment on function private.asked_alike(text[], text[]) is 'Half of all that two questions are about is common to both, or one is about two things or more that the other is about, too.';

create or replace function public.agency_report(agency_id uuid, since timestamptz, until timestamptz) returns jsonb
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
    'median_hours', (select round(percentile_cont(0.5) within group (order by a.hours)::numeric, 2) from answered a where a.hours is not null)
  )
  from mine
$$;
comment on function public.agency_report(uuid, timestamptz, timestamptz) is
  'For an agency''s members, else null: {stages: {stage: applications sent in the period}, jobs, messages_in (of candidates), messages_out (of members), threads (in which a candidate first wrote in the period), unanswered, median_hours (to the first answer, or null)}.';
