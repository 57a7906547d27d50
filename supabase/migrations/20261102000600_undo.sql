-- Taking changes back: while the row still is what the change made of it, as the caller.

-- Columns that may differ: the time stamp moves with every write.
create function private.comparable(data jsonb) returns jsonb
language sql immutable parallel safe set search_path = '' return data - array['updated_at', 'created_at', 'id'];

create function private.columns_that_differ(before jsonb, after jsonb) returns jsonb
language sql immutable parallel safe set search_path = '' as $$
  select coalesce(jsonb_object_agg(b.key, b.value), '{}') from jsonb_each(private.comparable(before)) as b
  where b.value is distinct from after -> b.key;
$$;
comment on function private.columns_that_differ(jsonb, jsonb) is 'The columns that a change changed, with their values before.';

-- What a click sent, and an application once submitted, is in other people's hands.
create function private.left_the_space(change public.changes) returns boolean
language sql immutable set search_path = ''
return change.approval_id is not null
  or change.table_name = 'application_snapshots'
  or (change.table_name = 'applications'
    and coalesce(change.after, change.before) ->> 'status' <> 'draft')
  or (change.table_name = 'offers_negotiation'
    and coalesce(change.after, change.before) ->> 'source' = 'agency');

-- What is gone for good: after an erasure, and with a chat its messages.
create function private.is_erased(change public.changes) returns boolean
language sql immutable set search_path = ''
return coalesce(change.before ? 'redacted', false) or coalesce(change.after ? 'redacted', false)
  or (change.table_name = 'chats' and change.op = 'delete');

-- With a deletion goes what the foreign keys did to rows that pointed at it. What other triggers
-- did is left to them: they follow the row when it comes back.
create function private.with_consequences(change_ids uuid[])
returns table (change public.changes, root_seq bigint, depth int)
language sql stable set search_path = '' as $$
  with recursive undoing as (
    select a as change, a.seq as root_seq, 0 as depth from public.changes a where a.id = any (change_ids)
    union all
    select q, u.root_seq, u.depth + 1 from undoing u
    join public.changes q on q.transaction_id = (u.change).transaction_id and q.created_at = (u.change).created_at
    where (u.change).op = 'delete' and q.op <> 'insert' and q.undone_by is null
      and (q.consequence or q.write_id is null) and u.depth < 8
      and exists (
        select from jsonb_each_text(q.before) as field
        where field.key <> 'id' and field.value = (u.change).row_id::text
          and (q.op = 'delete' or q.after ->> field.key is null)
      )
  )
  select distinct on ((u.change).id) u.change, u.root_seq, u.depth from undoing u order by (u.change).id, u.depth desc;
$$;
comment on function private.with_consequences(uuid[]) is
  'The changes and what went with them. Undo them by root_seq descending, then depth ascending: newest first, and a row before the rows that point at it.';

-- Later changes of the same row, still in effect, that are not part of the same undo.
create function private.later_changes(change public.changes, besides uuid[]) returns setof public.changes
language sql stable set search_path = '' as $$
  select later.* from public.changes later
  where later.table_name = change.table_name and later.row_id = change.row_id and later.seq > change.seq
    and later.undone_by is null and not later.id = any (besides)
    -- a change and the undo of it cancel out
    and not exists (select from public.changes undone where undone.undone_by = later.id)
  order by later.seq desc;
$$;

create function private.mark_undone(undone uuid, undoing uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update public.changes c set undone_by = undoing
  where c.id = undone and c.undone_by is null and exists (
    select from public.changes u
    where u.id = undoing and u.table_name = c.table_name and u.row_id = c.row_id and u.seq > c.seq
      and u.actor_id is not distinct from (select auth.uid())
      and u.transaction_id = pg_current_xact_id()::text::bigint
  );
  if not found then
    raise exception using errcode = 'PT409', message = 'undo:already', detail = 'This was taken back already.';
  end if;
  -- Taking back an undo puts what it had undone in effect again.
  update public.changes c set undone_by = null where c.undone_by = undone;
end
$$;
comment on function private.mark_undone(uuid, uuid) is 'Notes which change took one back: only one that the caller made to the same row in this transaction.';

create function private.change_ids(written jsonb) returns jsonb
language sql immutable set search_path = '' as $$
  select coalesce(jsonb_agg(r.value -> 'change_id'), '[]') from jsonb_array_elements(written -> 'rows') as r
  where r.value ->> 'change_id' is not null;
$$;

create function public.undo_changes(change_ids uuid[], context jsonb default '{}') returns jsonb
language plpgsql security invoker set search_path = '' as $$
#variable_conflict use_variable
declare
  change public.changes;
  found_ids uuid[] := '{}';
  reverse jsonb := '[]';
  undone uuid[] := '{}';
  later uuid[];
  written jsonb;
  failure text;
  failure_hint text;
  failed public.changes;
begin
  context := coalesce(private.unwrapped(context), '{}');
  if coalesce(cardinality(change_ids), 0) not between 1 and 200 then
    raise exception using errcode = 'PT400', message = 'input:invalid', detail = 'Between 1 and 200 changes.';
  end if;

  -- A repeat of the same call must find its first result, not "already".
  if nullif(context ->> 'call', '') is not null and private.has_written(context) then
    written := public.write_rows('[]', context);
    return written || jsonb_build_object('undone', change_ids, 'change_ids', private.change_ids(written));
  end if;

  for change in
    select (c.change).* from private.with_consequences(change_ids) as c order by c.root_seq desc, c.depth, (c.change).seq desc
  loop
    found_ids := found_ids || change.id;
    if change.undone_by is not null then
      raise exception using errcode = 'PT409', message = 'undo:already', detail = 'This was taken back already.',
        hint = jsonb_build_object('change_id', change.id, 'undone_by', change.undone_by)::text;
    elsif private.left_the_space(change) then
      raise exception using errcode = 'PT409', message = 'undo:left_your_space',
        detail = 'This has been sent to others, so it cannot be taken back here.',
        hint = jsonb_build_object('change_id', change.id)::text;
    elsif private.is_erased(change) then
      raise exception using errcode = 'PT409', message = 'undo:erased',
        detail = 'What was there has been erased.', hint = jsonb_build_object('change_id', change.id)::text;
    end if;

    undone := undone || change.id;
    reverse := reverse || jsonb_build_array(
      jsonb_build_object('table', change.table_name, 'id', change.row_id) || case change.op
        when 'insert' then jsonb_build_object('op', 'delete', 'expect', private.comparable(change.after))
        when 'update' then jsonb_build_object('op', 'update', 'expect', private.comparable(change.after),
          'values', private.columns_that_differ(change.before, change.after))
        else jsonb_build_object('op', 'insert', 'values', change.before - 'updated_at')
      end);
  end loop;
  if not change_ids <@ found_ids then
    raise exception using errcode = 'PT404', message = 'undo:not_found', detail = 'There is no such change of yours.';
  end if;

  begin
    written := public.write_rows(reverse, context);
  exception when sqlstate 'PT404' or sqlstate 'PT409' or unique_violation then
    get stacked diagnostics failure = message_text, failure_hint = pg_exception_hint;
    if failure not in ('row:changed', 'row:not_found') and sqlstate <> '23505' then raise; end if;
    select c.* into failed from public.changes c
    where c.id = undone[coalesce((nullif(failure_hint, '')::jsonb ->> 'index')::int, 0) + 1];
    select coalesce(array_agg(l.id), '{}') into later from private.later_changes(failed, undone) as l;
    raise exception using errcode = 'PT409', message = 'undo:row_changed',
      detail = case when cardinality(later) = 0 then 'The row was changed meanwhile.'
        else format('The row was changed meanwhile; these changes must be taken back first: %s.', array_to_string(later, ', ')) end,
      hint = jsonb_build_object('change_id', failed.id, 'later', later)::text;
  end;

  if (written ->> 'repeated')::boolean then -- the same call at the same time
    return written || jsonb_build_object('undone', undone, 'change_ids', private.change_ids(written));
  end if;
  for place in 1 .. cardinality(undone) loop
    perform private.mark_undone(undone[place], (written -> 'rows' -> (place - 1) ->> 'change_id')::uuid);
  end loop;
  return written || jsonb_build_object('undone', undone, 'change_ids', private.change_ids(written));
end
$$;
comment on function public.undo_changes(uuid[], jsonb) is
  'Takes changes back, newest first, all or nothing, as the caller, each only while its row still is what it made of it; what a change caused goes with it. Returns write_rows'' {repeated, rows}, undone: the ids taken back, and change_ids: the changes that did it, which can be undone in turn. Errors undo:not_found, undo:already, undo:row_changed (hint: {change_id, later: [ids]}), undo:left_your_space, undo:erased.';

create function private.has_written(context jsonb) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from private.writes w
    where w.actor_id is not distinct from (select auth.uid())
      and w.turn_id is not distinct from (context ->> 'turn')::uuid
      and w.call_id = context ->> 'call'
      and w.approval_id is not distinct from (context ->> 'approval')::uuid
      and w.written is not null
  );
$$;
comment on function private.has_written(jsonb) is 'Whether the caller''s write with this key is done.';

-- Rows, visible to the caller, that deleting a row would delete with it: foreign keys with cascade.
create function private.rows_that_cascade(table_name text, row_id uuid) returns jsonb
language plpgsql stable set search_path = '' as $$
#variable_conflict use_variable
declare
  reference record;
  ids uuid[];
  result jsonb := '[]';
begin
  for reference in
    select k.conrelid::regclass as child, child.relname as name, a.attname as column_name
    from pg_catalog.pg_constraint k
    join pg_catalog.pg_class child on child.oid = k.conrelid
    join pg_catalog.pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    where k.contype = 'f' and k.confdeltype = 'c' and cardinality(k.conkey) = 1
      and k.confrelid = format('public.%I', table_name)::regclass
      and child.relnamespace = 'public'::regnamespace
      and has_table_privilege(k.conrelid, 'select')
    order by child.relname
  loop
    execute format('select array_agg(c.id) from %s as c where c.%I = $1', reference.child, reference.column_name)
      into ids using row_id;
    if ids is not null then
      result := result || jsonb_build_array(jsonb_build_object('table', reference.name, 'ids', to_jsonb(ids)));
    end if;
  end loop;
  return result;
end
$$;

create function public.undo_preview(change_ids uuid[]) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', c.id, 'table', c.table_name, 'row_id', c.row_id, 'op', c.op, 'created_at', c.created_at, 'tool', c.tool,
    'consequence', c.consequence,
    'refused', case
      when c.undone_by is not null then 'undo:already'
      when private.left_the_space(found.change) then 'undo:left_your_space'
      when private.is_erased(found.change) then 'undo:erased'
    end,
    'restores', case c.op when 'update' then private.columns_that_differ(c.before, c.after) when 'delete' then c.before end,
    'later', (
      select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'created_at', l.created_at, 'op', l.op, 'tool', l.tool,
        'mine', l.actor_id = (select auth.uid()))), '[]')
      from private.later_changes(found.change, change_ids) as l),
    'cascades', case c.op when 'insert' then private.rows_that_cascade(c.table_name, c.row_id) else '[]' end
  ) order by found.root_seq desc, found.depth, c.seq desc), '[]')
  from private.with_consequences(change_ids) as found
  cross join lateral (select (found.change).*) as c;
$$;
comment on function public.undo_preview(uuid[]) is
  'What taking changes back would touch, newest first: [{id, table, row_id, op, created_at, tool, consequence, refused (an error code or null), restores, later: [{id, created_at, op, tool, mine}], cascades: [{table, ids}]}].';

revoke execute on function
  private.comparable(jsonb), private.columns_that_differ(jsonb, jsonb), private.left_the_space(public.changes), private.is_erased(public.changes),
  private.with_consequences(uuid[]), private.later_changes(public.changes, uuid[]), private.mark_undone(uuid, uuid),
  private.has_written(jsonb), private.change_ids(jsonb), private.rows_that_cascade(text, uuid)
  from public;
grant execute on function
  private.comparable(jsonb), private.columns_that_differ(jsonb, jsonb), private.left_the_space(public.changes), private.is_erased(public.changes),
  private.with_consequences(uuid[]), private.later_changes(public.changes, uuid[]), private.mark_undone(uuid, uuid),
  private.has_written(jsonb), private.change_ids(jsonb), private.rows_that_cascade(text, uuid)
  to authenticated, service_role;
revoke execute on function public.undo_changes(uuid[], jsonb), public.undo_preview(uuid[]) from public, anon;
grant execute on function public.undo_changes(uuid[], jsonb), public.undo_preview(uuid[]) to authenticated, service_role;
