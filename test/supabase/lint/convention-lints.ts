import type { Lint } from './lint.ts'

/** Reference data and records whose rows are never changed, and what each does without. */
const WITHOUT_COLUMNS = ['changes.updated_at', 'exchange_rates.metadata', 'places.metadata']

/** Written by definer functions alone; the journal is never changed. */
const WITHOUT_STAMP = ['changes']

/** JSON that is checked by being an object or a list somewhere else. */
const quoted = (names: string[]) => `array[${names.map((name) => `'${name}'`).join(', ')}]::text[]`

/** The house's own rules. */
export const conventionLints: Lint[] = [
  {
    name: 'tables say what they are for',
    query: `
      select c.oid::regclass::text as offender from pg_class c
      where c.relkind in ('r', 'p') and c.relnamespace in ('public'::regnamespace, 'private'::regnamespace)
        and obj_description(c.oid, 'pg_class') is null`,
    plant: 'create table private.planted (id uuid primary key)',
    finds: 'private.planted',
  },
  {
    name: 'functions that the API calls say what they do',
    query: `
      select p.oid::regprocedure::text as offender from pg_proc p
      where p.pronamespace = 'public'::regnamespace and obj_description(p.oid, 'pg_proc') is null`,
    plant: `create function public.planted() returns int language sql set search_path = '' as 'select 1'`,
    finds: 'planted()',
  },
  {
    name: 'every table has a uuid key, timestamps and metadata',
    query: `
      select t.relname || '.' || wanted.name as offender
      from pg_class t, (values ('id', 'uuid'), ('created_at', 'timestamptz'), ('updated_at', 'timestamptz'), ('metadata', 'jsonb')) as wanted (name, type)
      where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace
        and not t.relname || '.' || wanted.name = any (${quoted(WITHOUT_COLUMNS)})
        and not exists (
          select from pg_attribute a where a.attrelid = t.oid and a.attname = wanted.name
            and a.atttypid = wanted.type::regtype and a.attnotnull)`,
    plant: 'alter table public.saved_jobs drop column metadata',
    finds: 'saved_jobs.metadata',
  },
  {
    name: 'every table has the trigger that keeps its timestamps',
    query: `
      select t.relname::text as offender from pg_class t
      where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace and not t.relname = any (${quoted(WITHOUT_STAMP)})
        and not exists (select from pg_trigger g where g.tgrelid = t.oid and g.tgname = 'z_stamp' and g.tgenabled = 'O')`,
    plant: 'drop trigger z_stamp on public.saved_jobs',
    finds: 'saved_jobs',
  },
  {
    name: 'JSON columns have a check',
    query: `
      select a.attrelid::regclass || '.' || a.attname as offender
      from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped
        and a.atttypid in ('jsonb'::regtype, 'jsonb[]'::regtype, 'json'::regtype)
        and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and a.attnum = any (k.conkey))`,
    plant: 'alter table public.saved_jobs add column planted jsonb',
    finds: 'saved_jobs.planted',
  },
  {
    name: 'foreign keys say what a deletion does',
    query: `
      select conrelid::regclass || '.' || conname as offender from pg_constraint
      where contype = 'f' and connamespace in ('public'::regnamespace, 'private'::regnamespace) and confdeltype = 'a'`,
    plant:
      'alter table public.saved_jobs add column planted uuid constraint planted references public.profiles (id)',
    finds: 'saved_jobs.planted',
  },
  {
    name: 'times have a zone',
    query: `
      select a.attrelid::regclass || '.' || a.attname as offender from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relkind = 'r' and c.relnamespace in ('public'::regnamespace, 'private'::regnamespace)
        and a.attnum > 0 and a.atttypid = 'timestamp'::regtype`,
    plant: 'alter table public.saved_jobs add column planted timestamp',
    finds: 'saved_jobs.planted',
  },
  {
    name: 'names of policies fit, so that none is cut off',
    query: `select policyname::text as offender from pg_policies where schemaname in ('public', 'storage') and length(policyname) >= 63`,
    plant: `create policy "${'p'.repeat(63)}" on public.places for delete to authenticated using (false)`,
    finds: 'p'.repeat(63),
  },
]
