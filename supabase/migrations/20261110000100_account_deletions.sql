-- Deleting an account takes two systems, files and rows: what was confirmed is noted first, so
-- that a crash in between is finished later.

create table private.account_deletions (
  user_id uuid primary key references auth.users (id) on delete cascade,
  confirmed_at timestamptz not null default now()
);
comment on table private.account_deletions is
  'Accounts whose owner has confirmed that they go. Gone with the account.';
revoke all on private.account_deletions from public, anon, authenticated;
grant all on private.account_deletions to service_role;

create function private.begin_account_deletion(person uuid) returns void
language sql security definer set search_path = '' as $$
  insert into private.account_deletions (user_id) select u.id from auth.users u where u.id = person
  on conflict (user_id) do nothing;
$$;
comment on function private.begin_account_deletion(uuid) is 'Definer half of begin_account_deletion.';

create function private.unfinished_account_deletions() returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(d.user_id order by d.confirmed_at), '[]') from private.account_deletions d;
$$;
comment on function private.unfinished_account_deletions() is 'Definer half of unfinished_account_deletions.';

create function public.begin_account_deletion(user_id uuid) returns void
language sql security invoker set search_path = '' as $$
  select private.begin_account_deletion(begin_account_deletion.user_id)
$$;
comment on function public.begin_account_deletion(uuid) is
  'Service only, before the files: notes that the person has confirmed the deletion. A repeat is harmless.';

create function public.unfinished_account_deletions() returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.unfinished_account_deletions()
$$;
comment on function public.unfinished_account_deletions() is
  'Service only: accounts whose deletion was confirmed and is not finished, the oldest first: [user_id].';

revoke execute on function private.begin_account_deletion(uuid), private.unfinished_account_deletions() from public;
grant execute on function private.begin_account_deletion(uuid), private.unfinished_account_deletions() to service_role;
revoke execute on function public.begin_account_deletion(uuid), public.unfinished_account_deletions()
  from public, anon, authenticated;
grant execute on function public.begin_account_deletion(uuid), public.unfinished_account_deletions() to service_role;
