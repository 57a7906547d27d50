-- The trigger that writes public.changes.

-- Whose data a row is, and which agency's owners may read its journal. Null where RLS
-- would not show them the row itself.
create function private.journal_scope(table_name text, data jsonb, out subject uuid, out agency uuid)
language plpgsql immutable set search_path = '' as $$
begin
  subject := coalesce(data ->> 'user_id', data ->> 'owner_id', data ->> 'reviewer_id');
  agency := data ->> 'agency_id';
  case table_name
    when 'profiles' then subject := data ->> 'id';
    when 'agencies' then agency := data ->> 'id';
    -- A draft is the candidate's alone.
    when 'applications' then agency := case when data ->> 'status' <> 'draft' then data ->> 'agency_id' end;
    -- A review must not tell the agency who wrote it.
    when 'feedback_reviews' then agency := null;
    -- An assistant chat names the agency whose page it was opened on, and is none of its business.
    when 'chats' then agency := case when data ->> 'kind' <> 'assistant' then data ->> 'agency_id' end;
    -- A note with an agency is the agency's, without one its author's; never the candidate's.
    when 'private_notes' then subject := case when data ->> 'agency_id' is null then data ->> 'author_id' end;
    else null;
  end case;
end
$$;
comment on function private.journal_scope(text, jsonb) is 'Subject and agency of a journaled row; extend it for a table whose rows are not their user_id''s or agency_id''s to read.';

-- Arguments: the columns that are not kept (see attach_journal).
create function private.journal() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  excluded constant text[] := coalesce(tg_argv, '{}'); -- null without arguments
  large text[] := '{}';
  old_data jsonb;
  new_data jsonb;
  old_scope record;
  new_scope record;
  entry public.changes;
  write private.writes;
  -- The row that write_rows is about; foreign keys fire the triggers of other rows at the same depth.
  target constant text := current_setting('aicareer.row', true);
  write_id constant text := nullif(current_setting('aicareer.write', true), '');
begin
  if tg_op <> 'INSERT' then old_data := to_jsonb(old) - excluded; end if;
  if tg_op <> 'DELETE' then new_data := to_jsonb(new) - excluded; end if;
  -- An update that changed nothing (a bumped counter, a touched row) is no change.
  if old_data - 'updated_at' = new_data - 'updated_at' then return null; end if;

  -- What is large and did not change is not kept twice for every small change beside it.
  if tg_op = 'UPDATE' and pg_column_size(new_data) > 8192 then
    select coalesce(array_agg(field.key), '{}') into large from jsonb_each(new_data) as field
    where field.value = old_data -> field.key and octet_length(field.value::text) > 8192;
  end if;

  old_scope := private.journal_scope(tg_table_name, coalesce(old_data, new_data));
  new_scope := private.journal_scope(tg_table_name, coalesce(new_data, old_data));
  -- Before and after are read together, so both must be visible to whoever reads them.
  if old_scope.subject = new_scope.subject then entry.subject_id := new_scope.subject; end if;
  if old_scope.agency = new_scope.agency then entry.agency_id := new_scope.agency; end if;

  -- A context is believed only with the row that begin_write made in this same transaction:
  -- a setting alone could be anybody's.
  if write_id is not null then
    select w.* into write from private.writes w
    where w.id = write_id::uuid and w.transaction_id = pg_current_xact_id()::text::bigint;
  end if;

  -- The person is gone already (a cascade from auth.users): keep that it happened, not what it was.
  if tg_op = 'DELETE' and entry.subject_id is not null
    and not exists (select from auth.users u where u.id = entry.subject_id) then
    entry.subject_id := null;
    old_data := '{"redacted": true}';
  end if;

  insert into public.changes (
    actor_id, subject_id, agency_id, table_name, row_id, op, before, after, consequence,
    write_id, turn_id, call_id, tool, model, approval_id
  ) values (
    (select u.id from auth.users u where u.id = (select auth.uid())), entry.subject_id, entry.agency_id, tg_table_name,
    coalesce(new_data ->> 'id', old_data ->> 'id', to_jsonb(old) ->> 'id')::uuid, lower(tg_op), old_data - large, new_data - large,
    pg_trigger_depth() > 1 or (write.id is not null and target is distinct from tg_table_name || ':' || (coalesce(new_data, old_data) ->> 'id')),
    write.id, write.turn_id, write.call_id, write.tool, write.model, write.approval_id
  );
  return null;
end
$$;
comment on function private.journal() is 'After-row trigger of every business table: one public.changes row per row written.';

create function private.attach_journal(target regclass, but text[] default '{}') returns void
language plpgsql set search_path = '' as $$
declare
  excluded text;
begin
  select coalesce(string_agg(quote_literal(a.attname), ', '), '') into excluded
  from pg_catalog.pg_attribute a
  where a.attrelid = target and a.attnum > 0 and not a.attisdropped
    and (a.attgenerated <> '' or a.atttypid = 'pg_catalog.tsvector'::regtype or a.attname = any (but));
  execute format('drop trigger if exists journal on %s', target);
  execute format(
    'create trigger journal after insert or update or delete on %s for each row execute function private.journal(%s)',
    target, excluded);
end
$$;
comment on function private.attach_journal(regclass, text[]) is
  'Puts a table under the journal, without its generated and search columns and the columns named. Call it from the migration that creates the table.';

-- Not journaled:
--   chat_messages      append-only, ordered and kept for themselves; an answer is saved every second while it streams
--   chat_participants  written by definer functions only, and last_read_at moves with every glance
--   approvals          a record of clicks in itself
--   changes            is the journal
do $$
declare
  name text;
begin
  foreach name in array array[
    'profiles', 'resumes', 'experiences', 'knowledge_base', 'job_posts', 'saved_jobs', 'applications',
    'application_snapshots', 'interview_preparation', 'offers_negotiation', 'agencies', 'agency_users',
    'feedback_reviews', 'private_notes', 'user_preferences'
  ] loop
    perform private.attach_journal(format('public.%I', name)::regclass);
  end loop;
  perform private.attach_journal('public.chats', '{last_seq}');
  perform private.attach_journal('public.job_alerts', '{last_sent_at}');
end
$$;

revoke execute on function private.journal_scope(text, jsonb), private.journal(), private.attach_journal(regclass, text[]) from public;
