-- Threads of applications tell what happens to the application, whoever does it and however: the stages it moves
-- to and the steps of an offer. And who writes to an applicant in a thread that nobody has, has it from then on.

-- Notices in a thread --------------------------------------------------------------------------

create function private.tell_thread(application uuid, told text, party text, awaits boolean default false)
returns void
language sql security definer set search_path = '' as $$
  -- The number is given by the trigger of chat_messages.
  insert into public.chat_messages (chat_id, role, content, metadata, seq)
  select c.id, 'notice', format('%s · %s', tell_thread.told, regexp_replace(job.title, '\s+', ' ', 'g')),
    jsonb_build_object('party', tell_thread.party, 'awaits', tell_thread.awaits), 1
  from public.chats c
  join public.applications a on a.id = c.application_id
  join public.job_posts job on job.id = a.job_id
  where c.application_id = tell_thread.application and c.kind = 'application';
$$;
comment on function private.tell_thread(uuid, text, text, boolean) is
  'Writes a notice in an application''s thread, in words for both sides; the job is named behind what is told. party: whose act it was (candidate, agency); awaits: the agency has to act on it.';
revoke execute on function private.tell_thread(uuid, text, text, boolean) from public;

create function private.tell_stage() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  party constant text := case when new.user_id = (select auth.uid()) then 'candidate' else 'agency' end;
begin
  -- Not of the service, nor of what was sent for the first time: that opens the thread.
  if (select auth.uid()) is null or new.status = old.status or 'draft' in (old.status, new.status) then
    return null;
  end if;
  -- An offer that takes the application to its stage is told of by itself.
  if new.status = 'offer' and exists (
    select from public.offers_negotiation o
    where o.application_id = new.id and o.source = 'agency' and o.created_at = now()
  ) then
    return null;
  end if;
  perform private.tell_thread(new.id, case
    when new.status = 'withdrawn' then 'The application was withdrawn'
    when old.status = 'withdrawn' then 'The application was sent again'
    when new.status = 'rejected' then 'The application was rejected'
    else format('The application moved to the stage “%s”', case new.status when 'submitted' then 'new' else new.status end)
  end, party);
  return null;
end
$$;
comment on function private.tell_stage() is 'Tells both sides in the thread that an application moved.';
revoke execute on function private.tell_stage() from public;
create trigger tell_stage after update of status on public.applications
  for each row execute function private.tell_stage();

create function private.pay_in_words(base jsonb) returns text
language sql immutable set search_path = '' as $$
  select rtrim(to_char((base ->> 'amount')::numeric, 'FM999,999,999,990.##'), '.')
    || ' ' || (base ->> 'currency') || case when base ->> 'period' in ('hour', 'year')
      then case base ->> 'period' when 'hour' then ' an hour' else ' a year' end
      else ' a ' || (base ->> 'period') end;
$$;
comment on function private.pay_in_words(jsonb) is '"84,000 EUR a year" of an offer''s base; null of none.';
revoke execute on function private.pay_in_words(jsonb) from public;

create function private.tell_offer() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  told text;
  party constant text := case when new.owner_id = (select auth.uid()) then 'candidate' else 'agency' end;
  before constant jsonb[] := case when tg_op = 'UPDATE' then old.negotiation_history end;
  step constant jsonb := new.negotiation_history[array_length(new.negotiation_history, 1)];
  is_step constant boolean :=
    coalesce(array_length(new.negotiation_history, 1), 0) > coalesce(array_length(before, 1), 0);
  asked constant text := case when is_step then private.pay_in_words(nullif(step #> '{changes,base}', 'null')) end;
begin
  if (select auth.uid()) is null or new.source <> 'agency' then
    return null;
  end if;
  if tg_op = 'INSERT' then
    told := format('An offer was made: %s', private.pay_in_words(new.offer_details -> 'base'));
  elsif new.status <> old.status and new.status in ('accepted', 'declined', 'withdrawn', 'expired') then
    told := case new.status when 'expired' then 'The offer ran out' else format('The offer was %s', new.status) end;
  elsif is_step and step ->> 'kind' = 'counter' then
    told := 'A counter-offer was sent' || coalesce(': ' || asked, '');
  elsif is_step and step ->> 'kind' = 'answer' then
    told := 'The counter-offer was answered';
  elsif new.offer_details is distinct from old.offer_details then
    told := 'The offer was changed' || coalesce(': ' || asked, '');
  end if;
  if told is not null then
    perform private.tell_thread(new.application_id, told, party,
      party = 'candidate' and (step ->> 'kind' = 'counter' or new.status = 'accepted'));
  end if;
  return null;
end
$$;
comment on function private.tell_offer() is 'Tells both sides in the thread that an offer was made, changed or answered.';
revoke execute on function private.tell_offer() from public;
create trigger tell_offer after insert or update on public.offers_negotiation
  for each row execute function private.tell_offer();

-- Who answers has the thread -------------------------------------------------------------------

create function private.take_answered_thread() returns trigger
language plpgsql set search_path = '' as $$
begin
  if private.acting_as_user() and new.role = 'user' and new.audience_id is null then
    update public.chats c set handler = 'human'
    where c.id = new.chat_id and c.kind <> 'assistant'
      and (c.handler <> 'human' or c.assigned_to is null)
      and c.agency_id in (select private.my_agency_ids())
      and c.id not in (select private.my_chat_ids());
  end if;
  return null;
end
$$;
comment on function private.take_answered_thread() is
  'A member who writes in a thread that no colleague has taken over has it. As the member: the rules of chats hold.';
revoke execute on function private.take_answered_thread() from public;
create trigger take_answered_thread after insert on public.chat_messages
  for each row execute function private.take_answered_thread();

-- The list -------------------------------------------------------------------------------------

create or replace function public.agency_threads(agency_id uuid, filter text default 'all', thread_limit int default 100)
returns jsonb
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
      newest.role = 'notice' or newest.sender_id is not distinct from applicant.user_id as newest_speaks_alone,
      newest.sender_id as newest_by, unread.count as unread, pending.since, step.since as step_since
    from recent r
    left join lateral (
      select p.user_id from public.chat_participants p where p.chat_id = r.id and p.role = 'candidate' limit 1
    ) applicant on true
    left join lateral (
      select m.role, m.content, m.created_at, m.sender_id from public.chat_messages m
      where m.chat_id = r.id and m.role in ('user', 'notice') and m.audience_id is null order by m.seq desc limit 1
    ) newest on true
    left join lateral (
      -- The last words of the agency, and its last act.
      select coalesce(max(m.seq) filter (where m.role = 'user'), 0) as words, coalesce(max(m.seq), 0) as act
      from public.chat_messages m
      where m.chat_id = r.id and m.audience_id is null and (
        m.role = 'user' and m.sender_id is distinct from applicant.user_id
        or m.role = 'notice' and m.metadata ->> 'party' = 'agency'
      )
    ) answered on true
    left join lateral (
      select count(*)::int as count from public.chat_messages m
      where m.chat_id = r.id and m.audience_id is null and (
          m.role = 'user' and m.sender_id is not distinct from applicant.user_id
          or m.role = 'notice' and m.metadata ->> 'party' = 'candidate'
        )
        and m.seq > answered.words
        and m.created_at > coalesce((
          select p.last_read_at from public.chat_participants p where p.chat_id = r.id and p.user_id = (select auth.uid())
        ), '-infinity')
    ) unread on true
    left join lateral (
      select min(m.created_at) as since from public.chat_messages m
      where m.chat_id = r.id and m.role = 'user' and m.audience_id is null
        and m.sender_id is not distinct from applicant.user_id and m.seq > answered.words
    ) pending on true
    left join lateral (
      select min(m.created_at) as since from public.chat_messages m
      where m.chat_id = r.id and m.role = 'notice' and m.metadata -> 'awaits' = 'true'
        and m.seq > greatest(answered.words, answered.act)
    ) step on true
  ), judged as (
    select r.*,
      r.status = 'open' and (
        r.handler = 'queued' or (r.handler = 'human' and r.since is not null) or r.step_since is not null
      ) as waiting,
      coalesce(least(case when r.handler <> 'ai' then r.since end, r.step_since), r.created_at) as waits_from
    from read r
  ), chosen as (
    select j.* from judged j
    where case filter
      when 'waiting' then j.waiting
      when 'mine' then j.assigned_to = (select auth.uid())
      else true
    end
    order by j.waiting desc, case when j.waiting then j.waits_from end, coalesce(j.newest_at, j.created_at) desc, j.id
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
        'last_line', left(t.content, 400), 'last_is_theirs', t.newest_speaks_alone,
        'last_by', case when t.newest_by is not null and not t.newest_speaks_alone then coalesce(writer.full_name, '') end,
        'at', coalesce(t.newest_at, t.created_at), 'unread', t.unread, 'waiting', t.waiting,
        'waiting_since', case when t.waiting then t.waits_from end
      ) order by t.waiting desc, case when t.waiting then t.waits_from end,
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
  'An agency''s threads for its members, but not those in which the caller is the applicant: {waiting, mine: how many, threads: […]}, first those that wait, longest first. filter: all, waiting (asked for a person, wrote last, or answered an offer), mine (taken over by the caller). Empty for everybody else.';
