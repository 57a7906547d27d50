-- Interview practice, which agencies never see, and offers, which both sides negotiate.

create table public.interview_preparation (
  id uuid primary key default gen_random_uuid(),
  application_id uuid references public.applications (id) on delete cascade,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  questions jsonb[] check (private.are_json_objects(questions, 200, 8192)),
  answers jsonb[] check (private.are_json_objects(answers, 200, 32768)),
  feedback jsonb[] check (private.are_json_objects(feedback, 200, 16384)),
  notes text check (length(notes) <= 20000),
  metadata jsonb not null default '{}'::jsonb check (private.json_object_fits(metadata, 65536)),
  user_id uuid not null references public.profiles (id) on delete cascade
);
comment on table public.interview_preparation is 'A candidate''s practice. Never visible to agencies.';
comment on column public.interview_preparation.application_id is 'Null: practice without an application.';
comment on column public.interview_preparation.questions is '[{id, type, round, text, basis}].';
comment on column public.interview_preparation.answers is '[{questionId, text, at}].';
comment on column public.interview_preparation.feedback is
  '[{questionId, rubric {structure, evidence, relevance}, strengths[], improvements[]}].';
create index interview_preparation_application_id_idx on public.interview_preparation (application_id);
create index interview_preparation_user_id_idx on public.interview_preparation (user_id);

create trigger z_stamp before insert or update on public.interview_preparation
  for each row execute function private.stamp();

alter table public.interview_preparation enable row level security;
revoke all on public.interview_preparation from anon, authenticated;
grant select, insert, update, delete on public.interview_preparation to authenticated;
grant all on public.interview_preparation to service_role;

create policy "Candidates can read their own practice" on public.interview_preparation
  for select to authenticated using (user_id = (select auth.uid()));
create policy "Candidates can add practice for themselves" on public.interview_preparation
  for insert to authenticated
  with check (
    user_id = (select auth.uid())
    and (
      application_id is null
      or exists (
        select 1 from public.applications a where a.id = application_id and a.user_id = (select auth.uid())
      )
    )
  );
create policy "Candidates can change their own practice" on public.interview_preparation
  for update to authenticated
  using (user_id = (select auth.uid()))
  with check (
    user_id = (select auth.uid())
    and (
      application_id is null
      or exists (
        select 1 from public.applications a where a.id = application_id and a.user_id = (select auth.uid())
      )
    )
  );
create policy "Candidates can delete their own practice" on public.interview_preparation
  for delete to authenticated using (user_id = (select auth.uid()));

-- Offers --------------------------------------------------------------------------------------

create function private.is_offer(value jsonb)
returns boolean
language sql
immutable
parallel safe
set search_path = ''
as $$
  select private.json_object_fits(value, 32768)
    and pg_catalog.jsonb_typeof(value -> 'base') = 'object'
    and pg_catalog.jsonb_typeof(value #> '{base,amount}') = 'number'
    and coalesce(value #>> '{base,currency}' ~ '^[A-Z]{3}$', false)
    and coalesce(value #>> '{base,period}' in ('hour', 'day', 'week', 'month', 'year'), false)
    and private.json_field_is(value, 'equity', 'object')
    and private.json_field_is(value, 'benefits', 'array')
    and private.json_field_is(value, 'startDate', 'string')
    and coalesce(value ->> 'startDate' ~ '^\d{4}-\d{2}-\d{2}', true)
    and private.json_field_is(value, 'expiresAt', 'string')
    and coalesce(value ->> 'expiresAt' ~ '^\d{4}-\d{2}-\d{2}', true)
$$;
comment on function private.is_offer(jsonb) is
  '{base {amount, currency, period}, bonus, signOn, equity {type, value, vestingMonths, cliffMonths}, '
  'benefits[], startDate, expiresAt}; base is required, dates are ISO 8601.';

create function private.is_negotiation_history(entries jsonb[])
returns boolean
language sql
immutable
parallel safe
set search_path = ''
as $$
  select private.are_json_objects(entries, 200, 16384)
    and not exists (
      select 1
      from pg_catalog.unnest(entries) as entry
      where coalesce(entry ->> 'party', '') not in ('candidate', 'agency')
        or pg_catalog.jsonb_typeof(entry -> 'at') is distinct from 'string'
        or pg_catalog.jsonb_typeof(entry -> 'kind') is distinct from 'string'
        or not private.json_field_is(entry, 'changes', 'object')
        or not private.json_field_is(entry, 'message', 'string')
    )
$$;
comment on function private.is_negotiation_history(jsonb[]) is '[{at, party: candidate|agency, kind, changes {}, message}].';

revoke execute on all functions in schema private from public;
grant execute on function private.is_offer(jsonb), private.is_negotiation_history(jsonb[])
to anon, authenticated, service_role;

create table public.offers_negotiation (
  id uuid primary key default gen_random_uuid(),
  application_id uuid references public.applications (id) on delete cascade,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  offer_details jsonb not null check (private.is_offer(offer_details)),
  negotiation_history jsonb[] check (private.is_negotiation_history(negotiation_history)),
  status text not null default 'pending' check (
    status in ('pending', 'negotiating', 'accepted', 'declined', 'expired', 'withdrawn')
  ),
  notes text check (length(notes) <= 4000),
  metadata jsonb not null default '{}'::jsonb check (private.json_object_fits(metadata, 16384)),
  owner_id uuid references public.profiles (id) on delete cascade,
  source text not null default 'agency' check (source in ('agency', 'candidate')),
  agency_id uuid references public.agencies (id) on delete cascade,
  constraint offers_negotiation_source_has_its_side check (
    (source = 'agency' and application_id is not null and agency_id is not null)
    or (source = 'candidate' and agency_id is null)
  )
);
comment on table public.offers_negotiation is
  'Offers. source agency: seen by the candidate and the agency; source candidate: a competing offer that the '
  'candidate told of, invisible to every agency.';
comment on column public.offers_negotiation.offer_details is
  '{base {amount, currency, period}, bonus, signOn, equity {type, value, vestingMonths, cliffMonths}, benefits[], startDate, expiresAt}.';
comment on column public.offers_negotiation.negotiation_history is
  '[{at, party, kind, changes, message}]: what was sent, append-only; each side appends for itself, at is the database''s clock.';
comment on column public.offers_negotiation.owner_id is 'The candidate; null once the account is deleted and the agency must keep the record.';
comment on column public.offers_negotiation.notes is 'Shared by both sides. What only one side may see is a private note.';
comment on column public.offers_negotiation.agency_id is 'The application''s agency, filled from it; null for the candidate''s own.';
create index offers_negotiation_application_id_idx on public.offers_negotiation (application_id);
create index offers_negotiation_owner_id_idx on public.offers_negotiation (owner_id);
create index offers_negotiation_agency_id_idx on public.offers_negotiation (agency_id);

create function private.appended_history(before jsonb[], after jsonb[], appending_party text)
returns jsonb[]
language plpgsql
stable
set search_path = ''
as $$
declare
  kept integer := coalesce(pg_catalog.array_length(before, 1), 0);
  total integer := coalesce(pg_catalog.array_length(after, 1), 0);
begin
  if total < kept or (kept > 0 and after[1:kept] is distinct from before[1:kept]) then
    perform private.refuse('offer:history', 'what was sent stays in the history');
  end if;
  for entry in kept + 1 .. total loop
    if after[entry] ->> 'party' is distinct from appending_party then
      perform private.refuse('offer:history', 'each side writes its own entries');
    end if;
    after[entry] := after[entry] || pg_catalog.jsonb_build_object('at', pg_catalog.now());
  end loop;
  return after;
end
$$;
comment on function private.appended_history(jsonb[], jsonb[], text) is
  'The new history, when it only appends entries of one party; their time is the database''s.';

create function private.offers_rules()
returns trigger
language plpgsql
set search_path = ''
as $$
declare
  actor uuid := auth.uid();
  subject record;
begin
  if not private.acting_as_user() then
    return new;
  end if;

  if tg_op = 'INSERT' then
    if new.source = 'candidate' then
      new.negotiation_history := private.appended_history(null, new.negotiation_history, 'candidate');
      return new;
    end if;
    -- Read with the caller's rights: a member of the agency sees it, unless it is a draft.
    select a.user_id, a.agency_id, a.status into subject
    from public.applications a where a.id = new.application_id;
    if not found or subject.user_id is null or subject.user_id = actor
      or subject.agency_id not in (select private.my_agency_ids()) then
      perform private.refuse('offer:application_not_found', 'no such application to the caller''s agency');
    end if;
    if subject.status not in ('submitted', 'screening', 'interview', 'offer') then
      perform private.refuse('offer:transition', 'the application is over');
    end if;
    if new.status <> 'pending' then
      perform private.refuse('offer:transition', 'an offer starts as pending');
    end if;
    new.negotiation_history := private.appended_history(null, new.negotiation_history, 'agency');
    return new;
  end if;

  if old.source = 'candidate' then
    perform private.allow_only(to_jsonb(old), to_jsonb(new), array[
      'offer_details', 'negotiation_history', 'status', 'notes', 'metadata'
    ]);
    new.negotiation_history :=
      private.appended_history(old.negotiation_history, new.negotiation_history, 'candidate');
    return new;
  end if;

  if old.owner_id = actor then
    perform private.allow_only(to_jsonb(old), to_jsonb(new), array['negotiation_history', 'status', 'notes']);
    if new.status <> old.status then
      if (old.status, new.status) not in (
        ('pending', 'negotiating'), ('pending', 'accepted'), ('pending', 'declined'),
        ('negotiating', 'accepted'), ('negotiating', 'declined')
      ) then
        perform private.refuse('offer:transition', old.status || ' to ' || new.status || ' is not the candidate''s');
      end if;
      if new.status = 'accepted' and private.offer_expiry(old.offer_details) <= pg_catalog.now() then
        perform private.refuse('offer:expired', 'the offer ran out');
      end if;
    end if;
    new.negotiation_history :=
      private.appended_history(old.negotiation_history, new.negotiation_history, 'candidate');
    return new;
  end if;

  perform private.allow_only(to_jsonb(old), to_jsonb(new), array[
    'offer_details', 'negotiation_history', 'status', 'notes', 'metadata'
  ]);
  if new.offer_details is distinct from old.offer_details and old.status not in ('pending', 'negotiating') then
    perform private.refuse('offer:transition', 'an answered offer does not change');
  end if;
  if new.status <> old.status and (old.status, new.status) not in (
    ('pending', 'negotiating'), ('negotiating', 'pending'),
    ('pending', 'withdrawn'), ('negotiating', 'withdrawn'),
    ('pending', 'expired'), ('negotiating', 'expired')
  ) then
    perform private.refuse('offer:transition', old.status || ' to ' || new.status || ' is not the agency''s');
  end if;
  new.negotiation_history := private.appended_history(old.negotiation_history, new.negotiation_history, 'agency');
  return new;
end
$$;
comment on function private.offers_rules() is
  'The agency makes, changes and withdraws an open offer; the candidate negotiates, accepts or declines; each '
  'appends to the history for itself.';

create function private.offer_expiry(details jsonb)
returns timestamptz
language plpgsql
stable
set search_path = ''
as $$
begin
  -- A date alone is good for the whole of that day, everywhere.
  if details ->> 'expiresAt' ~ '^\d{4}-\d{2}-\d{2}$' then
    return (details ->> 'expiresAt')::date::timestamp at time zone 'UTC' + interval '36 hours';
  end if;
  return (details ->> 'expiresAt')::timestamptz;
exception
  when invalid_datetime_format or datetime_field_overflow then
    return null;
end
$$;
comment on function private.offer_expiry(jsonb) is 'When an offer runs out; null when it names no time that can be read.';

create function private.fill_offer_sides()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  if new.source = 'agency' then
    select a.user_id, a.agency_id into new.owner_id, new.agency_id
    from public.applications a where a.id = new.application_id;
  else
    new.agency_id := null;
  end if;
  return new;
end
$$;
comment on function private.fill_offer_sides() is 'Candidate and agency of an agency''s offer are those of the application.';

create trigger a_rules before insert or update on public.offers_negotiation
  for each row execute function private.offers_rules();
create trigger b_fill_sides before insert on public.offers_negotiation
  for each row execute function private.fill_offer_sides();
create trigger z_stamp before insert or update on public.offers_negotiation
  for each row execute function private.stamp();

revoke execute on all functions in schema private from public;
grant execute on function private.appended_history(jsonb[], jsonb[], text), private.offer_expiry(jsonb)
to authenticated, service_role;

alter table public.offers_negotiation enable row level security;
revoke all on public.offers_negotiation from anon, authenticated;
grant select, insert, update, delete on public.offers_negotiation to authenticated;
grant all on public.offers_negotiation to service_role;

create policy "Candidates can read their offers, members those they made" on public.offers_negotiation
  for select to authenticated
  using (
    owner_id = (select auth.uid())
    or (source = 'agency' and agency_id in (select private.my_agency_ids()))
  );
create policy "Candidates can add competing offers, members their agency's" on public.offers_negotiation
  for insert to authenticated
  with check (
    (
      source = 'candidate'
      and owner_id = (select auth.uid())
      and (
        application_id is null
        or exists (
          select 1 from public.applications a where a.id = application_id and a.user_id = (select auth.uid())
        )
      )
    )
    or (source = 'agency' and agency_id in (select private.my_agency_ids()))
  );
create policy "Candidates can change their offers, members those they made" on public.offers_negotiation
  for update to authenticated
  using (
    owner_id = (select auth.uid())
    or (source = 'agency' and agency_id in (select private.my_agency_ids()))
  )
  with check (
    owner_id = (select auth.uid())
    or (source = 'agency' and agency_id in (select private.my_agency_ids()))
  );
create policy "Candidates can delete competing offers that they added" on public.offers_negotiation
  for delete to authenticated using (source = 'candidate' and owner_id = (select auth.uid()));
