-- Reviews of agencies by candidates: moderated by the platform, shown from five on.

create table public.feedback_reviews (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  reviewer_id uuid references public.profiles (id) on delete set null,
  application_id uuid references public.applications (id) on delete set null,
  rating integer not null check (rating >= 1 and rating <= 5),
  content text check (length(content) <= 4000),
  is_anonymous boolean not null default false,
  status text not null default 'pending' check (status in ('pending', 'approved', 'rejected')),
  metadata jsonb not null default '{}'::jsonb check (private.json_object_fits(metadata, 16384)),
  agency_id uuid references public.agencies (id) on delete cascade,
  unique (reviewer_id, application_id)
);
comment on table public.feedback_reviews is
  'Rows are visible to their author only; everybody else reads public.agency_reviews().';
comment on column public.feedback_reviews.status is 'Set by platform staff, never by the author or the agency.';
comment on column public.feedback_reviews.agency_id is
  'The application''s agency, filled from it, so that a review outlives the application.';
create index feedback_reviews_application_id_idx on public.feedback_reviews (application_id);
create index feedback_reviews_agency_id_idx on public.feedback_reviews (agency_id, status);

create function private.feedback_reviews_rules()
returns trigger
language plpgsql
set search_path = ''
as $$
declare
  subject record;
begin
  if not private.acting_as_user() then
    return new;
  end if;

  if tg_op = 'INSERT' then
    select a.status into subject
    from public.applications a where a.id = new.application_id and a.user_id = auth.uid();
    if not found or subject.status = 'draft' then
      perform private.refuse('review:application_required', 'a review is about an application that was sent');
    end if;
    if private.is_guest() then
      perform private.refuse('review:verification_required', 'the reviewer''s e-mail is not verified');
    end if;
    if new.status <> 'pending' then
      perform private.refuse('rights:column', 'not yours to change here: status');
    end if;
    new.metadata := '{}'::jsonb;
    return new;
  end if;

  perform private.allow_only(to_jsonb(old), to_jsonb(new), array['rating', 'content', 'is_anonymous']);
  if new.rating <> old.rating or new.content is distinct from old.content then
    new.status := 'pending'; -- what was approved is not what it says now
  end if;
  return new;
end
$$;
comment on function private.feedback_reviews_rules() is 'Authors write about their own applications; a changed review is moderated again.';

create function private.fill_review_agency()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  if new.application_id is not null then
    select a.agency_id into new.agency_id from public.applications a where a.id = new.application_id;
  end if;
  return new;
end
$$;
comment on function private.fill_review_agency() is 'The agency of a review is the application''s.';

create trigger a_rules before insert or update on public.feedback_reviews
  for each row execute function private.feedback_reviews_rules();
create trigger b_fill_agency before insert on public.feedback_reviews
  for each row execute function private.fill_review_agency();
create trigger z_stamp before insert or update on public.feedback_reviews
  for each row execute function private.stamp();

alter table public.feedback_reviews enable row level security;
revoke all on public.feedback_reviews from anon, authenticated;
grant select, insert, update, delete on public.feedback_reviews to authenticated;
grant all on public.feedback_reviews to service_role;

create policy "Authors can read their own reviews" on public.feedback_reviews
  for select to authenticated using (reviewer_id = (select auth.uid()));
create policy "Authors can review in their own name" on public.feedback_reviews
  for insert to authenticated with check (reviewer_id = (select auth.uid()));
create policy "Authors can change their own reviews" on public.feedback_reviews
  for update to authenticated
  using (reviewer_id = (select auth.uid())) with check (reviewer_id = (select auth.uid()));
create policy "Authors can delete their own reviews" on public.feedback_reviews
  for delete to authenticated using (reviewer_id = (select auth.uid()));

create function private.agency_reviews(of_agency uuid)
returns table (rating integer, content text, month date)
language sql
stable
security definer
set search_path = ''
as $$
  select r.rating, r.content, pg_catalog.date_trunc('month', r.created_at, 'UTC')::date
  from public.feedback_reviews r
  join public.agencies a on a.id = r.agency_id
  where r.agency_id = of_agency
    and r.status = 'approved'
    and a.status = 'active'
    and (
      select pg_catalog.count(distinct coalesce(approved.reviewer_id, approved.id))
      from public.feedback_reviews approved
      where approved.agency_id = of_agency and approved.status = 'approved'
    ) >= 5
  -- within a month the order says nothing about who came when
  order by 3 desc, pg_catalog.md5(r.id::text)
$$;
comment on function private.agency_reviews(uuid) is
  'Approved reviews of an agency once five people wrote one: rating, text and month, nothing about who.';

create function public.agency_reviews(agency_id uuid)
returns table (rating integer, content text, month date)
language sql
stable
set search_path = ''
as $$
  select * from private.agency_reviews(agency_reviews.agency_id)
$$;
comment on function public.agency_reviews(uuid) is
  'Approved reviews of an active agency: rating, text and month; empty until five people wrote one.';

revoke execute on all functions in schema private from public;
grant execute on function private.agency_reviews(uuid) to anon, authenticated, service_role;
revoke execute on function public.agency_reviews(uuid) from public;
grant execute on function public.agency_reviews(uuid) to anon, authenticated, service_role;
