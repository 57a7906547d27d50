-- A search can leave out words and places, take a highest pay and put the best paid first, and tells
-- which jobs only mention what was looked for.

insert into private.search_synonyms (concept, term)
select split_part(line.terms, '|', 1), term
from (values
  ('backend developer|backend engineer|back-end developer|back-end engineer|back end developer|back end engineer'),
  ('frontend developer|frontend engineer|front-end developer|front-end engineer|front end developer|front end engineer'),
  ('full stack developer|full stack engineer|full-stack developer|full-stack engineer|fullstack developer|fullstack engineer'),
  ('mobile developer|mobile engineer'),
  ('driver|driving')
) as line (terms), pg_catalog.string_to_table(line.terms, '|') as term
on conflict (term) do nothing;

create type private.left_out as (
  words tsquery,
  conditions tsquery,
  denied text,
  literals text[],
  names text[],
  countries text[],
  whole_countries text[],
  work_modes text[],
  job_types text[],
  levels text[]
);
comment on type private.left_out is
  'What a search leaves out. words: not in the title, skills, company, place or requirements; conditions: nowhere in the advert, unless it says what denied matches ("no nights"); names: no place of it, in countries when the job''s country is known.';

create function private.choice_of(said text)
returns table (kind text, value text)
language sql
immutable
set search_path = ''
as $$
  select choice.kind, choice.value
  from (values
    ('mode', 'remote', '^(fully )?(remote|home ?working|home based|work(ing)? from home|from home|wfh)$'),
    ('mode', 'hybrid', '^hybrid$'),
    ('mode', 'onsite', '^(on ?site|in person|office based|in the office)$'),
    ('type', 'part_time', '^part ?times?$'),
    ('type', 'full_time', '^full ?times?$'),
    ('type', 'temporary', '^(temporary|temp|temping|seasonal)$'),
    ('type', 'contract', '^(contract|contracting|freelance|freelancing)$'),
    ('type', 'freelance', '^(contract|contracting|freelance|freelancing)$'),
    ('type', 'internship', '^(internships?|interns?)$'),
    ('type', 'apprenticeship', '^(apprenticeships?|apprentices?)$'),
    ('level', 'entry', '^(entry|entry level)$'),
    ('level', 'junior', '^junior$'),
    ('level', 'mid', '^(mid|mid level)$'),
    ('level', 'senior', '^senior$'),
    ('level', 'lead', '^lead$'),
    ('level', 'director', '^director$')
  ) as choice (kind, value, pattern)
  where pg_catalog.regexp_replace(private.plain_place(pg_catalog.replace(said, '_', ' ')),
    ' +(jobs?|work|roles?|positions?|ones|level|contracts?)$', '') ~ choice.pattern
$$;
comment on function private.choice_of(text) is 'The work mode, kind of contract or level that a word names; none for other words.';

create function private.is_place_of_jobs(said text)
returns boolean
language sql
stable
set search_path = ''
as $$
  select exists (
    select 1 from public.places p where p.names && array[private.named_place(said), private.plain_place(said)]
  )
$$;
comment on function private.is_place_of_jobs(text) is 'True for a place of the gazetteer.';

create function private.words_left_out(said text)
returns tsquery
language plpgsql
stable
set search_path = ''
set client_min_messages = 'warning'
as $$
declare
  whole tsquery;
begin
  -- "tech" and "IT" name a field, which adverts don't
  if private.plain_place(said) ~ '^(tech|it|i t|technology|software)( (jobs?|work|roles?|ones|stuff))?$' then
    return pg_catalog.to_tsquery('pg_catalog.english',
      'software | developer | programmer | devops | backend | frontend | typescript | kubernetes');
  end if;
  -- Whole words: who wants no Java does not mind JavaScript
  select private.all_of(pg_catalog.array_agg(
    pg_catalog.phraseto_tsquery('pg_catalog.simple', private.plain_text(u.unit))
    || pg_catalog.phraseto_tsquery('pg_catalog.english', private.plain_text(u.unit))
    || coalesce(alike.query, ''::tsquery)
  )) into whole
  from private.search_units(said) as u
  cross join lateral (
    select private.any_of(pg_catalog.array_agg(pg_catalog.phraseto_tsquery('pg_catalog.english', other.term))) as query
    from private.search_synonyms own
    join private.search_synonyms other on other.concept = own.concept
    where own.term = u.unit
  ) as alike;
  return whole;
end
$$;
comment on function private.words_left_out(text) is 'What finds the jobs that a word of a search leaves out.';

create function private.left_out_of(query jsonb)
returns private.left_out
language plpgsql
stable
set search_path = ''
set client_min_messages = 'warning'
as $$
declare
  out_of private.left_out;
  scope private.place_scope;
  said text;
  found tsquery;
begin
  if pg_catalog.jsonb_typeof(query -> 'exclude') is distinct from 'array' then
    return out_of;
  end if;
  for said in
    select pg_catalog.btrim(pg_catalog.left(item, 100))
    from pg_catalog.jsonb_array_elements_text(query -> 'exclude') as item
    where pg_catalog.btrim(item) <> '' limit 10
  loop
    if exists (select 1 from private.choice_of(said)) then
      out_of.work_modes := out_of.work_modes || array(select c.value from private.choice_of(said) as c where c.kind = 'mode');
      out_of.job_types := out_of.job_types || array(select c.value from private.choice_of(said) as c where c.kind = 'type');
      out_of.levels := out_of.levels || array(select c.value from private.choice_of(said) as c where c.kind = 'level');
    elsif private.is_place_of_jobs(said) then
      scope := private.scope_of_place(said);
      out_of.names := out_of.names || scope.exact_names || scope.near_names;
      out_of.countries := out_of.countries || scope.countries;
      out_of.whole_countries := out_of.whole_countries || scope.whole_countries;
    elsif private.signed_words(said) is not null then
      out_of.literals := out_of.literals || private.signed_words(said);
    else
      found := private.words_left_out(said);
      continue when pg_catalog.numnode(coalesce(found, ''::tsquery)) = 0;
      -- How one works stands in the text; what the work is, in the title, the skills and the requirements
      if said ~* '\m(nights?|weekends?|evenings?|shifts?|overtime|lifting|travel\w*|commission|on[- ]call)\M' or not exists (
        select 1 from public.job_posts j
        where j.search @@ found and pg_catalog.ts_filter(j.search, '{a,b,c}') @@ found and j.status = 'active'
      ) then
        out_of.conditions := coalesce(out_of.conditions, ''::tsquery) || found;
        out_of.denied := pg_catalog.concat_ws('|', out_of.denied,
          pg_catalog.regexp_replace(pg_catalog.lower(said), '[^[:alnum:] ]+|s\M', '.?', 'g'));
      else
        out_of.words := coalesce(out_of.words, ''::tsquery) || found;
      end if;
    end if;
  end loop;
  out_of.denied := '\m(no|not|without|never( any)?|nor|neither)( \w+,?){0,3} (' || out_of.denied || ')';
  return out_of;
end
$$;
comment on function private.left_out_of(jsonb) is
  'What a search''s "exclude", a list of words and places, leaves out: each is read as a work mode, a kind of contract or a level, else as a place of the gazetteer, else as words.';

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
  pay constant numeric := coalesce((query ->> 'payMin')::numeric, (query ->> 'payMax')::numeric);
  said_period constant text := query ->> 'payPeriod';
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
    'payPeriod', case when pay is not null then
      case when private.is_too_much(pay, query ->> 'payCurrency', said_period) then private.likely_pay_period(pay, query ->> 'payCurrency')
        else coalesce(said_period, private.likely_pay_period(pay, query ->> 'payCurrency')) end
    end
  );
end
$$;

create function private.is_too_much(amount numeric, currency text, period text)
returns boolean
language sql
stable
set search_path = ''
as $$
  select amount / coalesce((select r.per_euro from public.exchange_rates r where r.currency = upper(is_too_much.currency)), 1)
    > case period when 'hour' then 2000 when 'day' then 10000 when 'week' then 20000 end
$$;
comment on function private.is_too_much(numeric, text, text) is
  'True for more than anybody earns in such a time: 40,000 an hour is 40,000 a year. Null without a period.';

drop function private.find_jobs(jsonb, jsonb);

create function private.find_jobs(query jsonb, understood jsonb)
returns table (
  id uuid, away boolean, score real, created_at timestamptz, pays boolean, matched text, mentions boolean, pay_euros numeric
)
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
  most_pay numeric := (query ->> 'payMax')::numeric;
  looks_at_pay boolean := least_pay is not null or most_pay is not null or query ->> 'sort' = 'pay';
  wanted_currency text := upper(query ->> 'payCurrency');
  wanted_period text := understood ->> 'payPeriod';
  periods numeric := private.periods_per_year(wanted_period);
  least_euros numeric := private.yearly_euros(least_pay, wanted_currency, wanted_period);
  most_euros numeric := private.yearly_euros(most_pay, wanted_currency, wanted_period);
  of_agency uuid := private.searched_agency(query);
  every_word tsquery;
  any_word tsquery;
  literals text[];
  place private.place_scope;
  without private.left_out := private.left_out_of(query);
begin
  if words is not null then
    select private.all_of(pg_catalog.array_agg(u.query)), private.any_of(pg_catalog.array_agg(u.query))
    into every_word, any_word
    from private.search_units(words) as u;
    if pg_catalog.numnode(coalesce(any_word, ''::tsquery)) = 0 then
      any_word := null; -- only filler: any job
    end if;
    -- The text search reads C++ and C# as c
    literals := private.signed_words(words);
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
        any_word is not null and not pg_catalog.ts_filter(j.search, '{a,b}') @@ any_word as mentions,
        case when any_word is null then 0
          else pg_catalog.ts_rank('{0.05, 0.2, 0.6, 1.0}', j.search, any_word, 0) end
          + case when located.here then 0.2 else 0 end as score,
        case when looks_at_pay then coalesce((j.salary_range ->> 'max')::numeric, (j.salary_range ->> 'min')::numeric) end
          as top_pay,
        case when looks_at_pay then coalesce((j.salary_range ->> 'min')::numeric, (j.salary_range ->> 'max')::numeric) end
          as low_pay,
        j.salary_range ->> 'currency' as pay_currency,
        j.salary_range ->> 'period' as pay_period
      from public.job_posts j
      join public.agencies a on a.id = j.agency_id and a.status = 'active'
      left join private.job_places p on p.job_id = j.id and (wanted_place is not null or without.names is not null)
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
        and (without.words is null or not pg_catalog.ts_filter(j.search, '{a,b,c}') @@ without.words)
        and (without.conditions is null or not j.search @@ without.conditions or pg_catalog.lower(j.description) ~ without.denied)
        and (without.names is null or not coalesce(
          p.names && without.names
            and (j.country is null or without.countries is null or j.country = any (without.countries))
          or j.country = any (without.whole_countries), false))
        and (without.work_modes is null or j.work_mode is null or j.work_mode <> all (without.work_modes))
        and (without.job_types is null or j.job_type is null or j.job_type <> all (without.job_types))
        and (without.levels is null or not exists (
          select 1 from pg_catalog.unnest(without.levels) as one where private.is_level(one, j.seniority, j.title)))
        and (without.literals is null or not exists (
          select 1 from pg_catalog.unnest(without.literals) as literal
          where pg_catalog.strpos(pg_catalog.lower(
            j.title || ' ' || private.joined(j.skills_required) || ' ' || private.joined(j.requirements)), literal) > 0))
    ),
    -- Jobs that have all words, one of them at least not only in the description; else those that have
    -- them all somewhere; else those whose title or skills have some
    ranked as (
      select f.*, pg_catalog.min(f.level) over () as best_level from fitting f where f.level is not null
    )
    select
      r.id, r.away, r.score::real, r.created_at,
      case
        when least_pay is null and most_pay is null then true
        when wanted_currency is null or wanted_currency = r.pay_currency then
          (least_pay is null or r.top_pay * year.periods >= least_pay * periods)
          and (most_pay is null or r.low_pay * year.periods <= most_pay * periods)
        else
          (least_pay is null or r.top_pay * year.periods / rate.per_euro >= least_euros)
          and (most_pay is null or r.low_pay * year.periods / rate.per_euro <= most_euros)
      end,
      case when r.best_level < 3 then 'all' else 'some' end,
      r.best_level < 3 and r.mentions,
      r.top_pay * year.periods / rate.per_euro
    from ranked r
    left join public.exchange_rates rate on rate.currency = r.pay_currency and looks_at_pay
    left join (
      select name, private.periods_per_year(name) as periods
      from pg_catalog.unnest(array['year', 'month', 'week', 'day', 'hour']) as name
    ) as year on year.name = r.pay_period
    where r.level = r.best_level;
end
$$;
comment on function private.find_jobs(jsonb, jsonb) is
  'Open jobs that fit a search. Definer, because under row level security a full-text match may not use its index; it returns nothing but public jobs. away: remote, for a place; pays: null when the pay is not stated or not comparable; mentions: none of the words is in the title or the skills; pay_euros: the most that is paid a year, when the search looks at pay.';

create or replace function public.search_jobs(query jsonb)
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
  order_by constant text := coalesce(query ->> 'sort', 'best');
  understood constant jsonb := private.understood_search(query);
  answer jsonb;
begin
  with found as materialized (select * from private.find_jobs(query, understood)),
  paying as (select f.* from found f where f.pays),
  page as (
    select p.*,
      pg_catalog.row_number() over (
        order by
          case when order_by = 'pay' then p.pay_euros end desc nulls last,
          p.mentions, p.away, case when order_by = 'best' then -p.score else 0 end, p.created_at desc, p.id
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
    'mentioning', (select pg_catalog.count(*) from paying p where p.mentions),
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
  'Open jobs for {keywords, exclude (words and places, a list), place, workMode, jobType, seniority, payMin, payMax, payCurrency, payPeriod, agencyId, scope (agency, all), sort (best, newest, pay), page, pageSize}, each may be null. Returns {total, page, pageSize, correctedFrom, correctedTo, matched (all or some of the words), mentioning (how many of the total have none of the words in title or skills: they come last), payPeriod, placeKnown, placeName, placeCorrected, away (how many of the total are remote jobs for that place), withoutPay, jobs}. Best first: by words, then the newest; remote jobs of a place''s country come after those in it.';

revoke execute on function
  private.choice_of(text), private.is_place_of_jobs(text), private.words_left_out(text), private.left_out_of(jsonb),
  private.is_too_much(numeric, text, text), private.find_jobs(jsonb, jsonb)
from public;
grant execute on function private.find_jobs(jsonb, jsonb) to authenticated, service_role;
