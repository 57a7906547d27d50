-- Job alerts, read once when they are written, so that a new job finds the alerts that want it.

create table private.alert_terms (
  alert_id uuid primary key references public.job_alerts (id) on delete cascade,
  active boolean not null,
  frequency text not null,
  time_zone text not null,
  since timestamptz not null,
  anchors text[] not null,
  every_word tsquery,
  any_word tsquery,
  skills tsquery,
  excluded tsquery,
  literals text[],
  excluded_literals text[],
  places text[],
  work_modes text[],
  job_types text[],
  levels text[],
  agency_ids uuid[],
  least_a_year numeric,
  least_currency text,
  least_euros numeric
);
comment on table private.alert_terms is
  'job_alerts.criteria as the matching needs them; follows job_alerts. Null in a column: anything will do.';
comment on column private.alert_terms.since is 'When the criteria became what they are: jobs from before were shown then.';
comment on column private.alert_terms.anchors is
  'A job that fits has one of these among private.job_anchors: lexemes, beginnings with a star, at:place (one of alert_places), agency:id, or nothing (any job).';
create index alert_terms_anchors_idx on private.alert_terms using gin (anchors) where active;
revoke all on private.alert_terms from public, anon, authenticated;
grant all on private.alert_terms to service_role;

-- Many alerts name the same few places: each is compared with a job once.
create table private.alert_places (
  said text primary key,
  scope private.place_scope not null
);
comment on table private.alert_places is 'Places that alerts name, as private.plain_place writes them. Empty it, and rewrite the alerts, after a change of the gazetteer.';
revoke all on private.alert_places from public, anon, authenticated;
grant all on private.alert_places to service_role;

create function private.criteria_list(criteria jsonb, field text, most int)
returns text[]
language sql
immutable
set search_path = ''
as $$
  select coalesce(pg_catalog.array_agg(pg_catalog.left(pg_catalog.btrim(entry.value), 200) order by entry.place), '{}')
  from pg_catalog.jsonb_array_elements_text(
    case when pg_catalog.jsonb_typeof(criteria -> field) = 'array' then criteria -> field else '[]' end
  ) with ordinality as entry (value, place)
  where pg_catalog.btrim(entry.value) <> '' and entry.place <= most
$$;
comment on function private.criteria_list(jsonb, text, int) is 'The texts of a list in an alert''s criteria, not more than so many.';

create function private.query_anchors(query tsquery)
returns text[]
language sql
immutable
set search_path = ''
as $$
  -- Of each alternative one lexeme is enough, because all of them must be there: the longest
  select coalesce(pg_catalog.array_agg(distinct chosen.anchor), '{}')
  from pg_catalog.regexp_split_to_table(query::text, ' \| ') as alternative,
  lateral (
    select pg_catalog.replace(lexeme[1], '''''', '''') || case when lexeme[2] is null then '' else '*' end as anchor
    from pg_catalog.regexp_matches(alternative, '''((?:[^'']|'''')+)''(:\*)?', 'g') as lexeme
    order by pg_catalog.length(lexeme[1]) desc
    limit 1
  ) as chosen
$$;
comment on function private.query_anchors(tsquery) is
  'Lexemes of which a text has at least one when it matches an or of words and phrases; a star marks the beginning of a word.';

create function private.share_of_jobs(anchors text[])
returns real
language sql
stable
security definer
set search_path = ''
as $$
  select coalesce(pg_catalog.max(common.share), 0)
  from pg_catalog.pg_stats s,
    unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) as common (lexeme, share)
  where s.schemaname = 'public' and s.tablename = 'job_posts' and s.attname = 'search'
    and common.lexeme = any (pg_catalog.string_to_array(pg_catalog.replace(pg_catalog.array_to_string(anchors, ' '), '*', ''), ' '))
$$;
comment on function private.share_of_jobs(text[]) is 'How common words are among the jobs, from the planner''s statistics; 0 for rare ones.';

create function private.rarest_unit(phrase text)
returns tsquery
language sql
stable
set search_path = ''
as $$
  select u.query from private.search_units(phrase) as u
  order by private.share_of_jobs(private.query_anchors(u.query)), pg_catalog.length(u.unit) desc limit 1
$$;
comment on function private.rarest_unit(text) is 'The word or phrase of a search that the fewest jobs have.';

create function private.job_anchors(search tsvector, places text[], agency_id uuid)
returns text[]
language sql
immutable
set search_path = ''
as $$
  select array(
    select lexeme from unnest(pg_catalog.tsvector_to_array(search)) as lexeme
    union
    select pg_catalog.left(lexeme, length) || '*'
    from unnest(pg_catalog.tsvector_to_array(search)) as lexeme, pg_catalog.generate_series(5, pg_catalog.length(lexeme)) as length
    where lexeme ~ '^[[:alpha:]]{5,}'
    union select 'at:' || place from unnest(places) as place
    union select 'agency:' || agency_id
    union select ''
  )
$$;
comment on function private.job_anchors(tsvector, text[], uuid) is 'What alerts that want a job may be anchored at. places: those of alert_places that it lies in.';

create function private.signed_words(words text)
returns text[]
language sql
immutable
set search_path = ''
as $$
  -- The text search reads C++ and C# as c
  select pg_catalog.array_agg(pg_catalog.lower(sign[1]))
  from pg_catalog.regexp_matches(words, '[[:alpha:]]+(?:\+\+|#)', 'g') as sign
$$;
comment on function private.signed_words(text) is 'Words such as C++ that the text search can''t tell apart; or null.';

create function private.compiled_alert(criteria jsonb)
returns private.alert_terms
language plpgsql
stable
set search_path = ''
set client_min_messages = 'warning'
as $$
declare
  terms private.alert_terms;
  phrases constant text[] := private.criteria_list(criteria, 'keywords', 10);
  skills constant text[] := private.criteria_list(criteria, 'skills', 20);
  amount constant numeric := case when pg_catalog.jsonb_typeof(criteria -> 'salaryMin') = 'number' then (criteria ->> 'salaryMin')::numeric end;
  currency constant text := pg_catalog.upper(criteria ->> 'salaryCurrency');
  period text := criteria ->> 'salaryPeriod';
  phrase text;
  every_unit tsquery;
  any_unit tsquery;
  skill_anchors text[];
begin
  terms.anchors := '{}';
  foreach phrase in array phrases loop
    select private.all_of(pg_catalog.array_agg(u.query)), private.any_of(pg_catalog.array_agg(u.query))
    into every_unit, any_unit from private.search_units(phrase) as u;
    continue when pg_catalog.numnode(coalesce(any_unit, ''::tsquery)) = 0; -- only filler
    terms.every_word := coalesce(terms.every_word, ''::tsquery) || every_unit;
    terms.any_word := coalesce(terms.any_word, ''::tsquery) || any_unit;
    terms.anchors := terms.anchors || private.query_anchors(private.rarest_unit(phrase));
  end loop;
  if pg_catalog.cardinality(phrases) = 1 then
    terms.literals := private.signed_words(phrases[1]);
  end if;

  foreach phrase in array skills loop
    select private.all_of(pg_catalog.array_agg(u.query)) into every_unit from private.search_units(phrase) as u;
    continue when pg_catalog.numnode(coalesce(every_unit, ''::tsquery)) = 0;
    terms.skills := coalesce(terms.skills, ''::tsquery) && every_unit;
    terms.literals := nullif(coalesce(terms.literals, '{}') || coalesce(private.signed_words(phrase), '{}'), '{}');
    skill_anchors := coalesce(skill_anchors, private.query_anchors(private.rarest_unit(phrase)));
  end loop;

  foreach phrase in array private.criteria_list(criteria, 'exclude', 20) loop
    if private.signed_words(phrase) is not null then
      terms.excluded_literals := coalesce(terms.excluded_literals, '{}') || pg_catalog.lower(phrase);
    else
      terms.excluded := coalesce(terms.excluded, ''::tsquery)
        || pg_catalog.phraseto_tsquery('pg_catalog.simple', private.plain_text(phrase))
        || pg_catalog.phraseto_tsquery('pg_catalog.english', private.plain_text(phrase));
    end if;
  end loop;
  if pg_catalog.numnode(terms.excluded) = 0 then
    terms.excluded := null;
  end if;

  select pg_catalog.array_agg(private.plain_place(pg_catalog.left(place, 120))) into terms.places
  from unnest(private.criteria_list(criteria, 'locations', 10)) as place;
  terms.work_modes := nullif(private.criteria_list(criteria, 'workModes', 5), '{}');
  terms.job_types := nullif(private.criteria_list(criteria, 'jobTypes', 10), '{}');
  if 'contract' = any (terms.job_types) then
    terms.job_types := terms.job_types || 'freelance'::text;
  end if;
  terms.levels := nullif(private.criteria_list(criteria, 'seniority', 10), '{}');
  select pg_catalog.array_agg(id::uuid) into terms.agency_ids
  from unnest(private.criteria_list(criteria, 'agencyIds', 20)) as id
  where id ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$';

  if amount is not null then
    period := coalesce(case when private.periods_per_year(period) is not null then period end, private.likely_pay_period(amount, currency));
    terms.least_a_year := amount * private.periods_per_year(period);
    terms.least_currency := currency;
    terms.least_euros := private.yearly_euros(amount, currency, period);
  end if;

  if pg_catalog.cardinality(terms.anchors) = 0 then
    terms.anchors := coalesce(
      skill_anchors,
      (select pg_catalog.array_agg('at:' || place) from unnest(terms.places) as place),
      (select pg_catalog.array_agg('agency:' || id) from unnest(terms.agency_ids) as id),
      array['']
    );
  end if;
  return terms;
end
$$;
comment on function private.compiled_alert(jsonb) is
  'An alert''s criteria as the matching needs them. keywords: one of the phrases, with all of its words; skills: all; exclude: none, anywhere in the advert; the other lists: one of each.';

create function private.alert_matches(wanted private.alert_terms[], among uuid[])
returns table (alert_id uuid, job_id uuid)
language plpgsql
stable
security definer
set search_path = ''
-- Either side may be everything: one plan for all would use no index.
set plan_cache_mode = 'force_custom_plan'
as $$
#variable_conflict use_column
begin
  return query
    with open_jobs as materialized (
      select
        j.id, j.agency_id, j.search, pg_catalog.ts_filter(j.search, '{a,b,c}') as headings,
        j.work_mode, j.job_type, j.country, j.location, p.names,
        array(
          select level from unnest(array['entry', 'junior', 'mid', 'senior', 'lead', 'director']) as level
          where private.is_level(level, j.seniority, j.title)
        ) as levels,
        pay.a_year, j.salary_range ->> 'currency' as currency, pay.a_year / rate.per_euro as euros
      from public.job_posts j
      join public.agencies a on a.id = j.agency_id and a.status = 'active'
      left join private.job_places p on p.job_id = j.id
      left join public.exchange_rates rate on rate.currency = j.salary_range ->> 'currency'
      cross join lateral (
        select coalesce((j.salary_range ->> 'max')::numeric, (j.salary_range ->> 'min')::numeric)
          * private.periods_per_year(j.salary_range ->> 'period') as a_year
      ) as pay
      where j.status = 'active'
        and (j.closes_at is null or j.closes_at > pg_catalog.now())
        and (among is null or j.id = any (among))
    ),
    places as materialized (
      select a.said, a.scope from private.alert_places a where wanted is null
      union all
      select said, private.scope_of_place(said) from (select distinct unnest(w.places) as said from unnest(wanted) as w) as asked
    ),
    -- As in find_jobs: in the place, near it, or remote and offered there
    located as (
      select j.id, pg_catalog.array_agg(p.said) as places
      from open_jobs j
      join places p on j.names && (p.scope).exact_names
          and (j.country is null or (p.scope).countries is null or j.country = any ((p.scope).countries))
        or j.country = any ((p.scope).whole_countries)
        or not (p.scope).known and pg_catalog.strpos(private.plain_place(j.location), (p.scope).exact_names[1]) > 0
        or j.names && (p.scope).near_names and (j.country is null or j.country = any ((p.scope).countries))
        or j.work_mode = 'remote' and (
          j.country = any ((p.scope).countries)
          or j.names && (p.scope).wider_names
          or j.names && array['anywhere', 'worldwide', 'global', 'international']
          or j.country is null and (j.location is null or j.names <@ array['remote', 'home based', 'work from home'])
        )
      group by j.id
    ),
    anchored as materialized (
      select o.*, l.places, case when wanted is null then private.job_anchors(o.search, l.places, o.agency_id) end as anchors
      from open_jobs o left join located l on l.id = o.id
    )
    select t.alert_id, j.id
    from anchored j
    cross join lateral (
      select s.* from private.alert_terms s where wanted is null and s.active and s.anchors && j.anchors
      union all
      select s.* from unnest(wanted) as s
    ) as t
    where (t.agency_ids is null or j.agency_id = any (t.agency_ids))
      and (t.work_modes is null or j.work_mode = any (t.work_modes))
      and (t.job_types is null or j.job_type = any (t.job_types))
      and (t.levels is null or t.levels && j.levels)
      and (t.least_a_year is null or case
        when t.least_currency is null or t.least_currency = j.currency then j.a_year >= t.least_a_year
        else j.euros >= t.least_euros end)
      and (t.any_word is null or j.search @@ t.every_word and j.headings @@ t.any_word)
      and (t.skills is null or j.search @@ t.skills)
      and (t.excluded is null or not j.search @@ t.excluded)
      and (t.literals is null and t.excluded_literals is null or (
        select (t.literals is null or (select pg_catalog.bool_and(pg_catalog.strpos(advert.words, literal) > 0) from unnest(t.literals) as literal))
          and (t.excluded_literals is null
            or not (select pg_catalog.bool_or(pg_catalog.strpos(advert.words, literal) > 0) from unnest(t.excluded_literals) as literal))
        from (
          select pg_catalog.lower(f.title || ' ' || private.joined(f.skills_required) || ' ' || private.joined(f.requirements) || ' ' || f.description) as words
          from public.job_posts f where f.id = j.id
        ) as advert
      ))
      and (t.places is null or t.places && j.places);
end
$$;
comment on function private.alert_matches(private.alert_terms[], uuid[]) is
  'Which alerts want which open jobs: of all active alerts (wanted null, found by their anchors) or of those given; among all open jobs or those given. A job fits as in search_jobs, when it has all words of a phrase, one of them not only in the description. Definer: it reads public jobs past row level security, as find_jobs does.';

create function private.valid_time_zone(name text)
returns text
language plpgsql
stable
set search_path = ''
as $$
begin
  perform pg_catalog.now() at time zone name;
  return coalesce(name, 'UTC');
exception
  when invalid_parameter_value then
    return 'UTC';
end
$$;
comment on function private.valid_time_zone(text) is 'The time zone, or UTC for what is none.';

create function private.next_alert_time(frequency text, time_zone text, after timestamptz)
returns timestamptz
language sql
stable
set search_path = ''
as $$
  select case frequency
    when 'instant' then after
    else (
      select min(moment.at) from (
        -- Eight o'clock of the person's own day, whatever the offset from UTC is then
        select ((after at time zone time_zone)::date + day + time '08:00') at time zone time_zone as at
        from pg_catalog.generate_series(0, 7) as day
        where frequency = 'daily'
          or extract(isodow from (after at time zone time_zone)::date + day) = 1
      ) as moment
      where moment.at > after
    )
  end
$$;
comment on function private.next_alert_time(text, text, timestamptz) is
  'When something found at that moment is sent: at once, at the next 8:00, or on the next Monday at 8:00 of the time zone.';

create function private.count_alerts()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  if (select pg_catalog.count(*) from public.job_alerts a where a.user_id = new.user_id) >= 50 then
    perform private.refuse('alert:too_many', 'a person has 50 alerts at most');
  end if;
  return new;
end
$$;
comment on function private.count_alerts() is 'Fifty alerts a person.';
create trigger b_count before insert on public.job_alerts
  for each row execute function private.count_alerts();

revoke execute on function
  private.criteria_list(jsonb, text, int), private.query_anchors(tsquery), private.share_of_jobs(text[]), private.rarest_unit(text),
  private.job_anchors(tsvector, text[], uuid), private.signed_words(text),
  private.compiled_alert(jsonb), private.alert_matches(private.alert_terms[], uuid[]), private.valid_time_zone(text),
  private.next_alert_time(text, text, timestamptz), private.count_alerts()
from public;
