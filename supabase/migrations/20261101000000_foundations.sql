-- Schemas, extensions and the helpers that every later table uses.
--
-- Rights are decided here, in the database: row by row with policies, column by column with one
-- `…_rules` trigger per shared table. Policies never rest on table grants alone, because some
-- servers grant every table of an exposed schema to the API roles.

create schema if not exists extensions;
create extension if not exists pg_trgm with schema extensions;
create extension if not exists unaccent with schema extensions;
create extension if not exists btree_gin with schema extensions;
grant usage on schema extensions to anon, authenticated, service_role;

create schema if not exists private;
comment on schema private is
  'Definer helpers and data that the API never exposes. Its tables are granted to service_role only. '
  'Do not enable row level security on a table of this schema: @supabase/lite grants all tables of a '
  'schema that has one to anon and authenticated.';
revoke all on schema private from public;
grant usage on schema private to anon, authenticated, service_role;
alter default privileges in schema private grant all on tables to service_role;
alter default privileges in schema private grant execute on functions to service_role;

grant usage on schema public to anon, authenticated, service_role;

-- A runaway query ends by itself. The roles belong to the platform on hosted Supabase.
do $timeouts$
begin
  alter role authenticated set statement_timeout = '8s';
  alter role anon set statement_timeout = '8s';
exception
  when insufficient_privilege then
    raise notice 'statement_timeout of the API roles is left as the platform set it';
end
$timeouts$;

-- Who is acting -------------------------------------------------------------------------------

create function private.acting_as_user()
returns boolean
language sql
stable
set search_path = ''
as $$
  select current_user <> 'service_role'
    and not pg_catalog.pg_has_role(
      current_user,
      (select n.nspowner from pg_catalog.pg_namespace n where n.nspname = 'private'),
      'usage'
    )
$$;
comment on function private.acting_as_user() is
  'True when the statement runs with an API user''s own rights. Security invoker on purpose: inside a '
  'definer function current_user is its owner, so definer functions and service_role are not bound by '
  'column rules, while anon, authenticated and any unknown role are.';

create function private.refuse(code text, reason text)
returns void
language plpgsql
set search_path = ''
as $$
begin
  raise exception using
    -- https://docs.postgrest.org/en/stable/references/errors.html: PTxyz answers with HTTP status xyz
    errcode = case
      when code like 'rights:%' or code like '%:verification_required' then 'PT403'
      when code like '%:not_found' then 'PT404'
      else 'PT409'
    end,
    message = code,
    detail = reason;
end
$$;
comment on function private.refuse(text, text) is
  'Raises a machine-readable error: message is `area:kind`, detail is a sentence for the log, and the SQLSTATE '
  '(PT403, PT404, PT409) reaches the client as it is, which P0001 does not on every server.';

create function private.allow_only(before jsonb, after jsonb, allowed text[])
returns void
language plpgsql
stable
set search_path = ''
as $$
declare
  refused text;
begin
  select pg_catalog.string_agg(changed.key, ', ' order by changed.key)
  into refused
  from pg_catalog.jsonb_each(after) as changed
  where changed.value is distinct from before -> changed.key
    and changed.key <> all (allowed)
    -- updated_at is stamped and search is generated: neither comes from the caller
    and changed.key not in ('updated_at', 'search');

  if refused is not null then
    perform private.refuse('rights:column', 'not yours to change here: ' || refused);
  end if;
end
$$;
comment on function private.allow_only(jsonb, jsonb, text[]) is
  'Raises rights:column when a column outside the allowed list changed.';

create function private.stamp()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if tg_op = 'UPDATE' then
    if new.id is distinct from old.id then
      perform private.refuse('rights:column', 'not yours to change here: id');
    end if;
    if private.acting_as_user() then
      new.created_at := old.created_at;
    end if;
    new.updated_at := pg_catalog.now();
  elsif private.acting_as_user() then
    new.created_at := pg_catalog.now();
    new.updated_at := pg_catalog.now();
  end if;
  return new;
end
$$;
comment on function private.stamp() is
  'The one timestamp trigger of all tables: users set neither created_at nor updated_at, and no row changes its id.';

-- Who is verified -----------------------------------------------------------------------------

create table private.verified_users (
  user_id uuid primary key references auth.users (id) on delete cascade,
  email text not null check (length(email) between 3 and 320),
  verified_at timestamptz not null default now()
);
comment on table private.verified_users is
  'People who entered a code that we mailed to them. Written by service_role after a successful code; '
  'no claim and no confirmed_at of the auth server stands for it.';
create index verified_users_email_idx on private.verified_users (lower(email));
revoke all on private.verified_users from public, anon, authenticated;
grant all on private.verified_users to service_role;

create function private.is_guest()
returns boolean
language sql
stable
security definer
set search_path = ''
as $$
  select not exists (
    select 1 from private.verified_users v where v.user_id = auth.uid()
  )
$$;
comment on function private.is_guest() is 'True for everybody without a verified e-mail, signed in or not.';

-- Shapes of JSONB columns ---------------------------------------------------------------------

create function private.json_object_fits(value jsonb, max_bytes integer)
returns boolean
language sql
immutable
parallel safe
set search_path = ''
as $$
  select value is null
    or (pg_catalog.jsonb_typeof(value) = 'object' and pg_catalog.octet_length(value::text) <= max_bytes)
$$;
comment on function private.json_object_fits(jsonb, integer) is 'A JSON object of at most so many bytes, or null.';

create function private.json_field_is(value jsonb, field text, kind text)
returns boolean
language sql
immutable
parallel safe
set search_path = ''
as $$
  select coalesce(pg_catalog.jsonb_typeof(value -> field), 'null') in ('null', kind)
$$;
comment on function private.json_field_is(jsonb, text, text) is 'The field is absent, null or of the JSON type named.';

create function private.is_salary_range(value jsonb)
returns boolean
language sql
immutable
parallel safe
set search_path = ''
as $$
  select value is null or (
    private.json_object_fits(value, 2048)
    and private.json_field_is(value, 'min', 'number')
    and private.json_field_is(value, 'max', 'number')
    and private.json_field_is(value, 'currency', 'string')
    and private.json_field_is(value, 'period', 'string')
    and coalesce(value ->> 'currency' ~ '^[A-Z]{3}$', true)
    and coalesce(value ->> 'period' in ('hour', 'day', 'week', 'month', 'year'), true)
    and case
      when not private.json_field_is(value, 'min', 'number') then false
      when not private.json_field_is(value, 'max', 'number') then false
      else coalesce((value ->> 'min')::numeric >= 0, true)
        and coalesce((value ->> 'max')::numeric >= 0, true)
        and coalesce((value ->> 'min')::numeric <= (value ->> 'max')::numeric, true)
    end
  )
$$;
comment on function private.is_salary_range(jsonb) is
  '{min, max, currency (ISO 4217), period (hour, day, week, month, year)}, or null.';

create function private.are_json_objects(entries jsonb[], max_entries integer, max_bytes integer)
returns boolean
language sql
immutable
parallel safe
set search_path = ''
as $$
  select entries is null or (
    coalesce(pg_catalog.array_length(entries, 1), 0) <= max_entries
    and not exists (
      select 1
      from pg_catalog.unnest(entries) as entry
      where entry is null or not private.json_object_fits(entry, max_bytes)
    )
  )
$$;
comment on function private.are_json_objects(jsonb[], integer, integer) is
  'At most so many JSON objects, each of at most so many bytes, or null.';

create function private.are_short_texts(entries text[], max_entries integer, max_length integer)
returns boolean
language sql
immutable
parallel safe
set search_path = ''
as $$
  select entries is null or (
    coalesce(pg_catalog.array_length(entries, 1), 0) <= max_entries
    and coalesce(pg_catalog.array_ndims(entries), 1) = 1
    and not exists (
      select 1
      from pg_catalog.unnest(entries) as entry
      where entry is null or pg_catalog.length(entry) not between 1 and max_length
    )
  )
$$;
comment on function private.are_short_texts(text[], integer, integer) is
  'At most so many texts, none null or empty, each of at most so many characters, or null.';

create function private.is_web_address(value text)
returns boolean
language sql
immutable
parallel safe
set search_path = ''
as $$
  select value is null or (
    pg_catalog.length(value) <= 2048 and value ~* '^https?://[^[:space:]<>"]+$'
  )
$$;
comment on function private.is_web_address(text) is 'An http or https address, or null.';

-- Policies and checks run these as the caller.
revoke execute on all functions in schema private from public;
grant execute on function
  private.acting_as_user(),
  private.refuse(text, text),
  private.allow_only(jsonb, jsonb, text[]),
  private.is_guest(),
  private.json_object_fits(jsonb, integer),
  private.json_field_is(jsonb, text, text),
  private.is_salary_range(jsonb),
  private.are_json_objects(jsonb[], integer, integer),
  private.are_short_texts(text[], integer, integer),
  private.is_web_address(text)
to anon, authenticated, service_role;
grant execute on all functions in schema private to service_role;
