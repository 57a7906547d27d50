-- Where what other assistants did, and what waits for a click because of them, is kept: a chat of the person's own, apart from the one that they talk in.

create or replace function private.open_chat(
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
      and not c.metadata ? 'otherAssistants'
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

create function private.open_other_assistants_chat(agency_id uuid, side text) returns uuid
language plpgsql security definer set search_path = '' as $$
#variable_conflict use_variable
declare
  actor constant uuid := (select auth.uid());
  found uuid;
begin
  if actor is null or agency_id is null then
    raise exception using errcode = 'PT400', message = 'input:invalid', detail = 'A person, at an agency.';
  end if;
  perform pg_advisory_xact_lock(hashtextextended(concat_ws(':', 'other assistants', side, actor, agency_id), 0));
  select c.id into found from public.chats c
  join public.chat_participants p on p.chat_id = c.id and p.user_id = actor and p.role = 'owner'
  where c.kind = 'assistant' and c.side = side and c.agency_id = agency_id and c.status = 'open' and c.metadata ? 'otherAssistants'
    -- Who left the agency does not get back to what was done there.
    and (side = 'candidate' or agency_id in (select private.my_agency_ids()))
  order by c.created_at, c.id limit 1;
  if found is null then
    found := private.open_chat('assistant', agency_id, null, true, side) ->> 'id';
    update public.chats c set title = 'From other assistants', metadata = c.metadata || '{"otherAssistants": true}' where c.id = found;
  end if;
  return found;
end
$$;
comment on function private.open_other_assistants_chat(uuid, text) is
  'Definer half of open_other_assistants_chat; everything is of or for auth.uid(), and open_chat checks agency and membership.';

create function public.open_other_assistants_chat(agency_id uuid, side text default 'candidate') returns uuid
language sql security invoker set search_path = '' as $$ select private.open_other_assistants_chat(agency_id, side) $$;
comment on function public.open_other_assistants_chat(uuid, text) is
  'The caller''s chat at this agency that keeps what other assistants did for them, made when there is none. open_chat never gives it as the current one. Returns its id.';

revoke execute on function private.open_other_assistants_chat(uuid, text) from public;
grant execute on function private.open_other_assistants_chat(uuid, text) to authenticated;
revoke execute on function public.open_other_assistants_chat(uuid, text) from public, anon, service_role;
grant execute on function public.open_other_assistants_chat(uuid, text) to authenticated;
