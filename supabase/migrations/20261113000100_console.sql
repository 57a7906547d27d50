-- The console: the recruiter's own assistant threads, who has taken a thread over, and an agency's list of threads.

alter table public.chats
  add column side text not null default 'candidate' check (side in ('candidate', 'recruiter')),
  add column assigned_to uuid references public.profiles (id) on delete set null,
  add constraint chats_recruiter_side_is_an_assistants check (
    side = 'candidate' or (kind = 'assistant' and agency_id is not null)
  );
comment on column public.chats.side is
  'Assistant: opened on a careers page (candidate) or in the agency''s console (recruiter). The owner alone reads either.';
comment on column public.chats.assigned_to is 'The member who has taken the thread over, while handler is human. Given by the database.';
create index chats_assigned_to_idx on public.chats (assigned_to);

create function private.assign_chat() returns trigger
language plpgsql set search_path = '' as $$
begin
  if new.handler <> 'human' then
    new.assigned_to := null;
  elsif private.acting_as_user() and new.kind <> 'assistant' and new.agency_id in (select private.my_agency_ids()) then
    new.assigned_to := (select auth.uid());
  end if;
  return new;
end
$$;
comment on function private.assign_chat() is
  'A member who sets handler to human has the thread, also when a colleague had it. After a_rules: nobody writes assigned_to.';
revoke execute on function private.assign_chat() from public;
create trigger b_assign before update of handler on public.chats
  for each row execute function private.assign_chat();
-- Follows handler: an undo that named it would be refused by the rule that nobody writes it.
select private.attach_journal('public.chats', '{last_seq,assigned_to}');

-- Opening: which side is meant.
drop function public.open_chat(text, uuid, uuid, boolean);
drop function private.open_chat(text, uuid, uuid, boolean);

create function private.open_chat(
  kind text, agency_id uuid, application_id uuid, fresh boolean, side text default 'candidate'
) returns jsonb
language plpgsql security definer set search_path = '' as $$
#variable_conflict use_variable
declare
  actor constant uuid := (select auth.uid());
  chat public.chats;
  created boolean := false;
begin
  if actor is null or kind is null or kind not in ('assistant', 'application', 'support')
    or side is null or side not in ('candidate', 'recruiter') or (side = 'recruiter' and kind <> 'assistant') then
    raise exception using errcode = 'PT400', message = 'input:invalid',
      detail = 'kind is assistant, application or support; side is candidate, or recruiter for an assistant.';
  end if;

  if kind = 'application' then
    select c.* into chat from public.chats c where c.kind = 'application' and c.application_id = application_id;
    if chat.id is null or not private.is_in_chat(chat.id, actor) then
      raise exception using errcode = 'PT404', message = 'chat:not_found', detail = 'There is no such application of yours, or it is not sent yet.';
    end if;
    return to_jsonb(chat) || jsonb_build_object('created', false);
  end if;

  if side = 'recruiter' and (agency_id is null or agency_id not in (select private.my_agency_ids()))
    or kind = 'support' and agency_id is null or agency_id is not null and not exists (
    select from public.agencies a where a.id = agency_id
      and (a.status = 'active' or agency_id in (select private.my_agency_ids()))
  ) then
    raise exception using errcode = 'PT404', message = 'agency:not_found', detail = 'There is no such agency.';
  end if;

  -- Ten at once open one.
  perform pg_advisory_xact_lock(hashtextextended(concat_ws(':', 'chat', kind, side, actor, agency_id), 0));
  if not coalesce(fresh, false) then
    select c.* into chat from public.chats c
    join public.chat_participants p on p.chat_id = c.id and p.user_id = actor and p.role in ('owner', 'candidate')
    where c.kind = kind and c.side = side and c.agency_id is not distinct from agency_id and c.status = 'open'
    order by c.updated_at desc, c.created_at desc, c.id limit 1;
  end if;
  if chat.id is null then
    created := true;
    insert into public.chats as c (kind, side, agency_id, handler)
    values (kind, side, agency_id, case kind when 'support' then 'queued' else 'ai' end) returning c.* into chat;
    insert into public.chat_participants (chat_id, user_id, role)
    values (chat.id, actor, case kind when 'support' then 'candidate' else 'owner' end);
  end if;
  return to_jsonb(chat) || jsonb_build_object('created', created);
end
$$;
comment on function private.open_chat(text, uuid, uuid, boolean, text) is 'Definer half of open_chat; everything is of or for auth.uid().';

create function public.open_chat(
  kind text, agency_id uuid default null, application_id uuid default null, fresh boolean default false,
  side text default 'candidate'
) returns jsonb
language sql security invoker set search_path = '' as $$
  select private.open_chat(kind, agency_id, application_id, fresh, side);
$$;
comment on function public.open_chat(text, uuid, uuid, boolean, text) is
  'The caller''s latest open chat of this kind and side with this agency (null: with none), made when there is none or fresh is asked for; for application, the thread of that application. Side recruiter takes membership. Returns the chat''s row and created.';
revoke execute on function private.open_chat(text, uuid, uuid, boolean, text) from public;
grant execute on function private.open_chat(text, uuid, uuid, boolean, text) to authenticated;
revoke execute on function public.open_chat(text, uuid, uuid, boolean, text) from public, anon, service_role;
grant execute on function public.open_chat(text, uuid, uuid, boolean, text) to authenticated;
-- Said again: they were said in one statement with the function that is gone.
revoke execute on function public.request_person(uuid, text), public.cancel_person_request(uuid) from public, anon, service_role;
grant execute on function public.request_person(uuid, text), public.cancel_person_request(uuid) to authenticated;

-- Who asks, with the agencies that they work for today.
create or replace function private.whoami() returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'alive', exists (
      select from auth.sessions s
      where s.id = ((select auth.jwt()) ->> 'session_id')::uuid and s.user_id = (select auth.uid())
    ),
    'guest', private.is_guest(),
    'recruiter', coalesce(p.is_recruiter, false),
    'memberships', (
      select coalesce(jsonb_agg(jsonb_build_object('agency_id', m.agency_id, 'role', m.role) order by m.created_at), '[]')
      from public.agency_users m
      join public.agencies a on a.id = m.agency_id and a.status <> 'suspended'
      where m.user_id = (select auth.uid()) and m.status in ('active', 'away')
    ),
    'name', p.full_name,
    'email', (select v.email from private.verified_users v where v.user_id = (select auth.uid())),
    'now', now()
  )
  from (select (select auth.uid()) as id) me
  left join public.profiles p on p.id = me.id
$$;
comment on function public.whoami() is
  'The caller: {alive, guest, recruiter, memberships [{agency_id, role}] with rights today, name, email, now}. `alive` is false once the session was ended.';

-- The agency's threads as its people read them: what waits for them first, then the latest.
create function public.agency_threads(agency_id uuid, filter text default 'all', thread_limit int default 100) returns jsonb
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
      left join lateral (
        select p.full_name from private.chat_people(t.id) p where p.user_id = t.applicant_id
      ) known on true
    ), '[]')
  )
$$;
comment on function public.agency_threads(uuid, text, int) is
  'An agency''s threads for its members, but not those in which the caller is the applicant: {waiting, mine: how many, threads: […]}, first those that wait, longest first. filter: all, waiting (asked for a person, or wrote last), mine (taken over by the caller). Empty for everybody else.';
revoke execute on function public.agency_threads(uuid, text, int) from public, anon, service_role;
grant execute on function public.agency_threads(uuid, text, int) to authenticated;
