-- Articles that the assistant answers from.

create table public.knowledge_base (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  category text not null check (length(btrim(category)) between 1 and 100),
  title text not null check (length(btrim(title)) between 1 and 300),
  content text not null check (length(content) between 1 and 50000),
  tags text[] check (private.are_short_texts(tags, 50, 60)),
  source text check (length(source) <= 2048),
  metadata jsonb not null default '{}'::jsonb check (private.json_object_fits(metadata, 16384)),
  agency_id uuid references public.agencies (id) on delete cascade,
  status text not null default 'draft' check (status in ('draft', 'published', 'stale', 'archived'))
);
comment on table public.knowledge_base is 'Career knowledge shared with all, and each agency''s own answers.';
comment on column public.knowledge_base.agency_id is 'Null: shared with all and written by the platform.';
comment on column public.knowledge_base.status is
  'Only published articles are answered from; stale ones wait for a review by the agency.';
comment on column public.knowledge_base.source is 'Where it comes from: an address or a name.';
create index knowledge_base_agency_id_idx on public.knowledge_base (agency_id);

create function private.knowledge_base_rules()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if private.acting_as_user() then
    perform private.allow_only(to_jsonb(old), to_jsonb(new), array[
      'category', 'title', 'content', 'tags', 'source', 'metadata', 'status'
    ]);
  end if;
  return new;
end
$$;
comment on function private.knowledge_base_rules() is 'An article stays with its agency.';

create trigger a_rules before update on public.knowledge_base
  for each row execute function private.knowledge_base_rules();
create trigger z_stamp before insert or update on public.knowledge_base
  for each row execute function private.stamp();

alter table public.knowledge_base enable row level security;
revoke all on public.knowledge_base from anon, authenticated;
grant select on public.knowledge_base to anon;
grant select, insert, update, delete on public.knowledge_base to authenticated;
grant all on public.knowledge_base to service_role;

create policy "Anyone can read published articles" on public.knowledge_base
  for select to anon
  using (status = 'published' and (agency_id is null or agency_id in (select private.active_agency_ids())));
create policy "People can read published articles and their agency's" on public.knowledge_base
  for select to authenticated
  using (
    (status = 'published' and (agency_id is null or agency_id in (select private.active_agency_ids())))
    or agency_id in (select private.my_agency_ids())
  );
create policy "Members can add articles of their agency" on public.knowledge_base
  for insert to authenticated with check (agency_id in (select private.my_agency_ids()));
create policy "Members can change articles of their agency" on public.knowledge_base
  for update to authenticated
  using (agency_id in (select private.my_agency_ids()))
  with check (agency_id in (select private.my_agency_ids()));
create policy "Members can delete articles of their agency" on public.knowledge_base
  for delete to authenticated using (agency_id in (select private.my_agency_ids()));

revoke execute on all functions in schema private from public;
