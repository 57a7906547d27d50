-- What happens when an application is sent: a snapshot each time, a chat the first time.

create function private.shared_profile(candidate uuid)
returns jsonb
language sql
stable
security definer
set search_path = ''
as $$
  select coalesce(
    (
      select pg_catalog.jsonb_object_agg(field.key, field.value)
      from pg_catalog.jsonb_each(pg_catalog.jsonb_build_object(
        'full_name', p.full_name,
        'email', v.email,
        'occupation', p.occupation,
        'bio', p.bio,
        'location', p.location,
        'website', p.website,
        'linkedin_url', p.linkedin_url,
        'github_url', p.github_url
      )) as field
      where field.value <> 'null'::jsonb
        and coalesce(preference.visibility -> field.key, 'true'::jsonb) <> 'false'::jsonb
    ),
    '{}'::jsonb
  )
  from public.profiles p
  left join private.verified_users v on v.user_id = p.id
  left join public.user_preferences preference on preference.user_id = p.id
  where p.id = candidate
$$;
comment on function private.shared_profile(uuid) is 'The profile as an application would send it now.';

create function private.record_submission()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  sent_resume public.resumes%rowtype;
  application_chat uuid;
begin
  if new.status in ('draft', 'withdrawn')
    or (tg_op = 'UPDATE' and old.status not in ('draft', 'withdrawn')) then
    return null;
  end if;

  select r.* into sent_resume from public.resumes r where r.id = new.resume_id;
  insert into public.application_snapshots (
    application_id, user_id, agency_id, resume_id, resume, file_path, file_name, file_type, profile, cover_letter
  )
  values (
    new.id, new.user_id, new.agency_id, new.resume_id, sent_resume.parsed_data, sent_resume.file_path,
    sent_resume.file_name, sent_resume.file_type,
    coalesce(private.shared_profile(new.user_id), '{}'::jsonb), new.cover_letter
  );

  insert into public.chats (kind, application_id, agency_id, handler)
  values ('application', new.id, new.agency_id, 'human')
  on conflict (application_id) where kind = 'application' do nothing
  returning id into application_chat;
  if application_chat is not null and new.user_id is not null then
    insert into public.chat_participants (chat_id, user_id, role)
    values (application_chat, new.user_id, 'candidate');
  end if;
  return null;
end
$$;
comment on function private.record_submission() is
  'Writes the snapshot of every submission and opens the application''s chat once.';

create trigger record_submission after insert or update of status on public.applications
  for each row execute function private.record_submission();

-- The card that asks "send this?" shows exactly what would be sent.
create function private.my_shared_profile()
returns jsonb
language sql
stable
security definer
set search_path = ''
as $$
  select private.shared_profile(auth.uid())
$$;
comment on function private.my_shared_profile() is 'What an application of the caller would share of their profile.';

create function public.my_shared_profile()
returns jsonb
language sql
stable
set search_path = ''
as $$
  select private.my_shared_profile()
$$;
comment on function public.my_shared_profile() is 'What an application of the caller would share of their profile now.';

revoke execute on all functions in schema private from public;
grant execute on function private.my_shared_profile() to authenticated, service_role;
grant execute on function private.shared_profile(uuid) to service_role;
revoke execute on function public.my_shared_profile() from public, anon;
grant execute on function public.my_shared_profile() to authenticated, service_role;
