-- Answers from articles: which passage speaks of what was asked.

create table private.question_synonyms (
  term text primary key check (term = lower(term)),
  concept text not null
);
comment on table private.question_synonyms is
  'Words that people use for the same thing when they ask about an agency or a career.';
create index question_synonyms_concept_idx on private.question_synonyms (concept);
revoke all on private.question_synonyms from public, anon, authenticated;
grant all on private.question_synonyms to service_role;

insert into private.question_synonyms (concept, term)
select split_part(line.terms, '|', 1), term
from (values
  ('fee|fees|cost|costs|charge|charges|charged|price|free of charge|for free|have to pay|do i pay|must i pay|need to pay|pay anything|pay you'),
  ('paid|payday|payroll|wages|salary paid|get my money|payment'),
  ('data|privacy|gdpr|personal information|data protection|personal data'),
  ('delete|erase|remove|erasure|deletion'),
  ('keep|store|retain|stored|retention|kept|on file'),
  ('resume|cv|curriculum vitae'),
  ('visa|visas|sponsor|sponsorship|work permit|right to work'),
  ('documents|paperwork|proof of identity|passport|papers'),
  ('interview|interviews|interviewing'),
  ('cover letter|covering letter|motivation letter'),
  ('holiday|annual leave|vacation|time off|holidays'),
  ('sick|sickness|illness|sick pay'),
  ('pension|retirement'),
  ('opening hours|office hours|business hours'),
  ('background check|dbs|criminal record|vetting|screening check'),
  ('disability|adjustments|accessible|accommodation|accommodations|disabled'),
  ('equal opportunities|discrimination|diversity|inclusion|equality'),
  ('artificial intelligence|ai|algorithm|automated|robot|automatic'),
  ('hear back|response time|get back to me|reply|hear from you'),
  ('register|registration|sign up|join|registered'),
  ('temp|temps|temporary|agency worker|agency workers'),
  ('refer|referral|recommend a friend|bonus for a friend'),
  ('expenses|travel costs|reimburse|reimbursement|travel expenses'),
  ('negotiate|negotiating|negotiation|ask for more money|counter offer'),
  ('complain|complaint|complaints|unhappy'),
  ('notice period|notice'),
  ('share|shared|who sees|see my|third parties|pass on'),
  ('withdraw|take back|cancel my application'),
  ('training|courses|learn|upskill')
) as line (terms), pg_catalog.string_to_table(line.terms, '|') as term
on conflict (term) do nothing;

create function private.article_vector(title text, tags text[], category text, content text)
returns tsvector
language sql
immutable
parallel safe
set search_path = ''
as $$
  select pg_catalog.setweight(pg_catalog.to_tsvector('pg_catalog.english', private.plain_text(title)), 'A')
    || pg_catalog.setweight(pg_catalog.to_tsvector('pg_catalog.english', private.plain_text(private.joined(tags) || ' ' || category)), 'B')
    || pg_catalog.setweight(pg_catalog.to_tsvector('pg_catalog.english', private.plain_text(content)), 'D')
$$;
comment on function private.article_vector(text, text[], text, text) is 'Weights: A title, B tags and category, D content.';

create index knowledge_base_search_idx on public.knowledge_base
  using gin (private.article_vector(title, tags, category, content));

create function private.question_units(question text)
returns table (unit text, query tsquery)
language plpgsql
stable
set search_path = ''
set client_min_messages = 'warning'
as $$
#variable_conflict use_variable
declare
  remaining text := ' ' || pg_catalog.btrim(pg_catalog.regexp_replace(
    pg_catalog.lower(private.plain_text(question)), '[^[:alnum:]]+', ' ', 'g')) || ' ';
  synonym record;
  word text;
  seen text[] := '{}';
begin
  for synonym in
    select s.term, s.concept from private.question_synonyms s
    where pg_catalog.strpos(remaining, ' ' || s.term || ' ') > 0 or pg_catalog.strpos(remaining, ' ' || s.term || 's ') > 0
    order by pg_catalog.length(s.term) desc
  loop
    continue when remaining !~ (' ' || synonym.term || 's? '); -- within a longer one
    remaining := pg_catalog.regexp_replace(remaining, ' ' || synonym.term || 's? ', ' ', 'g');
    continue when synonym.concept = any (seen);
    seen := seen || synonym.concept;
    unit := synonym.concept;
    select private.any_of(pg_catalog.array_agg(pg_catalog.phraseto_tsquery('pg_catalog.english', s.term)))
    into query from private.question_synonyms s where s.concept = synonym.concept;
    return next;
  end loop;

  foreach word in array pg_catalog.regexp_split_to_array(pg_catalog.btrim(remaining), '\s+') loop
    continue when pg_catalog.length(word) < 2 or word = any (array[
      'what', 'whats', 'how', 'when', 'where', 'who', 'why', 'which', 'can', 'could', 'would', 'should', 'do', 'does', 'did', 'is',
      'are', 'was', 'will', 'have', 'has', 'had', 'get', 'got', 'tell', 'explain', 'know', 'please', 'about', 'your', 'you', 'yours',
      'my', 'me', 'we', 'our', 'us', 'they', 'it', 'the', 'any', 'some', 'need', 'want', 'like', 'there', 'policy', 'anything',
      'something', 'way', 'thing', 'things', 'if', 'much', 'many', 'agency', 'company', 'guys', 'work', 'working', 'works', 'job', 'jobs',
      'long', 'another', 'other', 'until', 'happens', 'happen', 'use', 'used', 'guy', 'go', 'going', 'make', 'made', 'exactly', 'really'
    ]);
    query := pg_catalog.plainto_tsquery('pg_catalog.english', word);
    continue when pg_catalog.numnode(query) = 0 or query::text = any (seen);
    seen := seen || query::text;
    unit := word;
    return next;
  end loop;
end
$$;
comment on function private.question_units(text) is 'What a question is about, word by word, each with what finds it.';

create function private.passages(content text)
returns table (place int, heading text, passage text)
language plpgsql
immutable
set search_path = ''
as $$
#variable_conflict use_variable
declare
  piece text;
  open_heading text := '';
  lead text := '';
begin
  place := 0;
  for piece in select pg_catalog.regexp_split_to_table(pg_catalog.replace(content, E'\r', ''), '\n[ \t]*\n+') loop
    -- a heading names what follows it, directly below or after a blank line
    if piece ~ '^\s*#{1,6} ' then
      open_heading := pg_catalog.btrim(pg_catalog.split_part(piece, E'\n', 1), E'# \t');
      piece := pg_catalog.substr(piece, pg_catalog.length(pg_catalog.split_part(piece, E'\n', 1)) + 2);
    end if;
    continue when pg_catalog.btrim(piece) = '';
    piece := lead || piece;
    -- "You need:" belongs to the list below it
    if pg_catalog.btrim(piece) ~ ':$' and pg_catalog.length(piece) < 300 then
      lead := piece || E'\n\n';
      continue;
    end if;
    lead := '';
    place := place + 1;
    heading := open_heading;
    passage := pg_catalog.btrim(piece, E' \n\t');
    return next;
  end loop;
  if lead <> '' then
    place := place + 1;
    heading := open_heading;
    passage := pg_catalog.btrim(lead, E' \n\t');
    return next;
  end if;
end
$$;
comment on function private.passages(text) is 'The paragraphs and lists of an article in their own words, each with the heading above it.';

create function private.find_passages(question text, of_agency uuid)
returns table (id uuid, passage text, own boolean, score double precision)
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
      select k.id, k.title, k.tags, k.category, k.content, k.agency_id is not null as own,
        private.article_vector(k.title, k.tags, k.category, k.content) as vector
      from public.knowledge_base k
      where k.status = 'published'
        and (k.agency_id is null or k.agency_id = of_agency and k.agency_id in (select private.active_agency_ids()))
        and private.article_vector(k.title, k.tags, k.category, k.content) @@ any_word
      limit 500
    ),
    units as materialized (
      -- A word that few articles use says more about what is asked
      select u.query, pg_catalog.ln(1 + (
        (select pg_catalog.count(*) + 1 from readable) / (1.0 + (select pg_catalog.count(*) from readable r where r.vector @@ u.query))
      )::float8) as weight
      from private.question_units(question) as u
    ),
    total as (select pg_catalog.sum(u.weight) as weight, pg_catalog.count(*) as units from units u),
    scored as (
      select r.id, r.own, p.passage, p.place,
        pg_catalog.sum(u.weight * case
          when pg_catalog.to_tsvector('pg_catalog.english', private.plain_text(p.passage)) @@ u.query then 1.0
          when pg_catalog.to_tsvector('pg_catalog.english', private.plain_text(p.heading)) @@ u.query then 0.9
          when pg_catalog.ts_filter(r.vector, '{a}') @@ u.query then 0.8
          when pg_catalog.ts_filter(r.vector, '{b}') @@ u.query then 0.6
          else 0 end) / total.weight as coverage,
        pg_catalog.sum(u.weight * case
          when pg_catalog.to_tsvector('pg_catalog.english', private.plain_text(p.heading || ' ' || p.passage)) @@ u.query then 1.0
          else 0 end) / total.weight as within,
        pg_catalog.sum(case when pg_catalog.ts_filter(r.vector, '{a,b}') @@ u.query then u.weight else 0 end) / total.weight as titled,
        pg_catalog.bool_and(pg_catalog.ts_filter(r.vector, '{a}') @@ u.query) as is_subject
      from readable r
      cross join lateral private.passages(r.content) as p
      cross join units u
      cross join total
      group by r.id, r.own, p.passage, p.place, total.weight
    ),
    best as (
      select distinct on (s.id) s.id, s.passage, s.own, s.coverage,
        (s.coverage + 0.3 * s.titled + 0.2 * s.within) * case when s.own then 1.3 else 1 end as score
      from (
        -- An article that is all about the question answers it from its beginning, a greeting aside.
        select a.id, a.own, a.passage, a.titled, case when a.is_subject then 1 else a.coverage end as coverage,
          case when a.is_subject then 1 else a.within end as within,
          case when a.is_subject then (pg_catalog.length(a.passage) < 80)::int * 1000 else 0 end + a.place as place
        from scored a
      ) s
      order by s.id, s.within desc, s.coverage desc, s.place
    )
    select b.id, pg_catalog.left(b.passage, 2000), b.own, b.score
    from best b
    -- Less than half of what was asked is no answer
    where b.coverage >= 0.5
    order by b.score desc, b.id
    limit 3;
end
$$;
comment on function private.find_passages(text, uuid) is
  'The best passage of each of the best three articles. Definer, because under row level security a full-text match may not use its index; it returns nothing but public text.';

create function public.search_knowledge(query jsonb)
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select pg_catalog.jsonb_build_object('articles', coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
    'id', k.id, 'title', k.title, 'category', k.category, 'passage', found.passage, 'source', k.source,
    'updatedAt', k.updated_at, 'own', found.own, 'score', pg_catalog.round(found.score::numeric, 3)
  ) order by found.score desc, k.id), '[]'))
  from private.find_passages(pg_catalog.left(query ->> 'question', 500), (query ->> 'agencyId')::uuid) as found
  join public.knowledge_base k on k.id = found.id
$$;
comment on function public.search_knowledge(jsonb) is
  'Articles that answer {question, agencyId}: {articles: [{id, title, category, passage, source, updatedAt, own, score}]}, the best first, at most three, none when nothing speaks of it.';

revoke execute on function
  private.article_vector(text, text[], text, text), private.question_units(text), private.passages(text), private.find_passages(text, uuid)
from public;
-- The index of knowledge_base calls this with the rights of whoever writes an article.
grant execute on function private.article_vector(text, text[], text, text) to anon, authenticated, service_role;
grant execute on function private.find_passages(text, uuid) to authenticated, service_role;
revoke execute on function public.search_knowledge(jsonb) from public, anon;
grant execute on function public.search_knowledge(jsonb) to authenticated, service_role;
