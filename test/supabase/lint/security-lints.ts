import type { Lint } from './lint.ts'

/** After Supabase's linter: https://github.com/supabase/splinter */
export const securityLints: Lint[] = [
  {
    name: 'every table of schema public has row level security',
    query: `
      select c.oid::regclass::text as offender from pg_class c
      where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and not c.relrowsecurity`,
    plant: 'create table public.planted (id uuid primary key)',
    finds: 'planted',
  },
  {
    name: 'no policy stands on a table without row level security',
    query: `
      select distinct c.oid::regclass::text as offender from pg_policy p join pg_class c on c.oid = p.polrelid where not c.relrowsecurity`,
    plant: 'alter table public.saved_jobs disable row level security',
    finds: 'saved_jobs',
  },
  {
    name: 'every table with row level security has a policy',
    query: `
      select c.oid::regclass::text as offender from pg_class c
      where c.relrowsecurity and c.relnamespace = 'public'::regnamespace and not exists (select from pg_policy p where p.polrelid = c.oid)`,
    plant:
      'create table public.planted (id uuid primary key); alter table public.planted enable row level security',
    finds: 'planted',
  },
  {
    name: 'no table of schema private has row level security, which would have the embedded tier grant the schema away',
    query: `
      select c.oid::regclass::text as offender from pg_class c where c.relnamespace = 'private'::regnamespace and c.relrowsecurity`,
    plant: 'alter table private.staff enable row level security',
    finds: 'private.staff',
  },
  {
    name: 'no policy that writes lets everything through',
    query: `
      select policyname as offender from pg_policies
      where schemaname in ('public', 'storage') and cmd <> 'SELECT' and permissive = 'PERMISSIVE'
        and (coalesce(with_check, '') = 'true' or (coalesce(qual, '') = 'true' and cmd <> 'INSERT'))`,
    plant: 'create policy planted on public.places for insert to authenticated with check (true)',
    finds: 'planted',
  },
  {
    name: 'policies that update say what the row may become',
    query: `select policyname as offender from pg_policies where schemaname = 'public' and cmd in ('UPDATE', 'ALL') and with_check is null`,
    plant: 'create policy planted on public.places for update to authenticated using (false)',
    finds: 'planted',
  },
  {
    name: 'policies name their roles',
    query: `select policyname as offender from pg_policies where schemaname in ('public', 'storage') and 'public' = any (roles)`,
    plant: 'create policy planted on public.places for update using (false) with check (false)',
    finds: 'planted',
  },
  {
    name: 'policies trust nothing that people write into their own account',
    query: `select policyname as offender from pg_policies where concat(qual, with_check) ~ 'user_meta_?data'`,
    plant: `create policy planted on public.places for delete to authenticated using (auth.jwt() -> 'user_metadata' ? 'admin')`,
    finds: 'planted',
  },
  {
    name: 'views run as whoever asks',
    query: `
      select c.oid::regclass::text as offender from pg_class c
      where c.relkind = 'v' and c.relnamespace = 'public'::regnamespace
        and not coalesce(c.reloptions::text ~ 'security_invoker=(true|on|1)', false)`,
    plant: 'create view public.planted as select * from public.profiles',
    finds: 'planted',
  },
  {
    name: 'no materialized view is exposed',
    query: `select c.oid::regclass::text as offender from pg_class c where c.relkind = 'm' and c.relnamespace = 'public'::regnamespace`,
    plant: 'create materialized view public.planted as select id from public.profiles',
    finds: 'planted',
  },
  {
    name: 'functions fix their search path',
    query: `
      select p.oid::regprocedure::text as offender from pg_proc p
      where p.pronamespace in ('public'::regnamespace, 'private'::regnamespace)
        and not coalesce(p.proconfig @> array['search_path=""'], false)`,
    plant: `create function private.planted() returns int language sql as 'select 1'`,
    finds: 'private.planted()',
  },
  {
    name: 'no definer function stands where the API calls it',
    query: `
      select p.oid::regprocedure::text as offender from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef`,
    plant: `create function public.planted() returns int language sql security definer set search_path = '' as 'select 1'`,
    finds: 'planted()',
  },
  {
    name: 'no function may be run by everybody who connects',
    query: `
      select p.oid::regprocedure::text as offender from pg_proc p
      where p.pronamespace in ('public'::regnamespace, 'private'::regnamespace)
        and (p.proacl is null or exists (select from aclexplode(p.proacl) a where a.grantee = 0))`,
    plant: `create function private.planted() returns int language sql set search_path = '' as 'select 1'; grant execute on function private.planted() to public`,
    finds: 'private.planted()',
  },
  {
    name: 'extensions stay out of schema public',
    query: `select extname::text as offender from pg_extension where extnamespace = 'public'::regnamespace`,
    plant: 'create extension citext schema public',
    finds: 'citext',
  },
]
