-- A new agency, made by whoever will own it. Nobody sees it until they switch it on.

create function private.create_agency(agency_name text, agency_slug text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  actor constant uuid := auth.uid();
  wanted_name constant text := btrim(regexp_replace(coalesce(agency_name, ''), '\s+', ' ', 'g'));
  made public.agencies;
begin
  if actor is null or private.is_guest() then
    perform private.refuse('identity:verification_required', 'an agency belongs to somebody with a confirmed address');
  end if;
  -- One at a time for each person, so that two calls at once make one agency.
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('create_agency:' || actor, 0));
  select a.* into made from public.agencies a
  join public.agency_users m on m.agency_id = a.id and m.user_id = actor and m.role = 'owner' and m.status in ('active', 'away')
  order by (a.slug = agency_slug) desc limit 1;
  if made.slug = agency_slug and made.name = wanted_name then
    return jsonb_build_object('id', made.id, 'slug', made.slug, 'name', made.name, 'repeated', true);
  end if;
  if made.id is not null then
    perform private.refuse('agency:one_each', 'the caller owns an agency already');
  end if;
  if length(wanted_name) not between 2 and 200 then
    perform private.refuse('agency:name', 'a name has 2 to 200 characters');
  end if;
  if agency_slug is null or agency_slug !~ '^[a-z0-9]([a-z0-9-]{1,61}[a-z0-9])$' or agency_slug ~ '--' or agency_slug = any (array[
    'admin', 'api', 'app', 'aicareer', 'assets', 'console', 'demo', 'dev', 'embed', 'help', 'mail', 'static', 'support', 'widget', 'www'
  ]) then
    perform private.refuse('agency:slug', 'three to 63 small letters, digits and single hyphens, none of ours');
  end if;
  if not (public.take_rate('create_agency:' || actor, 2592000, 2) ->> 'allowed')::boolean then
    perform private.refuse('agency:too_many', 'two new agencies in 30 days');
  end if;

  insert into public.agencies (name, slug, status) values (wanted_name, agency_slug, 'inactive')
  on conflict (slug) do nothing returning * into made;
  if made.id is null then
    perform private.refuse('agency:slug_taken', 'another agency has this slug');
  end if;
  insert into public.agency_users (agency_id, user_id, role, status) values (made.id, actor, 'owner', 'active');
  return jsonb_build_object('id', made.id, 'slug', made.slug, 'name', made.name, 'repeated', false);
end
$$;
comment on function private.create_agency(text, text) is 'Definer half of create_agency: nobody inserts agencies or makes themselves an owner otherwise.';

create function public.create_agency(name text, slug text) returns jsonb
language sql security invoker set search_path = '' as $$ select private.create_agency(name, slug) $$;
comment on function public.create_agency(text, text) is
  'A new agency that the caller owns, inactive at first: {id, slug, name, repeated}. One for each person with a confirmed e-mail. Errors identity:verification_required, agency:one_each, agency:name, agency:slug, agency:slug_taken, agency:too_many.';

revoke execute on function private.create_agency(text, text) from public;
grant execute on function private.create_agency(text, text) to authenticated;
revoke execute on function public.create_agency(text, text) from public, anon, service_role;
grant execute on function public.create_agency(text, text) to authenticated;
