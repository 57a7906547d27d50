-- The job search.

create function private.title_level(title text)
returns text
language sql
immutable
parallel safe
set search_path = ''
as $$
  select case
    when title ~* '\m(intern|internship|trainee|apprentice|apprenticeship|entry[- ]level|graduate)\M' then 'entry'
    when title ~* '\m(junior|jr|assistant)\M' then 'junior'
    when title ~* '\m(director|vp|vice president|chief|cto|cfo|ceo)\M' then 'director'
    when title ~* '\m(lead|principal|staff engineer|head of)\M' then 'lead'
    when title ~* '\m(senior|sr)\M' then 'senior'
  end
$$;
comment on function private.title_level(text) is 'The level that a title names, for jobs whose seniority is not filled in; or null.';

create function private.is_level(wanted text, seniority text, title text)
returns boolean
language sql
immutable
parallel safe
set search_path = ''
as $$
  select case wanted
    when 'entry' then coalesce(seniority in ('intern', 'entry', 'junior'), private.title_level(title) in ('entry', 'junior'), false)
    when 'junior' then coalesce(seniority in ('entry', 'junior'), private.title_level(title) in ('entry', 'junior'), false)
    when 'lead' then coalesce(seniority in ('lead', 'principal'), private.title_level(title) = 'lead', false)
    when 'director' then coalesce(seniority in ('director', 'executive'), private.title_level(title) = 'director', false)
    else coalesce(seniority = wanted, private.title_level(title) = wanted, false)
  end
$$;
comment on function private.is_level(text, text, text) is 'Whether a job is of the level that a person asks for.';

create function private.understood_search(query jsonb)
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
    select p.name, p.corrected into place from private.find_place(wanted_place) as p;
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
comment on function private.understood_search(jsonb) is
  'How a search is read: {correctedTo, placeName, placeCorrected, payPeriod}. Definer as find_jobs; it tells single words of public jobs.';

create function private.searched_agency(query jsonb)
returns uuid
language sql
immutable
set search_path = ''
as $$
  select case when query ->> 'scope' = 'all' then null else (query ->> 'agencyId')::uuid end
$$;
comment on function private.searched_agency(jsonb) is 'Whose jobs are searched; null: all agencies''.';

create function private.find_jobs(query jsonb, understood jsonb)
returns table (id uuid, away boolean, score real, created_at timestamptz, pays boolean, matched text)
language plpgsql
stable
security definer
set search_path = ''
-- The filters differ from search to search: a plan for all of them would use no index.
set plan_cache_mode = 'force_custom_plan'
set client_min_messages = 'warning'
as $$
#variable_conflict use_column
declare
  words text := coalesce(understood ->> 'correctedTo', pg_catalog.left(query ->> 'keywords', 200));
  wanted_place text := nullif(pg_catalog.btrim(pg_catalog.left(query ->> 'place', 120)), '');
  wanted_mode text := query ->> 'workMode';
  wanted_type text := query ->> 'jobType';
  wanted_level text := query ->> 'seniority';
  least_pay numeric := (query ->> 'payMin')::numeric;
  wanted_currency text := upper(query ->> 'payCurrency');
  wanted_period text := understood ->> 'payPeriod';
  wanted_a_year numeric := least_pay * private.periods_per_year(wanted_period);
  wanted_euros numeric := private.yearly_euros(least_pay, wanted_currency, wanted_period);
  of_agency uuid := private.searched_agency(query);
  every_word tsquery;
  any_word tsquery;
  literals text[];
  place private.place_scope;
begin
  if words is not null then
    select private.all_of(pg_catalog.array_agg(u.query)), private.any_of(pg_catalog.array_agg(u.query))
    into every_word, any_word
    from private.search_units(words) as u;
    if pg_catalog.numnode(coalesce(any_word, ''::tsquery)) = 0 then
      any_word := null; -- only filler: any job
    end if;
    -- The text search reads C++ and C# as c
    select pg_catalog.array_agg(pg_catalog.lower(sign[1])) into literals
    from pg_catalog.regexp_matches(words, '[[:alpha:]]+(?:\+\+|#)', 'g') as sign;
  end if;
  if wanted_place is not null then
    place := private.scope_of_place(wanted_place);
  end if;

  return query
    with fitting as (
      select
        j.id, j.created_at,
        wanted_place is not null and not (located.here or located.nearby) as away,
        case when any_word is null or j.search @@ every_word and pg_catalog.ts_filter(j.search, '{a,b,c}') @@ any_word then 1
          when j.search @@ every_word then 2
          when pg_catalog.ts_filter(j.search, '{a,b}') @@ any_word then 3 end as level,
        case when any_word is null then 0
          else pg_catalog.ts_rank('{0.05, 0.2, 0.6, 1.0}', j.search, any_word, 0) end
          + case when located.here then 0.2 else 0 end as score,
        case when least_pay is not null then coalesce((j.salary_range ->> 'max')::numeric, (j.salary_range ->> 'min')::numeric) end
          as top_pay,
        j.salary_range ->> 'currency' as pay_currency,
        j.salary_range ->> 'period' as pay_period
      from public.job_posts j
      join public.agencies a on a.id = j.agency_id and a.status = 'active'
      left join private.job_places p on p.job_id = j.id and wanted_place is not null
      cross join lateral (
        select
          wanted_place is not null and coalesce(
            p.names && place.exact_names
              and (j.country is null or place.countries is null or j.country = any (place.countries))
            or j.country = any (place.whole_countries)
            or not place.known and pg_catalog.strpos(private.plain_place(j.location), place.exact_names[1]) > 0,
            false) as here,
          wanted_place is not null and coalesce(
            p.names && place.near_names and (j.country is null or j.country = any (place.countries)), false) as nearby,
          -- Remote work fits a place when it is offered in that country or continent, or everywhere
          wanted_place is not null and coalesce(j.work_mode = 'remote' and (
            j.country = any (place.countries)
            or p.names && place.wider_names
            or p.names && array['anywhere', 'worldwide', 'global', 'international']
            or j.country is null and (j.location is null or p.names <@ array['remote', 'home based', 'work from home'])
          ), false) as remote
      ) as located
      -- What everybody may see: see the policy "Anyone can read active jobs"
      where j.status = 'active'
        and (j.closes_at is null or j.closes_at > pg_catalog.now())
        and (of_agency is null or j.agency_id = of_agency)
        and (any_word is null or j.search @@ any_word)
        and (literals is null or (
          select pg_catalog.bool_and(pg_catalog.strpos(
            pg_catalog.lower(j.title || ' ' || private.joined(j.skills_required) || ' ' || private.joined(j.requirements) || ' ' || j.description),
            literal) > 0)
          from pg_catalog.unnest(literals) as literal
        ))
        and (wanted_mode is null or j.work_mode = wanted_mode)
        and (wanted_type is null or j.job_type = wanted_type or wanted_type = 'contract' and j.job_type = 'freelance')
        and (wanted_level is null or private.is_level(wanted_level, j.seniority, j.title))
        and (wanted_place is null or located.here or located.nearby or located.remote)
    ),
    -- Jobs that have all words, one of them at least not only in the description; else those that have
    -- them all somewhere; else those whose title or skills have some
    ranked as (
      select f.*, pg_catalog.min(f.level) over () as best_level from fitting f where f.level is not null
    )
    select
      r.id, r.away, r.score::real, r.created_at,
      case
        when least_pay is null then true
        when wanted_currency is null or wanted_currency = r.pay_currency then r.top_pay * year.periods >= wanted_a_year
        else r.top_pay * year.periods / rate.per_euro >= wanted_euros
      end,
      case when r.best_level < 3 then 'all' else 'some' end
    from ranked r
    left join public.exchange_rates rate on rate.currency = r.pay_currency and least_pay is not null
    left join (
      select name, private.periods_per_year(name) as periods
      from pg_catalog.unnest(array['year', 'month', 'week', 'day', 'hour']) as name
    ) as year on year.name = r.pay_period
    where r.level = r.best_level;
end
$$;
comment on function private.find_jobs(jsonb, jsonb) is
  'Open jobs that fit a search. Definer, because under row level security a full-text match may not use its index; it returns nothing but public jobs. away: remote, for a place; pays: null when the pay is not stated or not comparable.';

create function public.search_jobs(query jsonb)
returns jsonb
language plpgsql
stable
security invoker
set search_path = ''
as $$
#variable_conflict use_column
declare
  size constant int := least(greatest(coalesce((query ->> 'pageSize')::int, 5), 1), 50);
  number constant int := least(greatest(coalesce((query ->> 'page')::int, 1), 1), 10000);
  newest_first constant boolean := coalesce(query ->> 'sort', 'best') = 'newest';
  understood constant jsonb := private.understood_search(query);
  answer jsonb;
begin
  with found as materialized (select * from private.find_jobs(query, understood)),
  paying as (select f.* from found f where f.pays),
  page as (
    select p.*,
      pg_catalog.row_number() over (
        order by p.away, case when newest_first then 0 else -p.score end, p.created_at desc, p.id
      ) as place
    from paying p
  )
  select pg_catalog.jsonb_build_object(
    'total', (select pg_catalog.count(*) from paying),
    'page', number,
    'pageSize', size,
    'correctedFrom', case when understood ->> 'correctedTo' is not null then query ->> 'keywords' end,
    'correctedTo', understood ->> 'correctedTo',
    'matched', coalesce((select f.matched from found f limit 1), 'all'),
    'payPeriod', understood ->> 'payPeriod',
    'placeKnown', nullif(pg_catalog.btrim(query ->> 'place'), '') is null or understood ->> 'placeName' is not null,
    'placeName', understood ->> 'placeName',
    'placeCorrected', coalesce((understood ->> 'placeCorrected')::boolean, false),
    'away', (select pg_catalog.count(*) from paying p where p.away),
    'withoutPay', (select pg_catalog.count(*) from found f where f.pays is null),
    'jobs', coalesce((
      select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
        'id', j.id, 'title', j.title, 'company', j.company_name, 'location', j.location, 'workMode', j.work_mode,
        'jobType', j.job_type, 'pay', j.salary_range, 'skills', coalesce(pg_catalog.to_jsonb(j.skills_required), '[]'),
        'postedAt', j.created_at, 'closesAt', j.closes_at,
        'saved', exists (select 1 from public.saved_jobs s where s.job_id = j.id and s.user_id = (select auth.uid())),
        'applied', exists (
          select 1 from public.applications p
          where p.job_id = j.id and p.user_id = (select auth.uid()) and p.status not in ('draft', 'withdrawn')
        ),
        'agency', pg_catalog.jsonb_build_object('slug', a.slug, 'name', a.name)
      ) order by page.place)
      from page
      join public.job_posts j on j.id = page.id
      join public.agencies a on a.id = j.agency_id
      where page.place > (number - 1) * size and page.place <= number * size
    ), '[]')
  ) into answer;
  return answer;
end
$$;
comment on function public.search_jobs(jsonb) is
  'Open jobs for {keywords, place, workMode, jobType, seniority, payMin, payCurrency, payPeriod, agencyId, scope (agency, all), sort (best, newest), page, pageSize}, each may be null. Returns {total, page, pageSize, correctedFrom, correctedTo, matched (all or some of the words), payPeriod, placeKnown, placeName, placeCorrected, away (how many of the total are remote jobs for that place), withoutPay, jobs}. Best first: by words, then the newest; remote jobs of a place''s country come after those in it.';

revoke execute on function
  private.title_level(text), private.is_level(text, text, text), private.understood_search(jsonb), private.searched_agency(jsonb),
  private.find_jobs(jsonb, jsonb)
from public;
grant execute on function private.understood_search(jsonb), private.find_jobs(jsonb, jsonb) to authenticated, service_role;
revoke execute on function public.search_jobs(jsonb) from public, anon;
grant execute on function public.search_jobs(jsonb) to authenticated, service_role;
