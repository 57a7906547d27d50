-- Notes that only one side may see. `notes` on shared rows are shared.

create table public.private_notes (
  id uuid primary key default gen_random_uuid(),
  author_id uuid not null references public.profiles (id) on delete cascade,
  agency_id uuid references public.agencies (id) on delete cascade,
  application_id uuid references public.applications (id) on delete cascade,
  job_id uuid references public.job_posts (id) on delete cascade,
  offer_id uuid references public.offers_negotiation (id) on delete cascade,
  candidate_id uuid references public.profiles (id) on delete cascade,
  content text not null check (length(btrim(content)) between 1 and 10000),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  metadata jsonb not null default '{}'::jsonb check (private.json_object_fits(metadata, 16384)),
  constraint private_notes_about_one_thing check (num_nonnulls(application_id, job_id, offer_id, candidate_id) = 1),
  constraint private_notes_about_candidates_are_an_agencys check (candidate_id is null or agency_id is not null)
);
comment on table public.private_notes is
  'Without an agency: the author''s alone. With one: read by its members, changed by the author while a member.';
create index private_notes_author_id_idx on public.private_notes (author_id);
create index private_notes_agency_id_idx on public.private_notes (agency_id);
create index private_notes_application_id_idx on public.private_notes (application_id);
create index private_notes_job_id_idx on public.private_notes (job_id);
create index private_notes_offer_id_idx on public.private_notes (offer_id);
create index private_notes_candidate_id_idx on public.private_notes (candidate_id);

create function private.private_notes_rules()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if private.acting_as_user() then
    perform private.allow_only(to_jsonb(old), to_jsonb(new), array['content', 'metadata']);
  end if;
  return new;
end
$$;
comment on function private.private_notes_rules() is 'A note keeps its author, its readers and its subject.';

create trigger a_rules before update on public.private_notes
  for each row execute function private.private_notes_rules();
create trigger z_stamp before insert or update on public.private_notes
  for each row execute function private.stamp();

alter table public.private_notes enable row level security;
revoke all on public.private_notes from anon, authenticated;
grant select, insert, update, delete on public.private_notes to authenticated;
grant all on public.private_notes to service_role;

create policy "Authors can read their own notes and members their agency's" on public.private_notes
  for select to authenticated
  using (
    (agency_id is null and author_id = (select auth.uid()))
    or agency_id in (select private.my_agency_ids())
  );
create policy "People can note something about what they can see" on public.private_notes
  for insert to authenticated
  with check (
    author_id = (select auth.uid())
    and (agency_id is null or agency_id in (select private.my_agency_ids()))
    and (
      application_id is null
      or exists (
        select 1 from public.applications a
        where a.id = application_id and (private_notes.agency_id is null or a.agency_id = private_notes.agency_id)
      )
    )
    and (
      job_id is null
      or exists (
        select 1 from public.job_posts j
        where j.id = job_id and (private_notes.agency_id is null or j.agency_id = private_notes.agency_id)
      )
    )
    and (
      offer_id is null
      or exists (
        select 1 from public.offers_negotiation o
        where o.id = offer_id and (private_notes.agency_id is null or o.agency_id = private_notes.agency_id)
      )
    )
    and (
      candidate_id is null
      or exists (
        select 1 from public.applications a
        where a.user_id = candidate_id and a.status <> 'draft' and a.agency_id = private_notes.agency_id
      )
    )
  );
create policy "Authors can change their own notes" on public.private_notes
  for update to authenticated
  using (
    author_id = (select auth.uid()) and (agency_id is null or agency_id in (select private.my_agency_ids()))
  )
  with check (
    author_id = (select auth.uid()) and (agency_id is null or agency_id in (select private.my_agency_ids()))
  );
create policy "Authors can delete their own notes" on public.private_notes
  for delete to authenticated
  using (
    author_id = (select auth.uid()) and (agency_id is null or agency_id in (select private.my_agency_ids()))
  );

revoke execute on all functions in schema private from public;
