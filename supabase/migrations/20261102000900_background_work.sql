-- What the server keeps for work that no user waits for. Service only.

-- Outbox: mail and webhooks, written in the transaction of their cause, sent once afterwards.
create table private.outbox (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default now(),
  kind text not null check (kind in ('mail', 'webhook')),
  payload jsonb not null check (jsonb_typeof(payload) = 'object'),
  dedupe_key text unique check (length(dedupe_key) <= 300),
  attempts int not null default 0,
  next_attempt_at timestamptz not null default now(),
  locked_until timestamptz,
  locked_by text,
  sent_at timestamptz,
  failed_at timestamptz,
  last_error text
);
comment on table private.outbox is 'What must leave the database. A row is claimed by one server at a time, and given up after 10 attempts.';
create index outbox_due on private.outbox (next_attempt_at) where sent_at is null and failed_at is null;

-- For triggers and definer functions, so that a mail belongs to its cause's transaction.
create function private.enqueue(kind text, payload jsonb, dedupe_key text default null) returns uuid
language sql security definer set search_path = '' as $$
  insert into private.outbox (kind, payload, dedupe_key)
  values (enqueue.kind, enqueue.payload, enqueue.dedupe_key)
  on conflict (dedupe_key) do nothing returning id;
$$;
comment on function private.enqueue(text, jsonb, text) is 'Adds an outbox row; null when one with this key is there already.';

create function public.enqueue_outbox(kind text, payload jsonb, dedupe_key text default null) returns uuid
language sql security invoker set search_path = '' as $$ select private.enqueue(kind, private.unwrapped(payload), dedupe_key) $$;
comment on function public.enqueue_outbox(text, jsonb, text) is 'Service only. Adds an outbox row; null when one with this key is there already.';

create function public.claim_outbox(server_id text, batch int, lock_seconds int) returns jsonb
language sql security invoker set search_path = '' as $$
  with due as (
    select o.id from private.outbox o
    where o.sent_at is null and o.failed_at is null and o.next_attempt_at <= clock_timestamp()
      and (o.locked_until is null or o.locked_until <= clock_timestamp())
    order by o.next_attempt_at limit least(claim_outbox.batch, 100) for update skip locked
  ), claimed as (
    update private.outbox o set attempts = o.attempts + 1, locked_by = claim_outbox.server_id,
      locked_until = clock_timestamp() + make_interval(secs => claim_outbox.lock_seconds)
    from due where o.id = due.id
    returning o.id, o.kind, o.payload, o.attempts, o.dedupe_key, o.created_at
  ) select coalesce(jsonb_agg(to_jsonb(claimed) order by claimed.created_at), '[]') from claimed;
$$;
comment on function public.claim_outbox(text, int, int) is
  'Service only. Locks what is due for this server: [{id, kind, payload, attempts, dedupe_key, created_at}]. No two servers get the same row while its lock lasts.';

create function public.finish_outbox(id uuid, error text default null) returns void
language sql security invoker set search_path = '' as $$
  update private.outbox o set locked_until = null, locked_by = null, last_error = left(finish_outbox.error, 1000),
    sent_at = case when finish_outbox.error is null then clock_timestamp() end,
    failed_at = case when finish_outbox.error is not null and o.attempts >= 10 then clock_timestamp() end,
    -- 30 s, doubled each time, at most 6 h
    next_attempt_at = clock_timestamp() + least(interval '6 hours', interval '30 seconds' * power(2, greatest(o.attempts - 1, 0))),
    -- what has been sent is somebody's letter: keep the key, not the text
    payload = case when finish_outbox.error is null then '{}'::jsonb else o.payload end
  where o.id = finish_outbox.id and o.sent_at is null;
$$;
comment on function public.finish_outbox(uuid, text) is
  'Service only. Notes that a row was sent (its payload is dropped), or the error: then it comes again, later each time, ten times in all.';

-- Rates: fixed windows. Unlogged: losing the counters in a crash costs nobody anything.
create unlogged table private.rate_counters (
  key text not null check (length(key) <= 300),
  window_start timestamptz not null,
  count int not null,
  primary key (key, window_start)
);
comment on table private.rate_counters is 'How often a key was taken in a window.';
create index rate_counters_window_start on private.rate_counters (window_start);

create function public.take_rate(key text, window_seconds int, max int) returns jsonb
language plpgsql security invoker set search_path = '' as $$
#variable_conflict use_variable
declare
  moment constant timestamptz := clock_timestamp();
  start constant timestamptz := to_timestamp(floor(extract(epoch from moment) / window_seconds) * window_seconds);
  taken int;
begin
  insert into private.rate_counters as r (key, window_start, count) values (key, start, 1)
  on conflict on constraint rate_counters_pkey do update set count = least(r.count + 1, max + 1)
  returning r.count into taken;
  if random() < 0.01 then
    delete from private.rate_counters r where r.window_start < moment - interval '2 days';
  end if;
  return jsonb_build_object('allowed', taken <= max, 'remaining', greatest(max - taken, 0),
    'retry_after', case when taken <= max then 0
      else greatest(1, ceil(extract(epoch from start + make_interval(secs => window_seconds) - moment))) end);
end
$$;
comment on function public.take_rate(text, int, int) is
  'Service only. Takes one from a fixed window: {allowed, remaining, retry_after (seconds)}.';

-- Secrets of an agency: identity tokens and webhooks are signed with them.
create table private.agency_secrets (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null references public.agencies (id) on delete cascade,
  kind text not null check (kind in ('identity', 'webhook')),
  secret text not null check (length(secret) >= 32),
  created_at timestamptz not null default now(),
  created_by uuid references public.profiles (id) on delete set null,
  retired_at timestamptz
);
comment on table private.agency_secrets is 'A rotated secret stays valid until retired_at, so that pages can follow.';
create index agency_secrets_agency_id on private.agency_secrets (agency_id, kind, created_at desc);
create index agency_secrets_created_by on private.agency_secrets (created_by);

create function public.agency_secrets(agency_id uuid, kind text) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select coalesce(jsonb_agg(s.secret order by s.created_at desc), '[]') from private.agency_secrets s
  where s.agency_id = agency_secrets.agency_id and s.kind = agency_secrets.kind
    and (s.retired_at is null or s.retired_at > clock_timestamp());
$$;
comment on function public.agency_secrets(uuid, text) is 'Service only. The secrets valid now, newest first.';

create function private.rotate_agency_secret(agency_id uuid, kind text) returns text
language plpgsql security definer set search_path = '' as $$
#variable_conflict use_variable
declare
  fresh constant text := replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
begin
  if agency_id is null or not agency_id in (select private.my_admin_agency_ids()) then
    raise exception using errcode = 'PT404', message = 'agency:not_found', detail = 'You do not administer this agency.';
  end if;
  update private.agency_secrets s set retired_at = now() + interval '1 day'
  where s.agency_id = agency_id and s.kind = kind and s.retired_at is null;
  insert into private.agency_secrets (agency_id, kind, secret, created_by) values (agency_id, kind, fresh, (select auth.uid()));
  return fresh;
end
$$;
create function public.rotate_agency_secret(agency_id uuid, kind text) returns text
language sql security invoker set search_path = '' as $$ select private.rotate_agency_secret(agency_id, kind) $$;
comment on function public.rotate_agency_secret(uuid, text) is
  'For owners and admins: makes a new secret and returns it, this once. The old one works for another day.';

-- People whom an agency's own site has signed in. The e-mail in such a token proves nothing.
create table private.external_identities (
  agency_id uuid not null references public.agencies (id) on delete cascade,
  sub text not null check (length(sub) between 1 and 300),
  user_id uuid not null references public.profiles (id) on delete cascade,
  created_at timestamptz not null default now(),
  primary key (agency_id, sub)
);
comment on table private.external_identities is 'The account that an agency''s signed-in visitor (sub) has here.';
create index external_identities_user_id on private.external_identities (user_id);

create function public.external_identity(agency_id uuid, sub text) returns uuid
language sql stable security invoker set search_path = '' as $$
  select e.user_id from private.external_identities e
  where e.agency_id = external_identity.agency_id and e.sub = external_identity.sub;
$$;
comment on function public.external_identity(uuid, text) is 'Service only. The account of an agency''s visitor, or null.';

create function public.bind_external_identity(agency_id uuid, sub text, user_id uuid) returns uuid
language sql security invoker set search_path = '' as $$
  insert into private.external_identities (agency_id, sub, user_id)
  values (bind_external_identity.agency_id, bind_external_identity.sub, bind_external_identity.user_id)
  on conflict (agency_id, sub) do nothing;
  select e.user_id from private.external_identities e
  where e.agency_id = bind_external_identity.agency_id and e.sub = bind_external_identity.sub;
$$;
comment on function public.bind_external_identity(uuid, text, uuid) is
  'Service only. Binds a visitor to an account, the first one wins; returns the account bound.';

-- Platform staff: moderate reviews, suspend agencies.
create table if not exists private.staff (
  user_id uuid primary key references public.profiles (id) on delete cascade,
  created_at timestamptz not null default now()
);
comment on table private.staff is 'Platform staff. Written by hand, with service rights.';

create or replace function private.is_staff() returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from private.staff s where s.user_id = (select auth.uid()));
$$;
comment on function private.is_staff() is 'Whether the caller is platform staff.';

revoke all on private.outbox, private.rate_counters, private.agency_secrets, private.external_identities, private.staff
  from public, anon, authenticated;
grant select, insert, update, delete on
  private.outbox, private.rate_counters, private.agency_secrets, private.external_identities, private.staff
  to service_role;

revoke execute on function private.enqueue(text, jsonb, text), private.rotate_agency_secret(uuid, text), private.is_staff() from public;
grant execute on function private.enqueue(text, jsonb, text) to service_role;
grant execute on function private.rotate_agency_secret(uuid, text), private.is_staff() to authenticated;
grant execute on function private.is_staff() to service_role;

revoke execute on function public.rotate_agency_secret(uuid, text) from public, anon, service_role;
grant execute on function public.rotate_agency_secret(uuid, text) to authenticated;
revoke execute on function
  public.enqueue_outbox(text, jsonb, text), public.claim_outbox(text, int, int), public.finish_outbox(uuid, text),
  public.take_rate(text, int, int), public.agency_secrets(uuid, text), public.external_identity(uuid, text),
  public.bind_external_identity(uuid, text, uuid)
  from public, anon, authenticated;
grant execute on function
  public.enqueue_outbox(text, jsonb, text), public.claim_outbox(text, int, int), public.finish_outbox(uuid, text),
  public.take_rate(text, int, int), public.agency_secrets(uuid, text), public.external_identity(uuid, text),
  public.bind_external_identity(uuid, text, uuid)
  to service_role;
