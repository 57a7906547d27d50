-- Resumes and the experience read from them: the owner's alone.

create table public.resumes (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  file_path text not null unique check (length(file_path) between 1 and 1024),
  file_name text not null check (length(file_name) between 1 and 255),
  file_type text not null check (length(file_type) between 1 and 127),
  file_size integer not null check (file_size between 1 and 10485760),
  parsed_data jsonb not null default '{}'::jsonb
    check (
      private.json_object_fits(parsed_data, 524288)
      and private.json_field_is(parsed_data, 'basics', 'object')
      and private.json_field_is(parsed_data, 'work', 'array')
      and private.json_field_is(parsed_data, 'education', 'array')
      and private.json_field_is(parsed_data, 'skills', 'array')
      and private.json_field_is(parsed_data, 'languages', 'array')
      and private.json_field_is(parsed_data, 'projects', 'array')
    ),
  is_primary boolean not null default false,
  status text not null default 'pending' check (status in ('pending', 'parsing', 'parsed', 'failed')),
  metadata jsonb not null default '{}'::jsonb check (private.json_object_fits(metadata, 65536))
);
comment on table public.resumes is 'Uploaded resumes. Agencies never read this table: they see what an application sent.';
comment on column public.resumes.file_path is
  'Name of the object in bucket resumes: <user id>/<file>. Set once; a person registers only files of their own folder.';
comment on column public.resumes.file_size is 'Bytes, at most 10 MB.';
comment on column public.resumes.parsed_data is 'JSON Resume (https://jsonresume.org/schema).';
create index resumes_user_id_idx on public.resumes (user_id);
create unique index resumes_one_primary_idx on public.resumes (user_id) where is_primary;

create function private.resumes_rules()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if not private.acting_as_user() then
    return new;
  end if;
  -- A path outside the own folder would let an application hand out somebody else's file.
  if tg_op = 'INSERT' then
    if pg_catalog.split_part(new.file_path, '/', 1) is distinct from auth.uid()::text
      or new.file_path ~ '(^|/)\.\.?(/|$)' then
      perform private.refuse('resume:path', 'a resume lies in the folder of its owner');
    end if;
  else
    perform private.allow_only(to_jsonb(old), to_jsonb(new), array[
      'file_name', 'parsed_data', 'is_primary', 'status', 'metadata'
    ]);
  end if;
  return new;
end
$$;
comment on function private.resumes_rules() is 'Owners register files of their own folder, and never re-point a resume.';

create trigger a_rules before insert or update on public.resumes
  for each row execute function private.resumes_rules();
create trigger z_stamp before insert or update on public.resumes
  for each row execute function private.stamp();

alter table public.resumes enable row level security;
revoke all on public.resumes from anon, authenticated;
grant select, insert, update, delete on public.resumes to authenticated;
grant all on public.resumes to service_role;

create policy "Candidates can read their own resumes" on public.resumes
  for select to authenticated using (user_id = (select auth.uid()));
create policy "Candidates can add their own resumes" on public.resumes
  for insert to authenticated with check (user_id = (select auth.uid()));
create policy "Candidates can change their own resumes" on public.resumes
  for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy "Candidates can delete their own resumes" on public.resumes
  for delete to authenticated using (user_id = (select auth.uid()));

create table public.experiences (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  resume_id uuid references public.resumes (id) on delete cascade,
  company_name text not null check (length(btrim(company_name)) between 1 and 200),
  position text not null check (length(btrim(position)) between 1 and 200),
  start_date date,
  end_date date,
  is_current boolean not null default false,
  location text check (length(location) <= 200),
  description text check (length(description) <= 10000),
  skills text[] check (private.are_short_texts(skills, 100, 100)),
  achievements text[] check (private.are_short_texts(achievements, 50, 1000)),
  metadata jsonb not null default '{}'::jsonb check (private.json_object_fits(metadata, 16384)),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint experiences_dates_in_order check (end_date >= start_date),
  constraint experiences_current_has_no_end check (not (is_current and end_date is not null))
);
comment on table public.experiences is 'Work experience, read from a resume or told in the chat.';
comment on column public.experiences.resume_id is 'The resume it was read from; null when the candidate told it.';
create index experiences_user_id_idx on public.experiences (user_id);
create index experiences_resume_id_idx on public.experiences (resume_id);

create trigger z_stamp before insert or update on public.experiences
  for each row execute function private.stamp();

alter table public.experiences enable row level security;
revoke all on public.experiences from anon, authenticated;
grant select, insert, update, delete on public.experiences to authenticated;
grant all on public.experiences to service_role;

create policy "Candidates can read their own experience" on public.experiences
  for select to authenticated using (user_id = (select auth.uid()));
create policy "Candidates can add their own experience" on public.experiences
  for insert to authenticated
  with check (
    user_id = (select auth.uid())
    and (resume_id is null or exists (select 1 from public.resumes r where r.id = resume_id))
  );
create policy "Candidates can change their own experience" on public.experiences
  for update to authenticated
  using (user_id = (select auth.uid()))
  with check (
    user_id = (select auth.uid())
    and (resume_id is null or exists (select 1 from public.resumes r where r.id = resume_id))
  );
create policy "Candidates can delete their own experience" on public.experiences
  for delete to authenticated using (user_id = (select auth.uid()));

revoke execute on all functions in schema private from public;
