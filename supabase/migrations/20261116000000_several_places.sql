-- A place of a search may be several: "Leeds or York", "near Leeds/York", "Leeds, York and Hull".

alter function private.scope_of_place(text) rename to scope_of_one_place;
comment on function private.scope_of_one_place(text) is
  'Where jobs "in Leeds", "near Leeds", "in Bavaria", "in the UK" or "in Europe" must be.';

create function private.places_in(query text)
returns text[]
language plpgsql
stable
set search_path = ''
as $$
declare
  most constant int := 5;
  near constant text := pg_catalog.substring(query, '(?i)^\s*((?:near(?: to)?|nearby|around|close to|not far from)\s+)');
  parts text[];
  names text[] := '{}';
  part text;
begin
  -- "Bosnia and Herzegovina" is one place
  if exists (select 1 from private.find_place(query) as found where not found.corrected)
    and not private.lists_cities(query) then
    return array[query];
  end if;
  parts := pg_catalog.regexp_split_to_array(query, '(?i)\s*(?:/|&|,?\s+(?:or|and)\s+|,)\s*');
  foreach part in array parts loop
    continue when pg_catalog.btrim(part) = '';
    if near is not null and part !~* '^\s*(near|nearby|around|close to|not far from)\M' then
      part := near || part;
    end if;
    names := names || pg_catalog.btrim(part);
  end loop;
  -- "Tyne and Wear", "Leeds, Elsewhere": not a list of places that are known
  if pg_catalog.cardinality(names) < 2
    or (query !~* '/|&|\m(or|and)\M' and not private.lists_cities(query))
    or not exists (
      select 1 from pg_catalog.unnest(names) as name, private.find_place(name) as found where not found.corrected
    ) then
    return array[query];
  end if;
  return names[1:most];
end
$$;
comment on function private.places_in(text) is
  'The places of "Leeds or York", "near Leeds/York" and "Leeds, York and Hull", at most five; the query itself when it names one.';

create function private.lists_cities(query text)
returns boolean
language sql
stable
set search_path = ''
as $$
  select query like '%,%' and pg_catalog.bool_and(exists (
    select 1 from public.places p
    where p.names @> array[private.named_place(part)] and p.kind = 'city'
  ) and not exists (
    select 1 from public.places p
    where p.names @> array[private.named_place(part)] and p.kind in ('country', 'region')
  ))
  from pg_catalog.regexp_split_to_table(query, '(?i)\s*(?:/|&|,?\s+(?:or|and)\s+|,)\s*') as part
$$;
comment on function private.lists_cities(text) is 'True when a comma stands between cities, and not before the country that one of them lies in.';

create function private.scope_of_place(query text)
returns private.place_scope
language plpgsql
stable
set search_path = ''
as $$
declare
  places constant text[] := private.places_in(query);
  one private.place_scope;
  scope private.place_scope;
  place text;
begin
  if pg_catalog.cardinality(places) = 1 then
    return private.scope_of_one_place(query);
  end if;
  foreach place in array places loop
    one := private.scope_of_one_place(place);
    if scope.exact_names is null then
      scope := one;
      scope.name := coalesce(one.name, place);
    else
      scope.known := scope.known or one.known;
      scope.name := scope.name || ' or ' || coalesce(one.name, place);
      scope.corrected := scope.corrected or one.corrected;
      scope.exact_names := scope.exact_names || one.exact_names;
      scope.near_names := scope.near_names || one.near_names;
      -- null means any country, and with one of them any will do
      scope.countries := case when scope.countries is null or one.countries is null then null
        else scope.countries || one.countries end;
      scope.whole_countries := scope.whole_countries || one.whole_countries;
      scope.wider_names := scope.wider_names || one.wider_names;
    end if;
  end loop;
  return scope;
end
$$;
comment on function private.scope_of_place(text) is 'Where jobs in one place, or in any of several ("Leeds or York"), must be.';

create or replace function private.understood_search(query jsonb)
returns jsonb
language plpgsql
stable
security definer
set search_path = ''
as $$
declare
  words constant text := nullif(pg_catalog.btrim(pg_catalog.left(query ->> 'keywords', 200)), '');
  wanted_place constant text := nullif(pg_catalog.btrim(pg_catalog.left(query ->> 'place', 120)), '');
  least_pay constant numeric := (query ->> 'payMin')::numeric;
  place record;
begin
  if wanted_place is not null then
    select p.name, p.corrected into place from private.scope_of_place(wanted_place) as p;
  else
    select null::text as name, false as corrected into place;
  end if;
  return pg_catalog.jsonb_build_object(
    'correctedTo', case when words is not null then private.correct_keywords(words, private.searched_agency(query)) end,
    'placeName', place.name,
    'placeCorrected', coalesce(place.corrected, false),
    'payPeriod', case when least_pay is not null then
      coalesce(query ->> 'payPeriod', private.likely_pay_period(least_pay, query ->> 'payCurrency')) end
  );
end
$$;

revoke execute on function
  private.scope_of_one_place(text), private.places_in(text), private.lists_cities(text), private.scope_of_place(text)
from public;
