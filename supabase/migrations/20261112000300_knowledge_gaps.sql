-- Questions that no article answered: an agency learns what several people asked, never who, and never one person's words.

create table private.knowledge_gaps (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null references public.agencies (id) on delete cascade,
  person text not null check (length(person) = 64),
  terms text[] not null check (cardinality(terms) between 1 and 20),
  sample text not null check (length(sample) <= 300),
  created_at timestamptz not null default now(),
  asked_at timestamptz not null default now(),
  unique (agency_id, person, terms)
);
comment on table private.knowledge_gaps is
  'Unanswered questions, redacted. Read through agency_gaps alone, which shows what at least three people asked; kept for 180 days.';
comment on column private.knowledge_gaps.person is 'A salted hash: tells whether two questions are of one person, and not of whom.';
comment on column private.knowledge_gaps.terms is 'What the question is about, as private.question_units says it, sorted.';
comment on column private.knowledge_gaps.sample is 'The question in small letters, without names, addresses and numbers.';
create index knowledge_gaps_agency_id on private.knowledge_gaps (agency_id, asked_at desc);

create table private.knowledge_gap_salt (
  id boolean primary key default true check (id),
  salt text not null default gen_random_uuid()::text || gen_random_uuid()::text
);
comment on table private.knowledge_gap_salt is 'One row: what makes the hashes of knowledge_gaps ours alone.';
insert into private.knowledge_gap_salt default values;
revoke all on private.knowledge_gaps, private.knowledge_gap_salt from public, anon, authenticated;
grant all on private.knowledge_gaps, private.knowledge_gap_salt to service_role;

create function private.redacted_question(question text, own_name text) returns text
language plpgsql immutable set search_path = '' as $$
#variable_conflict use_variable
declare
  result text := ' ' || left(regexp_replace(coalesce(question, ''), '\s+', ' ', 'g'), 500) || ' ';
  part text;
begin
  result := regexp_replace(result, '\S+@\S+|https?://\S+|www\.\S+|\S*\d\S*', ' ', 'gi');
  for part in select p from regexp_split_to_table(coalesce(own_name, ''), '\s+') as p where length(p) > 1 loop
    result := regexp_replace(result, '(?<![[:alnum:]])' || regexp_replace(part, '([^[:alnum:]])', '\\\1', 'g') || '(?![[:alnum:]])', ' ', 'gi');
  end loop;
  -- A capital inside a sentence is a name more often than not; abbreviations such as DBS stay.
  result := regexp_replace(result, '(?<=[^.!?[:space:]] )[[:upper:]][[:lower:]]\S*', ' ', 'g');
  return left(btrim(regexp_replace(lower(result), '[^[:alpha:]''’-]+', ' ', 'g')), 300);
end
$$;
comment on function private.redacted_question(text, text) is 'A question''s words without addresses, numbers, the asker''s name and what looks like a name.';

create function private.record_gap(of_agency uuid, question text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  actor constant uuid := auth.uid();
  hashed text;
  about text[];
begin
  if actor is null or of_agency is null or not of_agency in (select private.active_agency_ids())
    or of_agency in (select private.my_agency_ids()) then
    return;
  end if;
  select encode(sha256(convert_to(s.salt || of_agency || actor, 'UTF8')), 'hex') into hashed from private.knowledge_gap_salt s;
  if (select count(*) from private.knowledge_gaps g
      where g.agency_id = of_agency and g.person = hashed and g.asked_at > now() - interval '1 day') >= 30 then
    return;
  end if;
  select array_agg(distinct u.unit order by u.unit) into about
  from (
    select q.unit from private.question_units(left(question, 500)) as q
    where length(q.unit) <= 40 and q.unit !~ '\d' limit 20
  ) as u;
  if about is null then
    return;
  end if;
  insert into private.knowledge_gaps as g (agency_id, person, terms, sample)
  values (of_agency, hashed, about, private.redacted_question(question, (select p.full_name from public.profiles p where p.id = actor)))
  on conflict (agency_id, person, terms) do update set asked_at = now(), sample = excluded.sample;
  if random() < 0.01 then
    delete from private.knowledge_gaps g where g.asked_at < now() - interval '180 days';
  end if;
end
$$;
comment on function private.record_gap(uuid, text) is 'Definer half of record_gap.';

create function private.asked_alike(one text[], other text[]) returns boolean
language sql immutable parallel safe set search_path = '' as $$
  select 2 * shared.n >= cardinality(one) + cardinality(other) - shared.n and shared.n > 0
  from (select count(*) as n from unnest(one) as t where t = any (other)) as shared
$$;
comment on function private.asked_alike(text[], text[]) is 'At least half of all that two questions are about is common to both.';

create function private.common_words(gaps uuid[]) returns text
language sql stable security definer set search_path = '' as $$
  with said as (
    select g.id, g.person, w.word, w.place
    from private.knowledge_gaps g, regexp_split_to_table(g.sample, ' ') with ordinality as w (word, place)
    where g.id = any (gaps) and w.word <> ''
  ), common as (
    select s.word from said s group by s.word having count(distinct s.person) >= 3
  ), wording as (
    select s.id, count(*) filter (where c.word is not null) as shared, count(*) as words,
      string_agg(coalesce(c.word, '…'), ' ' order by s.place) as text
    from said s left join common c on c.word = s.word group by s.id
  )
  select btrim(regexp_replace(w.text, '(… ?)+', '… ', 'g'), ' …') from wording w order by w.shared desc, w.words, w.text limit 1
$$;
comment on function private.common_words(uuid[]) is 'The wording that most askers share, with nothing but the words of at least three of them.';

create function private.agency_gaps(of_agency uuid)
returns table (id uuid, question text, people int, last_asked date)
language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_variable
declare
  lead record;
  found uuid[];
  covered uuid[] := '{}';
  shown int := 0;
begin
  if of_agency is null or not of_agency in (select private.my_agency_ids()) then
    return;
  end if;
  for lead in
    with latest as materialized (
      select g.id, g.person, g.terms, g.created_at from private.knowledge_gaps g
      where g.agency_id = of_agency and g.asked_at > now() - interval '180 days' order by g.asked_at desc limit 400
    )
    select l.id, l.terms, count(distinct o.person) as askers
    from latest l join latest o on private.asked_alike(l.terms, o.terms)
    group by l.id, l.terms, l.created_at
    having count(distinct o.person) >= 3
    order by 3 desc, cardinality(l.terms), l.created_at, l.id
  loop
    exit when shown >= 20;
    continue when lead.id = any (covered);
    select array_agg(g.id order by g.created_at, g.id), count(distinct g.person), max(g.asked_at)::date
    into found, people, last_asked
    from private.knowledge_gaps g
    where g.agency_id = of_agency and g.asked_at > now() - interval '180 days' and not g.id = any (covered)
      and private.asked_alike(lead.terms, g.terms);
    continue when people < 3;
    covered := covered || found;
    question := private.common_words(found);
    -- Articles that came since may answer it.
    continue when question = '' or exists (select 1 from private.find_passages(question, of_agency));
    id := found[1];
    shown := shown + 1;
    return next;
  end loop;
end
$$;
comment on function private.agency_gaps(uuid) is 'Definer half of agency_gaps: for members, and nothing that fewer than three people asked.';

create function public.record_gap(agency_id uuid, question text) returns void
language sql security invoker set search_path = '' as $$ select private.record_gap(agency_id, question) $$;
comment on function public.record_gap(uuid, text) is
  'Counts a question of the caller''s that no article of an active agency answered, redacted. Asking again counts once; a colleague''s question does not count.';

create function public.agency_gaps(agency_id uuid)
returns table (id uuid, question text, people int, last_asked date)
language sql stable security invoker set search_path = '' as $$ select * from private.agency_gaps(agency_gaps.agency_id) $$;
comment on function public.agency_gaps(uuid) is
  'For an agency''s members: what at least three different people asked alike within 180 days and no article answers yet, the most asked first, at most 20.';

revoke execute on function
  private.redacted_question(text, text), private.record_gap(uuid, text), private.asked_alike(text[], text[]),
  private.common_words(uuid[]), private.agency_gaps(uuid)
from public;
grant execute on function private.record_gap(uuid, text), private.agency_gaps(uuid) to authenticated;
revoke execute on function public.record_gap(uuid, text), public.agency_gaps(uuid) from public, anon, service_role;
grant execute on function public.record_gap(uuid, text), public.agency_gaps(uuid) to authenticated;
