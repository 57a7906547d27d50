-- The one way to write: public.write_rows(changes, context).
-- It runs as the caller, under RLS and the column rules; all of the list or nothing.

create function private.writable_tables() returns text[]
language sql immutable parallel safe set search_path = ''
return array[
  'agencies', 'agency_users', 'applications', 'chat_messages', 'chats', 'experiences',
  'feedback_reviews', 'interview_preparation', 'job_alerts', 'job_posts', 'knowledge_base',
  'offers_negotiation', 'private_notes', 'profiles', 'resumes', 'saved_jobs', 'user_preferences'
];
comment on function private.writable_tables() is 'The tables that write_rows may write; what may be written to them is RLS''s matter.';

-- @supabase/lite on its postgres driver hands a function's JSON argument over as a JSON string.
-- Where only objects and lists make sense, a string is one of those.
create function private.unwrapped(value jsonb) returns jsonb
language sql immutable set search_path = ''
return case when jsonb_typeof(value) = 'string' then (value #>> '{}')::jsonb else nullif(value, 'null') end;
comment on function private.unwrapped(jsonb) is 'A JSON argument, however often it was encoded; JSON null is null.';

-- Definer: writes the key, which users cannot. It proves what it notes: the turn must be
-- the caller's own and still running, the approval one the caller answered in this very transaction.
create function private.begin_write(context jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  actor constant uuid := (select auth.uid());
  turn constant uuid := context ->> 'turn';
  call constant text := nullif(context ->> 'call', '');
  approval constant uuid := context ->> 'approval';
  started private.writes;
  turn_status text;
begin
  if turn is not null and not exists (
    select from private.turns t where t.id = turn and (actor is null or t.asked_by = actor)
  ) then
    raise exception using errcode = 'PT404', message = 'turn:not_found', detail = 'There is no such turn of yours.';
  end if;

  -- The key before the checks: a repeat must find its first result even when its turn has ended since.
  insert into private.writes as w (actor_id, turn_id, call_id, tool, model, approval_id)
  values (actor, turn, call, context ->> 'tool', context ->> 'model', approval)
  on conflict (actor_id, turn_id, call_id, approval_id) where call_id is not null do nothing
  returning w.* into started;

  if started.id is null then
    select w.* into strict started from private.writes w
    where w.actor_id is not distinct from actor and w.turn_id is not distinct from turn and w.call_id = call
      and w.approval_id is not distinct from approval;
    return jsonb_build_object('repeated', true, 'write_id', started.id, 'written', started.written);
  end if;

  if approval is not null then
    perform from public.approvals a
    where a.id = approval and a.asked_of = actor and a.status = 'approved' and a.answered_at = now();
    if not found then
      raise exception using errcode = 'PT404', message = 'approval:not_found',
        detail = 'A write can name an approval only in the transaction that answers it.';
    end if;
  elsif turn is not null then
    -- Share lock: a takeover of the turn waits for this write, and this write for a takeover.
    select t.status into turn_status from private.turns t where t.id = turn for share;
    if turn_status <> 'running' then
      raise exception using errcode = 'PT409', message = 'turn:ended',
        detail = 'This answer has ended; nothing was written.';
    end if;
  end if;

  perform set_config('aicareer.write', started.id::text, true);
  return jsonb_build_object('repeated', false, 'write_id', started.id);
end
$$;
comment on function private.begin_write(jsonb) is
  'Takes the key (actor, turn, call, approval) and opens the journal''s context; a repeat gets what the first call wrote. Waits for a first call that is still running.';

create function private.end_write(write_id uuid, written jsonb) returns void
language sql security definer set search_path = '' as $$
  update private.writes w set written = end_write.written
  where w.id = end_write.write_id and w.transaction_id = pg_current_xact_id()::text::bigint;
  select set_config('aicareer.write', '', true);
$$;
comment on function private.end_write(uuid, jsonb) is 'Stores what was written and closes the journal''s context.';

-- Invoker from here on: these touch business rows.
create function private.column_names(target regclass) returns text[]
language sql stable set search_path = '' as $$
  select array_agg(a.attname::text order by a.attnum) from pg_catalog.pg_attribute a
  where a.attrelid = target and a.attnum > 0 and not a.attisdropped and a.attgenerated = '';
$$;

create function private.apply_change(change jsonb, place int) returns jsonb
language plpgsql set search_path = '' as $$
#variable_conflict use_variable
declare
  table_name constant text := change ->> 'table';
  op constant text := change ->> 'op';
  row_values jsonb := coalesce(nullif(change -> 'values', 'null'), '{}');
  expected constant jsonb := coalesce(nullif(change -> 'expect', 'null'), '{}');
  row_id uuid;
  columns text[];
  names text[];
  unknown text;
  setting text;
  matching text := 'true';
  affected int;
  is_visible boolean;
  still_equal boolean;
  place_hint constant text := jsonb_build_object('index', place, 'table', table_name, 'id', change ->> 'id')::text;
begin
  if table_name is null or not table_name = any (private.writable_tables()) then
    raise exception using errcode = 'PT400', message = 'input:unknown_table', hint = place_hint,
      detail = format('There is no table %L to write to. Tables: %s.', table_name, array_to_string(private.writable_tables(), ', '));
  end if;
  if op is null or op not in ('insert', 'update', 'delete') then
    raise exception using errcode = 'PT400', message = 'input:unknown_op', hint = place_hint,
      detail = format('%L is not insert, update or delete.', op);
  end if;
  if jsonb_typeof(row_values) <> 'object' or jsonb_typeof(expected) <> 'object' then
    raise exception using errcode = 'PT400', message = 'input:invalid', hint = place_hint,
      detail = 'Values and expect are objects of column and value.';
  end if;

  row_id := coalesce(change ->> 'id', row_values ->> 'id');
  row_values := row_values - 'id';
  columns := private.column_names(format('public.%I', table_name)::regclass);
  select array_agg(k.key order by k.key) into names from jsonb_object_keys(row_values) as k (key);
  select string_agg(k.key, ', ') into unknown from jsonb_object_keys(row_values || expected) as k (key)
  where not k.key = any (columns);
  if unknown is not null then
    raise exception using errcode = 'PT400', message = 'input:unknown_column', hint = place_hint,
      detail = format('%s has no column %s. Columns: %s.', table_name, unknown, array_to_string(columns, ', '));
  end if;

  if op = 'insert' then
    row_id := coalesce(row_id, gen_random_uuid());
  end if;
  perform set_config('aicareer.row', table_name || ':' || row_id, true);

  if op = 'insert' then
    -- No RETURNING: it would ask for the right to read a row that one may only add.
    execute format(
      'insert into public.%1$I (id%2$s) select $2%3$s from jsonb_populate_record(null::public.%1$I, $1) as v',
      table_name,
      (select coalesce(string_agg(format(', %I', n), '' order by n), '') from unnest(names) as n),
      (select coalesce(string_agg(format(', v.%I', n), '' order by n), '') from unnest(names) as n)
    ) using row_values, row_id;
    return private.written_change(table_name, row_id, op);
  end if;

  if row_id is null then
    raise exception using errcode = 'PT400', message = 'input:invalid', hint = place_hint,
      detail = 'An update or a delete names the id of its row.';
  end if;
  if op = 'update' and names is null then
    raise exception using errcode = 'PT400', message = 'input:empty', hint = place_hint,
      detail = 'An update without values changes nothing.';
  end if;

  -- The comparison is part of the statement, so that nothing can change between check and write.
  select coalesce(string_agg(format('t.%1$I is not distinct from e.%1$I', k.key), ' and '), 'true')
  into matching from jsonb_object_keys(expected) as k (key);

  if op = 'update' then
    select string_agg(format('%1$I = v.%1$I', n), ', ' order by n) into setting from unnest(names) as n;
    execute format(
      'update public.%1$I as t set %2$s
       from jsonb_populate_record(null::public.%1$I, $1) as v, jsonb_populate_record(null::public.%1$I, $2) as e
       where t.id = $3 and %3$s', table_name, setting, matching
    ) using row_values, expected, row_id;
  else
    execute format(
      'delete from public.%1$I as t using jsonb_populate_record(null::public.%1$I, $1) as e
       where t.id = $2 and %2$s', table_name, matching
    ) using expected, row_id;
  end if;
  get diagnostics affected = row_count;
  if affected = 1 then
    return private.written_change(table_name, row_id, op);
  end if;

  execute format(
    'select true, %2$s from public.%1$I as t, jsonb_populate_record(null::public.%1$I, $1) as e where t.id = $2',
    table_name, matching
  ) into is_visible, still_equal using expected, row_id;
  raise exception using hint = place_hint,
    errcode = case when is_visible is null then 'PT404' when still_equal then 'PT403' else 'PT409' end,
    message = case when is_visible is null then 'row:not_found' when still_equal then 'row:forbidden' else 'row:changed' end,
    detail = case
      when is_visible is null then format('This row of %s is not there, or not yours to see.', table_name)
      when still_equal then format('You can read this row of %s but not %s it.', table_name, op)
      else format('This row of %s was changed meanwhile. Read it again.', table_name) end;
end
$$;
comment on function private.apply_change(jsonb, int) is 'One change of a write_rows list, as the caller; place is its index, given back in an error''s hint.';

create function private.written_change(table_name text, row_id uuid, op text) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('table', written_change.table_name, 'id', written_change.row_id, 'op', written_change.op,
    'change_id', (
      select c.id from public.changes c
      where c.table_name = written_change.table_name and c.row_id = written_change.row_id and c.op = written_change.op
        and not c.consequence
        and c.write_id = nullif(current_setting('aicareer.write', true), '')::uuid
      order by c.seq desc limit 1));
$$;

create function private.with_rows(written jsonb) returns jsonb
language plpgsql stable set search_path = '' as $$
#variable_conflict use_variable
declare
  entry jsonb;
  found_row jsonb;
  result jsonb := '[]';
begin
  for entry in select e.value from jsonb_array_elements(written) with ordinality as e (value, place) order by e.place loop
    found_row := null;
    if entry ->> 'change_id' is not null then
      select coalesce(c.after, c.before) into found_row from public.changes c where c.id = (entry ->> 'change_id')::uuid;
    elsif entry ->> 'op' <> 'delete' then
      execute format('select to_jsonb(t) from public.%I as t where t.id = $1', entry ->> 'table')
        into found_row using (entry ->> 'id')::uuid;
    end if;
    result := result || jsonb_build_array(entry || jsonb_build_object('row', found_row));
  end loop;
  return result;
end
$$;
comment on function private.with_rows(jsonb) is
  'Adds the row as written (as deleted) to each entry: from the journal, or from the table when it is not journaled or nothing changed.';

create function public.write_rows(changes jsonb, context jsonb default '{}') returns jsonb
language plpgsql security invoker set search_path = '' as $$
#variable_conflict use_variable
declare
  started jsonb;
  change jsonb;
  place bigint;
  written jsonb := '[]';
begin
  changes := private.unwrapped(changes);
  context := coalesce(private.unwrapped(context), '{}');
  if jsonb_typeof(changes) is distinct from 'array' or jsonb_typeof(context) <> 'object' then
    raise exception using errcode = 'PT400', message = 'input:invalid',
      detail = 'changes is a list of {table, op, id, values, expect}, context an object.';
  end if;
  if jsonb_array_length(changes) > 200 then
    raise exception using errcode = 'PT400', message = 'input:too_many',
      detail = format('%s changes at once; at most 200.', jsonb_array_length(changes));
  end if;

  started := private.begin_write(context);
  if (started ->> 'repeated')::boolean then
    written := coalesce(nullif(started -> 'written', 'null'), '[]');
  else
    for change, place in select e.value, e.place from jsonb_array_elements(changes) with ordinality as e (value, place) loop
      begin
        written := written || jsonb_build_array(private.apply_change(change, (place - 1)::int));
      exception when data_exception or check_violation or not_null_violation then
        -- The message names column or constraint; the detail, which holds the row, stays here.
        raise exception using errcode = 'PT400', message = 'input:invalid', detail = sqlerrm,
          hint = jsonb_build_object('index', place - 1, 'table', change ->> 'table', 'id', change ->> 'id')::text;
      end;
    end loop;
    perform private.end_write((started ->> 'write_id')::uuid, written);
  end if;
  return jsonb_build_object('repeated', (started ->> 'repeated')::boolean, 'rows', private.with_rows(written));
end
$$;
comment on function public.write_rows(jsonb, jsonb) is
  'Writes changes [{table, op: insert|update|delete, id?, values?, expect?}], all or nothing, as the caller. context {turn, call, tool, model, approval}; a repeat of (actor, turn, call) writes nothing and returns the first result. Returns {repeated, rows: [{table, id, op, change_id, row}]}; change_id is null where nothing changed or the table has no journal.';

revoke execute on all functions in schema private from public;
revoke execute on function public.write_rows(jsonb, jsonb) from public, anon;
grant execute on function public.write_rows(jsonb, jsonb) to authenticated, service_role;
grant execute on function
  private.writable_tables(), private.unwrapped(jsonb), private.begin_write(jsonb), private.end_write(uuid, jsonb), private.column_names(regclass),
  private.apply_change(jsonb, int), private.written_change(text, uuid, text), private.with_rows(jsonb)
  to authenticated, service_role;
