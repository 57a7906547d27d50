-- Leaving. What law makes an agency keep stays, without the person; everything else goes.

create function private.erase_person(person uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  pseudonym constant text := 'person-' || left(replace(gen_random_uuid()::text, '-', ''), 12);
  kept uuid[];
  redacted constant jsonb := '{"redacted": true}';
  address text;
  blanked int;
begin
  perform from public.profiles p where p.id = person for update;
  select u.email into address from auth.users u where u.id = person;

  -- First, because it refuses when an agency would be left without an owner.
  delete from public.agency_users m where m.user_id = person;

  -- Chats: their own go whole; in a thread with an agency their words are blanked, the order stays.
  delete from public.chats c where c.kind = 'assistant'
    and exists (select from public.chat_participants p where p.chat_id = c.id and p.user_id = person and p.role = 'owner');
  delete from public.chats c where c.kind = 'support'
    and exists (select from public.chat_participants p where p.chat_id = c.id and p.user_id = person and p.role = 'candidate')
    and not exists (
      select from public.chat_messages m where m.chat_id = c.id and m.role = 'user' and m.sender_id is distinct from person);
  update public.chat_messages m set sender_id = null, content = '', parts = '[]', client_id = null,
    metadata = jsonb_build_object('removed', true)
  where m.sender_id = person
    -- what somebody wrote for an agency is the agency's letter, and stays without its sender
    and not exists (
      select from public.chats c where c.id = m.chat_id and c.kind <> 'assistant'
        and not exists (select from public.chat_participants p where p.chat_id = c.id and p.user_id = person and p.role = 'candidate'));
  get diagnostics blanked = row_count;
  update public.chats c set title = null, metadata = '{}' where exists (
    select from public.chat_participants p where p.chat_id = c.id and p.user_id = person and p.role = 'candidate');

  -- Applications: that somebody applied, when, and how it went. What they sent is reduced to
  -- what says nothing about who it was.
  delete from public.applications a where a.user_id = person and a.status = 'draft';
  select coalesce(array_agg(a.id), '{}') into kept from public.applications a where a.user_id = person;
  update public.application_snapshots s set user_id = null, resume_id = null, file_path = null, file_name = null, file_type = null,
    resume = s.resume - array['basics', 'references', 'meta'], profile = jsonb_build_object('full_name', pseudonym), cover_letter = null,
    metadata = jsonb_build_object('pseudonym', pseudonym)
  where s.application_id = any (kept) or s.user_id = person;
  update public.offers_negotiation o set owner_id = null, notes = null, metadata = '{}', negotiation_history = (
      select array_agg(case when e.entry ->> 'party' = 'candidate' then e.entry - 'message' else e.entry end order by e.place)
      from unnest(o.negotiation_history) with ordinality as e (entry, place))
  where o.source = 'agency' and o.application_id = any (kept);
  update public.applications a set user_id = null, resume_id = null, cover_letter = null, notes = null,
    metadata = jsonb_build_object('pseudonym', pseudonym)
  where a.id = any (kept);

  delete from public.feedback_reviews f where f.reviewer_id = person;
  delete from private.outbox o where o.sent_at is null
    and (strpos(o.payload::text, person::text) > 0 or (address is not null and strpos(lower(o.payload::text), lower(address)) > 0));

  -- Clicks asked of others about them.
  update public.approvals a set shown = redacted, input = redacted,
    final_input = case when a.final_input is not null then redacted end, reason = null
  where a.asked_of <> person and (
    strpos(a.input::text, person::text) > 0
    or exists (select from unnest(kept) as k (id) where strpos(a.input::text || a.shown::text, k.id::text) > 0));

  -- The rest goes with the account: resumes, experiences, saved jobs, alerts, practice,
  -- competing offers, preferences, notes by and about them, participation, approvals, writes,
  -- and the empty guests that were merged into them.
  delete from public.profiles p where p.id = person;
  delete from auth.users u where u.id in (select m.guest_id from private.merged_guests m where m.account_id = person);
  delete from auth.users u where u.id = person;

  -- The journal last: it has noted the above, too.
  update public.changes c set subject_id = null,
    -- a profile's id is the person's
    row_id = case when c.table_name = 'profiles' and c.row_id = person then gen_random_uuid() else c.row_id end,
    before = case when c.before is not null then redacted end, after = case when c.after is not null then redacted end
  where c.subject_id = person
    or (c.table_name = 'applications' and c.row_id = any (kept))
    or (c.before ->> 'application_id')::uuid = any (kept) or (c.after ->> 'application_id')::uuid = any (kept)
    or c.before ->> 'user_id' = person::text or c.after ->> 'user_id' = person::text
    or c.before ->> 'owner_id' = person::text or c.after ->> 'owner_id' = person::text
    or c.before ->> 'candidate_id' = person::text or c.after ->> 'candidate_id' = person::text
    or c.before ->> 'author_id' = person::text or c.after ->> 'author_id' = person::text
    or c.before ->> 'reviewer_id' = person::text or c.after ->> 'reviewer_id' = person::text
    or (c.table_name = 'profiles' and c.row_id = person);
  update public.changes c set
    before = private.with_person(c.before, person, null), after = private.with_person(c.after, person, null)
  where strpos(c.before::text, person::text) > 0 or strpos(c.after::text, person::text) > 0;

  return jsonb_build_object('applications_kept', cardinality(kept), 'messages_blanked', blanked, 'pseudonym', pseudonym);
end
$$;
comment on function private.erase_person(uuid) is
  'Removes a person and their auth user. Agencies keep applications, snapshots and their offers under a pseudonym; before and after in the journal are redacted.';

create function private.files_of(person uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(distinct file.path), '[]') from (
    select r.file_path as path from public.resumes r where r.user_id = person
    union select s.file_path from public.application_snapshots s where s.user_id = person and s.file_path is not null
    union select o.name from storage.objects o where o.bucket_id = 'resumes' and o.name like person || '/%'
  ) as file;
$$;
comment on function private.files_of(uuid) is 'Names in bucket resumes.';

create function public.account_files(user_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.files_of(account_files.user_id) $$;
comment on function public.account_files(uuid) is 'Service only: the files of an account in bucket resumes, to be deleted before delete_account_data.';

create function public.delete_account_data(user_id uuid) returns jsonb
language sql security invoker set search_path = '' as $$
  select private.erase_person(delete_account_data.user_id);
$$;
comment on function public.delete_account_data(uuid) is
  'Service only, after the files: removes the account with its data and its auth user. Returns {applications_kept, messages_blanked, pseudonym}. agency:last_owner when an agency would be left without one. A repeat is harmless.';

-- Guests of ours only: a project may hold users of other applications.
create function private.idle_guests(idle interval) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select u.id from auth.users u
  where (coalesce(u.is_anonymous, false) or u.email like 'guest-%@guest.invalid')
    and not exists (select from private.verified_users v where v.user_id = u.id)
    and not exists (select from private.external_identities e where e.user_id = u.id)
    and not exists (select from public.agency_users m where m.user_id = u.id)
    and not exists (select from public.applications a where a.user_id = u.id and a.status <> 'draft')
    and greatest(u.created_at, u.last_sign_in_at, u.updated_at,
      (select p.updated_at from public.profiles p where p.id = u.id),
      (select max(m.created_at) from public.chat_messages m where m.sender_id = u.id),
      (select max(c.created_at) from public.changes c where c.actor_id = u.id)
    ) < now() - greatest(idle, interval '30 days');
$$;
comment on function private.idle_guests(interval) is 'Guests not seen for so long, at least 30 days.';

create function private.purge_idle_guests(idle interval, guests uuid[]) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  guest uuid;
  purged uuid[] := '{}';
begin
  for guest in select g.id from private.idle_guests(idle) as g (id) where g.id = any (guests) limit 500 loop
    perform private.erase_person(guest);
    purged := purged || guest;
  end loop;
  return jsonb_build_object('purged', purged);
end
$$;

create function private.list_idle_guests(idle interval) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('user_id', g.id, 'files', private.files_of(g.id))), '[]')
  from (select i.id from private.idle_guests(idle) as i (id) limit 500) as g;
$$;

create function public.list_idle_guests(idle interval default '30 days') returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.list_idle_guests(idle) $$;
comment on function public.list_idle_guests(interval) is
  'Service only: guests idle for so long (30 days at least), 500 at a time: [{user_id, files}]. Delete the files, then purge_idle_guests.';

create function public.purge_idle_guests(idle interval, guests uuid[]) returns jsonb
language sql security invoker set search_path = '' as $$ select private.purge_idle_guests(idle, guests) $$;
comment on function public.purge_idle_guests(interval, uuid[]) is
  'Service only: erases those of the guests named who are still idle. Returns {purged: [ids]}.';

-- Retention of the keys that make repeats harmless.
create function private.forget_old_writes(older_than interval) returns int
language sql security definer set search_path = '' as $$
  with forgotten as (
    delete from private.writes w where w.created_at < now() - greatest(older_than, interval '7 days') returning 1
  ) select count(*)::int from forgotten;
$$;
create function public.forget_old_writes(older_than interval default '30 days') returns int
language sql security invoker set search_path = '' as $$ select private.forget_old_writes(older_than) $$;
comment on function public.forget_old_writes(interval) is
  'Service only: drops the keys of writes older than this (7 days at least); a repeat after that is a new write. Returns how many.';

revoke execute on function
  private.erase_person(uuid), private.files_of(uuid), private.idle_guests(interval), private.purge_idle_guests(interval, uuid[]),
  private.list_idle_guests(interval), private.forget_old_writes(interval)
  from public;
grant execute on function
  private.erase_person(uuid), private.files_of(uuid), private.purge_idle_guests(interval, uuid[]),
  private.list_idle_guests(interval), private.forget_old_writes(interval)
  to service_role;
revoke execute on function
  public.account_files(uuid), public.delete_account_data(uuid), public.list_idle_guests(interval),
  public.purge_idle_guests(interval, uuid[]), public.forget_old_writes(interval)
  from public, anon, authenticated;
grant execute on function
  public.account_files(uuid), public.delete_account_data(uuid), public.list_idle_guests(interval),
  public.purge_idle_guests(interval, uuid[]), public.forget_old_writes(interval)
  to service_role;
