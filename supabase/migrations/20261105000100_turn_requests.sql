-- What a turn asks of the database, in fewer requests: its beginning in one, and one a second for all running answers of a server.

create function public.turn_context(chat_id uuid, up_to_seq bigint, max_messages int) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select jsonb_build_object('who', private.whoami(), 'messages', coalesce(jsonb_agg(to_jsonb(m) order by m.seq desc), '[]'))
  from (
    select m.id, m.chat_id, m.seq, m.role, m.sender_id, m.client_id, m.turn_id, m.created_at, m.status, m.content, m.parts, m.metadata
    from public.chat_messages m
    where m.chat_id = turn_context.chat_id and m.seq <= turn_context.up_to_seq
    order by m.seq desc limit least(turn_context.max_messages, 100)
  ) m;
$$;
comment on function public.turn_context(uuid, bigint, int) is
  'What an answer is made from, as the caller may read it: {who: as whoami, messages: the latest up to a seq, newest first}.';
revoke execute on function public.turn_context(uuid, bigint, int) from public, anon, service_role;
grant execute on function public.turn_context(uuid, bigint, int) to authenticated;

-- A turn that somebody else holds locked (it is ending, or being taken over) is passed over, so that no turn waits for another.
create function public.save_turns(turns jsonb, lease_seconds int) returns uuid[]
language sql security invoker set search_path = '' as $$
  with given as (
    select g.turn_id, g.fence, g.content, g.parts
    from jsonb_to_recordset(private.unwrapped(save_turns.turns)) as g (turn_id uuid, fence bigint, content text, parts jsonb)
  ), held as (
    select t.id, t.answer_id, g.content, g.parts
    from given g join private.turns t on t.id = g.turn_id and t.fence = g.fence
    where t.status = 'running'
    for update of t skip locked
  ), renewed as (
    update private.turns t set expires_at = clock_timestamp() + make_interval(secs => save_turns.lease_seconds)
    from held where t.id = held.id
  ), saved as (
    update public.chat_messages m set content = held.content, parts = held.parts
    from held where m.id = held.answer_id and held.content is not null and held.parts is not null
  )
  select coalesce(array_agg(g.turn_id), '{}') from given g
  where not exists (
    select from private.turns t where t.id = g.turn_id and t.fence = g.fence and t.status = 'running'
  );
$$;
comment on function public.save_turns(jsonb, int) is
  'Service only, every second: writes the running answers [{turn_id, fence, content, parts}] and extends their leases; without content, only the lease. Returns the turns that were lost or have ended.';
revoke execute on function public.save_turns(jsonb, int) from public, anon, authenticated;
grant execute on function public.save_turns(jsonb, int) to service_role;
