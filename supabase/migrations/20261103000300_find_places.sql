-- Which place a person means, and which jobs lie there.

create function private.plain_place(value text)
returns text
language sql
immutable
parallel safe
set search_path = ''
as $$
  select pg_catalog.btrim(pg_catalog.regexp_replace(
    pg_catalog.translate(pg_catalog.lower(private.plain_text(value)), '.-’''', '  '), '\s+', ' ', 'g'
  ))
$$;
comment on function private.plain_place(text) is 'A place''s name as public.places.names holds it.';

create function private.location_parts(location text)
returns text[]
language sql
immutable
parallel safe
set search_path = ''
as $$
  -- "Greater London (hybrid), UK" → {london, hybrid, uk}: compared as whole names, so that York is not New York
  select coalesce(pg_catalog.array_agg(distinct part.name), '{}')
  from (
    select pg_catalog.btrim(pg_catalog.regexp_replace(
      private.plain_place(pg_catalog.regexp_replace(piece.text,
        '\m[A-Z]{1,2}[0-9][A-Z0-9]?( ?[0-9][A-Z]{2})?\M|\m[0-9]{4,5}\M', ' ', 'g')),
      '^(greater|central|inner|outer|north|south|east|west|city of|near|the city of|remote in|based in) +'
      || '| +(area|city centre|city center|centre|center|metropolitan area|region|office|based)$', '', 'g'
    )) as name
    from pg_catalog.regexp_split_to_table(
      coalesce(location, ''), '\s*[,;/|()&·•]\s*|\s+[-–—]\s+|\s+(?:or|and|oder|und)\s+'
    ) as piece (text)
  ) as part
  where part.name <> ''
$$;
comment on function private.location_parts(text) is 'The places that a job''s location names, each as in public.places.names.';

-- Read once when a job is written: reading it in each search takes a hundred times as long.
create table private.job_places (
  job_id uuid primary key references public.job_posts (id) on delete cascade,
  names text[] not null
);
comment on table private.job_places is 'The places that each job''s location names; follows job_posts.';
create index job_places_names_idx on private.job_places using gin (names);
revoke all on private.job_places from public, anon, authenticated;
grant all on private.job_places to service_role;

create function private.follow_job_location()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  insert into private.job_places (job_id, names)
  values (new.id, private.location_parts(new.location))
  on conflict (job_id) do update set names = excluded.names;
  return null;
end
$$;
comment on function private.follow_job_location() is 'Keeps private.job_places equal to the jobs'' locations.';

create trigger follow_location after insert or update of location on public.job_posts
  for each row execute function private.follow_job_location();

insert into private.job_places (job_id, names)
select j.id, private.location_parts(j.location) from public.job_posts j;

create function private.named_place(query text)
returns text
language sql
immutable
parallel safe
set search_path = ''
as $$
  select pg_catalog.regexp_replace(pg_catalog.regexp_replace(
    private.plain_place(pg_catalog.split_part(query, ',', 1)),
    '^(?:(?:anywhere |somewhere )?near(?: to)?|nearby|around|close to|within(?: [0-9]+ ?(?:km|miles?|mi|kilomet(?:er|re)s?) (?:of|from))?'
    || '|outside(?: of)?|not far from|greater|central|the city of|city of|the|in|at|based in) +', ''),
    ' +(?:area|city|region|surroundings|and surroundings)$', '')
$$;
comment on function private.named_place(text) is 'The name in words like "near Leeds, UK": leeds.';

create function private.find_place(query text)
returns table (
  id uuid, kind text, name text, country text, region text, continent text, names text[],
  latitude numeric, longitude numeric, is_near boolean, corrected boolean
)
language plpgsql
stable
set search_path = ''
as $$
#variable_conflict use_column
declare
  whole constant text := private.plain_place(pg_catalog.split_part(query, ',', 1));
  said constant text := private.named_place(query);
  qualifier constant text := private.plain_place(pg_catalog.split_part(query, ',', 2));
  near constant boolean := whole ~ '^((anywhere |somewhere )?near|nearby|around|close to|within|outside|not far from)\M'
    or whole ~ ' (area|surroundings)$';
  within_country text;
begin
  if said = '' then
    return;
  end if;
  -- "Birmingham, Alabama" is not the one in England
  if qualifier <> '' then
    select p.country into within_country
    from public.places p where p.names @> array[qualifier] and p.kind in ('country', 'region') limit 1;
  end if;

  return query
    select p.id, p.kind, p.name, p.country, p.region, p.continent, p.names, p.latitude, p.longitude, near, false
    from public.places p
    where p.names && array[said, whole] and (within_country is null or p.country = within_country)
    order by
      pg_catalog.array_position(array['country', 'continent', 'city', 'region'], p.kind), p.population desc nulls last, p.id
    limit 1;
  if found then
    return;
  end if;

  -- Misspelt: the likest name, when it is like enough
  if pg_catalog.length(said) >= 4 then
    return query
      select p.id, p.kind, p.name, p.country, p.region, p.continent, p.names, p.latitude, p.longitude, near, true
      from public.places p, pg_catalog.unnest(p.names) as known (name)
      where pg_catalog.length(known.name) >= 4
        and (within_country is null or p.country = within_country)
        and (
          extensions.similarity(known.name, said) >= 0.55
          or private.sorted_letters(known.name) = private.sorted_letters(said)
        )
        -- a real name that we do not know is no misspelling of one that we do
        and not exists (
          select 1
          from private.job_places here
          join public.job_posts j on j.id = here.job_id
          where here.names @> array[said]
            and j.status = 'active'
            and j.agency_id in (select private.active_agency_ids())
        )
      order by extensions.similarity(known.name, said) desc, p.population desc nulls last, p.id
      limit 1;
  end if;
end
$$;
comment on function private.find_place(text) is
  'The place that words like "near Leeds, UK" mean: at most one, the largest of its name. is_near: around it too; corrected: found by likeness.';

create function private.sorted_letters(word text)
returns text
language sql
immutable
parallel safe
set search_path = ''
as $$
  select pg_catalog.string_agg(letter, '' order by letter collate "C")
  from pg_catalog.regexp_split_to_table(word, '') as letter
$$;
comment on function private.sorted_letters(text) is
  'Equal for words that differ only by swapped letters, which trigrams miss: pyhton, python.';

create function private.distance_km(latitude1 numeric, longitude1 numeric, latitude2 numeric, longitude2 numeric)
returns double precision
language sql
immutable
parallel safe
set search_path = ''
as $$
  -- Haversine, with the earth's mean radius of 6,371 km
  select 6371 * 2 * pg_catalog.asin(pg_catalog.sqrt(least(1,
    pg_catalog.power(pg_catalog.sind((latitude2 - latitude1)::float8 / 2), 2)
    + pg_catalog.cosd(latitude1::float8) * pg_catalog.cosd(latitude2::float8)
    * pg_catalog.power(pg_catalog.sind((longitude2 - longitude1)::float8 / 2), 2)
  )))
$$;
comment on function private.distance_km(numeric, numeric, numeric, numeric) is 'Kilometres between two points, in degrees.';

create type private.place_scope as (
  known boolean,
  name text,
  corrected boolean,
  exact_names text[],
  near_names text[],
  countries text[],
  whole_countries text[],
  wider_names text[]
);
comment on type private.place_scope is
  'Where a job must be: its location says one of exact_names or near_names, in one of countries (null: any) when its country is known; or it lies in one of whole_countries. wider_names: the continent, for remote jobs.';

create function private.scope_of_place(query text)
returns private.place_scope
language plpgsql
stable
set search_path = ''
as $$
declare
  place record;
  scope private.place_scope;
begin
  select * into place from private.find_place(query);
  scope.known := place.id is not null;
  scope.name := place.name;
  scope.corrected := coalesce(place.corrected, false);
  scope.exact_names := coalesce(place.names, array[private.named_place(query)]);
  scope.near_names := '{}';
  scope.whole_countries := '{}';
  scope.wider_names := '{}';

  if place.kind = 'city' then
    select pg_catalog.array_agg(distinct around.name) filter (where around.name <> all (place.names)),
      pg_catalog.array_agg(distinct p.country)
    into scope.near_names, scope.countries
    from public.places p, pg_catalog.unnest(p.names) as around (name)
    where p.id = place.id
      or (
        place.is_near and p.kind = 'city'
        and private.distance_km(place.latitude, place.longitude, p.latitude, p.longitude) <= 30
      );
    scope.near_names := coalesce(scope.near_names, '{}');
  elsif place.kind = 'region' then
    select place.names || pg_catalog.array_agg(distinct city.name) into scope.exact_names
    from public.places p, pg_catalog.unnest(p.names) as city (name)
    where p.country = place.country and p.region = place.region and p.kind = 'city';
    scope.countries := array[place.country];
  elsif place.kind is not null then
    select pg_catalog.array_agg(distinct p.country) filter (where p.country is not null),
      place.names || pg_catalog.array_agg(distinct inside.name)
    into scope.countries, scope.exact_names
    from public.places p, pg_catalog.unnest(p.names) as inside (name)
    where case place.kind when 'country' then p.country = place.country else p.continent = place.continent end;
    scope.whole_countries := scope.countries;
  end if;

  if place.id is not null then
    select pg_catalog.array_agg(wider.name) into scope.wider_names
    from public.places p, pg_catalog.unnest(p.names) as wider (name)
    where p.kind = 'continent' and p.continent = place.continent
      and not (
        wider.name in ('eu', 'european union')
        and place.country = any (array['GB', 'CH', 'NO', 'IS', 'RS', 'UA'])
      );
  end if;
  return scope;
end
$$;
comment on function private.scope_of_place(text) is 'Where jobs "in Leeds", "near Leeds", "in Bavaria", "in the UK" or "in Europe" must be.';

revoke execute on function
  private.plain_place(text), private.location_parts(text), private.follow_job_location(), private.named_place(text), private.find_place(text),
  private.sorted_letters(text), private.distance_km(numeric, numeric, numeric, numeric), private.scope_of_place(text)
from public;
