-- New jobs meet alerts, once each; what is found waits for its hour.

create table private.job_publications (
  job_id uuid primary key references public.job_posts (id) on delete cascade,
  published_at timestamptz not null default clock_timestamp(),
  matched_at timestamptz
);
comment on table private.job_publications is
  'When each job was open for the first time. A queue rather than a watermark of times: a job whose transaction ends late is not passed over.';
create index job_publications_new_idx on private.job_publications (published_at) where matched_at is null;
create index job_publications_published_at_idx on private.job_publications (published_at);

create table private.alert_deliveries (
  alert_id uuid not null references public.job_alerts (id) on delete cascade,
  job_id uuid not null references public.job_posts (id) on delete cascade,
  outcome text not null default 'waiting' check (outcome in ('waiting', 'sent', 'shown', 'dropped')),
  matched_at timestamptz not null default clock_timestamp(),
  deliver_after timestamptz not null,
  sent_at timestamptz,
  message_id uuid references public.chat_messages (id) on delete set null,
  mailed boolean not null default false,
  primary key (alert_id, job_id),
  check ((outcome = 'sent') = (sent_at is not null))
);
comment on table private.alert_deliveries is 'A job is told to an alert once: by a message, or because it was on the card when the alert was made.';
comment on column private.alert_deliveries.outcome is
  'waiting for its hour; sent; shown when the alert was made or changed; dropped, because the job closed or the person had applied.';
comment on column private.alert_deliveries.deliver_after is 'Infinity while the alert is paused.';
create index alert_deliveries_due_idx on private.alert_deliveries (deliver_after) where outcome = 'waiting';
create index alert_deliveries_job_id_idx on private.alert_deliveries (job_id);
create index alert_deliveries_message_id_idx on private.alert_deliveries (message_id);

revoke all on private.job_publications, private.alert_deliveries from public, anon, authenticated;
grant all on private.job_publications, private.alert_deliveries to service_role;

create function private.note_publication()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  insert into private.job_publications (job_id) values (new.id) on conflict (job_id) do nothing;
  return null;
end
$$;
comment on function private.note_publication() is 'Puts a job that opens for the first time into the queue of new jobs.';
create trigger note_publication after insert or update of status on public.job_posts
  for each row when (new.status = 'active') execute function private.note_publication();

insert into private.job_publications (job_id, published_at, matched_at)
select j.id, j.created_at, now() from public.job_posts j where j.status = 'active';

create function private.cancel_alert_mails(alert uuid)
returns void
language sql
security definer
set search_path = ''
as $$
  delete from private.outbox o
  where o.kind = 'mail' and o.sent_at is null and o.failed_at is null and o.payload ->> 'alert_id' = alert::text
$$;
comment on function private.cancel_alert_mails(uuid) is 'Takes back mails of an alert that have not left.';

create function private.follow_alert()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  terms private.alert_terms;
  is_new constant boolean := tg_op = 'INSERT';
  recent uuid[];
begin
  if tg_op = 'DELETE' then
    perform private.cancel_alert_mails(old.id);
    return null;
  end if;
  select t.* into terms from private.alert_terms t where t.alert_id = new.id;
  if terms.alert_id is null or new.criteria is distinct from old.criteria then
    terms := private.compiled_alert(new.criteria);
    terms.since := pg_catalog.clock_timestamp();
    insert into private.alert_places (said, scope)
    select place, private.scope_of_place(place) from unnest(terms.places) as place
    on conflict (said) do nothing;
  end if;
  terms.alert_id := new.id;
  terms.active := new.status = 'active';
  terms.frequency := new.frequency;
  terms.time_zone := private.valid_time_zone(new.metadata ->> 'timeZone');
  delete from private.alert_terms t where t.alert_id = new.id;
  insert into private.alert_terms select terms.*;

  if is_new or new.criteria is distinct from old.criteria then
    delete from private.alert_deliveries d where d.alert_id = new.id and d.outcome = 'waiting';
    -- Who makes an alert is shown what is open now. Older jobs are told from new ones by their time,
    -- these by name, so that a job whose transaction is still open is neither lost nor told twice.
    select pg_catalog.array_agg(p.job_id) into recent
    from private.job_publications p where p.published_at > terms.since - interval '10 minutes';
    insert into private.alert_deliveries (alert_id, job_id, outcome, deliver_after)
    select m.alert_id, m.job_id, 'shown', terms.since
    from private.alert_matches(array[terms], coalesce(recent, '{}')) as m
    on conflict (alert_id, job_id) do nothing;
  end if;
  update private.alert_deliveries d
  set deliver_after = case when terms.active
    then private.next_alert_time(terms.frequency, terms.time_zone, pg_catalog.clock_timestamp()) else 'infinity' end
  where d.alert_id = new.id and d.outcome = 'waiting';
  if not terms.active then
    perform private.cancel_alert_mails(new.id);
  end if;
  return null;
end
$$;
comment on function private.follow_alert() is
  'Keeps private.alert_terms equal to the alerts; sets the hour of what waits; a paused or deleted alert sends nothing more.';
create trigger follow_alert after insert or delete or update of criteria, status, frequency, metadata on public.job_alerts
  for each row execute function private.follow_alert();

with filled as materialized (
  select jsonb_populate_record(private.compiled_alert(a.criteria), jsonb_build_object(
    'alert_id', a.id, 'active', a.status = 'active', 'frequency', a.frequency,
    'time_zone', private.valid_time_zone(a.metadata ->> 'timeZone'), 'since', now())) as terms
  from public.job_alerts a
)
insert into private.alert_terms select (terms).* from filled;
insert into private.alert_places (said, scope)
select place, private.scope_of_place(place) from (select distinct unnest(t.places) as place from private.alert_terms t) as named;

-- The worker ------------------------------------------------------------------------------------

create function public.match_new_jobs(batch int, moment timestamptz default clock_timestamp())
returns jsonb
language plpgsql
security invoker
set search_path = ''
as $$
declare
  claimed uuid[];
  matches int;
begin
  with fresh as (
    select p.job_id from private.job_publications p where p.matched_at is null
    order by p.published_at limit least(batch, 5000) for update skip locked
  ), taken as (
    update private.job_publications p set matched_at = pg_catalog.clock_timestamp() from fresh where p.job_id = fresh.job_id
    returning p.job_id
  ) select pg_catalog.array_agg(taken.job_id) into claimed from taken;
  if claimed is null then
    return jsonb_build_object('jobs', 0, 'matches', 0);
  end if;
  insert into private.alert_deliveries (alert_id, job_id, deliver_after)
  select m.alert_id, m.job_id, private.next_alert_time(t.frequency, t.time_zone, moment)
  from private.alert_matches(null, claimed) as m
  join private.alert_terms t on t.alert_id = m.alert_id
  join private.job_publications p on p.job_id = m.job_id and p.published_at > t.since - interval '10 minutes'
  -- An alert that is being deleted waits or is passed over, and does not undo the others' matches
  join public.job_alerts a on a.id = m.alert_id
  for key share of a
  on conflict (alert_id, job_id) do nothing;
  get diagnostics matches = row_count;
  return jsonb_build_object('jobs', cardinality(claimed), 'matches', matches);
end
$$;
comment on function public.match_new_jobs(int, timestamptz) is
  'Service only. Finds the alerts that want the jobs published since the last call: {jobs, matches}. Two at once share the jobs; call it until jobs is 0.';

create function private.job_summaries(jobs uuid[], viewer uuid)
returns jsonb
language sql
stable
security definer
set search_path = ''
as $$
  select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
    'id', j.id, 'title', j.title, 'company', j.company_name, 'location', j.location, 'workMode', j.work_mode,
    'jobType', j.job_type, 'pay', j.salary_range, 'skills', coalesce(pg_catalog.to_jsonb(j.skills_required), '[]'),
    'postedAt', j.created_at, 'closesAt', j.closes_at,
    'saved', exists (select from public.saved_jobs s where s.job_id = j.id and s.user_id = viewer),
    'applied', exists (
      select from public.applications p
      where p.job_id = j.id and p.user_id = viewer and p.status not in ('draft', 'withdrawn')
    ),
    'agency', pg_catalog.jsonb_build_object('slug', a.slug, 'name', a.name)
  ) order by j.created_at desc, j.id), '[]')
  from public.job_posts j join public.agencies a on a.id = j.agency_id
  where j.id = any (jobs)
$$;
comment on function private.job_summaries(uuid[], uuid) is 'Jobs as cards show them, the newest first, with what the viewer did about them.';

create function private.is_open_job(job uuid, moment timestamptz)
returns boolean
language sql
stable
set search_path = ''
as $$
  select exists (
    select from public.job_posts j join public.agencies a on a.id = j.agency_id and a.status = 'active'
    where j.id = job and j.status = 'active' and (j.closes_at is null or j.closes_at > moment)
  )
$$;
comment on function private.is_open_job(uuid, timestamptz) is 'Whether everybody can see a job and apply to it.';

create function private.alert_agency(alert public.job_alerts)
returns uuid
language sql
stable
set search_path = ''
as $$
  select a.id from public.agencies a
  where a.status = 'active'
    and a.id::text in (alert.criteria #>> '{agencyIds,0}', alert.metadata ->> 'agencyId')
  order by a.id::text = alert.criteria #>> '{agencyIds,0}' desc limit 1
$$;
comment on function private.alert_agency(public.job_alerts) is 'In whose chat an alert speaks: the agency that it watches, else the one on whose page it was made.';

create function private.chat_for_notice(person uuid, agency uuid)
returns uuid
language plpgsql
security definer
set search_path = ''
as $$
declare
  chat uuid;
begin
  -- As in open_chat: ten at once open one
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended(pg_catalog.concat_ws(':', 'chat', 'assistant', person, agency), 0));
  select c.id into chat from public.chats c
  join public.chat_participants p on p.chat_id = c.id and p.user_id = person and p.role = 'owner'
  where c.kind = 'assistant' and c.status = 'open' and c.agency_id is not distinct from coalesce(agency, c.agency_id)
  order by c.updated_at desc, c.created_at desc, c.id limit 1;
  if chat is null then
    insert into public.chats as c (kind, agency_id) values ('assistant', agency) returning c.id into chat;
    insert into public.chat_participants (chat_id, user_id, role) values (chat, person, 'owner');
  end if;
  return chat;
end
$$;
comment on function private.chat_for_notice(uuid, uuid) is
  'The person''s latest open assistant chat with an agency (null: with any), made when there is none.';

create function public.due_alerts(batch int, moment timestamptz default clock_timestamp())
returns jsonb
language plpgsql
security invoker
set search_path = ''
as $$
#variable_conflict use_column
declare
  answer jsonb;
begin
  update private.alert_deliveries d set outcome = 'dropped'
  from public.job_alerts a
  where a.id = d.alert_id and d.outcome = 'waiting' and d.deliver_after <= moment
    and (
      not private.is_open_job(d.job_id, moment)
      or exists (
        select from public.applications p
        where p.job_id = d.job_id and p.user_id = a.user_id and p.status not in ('draft', 'withdrawn')
      )
    );

  with due as (
    select d.alert_id, pg_catalog.array_agg(d.job_id order by j.created_at desc, j.id) as job_ids
    from private.alert_deliveries d
    join public.job_posts j on j.id = d.job_id
    where d.outcome = 'waiting' and d.deliver_after <= moment
    group by d.alert_id
    order by pg_catalog.min(d.deliver_after), d.alert_id
    limit least(batch, 200)
  )
  select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
    'alert_id', a.id, 'user_id', a.user_id, 'frequency', a.frequency, 'criteria', a.criteria, 'created_at', a.created_at,
    'time_zone', t.time_zone, 'email', v.email, 'job_ids', due.job_ids,
    'agency', case when g.id is not null then pg_catalog.jsonb_build_object('slug', g.slug, 'name', g.name, 'website', g.website) end,
    'jobs', private.job_summaries(due.job_ids[1:10], a.user_id)
  )), '[]') into answer
  from due
  join public.job_alerts a on a.id = due.alert_id
  join private.alert_terms t on t.alert_id = a.id
  left join private.verified_users v on v.user_id = a.user_id
  left join public.agencies g on g.id = private.alert_agency(a);
  return answer;
end
$$;
comment on function public.due_alerts(int, timestamptz) is
  'Service only. What is to be told now, for deliver_alert: [{alert_id, user_id, frequency, criteria, created_at, time_zone, email (null: not verified), job_ids (all), jobs (the newest ten), agency}]. Claims nothing: deliver_alert decides who was first.';

create function public.deliver_alert(
  alert_id uuid, job_ids uuid[], content text, parts jsonb, mail jsonb default null, moment timestamptz default clock_timestamp()
)
returns jsonb
language plpgsql
security invoker
set search_path = ''
as $$
#variable_conflict use_variable
declare
  alert public.job_alerts;
  held int;
  saved public.chat_messages;
begin
  -- Two servers with the same alert: the second finds it locked, or nothing waiting.
  select a.* into alert from public.job_alerts a where a.id = alert_id and a.status = 'active' for update skip locked;
  if alert.id is null then
    return null;
  end if;
  select pg_catalog.count(*) into held from (
    select from private.alert_deliveries d
    where d.alert_id = alert_id and d.job_id = any (job_ids) and d.outcome = 'waiting' and d.deliver_after <= moment
      and private.is_open_job(d.job_id, moment)
    for update
  ) as waiting;
  if held = 0 or held <> cardinality(job_ids) then
    return null;
  end if;

  insert into public.chat_messages as m (chat_id, sender_id, role, content, parts, status, audience_id)
  values (private.chat_for_notice(alert.user_id, private.alert_agency(alert)), null, 'assistant', content,
    coalesce(private.unwrapped(parts), '[]'), 'complete', alert.user_id)
  returning m.* into saved;
  if private.unwrapped(mail) is not null then
    perform private.enqueue('mail', private.unwrapped(mail) || jsonb_build_object('alert_id', alert_id, 'user_id', alert.user_id),
      'alert:' || saved.id);
  end if;
  update private.alert_deliveries d
  set outcome = 'sent', sent_at = moment, message_id = saved.id, mailed = private.unwrapped(mail) is not null
  where d.alert_id = alert_id and d.job_id = any (job_ids);
  update public.job_alerts a set last_sent_at = moment where a.id = alert_id;
  return jsonb_build_object('user_id', alert.user_id, 'message', to_jsonb(saved));
end
$$;
comment on function public.deliver_alert(uuid, uuid[], text, jsonb, jsonb, timestamptz) is
  'Service only. In one transaction: the message in the person''s chat, the mail into the outbox (null: none), the jobs noted as sent. {user_id, message: the row}; null and nothing written when something is different by now (sent by another server, paused, a job closed).';

create function public.postpone_alert(alert_id uuid)
returns void
language sql
security invoker
set search_path = ''
as $$
  update private.alert_deliveries d set deliver_after = clock_timestamp() + interval '10 minutes'
  where d.alert_id = postpone_alert.alert_id and d.outcome = 'waiting' and d.deliver_after <= clock_timestamp();
$$;
comment on function public.postpone_alert(uuid) is 'Service only, for an alert that could not be delivered: it comes again in ten minutes, after the others.';

create function public.pause_alert(alert_id uuid)
returns jsonb
language sql
security invoker
set search_path = ''
as $$
  with paused as (
    update public.job_alerts a set status = 'paused' where a.id = pause_alert.alert_id and a.status = 'active' returning a.id
  )
  select jsonb_build_object('known', exists (select from public.job_alerts a where a.id = pause_alert.alert_id),
    'paused', exists (select from paused));
$$;
comment on function public.pause_alert(uuid) is 'Service only, for the link in an e-mail: {known, paused}; paused is false when it was paused before.';

-- For the person ----------------------------------------------------------------------------------

create function private.preview_alert(criteria jsonb, most int)
returns jsonb
language plpgsql
stable
security definer
set search_path = ''
as $$
declare
  terms private.alert_terms := private.compiled_alert(criteria);
  unpaid private.alert_terms := terms;
  viewer constant uuid := (select auth.uid());
  found uuid[];
  without_pay int := 0;
begin
  select pg_catalog.array_agg(j.id order by j.created_at desc, j.id) into found
  from private.alert_matches(array[terms], null) as m join public.job_posts j on j.id = m.job_id;
  if terms.least_a_year is not null then
    unpaid.least_a_year := null;
    select pg_catalog.count(*) into without_pay
    from private.alert_matches(array[unpaid], null) as m join public.job_posts j on j.id = m.job_id
    where coalesce(j.salary_range ->> 'max', j.salary_range ->> 'min') is null;
  end if;
  return pg_catalog.jsonb_build_object(
    'total', coalesce(pg_catalog.cardinality(found), 0),
    'withoutPay', without_pay,
    'jobs', private.job_summaries(found[1:least(most, 50)], viewer),
    'keywords', (
      select coalesce(pg_catalog.jsonb_agg(coalesce(private.correct_keywords(phrase, terms.agency_ids[1]), phrase)), '[]')
      from unnest(private.criteria_list(criteria, 'keywords', 10)) as phrase
    ),
    'places', (
      select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
        'said', said, 'name', place.name, 'corrected', coalesce(place.corrected, false))), '[]')
      from unnest(private.criteria_list(criteria, 'locations', 10)) as said
      left join lateral private.find_place(said) as place on true
    )
  );
end
$$;
create function public.preview_alert(criteria jsonb, most int default 5)
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$ select private.preview_alert(private.unwrapped(criteria), most) $$;
comment on function public.preview_alert(jsonb, int) is
  'Open jobs that an alert with these criteria would tell of: {total, withoutPay (fit but state no pay), jobs (the newest), keywords (spelling put right), places [{said, name (null: unknown), corrected}]}. Public jobs only.';

create function private.matched_words(query tsquery, job public.job_posts)
returns jsonb
language sql
stable
set search_path = ''
as $$
  select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('field', hit.field, 'words', hit.words) order by hit.place), '[]')
  from (
    select field.name as field, field.place, pg_catalog.array_agg(distinct word[1]) as words
    from (values
      (1, 'title', job.title), (2, 'skills', private.joined(job.skills_required)), (3, 'company', job.company_name),
      (4, 'requirements', private.joined(job.requirements)), (5, 'description', job.description)
    ) as field (place, name, value),
    unnest(array['pg_catalog.english', 'pg_catalog.simple']::pg_catalog.regconfig[]) as config,
    pg_catalog.regexp_matches(
      pg_catalog.ts_headline(config, private.plain_text(field.value), query, 'HighlightAll=true,StartSel=⟦,StopSel=⟧'),
      '⟦([^⟧]+)⟧', 'g') as word
    where pg_catalog.to_tsvector(config, private.plain_text(field.value)) @@ query
    group by field.name, field.place
  ) as hit
$$;
comment on function private.matched_words(tsquery, public.job_posts) is 'The words of a job that a search found: [{field, words[]}].';

create function private.explain_alert(alert_id uuid, job_id uuid)
returns jsonb
language plpgsql
stable
security definer
set search_path = ''
as $$
#variable_conflict use_variable
declare
  alert public.job_alerts;
  job public.job_posts;
  delivery private.alert_deliveries;
  terms private.alert_terms;
begin
  select a.* into alert from public.job_alerts a
  left join private.alert_deliveries d on d.alert_id = a.id and d.job_id = job_id
  where a.user_id = (select auth.uid()) and (a.id = alert_id or alert_id is null and d.job_id is not null)
  order by d.sent_at desc nulls last, a.created_at desc limit 1;
  select j.* into job from public.job_posts j where j.id = job_id;
  if alert.id is null or job.id is null then
    return null;
  end if;
  select d.* into delivery from private.alert_deliveries d where d.alert_id = alert.id and d.job_id = job_id;
  -- What the person may see: a public job, or one that was told when it was public
  if not (job.status = 'active' and private.is_open_job(job_id, pg_catalog.now())) and coalesce(delivery.outcome, '') not in ('sent', 'shown') then
    return null;
  end if;
  terms := private.compiled_alert(alert.criteria);
  return pg_catalog.jsonb_build_object(
    'alert_id', alert.id, 'outcome', delivery.outcome, 'sent_at', delivery.sent_at, 'mailed', coalesce(delivery.mailed, false),
    'matched_at', delivery.matched_at, 'deliver_after', nullif(delivery.deliver_after, 'infinity'),
    'fits_now', exists (select from private.alert_matches(array[terms], array[job_id])),
    'words', (
      select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
        'kind', wish.kind, 'unit', u.unit, 'found', private.matched_words(u.query, job)) order by wish.kind, wish.place), '[]')
      from (
        select 'keywords' as kind, phrase, place from unnest(private.criteria_list(alert.criteria, 'keywords', 10)) with ordinality as k (phrase, place)
        union all
        select 'skills', phrase, place from unnest(private.criteria_list(alert.criteria, 'skills', 20)) with ordinality as s (phrase, place)
      ) as wish, private.search_units(wish.phrase) as u
    )
  );
end
$$;
create function public.explain_alert(alert_id uuid, job_id uuid)
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$ select private.explain_alert(alert_id, job_id) $$;
comment on function public.explain_alert(uuid, uuid) is
  'Why the caller''s alert (null: the one that last told of it) told of a job: {alert_id, outcome (waiting, sent, shown, dropped; null: never found), sent_at, mailed, matched_at, deliver_after, fits_now, words: [{kind, unit, found: [{field, words}]}]}; null when the alert is not the caller''s or the job not theirs to see.';

revoke execute on function
  private.note_publication(), private.cancel_alert_mails(uuid), private.follow_alert(), private.job_summaries(uuid[], uuid),
  private.is_open_job(uuid, timestamptz), private.alert_agency(public.job_alerts), private.chat_for_notice(uuid, uuid),
  private.preview_alert(jsonb, int), private.matched_words(tsquery, public.job_posts), private.explain_alert(uuid, uuid)
from public;
grant execute on function private.preview_alert(jsonb, int), private.explain_alert(uuid, uuid) to authenticated;
revoke execute on function
  public.match_new_jobs(int, timestamptz), public.due_alerts(int, timestamptz), public.pause_alert(uuid), public.postpone_alert(uuid),
  public.deliver_alert(uuid, uuid[], text, jsonb, jsonb, timestamptz)
from public, anon, authenticated;
grant execute on function
  public.match_new_jobs(int, timestamptz), public.due_alerts(int, timestamptz), public.pause_alert(uuid), public.postpone_alert(uuid),
  public.deliver_alert(uuid, uuid[], text, jsonb, jsonb, timestamptz)
to service_role;
revoke execute on function public.preview_alert(jsonb, int), public.explain_alert(uuid, uuid) from public, anon, service_role;
grant execute on function public.preview_alert(jsonb, int), public.explain_alert(uuid, uuid) to authenticated;
