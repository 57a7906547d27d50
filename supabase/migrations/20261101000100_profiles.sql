-- People, and what they keep to themselves.

create table public.profiles (
  id uuid primary key references auth.users (id) on delete cascade,
  updated_at timestamptz not null default now(),
  full_name text check (length(full_name) between 1 and 200),
  avatar_url text check (private.is_web_address(avatar_url)),
  occupation text check (length(occupation) <= 200),
  bio text check (length(bio) <= 4000),
  location text check (length(location) <= 200),
  website text check (private.is_web_address(website)),
  linkedin_url text check (private.is_web_address(linkedin_url)),
  github_url text check (private.is_web_address(github_url)),
  is_recruiter boolean not null default false,
  settings jsonb not null default '{}'::jsonb check (private.json_object_fits(settings, 16384)),
  metadata jsonb not null default '{}'::jsonb check (private.json_object_fits(metadata, 16384)),
  created_at timestamptz not null default now()
);
comment on table public.profiles is
  'One row per account, made when the account is made. Visible to its owner only: what an agency sees of '
  'a candidate is the snapshot of an application.';
comment on column public.profiles.is_recruiter is 'Follows agency_users; nobody writes it.';
comment on column public.profiles.settings is 'The owner''s settings of the interface.';

create function private.profiles_rules()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if private.acting_as_user() then
    perform private.allow_only(to_jsonb(old), to_jsonb(new), array[
      'full_name', 'avatar_url', 'occupation', 'bio', 'location', 'website', 'linkedin_url',
      'github_url', 'settings', 'metadata'
    ]);
  end if;
  return new;
end
$$;
comment on function private.profiles_rules() is 'Owners change everything but is_recruiter, keys and timestamps.';

create trigger a_rules before update on public.profiles
  for each row execute function private.profiles_rules();
create trigger z_stamp before insert or update on public.profiles
  for each row execute function private.stamp();

alter table public.profiles enable row level security;
revoke all on public.profiles from anon, authenticated;
grant select, update on public.profiles to authenticated;
grant all on public.profiles to service_role;

create policy "People can read their own profile" on public.profiles
  for select to authenticated using (id = (select auth.uid()));
create policy "People can change their own profile" on public.profiles
  for update to authenticated using (id = (select auth.uid())) with check (id = (select auth.uid()));

create function private.create_profile()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  insert into public.profiles (id, full_name)
  values (
    new.id,
    nullif(pg_catalog.btrim(pg_catalog.left(new.raw_user_meta_data ->> 'full_name', 200)), '')
  )
  on conflict (id) do nothing;
  return new;
end
$$;
comment on function private.create_profile() is 'Gives every new account its profile.';

create trigger create_profile after insert on auth.users
  for each row execute function private.create_profile();

-- Preferences ---------------------------------------------------------------------------------

create table public.user_preferences (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null unique references public.profiles (id) on delete cascade,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  goals jsonb not null default '{}'::jsonb check (private.json_object_fits(goals, 16384)),
  preferences jsonb not null default '{}'::jsonb check (private.json_object_fits(preferences, 16384)),
  visibility jsonb not null default '{}'::jsonb check (private.json_object_fits(visibility, 4096)),
  metadata jsonb not null default '{}'::jsonb check (private.json_object_fits(metadata, 16384))
);
comment on table public.user_preferences is 'What a candidate is after. Never visible to anyone else.';
comment on column public.user_preferences.goals is 'Career goals in the candidate''s words and structured.';
comment on column public.user_preferences.preferences is 'Wishes for the next job: salary, places, work modes, and so on.';
comment on column public.user_preferences.visibility is
  'Profile fields that an application leaves out: {"email": false}. A field that is absent is sent.';

create trigger z_stamp before insert or update on public.user_preferences
  for each row execute function private.stamp();

alter table public.user_preferences enable row level security;
revoke all on public.user_preferences from anon, authenticated;
grant select, insert, update, delete on public.user_preferences to authenticated;
grant all on public.user_preferences to service_role;

create policy "People can read their own preferences" on public.user_preferences
  for select to authenticated using (user_id = (select auth.uid()));
create policy "People can add their own preferences" on public.user_preferences
  for insert to authenticated with check (user_id = (select auth.uid()));
create policy "People can change their own preferences" on public.user_preferences
  for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy "People can delete their own preferences" on public.user_preferences
  for delete to authenticated using (user_id = (select auth.uid()));

revoke execute on all functions in schema private from public;
