-- Words of a job search: synonyms, and what a misspelt word was meant to be.

create table private.search_synonyms (
  term text primary key check (term = lower(term)),
  concept text not null
);
comment on table private.search_synonyms is
  'Terms with the same concept find each other. Only what means the same job or skill: a search for one must be content with the other.';
create index search_synonyms_concept_idx on private.search_synonyms (concept);
revoke all on private.search_synonyms from public, anon, authenticated;
grant all on private.search_synonyms to service_role;

insert into private.search_synonyms (concept, term)
select split_part(line.terms, '|', 1), term
from (values
  ('backend|back-end|back end|server-side'),
  ('frontend|front-end|front end'),
  ('full stack|full-stack|fullstack'),
  ('software engineer|software developer|programmer|coder|software development|software engineering'),
  ('devops|site reliability engineer|sre|platform engineer'),
  ('qa|quality assurance|software tester|test engineer'),
  ('javascript|js'),
  ('typescript|ts'),
  ('node.js|nodejs|node js'),
  ('react|react.js|reactjs'),
  ('postgresql|postgres'),
  ('kubernetes|k8s'),
  ('golang|go lang'),
  ('machine learning|ml'),
  ('artificial intelligence|ai'),
  ('user experience|ux'),
  ('data analyst|data analytics|business intelligence analyst|bi analyst'),
  ('nurse|rgn|registered nurse|registered general nurse|staff nurse|rn|nursing'),
  ('care assistant|healthcare assistant|health care assistant|hca|carer|support worker|caregiver|care worker'),
  ('doctor|physician|general practitioner'),
  ('teaching assistant|classroom assistant'),
  ('teacher|teaching'),
  ('human resources|hr|people operations'),
  ('recruiter|recruitment consultant|talent acquisition'),
  ('accountant|accounting|accountancy'),
  ('bookkeeper|bookkeeping'),
  ('receptionist|front desk|reception'),
  ('administrator|admin|administrative assistant|office assistant|administration'),
  ('personal assistant|executive assistant'),
  ('sales representative|sales rep|sales executive|salesperson'),
  ('shop assistant|retail assistant|sales assistant|store associate'),
  ('customer service|customer support|customer care|call centre|call center'),
  ('waiter|waitress|waiting staff|server staff'),
  ('chef|cook'),
  ('cleaner|cleaning|housekeeper|janitor'),
  ('warehouse operative|warehouse worker|picker packer|picker|warehouse'),
  ('lorry driver|truck driver|hgv driver|lgv driver|hgv'),
  ('forklift|fork lift|forklift driver|flt'),
  ('labourer|laborer|construction worker'),
  ('electrician|electrical installer'),
  ('lawyer|solicitor|attorney'),
  ('project manager|project management'),
  ('security guard|security officer')
) as line (terms), pg_catalog.string_to_table(line.terms, '|') as term;

-- Never what a job is called, always how people talk about wanting one.
create function private.is_filler(word text)
returns boolean
language sql
immutable
parallel safe
set search_path = ''
as $$
  select word = any (array[
    'a', 'an', 'the', 'of', 'in', 'at', 'on', 'for', 'to', 'and', 'or', 'with', 'as', 'any', 'some', 'all', 'me', 'my', 'i', 'am',
    'please', 'job', 'jobs', 'work', 'working', 'position', 'positions', 'role', 'roles', 'vacancy', 'vacancies', 'opening',
    'openings', 'opportunity', 'opportunities', 'career', 'careers', 'gig', 'gigs', 'employment', 'post', 'posts', 'near',
    'find', 'show', 'looking', 'want', 'need', 'is', 'are', 'there', 'that', 'field', 'area', 'stuff', 'something', 'anything'
  ])
$$;
comment on function private.is_filler(text) is 'Words of a wish for work that say nothing about which.';

create function private.term_query(term text)
returns tsquery
language sql
immutable
parallel safe
set search_path = ''
as $$
  select pg_catalog.phraseto_tsquery('pg_catalog.simple', private.plain_text(term))
    || pg_catalog.phraseto_tsquery('pg_catalog.english', private.plain_text(term))
    -- five letters and more also as the beginning of a word: electric finds electrician
    || case when term ~ '^[[:alpha:]]{5,}$' then pg_catalog.to_tsquery('pg_catalog.simple', private.plain_text(term) || ':*') else ''::tsquery end
$$;
comment on function private.term_query(text) is 'One word or phrase as people write it, stemmed, and as a beginning.';

create function private.search_units(keywords text)
returns table (unit text, query tsquery)
language plpgsql
stable
set search_path = ''
set client_min_messages = 'warning' -- "text-search query contains only stop words" is no news here
as $$
#variable_conflict use_variable
declare
  remaining text := ' ' || pg_catalog.btrim(pg_catalog.regexp_replace(
    pg_catalog.lower(private.plain_text(keywords)), '[^[:alnum:]+#./-]+', ' ', 'g')) || ' ';
  synonym record;
  word text;
begin
  for synonym in
    select s.term, s.concept from private.search_synonyms s
    where pg_catalog.strpos(remaining, ' ' || s.term || ' ') > 0
    order by pg_catalog.length(s.term) desc
  loop
    continue when pg_catalog.strpos(remaining, ' ' || synonym.term || ' ') = 0; -- within a longer one
    remaining := pg_catalog.replace(remaining, ' ' || synonym.term || ' ', ' ');
    unit := synonym.term;
    select private.term_query(synonym.term) || private.any_of(pg_catalog.array_agg(pg_catalog.phraseto_tsquery('pg_catalog.english', s.term)
      || pg_catalog.phraseto_tsquery('pg_catalog.simple', s.term)))
    into query
    from private.search_synonyms s where s.concept = synonym.concept;
    return next;
  end loop;

  foreach word in array pg_catalog.regexp_split_to_array(pg_catalog.btrim(remaining), '[\s/]+') loop
    word := pg_catalog.btrim(word, '.-/');
    continue when word = '' or private.is_filler(word);
    unit := word;
    query := private.term_query(word);
    continue when pg_catalog.numnode(query) = 0;
    return next;
  end loop;
end
$$;
comment on function private.search_units(text) is
  'The words and phrases of a search, each with what finds it: synonyms joined, filler left out.';

create function private.any_of(queries tsquery[])
returns tsquery
language plpgsql
immutable
set search_path = ''
as $$
declare
  joined tsquery := ''::tsquery;
  query tsquery;
begin
  foreach query in array coalesce(queries, '{}') loop
    joined := joined || query;
  end loop;
  return joined;
end
$$;

create function private.all_of(queries tsquery[])
returns tsquery
language plpgsql
immutable
set search_path = ''
as $$
declare
  joined tsquery := ''::tsquery;
  query tsquery;
begin
  foreach query in array coalesce(queries, '{}') loop
    joined := joined && query;
  end loop;
  return joined;
end
$$;

create function private.likely_word(misspelt text, within_agency uuid)
returns text
language sql
stable
set search_path = ''
as $$
  with recent as materialized (
    select j.title, j.skills_required, j.company_name
    from public.job_posts j
    where j.status = 'active'
      and j.agency_id in (select private.active_agency_ids())
      and (within_agency is null or j.agency_id = within_agency)
    order by j.created_at desc
    limit 3000
  ),
  vocabulary as (
    select pg_catalog.lower(private.plain_text(word)) as word
    from recent r, pg_catalog.regexp_split_to_table(r.title || ' ' || private.joined(r.skills_required) || ' ' || r.company_name, '[^[:alpha:]]+') as word
    union
    select word from private.search_synonyms s, pg_catalog.regexp_split_to_table(s.term, '[^[:alpha:]]+') as word
  )
  select v.word
  from vocabulary v
  where pg_catalog.length(v.word) >= 4
    and pg_catalog.left(v.word, 1) = pg_catalog.left(misspelt, 1)
    and pg_catalog.abs(pg_catalog.length(v.word) - pg_catalog.length(misspelt)) <= 3
    and not private.is_filler(v.word)
    and (
      extensions.similarity(v.word, misspelt) >= 0.4
      or private.sorted_letters(v.word) = private.sorted_letters(misspelt)
    )
  order by
    (private.sorted_letters(v.word) = private.sorted_letters(misspelt)) desc,
    extensions.similarity(v.word, misspelt) desc, v.word
  limit 1
$$;
comment on function private.likely_word(text, uuid) is
  'The word of the open jobs that a misspelt one is likest to (trigrams, or the same letters in another order), or null.';

create function private.correct_keywords(keywords text, within_agency uuid)
returns text
language plpgsql
stable
set search_path = ''
as $$
declare
  corrected text := pg_catalog.lower(private.plain_text(keywords));
  unknown record;
  likely text;
begin
  for unknown in
    select u.unit from private.search_units(keywords) as u
    where u.unit ~ '^[[:alpha:]]{4,}$'
      and not exists (
        select 1 from public.job_posts j
        where j.search @@ u.query
          and j.status = 'active'
          and j.agency_id in (select private.active_agency_ids())
          and (within_agency is null or j.agency_id = within_agency)
      )
  loop
    likely := private.likely_word(unknown.unit, within_agency);
    if likely is not null then
      corrected := pg_catalog.regexp_replace(corrected, '\m' || unknown.unit || '\M', likely, 'g');
    end if;
  end loop;
  return case when corrected <> pg_catalog.lower(private.plain_text(keywords)) then corrected end;
end
$$;
comment on function private.correct_keywords(text, uuid) is
  'The search with words that find nothing replaced by likely ones; null when nothing was replaced.';

revoke execute on function
  private.is_filler(text), private.term_query(text), private.search_units(text), private.any_of(tsquery[]),
  private.all_of(tsquery[]), private.likely_word(text, uuid), private.correct_keywords(text, uuid)
from public;
