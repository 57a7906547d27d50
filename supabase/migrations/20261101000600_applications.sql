-- Applications, and what was sent with each.

create table public.applications (
  id uuid primary key default gen_random_uuid(),
  user_id uuid references public.profiles (id) on delete cascade,
  job_id uuid not null references public.job_posts (id) on delete cascade,
  resume_id uuid references public.resumes (id) on delete set null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  status text not null default 'submitted' check (
    status in ('draft', 'submitted', 'screening', 'interview', 'offer', 'hired', 'rejected', 'withdrawn')
  ),
  cover_letter text check (length(cover_letter) <= 20000),
  notes text check (length(notes) <= 4000),
  metadata jsonb not null default '{}'::jsonb check (private.json_object_fits(metadata, 16384)),
  agency_id uuid not null references public.agencies (id) on delete cascade,
  unique (user_id, job_id)
);
comment on table public.applications is
  'One per candidate and job. A draft is the candidate''s alone; from submission on, the agency reads it.';
comment on column public.applications.user_id is 'Null once the account is deleted and the agency must keep the record.';
comment on column public.applications.status is
  'Candidate: draft → submitted, submitted|screening|interview|offer → withdrawn, withdrawn → submitted while '
  'the job is open. Agency: any of submitted, screening, interview, offer, hired, rejected.';
comment on column public.applications.cover_letter is 'Fixed on submission; what the agency reads is the snapshot''s.';
comment on column public.applications.notes is 'Shared by both sides. What only one side may see is a private note.';
comment on column public.applications.agency_id is 'The job''s agency, filled from the job.';
create index applications_job_id_idx on public.applications (job_id);
create index applications_resume_id_idx on public.applications (resume_id);
create index applications_agency_id_idx on public.applications (agency_id, status);

create table public.application_snapshots (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references public.applications (id) on delete cascade,
  user_id uuid references public.profiles (id) on delete set null,
  agency_id uuid not null references public.agencies (id) on delete cascade,
  resume_id uuid references public.resumes (id) on delete set null,
  resume jsonb check (private.json_object_fits(resume, 524288)),
  file_path text,
  file_name text,
  file_type text,
  profile jsonb not null default '{}'::jsonb check (private.json_object_fits(profile, 65536)),
  cover_letter text,
  sent_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  metadata jsonb not null default '{}'::jsonb check (private.json_object_fits(metadata, 16384))
);
comment on table public.application_snapshots is
  'What a submission sent, once per submission, written by a trigger and by nobody else. All that an agency '
  'sees of a candidate.';
comment on column public.application_snapshots.resume is 'resumes.parsed_data at that moment (JSON Resume).';
comment on column public.application_snapshots.file_path is 'The file in bucket resumes; readable by the agency, and kept while the snapshot is.';
comment on column public.application_snapshots.profile is
  'The profile fields that the candidate shares: full_name, email, occupation, bio, location, website, '
  'linkedin_url, github_url, less what user_preferences.visibility turns off.';
create index application_snapshots_application_id_idx on public.application_snapshots (application_id, sent_at desc);
create index application_snapshots_user_id_idx on public.application_snapshots (user_id);
create index application_snapshots_agency_id_idx on public.application_snapshots (agency_id);
create index application_snapshots_resume_id_idx on public.application_snapshots (resume_id);
create index application_snapshots_file_path_idx on public.application_snapshots (file_path);

create function private.applications_rules()
returns trigger
language plpgsql
set search_path = ''
as $$
declare
  actor uuid := auth.uid();
  may_edit_letter boolean;
begin
  if not private.acting_as_user() then
    return new;
  end if;

  if tg_op = 'INSERT' then
    if new.status not in ('draft', 'submitted') then
      perform private.refuse('application:transition', 'an application starts as draft or submitted');
    end if;
    may_edit_letter := true;
  elsif old.user_id = actor then
    may_edit_letter := old.status = 'draft' or (old.status = 'withdrawn' and new.status = 'submitted');
    perform private.allow_only(to_jsonb(old), to_jsonb(new), case
      when may_edit_letter then array['resume_id', 'cover_letter', 'notes', 'metadata', 'status']
      else array['notes', 'status']
    end);
    if new.status <> old.status and (old.status, new.status) not in (
      ('draft', 'submitted'),
      ('withdrawn', 'submitted'),
      ('submitted', 'withdrawn'),
      ('screening', 'withdrawn'),
      ('interview', 'withdrawn'),
      ('offer', 'withdrawn')
    ) then
      perform private.refuse('application:transition', old.status || ' to ' || new.status || ' is not the candidate''s');
    end if;
  else
    perform private.allow_only(to_jsonb(old), to_jsonb(new), array['notes', 'status']);
    if new.status <> old.status and not (
      old.status in ('submitted', 'screening', 'interview', 'offer', 'hired', 'rejected')
      and new.status in ('submitted', 'screening', 'interview', 'offer', 'hired', 'rejected')
    ) then
      perform private.refuse('application:transition', old.status || ' to ' || new.status || ' is not the agency''s');
    end if;
    return new;
  end if;

  if may_edit_letter and new.resume_id is not null and not exists (
    select 1 from public.resumes r where r.id = new.resume_id and r.user_id = actor
  ) then
    perform private.refuse('application:resume_not_found', 'the resume is not the candidate''s');
  end if;
  return new;
end
$$;
comment on function private.applications_rules() is
  'Candidates write what they send and withdraw it; agencies move it along; neither writes for the other. '
  'Somebody who is both is treated as the candidate.';

create function private.check_submission()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  job record;
begin
  -- The lock holds off a closing of the job until the submission is in.
  select j.agency_id, j.status, j.closes_at, a.status as agency_status
  into job
  from public.job_posts j
  join public.agencies a on a.id = j.agency_id
  where j.id = new.job_id
  for share of j;

  new.agency_id := job.agency_id;
  if auth.uid() is null then
    return new; -- no user: the service, or a seed with applications of the past
  end if;

  if new.status = 'submitted' and (tg_op = 'INSERT' or old.status in ('draft', 'withdrawn')) then
    if not exists (select 1 from private.verified_users v where v.user_id = new.user_id) then
      perform private.refuse('application:verification_required', 'the candidate''s e-mail is not verified');
    end if;
    if job.status is distinct from 'active' or job.agency_status is distinct from 'active'
      or job.closes_at <= pg_catalog.now() then
      perform private.refuse('application:job_closed', 'the job takes no applications');
    end if;
  end if;
  return new;
end
$$;
comment on function private.check_submission() is
  'Fills the agency; refuses submissions by guests and to jobs that are not open, whoever carries them out for a user.';

create trigger a_rules before insert or update on public.applications
  for each row execute function private.applications_rules();
create trigger b_check_submission before insert or update of status, job_id on public.applications
  for each row execute function private.check_submission();
create trigger z_stamp before insert or update on public.applications
  for each row execute function private.stamp();
create trigger z_stamp before insert or update on public.application_snapshots
  for each row execute function private.stamp();

alter table public.applications enable row level security;
revoke all on public.applications from anon, authenticated;
grant select, insert, update, delete on public.applications to authenticated;
grant all on public.applications to service_role;

create policy "Candidates can read their applications, members those sent" on public.applications
  for select to authenticated
  using (
    user_id = (select auth.uid())
    or (status <> 'draft' and agency_id in (select private.my_agency_ids()))
  );
create policy "Candidates can apply for themselves to jobs they can see" on public.applications
  for insert to authenticated
  with check (
    user_id = (select auth.uid()) and exists (select 1 from public.job_posts j where j.id = job_id)
  );
create policy "Candidates can change their applications, members those sent" on public.applications
  for update to authenticated
  using (
    user_id = (select auth.uid())
    or (status <> 'draft' and agency_id in (select private.my_agency_ids()))
  )
  with check (
    user_id = (select auth.uid())
    or (status <> 'draft' and agency_id in (select private.my_agency_ids()))
  );
create policy "Candidates can discard their own drafts" on public.applications
  for delete to authenticated using (user_id = (select auth.uid()) and status = 'draft');

alter table public.application_snapshots enable row level security;
revoke all on public.application_snapshots from anon, authenticated;
grant select on public.application_snapshots to authenticated;
grant all on public.application_snapshots to service_role;

create policy "Candidates can read what they sent, members what they got" on public.application_snapshots
  for select to authenticated
  using (user_id = (select auth.uid()) or agency_id in (select private.my_agency_ids()));

revoke execute on all functions in schema private from public;
