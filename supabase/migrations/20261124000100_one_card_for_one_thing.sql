-- A card replaces the one that still waits for the same act on the same thing, and a card can be
-- closed without a click: that only ever ends it unsent.

alter table public.approvals add column subject text check (length(subject) <= 64);
comment on column public.approvals.subject is
  'Digest of what the act is about: its rows and its recipient. A later card of the same tool and subject replaces this one; null: none does.';
create index approvals_pending_subject on public.approvals (asked_of, tool) where status = 'pending';

create or replace function private.request_approval(approval jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  actor constant uuid := (select auth.uid());
  chat constant uuid := approval ->> 'chat_id';
  turn constant uuid := approval ->> 'turn_id';
  about constant text := approval ->> 'subject';
  lifetime constant int := coalesce((approval ->> 'expires_in')::int, 86400);
  asked public.approvals;
  repeated boolean := false;
  replaced jsonb := '[]';
begin
  if not private.is_in_chat(chat, actor) then
    raise exception using errcode = 'PT404', message = 'chat:not_found', detail = 'There is no such chat of yours.';
  end if;
  if turn is not null and not exists (
    select from private.turns t where t.id = turn and t.asked_by = actor and t.chat_id = chat
  ) then
    raise exception using errcode = 'PT404', message = 'turn:not_found', detail = 'There is no such turn of yours in this chat.';
  end if;
  if lifetime not between 1 and 30 * 86400 then
    raise exception using errcode = 'PT400', message = 'input:invalid', detail = 'An approval lives between a second and 30 days.';
  end if;
  -- Two cards for one thing that are asked for at once: one comes after the other.
  if about is not null then
    perform pg_advisory_xact_lock(hashtextextended(concat_ws('/', 'approval', actor, approval ->> 'tool', about), 0));
  end if;

  insert into public.approvals as a (chat_id, turn_id, call_id, tool, effect, asked_of, shown, input, expires_at, metadata, subject)
  values (
    chat, turn, approval ->> 'call_id', approval ->> 'tool', approval ->> 'effect', actor,
    coalesce(approval -> 'shown', '{}'), coalesce(approval -> 'input', '{}'),
    clock_timestamp() + make_interval(secs => lifetime), coalesce(approval -> 'metadata', '{}'), about
  )
  on conflict (asked_of, turn_id, call_id) do nothing
  returning a.* into asked;

  if asked.id is null then
    repeated := true;
    select a.* into strict asked from public.approvals a
    where a.asked_of = actor and a.turn_id is not distinct from turn and a.call_id = approval ->> 'call_id';
  else
    -- Several cards of one turn were asked for together: "tell them this, and ask them that".
    with older as (
      update public.approvals a set status = 'superseded'
      where a.asked_of = actor and a.status = 'pending' and a.id <> asked.id and (
        a.id = (approval ->> 'supersedes')::uuid
        or (a.tool = asked.tool and a.subject = about and (turn is null or a.turn_id is distinct from turn)))
      returning a.id, a.chat_id
    ) select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'chat_id', o.chat_id)), '[]') into replaced from older o;
  end if;
  return to_jsonb(asked) || jsonb_build_object('repeated', repeated, 'replaced', replaced);
end
$$;

comment on function public.request_approval(jsonb) is
  'Asks the caller for a click: {chat_id, turn_id?, call_id, tool, effect: send|decide, shown, input, subject?, expires_in? (seconds, a day), supersedes?, metadata?}. Idempotent by (turn, call). Replaces what waits of the same tool and subject from before. Returns the approval''s row, repeated and replaced: [{id, chat_id}].';

-- Not by a click, so it can't approve: the status is one of the two that send nothing.
create function private.close_approvals(approval_ids uuid[], outcome text) returns jsonb
language plpgsql security definer set search_path = '' as $$
#variable_conflict use_variable
declare
  closed jsonb;
begin
  if outcome is null or outcome not in ('declined', 'expired') then
    raise exception using errcode = 'PT400', message = 'input:invalid', detail = 'A card is closed as declined or as expired.';
  end if;
  with ended as (
    update public.approvals a set
      status = outcome,
      answered_at = case when outcome = 'declined' then now() end,
      answered_by = case when outcome = 'declined' then a.asked_of end
    where a.id = any (approval_ids) and a.asked_of = (select auth.uid()) and a.status = 'pending'
    returning a.id, a.chat_id
  ) select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'chat_id', e.chat_id)), '[]') into closed from ended e;
  return jsonb_build_object('closed', closed);
end
$$;
comment on function private.close_approvals(uuid[], text) is
  'Definer: users have no direct write on approvals. Ends the caller''s own pending cards unsent.';

create function public.close_approvals(approval_ids uuid[], outcome text) returns jsonb
language sql security invoker set search_path = '' as $$ select private.close_approvals(approval_ids, outcome) $$;
comment on function public.close_approvals(uuid[], text) is
  'Ends the caller''s pending cards without a click: outcome declined (by words) or expired (what they show no longer holds). Others stay as they are. Returns {closed: [{id, chat_id}]}.';

revoke execute on function private.close_approvals(uuid[], text) from public;
grant execute on function private.close_approvals(uuid[], text) to authenticated;
revoke execute on function public.close_approvals(uuid[], text) from public, anon, service_role;
grant execute on function public.close_approvals(uuid[], text) to authenticated;
