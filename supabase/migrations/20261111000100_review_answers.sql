-- What an agency answers to a review in public, what the reviewer holds against it, and who decides.

create table public.review_answers (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  review_id uuid not null unique references public.feedback_reviews (id) on delete cascade,
  agency_id uuid not null references public.agencies (id) on delete cascade,
  author_id uuid references public.profiles (id) on delete set null,
  content text not null check (length(btrim(content)) between 1 and 2000),
  status text not null default 'pending' check (status in ('pending', 'approved', 'rejected')),
  metadata jsonb not null default '{}'::jsonb check (private.json_object_fits(metadata, 16384))
);
comment on table public.review_answers is
  'One answer of the agency to a review that is shown. Everybody else reads it in public.agency_reviews().';
comment on column public.review_answers.author_id is 'Who wrote or last changed it for the agency; never shown outside of it.';
comment on column public.review_answers.status is 'Set by platform staff, never by the agency.';
create index review_answers_agency_id_idx on public.review_answers (agency_id);
create index review_answers_author_id_idx on public.review_answers (author_id);

alter table public.feedback_reviews
  add column contested_at timestamptz,
  add column contest_reason text check (length(btrim(contest_reason)) between 1 and 2000),
  add constraint feedback_reviews_contest_is_dated check ((contested_at is null) = (contest_reason is null));
comment on column public.feedback_reviews.contested_at is 'When the author contested the agency''s answer; kept by the database.';
comment on column public.feedback_reviews.contest_reason is
  'What the author holds against the answer, for platform staff. Here and not with the answer, which the agency reads.';

-- An answer that goes with its review leaves no mark: it would tell the agency who took the review
-- away, and the reviewer could not bring back what is the agency's.
create trigger journal after insert or update or delete on public.review_answers
  for each row when (pg_catalog.pg_trigger_depth() = 0) execute function private.journal();

create or replace function private.writable_tables() returns text[]
language sql immutable parallel safe set search_path = ''
return array[
  'agencies', 'agency_users', 'applications', 'chat_messages', 'chats', 'experiences',
  'feedback_reviews', 'interview_preparation', 'job_alerts', 'job_posts', 'knowledge_base',
  'offers_negotiation', 'private_notes', 'profiles', 'resumes', 'review_answers', 'saved_jobs', 'user_preferences'
];

-- Reading ---------------------------------------------------------------------------------------

drop function public.agency_reviews(uuid);
drop function private.agency_reviews(uuid);

create function private.agency_reviews(of_agency uuid)
returns table (id uuid, rating integer, content text, month date, answer text, answer_month date, contested boolean)
language sql
stable
security definer
set search_path = ''
as $$
  select
    r.id, r.rating, r.content, pg_catalog.date_trunc('month', r.created_at, 'UTC')::date,
    w.content, pg_catalog.date_trunc('month', w.created_at, 'UTC')::date,
    w.id is not null and r.contested_at is not null
  from public.feedback_reviews r
  join public.agencies a on a.id = r.agency_id
  left join public.review_answers w on w.review_id = r.id and w.status = 'approved'
  where r.agency_id = of_agency
    and r.status = 'approved'
    and a.status = 'active'
    and (
      select pg_catalog.count(distinct coalesce(approved.reviewer_id, approved.id))
      from public.feedback_reviews approved
      where approved.agency_id = of_agency and approved.status = 'approved'
    ) >= 5
  -- within a month the order says nothing about who came when
  order by 4 desc, pg_catalog.md5(r.id::text)
$$;
comment on function private.agency_reviews(uuid) is
  'Approved reviews of an agency once five people wrote one, with approved answers: nothing about who.';

create function public.agency_reviews(agency_id uuid)
returns table (id uuid, rating integer, content text, month date, answer text, answer_month date, contested boolean)
language sql
stable
set search_path = ''
as $$
  select * from private.agency_reviews(agency_reviews.agency_id)
$$;
comment on function public.agency_reviews(uuid) is
  'Approved reviews of an active agency: rating, text and month, the agency''s answer and its month, and whether the reviewer contests that; empty until five people wrote one.';

create function private.review_is_shown(review uuid, of_agency uuid)
returns boolean
language sql
stable
security definer
set search_path = ''
as $$
  select exists (select from private.agency_reviews(of_agency) as shown where shown.id = review)
$$;
comment on function private.review_is_shown(uuid, uuid) is 'Whether everybody can read this review of this agency.';

-- Writing ---------------------------------------------------------------------------------------

create or replace function private.feedback_reviews_rules()
returns trigger
language plpgsql
set search_path = ''
as $$
declare
  subject record;
begin
  if not private.acting_as_user() then
    if tg_op = 'UPDATE' and new.contest_reason is distinct from old.contest_reason then
      new.contested_at := case when new.contest_reason is not null then pg_catalog.now() end;
    end if;
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
    -- One that was taken away comes back as a new one: to be moderated, and without what was held against an answer.
    new.status := 'pending';
    new.metadata := '{}'::jsonb;
    new.contested_at := null;
    new.contest_reason := null;
    return new;
  end if;

  perform private.allow_only(
    to_jsonb(old), to_jsonb(new), array['rating', 'content', 'is_anonymous', 'contest_reason']);
  if new.rating <> old.rating or new.content is distinct from old.content then
    new.status := 'pending'; -- what was approved is not what it says now
  end if;
  if new.contest_reason is distinct from old.contest_reason then
    if new.contest_reason is not null and not exists (
      select from public.review_answers w where w.review_id = new.id and w.status = 'approved'
    ) then
      perform private.refuse('review:no_answer', 'there is no answer to contest');
    end if;
    new.contested_at := case when new.contest_reason is not null then pg_catalog.now() end;
  end if;
  return new;
end
$$;
comment on function private.feedback_reviews_rules() is
  'Authors write about their own applications and contest answers; a changed review is moderated again.';

create function private.review_answers_rules()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if not private.acting_as_user() then
    return new;
  end if;
  if tg_op = 'INSERT' then
    if not private.review_is_shown(new.review_id, new.agency_id) then
      perform private.refuse('review:not_found', 'an agency answers reviews of itself that are shown');
    end if;
    new.status := 'pending';
    new.metadata := '{}'::jsonb;
    return new;
  end if;
  perform private.allow_only(to_jsonb(old), to_jsonb(new), array['content']);
  if new.content <> old.content then
    new.status := 'pending';
    new.author_id := auth.uid();
  end if;
  return new;
end
$$;
comment on function private.review_answers_rules() is
  'Members answer what everybody can read; a changed answer is moderated again and is its changer''s.';

create trigger a_rules before insert or update on public.review_answers
  for each row execute function private.review_answers_rules();
create trigger z_stamp before insert or update on public.review_answers
  for each row execute function private.stamp();

alter table public.review_answers enable row level security;
revoke all on public.review_answers from anon, authenticated;
grant select, insert, update, delete on public.review_answers to authenticated;
grant all on public.review_answers to service_role;

create policy "Members and reviewers can read answers" on public.review_answers
  for select to authenticated
  using (
    agency_id in (select private.my_agency_ids())
    or (
      status = 'approved'
      and review_id in (select r.id from public.feedback_reviews r where r.reviewer_id = (select auth.uid()))
    )
  );
create policy "Members can answer reviews of their agency in their own name" on public.review_answers
  for insert to authenticated
  with check (author_id = (select auth.uid()) and agency_id in (select private.my_agency_ids()));
create policy "Members can change their agency's answers" on public.review_answers
  for update to authenticated
  using (agency_id in (select private.my_agency_ids()))
  with check (agency_id in (select private.my_agency_ids()));
create policy "Members can take back their agency's answers" on public.review_answers
  for delete to authenticated using (agency_id in (select private.my_agency_ids()));

-- Moderation ------------------------------------------------------------------------------------

create function private.reviews_to_moderate()
returns table (kind text, id uuid, agency text, rating integer, review text, answer text, contest_reason text, since timestamptz)
language sql
stable
security definer
set search_path = ''
as $$
  select waiting.*
  from (
    select 'review', r.id, a.name, r.rating, r.content, null::text, null::text, r.updated_at
    from public.feedback_reviews r join public.agencies a on a.id = r.agency_id
    where r.status = 'pending'
    union all
    select 'answer', w.id, a.name, r.rating, r.content, w.content, null, w.updated_at
    from public.review_answers w
    join public.feedback_reviews r on r.id = w.review_id
    join public.agencies a on a.id = w.agency_id
    where w.status = 'pending'
    union all
    select 'contest', r.id, a.name, r.rating, r.content, w.content, r.contest_reason, r.contested_at
    from public.feedback_reviews r
    join public.review_answers w on w.review_id = r.id and w.status = 'approved'
    join public.agencies a on a.id = r.agency_id
    where r.contested_at is not null
  ) as waiting (kind, id, agency, rating, review, answer, contest_reason, since)
  where private.is_staff()
  order by waiting.since, waiting.id
$$;
comment on function private.reviews_to_moderate() is 'What waits for platform staff; empty for everybody else. Nothing about who wrote a review.';

create function public.reviews_to_moderate()
returns table (kind text, id uuid, agency text, rating integer, review text, answer text, contest_reason text, since timestamptz)
language sql
stable
set search_path = ''
as $$
  select * from private.reviews_to_moderate()
$$;
comment on function public.reviews_to_moderate() is
  'For platform staff, the longest wait first: new or changed reviews, answers, and contests of answers (id: the review''s).';

create function private.moderate_review(kind text, id uuid, approve boolean)
returns boolean
language plpgsql
security definer
set search_path = ''
as $$
#variable_conflict use_variable
declare
  decided constant text := case when approve then 'approved' else 'rejected' end;
begin
  if not private.is_staff() then
    perform private.refuse('rights:column', 'reviews are moderated by platform staff');
  end if;
  if approve is null then
    return false;
  end if;
  case kind
    when 'review' then
      update public.feedback_reviews r set status = decided where r.id = id and r.status = 'pending';
    when 'answer' then
      update public.review_answers w set status = decided where w.id = id and w.status = 'pending';
    when 'contest' then
      if approve then
        update public.review_answers w set status = 'rejected'
        from public.feedback_reviews r
        where w.review_id = id and w.status = 'approved' and r.id = id and r.contested_at is not null;
      else
        update public.feedback_reviews r set contest_reason = null
        where r.id = id and r.contested_at is not null;
      end if;
    else
      return false;
  end case;
  return found;
end
$$;
comment on function private.moderate_review(text, uuid, boolean) is 'Definer half of moderate_review; for platform staff.';

create function public.moderate_review(kind text, id uuid, approve boolean)
returns boolean
language sql
set search_path = ''
as $$
  select private.moderate_review(moderate_review.kind, moderate_review.id, moderate_review.approve)
$$;
comment on function public.moderate_review(text, uuid, boolean) is
  'For platform staff. kind review or answer: shown or not. kind contest: the answer is taken down, or the contest dismissed. False when nothing waited.';

revoke execute on all functions in schema private from public;
grant execute on function private.agency_reviews(uuid) to anon, authenticated, service_role;
grant execute on function private.review_is_shown(uuid, uuid) to authenticated, service_role;
grant execute on function private.reviews_to_moderate(), private.moderate_review(text, uuid, boolean) to authenticated;
revoke execute on function public.agency_reviews(uuid) from public;
grant execute on function public.agency_reviews(uuid) to anon, authenticated, service_role;
revoke execute on function public.reviews_to_moderate(), public.moderate_review(text, uuid, boolean)
  from public, anon, service_role;
grant execute on function public.reviews_to_moderate(), public.moderate_review(text, uuid, boolean) to authenticated;
