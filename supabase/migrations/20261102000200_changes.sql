-- The journal: every write to a business table, with before and after, in the same transaction.

create function private.my_owned_agency_ids() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select m.agency_id from public.agency_users m
  join public.agencies a on a.id = m.agency_id
  where m.user_id = (select auth.uid()) and m.role = 'owner' and m.status in ('active', 'away')
    and a.status <> 'suspended';
$$;
comment on function private.my_owned_agency_ids() is 'Agencies that the caller owns.';
revoke execute on function private.my_owned_agency_ids() from public;
grant execute on function private.my_owned_agency_ids() to authenticated, service_role;

create table public.changes (
  id uuid primary key default gen_random_uuid(),
  seq bigint generated always as identity unique,
  created_at timestamptz not null default now(),
  actor_id uuid references auth.users (id) on delete set null,
  subject_id uuid,
  agency_id uuid,
  table_name text not null,
  row_id uuid not null,
  op text not null check (op in ('insert', 'update', 'delete')),
  before jsonb check (before is null or jsonb_typeof(before) = 'object'),
  after jsonb check (after is null or jsonb_typeof(after) = 'object'),
  consequence boolean not null default false,
  transaction_id bigint not null default (pg_current_xact_id()::text::bigint),
  write_id uuid,
  turn_id uuid,
  call_id text,
  tool text,
  model text,
  approval_id uuid,
  undone_by uuid references public.changes (id) on delete set null,
  metadata jsonb not null default '{}' check (jsonb_typeof(metadata) = 'object')
);
comment on table public.changes is
  'Journal of every write. Written by the trigger private.journal() alone: nobody, service_role included, may insert, update or delete here.';
comment on column public.changes.actor_id is 'Who wrote; null for the service, and for people who are gone.';
comment on column public.changes.subject_id is
  'Whose data the row is. No foreign key: the journal outlives the row. Null when that person may not see the row (an unsent offer, a colleague''s note).';
comment on column public.changes.agency_id is
  'The agency whose owners may read (and export) the change; null for what is private to a person, drafts of applications included.';
comment on column public.changes.before is 'The row before, without generated and search columns and, in an update, without what is larger than 8 kB and did not change; {"redacted": true} after an erasure.';
comment on column public.changes.consequence is
  'Made by another trigger or a cascade in consequence of a write, not by the statement itself.';
comment on column public.changes.write_id is 'The call of write_rows, if it was one; the five columns after it are its context.';
comment on column public.changes.undone_by is 'The change that took this one back.';

create index changes_actor_id on public.changes (actor_id, seq desc);
create index changes_subject_id on public.changes (subject_id, seq desc);
create index changes_agency_id on public.changes (agency_id, seq desc);
create index changes_row on public.changes (table_name, row_id, seq);
create index changes_write_id on public.changes (write_id);
create index changes_transaction on public.changes (transaction_id);
create index changes_undone_by on public.changes (undone_by);
create index changes_turn_id on public.changes (turn_id);

alter table public.changes enable row level security;
revoke all on public.changes from public, anon, authenticated, service_role;
grant select on public.changes to authenticated, service_role;

create policy "People can read their changes, owners those of their agency"
  on public.changes for select to authenticated
  using (
    subject_id = (select auth.uid())
    or (
      actor_id = (select auth.uid())
      and (agency_id is null or agency_id in (select private.my_agency_ids()))
    )
    or agency_id in (select private.my_owned_agency_ids())
  );

-- Grants and policies do not hold service_role, and some servers grant every table of an exposed
-- schema to the API roles: so the table itself refuses everybody but definer functions.
create function private.changes_rules() returns trigger
language plpgsql set search_path = '' as $$
begin
  if current_user = 'service_role' or private.acting_as_user() then
    perform private.refuse('rights:journal', 'the journal is written by its trigger alone');
  end if;
  return coalesce(new, old);
end
$$;
comment on function private.changes_rules() is
  'Security invoker on purpose: inside a definer function current_user is its owner.';
revoke execute on function private.changes_rules() from public;

create trigger a_rules before insert or update or delete on public.changes
  for each row execute function private.changes_rules();
create trigger a_rules_truncate before truncate on public.changes
  for each statement execute function private.changes_rules();
