-- Chats, who is in them, and their messages.

create table public.chats (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  application_id uuid references public.applications (id) on delete cascade,
  metadata jsonb not null default '{}'::jsonb check (private.json_object_fits(metadata, 65536)),
  kind text not null default 'assistant' check (kind in ('assistant', 'application', 'support')),
  agency_id uuid references public.agencies (id) on delete cascade,
  handler text not null default 'ai' check (handler in ('ai', 'queued', 'human')),
  status text not null default 'open' check (status in ('open', 'closed')),
  title text check (length(title) <= 200),
  last_seq bigint not null default 0 check (last_seq >= 0),
  constraint chats_kind_has_its_subject check (
    (kind = 'application') = (application_id is not null)
    and (kind = 'assistant' or agency_id is not null)
  )
);
comment on table public.chats is
  'assistant: private to its owner, agencies never read it; application and support: a candidate and an agency''s '
  'active members. Made by definer functions and the service, never by a user''s insert.';
comment on column public.chats.agency_id is
  'Application and support: the agency in the chat. Assistant: only whose page it was opened on; gives nobody access.';
comment on column public.chats.handler is 'Who answers: the assistant, a person who was asked for, or a person.';
comment on column public.chats.last_seq is 'The seq of the newest message; bumped in the insert''s transaction.';
create unique index chats_one_per_application_idx on public.chats (application_id) where kind = 'application';
create index chats_application_id_idx on public.chats (application_id);
create index chats_agency_id_idx on public.chats (agency_id, kind, updated_at desc);

create table public.chat_participants (
  id uuid primary key default gen_random_uuid(),
  chat_id uuid not null references public.chats (id) on delete cascade,
  user_id uuid not null references public.profiles (id) on delete cascade,
  role text not null check (role in ('owner', 'candidate', 'recruiter')),
  last_read_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  metadata jsonb not null default '{}'::jsonb check (private.json_object_fits(metadata, 16384)),
  unique (chat_id, user_id)
);
comment on table public.chat_participants is
  'Who is in a chat. owner (of an assistant chat) and candidate give access; recruiter gives none by itself, '
  'membership does. No direct writes.';
create index chat_participants_user_id_idx on public.chat_participants (user_id);

create table public.chat_messages (
  id uuid primary key default gen_random_uuid(),
  chat_id uuid not null references public.chats (id) on delete cascade,
  sender_id uuid references public.profiles (id) on delete set null,
  created_at timestamptz not null default now(),
  content text not null check (length(content) <= 200000),
  read_at timestamptz,
  metadata jsonb not null default '{}'::jsonb check (private.json_object_fits(metadata, 65536)),
  role text not null default 'user' check (role in ('user', 'assistant', 'notice')),
  parts jsonb not null default '[]'::jsonb check (jsonb_typeof(parts) = 'array'),
  status text not null default 'complete' check (
    status in ('complete', 'streaming', 'stopped', 'failed', 'interrupted')
  ),
  seq bigint not null check (seq > 0),
  client_id uuid,
  audience_id uuid references public.profiles (id) on delete cascade,
  turn_id uuid,
  updated_at timestamptz not null default now(),
  unique (chat_id, seq),
  unique (chat_id, client_id),
  constraint chat_messages_user_text_fits check (role <> 'user' or length(content) <= 16000)
);
comment on table public.chat_messages is 'Messages in the order of seq. Nobody edits what was said.';
comment on column public.chat_messages.sender_id is 'Null: the assistant, a notice, or a deleted account.';
comment on column public.chat_messages.read_at is 'When somebody other than the sender first read it.';
comment on column public.chat_messages.parts is 'AI SDK UI-message parts of an assistant message; empty for people.';
comment on column public.chat_messages.seq is 'Position in the chat, given by the database: order without clocks.';
comment on column public.chat_messages.client_id is 'Chosen by the sender, unique per chat: sending twice stores once.';
comment on column public.chat_messages.audience_id is 'Null: all in the chat. Else only this person, because the answer was made with their rights.';
comment on column public.chat_messages.turn_id is 'The assistant''s turn that wrote it.';
create index chat_messages_sender_id_idx on public.chat_messages (sender_id);
create index chat_messages_audience_id_idx on public.chat_messages (audience_id);
create index chat_messages_turn_id_idx on public.chat_messages (turn_id);
create index chat_messages_unread_idx on public.chat_messages (chat_id, seq) where read_at is null;

-- Who sees what -------------------------------------------------------------------------------

create function private.my_chat_ids()
returns setof uuid
language sql
stable
security definer
set search_path = ''
as $$
  select p.chat_id
  from public.chat_participants p
  where p.user_id = auth.uid() and p.role in ('owner', 'candidate')
$$;
comment on function private.my_chat_ids() is 'Chats that the caller is in as owner or candidate. Recruiters come by membership.';
revoke execute on function private.my_chat_ids() from public;
grant execute on function private.my_chat_ids() to authenticated, service_role;

create function private.chats_rules()
returns trigger
language plpgsql
set search_path = ''
as $$
declare
  allowed text[];
begin
  if not private.acting_as_user() then
    return new;
  end if;

  if old.kind = 'assistant' then
    allowed := array['title', 'status'];
  elsif old.id in (select private.my_chat_ids()) then
    allowed := array['handler', 'status'];
    if new.handler <> old.handler
      and (old.handler, new.handler) not in (('ai', 'queued'), ('queued', 'ai')) then
      perform private.refuse('chat:transition', 'a candidate asks for a person, and can take that back');
    end if;
    if new.status <> old.status and not (old.kind = 'support' and new.status = 'closed') then
      perform private.refuse('chat:transition', 'a candidate closes support chats, and no others');
    end if;
  else
    allowed := array['title', 'handler', 'status'];
  end if;
  perform private.allow_only(to_jsonb(old), to_jsonb(new), allowed);
  return new;
end
$$;
comment on function private.chats_rules() is
  'Owners name and close their assistant chats; candidates ask for a person; members take over, name and close.';

create trigger a_rules before update on public.chats
  for each row execute function private.chats_rules();
create trigger z_stamp before insert or update on public.chats
  for each row execute function private.stamp();
create trigger z_stamp before insert or update on public.chat_participants
  for each row execute function private.stamp();

alter table public.chats enable row level security;
revoke all on public.chats from anon, authenticated;
grant select, update, delete on public.chats to authenticated;
grant all on public.chats to service_role;

create policy "People can read their chats, members their agency's threads" on public.chats
  for select to authenticated
  using (
    id in (select private.my_chat_ids())
    or (kind in ('application', 'support') and agency_id in (select private.my_agency_ids()))
  );
create policy "People can change their chats, members their agency's threads" on public.chats
  for update to authenticated
  using (
    id in (select private.my_chat_ids())
    or (kind in ('application', 'support') and agency_id in (select private.my_agency_ids()))
  )
  with check (
    id in (select private.my_chat_ids())
    or (kind in ('application', 'support') and agency_id in (select private.my_agency_ids()))
  );
create policy "People can delete their own assistant chats" on public.chats
  for delete to authenticated
  using (kind = 'assistant' and id in (select private.my_chat_ids()));

alter table public.chat_participants enable row level security;
revoke all on public.chat_participants from anon, authenticated;
grant select on public.chat_participants to authenticated;
grant all on public.chat_participants to service_role;

create policy "People can read who is in a chat that they can read" on public.chat_participants
  for select to authenticated
  using (
    chat_id in (select private.my_chat_ids())
    or exists (select 1 from public.chats c where c.id = chat_id offset 0)
  );

-- Messages ------------------------------------------------------------------------------------

create function private.chat_messages_rules()
returns trigger
language plpgsql
set search_path = ''
as $$
declare
  chat_status text;
begin
  if not private.acting_as_user() then
    return new;
  end if;

  -- Asked before the lock of the next trigger, so that no stranger can hold a chat.
  select c.status into chat_status from public.chats c where c.id = new.chat_id;
  if not found then
    perform private.refuse('chat:not_found', 'no such chat for this person');
  end if;
  if chat_status <> 'open' then
    perform private.refuse('chat:closed', 'the chat is closed');
  end if;
  if new.role <> 'user' or new.sender_id is distinct from auth.uid() or new.parts <> '[]'::jsonb
    or new.status <> 'complete' or new.audience_id is not null or new.turn_id is not null then
    perform private.refuse('chat:message_forbidden', 'people write plain messages, in their own name, to all in the chat');
  end if;
  if pg_catalog.btrim(new.content) = ''
    and pg_catalog.jsonb_typeof(new.metadata -> 'attachments') is distinct from 'array' then
    perform private.refuse('chat:message_empty', 'a message has text or an attachment');
  end if;
  if not private.json_object_fits(new.metadata, 8192) then
    perform private.refuse('chat:message_forbidden', 'metadata is too large');
  end if;
  new.read_at := null;
  return new;
end
$$;
comment on function private.chat_messages_rules() is 'What a person may write: their own words, to an open chat that they are in.';

create function private.give_message_seq()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  newest bigint;
begin
  -- The lock orders the chat's messages; two senders at once wait for each other.
  select c.last_seq into newest from public.chats c where c.id = new.chat_id for no key update;
  new.seq := coalesce(newest, 0) + 1;

  -- Sent twice: nothing will be stored, so that no number may be used up.
  if new.client_id is null or not exists (
    select 1 from public.chat_messages m where m.chat_id = new.chat_id and m.client_id = new.client_id
  ) then
    update public.chats c set last_seq = new.seq where c.id = new.chat_id;
  end if;
  return new;
end
$$;
comment on function private.give_message_seq() is 'Numbers messages from chats.last_seq, without gaps.';

create trigger a_rules before insert on public.chat_messages
  for each row execute function private.chat_messages_rules();
create trigger b_seq before insert on public.chat_messages
  for each row execute function private.give_message_seq();
create trigger z_stamp before insert or update on public.chat_messages
  for each row execute function private.stamp();

alter table public.chat_messages enable row level security;
revoke all on public.chat_messages from anon, authenticated;
grant select, insert on public.chat_messages to authenticated;
grant all on public.chat_messages to service_role;

create policy "People can read messages of their chats meant for them" on public.chat_messages
  for select to authenticated
  using (
    (audience_id is null or audience_id = (select auth.uid()))
    and (
      -- Enough for candidates, who are in few chats. Members come through the chat's own policy;
      -- offset 0 keeps that a look-up by id, where the planner would hash all chats.
      chat_id in (select private.my_chat_ids())
      or exists (select 1 from public.chats c where c.id = chat_id offset 0)
    )
  );
create policy "People can write in their own name to their open chats" on public.chat_messages
  for insert to authenticated
  with check (
    role = 'user'
    and sender_id = (select auth.uid())
    and audience_id is null
    and turn_id is null
    and parts = '[]'::jsonb
    and status = 'complete'
    and exists (select 1 from public.chats c where c.id = chat_id and c.status = 'open')
  );

-- Reading, and the names of those in a chat -----------------------------------------------------

create function private.can_read_chat(chat uuid)
returns boolean
language sql
stable
security definer
set search_path = ''
as $$
  select exists (
    select 1
    from public.chats c
    where c.id = chat
      and (
        c.id in (select private.my_chat_ids())
        or (c.kind in ('application', 'support') and c.agency_id in (select private.my_agency_ids()))
      )
  )
$$;
comment on function private.can_read_chat(uuid) is 'The policy of chats, for definer functions.';

create function private.mark_chat_read(chat uuid, up_to_seq bigint)
returns timestamptz
language plpgsql
security definer
set search_path = ''
as $$
declare
  reader uuid := auth.uid();
begin
  if reader is null or not private.can_read_chat(chat) then
    perform private.refuse('chat:not_found', 'no such chat for this person');
  end if;

  insert into public.chat_participants as p (chat_id, user_id, role, last_read_at)
  values (chat, reader, 'recruiter', pg_catalog.now())
  on conflict (chat_id, user_id) do update set last_read_at = pg_catalog.now();

  update public.chat_messages m
  set read_at = pg_catalog.now()
  where m.chat_id = chat
    and m.read_at is null
    and m.sender_id is distinct from reader
    and (m.audience_id is null or m.audience_id = reader)
    and (up_to_seq is null or m.seq <= up_to_seq);
  return pg_catalog.now();
end
$$;
comment on function private.mark_chat_read(uuid, bigint) is
  'Notes that the caller read a chat. Only a member gets here without a participant row, hence role recruiter.';

create function public.mark_chat_read(chat_id uuid, up_to_seq bigint default null)
returns timestamptz
language sql
set search_path = ''
as $$
  select private.mark_chat_read(mark_chat_read.chat_id, mark_chat_read.up_to_seq)
$$;
comment on function public.mark_chat_read(uuid, bigint) is 'Notes that the caller read a chat, up to a seq or all of it; answers when.';

create function private.chat_people(chat uuid)
returns table (user_id uuid, full_name text, avatar_url text, role text, last_read_at timestamptz)
language sql
stable
security definer
set search_path = ''
as $$
  select
    p.id,
    case
      when p.id <> auth.uid() and present.role = 'candidate' and preference.visibility -> 'full_name' = 'false'::jsonb
        then null
      else p.full_name
    end,
    p.avatar_url,
    coalesce(present.role, 'recruiter'),
    present.last_read_at
  from (
    select cp.user_id from public.chat_participants cp where cp.chat_id = chat
    union
    select m.sender_id from public.chat_messages m where m.chat_id = chat and m.sender_id is not null
  ) as person
  join public.profiles p on p.id = person.user_id
  left join public.chat_participants present on present.chat_id = chat and present.user_id = p.id
  left join public.user_preferences preference on preference.user_id = p.id
  where private.can_read_chat(chat)
$$;
comment on function private.chat_people(uuid) is
  'Names of those in a chat and of all who wrote in it, for those who can read it; a candidate may withhold theirs.';

create function public.chat_people(chat_id uuid)
returns table (user_id uuid, full_name text, avatar_url text, role text, last_read_at timestamptz)
language sql
stable
set search_path = ''
as $$
  select * from private.chat_people(chat_people.chat_id)
$$;
comment on function public.chat_people(uuid) is 'Names of those in a chat; empty for anyone who can''t read it.';

revoke execute on all functions in schema private from public;
grant execute on function private.mark_chat_read(uuid, bigint), private.chat_people(uuid) to authenticated, service_role;
grant execute on function private.can_read_chat(uuid) to service_role;
revoke execute on function public.mark_chat_read(uuid, bigint), public.chat_people(uuid) from public, anon;
grant execute on function public.mark_chat_read(uuid, bigint), public.chat_people(uuid) to authenticated, service_role;
