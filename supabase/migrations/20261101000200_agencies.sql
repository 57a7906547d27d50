-- Agencies and who works for them.

create function private.are_origins(value jsonb)
returns boolean
language sql
immutable
parallel safe
set search_path = ''
as $$
  select case
    when coalesce(pg_catalog.jsonb_typeof(value), 'null') = 'null' then true
    when pg_catalog.jsonb_typeof(value) <> 'array' then false
    else pg_catalog.jsonb_array_length(value) <= 50 and not exists (
      select 1
      from pg_catalog.jsonb_array_elements(value) as origin
      where pg_catalog.jsonb_typeof(origin) <> 'string'
        or (origin #>> '{}') !~ '^https?://(\*\.)?[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?(:[0-9]{1,5})?$'
    )
  end
$$;
comment on function private.are_origins(jsonb) is
  'At most 50 origins, lowercase, without path, or null. They end up in a frame-ancestors header, hence the strictness.';
revoke execute on function private.are_origins(jsonb) from public;
grant execute on function private.are_origins(jsonb) to anon, authenticated, service_role;

create table public.agencies (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  name text not null check (length(btrim(name)) between 1 and 200),
  description text check (length(description) <= 4000),
  website text check (private.is_web_address(website)),
  logo_url text check (private.is_web_address(logo_url)),
  location text check (length(location) <= 200),
  status text not null default 'active' check (status in ('active', 'inactive', 'suspended')),
  settings jsonb not null default '{}'::jsonb
    check (
      private.json_object_fits(settings, 32768)
      and private.are_origins(settings -> 'allowedOrigins')
      and not settings ?| array[
        'secret', 'secrets', 'password', 'token', 'apiKey', 'signingSecret', 'webhookSecret'
      ]
    ),
  metadata jsonb not null default '{}'::jsonb check (private.json_object_fits(metadata, 16384)),
  slug text not null unique check (slug ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$')
);
comment on table public.agencies is 'Recruiting agencies. Every column is public while the agency is active.';
comment on column public.agencies.slug is 'The embed''s public name; changed by the platform only, because pages refer to it.';
comment on column public.agencies.status is
  'active: visible to all; inactive: the agency''s own choice; suspended: by the platform, ends all members'' rights.';
comment on column public.agencies.settings is
  'Public settings: theme, greeting, allowedOrigins[] (pages that may embed). Secrets live in schema private.';
comment on column public.agencies.metadata is 'Public, like every column here.';

create table public.agency_users (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null references public.agencies (id) on delete cascade,
  user_id uuid not null references public.profiles (id) on delete cascade,
  created_at timestamptz not null default now(),
  role text not null default 'member' check (role in ('owner', 'admin', 'member')),
  status text not null default 'active' check (status in ('active', 'away', 'invited', 'suspended')),
  metadata jsonb not null default '{}'::jsonb check (private.json_object_fits(metadata, 16384)),
  updated_at timestamptz not null default now(),
  unique (agency_id, user_id)
);
comment on table public.agency_users is 'Memberships. Owners manage everybody, admins manage members, nobody raises themselves.';
comment on column public.agency_users.status is
  'active and away (not offered hand-overs) carry rights; invited and suspended carry none.';
create index agency_users_user_id_idx on public.agency_users (user_id);

-- Membership, asked once per statement ----------------------------------------------------------

create function private.my_agency_ids()
returns setof uuid
language sql
stable
security definer
set search_path = ''
as $$
  select m.agency_id
  from public.agency_users m
  join public.agencies a on a.id = m.agency_id
  where m.user_id = auth.uid()
    and m.status in ('active', 'away')
    and a.status <> 'suspended'
$$;
comment on function private.my_agency_ids() is 'Agencies that the caller works for, with rights today.';

create function private.my_admin_agency_ids()
returns setof uuid
language sql
stable
security definer
set search_path = ''
as $$
  select m.agency_id
  from public.agency_users m
  join public.agencies a on a.id = m.agency_id
  where m.user_id = auth.uid()
    and m.status in ('active', 'away')
    and m.role in ('owner', 'admin')
    and a.status <> 'suspended'
$$;
comment on function private.my_admin_agency_ids() is 'Agencies that the caller owns or administers.';

create function private.active_agency_ids()
returns setof uuid
language sql
stable
security definer
set search_path = ''
as $$
  select a.id from public.agencies a where a.status = 'active'
$$;
comment on function private.active_agency_ids() is 'Agencies whose jobs and articles the public may see.';

-- plpgsql binds late: applications and chats come later.
create function private.agency_ids_i_wrote_to()
returns setof uuid
language plpgsql
stable
security definer
set search_path = ''
as $$
begin
  return query
    select a.agency_id from public.applications a where a.user_id = auth.uid()
    union
    select c.agency_id
    from public.chats c
    join public.chat_participants p on p.chat_id = c.id
    where p.user_id = auth.uid() and p.role = 'candidate';
end
$$;
comment on function private.agency_ids_i_wrote_to() is
  'Agencies that the caller applied to or chats with, which stay readable when they are no longer active.';

revoke execute on function
  private.my_agency_ids(), private.my_admin_agency_ids(), private.active_agency_ids(), private.agency_ids_i_wrote_to()
from public;
grant execute on function private.active_agency_ids() to anon, authenticated, service_role;
grant execute on function
  private.my_agency_ids(), private.my_admin_agency_ids(), private.agency_ids_i_wrote_to()
to authenticated, service_role;

-- Agencies: who changes what --------------------------------------------------------------------

create function private.agencies_rules()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if private.acting_as_user() then
    perform private.allow_only(to_jsonb(old), to_jsonb(new), array[
      'name', 'description', 'website', 'logo_url', 'location', 'settings', 'metadata', 'status'
    ]);
    if new.status <> old.status and 'suspended' in (old.status, new.status) then
      perform private.refuse('agency:transition', 'suspension is decided by the platform');
    end if;
  end if;
  return new;
end
$$;
comment on function private.agencies_rules() is 'Owners and admins change everything but slug and suspension.';

create trigger a_rules before update on public.agencies
  for each row execute function private.agencies_rules();
create trigger z_stamp before insert or update on public.agencies
  for each row execute function private.stamp();

alter table public.agencies enable row level security;
revoke all on public.agencies from anon, authenticated;
grant select on public.agencies to anon;
grant select, update on public.agencies to authenticated;
grant all on public.agencies to service_role;

create policy "Anyone can read active agencies" on public.agencies
  for select to anon using (status = 'active');
create policy "People can read active agencies and those they deal with" on public.agencies
  for select to authenticated
  using (
    status = 'active'
    or id in (select private.my_agency_ids())
    or id in (select private.agency_ids_i_wrote_to())
  );
create policy "Admins can change their agency" on public.agencies
  for update to authenticated
  using (id in (select private.my_admin_agency_ids()))
  with check (id in (select private.my_admin_agency_ids()));

-- Memberships: who changes what -----------------------------------------------------------------

create function private.my_agency_role(of_agency uuid)
returns text
language sql
stable
security definer
set search_path = ''
as $$
  select m.role
  from public.agency_users m
  join public.agencies a on a.id = m.agency_id
  where m.agency_id = of_agency
    and m.user_id = auth.uid()
    and m.status in ('active', 'away')
    and a.status <> 'suspended'
$$;
comment on function private.my_agency_role(uuid) is 'The caller''s role in an agency, null without one.';
revoke execute on function private.my_agency_role(uuid) from public;
grant execute on function private.my_agency_role(uuid) to authenticated, service_role;

create function private.agency_users_rules()
returns trigger
language plpgsql
set search_path = ''
as $$
declare
  actor uuid := auth.uid();
  actor_role text;
begin
  if not private.acting_as_user() then
    return coalesce(new, old);
  end if;

  actor_role := private.my_agency_role(coalesce(new.agency_id, old.agency_id));

  if tg_op = 'INSERT' then
    if new.status <> 'invited' then
      perform private.refuse('agency:invite_first', 'a membership starts as an invitation');
    end if;
    if actor_role is distinct from 'owner' and new.role <> 'member' then
      perform private.refuse('agency:role', 'only owners appoint owners and admins');
    end if;
    return new;
  end if;

  if tg_op = 'DELETE' then
    if old.user_id <> actor and actor_role is distinct from 'owner' and old.role <> 'member' then
      perform private.refuse('agency:role', 'only owners remove owners and admins');
    end if;
    return old;
  end if;

  if old.user_id = actor then
    perform private.allow_only(to_jsonb(old), to_jsonb(new), array['role', 'status']);
    -- actor_role is null for somebody who was only invited
    if new.role <> old.role
      and not coalesce(actor_role = 'owner' or (actor_role = 'admin' and new.role = 'member'), false) then
      perform private.refuse('agency:role', 'nobody raises themselves');
    end if;
    if new.status <> old.status
      and (old.status, new.status) not in (('invited', 'active'), ('active', 'away'), ('away', 'active')) then
      perform private.refuse('agency:transition', 'not a change that members make for themselves');
    end if;
    return new;
  end if;

  perform private.allow_only(to_jsonb(old), to_jsonb(new), array['role', 'status', 'metadata']);
  if actor_role is distinct from 'owner' and (old.role <> 'member' or new.role <> 'member') then
    perform private.refuse('agency:role', 'only owners change owners and admins');
  end if;
  if new.status <> old.status and old.status = 'invited' then
    perform private.refuse('agency:transition', 'an invitation is accepted by the person invited');
  end if;
  return new;
end
$$;
comment on function private.agency_users_rules() is
  'Invite, accept, manage: owners everybody, admins members, people their own acceptance and absence.';

create function private.keep_an_owner()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  if old.role <> 'owner' or old.status not in ('active', 'away') then
    return coalesce(new, old);
  end if;
  if tg_op = 'UPDATE' and new.role = 'owner' and new.status in ('active', 'away')
    and new.agency_id = old.agency_id then
    return new;
  end if;

  -- The lock makes two owners who leave at once wait for each other. No row: the agency itself goes.
  perform 1 from public.agencies a where a.id = old.agency_id for no key update;
  if found and not exists (
    select 1
    from public.agency_users m
    where m.agency_id = old.agency_id
      and m.id <> old.id
      and m.role = 'owner'
      and m.status in ('active', 'away')
  ) then
    perform private.refuse('agency:last_owner', 'an agency keeps at least one owner');
  end if;
  return coalesce(new, old);
end
$$;
comment on function private.keep_an_owner() is 'Refuses to remove, demote or suspend the last owner, whoever asks.';

create function private.follow_membership()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  member uuid := coalesce(new.user_id, old.user_id);
begin
  update public.profiles p
  set is_recruiter = works
  from (
    select exists (
      select 1 from public.agency_users m where m.user_id = member and m.status in ('active', 'away')
    ) as works
  ) as membership
  where p.id = member and p.is_recruiter <> works;

  if tg_op = 'UPDATE' and old.user_id <> new.user_id then
    update public.profiles p
    set is_recruiter = exists (
      select 1 from public.agency_users m where m.user_id = p.id and m.status in ('active', 'away')
    )
    where p.id = old.user_id;
  end if;
  return null;
end
$$;
comment on function private.follow_membership() is 'Keeps profiles.is_recruiter equal to having a membership with rights.';

create trigger a_rules before insert or update or delete on public.agency_users
  for each row execute function private.agency_users_rules();
create trigger b_keep_an_owner before update or delete on public.agency_users
  for each row execute function private.keep_an_owner();
create trigger follow_membership after insert or update or delete on public.agency_users
  for each row execute function private.follow_membership();
create trigger z_stamp before insert or update on public.agency_users
  for each row execute function private.stamp();

alter table public.agency_users enable row level security;
revoke all on public.agency_users from anon, authenticated;
grant select, insert, update, delete on public.agency_users to authenticated;
grant all on public.agency_users to service_role;

create policy "Members can read colleagues, people their own memberships" on public.agency_users
  for select to authenticated
  using (user_id = (select auth.uid()) or agency_id in (select private.my_agency_ids()));
create policy "Admins can invite" on public.agency_users
  for insert to authenticated
  with check (agency_id in (select private.my_admin_agency_ids()));
create policy "Admins can manage members, people their own membership" on public.agency_users
  for update to authenticated
  using (user_id = (select auth.uid()) or agency_id in (select private.my_admin_agency_ids()))
  with check (user_id = (select auth.uid()) or agency_id in (select private.my_admin_agency_ids()));
create policy "Admins can remove members, people can leave" on public.agency_users
  for delete to authenticated
  using (user_id = (select auth.uid()) or agency_id in (select private.my_admin_agency_ids()));

-- Names of colleagues, without their profiles -----------------------------------------------------

create function private.agency_people(of_agency uuid)
returns table (user_id uuid, full_name text, avatar_url text, role text, status text)
language sql
stable
security definer
set search_path = ''
as $$
  select m.user_id, p.full_name, p.avatar_url, m.role, m.status
  from public.agency_users m
  join public.profiles p on p.id = m.user_id
  where m.agency_id = of_agency
    and of_agency in (select private.my_agency_ids())
  order by p.full_name, m.user_id
$$;
comment on function private.agency_people(uuid) is 'Names and roles of an agency''s people, for its members.';

create function public.agency_people(agency_id uuid)
returns table (user_id uuid, full_name text, avatar_url text, role text, status text)
language sql
stable
set search_path = ''
as $$
  select * from private.agency_people(agency_people.agency_id)
$$;
comment on function public.agency_people(uuid) is 'Names and roles of an agency''s people; empty for everybody else.';

revoke execute on all functions in schema private from public;
grant execute on function private.agency_people(uuid) to authenticated, service_role;
revoke execute on function public.agency_people(uuid) from public, anon;
grant execute on function public.agency_people(uuid) to authenticated, service_role;
