-- What a person would not want to miss: each is said once.

create table private.reminders (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('closing_job', 'offer_deadline', 'waiting_application')),
  subject_id uuid not null,
  about timestamptz not null,
  sent_at timestamptz not null,
  message_id uuid references public.chat_messages (id) on delete set null,
  unique (kind, subject_id, about)
);
comment on table private.reminders is 'Reminders that were given. Names no person: the subject does, also after it became another account''s.';
comment on column private.reminders.subject_id is 'The saved job, the offer or the application. No foreign key: of three tables.';
comment on column private.reminders.about is 'The deadline, or when the application was sent: a deadline that is moved is worth another word.';
create index reminders_message_id_idx on private.reminders (message_id);
revoke all on private.reminders from public, anon, authenticated;
grant all on private.reminders to service_role;

create index job_posts_closing_idx on public.job_posts (closes_at) where status = 'active' and closes_at is not null;
create index offers_negotiation_open_idx on public.offers_negotiation (owner_id) where status in ('pending', 'negotiating');
create index applications_waiting_idx on public.applications (created_at) where status = 'submitted';

create function private.wants_reminders(preferences jsonb, kind text)
returns boolean
language sql
immutable
set search_path = ''
as $$
  select preferences -> 'reminders' is distinct from 'false'::jsonb
    and preferences #> array['reminders', kind] is distinct from 'false'::jsonb
$$;
comment on function private.wants_reminders(jsonb, text) is
  'user_preferences.preferences.reminders: false is none, {closing_job: false} all but one kind, absent all. Kind email: by mail, too.';

create function private.upcoming(moment timestamptz)
returns table (kind text, subject_id uuid, about timestamptz, user_id uuid, agency_id uuid, job_id uuid, title text, company text)
language sql
stable
set search_path = ''
as $$
  select 'closing_job', s.id, j.closes_at, s.user_id, j.agency_id, j.id, j.title, j.company_name
  from public.job_posts j
  join public.agencies a on a.id = j.agency_id and a.status = 'active'
  join public.saved_jobs s on s.job_id = j.id
  where j.status = 'active' and j.closes_at > moment and j.closes_at <= moment + interval '3 days'
    and not exists (
      select from public.applications p where p.job_id = j.id and p.user_id = s.user_id and p.status <> 'draft'
    )
  union all
  select 'offer_deadline', o.id, expiry.at, o.owner_id, o.agency_id, p.job_id, j.title, j.company_name
  from public.offers_negotiation o
  left join public.applications p on p.id = o.application_id
  left join public.job_posts j on j.id = p.job_id
  cross join lateral (select private.offer_expiry(o.offer_details) as at) as expiry
  where o.status in ('pending', 'negotiating') and o.owner_id is not null
    and expiry.at > moment and expiry.at <= moment + interval '3 days'
  union all
  select 'waiting_application', p.id, sent.at, p.user_id, p.agency_id, j.id, j.title, j.company_name
  from public.applications p
  join public.job_posts j on j.id = p.job_id
  cross join lateral (
    select coalesce((select pg_catalog.max(s.sent_at) from public.application_snapshots s where s.application_id = p.id), p.created_at) as at
  ) as sent
  where p.status = 'submitted' and p.user_id is not null and p.created_at <= moment - interval '14 days'
    -- An application from long ago is no news on the day that reminders are switched on
    and sent.at <= moment - interval '14 days' and sent.at > moment - interval '60 days'
$$;
comment on function private.upcoming(timestamptz) is
  'Saved jobs that close and offers that run out within three days, and applications without an answer for 14 days.';

create function public.due_reminders(batch int, moment timestamptz default clock_timestamp())
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  with due as (
    select u.*, f.preferences, v.email
    from private.upcoming(moment) as u
    left join public.user_preferences f on f.user_id = u.user_id
    left join private.verified_users v on v.user_id = u.user_id
    where not exists (select from private.reminders r where r.kind = u.kind and r.subject_id = u.subject_id and r.about = u.about)
      and private.wants_reminders(f.preferences, u.kind)
  ), grouped as (
    select due.user_id, due.agency_id, pg_catalog.min(due.about) as first,
      pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
        'kind', due.kind, 'subject_id', due.subject_id, 'about', due.about, 'job_id', due.job_id, 'title', due.title, 'company', due.company
      ) order by due.kind, due.about, due.subject_id) as items,
      pg_catalog.min(case when private.wants_reminders(due.preferences, 'email') then due.email end) as email
    from due group by due.user_id, due.agency_id order by first limit least(batch, 200)
  )
  select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
    'user_id', g.user_id, 'email', g.email, 'agency_id', g.agency_id, 'items', g.items,
    'agency', case when a.id is not null then pg_catalog.jsonb_build_object('slug', a.slug, 'name', a.name, 'website', a.website) end,
    'time_zone', coalesce((
      select t.time_zone from public.job_alerts j join private.alert_terms t on t.alert_id = j.id
      where j.user_id = g.user_id order by j.created_at desc limit 1), 'UTC')
  )), '[]')
  from grouped g left join public.agencies a on a.id = g.agency_id
$$;
comment on function public.due_reminders(int, timestamptz) is
  'Service only. Reminders not given yet, by person and agency: [{user_id, email (null: none wanted, or not verified), agency_id, agency, time_zone, items: [{kind, subject_id, about, job_id, title, company}]}].';

create function public.deliver_reminders(
  user_id uuid, agency_id uuid, items jsonb, content text, parts jsonb, mail jsonb default null, moment timestamptz default clock_timestamp()
)
returns jsonb
language plpgsql
security invoker
set search_path = ''
as $$
#variable_conflict use_variable
declare
  wanted constant jsonb := private.unwrapped(items);
  standing int;
  saved public.chat_messages;
begin
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('reminders:' || user_id, 0));
  select pg_catalog.count(*) into standing
  from pg_catalog.jsonb_to_recordset(wanted) as i (kind text, subject_id uuid, about timestamptz)
  join private.upcoming(moment) as u
    on u.kind = i.kind and u.subject_id = i.subject_id and u.about = i.about and u.user_id = user_id
  where not exists (select from private.reminders r where r.kind = u.kind and r.subject_id = u.subject_id and r.about = u.about);
  if standing = 0 or standing <> pg_catalog.jsonb_array_length(wanted) then
    return null;
  end if;

  insert into public.chat_messages as m (chat_id, sender_id, role, content, parts, status, audience_id)
  values (private.chat_for_notice(user_id, agency_id), null, 'assistant', content, coalesce(private.unwrapped(parts), '[]'), 'complete', user_id)
  returning m.* into saved;
  insert into private.reminders (kind, subject_id, about, sent_at, message_id)
  select i.kind, i.subject_id, i.about, moment, saved.id
  from pg_catalog.jsonb_to_recordset(wanted) as i (kind text, subject_id uuid, about timestamptz);
  if private.unwrapped(mail) is not null then
    perform private.enqueue('mail', private.unwrapped(mail) || pg_catalog.jsonb_build_object('user_id', user_id, 'reminder', true), 'reminder:' || saved.id);
  end if;
  return pg_catalog.jsonb_build_object('user_id', user_id, 'message', pg_catalog.to_jsonb(saved));
end
$$;
comment on function public.deliver_reminders(uuid, uuid, jsonb, text, jsonb, jsonb, timestamptz) is
  'Service only. In one transaction: the message, the mail into the outbox (null: none), the reminders noted. {user_id, message: the row}; null and nothing written when one of them no longer stands or was given by another server.';

create function public.stop_reminder_mails(user_id uuid)
returns jsonb
language plpgsql
security invoker
set search_path = ''
as $$
#variable_conflict use_variable
declare
  known constant boolean := exists (select from public.profiles p where p.id = user_id);
begin
  if known then
    insert into public.user_preferences as p (user_id, preferences)
    values (user_id, '{"reminders": {"email": false}}')
    on conflict on constraint user_preferences_user_id_key do update set preferences = case
      when p.preferences -> 'reminders' = 'false' then p.preferences
      else p.preferences || pg_catalog.jsonb_build_object('reminders',
        case when pg_catalog.jsonb_typeof(p.preferences -> 'reminders') = 'object' then p.preferences -> 'reminders' else '{}' end
        || '{"email": false}') end;
    delete from private.outbox o
    where o.kind = 'mail' and o.sent_at is null and o.failed_at is null
      and o.payload ->> 'user_id' = user_id::text and o.payload -> 'reminder' = 'true';
  end if;
  return pg_catalog.jsonb_build_object('known', known);
end
$$;
comment on function public.stop_reminder_mails(uuid) is 'Service only, for the link in an e-mail: reminders then come in the chat alone. {known}.';

revoke execute on function private.wants_reminders(jsonb, text), private.upcoming(timestamptz) from public;
revoke execute on function
  public.due_reminders(int, timestamptz), public.stop_reminder_mails(uuid),
  public.deliver_reminders(uuid, uuid, jsonb, text, jsonb, jsonb, timestamptz)
from public, anon, authenticated;
grant execute on function
  public.due_reminders(int, timestamptz), public.stop_reminder_mails(uuid),
  public.deliver_reminders(uuid, uuid, jsonb, text, jsonb, jsonb, timestamptz)
to service_role;
