-- A deletion that an application outlives can be taken back: the application only loses its pointer.

create or replace function private.with_consequences(change_ids uuid[])
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
      -- What was sent is fixed, its pointer too, and holds a copy of its own; and a row that
      -- was changed since stays as it is. Neither stands in the way of what was deleted.
      and not (q.op = 'update' and (
        private.left_the_space(q) or exists (select from private.later_changes(q, change_ids))
      ))
  )
  select distinct on ((u.change).id) u.change, u.root_seq, u.depth from undoing u order by (u.change).id, u.depth desc;
$$;
comment on function private.with_consequences(uuid[]) is
  'The changes and what went with them, less pointers of rows that were sent or changed since. Undo them by root_seq descending, then depth ascending: newest first, and a row before the rows that point at it.';
