-- An agency's list of threads asked for the people of each thread in turn: a hundred calls of a function that
-- reads whole threads, for one name each. Now one call gives the names of all.

create function private.applicant_names(of_agency uuid, chats uuid[])
returns table (chat_id uuid, user_id uuid, full_name text)
language sql
stable
security definer
set search_path = ''
as $$
  select
    present.chat_id,
    p.id,
    -- As in chat_people: whoever hid their name has none here
    case when p.id <> auth.uid() and preference.visibility -> 'full_name' = 'false'::jsonb then null else p.full_name end
  from public.chat_participants present
  join public.chats c on c.id = present.chat_id
  join public.profiles p on p.id = present.user_id
  left join public.user_preferences preference on preference.user_id = p.id
  where present.chat_id = any (chats)
    and present.role = 'candidate'
    and c.agency_id = of_agency
    and c.kind in ('application', 'support')
    and of_agency in (select private.my_agency_ids())
$$;
comment on function private.applicant_names(uuid, uuid[]) is
  'Who the applicants of an agency''s threads are, for its members: by name, unless they hid it. Definer: profiles are their owners'' alone.';
revoke execute on function private.applicant_names(uuid, uuid[]) from public;
grant execute on function private.applicant_names(uuid, uuid[]) to authenticated;

create or replace function public.agency_threads(agency_id uuid, filter text default 'all', thread_limit int default 100) returns jsonb
language sql stable security invoker set search_path = '' as $$
  with people as (
    select p.user_id, p.full_name from private.agency_people(agency_threads.agency_id) p
  ), recent as (
    select c.id, c.kind, c.status, c.title, c.handler, c.assigned_to, c.application_id, c.created_at
    from public.chats c
    where c.agency_id = agency_threads.agency_id
      and c.agency_id in (select private.my_agency_ids())
      and c.kind in ('application', 'support')
      and c.id not in (select private.my_chat_ids())
    order by c.handler = 'queued' and c.status = 'open' desc, c.updated_at desc
    limit 300
  ), read as (
    select r.*, applicant.user_id as applicant_id, newest.content, newest.created_at as newest_at,
      newest.sender_id is not distinct from applicant.user_id as newest_is_theirs, newest.sender_id as newest_by,
      unread.count as unread, pending.since
    from recent r
    left join lateral (
      select p.user_id from public.chat_participants p where p.chat_id = r.id and p.role = 'candidate' limit 1
    ) applicant on true
    left join lateral (
      select m.content, m.created_at, m.sender_id from public.chat_messages m
      where m.chat_id = r.id and m.role = 'user' and m.audience_id is null order by m.seq desc limit 1
    ) newest on true
    left join lateral (
      select count(*)::int as count from public.chat_messages m
      where m.chat_id = r.id and m.role = 'user' and m.audience_id is null
        and m.sender_id is not distinct from applicant.user_id
        and m.created_at > coalesce((
          select p.last_read_at from public.chat_participants p where p.chat_id = r.id and p.user_id = (select auth.uid())
        ), '-infinity')
    ) unread on true
    left join lateral (
      select min(m.created_at) as since from public.chat_messages m
      where m.chat_id = r.id and m.role = 'user' and m.audience_id is null
        and m.sender_id is not distinct from applicant.user_id
        and m.seq > coalesce((
          select max(o.seq) from public.chat_messages o
          where o.chat_id = r.id and o.role = 'user' and o.sender_id is distinct from applicant.user_id
        ), 0)
    ) pending on true
  ), judged as (
    select r.*,
      r.status = 'open' and (r.handler = 'queued' or (r.handler = 'human' and r.since is not null)) as waiting
    from read r
  ), chosen as (
    select j.* from judged j
    where case filter
      when 'waiting' then j.waiting
      when 'mine' then j.assigned_to = (select auth.uid())
      else true
    end
    order by j.waiting desc, case when j.waiting then coalesce(j.since, j.created_at) end,
      coalesce(j.newest_at, j.created_at) desc, j.id
    limit least(greatest(thread_limit, 0), 200)
  ), known as materialized (
    select n.chat_id, n.user_id, n.full_name
    from private.applicant_names(agency_threads.agency_id, (select array_agg(c.id) from chosen c)) n
  )
  select jsonb_build_object(
    'waiting', (select count(*) from judged j where j.waiting),
    'mine', (select count(*) from judged j where j.assigned_to = (select auth.uid()) and j.status = 'open'),
    'threads', coalesce((
      select jsonb_agg(jsonb_build_object(
        'id', t.id, 'kind', t.kind, 'status', t.status, 'title', t.title, 'handler', t.handler,
        'assigned_to', t.assigned_to, 'assigned_name', assignee.full_name,
        'applicant_name', coalesce(sent.name, known.full_name), 'application_id', t.application_id,
        'job_title', job.title, 'stage', a.status,
        'last_line', left(t.content, 400), 'last_is_theirs', t.newest_is_theirs,
        'last_by', case when t.newest_by is not null and not t.newest_is_theirs then coalesce(writer.full_name, '') end,
        'at', coalesce(t.newest_at, t.created_at), 'unread', t.unread, 'waiting', t.waiting,
        'waiting_since', case when t.waiting then coalesce(t.since, t.created_at) end
      ) order by t.waiting desc, case when t.waiting then coalesce(t.since, t.created_at) end,
        coalesce(t.newest_at, t.created_at) desc, t.id)
      from chosen t
      left join public.applications a on a.id = t.application_id
      left join public.job_posts job on job.id = a.job_id
      left join people assignee on assignee.user_id = t.assigned_to
      left join people writer on writer.user_id = t.newest_by
      left join lateral (
        select coalesce(nullif(s.profile ->> 'full_name', ''), nullif(s.resume -> 'basics' ->> 'name', '')) as name
        from public.application_snapshots s where s.application_id = t.application_id order by s.sent_at desc limit 1
      ) sent on true
      left join known on known.chat_id = t.id and known.user_id = t.applicant_id
    ), '[]')
  )
$$;
