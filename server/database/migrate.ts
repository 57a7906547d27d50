import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type postgres from 'postgres'

const FOLDER = join(import.meta.dirname, '../../supabase/migrations')

/** Any number that no other program of this database locks. */
const ADVISORY_LOCK = 7_203_311_640

/** Roles that hosted Supabase has from the start, and their way to the auth functions that policies call. */
const ROLES = `
do $$
begin
  if not exists (select from pg_roles where rolname = 'anon') then create role anon nologin noinherit; end if;
  if not exists (select from pg_roles where rolname = 'authenticated') then create role authenticated nologin noinherit; end if;
  if not exists (select from pg_roles where rolname = 'service_role') then create role service_role nologin noinherit bypassrls; end if;
exception when duplicate_object or unique_violation then null;
end $$;
grant usage on schema public to anon, authenticated, service_role;
`

const AFTER_SYSTEM_SCHEMA = `
grant usage on schema auth to anon, authenticated, service_role;
grant usage on schema storage to anon, authenticated, service_role;
grant all on all tables in schema storage to service_role;
grant select, insert, update, delete on storage.objects to authenticated;
grant select on storage.buckets to authenticated;
`

/** Creates the roles; must run before `@supabase/lite` makes its schemas. */
export async function createRoles(sql: postgres.Sql): Promise<void> {
  await sql.unsafe(ROLES)
}

async function applyFile({ sql, file }: { sql: postgres.ReservedSql; file: string }): Promise<void> {
  const [version, ...words] = file.replace(/\.sql$/, '').split('_')
  const text = readFileSync(join(FOLDER, file), 'utf8')
  await sql.unsafe('begin')
  try {
    await sql.unsafe(text)
    await sql`insert into supabase_migrations.schema_migrations (version, name) values (${version ?? file}, ${words.join('_')})`
    await sql.unsafe('commit')
  } catch (error) {
    await sql.unsafe('rollback')
    throw new Error(`Migration ${file} failed: ${(error as Error).message}`, { cause: error })
  }
}

/**
 * Applies the migrations that the database lacks, each in a transaction of its
 * own, one server at a time. Keeps the history where the Supabase CLI does.
 */
export async function migrate(sql: postgres.Sql): Promise<void> {
  const connection = await sql.reserve()
  try {
    await connection`select pg_advisory_lock(${ADVISORY_LOCK})`
    await connection.unsafe(AFTER_SYSTEM_SCHEMA)
    await connection.unsafe(`
      create schema if not exists supabase_migrations;
      create table if not exists supabase_migrations.schema_migrations (version text primary key, statements text[], name text);
      create table if not exists supabase_migrations.seed_files (path text primary key, hash text not null);
    `)
    const known = await connection<
      { version: string }[]
    >`select version from supabase_migrations.schema_migrations`
    const versions = new Set(known.map((row) => row.version))
    const files = readdirSync(FOLDER)
      .filter((file) => file.endsWith('.sql'))
      .sort()
    const missing = files.filter((file) => !versions.has(file.split('_')[0] ?? file))
    for (const file of missing) await applyFile({ sql: connection, file })
  } finally {
    await connection`select pg_advisory_unlock(${ADVISORY_LOCK})`
    connection.release()
  }
}
