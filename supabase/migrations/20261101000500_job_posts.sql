-- Jobs, and what candidates keep about them.

create function private.plain_text(value text)
returns text
language sql
immutable
parallel safe
set search_path = ''
as $$
  select extensions.unaccent('extensions.unaccent'::regdictionary, coalesce(value, ''))
$$;
comment on function private.plain_text(text) is
  'Without accents. Immutable because the dictionary is named; use it on both sides of a search.';

create function private.joined(entries text[])
returns text
language sql
immutable
parallel safe
set search_path = ''
as $$
  select coalesce(pg_catalog.array_to_string(entries, ' '), '')
$$;
comment on function private.joined(text[]) is 'array_to_string for text, which is immutable although the general one is not.';

create function private.job_search_vector(
  title text, company_name text, location text, skills text[], requirements text[], description text
)
returns tsvector
language sql
immutable
parallel safe
set search_path = ''
as $$
  select pg_catalog.setweight(pg_catalog.to_tsvector('pg_catalog.english', private.plain_text(title)), 'A')
    || pg_catalog.setweight(pg_catalog.to_tsvector('pg_catalog.simple', private.plain_text(title)), 'A')
    || pg_catalog.setweight(pg_catalog.to_tsvector(
      'pg_catalog.simple', private.plain_text(private.joined(skills))
    ), 'B')
    || pg_catalog.setweight(pg_catalog.to_tsvector('pg_catalog.simple', private.plain_text(company_name)), 'C')
    || pg_catalog.setweight(pg_catalog.to_tsvector('pg_catalog.simple', private.plain_text(location)), 'C')
    || pg_catalog.setweight(pg_catalog.to_tsvector(
      'pg_catalog.english', private.plain_text(private.joined(requirements))
    ), 'C')
    || pg_catalog.setweight(pg_catalog.to_tsvector('pg_catalog.english', private.plain_text(description)), 'D')
$$;
comment on function private.job_search_vector(text, text, text, text[], text[], text) is
  'Weights: A title (english and simple), B skills, C company, place, requirements, D description.';

create table public.job_posts (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  agency_id uuid not null references public.agencies (id) on delete cascade,
  posted_by uuid references public.profiles (id) on delete set null,
  title text not null check (length(btrim(title)) between 1 and 200),
  company_name text not null check (length(btrim(company_name)) between 1 and 200),
  location text check (length(location) <= 200),
  job_type text check (
    job_type in ('full_time', 'part_time', 'contract', 'temporary', 'internship', 'apprenticeship', 'freelance')
  ),
  salary_range jsonb check (private.is_salary_range(salary_range)),
  description text not null check (length(description) between 1 and 30000),
  requirements text[] check (private.are_short_texts(requirements, 60, 1000)),
  benefits text[] check (private.are_short_texts(benefits, 60, 500)),
  skills_required text[] check (private.are_short_texts(skills_required, 60, 100)),
  status text not null default 'active' check (status in ('draft', 'active', 'paused', 'closed')),
  metadata jsonb not null default '{}'::jsonb check (private.json_object_fits(metadata, 16384)),
  work_mode text check (work_mode in ('onsite', 'hybrid', 'remote')),
  seniority text check (
    seniority in ('intern', 'entry', 'junior', 'mid', 'senior', 'lead', 'principal', 'director', 'executive')
  ),
  country text check (country ~ '^[A-Z]{2}$'),
  closes_at timestamptz,
  search tsvector generated always as (
    private.job_search_vector(title, company_name, location, skills_required, requirements, description)
  ) stored
);
comment on table public.job_posts is 'Jobs of agencies. Public while active; drafts are the agency''s.';
comment on column public.job_posts.company_name is 'The employer, who need not be the agency.';
comment on column public.job_posts.salary_range is '{min, max, currency, period: hour|day|week|month|year}.';
comment on column public.job_posts.status is
  'draft: agency only; active: public and open; paused and closed: read by those who saved it or applied.';
comment on column public.job_posts.metadata is 'Public, like every column here.';
comment on column public.job_posts.work_mode is 'onsite, hybrid or remote; null when the advert does not say.';
comment on column public.job_posts.country is 'ISO 3166-1 alpha-2, capital letters.';
comment on column public.job_posts.closes_at is 'Applications are refused from then on; null: until the status says so.';
comment on column public.job_posts.search is 'What the full-text search looks in; generated.';
create index job_posts_agency_id_idx on public.job_posts (agency_id, status);
create index job_posts_posted_by_idx on public.job_posts (posted_by);
create index job_posts_active_idx on public.job_posts (created_at desc) where status = 'active';
create index job_posts_search_idx on public.job_posts using gin (search);
create index job_posts_title_trigram_idx on public.job_posts using gin (title extensions.gin_trgm_ops);

-- plpgsql binds late: the tables below are made after the policies that ask for them.
create function private.my_job_ids()
returns setof uuid
language plpgsql
stable
security definer
set search_path = ''
as $$
begin
  return query
    select s.job_id from public.saved_jobs s where s.user_id = auth.uid()
    union
    select a.job_id from public.applications a where a.user_id = auth.uid();
end
$$;
comment on function private.my_job_ids() is 'Jobs that the caller saved or applied to, which stay readable after they close.';

create function private.job_is_in_use(job uuid)
returns boolean
language plpgsql
stable
security definer
set search_path = ''
as $$
begin
  return exists (
    select 1
    from public.applications a
    join public.job_posts j on j.id = a.job_id
    where a.job_id = job and j.agency_id in (select private.my_agency_ids())
  );
end
$$;
comment on function private.job_is_in_use(uuid) is 'Whether anyone applied to, or drafted for, a job of the caller''s agency.';

create function private.job_posts_rules()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if not private.acting_as_user() then
    return coalesce(new, old);
  end if;
  if tg_op = 'INSERT' then
    new.posted_by := auth.uid();
    return new;
  end if;
  if tg_op = 'DELETE' then
    if private.job_is_in_use(old.id) then
      perform private.refuse('job:in_use', 'people applied to this job: close it instead');
    end if;
    return old;
  end if;
  perform private.allow_only(to_jsonb(old), to_jsonb(new), array[
    'title', 'company_name', 'location', 'job_type', 'salary_range', 'description', 'requirements', 'benefits',
    'skills_required', 'status', 'metadata', 'work_mode', 'seniority', 'country', 'closes_at'
  ]);
  if new.status = 'draft' and old.status <> 'draft' and private.job_is_in_use(old.id) then
    perform private.refuse('job:in_use', 'people applied to this job: pause or close it instead');
  end if;
  return new;
end
$$;
comment on function private.job_posts_rules() is
  'A job stays with its agency and its author, and does not vanish under those who applied.';

create trigger a_rules before insert or update or delete on public.job_posts
  for each row execute function private.job_posts_rules();
create trigger z_stamp before insert or update on public.job_posts
  for each row execute function private.stamp();

revoke execute on all functions in schema private from public;
grant execute on function
  private.plain_text(text),
  private.joined(text[]),
  private.job_search_vector(text, text, text, text[], text[], text)
to anon, authenticated, service_role;
grant execute on function private.my_job_ids(), private.job_is_in_use(uuid) to authenticated, service_role;

alter table public.job_posts enable row level security;
revoke all on public.job_posts from anon, authenticated;
grant select on public.job_posts to anon;
grant select, insert, update, delete on public.job_posts to authenticated;
grant all on public.job_posts to service_role;

create policy "Anyone can read active jobs" on public.job_posts
  for select to anon
  using (status = 'active' and agency_id in (select private.active_agency_ids()));
create policy "People can read active jobs, their choices, their agency's" on public.job_posts
  for select to authenticated
  using (
    (status = 'active' and agency_id in (select private.active_agency_ids()))
    or agency_id in (select private.my_agency_ids())
    or (status <> 'draft' and id in (select private.my_job_ids()))
  );
create policy "Members can add jobs of their agency" on public.job_posts
  for insert to authenticated with check (agency_id in (select private.my_agency_ids()));
create policy "Members can change jobs of their agency" on public.job_posts
  for update to authenticated
  using (agency_id in (select private.my_agency_ids()))
  with check (agency_id in (select private.my_agency_ids()));
create policy "Members can delete jobs of their agency" on public.job_posts
  for delete to authenticated using (agency_id in (select private.my_agency_ids()));

-- Saved jobs ----------------------------------------------------------------------------------

create table public.saved_jobs (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  job_id uuid not null references public.job_posts (id) on delete cascade,
  created_at timestamptz not null default now(),
  notes text check (length(notes) <= 4000),
  metadata jsonb not null default '{}'::jsonb check (private.json_object_fits(metadata, 16384)),
  updated_at timestamptz not null default now(),
  unique (user_id, job_id)
);
comment on table public.saved_jobs is 'Jobs that a candidate keeps for later; invisible to agencies.';
create index saved_jobs_job_id_idx on public.saved_jobs (job_id);

create trigger z_stamp before insert or update on public.saved_jobs
  for each row execute function private.stamp();

alter table public.saved_jobs enable row level security;
revoke all on public.saved_jobs from anon, authenticated;
grant select, insert, update, delete on public.saved_jobs to authenticated;
grant all on public.saved_jobs to service_role;

create policy "Candidates can read their own saved jobs" on public.saved_jobs
  for select to authenticated using (user_id = (select auth.uid()));
create policy "Candidates can save jobs that they can see" on public.saved_jobs
  for insert to authenticated
  with check (
    user_id = (select auth.uid()) and exists (select 1 from public.job_posts j where j.id = job_id)
  );
create policy "Candidates can change their own saved jobs" on public.saved_jobs
  for update to authenticated
  using (user_id = (select auth.uid()))
  with check (
    user_id = (select auth.uid()) and exists (select 1 from public.job_posts j where j.id = job_id)
  );
create policy "Candidates can forget their own saved jobs" on public.saved_jobs
  for delete to authenticated using (user_id = (select auth.uid()));

-- Alerts --------------------------------------------------------------------------------------

create table public.job_alerts (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  criteria jsonb not null check (
    private.json_object_fits(criteria, 8192)
    and private.json_field_is(criteria, 'keywords', 'array')
    and private.json_field_is(criteria, 'exclude', 'array')
    and private.json_field_is(criteria, 'locations', 'array')
    and private.json_field_is(criteria, 'workModes', 'array')
    and private.json_field_is(criteria, 'seniority', 'array')
    and private.json_field_is(criteria, 'salaryMin', 'number')
    and private.json_field_is(criteria, 'skills', 'array')
    and private.json_field_is(criteria, 'agencyIds', 'array')
  ),
  frequency text not null default 'daily' check (frequency in ('instant', 'daily', 'weekly')),
  status text not null default 'active' check (status in ('active', 'paused')),
  last_sent_at timestamptz,
  metadata jsonb not null default '{}'::jsonb check (private.json_object_fits(metadata, 16384))
);
comment on table public.job_alerts is 'Searches that a candidate is mailed about.';
comment on column public.job_alerts.criteria is
  '{keywords[], exclude[], locations[], workModes[], seniority[], salaryMin, skills[], agencyIds[]}.';
comment on column public.job_alerts.last_sent_at is 'Written by the worker that sends.';
create index job_alerts_user_id_idx on public.job_alerts (user_id);
create index job_alerts_due_idx on public.job_alerts (frequency, last_sent_at) where status = 'active';

create function private.job_alerts_rules()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if private.acting_as_user() then
    if tg_op = 'INSERT' then
      new.last_sent_at := null;
    else
      perform private.allow_only(to_jsonb(old), to_jsonb(new), array['criteria', 'frequency', 'status', 'metadata']);
    end if;
  end if;
  return new;
end
$$;
comment on function private.job_alerts_rules() is 'When an alert was sent is the worker''s to say.';

create trigger a_rules before insert or update on public.job_alerts
  for each row execute function private.job_alerts_rules();
create trigger z_stamp before insert or update on public.job_alerts
  for each row execute function private.stamp();

alter table public.job_alerts enable row level security;
revoke all on public.job_alerts from anon, authenticated;
grant select, insert, update, delete on public.job_alerts to authenticated;
grant all on public.job_alerts to service_role;

create policy "Candidates can read their own alerts" on public.job_alerts
  for select to authenticated using (user_id = (select auth.uid()));
create policy "Candidates can add their own alerts" on public.job_alerts
  for insert to authenticated with check (user_id = (select auth.uid()));
create policy "Candidates can change their own alerts" on public.job_alerts
  for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy "Candidates can delete their own alerts" on public.job_alerts
  for delete to authenticated using (user_id = (select auth.uid()));

revoke execute on all functions in schema private from public;
