import type { Lint } from './lint.ts'

/** After Supabase's linter: https://github.com/supabase/splinter */
export const performanceLints: Lint[] = [
  {
    name: 'foreign keys have an index',
    query: `
      select k.conrelid::regclass || '.' || k.conname as offender from pg_constraint k
      where k.contype = 'f' and k.connamespace in ('public'::regnamespace, 'private'::regnamespace)
        and not exists (
          select from pg_index i where i.indrelid = k.conrelid and i.indpred is null
            and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey)`,
    plant:
      'alter table public.saved_jobs add column planted uuid constraint planted references public.profiles (id) on delete cascade',
    finds: 'saved_jobs.planted',
  },
  {
    name: 'policies ask who is there once per statement',
    query: `
      select policyname as offender from pg_policies
      where schemaname in ('public', 'storage')
        and regexp_replace(concat_ws(' ', qual, with_check), '\\(\\s*select\\s+auth\\.(uid|jwt|role)\\(\\)', '', 'gi') ~ 'auth\\.(uid|jwt|role)\\(\\)'`,
    plant: 'create policy planted on public.saved_jobs for select to anon using (user_id = auth.uid())',
    finds: 'planted',
  },
  {
    name: 'a role has one permissive policy per operation',
    query: `
      select tablename || ' ' || role || ' ' || operation as offender
      from pg_policies p, unnest(p.roles) as role,
        unnest(case p.cmd when 'ALL' then array['SELECT', 'INSERT', 'UPDATE', 'DELETE'] else array[p.cmd] end) as operation
      where p.schemaname = 'public' and p.permissive = 'PERMISSIVE'
      group by tablename, role, operation having count(*) > 1`,
    plant: 'create policy planted on public.saved_jobs for select to authenticated using (false)',
    finds: 'saved_jobs authenticated SELECT',
  },
  {
    name: 'no two indexes are the same',
    query: `
      select min(i.indexrelid::regclass::text) as offender
      from pg_index i join pg_class c on c.oid = i.indrelid
      where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace)
      group by i.indrelid, i.indkey::text, i.indclass::text, i.indoption::text,
        coalesce(pg_get_expr(i.indexprs, i.indrelid), ''), coalesce(pg_get_expr(i.indpred, i.indrelid), '')
      having count(*) > 1`,
    plant: 'create index planted on public.saved_jobs (job_id)',
    finds: 'planted',
  },
  {
    name: 'every table has a primary key',
    query: `
      select c.oid::regclass::text as offender from pg_class c
      where c.relkind = 'r' and c.relnamespace in ('public'::regnamespace, 'private'::regnamespace)
        and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'p')`,
    plant: 'create table private.planted (id uuid)',
    finds: 'private.planted',
  },
]
