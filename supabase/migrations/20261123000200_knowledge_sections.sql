-- An answer is the section of an article that speaks of what was asked, not the sentence above it that only announces it.

create function private.sections(content text)
returns table (place int, heading text, body text)
language sql
immutable
parallel safe
set search_path = ''
as $$
  -- A short section is one; of a long one each paragraph or list is. A heading may come again.
  select pg_catalog.min(s.place), s.heading, pg_catalog.string_agg(s.passage, E'\n\n' order by s.place)
  from (
    select h.place, h.heading, h.passage, h.nth,
      pg_catalog.sum(pg_catalog.length(h.passage)) over (partition by h.nth) > 1200 as is_long
    from (
      select p.place, p.heading, p.passage,
        pg_catalog.count(*) filter (where p.is_new) over (order by p.place) as nth
      from (
        select q.place, q.heading, q.passage,
          q.heading is distinct from pg_catalog.lag(q.heading) over (order by q.place) as is_new
        from private.passages(content) as q
      ) as p
    ) as h
  ) as s
  group by s.nth, s.heading, case when s.is_long then s.place end
$$;
comment on function private.sections(text) is
  'The sections of an article in their own words, each with its heading; '''' above the first. Those of more than 1,200 characters come piece by piece.';

create function private.answers_kind(question text, body text)
returns boolean
language sql
immutable
parallel safe
set search_path = ''
as $$
  select
    (asked.text ~ '\mhow (long|soon|fast|quick|quickly|late|often)\M|\mwhen\M|\mhow many (minutes|hours|days|weeks|months|years)\M|\mwhat time\M|\mdeadline\M'
      and answer.text ~ '\d+[^.\n]{0,16}\m(minute|hour|day|week|month|year)s?\M|\m(mon|tues|wednes|thurs|fri|satur|sun)day\M|\d[:.]\d\d|\mat once\M|\m(first|last|same|next) day\M')
    or (asked.text ~ '\mhow much\M|\m(cost|costs|price|fee|fees|charge|pay|paid|pays|rate|refund|money)\M'
      and answer.text ~ '[€£$]\s?\d|\d+ ?(%|percent|p a mile|euros?|pounds?)|\m(free|in full|paid|pays? (us|you)|double)\M')
    or (asked.text ~ '\m(who|whom|call|phone|number|e-?mail|contact|reach|write to|address)\M'
      and answer.text ~ '@|\+\d\d|\m(phone|recruiters?|employers?|colleagues?|people|person|tell us|call us)\M')
    or (asked.text ~ '\m(what|which) (do|should|must|can|documents?|papers?|things?)\M|\m(list|tips)\M'
      and answer.text ~ '(^|\n)\s*([-*]|\d+\.) ')
    or (asked.text ~ '\mhow (do|can|should|must|to|does|will)\M'
      and answer.text ~ '(^|\n)\s*\d+\. |\m(send|write|tell|ask|call|give|use|keep|start|log|sign)\M')
  from (select pg_catalog.lower(private.plain_text(question)) as text) as asked,
    (select pg_catalog.lower(body) as text) as answer
$$;
comment on function private.answers_kind(text, text) is
  'Whether a text holds what a question asks for: a time for "how long", a sum for "how much", somebody to turn to for "who", points for "what do I need", steps for "how do I".';

create function private.asked_with(question text)
returns text
language sql
immutable
parallel safe
set search_path = ''
as $$ select pg_catalog.substring(pg_catalog.lower(question), '\m(how (?:long|much|many|often)|when|who|where|why)\M') $$;
comment on function private.asked_with(text) is 'The first word or two that a question, or a heading, asks with; null for none.';

create function private.ranked_passages(question text, of_agency uuid)
returns table (id uuid, passage text, own boolean, score double precision, is_sure boolean)
language plpgsql
stable
security definer
set search_path = ''
set plan_cache_mode = 'force_custom_plan'
set client_min_messages = 'warning'
as $$
#variable_conflict use_column
declare
  any_word tsquery;
begin
  select private.any_of(pg_catalog.array_agg(u.query)) into any_word from private.question_units(question) as u;
  if pg_catalog.numnode(coalesce(any_word, ''::tsquery)) = 0 then
    return;
  end if;

  return query
    with readable as materialized (
      -- What everybody may read: see the policy "Anyone can read published articles"
      select k.id, k.content, k.agency_id is not null as own,
        private.article_vector(k.title, k.tags, k.category, k.content) as vector,
        -- What it says that it is about. Its category is left out: it says that of many.
        pg_catalog.to_tsvector('pg_catalog.english', private.plain_text(k.title)) as title_vector,
        pg_catalog.to_tsvector('pg_catalog.english', private.plain_text(private.joined(k.tags))) as tags_vector
      from public.knowledge_base k
      where k.status = 'published'
        and (k.agency_id is null or k.agency_id = of_agency and k.agency_id in (select private.active_agency_ids()))
        and private.article_vector(k.title, k.tags, k.category, k.content) @@ any_word
      limit 500
    ),
    units as materialized (
      -- What few articles are about, or speak of, says more about what is asked; beside a topic, a word says little
      select u.query, u.is_topic, case
          when u.is_topic then 2 + 0.3 * pg_catalog.ln(1 + 10 / (1.0 + f.about)::float8)
          else pg_catalog.ln(1 + ((f.readable + 1) / (1.0 + f.speaking))::float8)
            * case when pg_catalog.bool_or(u.is_topic) over () then 0.3 else 1 end
        end as weight
      from private.question_units(question) as u
      cross join lateral (
        select pg_catalog.count(*) as readable,
          pg_catalog.count(*) filter (where r.vector @@ u.query) as speaking,
          pg_catalog.count(*) filter (where (r.title_vector || r.tags_vector) @@ u.query) as about
        from readable r
      ) as f
    ),
    total as (select pg_catalog.sum(u.weight) as weight, pg_catalog.bool_or(u.is_topic) as has_topic from units u),
    scored as (
      select r.id, r.own, p.place,
        pg_catalog.sum(u.weight * case
          when pg_catalog.to_tsvector('pg_catalog.english', private.plain_text(p.passage)) @@ u.query then 1.0
          when pg_catalog.to_tsvector('pg_catalog.english', private.plain_text(p.heading)) @@ u.query then 0.9
          when r.title_vector @@ u.query then 0.8
          when r.tags_vector @@ u.query then 0.6
          else 0 end) / total.weight as coverage,
        pg_catalog.sum(u.weight * case
          when pg_catalog.to_tsvector('pg_catalog.english', private.plain_text(p.heading || ' ' || p.passage)) @@ u.query then 1.0
          else 0 end) / total.weight as within,
        pg_catalog.sum(u.weight * case
          when r.title_vector @@ u.query then 1.0
          when r.tags_vector @@ u.query then 0.7
          else 0 end) / total.weight as titled,
        pg_catalog.count(*) filter (
          where pg_catalog.to_tsvector('pg_catalog.english', private.plain_text(p.heading || ' ' || p.passage)) @@ u.query
        ) as hits,
        pg_catalog.bool_and(r.title_vector @@ u.query) as is_subject
      from readable r
      cross join lateral private.passages(r.content) as p
      cross join units u
      cross join total
      group by r.id, r.own, p.passage, p.place, total.weight
    ),
    best as (
      select distinct on (s.id) s.id, s.own, s.coverage, s.titled, s.hits, s.is_subject,
        -- What an article is about says more than what it mentions; of two alike the agency's own goes first
        0.8 * s.coverage + 1.2 * s.titled + 0.2 * s.within + case when s.own then 0.2 else 0 end as score
      from (
        -- An article whose title says all that is asked answers it.
        select a.id, a.own, a.place, a.titled, a.hits, a.is_subject,
          case when a.is_subject then 1 else a.coverage end as coverage,
          case when a.is_subject then 1 else a.within end as within
        from scored a
      ) s
      order by s.id, s.within desc, s.coverage desc, s.place
    ),
    judged as (
      select b.id, b.own, b.score, b.coverage,
        -- Less than half of what was asked is no answer; and where no topic is known, words that meet by chance are none
        case when (select t.has_topic from total t) then b.coverage >= 0.5 or (b.coverage >= 0.35 and b.titled >= 0.25)
          else b.is_subject or (b.coverage >= 0.5 and b.titled >= 0.3)
            or (b.coverage >= 0.7 and (b.hits >= 3 or (b.hits >= 2 and b.titled >= 0.25))) end as is_sure
      from best b
    ),
    found as (
      select j.* from judged j
      -- One chance word of many is not close
      where j.is_sure or j.coverage >= 0.15
      order by j.is_sure desc, j.score desc, j.id limit 3
    ),
    spoken as (
      -- All of an article may speak of what its title says
      select f.id, s.place, s.heading, s.body, u.query, case
          when pg_catalog.to_tsvector('pg_catalog.english', private.plain_text(s.heading)) @@ u.query
            then case when r.title_vector @@ u.query then 0.7 else 1.3 end
          when pg_catalog.to_tsvector('pg_catalog.english', private.plain_text(s.body)) @@ u.query
            then case when r.title_vector @@ u.query then 0 else 1 end
          else 0 end as hit
      from found f join readable r on r.id = f.id
      cross join lateral private.sections(r.content) as s
      cross join units u
    ),
    -- What every section of an article speaks of does not tell which of them answers
    telling as (
      select w.id, w.query, pg_catalog.ln((pg_catalog.count(*) + 1) / (pg_catalog.count(*) filter (where w.hit > 0) + 0.5))::float8 as weight
      from spoken w group by w.id, w.query
    ),
    chosen as (
      select distinct on (c.id) c.id, pg_catalog.concat_ws(E'\n\n', nullif('### ' || c.heading, '### '), c.body) as section
      from (
        select w.id, w.place, w.heading, w.body,
          pg_catalog.sum(t.weight * w.hit) / pg_catalog.sum(t.weight) as fit,
          w.heading = '' and pg_catalog.count(*) over (partition by w.id) > 1 as is_lead
        from spoken w join telling t on t.id = w.id and t.query = w.query
        group by w.id, w.place, w.heading, w.body
      ) as c
      -- What an article says first mostly announces the rest
      order by c.id, c.fit
        + case when private.answers_kind(question, c.body) then 0.3 else 0 end
        + case when private.asked_with(question) = private.asked_with(c.heading) then 0.6 else 0 end
        - case when c.is_lead then 0.2 else 0 end desc, c.place
    )
    select f.id, pg_catalog.left(c.section, 2000), f.own, f.score, f.is_sure
    from found f join chosen c on c.id = f.id
    order by f.is_sure desc, f.score desc, f.id;
end
$$;
comment on function private.ranked_passages(text, uuid) is
  'The best section of each of the best three articles, those first that surely answer. Definer, because under row level security a full-text match may not use its index; it returns nothing but public text.';

create or replace function private.find_passages(question text, of_agency uuid)
returns table (id uuid, passage text, own boolean, score double precision)
language sql
stable
security definer
set search_path = ''
as $$
  select r.id, r.passage, r.own, r.score from private.ranked_passages(question, of_agency) as r where r.is_sure
$$;
comment on function private.find_passages(text, uuid) is 'What surely answers a question: see ranked_passages.';

create or replace function public.search_knowledge(query jsonb)
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select pg_catalog.jsonb_build_object('articles', coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
    'id', k.id, 'title', k.title, 'category', k.category, 'passage', found.passage,
    'content', case when found.place = 1 then pg_catalog.left(k.content, 8000) end, 'source', k.source,
    'updatedAt', k.updated_at, 'own', found.own, 'score', pg_catalog.round(found.score::numeric, 3), 'isSure', found.is_sure
  ) order by found.place), '[]'))
  from private.ranked_passages(pg_catalog.left(query ->> 'question', 500), (query ->> 'agencyId')::uuid)
    with ordinality as found (id, passage, own, score, is_sure, place)
  join public.knowledge_base k on k.id = found.id
$$;
comment on function public.search_knowledge(jsonb) is
  'Articles for {question, agencyId}: {articles: [{id, title, category, passage, content, source, updatedAt, own, score, isSure}]}, at most three, the best first and with its whole content. isSure: it answers; the others only come closest.';

revoke execute on function
  private.sections(text), private.answers_kind(text, text), private.asked_with(text), private.ranked_passages(text, uuid)
from public;
grant execute on function private.ranked_passages(text, uuid) to authenticated, service_role;
