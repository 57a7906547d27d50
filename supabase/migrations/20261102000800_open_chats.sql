-- Opening chats, and asking for a person. Users have no direct write on who is in a chat.

create function private.open_chat(kind text, agency_id uuid, application_id uuid, fresh boolean) returns jsonb
language plpgsql security definer set search_path = '' as $$
#variable_conflict use_variable
declare
  actor constant uuid := (select auth.uid());
  chat public.chats;
  created boolean := false;
begin
  if actor is null or kind is null or kind not in ('assistant', 'application', 'support') then
    raise exception using errcode = 'PT400', message = 'input:invalid', detail = 'kind is assistant, application or support.';
  end if;

  if kind = 'application' then
    select c.* into chat from public.chats c where c.kind = 'application' and c.application_id = application_id;
    if chat.id is null or not private.is_in_chat(chat.id, actor) then
      raise exception using errcode = 'PT404', message = 'chat:not_found', detail = 'There is no such application of yours, or it is not sent yet.';
    end if;
    return to_jsonb(chat) || jsonb_build_object('created', false);
  end if;

  if kind = 'support' and agency_id is null or agency_id is not null and not exists (
    select from public.agencies a where a.id = agency_id
      and (a.status = 'active' or agency_id in (select private.my_agency_ids()))
  ) then
    raise exception using errcode = 'PT404', message = 'agency:not_found', detail = 'There is no such agency.';
  end if;

  -- Ten at once open one.
  perform pg_advisory_xact_lock(hashtextextended(concat_ws(':', 'chat', kind, actor, agency_id), 0));
  if not coalesce(fresh, false) then
    select c.* into chat from public.chats c
    join public.chat_participants p on p.chat_id = c.id and p.user_id = actor and p.role in ('owner', 'candidate')
    where c.kind = kind and c.agency_id is not distinct from agency_id and c.status = 'open'
    order by c.updated_at desc, c.created_at desc, c.id limit 1;
  end if;
  if chat.id is null then
    created := true;
    insert into public.chats as c (kind, agency_id, handler)
    values (kind, agency_id, case kind when 'support' then 'queued' else 'ai' end) returning c.* into chat;
    insert into public.chat_participants (chat_id, user_id, role)
    values (chat.id, actor, case kind when 'support' then 'candidate' else 'owner' end);
  end if;
  return to_jsonb(chat) || jsonb_build_object('created', created);
end
$$;
comment on function private.open_chat(text, uuid, uuid, boolean) is 'Definer half of open_chat; everything is of or for auth.uid().';

create function public.open_chat(
  kind text, agency_id uuid default null, application_id uuid default null, fresh boolean default false
) returns jsonb
language sql security invoker set search_path = '' as $$
  select private.open_chat(kind, agency_id, application_id, fresh);
$$;
comment on function public.open_chat(text, uuid, uuid, boolean) is
  'The caller''s latest open chat of this kind with this agency (null: with none), made when there is none or fresh is asked for; for application, the thread of that application. Returns the chat''s row and created.';

-- Asking for a person.
create table private.person_requests (
  chat_id uuid primary key references public.chats (id) on delete cascade,
  thread_id uuid not null references public.chats (id) on delete cascade,
  asked_by uuid references public.profiles (id) on delete cascade,
  reason text check (length(reason) <= 2000),
  asked_at timestamptz not null default now()
);
comment on table private.person_requests is 'Who waits for a person, from which chat. Gone when it is taken back.';
comment on column private.person_requests.thread_id is
  'Where the person will answer: the chat itself, or for an assistant chat, which agencies never read, the support thread.';
comment on column private.person_requests.reason is 'In the asker''s private keeping: what the agency reads is what the asker sends.';
create index person_requests_thread_id on private.person_requests (thread_id);
create index person_requests_asked_by on private.person_requests (asked_by);
revoke all on private.person_requests from public, anon, authenticated;

create function private.request_person(chat_id uuid, reason text) returns jsonb
language plpgsql security definer set search_path = '' as $$
#variable_conflict use_variable
declare
  actor constant uuid := (select auth.uid());
  chat public.chats;
  thread public.chats;
  agency public.agencies;
  opened uuid;
  already boolean;
begin
  select c.* into chat from public.chats c
  join public.chat_participants p on p.chat_id = c.id and p.user_id = actor and p.role in ('owner', 'candidate')
  where c.id = chat_id for no key update of c;
  if chat.id is null then
    raise exception using errcode = 'PT404', message = 'chat:not_found', detail = 'There is no such chat of yours.';
  end if;
  select a.* into agency from public.agencies a where a.id = chat.agency_id and a.status = 'active';
  if agency.id is null then
    raise exception using errcode = 'PT409', message = 'person:no_agency', detail = 'There is no agency behind this chat whose people could answer.';
  end if;

  select c.* into thread from private.person_requests r join public.chats c on c.id = r.thread_id and c.status = 'open'
  where r.chat_id = chat_id;
  already := thread.id is not null or (chat.kind <> 'assistant' and chat.handler <> 'ai');
  if not already then
    if chat.kind = 'assistant' then
      opened := private.open_chat('support', agency.id, null, false) ->> 'id';
      select c.* into strict thread from public.chats c where c.id = opened;
      if thread.handler = 'ai' then
        update public.chats c set handler = 'queued' where c.id = thread.id returning c.* into thread;
      end if;
    else
      update public.chats c set handler = 'queued' where c.id = chat.id returning c.* into thread;
    end if;
    insert into private.person_requests (chat_id, thread_id, asked_by, reason)
    values (chat_id, thread.id, actor, left(reason, 2000))
    on conflict on constraint person_requests_pkey do update
      set thread_id = excluded.thread_id, reason = excluded.reason, asked_at = now();
  elsif thread.id is null then
    thread := chat;
  end if;

  return jsonb_build_object(
    'chat_id', chat.id, 'thread_id', thread.id, 'handler', thread.handler, 'already', already,
    'agency', jsonb_build_object('id', agency.id, 'name', agency.name),
    'hours', agency.settings -> 'hours', 'timezone', agency.settings -> 'timezone',
    'reply_within', agency.settings -> 'replyWithin',
    'people', (select count(*) from public.agency_users m where m.agency_id = agency.id and m.status = 'active'));
end
$$;
comment on function private.request_person(uuid, text) is 'Definer half of request_person; for owners and candidates of the chat.';

create function public.request_person(chat_id uuid, reason text default null) returns jsonb
language sql security invoker set search_path = '' as $$ select private.request_person(chat_id, reason) $$;
comment on function public.request_person(uuid, text) is
  'Asks the agency for a person, once per chat. An assistant chat stays private and goes on: the person answers in the support thread. Returns {chat_id, thread_id, handler, already, agency {id, name}, hours, timezone, reply_within, people}; the three after agency come from agencies.settings, people is how many are active.';

create function private.cancel_person_request(chat_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
#variable_conflict use_variable
declare
  request private.person_requests;
  thread public.chats;
begin
  select r.* into request from private.person_requests r where r.chat_id = chat_id and r.asked_by = (select auth.uid()) for update;
  if request.chat_id is null then
    return jsonb_build_object('cancelled', false);
  end if;
  select c.* into strict thread from public.chats c where c.id = request.thread_id for update;
  if thread.handler = 'human' then
    raise exception using errcode = 'PT409', message = 'person:taken', detail = 'A person has taken over already.';
  end if;
  delete from private.person_requests r where r.chat_id = chat_id;
  if thread.id <> chat_id and thread.last_seq = 0 then
    delete from public.chats c where c.id = thread.id;
  else
    update public.chats c set handler = 'ai' where c.id = thread.id;
  end if;
  return jsonb_build_object('cancelled', true);
end
$$;
create function public.cancel_person_request(chat_id uuid) returns jsonb
language sql security invoker set search_path = '' as $$ select private.cancel_person_request(chat_id) $$;
comment on function public.cancel_person_request(uuid) is
  'Takes request_person back: {cancelled}; false when nothing was asked. person:taken once a person has taken over.';

revoke execute on function
  private.open_chat(text, uuid, uuid, boolean), private.request_person(uuid, text), private.cancel_person_request(uuid) from public;
grant execute on function
  private.open_chat(text, uuid, uuid, boolean), private.request_person(uuid, text), private.cancel_person_request(uuid) to authenticated;
revoke execute on function
  public.open_chat(text, uuid, uuid, boolean), public.request_person(uuid, text), public.cancel_person_request(uuid)
  from public, anon, service_role;
grant execute on function
  public.open_chat(text, uuid, uuid, boolean), public.request_person(uuid, text), public.cancel_person_request(uuid)
  to authenticated;
