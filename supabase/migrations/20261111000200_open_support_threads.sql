-- A candidate's first message to an agency opens the thread that it goes to: both in one write,
-- which open_chat can't be part of.

create function private.chats_opening_rules()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if not private.acting_as_user() then
    return new;
  end if;
  -- Nothing else is theirs to set; said here too, since privileges on columns don't hold on every server.
  if pg_catalog.jsonb_strip_nulls(to_jsonb(new)) - array['id', 'created_at', 'updated_at', 'kind', 'side', 'agency_id']
    <> '{"handler": "ai", "status": "open", "metadata": {}, "last_seq": 0}' then
    perform private.refuse('rights:column', 'a new thread is empty');
  end if;
  -- The key of open_chat: ten at once open one.
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended(
    pg_catalog.concat_ws(':', 'chat', 'support', 'candidate', auth.uid(), new.agency_id), 0));
  if exists (
    select from public.chats c
    where c.kind = 'support' and c.agency_id = new.agency_id and c.status = 'open'
      and c.id in (select private.my_chat_ids())
  ) then
    perform private.refuse('chat:open_already', 'there is an open thread with this agency');
  end if;
  new.handler := 'queued';
  return new;
end
$$;
comment on function private.chats_opening_rules() is 'A thread that somebody opens waits for a person, and is their only open one with the agency.';

create function private.join_opened_chat()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  insert into public.chat_participants (chat_id, user_id, role) values (new.id, auth.uid(), 'candidate');
  return null;
end
$$;
comment on function private.join_opened_chat() is 'Who opens a thread is its candidate.';

create trigger a_opening before insert on public.chats
  for each row execute function private.chats_opening_rules();
create trigger y_join after insert on public.chats
  for each row when (private.acting_as_user()) execute function private.join_opened_chat();

grant insert (id, kind, agency_id) on public.chats to authenticated;
create policy "Candidates can open a thread with an active agency" on public.chats
  for insert to authenticated
  with check (
    kind = 'support'
    and application_id is null
    and exists (select 1 from public.agencies a where a.id = agency_id and a.status = 'active')
  );
comment on table public.chats is
  'assistant: private to its owner, agencies never read it; application and support: a candidate and an agency''s '
  'active members. A candidate opens support threads; the others are made by definer functions and the service.';

revoke execute on all functions in schema private from public;
