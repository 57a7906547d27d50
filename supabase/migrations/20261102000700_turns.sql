-- One running turn per chat: a lease by this database's clock, and a fencing number for every write.
-- Service only: these act where no user is there.

create function public.heartbeat(server_id text) returns jsonb
language sql security invoker set search_path = '' as $$
  delete from private.servers s where s.seen_at < clock_timestamp() - interval '1 day';
  insert into private.servers as s (server_id) values (heartbeat.server_id)
  on conflict (server_id) do update set seen_at = clock_timestamp();
  select jsonb_agg(s.server_id order by s.started_at) from private.servers s
  where s.seen_at > clock_timestamp() - interval '9 seconds';
$$;
comment on function public.heartbeat(text) is
  'Service only, every 3 s: this server lives. The id must be new at every start. Returns the ids of the servers alive.';

-- A lease has ended when its time is up, or when its server has not been seen for 9 s.
create function private.turn_is_stale(turn private.turns) returns boolean
language sql stable set search_path = '' as $$
  select turn.status = 'running' and (
    turn.expires_at <= clock_timestamp()
    or exists (select from private.servers s where s.server_id = turn.server_id and s.seen_at < clock_timestamp() - interval '9 seconds')
  );
$$;

create function private.end_turn(turn_id uuid, status text, reason text) returns void
language sql set search_path = '' as $$
  update private.turns t set status = end_turn.status, ended_at = clock_timestamp(), reason = end_turn.reason
  where t.id = end_turn.turn_id and t.status = 'running';
$$;

create function private.interrupt_turn(turn_id uuid, reason text) returns void
language sql set search_path = '' as $$
  select private.end_turn(interrupt_turn.turn_id, 'interrupted', interrupt_turn.reason);
  update public.chat_messages m set status = 'interrupted'
  where m.status = 'streaming' and m.id = (select t.answer_id from private.turns t where t.id = interrupt_turn.turn_id);
$$;

create function public.begin_turn(
  chat_id uuid, message_id uuid, asked_by uuid, server_id text, lease_seconds int, retry boolean default false
) returns jsonb
language plpgsql security invoker set search_path = '' as $$
#variable_conflict use_variable
declare
  chat public.chats;
  running private.turns;
  earlier private.turns;
  turn private.turns;
  answer uuid := gen_random_uuid();
begin
  if lease_seconds not between 1 and 600 then
    raise exception using errcode = 'PT400', message = 'input:invalid', detail = 'A lease lasts between 1 and 600 seconds.';
  end if;
  -- All beginnings of a chat's turns queue here; not on the chat's row, which a running turn's writes may need.
  perform pg_advisory_xact_lock(hashtextextended('turn:' || chat_id, 0));
  select c.* into chat from public.chats c where c.id = chat_id;
  if not exists (
    select from public.chat_messages m where m.id = message_id and m.chat_id = chat_id
  ) or not private.is_in_chat(chat_id, asked_by) then
    raise exception using errcode = 'PT404', message = 'chat:not_found', detail = 'This message is not in a chat of that person.';
  end if;

  select t.* into running from private.turns t where t.chat_id = chat_id and t.status = 'running' for update;
  if running.id is not null then
    if not private.turn_is_stale(running) then
      return jsonb_build_object('busy', true, 'turn_id', running.id, 'message_id', running.message_id,
        'assistant_message_id', running.answer_id, 'server_id', running.server_id);
    end if;
    perform private.interrupt_turn(running.id, 'lease:expired');
  end if;

  if not retry then
    select t.* into earlier from private.turns t where t.message_id = message_id
    order by t.status = 'complete' desc, t.fence desc limit 1;
    if earlier.id is not null then
      return jsonb_build_object('done', true, 'turn_id', earlier.id, 'message_id', earlier.answer_id, 'status', earlier.status);
    end if;
  end if;

  insert into private.turns as t (chat_id, message_id, asked_by, server_id, expires_at)
  values (chat_id, message_id, asked_by, server_id, clock_timestamp() + make_interval(secs => lease_seconds))
  returning t.* into turn;
  insert into public.chat_messages (id, chat_id, sender_id, role, content, parts, status, turn_id, audience_id)
  values (answer, chat_id, null, 'assistant', '', '[]', 'streaming', turn.id,
    case when chat.kind <> 'assistant' then asked_by end);
  update private.turns t set answer_id = answer where t.id = turn.id;
  return jsonb_build_object('turn_id', turn.id, 'fence', turn.fence, 'assistant_message_id', answer);
end
$$;
comment on function public.begin_turn(uuid, uuid, uuid, text, int, boolean) is
  'Service only. Takes the chat''s lease to answer a message: {turn_id, fence, assistant_message_id}; {busy, turn_id, message_id, assistant_message_id, server_id} while another turn runs; {done, turn_id, message_id, status} when the message has had its turn and retry is false. An expired lease is taken over and its message marked interrupted.';

create function public.renew_turn(turn_id uuid, fence bigint, lease_seconds int) returns boolean
language sql security invoker set search_path = '' as $$
  with renewed as (
    update private.turns t set expires_at = clock_timestamp() + make_interval(secs => renew_turn.lease_seconds)
    where t.id = renew_turn.turn_id and t.fence = renew_turn.fence and t.status = 'running' returning 1
  ) select exists (select from renewed);
$$;
comment on function public.renew_turn(uuid, bigint, int) is 'Service only. Extends the lease; false when it was lost or the turn has ended.';

create function public.save_turn(turn_id uuid, fence bigint, content text, parts jsonb, status text, reason text default null) returns jsonb
language plpgsql security invoker set search_path = '' as $$
#variable_conflict use_variable
declare
  turn private.turns;
  saved public.chat_messages;
  is_final constant boolean := status <> 'streaming';
begin
  if status is null or status not in ('streaming', 'complete', 'stopped', 'failed', 'interrupted') then
    raise exception using errcode = 'PT400', message = 'input:invalid',
      detail = 'A turn''s status is streaming, complete, stopped, failed or interrupted.';
  end if;
  select t.* into turn from private.turns t where t.id = turn_id and t.fence = fence for update;
  if turn.id is null or turn.status <> 'running' then
    -- The same end twice (a lost answer) is saved; anything else comes too late.
    return jsonb_build_object('saved', is_final and turn.status is not distinct from status,
      'status', turn.status, 'message_id', turn.answer_id);
  end if;

  update public.chat_messages m
  set content = save_turn.content, parts = coalesce(private.unwrapped(save_turn.parts), '[]'), status = save_turn.status
  where m.id = turn.answer_id
  returning m.* into saved;
  if is_final then
    perform private.end_turn(turn_id, status, reason);
  end if;
  return jsonb_build_object('saved', true, 'status', status, 'message_id', saved.id, 'seq', saved.seq,
    'message', case when is_final then to_jsonb(saved) end);
end
$$;
comment on function public.save_turn(uuid, bigint, text, jsonb, text, text) is
  'Service only. Writes the turn''s answer: status streaming while it runs, else its end, which frees the lease. {saved, status, message_id, seq, message: the row, once it has ended}; saved is false once another turn has taken over.';

create function public.interrupt_stale_turns() returns jsonb
language plpgsql security invoker set search_path = '' as $$
declare
  turn private.turns;
  result jsonb := '[]';
begin
  for turn in select t.* from private.turns t where t.status = 'running' and private.turn_is_stale(t) for update skip locked loop
    perform private.interrupt_turn(turn.id, 'lease:expired');
    result := result || jsonb_build_array(jsonb_build_object(
      'turn_id', turn.id, 'chat_id', turn.chat_id, 'message_id', turn.answer_id, 'asked_by', turn.asked_by));
  end loop;
  return result;
end
$$;
comment on function public.interrupt_stale_turns() is
  'Service only. Ends the turns whose server is gone: [{turn_id, chat_id, message_id, asked_by}].';

create function public.save_notice(
  chat_id uuid, content text, parts jsonb, client_id uuid, audience_id uuid default null, role text default 'assistant'
) returns jsonb
language plpgsql security invoker set search_path = '' as $$
#variable_conflict use_variable
declare
  saved public.chat_messages;
  repeated boolean := false;
begin
  if role not in ('assistant', 'notice') then
    raise exception using errcode = 'PT400', message = 'input:invalid', detail = 'Nobody speaks for a person.';
  end if;
  insert into public.chat_messages as m (chat_id, sender_id, role, content, parts, status, client_id, audience_id)
  values (chat_id, null, role, content, coalesce(private.unwrapped(parts), '[]'), 'complete', client_id, audience_id)
  on conflict do nothing returning m.* into saved;
  if saved.id is null then
    repeated := true;
    select m.* into strict saved from public.chat_messages m where m.chat_id = chat_id and m.client_id = client_id;
  end if;
  return jsonb_build_object('message', to_jsonb(saved), 'repeated', repeated);
end
$$;
comment on function public.save_notice(uuid, text, jsonb, uuid, uuid, text) is
  'Service only. A message outside a turn, by the assistant or (role notice) by nobody, once per client_id: {message, repeated}. audience_id: for that person alone.';

revoke execute on function
  private.turn_is_stale(private.turns), private.end_turn(uuid, text, text), private.interrupt_turn(uuid, text) from public;
grant execute on function
  private.turn_is_stale(private.turns), private.end_turn(uuid, text, text), private.interrupt_turn(uuid, text) to service_role;
revoke execute on function
  public.heartbeat(text), public.begin_turn(uuid, uuid, uuid, text, int, boolean), public.renew_turn(uuid, bigint, int),
  public.save_turn(uuid, bigint, text, jsonb, text, text), public.interrupt_stale_turns(),
  public.save_notice(uuid, text, jsonb, uuid, uuid, text)
  from public, anon, authenticated;
grant execute on function
  public.heartbeat(text), public.begin_turn(uuid, uuid, uuid, text, int, boolean), public.renew_turn(uuid, bigint, int),
  public.save_turn(uuid, bigint, text, jsonb, text, text), public.interrupt_stale_turns(),
  public.save_notice(uuid, text, jsonb, uuid, uuid, text)
  to service_role;
