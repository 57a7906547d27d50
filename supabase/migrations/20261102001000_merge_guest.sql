-- Who somebody is, and what becomes of a guest's data when they turn out to be somebody known.

create function public.mark_verified(user_id uuid, email text) returns void
language sql security invoker set search_path = '' as $$
  insert into private.verified_users as v (user_id, email) values (mark_verified.user_id, lower(mark_verified.email))
  on conflict (user_id) do update set email = excluded.email, verified_at = now();
$$;
comment on function public.mark_verified(uuid, text) is 'Service only, after a successful code: this address is this person''s.';

create table private.merge_offers (
  guest_id uuid primary key references auth.users (id) on delete cascade,
  secret_hash bytea not null,
  expires_at timestamptz not null
);
comment on table private.merge_offers is 'A guest''s consent to be merged: the hash of a secret that only their own token could get.';
create unique index merge_offers_secret_hash on private.merge_offers (secret_hash);

create table private.merged_guests (
  guest_id uuid primary key references auth.users (id) on delete cascade,
  account_id uuid not null references auth.users (id) on delete cascade,
  secret_hash bytea not null,
  merged_at timestamptz not null default now()
);
comment on table private.merged_guests is 'Guests whose data is now an account''s. The guest''s user stays, empty, until it is purged.';
create index merged_guests_account_id on private.merged_guests (account_id);
create index merged_guests_secret_hash on private.merged_guests (secret_hash);
revoke all on private.merge_offers, private.merged_guests from public, anon, authenticated;

create function private.offer_merge() returns text
language plpgsql security definer set search_path = '' as $$
declare
  guest constant uuid := (select auth.uid());
  secret constant text := replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
begin
  if guest is null or not private.is_guest() or exists (select from public.agency_users m where m.user_id = guest) then
    raise exception using errcode = 'PT403', message = 'merge:not_a_guest', detail = 'Only a guest can be merged into an account.';
  end if;
  insert into private.merge_offers as o (guest_id, secret_hash, expires_at)
  values (guest, sha256(secret::bytea), clock_timestamp() + interval '15 minutes')
  on conflict (guest_id) do update set secret_hash = excluded.secret_hash, expires_at = excluded.expires_at;
  return secret;
end
$$;
create function public.offer_merge() returns text
language sql security invoker set search_path = '' as $$ select private.offer_merge() $$;
comment on function public.offer_merge() is 'For guests: a secret, good for 15 minutes, with which an account can take over this guest''s data.';

-- A value that is a person's id becomes another's, at the top level of a row.
create function private.with_person(data jsonb, person uuid, replacement uuid) returns jsonb
language sql immutable set search_path = '' as $$
  select case when data is not null then coalesce(jsonb_object_agg(field.key,
    case when field.value = to_jsonb(person) then coalesce(to_jsonb(replacement), 'null') else field.value end), '{}') end
  from jsonb_each(data) as field;
$$;

-- Table by table; every table that names a person is here or says why not.
create function private.move_person(guest uuid, account uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  -- resumes, experiences: the account's primary resume stays primary
  update public.resumes r set is_primary = false where r.user_id = guest and r.is_primary
    and exists (select from public.resumes o where o.user_id = account and o.is_primary);
  update public.resumes r set user_id = account where r.user_id = guest;
  update public.experiences e set user_id = account where e.user_id = guest;

  -- saved jobs: the account's row stays, with both notes
  update public.saved_jobs s set notes = left(concat_ws(E'\n', s.notes, g.notes), 4000)
  from public.saved_jobs g
  where s.user_id = account and g.user_id = guest and g.job_id = s.job_id
    and g.notes is not null and g.notes is distinct from s.notes;
  delete from public.saved_jobs g where g.user_id = guest
    and exists (select from public.saved_jobs s where s.user_id = account and s.job_id = g.job_id);
  update public.saved_jobs s set user_id = account where s.user_id = guest;

  -- applications (a guest has drafts only): the account's stays, with what the guest attached to theirs
  update public.interview_preparation i set application_id = a.id
  from public.applications g join public.applications a on a.job_id = g.job_id and a.user_id = account
  where g.user_id = guest and i.application_id = g.id;
  update public.offers_negotiation o set application_id = a.id
  from public.applications g join public.applications a on a.job_id = g.job_id and a.user_id = account
  where g.user_id = guest and o.application_id = g.id and o.source = 'candidate';
  update public.private_notes n set application_id = a.id
  from public.applications g join public.applications a on a.job_id = g.job_id and a.user_id = account
  where g.user_id = guest and n.application_id = g.id;
  delete from public.applications g where g.user_id = guest and g.status = 'draft'
    and exists (select from public.applications a where a.user_id = account and a.job_id = g.job_id);
  update public.applications a set user_id = account where a.user_id = guest
    and not exists (select from public.applications o where o.user_id = account and o.job_id = a.job_id);
  update public.application_snapshots s set user_id = account where s.user_id = guest;

  update public.interview_preparation i set user_id = account where i.user_id = guest;
  update public.offers_negotiation o set owner_id = account where o.owner_id = guest;
  update public.job_alerts j set user_id = account where j.user_id = guest;
  update public.private_notes n set author_id = account where n.author_id = guest;
  update public.private_notes n set candidate_id = account where n.candidate_id = guest;
  update public.feedback_reviews f set reviewer_id = account where f.reviewer_id = guest
    and not exists (select from public.feedback_reviews o where o.reviewer_id = account and o.application_id = f.application_id);

  -- preferences: what the account has set wins, field by field
  update public.user_preferences p set goals = g.goals || p.goals, preferences = g.preferences || p.preferences,
    visibility = g.visibility || p.visibility
  from public.user_preferences g where p.user_id = account and g.user_id = guest;
  delete from public.user_preferences g where g.user_id = guest
    and exists (select from public.user_preferences p where p.user_id = account);
  update public.user_preferences p set user_id = account where p.user_id = guest;

  -- chats
  delete from public.chat_participants g where g.user_id = guest
    and exists (select from public.chat_participants p where p.user_id = account and p.chat_id = g.chat_id);
  update public.chat_participants p set user_id = account where p.user_id = guest;
  update public.chat_messages m set sender_id = account where m.sender_id = guest;
  update public.chat_messages m set audience_id = account where m.audience_id = guest;
  update public.approvals a set asked_of = account,
    answered_by = case when a.answered_by = guest then account else a.answered_by end where a.asked_of = guest;
  update private.turns t set asked_by = account where t.asked_by = guest;
  update private.person_requests r set asked_by = account where r.asked_by = guest;
  delete from private.writes w where w.actor_id = guest and w.turn_id is null
    and exists (select from private.writes o where o.actor_id = account and o.turn_id is null and o.call_id = w.call_id);
  update private.writes w set actor_id = account where w.actor_id = guest;

  -- profile: only where the account has nothing
  update public.profiles p set
    full_name = coalesce(p.full_name, g.full_name), avatar_url = coalesce(p.avatar_url, g.avatar_url),
    occupation = coalesce(p.occupation, g.occupation), bio = coalesce(p.bio, g.bio),
    location = coalesce(p.location, g.location), website = coalesce(p.website, g.website),
    linkedin_url = coalesce(p.linkedin_url, g.linkedin_url), github_url = coalesce(p.github_url, g.github_url),
    settings = g.settings || p.settings, metadata = g.metadata || p.metadata
  from public.profiles g where p.id = account and g.id = guest;
  update public.profiles p set full_name = null, avatar_url = null, occupation = null, bio = null, location = null,
    website = null, linkedin_url = null, github_url = null, settings = '{}', metadata = '{}'
  where p.id = guest;

  -- The journal follows, so that "undo that" still works after signing in.
  update public.changes c set
    actor_id = case when c.actor_id = guest then account else c.actor_id end,
    subject_id = case when c.subject_id = guest then account else c.subject_id end,
    before = case when c.table_name = 'profiles' then c.before else private.with_person(c.before, guest, account) end,
    after = case when c.table_name = 'profiles' then c.after else private.with_person(c.after, guest, account) end
  where c.actor_id = guest or c.subject_id = guest;

  -- Not moved: agency_users, staff (no guest is one); verified_users (a guest has none);
  -- external_identities: an agency that signs its visitor in must not get into this account by it.
end
$$;
comment on function private.move_person(uuid, uuid) is 'All data of a guest becomes an account''s.';

create function private.merge_guest(secret text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  account constant uuid := (select auth.uid());
  hash constant bytea := sha256(secret::bytea);
  guest uuid;
  merged boolean := false;
begin
  if account is null or private.is_guest() then
    raise exception using errcode = 'PT403', message = 'merge:verification_required', detail = 'Only a verified account takes over a guest''s data.';
  end if;

  delete from private.merge_offers o where o.secret_hash = hash and o.guest_id <> account and o.expires_at > clock_timestamp()
  returning o.guest_id into guest;
  if guest is null then
    select m.guest_id into guest from private.merged_guests m where m.secret_hash = hash and m.account_id = account;
    if guest is null then
      raise exception using errcode = 'PT404', message = 'merge:not_found', detail = 'This offer does not exist, is used, or is too old.';
    end if;
  else
    if exists (select from private.verified_users v where v.user_id = guest) then
      raise exception using errcode = 'PT403', message = 'merge:not_a_guest', detail = 'Only a guest can be merged into an account.';
    end if;
    perform from public.profiles p where p.id in (guest, account) order by p.id for update;
    perform private.move_person(guest, account);
    insert into private.merged_guests as m (guest_id, account_id, secret_hash) values (guest, account, hash)
    on conflict (guest_id) do update set account_id = excluded.account_id, secret_hash = excluded.secret_hash, merged_at = now();
    merged := true;
  end if;

  return jsonb_build_object('guest_id', guest, 'account_id', account, 'repeated', not merged, 'files', (
    select coalesce(jsonb_agg(jsonb_build_object('resume_id', r.id, 'from', r.file_path,
      'to', account || substr(r.file_path, length(guest::text) + 1))), '[]')
    from public.resumes r where r.user_id = account and r.file_path like guest || '/%'));
end
$$;
comment on function private.merge_guest(text) is 'Definer half of merge_guest: needs the account''s token and the secret that the guest''s token got.';

create function public.merge_guest(secret text) returns jsonb
language sql security invoker set search_path = '' as $$ select private.merge_guest(secret) $$;
comment on function public.merge_guest(text) is
  'For verified accounts: takes over the data of the guest who got this secret from offer_merge. Returns {guest_id, account_id, repeated, files: [{resume_id, from, to}]}: the files still to be moved, then move_resume_file. The same call again is harmless.';

create function public.move_resume_file(resume_id uuid, file_path text) returns void
language sql security invoker set search_path = '' as $$
  update public.application_snapshots s set file_path = move_resume_file.file_path
  from public.resumes r where r.id = move_resume_file.resume_id and s.file_path = r.file_path;
  update public.resumes r set file_path = move_resume_file.file_path where r.id = move_resume_file.resume_id;
$$;
comment on function public.move_resume_file(uuid, text) is 'Service only: the file of a resume (and of what was sent of it) lies elsewhere now.';

revoke execute on function private.with_person(jsonb, uuid, uuid), private.move_person(uuid, uuid) from public, service_role;
revoke execute on function private.offer_merge(), private.merge_guest(text) from public;
grant execute on function private.offer_merge(), private.merge_guest(text) to authenticated;
revoke execute on function public.offer_merge(), public.merge_guest(text) from public, anon, service_role;
grant execute on function public.offer_merge(), public.merge_guest(text) to authenticated;
revoke execute on function public.mark_verified(uuid, text), public.move_resume_file(uuid, text) from public, anon, authenticated;
grant execute on function public.mark_verified(uuid, text), public.move_resume_file(uuid, text) to service_role;
