-- Clicks: what the assistant may only do after a person said so. Rows, so that they
-- survive a restart; answered once, by the person asked, in the transaction of their effect.

create table public.approvals (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  chat_id uuid not null references public.chats (id) on delete cascade,
  turn_id uuid references private.turns (id) on delete set null,
  call_id text not null check (length(call_id) between 1 and 200),
  tool text not null check (length(tool) between 1 and 100),
  effect text not null check (effect in ('send', 'decide')),
  asked_of uuid not null references public.profiles (id) on delete cascade,
  shown jsonb not null default '{}' check (octet_length(shown::text) <= 262144),
  input jsonb not null default '{}' check (private.json_object_fits(input, 262144)),
  final_input jsonb check (private.json_object_fits(final_input, 262144)),
  status text not null default 'pending'
    check (status in ('pending', 'approved', 'declined', 'expired', 'superseded')),
  expires_at timestamptz not null,
  answered_at timestamptz,
  answered_by uuid references public.profiles (id) on delete set null,
  reason text check (length(reason) <= 2000),
  result jsonb check (jsonb_typeof(result) = 'array'),
  metadata jsonb not null default '{}' check (private.json_object_fits(metadata, 16384)),
  check ((status in ('approved', 'declined')) = (answered_at is not null)),
  unique nulls not distinct (asked_of, turn_id, call_id)
);
comment on table public.approvals is
  'What waits for, or got, a person''s click. Written by request_approval and answer_approval only.';
comment on column public.approvals.shown is 'The card exactly as it was shown.';
comment on column public.approvals.input is 'The tool''s input as shown.';
comment on column public.approvals.final_input is 'The input as approved, after edits on the card.';
comment on column public.approvals.result is 'What was written: [{table, id, op, change_id}].';

create index approvals_chat_id on public.approvals (chat_id);
create index approvals_turn_id on public.approvals (turn_id);
create index approvals_answered_by on public.approvals (answered_by);
create index approvals_pending_expiry on public.approvals (expires_at) where status = 'pending';

create trigger z_stamp before insert or update on public.approvals
  for each row execute function private.stamp();

alter table public.approvals enable row level security;
revoke all on public.approvals from public, anon, authenticated;
grant select on public.approvals to authenticated;
grant select, insert, update, delete on public.approvals to service_role;

create policy "People can read the approvals asked of them"
  on public.approvals for select to authenticated
  using (asked_of = (select auth.uid()));

-- The policy of chats for any person: the service asks it for the one who speaks.
create function private.is_in_chat(chat uuid, person uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from public.chat_participants p
    where p.chat_id = chat and p.user_id = person and p.role in ('owner', 'candidate')
  ) or exists (
    select from public.chats c
    join public.agency_users m on m.agency_id = c.agency_id and m.user_id = person and m.status in ('active', 'away')
    join public.agencies a on a.id = c.agency_id and a.status <> 'suspended'
    where c.id = chat and c.kind in ('application', 'support')
  );
$$;
comment on function private.is_in_chat(uuid, uuid) is 'Whether a person is in a chat: as owner or candidate, or by membership.';
revoke execute on function private.is_in_chat(uuid, uuid) from public;
grant execute on function private.is_in_chat(uuid, uuid) to service_role;

-- Asking. Whoever calls this directly asks only themselves, and gets no rights by it.
create function private.request_approval(approval jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  actor constant uuid := (select auth.uid());
  chat constant uuid := approval ->> 'chat_id';
  turn constant uuid := approval ->> 'turn_id';
  lifetime constant int := coalesce((approval ->> 'expires_in')::int, 86400);
  asked public.approvals;
  repeated boolean := false;
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

  insert into public.approvals as a (chat_id, turn_id, call_id, tool, effect, asked_of, shown, input, expires_at, metadata)
  values (
    chat, turn, approval ->> 'call_id', approval ->> 'tool', approval ->> 'effect', actor,
    coalesce(approval -> 'shown', '{}'), coalesce(approval -> 'input', '{}'),
    clock_timestamp() + make_interval(secs => lifetime), coalesce(approval -> 'metadata', '{}')
  )
  on conflict (asked_of, turn_id, call_id) do nothing
  returning a.* into asked;

  if asked.id is null then
    repeated := true;
    select a.* into strict asked from public.approvals a
    where a.asked_of = actor and a.turn_id is not distinct from turn and a.call_id = approval ->> 'call_id';
  else
    update public.approvals a set status = 'superseded'
    where a.id = (approval ->> 'supersedes')::uuid and a.asked_of = actor and a.status = 'pending';
  end if;
  return to_jsonb(asked) || jsonb_build_object('repeated', repeated);
end
$$;
comment on function private.request_approval(jsonb) is 'Definer: users have no direct write on approvals. Asks the caller, in a chat they take part in.';

create function public.request_approval(approval jsonb) returns jsonb
language sql security invoker set search_path = '' as $$ select private.request_approval(private.unwrapped(approval)) $$;
comment on function public.request_approval(jsonb) is
  'Asks the caller for a click: {chat_id, turn_id?, call_id, tool, effect: send|decide, shown, input, expires_in? (seconds, a day), supersedes?, metadata?}. Idempotent by (turn, call). Returns the approval''s row and repeated.';

-- Compare-and-set. Called alone it marks a click that had no effect: private is not exposed by
-- the API, and it could hurt only the caller's own approval, which nothing else acts upon
-- (an effect is what write_rows wrote, not the status).
create function private.claim_approval(approval_id uuid, approved boolean, final_input jsonb, reason text) returns jsonb
language plpgsql security definer set search_path = '' as $$
#variable_conflict use_variable
declare
  claimed public.approvals;
  answer constant text := case when approved then 'approved' else 'declined' end;
begin
  if approved is null then
    raise exception using errcode = 'PT400', message = 'input:invalid', detail = 'The answer is yes or no.';
  end if;
  select a.* into claimed from public.approvals a
  where a.id = approval_id and a.asked_of = (select auth.uid()) for update;
  if not found then
    raise exception using errcode = 'PT404', message = 'approval:not_found', detail = 'Nothing like that was asked of you.';
  end if;

  if claimed.status in ('approved', 'declined') then
    if claimed.status = answer
      and (not approved or coalesce(final_input, claimed.input) = claimed.final_input) then
      return jsonb_build_object('repeated', true, 'approval', to_jsonb(claimed));
    end if;
    raise exception using errcode = 'PT409', message = 'approval:used',
      detail = format('This was already %s.', claimed.status),
      hint = jsonb_build_object('status', claimed.status, 'answered_at', claimed.answered_at)::text;
  elsif claimed.status = 'superseded' then
    raise exception using errcode = 'PT409', message = 'approval:superseded',
      detail = 'This card was replaced by a newer one.';
  elsif claimed.status = 'expired' or claimed.expires_at <= clock_timestamp() then
    raise exception using errcode = 'PT409', message = 'approval:expired',
      detail = 'This card has expired. Ask again.';
  end if;

  update public.approvals a set
    status = answer, answered_at = now(), answered_by = a.asked_of, reason = reason,
    final_input = case when approved then coalesce(final_input, a.input) end
  where a.id = approval_id returning a.* into claimed;
  return jsonb_build_object('repeated', false, 'approval', to_jsonb(claimed));
end
$$;
comment on function private.claim_approval(uuid, boolean, jsonb, text) is
  'Definer half of answer_approval: locks the row, refuses strangers, late, other and second answers, notes the answer.';

create function private.store_approval_result(approval_id uuid, result jsonb) returns void
language sql security definer set search_path = '' as $$
  update public.approvals a set result = store_approval_result.result
  where a.id = store_approval_result.approval_id and a.asked_of = (select auth.uid())
    and a.answered_at = now() and a.result is null;
$$;
comment on function private.store_approval_result(uuid, jsonb) is 'Only in the transaction that answered the approval, and once.';

create function public.answer_approval(
  approval_id uuid, approved boolean, final_input jsonb default null, changes jsonb default '[]', reason text default null
) returns jsonb
language plpgsql security invoker set search_path = '' as $$
#variable_conflict use_variable
declare
  claim jsonb;
  approval jsonb;
  written jsonb := '[]';
begin
  claim := private.claim_approval(approval_id, approved, private.unwrapped(final_input), reason);
  approval := claim -> 'approval';
  if (claim ->> 'repeated')::boolean then
    written := private.with_rows(coalesce(nullif(approval -> 'result', 'null'), '[]'));
  elsif approved then
    -- As the caller, under RLS. If it fails, the claim is rolled back with it and stays pending.
    written := public.write_rows(coalesce(private.unwrapped(changes), '[]'), jsonb_build_object(
      'turn', approval -> 'turn_id', 'call', approval -> 'call_id', 'tool', approval -> 'tool', 'approval', approval -> 'id'
    )) -> 'rows';
    perform private.store_approval_result(
      approval_id, (select coalesce(jsonb_agg(e.value - 'row' order by e.place), '[]') from jsonb_array_elements(written) with ordinality as e (value, place)));
  end if;
  return jsonb_build_object(
    'id', approval -> 'id', 'status', approval -> 'status', 'repeated', claim -> 'repeated',
    'answered_at', approval -> 'answered_at', 'final_input', approval -> 'final_input', 'rows', written);
end
$$;
comment on function public.answer_approval(uuid, boolean, jsonb, jsonb, text) is
  'Answers an approval once, and commits its changes as the caller in the same transaction. The same answer again returns the same result with repeated; another one fails with approval:used. Also approval:expired, approval:superseded, approval:not_found.';

create function public.expire_approvals() returns int
language sql security invoker set search_path = '' as $$
  with expired as (
    update public.approvals a set status = 'expired'
    where a.status = 'pending' and a.expires_at <= clock_timestamp() returning 1
  ) select count(*)::int from expired;
$$;
comment on function public.expire_approvals() is 'Service only: marks what was not answered in time (answering it fails anyway). Returns how many.';

revoke execute on function
  private.request_approval(jsonb), private.claim_approval(uuid, boolean, jsonb, text), private.store_approval_result(uuid, jsonb)
  from public;
grant execute on function
  private.request_approval(jsonb), private.claim_approval(uuid, boolean, jsonb, text), private.store_approval_result(uuid, jsonb)
  to authenticated;
revoke execute on function public.request_approval(jsonb), public.answer_approval(uuid, boolean, jsonb, jsonb, text) from public, anon, service_role;
grant execute on function public.request_approval(jsonb), public.answer_approval(uuid, boolean, jsonb, jsonb, text) to authenticated;
revoke execute on function public.expire_approvals() from public, anon, authenticated;
grant execute on function public.expire_approvals() to service_role;
