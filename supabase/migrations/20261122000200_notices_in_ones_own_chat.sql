-- Alerts and reminders speak in the chat that a person talks in as a candidate: not at a recruiter's desk in
-- the console, and not where other assistants' work is kept. Those came after the function that chooses.

create or replace function private.chat_for_notice(person uuid, agency uuid)
returns uuid
language plpgsql
security definer
set search_path = ''
as $$
declare
  chat uuid;
begin
  -- The key of open_chat: ten at once open one
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended(
    pg_catalog.concat_ws(':', 'chat', 'assistant', 'candidate', person, agency), 0));
  select c.id into chat from public.chats c
  join public.chat_participants p on p.chat_id = c.id and p.user_id = person and p.role = 'owner'
  where c.kind = 'assistant'
    and c.side = 'candidate'
    and c.status = 'open'
    and not c.metadata ? 'otherAssistants'
    and c.agency_id is not distinct from coalesce(agency, c.agency_id)
  order by c.updated_at desc, c.created_at desc, c.id limit 1;
  if chat is null then
    insert into public.chats as c (kind, agency_id) values ('assistant', agency) returning c.id into chat;
    insert into public.chat_participants (chat_id, user_id, role) values (chat, person, 'owner');
  end if;
  return chat;
end
$$;
comment on function private.chat_for_notice(uuid, uuid) is
  'The person''s latest open assistant chat as a candidate with an agency (null: with any), made when there is none.';
