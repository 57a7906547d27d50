-- "within 20 miles of Leeds" is as far around as it says, and "Yorkshire" is its towns.

create function private.radius_km(query text)
returns double precision
language sql
immutable
parallel safe
set search_path = ''
as $$
  select coalesce(
    (
      select least(said[1]::float8 * case when said[2] ~* '^k' then 1 else 1.609344 end, 400)
      from pg_catalog.regexp_match(query, '(?i)^\s*within ([0-9]{1,3}) ?(km|kilomet(?:er|re)s?|miles?|mi) (?:of|from)\M') as said
    ),
    30)
$$;
comment on function private.radius_km(text) is
  'Kilometres around a place that is asked for with "near" or "within 20 miles of": 30 when it is not said, 400 at most.';

create table private.named_areas (
  name text primary key check (name = lower(name)),
  within_region text not null,
  towns text[] not null check (cardinality(towns) > 0)
);
comment on table private.named_areas is
  'Areas that people name and no region of the gazetteer is: the towns in it, as in public.places.names, and the region that it lies in.';
revoke all on private.named_areas from public, anon, authenticated;
grant all on private.named_areas to service_role;

insert into private.named_areas (name, within_region, towns)
select area.name, 'England', pg_catalog.string_to_array(areas.towns, '|')
from (values
  ('west yorkshire', 'leeds|bradford|wakefield|huddersfield|halifax|keighley|dewsbury|castleford|pontefract|west yorkshire'),
  ('south yorkshire', 'sheffield|rotherham|doncaster|barnsley|south yorkshire'),
  ('north yorkshire', 'york|harrogate|scarborough|middlesbrough|skipton|whitby|ripon|selby|northallerton|north yorkshire'),
  ('yorkshire', 'leeds|bradford|wakefield|huddersfield|halifax|keighley|dewsbury|castleford|pontefract|sheffield|rotherham|doncaster|barnsley|york|harrogate|scarborough|middlesbrough|skipton|whitby|ripon|selby|northallerton|hull|kingston upon hull|beverley|goole|west yorkshire|south yorkshire|north yorkshire|east yorkshire'),
  ('greater manchester', 'manchester|salford|bolton|bury|oldham|rochdale|stockport|wigan|trafford|tameside|altrincham'),
  ('merseyside', 'liverpool|birkenhead|southport|st helens|bootle|wallasey|wirral'),
  ('lancashire', 'preston|blackpool|blackburn|burnley|lancaster|chorley|accrington|morecambe'),
  ('north east of england|north east england|north east', 'newcastle|newcastle upon tyne|gateshead|sunderland|durham|middlesbrough|darlington|hartlepool|south shields|stockton|stockton on tees'),
  ('north west of england|north west england|north west', 'manchester|salford|bolton|bury|oldham|rochdale|stockport|wigan|liverpool|birkenhead|southport|st helens|preston|blackpool|blackburn|burnley|lancaster|warrington|chester|crewe|carlisle'),
  ('north of england|northern england|north england', 'leeds|bradford|wakefield|huddersfield|halifax|keighley|sheffield|rotherham|doncaster|barnsley|york|harrogate|scarborough|middlesbrough|hull|kingston upon hull|newcastle|newcastle upon tyne|gateshead|sunderland|durham|darlington|hartlepool|manchester|salford|bolton|bury|oldham|rochdale|stockport|wigan|liverpool|birkenhead|southport|st helens|preston|blackpool|blackburn|burnley|lancaster|warrington|chester|carlisle|yorkshire|west yorkshire|south yorkshire|north yorkshire|lancashire|greater manchester|merseyside|cumbria'),
  ('west midlands', 'birmingham|coventry|wolverhampton|walsall|dudley|solihull|west bromwich|sandwell'),
  ('east midlands', 'nottingham|leicester|derby|lincoln|northampton|mansfield|loughborough|chesterfield'),
  ('midlands', 'birmingham|coventry|wolverhampton|walsall|dudley|solihull|west bromwich|nottingham|leicester|derby|lincoln|northampton|mansfield|loughborough|stoke on trent|stoke|telford|worcester|stafford|west midlands|east midlands'),
  ('south west of england|south west england|south west', 'bristol|bath|plymouth|exeter|bournemouth|poole|gloucester|cheltenham|swindon|taunton|torquay|truro'),
  ('south east of england|south east england|south east', 'brighton|southampton|portsmouth|reading|oxford|milton keynes|canterbury|maidstone|guildford|crawley|slough|hastings|dover|woking|basingstoke|ashford'),
  ('kent', 'canterbury|maidstone|dover|ashford|folkestone|margate|ramsgate|dartford|gravesend|tunbridge wells|chatham|gillingham|kent')
) as areas (names, towns), pg_catalog.string_to_table(areas.names, '|') as area (name);

create or replace function private.scope_of_one_place(query text)
returns private.place_scope
language plpgsql
stable
set search_path = ''
as $$
declare
  radius constant double precision := private.radius_km(query);
  place record;
  scope private.place_scope;
begin
  select area.name as called, area.towns, p.country, p.continent into place
  from private.named_areas area
  join public.places p on p.kind = 'region' and p.name = area.within_region
  where area.name = any (array[private.named_place(query), private.plain_place(query)])
  limit 1;
  if found then
    scope.known := true;
    scope.name := pg_catalog.replace(pg_catalog.initcap(place.called), ' Of ', ' of ');
    scope.corrected := false;
    scope.exact_names := place.called || place.towns;
    scope.near_names := '{}';
    scope.countries := array[place.country];
    scope.whole_countries := '{}';
    select pg_catalog.array_agg(wider.name) into scope.wider_names
    from public.places p, pg_catalog.unnest(p.names) as wider (name)
    where p.kind = 'continent' and p.continent = place.continent and wider.name not in ('eu', 'european union');
    return scope;
  end if;

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
        and private.distance_km(place.latitude, place.longitude, p.latitude, p.longitude) <= radius
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

revoke execute on function private.radius_km(text) from public;
