-- Questions in people's own words: what somebody asks with and what an article says it with are seldom the same.

create function private.word_stems(value text)
returns text
language sql
immutable
parallel safe
set search_path = ''
as $$
  -- A stop word has no stem and stays as it is, for phrases are made of them ("get back to me").
  select ' ' || coalesce(pg_catalog.string_agg(
    coalesce((pg_catalog.ts_lexize('pg_catalog.english_stem', w.word))[1], w.word), ' ' order by w.place
  ), '') || ' '
  from pg_catalog.regexp_split_to_table(pg_catalog.btrim(pg_catalog.regexp_replace(
    pg_catalog.lower(private.plain_text(value)), '[^[:alnum:]]+', ' ', 'g')), ' ') with ordinality as w (word, place)
  where w.word <> ''
$$;
comment on function private.word_stems(text) is 'The words of a text in their stems, between blanks: " how do i negoti ".';

delete from private.question_synonyms;
alter table private.question_synonyms
  add column is_written boolean not null,
  add column is_asked boolean not null,
  add column stems text not null generated always as (private.word_stems(term)) stored;
comment on table private.question_synonyms is
  'What people ask an agency about: the words that they ask with, and those that articles answer with.';
comment on column private.question_synonyms.concept is 'The topic that the words are about.';
comment on column private.question_synonyms.is_written is 'Articles say it so, and it finds them.';
comment on column private.question_synonyms.is_asked is
  'People ask with it. "Offer" is not: "do you offer …" is about anything.';

-- The first list is written and asked, the second only asked; what has a star is only written.
insert into private.question_synonyms (concept, term, is_written, is_asked)
select line.topic, pg_catalog.rtrim(entry.term, '*'), entry.is_written, entry.term not like '%*'
from (values
  ('steps', 'after you apply|timeline|the steps|hear from us|status*',
    'steps|until i can start|before i can start|hear back|heard back|hear something|hear anything|get back to me|got back to me|getting back to me|what happens next|what happens after|what now|response time|hear from you|heard from you|heard nothing|heard anything|sent my application|sent off my application|applied last week|applied a week ago|rounds|stages|selection process|recruitment process|hiring process|application process|next steps|after i apply|after i applied|after applying|how soon can i start|when can i start|when could i start|how soon do i start|status of my application|where is my application|still waiting|no answer|no reply|if they want me|shortlisted|will i know|find out if i got'),
  ('withdrawal', 'withdraw|withdrawing',
    'pull out|take back my application|take my application back|cancel an application|cancel the application|cancel my application|changed my mind|drop out|retract'),
  ('fees', 'fee|fees|never pay us|pay nothing|free for candidates|charge*|cost*|no charge',
    'who pays|owe|owe you|free of charge|for free|at no cost|cost to|it cost|cost anything|any cost|any costs|charged|you charge|charges|it free|service free|cost me|have to pay|must i pay|do i pay|need to pay|pay anything|pay you|registration fee|joining fee|sign up fee|charge me|charge anything|earn money|earn its money|earn your money|make money|make its money|make your money|money from candidates|take a cut'),
  ('scams', 'scam|scams|fraudsters|fake|asked for money',
    'fraud|fraudster|fraudulent|whatsapp|telegram|phishing|genuine|legit|legitimate|really from you|really works for you|asks me for money|wants money|gift cards|con artist|swindle'),
  ('data', 'data|privacy|gdpr',
    'personal data|personal information|my information|my info|data protection|know about me|store about me|hold about me|have about me|keep about me|information about me|everything about me|my details|who can read|who can see|who sees|see my application|third parties|passed on|pass on|passing on|share my|sell my|what do you store|access request|subject access|on file|hold on to|hang on to|how long do you keep|how long do you store|keep my|store my|retain|retention|without asking me|confidential|confidentiality'),
  ('erasure', 'delete|deletion|deleted', 'erase|erased|erasure|remove my|forget me|be forgotten|close my account|get rid of my'),
  ('expenses', 'expenses|travel and interview expenses|paid back|travel costs',
    'travel expenses|train ticket|train fare|bus fare|petrol|fuel|fuel costs|reimburse|reimbursed|reimbursement|refund|refunded|claim back|hotel|flight|flights|fly in|taxi|cab fare|cost of travel|travelling costs'),
  ('trial day', 'trial day|trial days', 'trial shift|work trial|unpaid trial|day on trial'),
  ('probation', 'probation|trial period|trial periods',
    'probationary|first month|first few months|first weeks|let me go|fire me|get fired|fired|sacked|sack me|dismiss|dismissed|get rid of me'),
  ('identity', 'identity|identity checks|right to work|passport|share code|documents',
    'id|proof of identity|papers|paperwork|residence permit|work permit|brp|biometric|identity card|permit runs out|visa runs out|visa expires|permit expires|allowed to work|birth certificate'),
  ('visas', 'visa|visas|sponsorship|sponsor',
    'sponsoring|blue card|move abroad|moving abroad|work abroad|job abroad|emigrate|relocate|relocating|relocation|skilled worker|another country|immigration|work overseas'),
  ('adjustments', 'adjustments|accessibility|disability|interpreter',
    'wheelchair|disabled|dyslexia|dyslexic|deaf|hard of hearing|blind|autistic|autism|adhd|sign language|sign language interpreter|reasonable adjustments|accommodations|special needs|step free|accessible|neurodivergent|neurodiverse|extra time|anxiety'),
  ('equality', 'equal opportunity|discrimination|unfairly*',
    'equal opportunities|discriminate|discriminated|fair|fairly|equality|diversity|inclusion|too old|older applicants|older people|my age|gender|race|racism|racist|ethnicity|religion|biased|bias|prejudice'),
  ('assistant', 'assistant*|computer program|machine|ai',
    'the assistant|your assistant|this assistant|virtual assistant|ai assistant|robot|bot|chatbot|artificial intelligence|algorithm|automated|automatic|automatically|software decide|a computer|chatgpt|real human|language model'),
  ('hours', 'office hours|opening hours|monday to friday|monday to saturday',
    'business hours|in the office|are you open|you open|what time can i|when can i call|when can i ring|when can i reach|at the weekend|on saturdays|closing time'),
  ('person', 'talk to a person|talking to a person',
    'human|human being|real person|actual person|speak to someone|speak to somebody|speak to a person|talk to someone|talk to somebody|phone number|call you|ring you|contact you|reach you|get hold of'),
  ('referral', 'referral|refer a friend|recommend somebody|recommend*',
    'refer someone|refer somebody|recommending a friend|recommend somebody|recommend me|referring a friend|recommended a friend|recommended a colleague|recommend a colleague|recommended someone|recommend a friend|recommend someone|bring a friend|bringing a friend|bring a colleague|bringing a colleague|my mate|my friend|a friend|finder s fee|finders fee|bonus for a friend|introduce a friend|reward|recommendation bonus'),
  ('complaints', 'complaint|complaints|make a complaint',
    'complain|complaining|grievance|unhappy|not happy|not satisfied|dissatisfied|treated me|treated badly|was rude|rude|report my recruiter|raise a concern|bad experience|unprofessional|report a problem|a problem with|something went wrong|went wrong|mistreated|unfairly|unfair|treated unfairly'),
  ('resume', 'resume|cv', 'curriculum vitae|my cv|a cv'),
  ('interviews', 'interview|interviews', 'interviewing|wear to the interview|wear to an interview'),
  ('interview practice', 'star|answering interview questions|how to prepare|practice',
    'competency|competency questions|competencies|tell me about a time|behavioural questions|behavioral questions|situational questions|prepare|preparation|get ready|interview questions|interview tips|practise|mock interview|nervous|rehearse'),
  ('negotiation', 'negotiating|negotiation|offer*',
    'an offer|the offer|first offer|this offer|my offer|job offer|their offer|offered me|negotiate|counter offer|counteroffer|ask for more|asking for more|higher wage|higher salary|higher pay|more money|more pay|too low|pay they offer|salary they offer|better offer|pay rise|low offer|haggle|bargain'),
  ('gaps', 'gap|gaps|career break',
    'unemployed|unemployment|out of work|was off|years off|year off|with the kids|stayed at home|stay at home|break in my career|time out|laid off|made redundant|redundancy|year out|did not work|didn t work|not worked|haven t worked|hole in my'),
  ('remote work', 'remote|remote work|hybrid',
    'home office|work from home|working from home|wfh|from home|telework|telecommute|teleworking'),
  ('references', 'references|referee|referees',
    'vouch|reference|referees|character reference|former boss|current boss|present boss|present employer|old boss|ring my|contact my employer|call my employer|call my boss|current employer|old manager|former manager|testimonial|previous employer'),
  ('notice', 'notice|notice periods|resign|resignation',
    'notice period|quit|quitting|hand in my notice|how much notice|leave my job|leaving my job|leave my current job|am leaving|i am leaving|tell my boss|leave a job|leaving a job|give notice|notice must i give|walk out|last day'),
  ('pay day', 'weekly pay|pay week|paid every friday|slip|paid on friday',
    'are we paid|we get paid|i am paid|day of the week|payday|pay day|wages|wage|when do i get paid|get paid|getting paid|got paid|salary paid|get my money|my money|paid weekly|payslip|pay slip|wage slip|payroll|underpaid|been paid|paid late|wrong pay|my pay|when am i paid'),
  ('timesheets', 'timesheet|timesheets', 'time sheet|time sheets|log my hours|submit my hours|hand in my hours|sign my hours'),
  ('cancelled shifts', 'cancelled shifts', 'called off|cancelled|shift was cancelled|cancel my shift|sent home|cancellation'),
  ('breaks', 'breaks', 'lunch break|coffee break|rest break|break paid'),
  ('holiday', 'holiday|holiday pay|holidays|taking time off',
    'annual leave|vacation|days off|day off|paid leave|leave entitlement|paid holiday|time off|pto|leave days|book leave|week off|weeks off|time away'),
  ('bank holidays', 'bank holiday|bank holidays|holiday pay*', 'paid for bank holidays|public holiday|public holidays|christmas day|boxing day'),
  ('sickness', 'sick pay|sickness', 'sick|ill|illness|off sick|ssp|sick leave|flu|calling in sick'),
  ('parental leave', 'parental leave|maternity leave|paternity leave|maternity pay', 'pregnant|pregnancy|having a baby|maternity|paternity'),
  ('criminal record', 'dbs|barred list|conviction|background check',
    'criminal record|criminal record check|criminal check|police check|convicted|caution|disclosure|vetting|vetted|update service|screening|prison|record check|crb|offence|offense|arrested|police|police certificate'),
  ('registration', 'nmc|hcpc|registration',
    'nursing registration|nurse registration|pin number|my pin|lapsed|trained abroad|trained overseas|trained as a nurse|nurse in|i am a nurse|am a nurse|as a nurse|overseas nurse|foreign nurse|qualified abroad|osce|return to practice|register with the nmc'),
  ('joining', 'register once', 'sign up|signing up|join you|join your|register with you|become a temp|get started'),
  ('training', 'training that must be in date|mandatory training|training*',
    'mandatory courses|your training|training course|training day|any training|free training|training must|do i need training|refresher|up to date training|e learning|upskill'),
  ('uniform', 'uniform|tunics|protective equipment|badge',
    'wear|dress|clothes|clothing|scrubs|shoes|tunic|ppe|gloves|masks|dress code|outfit|nail varnish|jewellery|name badge'),
  ('cover letter', 'cover letter', 'covering letter|motivation letter|motivational letter')
) as line (topic, written, asked),
  lateral (
    select term, true from pg_catalog.string_to_table(line.written, '|') as term
    union all
    select term, false from pg_catalog.string_to_table(line.asked, '|') as term
  ) as entry (term, is_written)
on conflict (term) do nothing;

drop function private.question_units(text);

create function private.question_units(question text)
returns table (unit text, query tsquery, is_topic boolean)
language plpgsql
stable
set search_path = ''
set client_min_messages = 'warning'
as $$
#variable_conflict use_variable
declare
  remaining text := private.word_stems(question);
  entry record;
  word text;
  seen text[] := '{}';
begin
  is_topic := true;
  for entry in
    select s.stems, s.concept from private.question_synonyms s
    where s.is_asked and pg_catalog.strpos(remaining, s.stems) > 0
    order by pg_catalog.length(s.stems) desc, s.term
  loop
    continue when pg_catalog.strpos(remaining, entry.stems) = 0; -- within a longer one
    remaining := pg_catalog.replace(remaining, entry.stems, ' ');
    continue when entry.concept = any (seen);
    seen := seen || entry.concept;
    unit := entry.concept;
    select private.any_of(pg_catalog.array_agg(pg_catalog.phraseto_tsquery('pg_catalog.english', s.term)))
    into query from private.question_synonyms s where s.concept = entry.concept and s.is_written;
    return next;
  end loop;

  is_topic := false;
  foreach word in array pg_catalog.regexp_split_to_array(pg_catalog.btrim(remaining), '\s+') loop
    -- in their stems, as the words are
    continue when pg_catalog.length(word) < 2 or word = any (array[
      'what', 'what', 'how', 'when', 'where', 'who', 'whi', 'which', 'can', 'could', 'would', 'should', 'do', 'doe', 'did', 'is',
      'are', 'was', 'will', 'have', 'has', 'had', 'get', 'got', 'tell', 'explain', 'know', 'pleas', 'about', 'your', 'you', 'your',
      'my', 'me', 'we', 'our', 'us', 'they', 'it', 'the', 'ani', 'some', 'need', 'want', 'like', 'there', 'polici', 'anyth',
      'someth', 'way', 'thing', 'if', 'much', 'mani', 'agenc', 'compani', 'guy', 'work', 'job',
      'long', 'anoth', 'other', 'until', 'happen', 'use', 'go', 'make', 'made', 'exact', 'realli', 'somebodi', 'someon', 'pleas',
      'good', 'give', 'question', 'check', 'take', 'come', 'say', 'answer', 'befor', 'without', 'out', 'up', 'again', 'also',
      'still', 'must', 'articl', 'may', 'might', 'let', 'ask', 'bring', 'hello', 'hi', 'thank', 'possibl', 'next', 'mean', 'here', 'situat', 'just', 'proper'
    ]);
    query := pg_catalog.plainto_tsquery('pg_catalog.english', word);
    continue when pg_catalog.numnode(query) = 0 or query::text = any (seen);
    seen := seen || query::text;
    unit := word;
    return next;
  end loop;
end
$$;
comment on function private.question_units(text) is
  'What a question is about: its topics, then the words that belong to none, each with what finds it.';

create or replace function private.find_passages(question text, of_agency uuid)
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
      select r.id, r.own, p.passage, p.place,
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
      select distinct on (s.id) s.id, s.passage, s.own, s.coverage, s.titled, s.hits, s.is_subject,
        -- What an article is about says more than what it mentions; of two alike the agency's own goes first
        0.8 * s.coverage + 1.2 * s.titled + 0.2 * s.within + case when s.own then 0.2 else 0 end as score
      from (
        -- An article that is all about the question answers it from its beginning, a greeting aside.
        select a.id, a.own, a.passage, a.titled, a.hits, a.is_subject, case when a.is_subject then 1 else a.coverage end as coverage,
          case when a.is_subject then 1 else a.within end as within,
          case when a.is_subject then (pg_catalog.length(a.passage) < 80)::int * 1000 else 0 end + a.place as place
        from scored a
      ) s
      order by s.id, s.within desc, s.coverage desc, s.place
    )
    select b.id, pg_catalog.left(b.passage, 2000), b.own, b.score
    from best b
    -- Less than half of what was asked is no answer; and where no topic is known, words that meet by chance are none
    where case when (select t.has_topic from total t) then b.coverage >= 0.5 or (b.coverage >= 0.35 and b.titled >= 0.25)
      else b.is_subject or (b.coverage >= 0.5 and b.titled >= 0.3)
        or (b.coverage >= 0.7 and (b.hits >= 3 or (b.hits >= 2 and b.titled >= 0.25))) end
    order by b.score desc, b.id
    limit 3;
end
$$;
comment on function private.find_passages(text, uuid) is
  'The best passage of each of the best three articles. Definer, because under row level security a full-text match may not use its index; it returns nothing but public text.';

revoke execute on function private.word_stems(text), private.question_units(text) from public;
