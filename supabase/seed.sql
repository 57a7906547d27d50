-- Demo data for a fresh database: two agencies, their people, jobs and articles, and two candidates.
--
-- Everything here is invented: agencies, employers and people do not exist, and every address ends in
-- .example or example.com. Ids are fixed and readable (a: agency, b: job, c: candidate, d: article,
-- e: employee of an agency or of the platform, f: a candidate's own rows). Dates count from the day of
-- seeding. Running the file again adds what is missing and changes nothing else.

-- Accounts ------------------------------------------------------------------------------------

-- Nobody here has a password: the demo signs in by code. Only columns that Supabase's auth server and
-- the embedded one share; empty tokens, because Supabase's server can't read null ones.
insert into auth.users (
  id, aud, role, email, email_confirmed_at, created_at, updated_at,
  raw_app_meta_data, raw_user_meta_data,
  confirmation_token, recovery_token, email_change, email_change_token_new, email_change_token_current,
  reauthentication_token, phone_change, phone_change_token
)
select
  person.id::uuid, 'authenticated', 'authenticated', person.email, now(), now() - person.since::interval, now(),
  '{"provider": "email", "providers": ["email"]}', jsonb_build_object('full_name', person.full_name),
  '', '', '', '', '', '', '', ''
from (
  values
    -- Candidates
    ('cccccccc-0000-4000-8000-000000000001', 'ines.calder@example.com', 'Ines Calder', '24 days'),
    ('cccccccc-0000-4000-8000-000000000002', 'tobias.adeyinka@example.com', 'Tobias Adeyinka', '9 days'),

    -- The platform's own staff
    ('eeeeeeee-0000-4000-8000-000000000001', 'rosalind.achterberg@example.com', 'Rosalind Achterberg', '420 days'),

    -- Kestrel & Vane
    ('eeeeeeee-0000-4000-8000-000000000011', 'marguerite.oster@kestrel-vane.example', 'Marguerite Oster', '410 days'),
    ('eeeeeeee-0000-4000-8000-000000000012', 'noor.castelein@kestrel-vane.example', 'Noor Castelein', '380 days'),
    ('eeeeeeee-0000-4000-8000-000000000013', 'daniel.abara@kestrel-vane.example', 'Daniel Abara', '300 days'),
    ('eeeeeeee-0000-4000-8000-000000000014', 'sanne.roelvink@kestrel-vane.example', 'Sanne Roelvink', '220 days'),
    ('eeeeeeee-0000-4000-8000-000000000015', 'piotr.halski@kestrel-vane.example', 'Piotr Halski', '190 days'),

    -- Larkbeck Healthcare
    ('eeeeeeee-0000-4000-8000-000000000021', 'gwen.arkley@larkbeck.example', 'Gwen Arkley', '350 days'),
    ('eeeeeeee-0000-4000-8000-000000000022', 'joel.mbatha@larkbeck.example', 'Joel Mbatha', '260 days'),
    ('eeeeeeee-0000-4000-8000-000000000023', 'beth.inglesby@larkbeck.example', 'Beth Inglesby', '150 days'),
    ('eeeeeeee-0000-4000-8000-000000000024', 'callum.dray@larkbeck.example', 'Callum Dray', '2 days')
) as person (id, email, full_name, since)
on conflict do nothing;

insert into auth.identities (id, user_id, provider, provider_id, identity_data, created_at, updated_at)
select
  gen_random_uuid(), u.id, 'email', u.id::text,
  jsonb_build_object('sub', u.id::text, 'email', u.email, 'email_verified', true), u.created_at, now()
from auth.users u
where u.id::text ~ '^(c{8}|e{8})-0000-4000-8000-'
on conflict do nothing;

-- Supabase's auth server looks for accounts of the default instance; the embedded one has no such column.
do $instance$
begin
  if exists (
    select 1 from information_schema.columns
    where table_schema = 'auth' and table_name = 'users' and column_name = 'instance_id'
  ) then
    execute $sql$
      update auth.users
      set instance_id = '00000000-0000-0000-0000-000000000000'
      where instance_id is null and id::text ~ '^(c{8}|e{8})-0000-4000-8000-'
    $sql$;
  end if;
end
$instance$;

-- As if each of them had entered a code from a mail.
insert into private.verified_users (user_id, email, verified_at)
select u.id, u.email, u.created_at
from auth.users u
where u.id::text ~ '^(c{8}|e{8})-0000-4000-8000-'
on conflict do nothing;

-- Profiles are made with the accounts; fill in those that nobody has filled in.
update public.profiles p
set
  occupation = person.occupation,
  location = person.location,
  bio = person.bio,
  website = person.website,
  github_url = person.github_url
from (
  values
    (
      'cccccccc-0000-4000-8000-000000000001', 'Backend engineer', 'Leeds, UK',
      'I build backends that handle money and seats: ledgers, bookings, things that must add up. Looking for a remote '
        'or Leeds-based team that writes tests and talks to its users. British and Irish citizen.',
      'https://inescalder.example', 'https://code.example/inescalder'
    ),
    (
      'cccccccc-0000-4000-8000-000000000002', 'Registered nurse (adult)', 'Leeds, UK',
      'Adult nurse with four years on an elderly medicine ward. I would like shorter weeks and longer conversations.',
      null, null
    ),
    ('eeeeeeee-0000-4000-8000-000000000001', 'Trust and safety', 'Utrecht, Netherlands', null, null, null),
    ('eeeeeeee-0000-4000-8000-000000000011', 'Managing director', 'Amsterdam, Netherlands', null, null, null),
    ('eeeeeeee-0000-4000-8000-000000000012', 'Operations lead', 'Amsterdam, Netherlands', null, null, null),
    ('eeeeeeee-0000-4000-8000-000000000013', 'Recruiter, technology', 'Leeds, UK', null, null, null),
    ('eeeeeeee-0000-4000-8000-000000000014', 'Recruiter, engineering', 'Rotterdam, Netherlands', null, null, null),
    ('eeeeeeee-0000-4000-8000-000000000015', 'Recruiter', 'Warsaw, Poland', null, null, null),
    ('eeeeeeee-0000-4000-8000-000000000021', 'Director and registered nurse', 'Leeds, UK', null, null, null),
    ('eeeeeeee-0000-4000-8000-000000000022', 'Recruiter, nursing', 'Leeds, UK', null, null, null),
    ('eeeeeeee-0000-4000-8000-000000000023', 'Recruiter, care and therapy', 'York, UK', null, null, null)
) as person (id, occupation, location, bio, website, github_url)
where p.id = person.id::uuid and p.occupation is null;

-- Moderates reviews and may suspend agencies.
insert into private.staff (user_id) values ('eeeeeeee-0000-4000-8000-000000000001') on conflict do nothing;

-- Agencies ------------------------------------------------------------------------------------

insert into public.agencies (id, slug, name, description, website, location, settings, created_at)
values
  (
    'aaaaaaaa-0000-4000-8000-000000000001',
    'kestrel-vane',
    'Kestrel & Vane',
    $$Kestrel & Vane finds work for people in technology, engineering, the trades and the professions: in eleven countries, with a team of fourteen.

We talk to every candidate before a client sees a name, put the pay into the post whenever we are allowed to, and say no with a reason. Candidates never pay us anything.$$,
    'https://kestrel-vane.example',
    'Amsterdam, Netherlands',
    '{
      "theme": {"accent": "#0f5c63"},
      "greeting": "Hello! I''m the assistant of Kestrel & Vane. What are you looking for? You can also drop your resume here.",
      "hours": {"timeZone": "Europe/Amsterdam", "days": [1, 2, 3, 4, 5], "from": "09:00", "to": "17:30"},
      "allowedOrigins": [],
      "retentionDays": 180,
      "suggestions": [
        "Remote backend jobs over 80k",
        "What happens after I apply?",
        "Which jobs were posted this week?"
      ]
    }',
    now() - interval '410 days'
  ),
  (
    'aaaaaaaa-0000-4000-8000-000000000002',
    'larkbeck',
    'Larkbeck Healthcare',
    $$Larkbeck places nurses, carers and therapists in homes, surgeries and hospitals across Yorkshire: permanent posts, part-time posts and bank shifts at rates that are printed on the shift.

The agency was founded by two ward sisters. Everybody who calls you has worked in care, and on-call nurses answer the phone at night.$$,
    'https://larkbeck.example',
    'Leeds, UK',
    '{
      "theme": {"accent": "#7a2e5d"},
      "greeting": "Hello, I''m Larkbeck''s assistant. Ask me about jobs near you, pay or checks, or let me fetch someone.",
      "hours": {"timeZone": "Europe/London", "days": [1, 2, 3, 4, 5, 6], "from": "07:30", "to": "19:00"},
      "allowedOrigins": [],
      "retentionDays": 365,
      "suggestions": [
        "Part-time nursing jobs near Leeds",
        "When do I get paid for bank shifts?",
        "How long does a DBS check take?"
      ]
    }',
    now() - interval '350 days'
  )
on conflict do nothing;

insert into public.agency_users (id, agency_id, user_id, role, status, created_at)
values
  -- Kestrel & Vane: an owner, an admin, a recruiter, one who is away, one who was suspended
  (
    'aaaaaaaa-0000-4000-8000-000000000011', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000011', 'owner', 'active', now() - interval '410 days'
  ),
  (
    'aaaaaaaa-0000-4000-8000-000000000012', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000012', 'admin', 'active', now() - interval '380 days'
  ),
  (
    'aaaaaaaa-0000-4000-8000-000000000013', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000013', 'member', 'active', now() - interval '300 days'
  ),
  (
    'aaaaaaaa-0000-4000-8000-000000000014', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000014', 'member', 'away', now() - interval '220 days'
  ),
  (
    'aaaaaaaa-0000-4000-8000-000000000015', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000015', 'member', 'suspended', now() - interval '190 days'
  ),

  -- Larkbeck Healthcare: an owner, a recruiter, one who is away, one who was invited
  (
    'aaaaaaaa-0000-4000-8000-000000000021', 'aaaaaaaa-0000-4000-8000-000000000002',
    'eeeeeeee-0000-4000-8000-000000000021', 'owner', 'active', now() - interval '350 days'
  ),
  (
    'aaaaaaaa-0000-4000-8000-000000000022', 'aaaaaaaa-0000-4000-8000-000000000002',
    'eeeeeeee-0000-4000-8000-000000000022', 'member', 'active', now() - interval '260 days'
  ),
  (
    'aaaaaaaa-0000-4000-8000-000000000023', 'aaaaaaaa-0000-4000-8000-000000000002',
    'eeeeeeee-0000-4000-8000-000000000023', 'member', 'away', now() - interval '150 days'
  ),
  (
    'aaaaaaaa-0000-4000-8000-000000000024', 'aaaaaaaa-0000-4000-8000-000000000002',
    'eeeeeeee-0000-4000-8000-000000000024', 'member', 'invited', now() - interval '2 days'
  )
on conflict do nothing;

-- Jobs ----------------------------------------------------------------------------------------

insert into public.job_posts (
  id, agency_id, posted_by,
  title, company_name, location, country,
  job_type, work_mode, seniority, salary_range,
  status, created_at, closes_at,
  description, requirements, benefits, skills_required
)
values
  -- Kestrel & Vane: backend
  (
    'bbbbbbbb-0000-4000-8000-000000000101', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000013',
    'Senior Backend Engineer (Go)', 'Ostrava Grid Systems', 'Remote (EU)', 'DE',
    'full_time', 'remote', 'senior', '{"min": 92000, "max": 110000, "currency": "EUR", "period": "year"}',
    'active', now() - interval '3 days', now() + interval '38 days',
    $$Our client writes the software that decides, every four seconds, which battery in a city charges and which one gives power back. You would join the five people who own that decision: a set of Go services on Kafka and PostgreSQL that must never be late.

The code base is four years old and in good shape; the load is not, and it doubles every winter. Your first half-year goes into splitting the scheduling service so that one slow region can't hold up the others.

The team is spread over Berlin, Porto and Tallinn and meets in person twice a year. You can work from any EU country, within two hours of Central European Time.$$,
    array[
      '5+ years building backend services, 2+ of them in Go',
      'PostgreSQL in production: query plans, indexes, migrations without downtime',
      'Experience with Kafka or another message broker', 'Has been on call for a service that they also wrote',
      'Fluent written English', 'Right to work in an EU country'
    ],
    array[
      '30 days of holiday', '€1,500 a year for training', 'Paid on-call, one week in six',
      'Two team weeks a year, travel paid'
    ],
    array['Go', 'PostgreSQL', 'Kafka', 'Kubernetes', 'gRPC']
  ),
  (
    'bbbbbbbb-0000-4000-8000-000000000102', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000013',
    'Backend Engineer, Payments (TypeScript)', 'Pennywhistle', 'Remote (UK)', 'GB',
    'full_time', 'remote', 'mid', '{"min": 82000, "max": 96000, "currency": "GBP", "period": "year"}',
    'active', now() - interval '6 days', now() + interval '24 days',
    $$Pennywhistle helps small charities take donations, and moves about £9m a month. You would work on the ledger and on the connections to card processors and banks: TypeScript on Node, PostgreSQL, no microservices for the sake of it.

Most weeks you pick up one thing and carry it from the first conversation with the support team to the graph that shows that it works. Correctness matters more than speed here, and the code review reflects that.

Fully remote within the UK, with an optional desk in Leeds.$$,
    array[
      '4+ years of backend development', 'TypeScript or JavaScript on Node.js in production',
      'Solid SQL, preferably PostgreSQL',
      'Experience with payments, accounting or another domain where numbers must add up',
      'Automated tests as a habit', 'Right to work in the UK'
    ],
    array[
      '28 days of holiday plus bank holidays', 'Pension: 8% from the employer', '£800 home-office budget',
      'Two paid days a year to volunteer'
    ],
    array['TypeScript', 'Node.js', 'PostgreSQL', 'REST APIs', 'Testing']
  ),
  (
    'bbbbbbbb-0000-4000-8000-000000000103', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000013',
    'Staff Backend Engineer, Platform', 'Cinder Lake Labs', 'Remote (US)', 'US',
    'full_time', 'remote', 'lead', '{"min": 165000, "max": 195000, "currency": "USD", "period": "year"}',
    'active', now() - interval '11 days', now() + interval '45 days',
    $$Forty product engineers at Cinder Lake ship insurance claims software; six platform engineers make that possible. We are looking for the seventh, somebody who would rather delete a service than add one.

You will set the direction for the internal platform (Kotlin and Python services on AWS, Terraform, one very large PostgreSQL cluster), write the proposals that teams argue about, and build the first version of what you propose. No direct reports; a lot of influence.

Remote anywhere in the United States, with core hours 10 to 3 Eastern.$$,
    array[
      '8+ years of backend or platform engineering', 'Has led a technical change that several teams had to adopt',
      'Deep experience with AWS and Terraform', 'Kotlin, Java or Python at production scale',
      'Clear technical writing in English', 'Authorized to work in the US without sponsorship'
    ],
    array['Health, dental and vision from day one', '401(k) with 5% match', 'Equity', '16 weeks of parental leave'],
    array['Kotlin', 'Python', 'AWS', 'Terraform', 'PostgreSQL', 'System design']
  ),
  (
    'bbbbbbbb-0000-4000-8000-000000000104', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000013',
    'Backend Developer (Python)', 'Loonlake Readers', 'Remote (Canada)', 'CA',
    'full_time', 'remote', 'mid', '{"min": 105000, "max": 128000, "currency": "CAD", "period": "year"}',
    'active', now() - interval '2 days', null,
    $$Loonlake makes reading software for schools in English, French and Inuktitut. The backend is Django, the traffic is children: it starts at 8:40 in the morning, all at once, in five time zones.

You would work with one other backend developer, two teachers and a designer on the part that decides which text a child gets next. Teachers use it in front of a class, so we release small and watch carefully.

Work from anywhere in Canada. We meet in Winnipeg each spring.$$,
    array[
      '3+ years of Python on the backend', 'Django or a comparable web framework', 'Relational databases and caching',
      'Experience with personal data and privacy rules', 'Eligible to work in Canada',
      'French is welcome, not required'
    ],
    array[
      '4 weeks of vacation, plus the last week of December', 'Health and dental', 'RRSP matching up to 4%',
      '$1,000 learning allowance'
    ],
    array['Python', 'Django', 'PostgreSQL', 'Redis', 'Docker']
  ),
  (
    'bbbbbbbb-0000-4000-8000-000000000105', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000013',
    'Backend Developer (Kotlin)', 'Lindwurm Mobility', 'Remote (Germany)', 'DE',
    'full_time', 'remote', 'mid', '{"min": 68000, "max": 78000, "currency": "EUR", "period": "year"}',
    'active', now() - interval '9 days', now() + interval '31 days',
    $$Lindwurm runs the booking system behind on-call buses in 30 rural districts. If it is down, somebody doesn't get to the doctor, which is why the team prefers boring technology: Kotlin, Spring Boot, PostgreSQL, one deploy a day.

You take over the dispatch module together with a colleague who has been there from the start. Some of our customers are transport offices that you will speak to yourself, in German.

Remote within Germany, with a day a month in the Kassel office if you like the train.$$,
    array[
      '3+ years with Kotlin or Java', 'Spring Boot and a relational database in production', 'German at B2 or better',
      'Experience with automated tests and continuous integration', 'Right to work in Germany'
    ],
    array['30 days of holiday', 'Deutschlandticket paid', '4-day week possible at 80%', 'Company pension'],
    array['Kotlin', 'Java', 'Spring Boot', 'PostgreSQL', 'CI/CD']
  ),
  (
    'bbbbbbbb-0000-4000-8000-000000000106', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000013',
    'Backend Engineer (TypeScript)', 'Olivara Sistemas', 'Remote (Spain)', 'ES',
    'full_time', 'remote', 'mid', '{"min": 70000, "max": 79000, "currency": "EUR", "period": "year"}',
    'active', now() - interval '5 days', now() + interval '5 days',
    $$Olive mills run for ten weeks a year, and in those ten weeks nothing may break. Olivara's software weighs, tests and traces what 400 mills press, and the growers are paid from it.

We need an engineer who is at home with Node, queues and flaky rural connections: devices send what they have when they can, and the backend makes sense of it. Outside harvest the pace is calm and there is time to do things properly.

Contract under Spanish law, remote from anywhere in Spain.$$,
    array[
      '3+ years of backend work with TypeScript and Node.js',
      'Experience with message queues or offline-first systems', 'SQL and data modelling',
      'Spanish at B2, English at B2', 'Right to work in Spain'
    ],
    array[
      '26 days of holiday', 'Summer hours in July and August', 'Private health insurance',
      'Five litres of new oil each November'
    ],
    array['TypeScript', 'Node.js', 'PostgreSQL', 'RabbitMQ', 'IoT']
  ),
  (
    'bbbbbbbb-0000-4000-8000-000000000107', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000013',
    'Rust Backend Engineer (6-month contract)', 'Halcyon Signal', 'Remote (EU)', 'NL',
    'contract', 'remote', 'senior', '{"min": 620, "max": 700, "currency": "EUR", "period": "day"}',
    'active', now() - interval '1 day', now() + interval '6 days',
    $$A six-month contract, likely to be extended. Halcyon Signal is replacing the ingest layer of its satellite telemetry system, currently C++, with Rust. Two services are done; three are left, and the ground stations will not wait.

You work with two permanent engineers who know the old system very well. Start within four weeks, 4 or 5 days a week, invoiced monthly and paid in 14 days.$$,
    array[
      '3+ years of professional Rust', 'Network programming: back-pressure, binary protocols, profiling',
      'Able to read C++ well enough to replace it', 'Available to start within four weeks',
      'Registered as a contractor in an EU country'
    ],
    array['Paid within 14 days', 'Remote, one kick-off week in Delft with travel paid', 'Extension likely'],
    array['Rust', 'C++', 'Tokio', 'Networking', 'Linux']
  ),
  (
    'bbbbbbbb-0000-4000-8000-000000000108', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000013',
    'Senior Backend Engineer (Kotlin)', 'Bursztyn Pay', 'Remote (Poland)', 'PL',
    'full_time', 'remote', 'senior', '{"min": 22000, "max": 27000, "currency": "PLN", "period": "month"}',
    'active', now() - interval '13 days', now() + interval '29 days',
    $$Bursztyn's payment terminals stand in 60,000 small shops. You would own the settlement service: what was sold, what the bank says was sold, and what to do at three in the morning when the two differ.

We offer an employment contract (not B2B) for remote work from anywhere in Poland. The interview has three steps and no take-home task: a conversation, a pair session on real code, and a meeting with the team.$$,
    array[
      '5+ years of backend development, 3+ with Kotlin or Java', 'Experience with payments or banking systems',
      'Relational databases and transactions in depth', 'Polish at C1, English at B2', 'Right to work in Poland'
    ],
    array[
      '26 days of holiday', 'Private medical care for the family', 'Sports card',
      'Training budget of PLN 6,000 a year'
    ],
    array['Kotlin', 'Spring Boot', 'PostgreSQL', 'Kafka', 'Payments']
  ),
  (
    'bbbbbbbb-0000-4000-8000-000000000109', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000013',
    'Junior Backend Developer (Node.js)', 'Fernhollow Maps', 'Leeds, UK', 'GB',
    'full_time', 'hybrid', 'junior', '{"min": 32000, "max": 38000, "currency": "GBP", "period": "year"}',
    'active', now() - interval '4 days', now() + interval '34 days',
    $$A first or second job in software, in a team that has time for you. Fernhollow makes walking maps: the backend turns surveys, photos and 90,000 footpath reports into tiles and routes.

You will pair most mornings for the first three months, then take small features from start to finish. We don't mind where you learnt to program; we do want to see something that you built and can explain.

Two days a week in the office by the canal in Leeds.$$,
    array[
      'A project of your own in JavaScript or TypeScript that you can walk us through', 'Basic SQL',
      'Comfortable with Git', 'Up to 2 years of professional experience, or none',
      'Able to be in Leeds two days a week', 'Right to work in the UK'
    ],
    array[
      '25 days of holiday plus bank holidays', 'A mentor, and Friday afternoons for learning',
      'Pension: 6% from the employer', 'Cycle-to-work scheme'
    ],
    array['JavaScript', 'Node.js', 'SQL', 'Git']
  ),
  (
    'bbbbbbbb-0000-4000-8000-000000000146', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000013',
    'Backend Developer (Java)', 'Quayle & Thornaby Freight', 'Remote (UK)', 'GB',
    'full_time', 'remote', 'mid', '{"min": 69000, "max": 79000, "currency": "GBP", "period": "year"}',
    'active', now() - interval '8 days', now() + interval '10 days',
    $$Quayle & Thornaby plans loads for 70 hauliers, and the planner is a Java monolith that the team is rather fond of. It is fast, it is tested, and it needs a second life: an API for customers who want their own screens.

You would design and build that API with one senior colleague, and keep the old screens alive while the new ones grow. The team of six meets in Hull every other month; the rest is remote.$$,
    array[
      '3+ years of Java on the backend', 'REST API design, including versioning',
      'SQL and at least one large schema that you had to change safely',
      'Experience with a monolith: reading, testing, carving', 'Right to work in the UK'
    ],
    array[
      '27 days of holiday plus bank holidays', 'Pension: 7% from the employer',
      'Finish at 13:00 on Fridays in summer', 'Train to Hull paid'
    ],
    array['Java', 'Spring', 'REST APIs', 'SQL', 'Refactoring']
  ),

  -- Kestrel & Vane: frontend
  (
    'bbbbbbbb-0000-4000-8000-000000000110', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000013',
    'Senior Frontend Engineer (React)', 'Wolkenpost', 'Berlin, Germany', 'DE',
    'full_time', 'hybrid', 'senior', '{"min": 78000, "max": 92000, "currency": "EUR", "period": "year"}',
    'active', now() - interval '8 days', now() + interval '27 days',
    $$Wolkenpost makes the software that 1,100 medical practices use to talk to their patients. Receptionists have it open for nine hours a day, and they notice every half-second.

You would lead the front end: React, TypeScript, a component library that needs care, and an accessibility audit that we passed, barely. Three developers will look to you for direction. Two days a week in Kreuzberg.$$,
    array[
      '5+ years of frontend development, 3+ with React and TypeScript', 'Has built or maintained a component library',
      'WCAG 2.2 AA in practice: keyboard, screen reader, contrast', 'Has mentored other developers',
      'English at C1; German is a plus', 'Right to work in Germany, or eligible for an EU Blue Card (we sponsor)'
    ],
    array[
      '30 days of holiday', 'Visa and relocation support', '€1,200 learning budget', 'Bike lease or Deutschlandticket'
    ],
    array['React', 'TypeScript', 'Accessibility', 'CSS', 'Design systems']
  ),
  (
    'bbbbbbbb-0000-4000-8000-000000000111', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000013',
    'Frontend Developer (part-time, accessibility)', 'Plainsong Media', 'Remote (UK)', 'GB',
    'part_time', 'remote', 'mid', '{"min": 34, "max": 40, "currency": "GBP", "period": "hour"}',
    'active', now() - interval '15 days', null,
    $$20 to 24 hours a week, arranged around your life: school hours are fine. Plainsong publishes exam texts in accessible formats, and its reading app needs somebody who cares what it is like to use with a screen reader or a switch.

You will fix, test with users once a month, and write down what you learn so that it stays fixed. The code is plain TypeScript and web components, no framework.$$,
    array[
      '3+ years of HTML, CSS and JavaScript', 'Hands-on testing with NVDA, VoiceOver or JAWS',
      'Able to work 20 to 24 hours a week', 'Right to work in the UK'
    ],
    array['Hours you choose, agreed each term', 'Pension: 7% from the employer', 'Equipment provided'],
    array['HTML', 'CSS', 'TypeScript', 'Accessibility', 'Web components']
  ),

  -- Kestrel & Vane: data
  (
    'bbbbbbbb-0000-4000-8000-000000000112', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000013',
    'Data Engineer', 'Polder & Peil', 'Amsterdam, Netherlands', 'NL',
    'full_time', 'hybrid', 'mid', '{"min": 70000, "max": 85000, "currency": "EUR", "period": "year"}',
    'active', now() - interval '7 days', now() + interval '41 days',
    $$Water boards measure a great deal and can find very little of it. Polder & Peil collects sensor readings from 21 regions and makes them usable: for the engineer at the pump and for the model that predicts next week.

You build pipelines in Python and dbt on a PostgreSQL and DuckDB stack, and you decide with the hydrologists what "correct" means. Three days in the office near Amstel station.$$,
    array[
      '3+ years in data engineering', 'Python and advanced SQL', 'dbt or a comparable transformation tool',
      'Experience with time-series or sensor data', 'English at C1, Dutch at A2 or willing to learn',
      'Right to work in the EU, or eligible for the highly skilled migrant permit (we sponsor)'
    ],
    array[
      '27 days of holiday', 'Public transport paid', '8% holiday allowance on top of the salary',
      'Dutch lessons in working hours'
    ],
    array['Python', 'SQL', 'dbt', 'Airflow', 'PostgreSQL']
  ),
  (
    'bbbbbbbb-0000-4000-8000-000000000113', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000013',
    'Data Analyst', 'Juniper Street Transit', 'Toronto, Canada', 'CA',
    'full_time', 'hybrid', 'mid', '{"min": 72000, "max": 86000, "currency": "CAD", "period": "year"}',
    'active', now() - interval '10 days', now() + interval '20 days',
    $$Why is the 34 always late on Thursdays? You will find out, show it in a chart that a depot manager believes, and help to fix the timetable.

The job is half SQL, half conversation. You work with planners, drivers' representatives and the city, and what you publish is read by journalists, so the footnotes count. Three days a week downtown.$$,
    array[
      '3+ years as an analyst', 'Strong SQL', 'Tableau, Power BI or Looker',
      'Statistics: can explain a confidence interval to a non-specialist', 'Legally entitled to work in Canada'
    ],
    array[
      'Defined-benefit pension', 'Free transit pass', '3 weeks of vacation, 4 after two years',
      'Extended health benefits'
    ],
    array['SQL', 'Tableau', 'Statistics', 'Python', 'Data visualisation']
  ),
  (
    'bbbbbbbb-0000-4000-8000-000000000114', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000013',
    'Senior Machine Learning Engineer', 'Sarasvati Voice', 'Bengaluru, India', 'IN',
    'full_time', 'hybrid', 'senior', null,
    'active', now() - interval '18 days', now() + interval '48 days',
    $$Speech recognition for eleven Indian languages, on phones that cost less than ₹8,000. That constraint is the interesting part: your models have 60 MB and no network.

You would own the path from a research checkpoint to something that ships: quantisation, evaluation on real field recordings, and the release process. The team is nine people in Indiranagar, and publishes when it has something to say. Pay depends on experience; we will tell you the band in the first call.$$,
    array[
      '5+ years of machine learning, 2+ with models in production', 'PyTorch, plus ONNX or TensorFlow Lite',
      'Experience with speech, audio or on-device inference', 'Python and working C++', 'Right to work in India'
    ],
    array[
      'Health cover for you and your parents', 'Hardware of your choice', 'One conference a year', 'Flexible hours'
    ],
    array['PyTorch', 'Python', 'C++', 'Speech recognition', 'ONNX']
  ),

  -- Kestrel & Vane: security
  (
    'bbbbbbbb-0000-4000-8000-000000000115', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000013',
    'Cloud Security Engineer', 'Gannet Cloud', 'Remote (Ireland)', 'IE',
    'full_time', 'remote', 'senior', '{"min": 88000, "max": 104000, "currency": "EUR", "period": "year"}',
    'active', now() - interval '4 days', now() + interval '36 days',
    $$Gannet hosts records for hospitals and courts. Your job is to find the way in before somebody else does, and then to build the thing that closes it for all customers at once.

Expect threat models, detection rules, a fair amount of Terraform and Python, and one incident a quarter that ruins a Tuesday. You report to the head of security, not to the head of saying no.$$,
    array[
      '4+ years in security engineering or security operations', 'AWS or Azure: identity, network, logging',
      'Infrastructure as code, preferably Terraform', 'Scripting in Python or Go', 'Able to pass a background check',
      'Right to work in Ireland'
    ],
    array['26 days of leave', 'Pension: 7% from the employer', 'Certification costs paid', 'Time off after incidents'],
    array['AWS', 'Terraform', 'Python', 'Threat modelling', 'SIEM']
  ),
  (
    'bbbbbbbb-0000-4000-8000-000000000116', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000013',
    'SOC Analyst (shift work)', 'Czujka Cyber', 'Warsaw, Poland', 'PL',
    'full_time', 'onsite', 'junior', '{"min": 12000, "max": 15500, "currency": "PLN", "period": "month"}',
    'active', now() - interval '12 days', now() + interval '19 days',
    $$Four days on, four days off, twelve-hour shifts in a team of six. You watch alerts for energy companies, decide which ones are real, and write the two paragraphs that wake up the right person.

A good place to start in security if you already know networks or system administration. After a year most people move on to detection engineering or incident response with the same employer.$$,
    array[
      '1+ year in IT support, networks or system administration', 'TCP/IP, Windows and Linux logs',
      'Ready to work 12-hour shifts, including nights', 'Polish at C1, English at B2',
      'Able to obtain a security clearance'
    ],
    array['Shift allowance of 20% at night', 'Private medical care', 'Certifications paid after the trial period'],
    array['SIEM', 'Networking', 'Linux', 'Incident response']
  ),

  -- Kestrel & Vane: engineering
  (
    'bbbbbbbb-0000-4000-8000-000000000117', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000012',
    'Mechanical Design Engineer', 'Feinwerk Albrand', 'Stuttgart, Germany', 'DE',
    'full_time', 'onsite', 'mid', '{"min": 62000, "max": 74000, "currency": "EUR", "period": "year"}',
    'active', now() - interval '16 days', now() + interval '44 days',
    $$Feinwerk builds machines that fill vaccine vials, 400 a minute, without touching the rubber stopper. You design assemblies in SolidWorks, calculate what needs calculating, and stand beside the machine when it first runs.

A family-owned firm of 180 people: short ways, few layers, a canteen that people come back to visit. Around 10% travel to customers in Europe.$$,
    array[
      'Degree in mechanical engineering or state-certified technician (Techniker)',
      '3+ years of design work, ideally special-purpose machinery', 'SolidWorks or comparable 3D CAD',
      'German at B2, English at B1', 'Right to work in Germany'
    ],
    array[
      '35-hour week under the metalworkers'' agreement', '30 days of holiday', 'Holiday and Christmas bonus',
      'Company kindergarten'
    ],
    array['SolidWorks', 'Mechanical design', 'GMP', 'Technical drawing']
  ),
  (
    'bbbbbbbb-0000-4000-8000-000000000118', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000014',
    'Structural Engineer', 'Qasr Line Consultants', 'Dubai, UAE', 'AE',
    'full_time', 'onsite', 'mid', '{"min": 22000, "max": 28000, "currency": "AED", "period": "month"}',
    'active', now() - interval '20 days', now() + interval '33 days',
    $$Mid-rise residential and two schools, from concept to site. You prepare calculations and drawings to the Dubai code and Eurocodes, coordinate with architects in Revit, and answer the contractor's questions before they become variations.

Tax-free salary, two-year renewable contract. Our client arranges visa, flights and a month of housing; you bring a stamped degree and patience with humidity.$$,
    array[
      'Degree in civil or structural engineering', '5+ years in building structures', 'ETABS or SAFE, and Revit',
      'Experience with Eurocode or ACI 318', 'English at C1; Arabic is an advantage',
      'Eligible for a UAE work permit (we sponsor)'
    ],
    array['Visa and medical insurance', 'Annual flight home', 'First month of housing', '30 days of leave'],
    array['ETABS', 'Revit', 'Structural analysis', 'Reinforced concrete']
  ),

  -- Kestrel & Vane: chemistry and laboratory
  (
    'bbbbbbbb-0000-4000-8000-000000000119', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000012',
    'Analytical Chemist (quality control)', 'Rijnlab Actives', 'Leiden, Netherlands', 'NL',
    'full_time', 'onsite', 'mid', '{"min": 44000, "max": 52000, "currency": "EUR", "period": "year"}',
    'active', now() - interval '5 days', now() + interval '30 days',
    $$You release the batches: HPLC and GC on active ingredients, from sampling to signed certificate. Twelve colleagues, modern instruments, day work only.

Beside the routine there is method transfer from development, one or two a year, where you will be the one who finds out why the recovery is 94% and not 99%.$$,
    array[
      'Bachelor''s or master''s degree in chemistry', '2+ years with HPLC and GC', 'Experience under GMP',
      'English at B2, Dutch at B1', 'Right to work in the EU'
    ],
    array['25 days of holiday', 'Pension fund', 'Travel costs paid', 'Training in method validation'],
    array['HPLC', 'GC', 'GMP', 'Method validation']
  ),
  (
    'bbbbbbbb-0000-4000-8000-000000000120', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000014',
    'Laboratory Technician (three shifts)', 'Mainaue Chemie', 'Mainz, Germany', 'DE',
    'full_time', 'onsite', 'junior', '{"min": 3100, "max": 3500, "currency": "EUR", "period": "month"}',
    'active', now() - interval '9 days', now() + interval '4 days',
    $$In-process control for a resin plant: titration, viscosity, colour, moisture. Samples arrive every forty minutes, and production waits for your numbers.

Three shifts in a rotating plan that is fixed for the year. A colleague stays at your side for the first six weeks.$$,
    array[
      'Vocational training as a chemical laboratory technician (Chemielaborant or CTA)', 'Ready for shift work',
      'German at B1', 'Experience with titration and wet chemistry', 'Right to work in Germany'
    ],
    array['Shift allowance on top', '30 days of holiday', 'Canteen', 'Permanent contract after a year'],
    array['Titration', 'Wet chemistry', 'LIMS', 'Laboratory safety']
  ),

  -- Kestrel & Vane: electricians and drivers
  (
    'bbbbbbbb-0000-4000-8000-000000000121', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000012',
    'Industrial Electrician', 'Maasdok Maintenance', 'Rotterdam, Netherlands', 'NL',
    'temporary', 'onsite', 'mid', '{"min": 21, "max": 25, "currency": "EUR", "period": "hour"}',
    'active', now() - interval '2 days', now() + interval '12 days',
    $$Eight-month project at a container terminal: refitting the drives and cabinets on eleven cranes. Day shift, five days, with one planned weekend a month at the higher rate.

You work in pairs, partly at height. Tools and harness are provided. English is spoken on site.$$,
    array[
      'Completed training as an electrician', '3+ years of industrial electrical work',
      'VCA certificate (or ready to take it before the start)', 'NEN 3140 or equivalent electrical safety training',
      'Comfortable working at height', 'Right to work in the Netherlands'
    ],
    array['Travel costs from door to door', 'Weekend rate of 150%', 'Housing can be arranged', 'Paid weekly'],
    array['Industrial wiring', 'Control cabinets', 'Fault finding', 'NEN 3140']
  ),
  (
    'bbbbbbbb-0000-4000-8000-000000000122', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000014',
    'Electrical Apprentice (Level 3)', 'Cobbler & Wren Electrical', 'Manchester, UK', 'GB',
    'apprenticeship', 'onsite', 'entry', '{"min": 9.2, "max": 11.4, "currency": "GBP", "period": "hour"}',
    'active', now() - interval '14 days', now() + interval '42 days',
    $$Four years, one day a week at college, four days with a qualified electrician who remembers what the first week was like. You will wire houses, schools and, in the third year, something bigger.

No experience needed. We look for people who turn up, ask, and check twice. The pay goes up every September.$$,
    array[
      'GCSE grade 4 or above in English and maths, or equivalent', 'Aged 16 or over by 1 September',
      'Able to get to sites in Greater Manchester by 8:00', 'Normal colour vision (tested)', 'Right to work in the UK'
    ],
    array[
      'Tool kit in the first year', 'College fees paid', '23 days of holiday plus bank holidays',
      'A job at the end for those who pass'
    ],
    array['Electrical installation', 'Health and safety', 'Teamwork']
  ),
  (
    'bbbbbbbb-0000-4000-8000-000000000123', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000012',
    'HGV Class 1 Driver', 'Tumbledown Haulage', 'Doncaster, UK', 'GB',
    'full_time', 'onsite', 'mid', '{"min": 17.5, "max": 20, "currency": "GBP", "period": "hour"}',
    'active', now() - interval '3 days', now() + interval '17 days',
    $$Trunking between Doncaster, Felixstowe and Grangemouth, Monday to Friday, home most nights. Two nights out a week at most, and they are paid.

The fleet is two years old on average. Waiting time at docks is paid from the first minute, because it is not your fault.$$,
    array[
      'Category C+E licence', 'Valid Driver CPC and digital tachograph card', '1+ year of Class 1 driving',
      'No more than 6 penalty points', 'Right to work in the UK'
    ],
    array['Overtime at time and a half', '£32 for each night out', '28 days of holiday', 'CPC training paid'],
    array['HGV Class 1', 'Tachograph', 'Load security']
  ),

  -- Kestrel & Vane: logistics and warehouse
  (
    'bbbbbbbb-0000-4000-8000-000000000124', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000014',
    'Warehouse Operative (nights)', 'Aireborough Parcels', 'Leeds, UK', 'GB',
    'temporary', 'onsite', 'entry', '{"min": 14.6, "max": 15.8, "currency": "GBP", "period": "hour"}',
    'active', now() - interval '1 day', now() + interval '3 days',
    $$Sorting and loading, 22:00 to 06:00, Sunday to Thursday nights. It is physical work: expect 15,000 steps and parcels of up to 25 kg.

The contract runs for 14 weeks, and about a third of our temps get a permanent offer. Free parking, and a works bus from Leeds station at 21:25.$$,
    array[
      'Able to lift up to 25 kg', 'Available five nights a week', 'Steel-toe boots, or we lend you a pair',
      'English good enough for safety instructions', 'Right to work in the UK'
    ],
    array['Paid every Friday', 'Works bus', 'Hot meal at 2 a.m.', 'Accrued holiday pay'],
    array['Picking', 'Packing', 'Manual handling']
  ),
  (
    'bbbbbbbb-0000-4000-8000-000000000125', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000012',
    'Logistics Coordinator (sea freight)', 'Nordkai Forwarding', 'Hamburg, Germany', 'DE',
    'full_time', 'hybrid', 'mid', '{"min": 42000, "max": 48000, "currency": "EUR", "period": "year"}',
    'active', now() - interval '17 days', now() + interval '26 days',
    $$Forty containers a week from Asia, each with its own small drama. You book, chase, clear and inform, and you are the person the customer is glad to hear from.

Two days a week from home once you are settled in. The team of seven speaks German and English, and Portuguese on Fridays for reasons that will become clear.$$,
    array[
      'Training or 3+ years of experience in freight forwarding',
      'Sea-freight documents: bill of lading, letter of credit, customs', 'German at B2, English at B2',
      'CargoWise or a similar system', 'Right to work in Germany'
    ],
    array['30 days of holiday', '13th salary', 'Deutschlandticket paid'],
    array['Sea freight', 'Customs', 'CargoWise', 'Incoterms']
  ),
  (
    'bbbbbbbb-0000-4000-8000-000000000126', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000014',
    'Import and Clearing Supervisor', 'Bahari Bridge Logistics', 'Mombasa, Kenya', 'KE',
    'full_time', 'onsite', 'senior', '{"min": 140000, "max": 180000, "currency": "KES", "period": "month"}',
    'active', now() - interval '22 days', now() + interval '39 days',
    $$You lead a desk of eight declarants at the port. Cargo for hospitals and solar projects must not sit in demurrage, so you plan ahead, know the officers by name, and keep the file clean enough for any audit.

Our client has grown from two trucks to sixty in nine years and promotes from within: the last two supervisors now run branches.$$,
    array[
      'Diploma in clearing and forwarding or supply chain', '5+ years in customs clearing, 1+ leading people',
      'Working knowledge of the customs system (iCMS) and the single window', 'English and Kiswahili',
      'Kenyan citizenship or a valid work permit'
    ],
    array['Medical cover for the family', 'Transport from town', 'Annual performance bonus'],
    array['Customs clearing', 'Team leadership', 'Incoterms', 'Documentation']
  ),

  -- Kestrel & Vane: accounting and finance
  (
    'bbbbbbbb-0000-4000-8000-000000000127', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000012',
    'Management Accountant', 'Brackenfold Foods', 'Leeds, UK', 'GB',
    'full_time', 'hybrid', 'mid', '{"min": 45000, "max": 52000, "currency": "GBP", "period": "year"}',
    'active', now() - interval '6 days', now() + interval '28 days',
    $$Oat bars, three factories, one finance team of six. You produce the month-end pack by day five and then walk round and ask why the waste in line two doubled. The second half of the job is the reason why we need a person.

Three days in the office in Holbeck, two wherever you like. Study support if you have exams left.$$,
    array[
      'CIMA or ACCA, qualified or finalist', '3+ years in management accounting', 'Manufacturing or FMCG experience',
      'Advanced Excel; Power BI welcome', 'Right to work in the UK'
    ],
    array[
      '26 days of holiday plus bank holidays', 'Pension: 6% from the employer', 'Study leave and fees',
      'More oat bars than you want'
    ],
    array['Month-end', 'Budgeting', 'Excel', 'Cost accounting']
  ),
  (
    'bbbbbbbb-0000-4000-8000-000000000128', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000014',
    'Accounts Payable Clerk (part-time)', 'Naranjal Ceramics', 'Valencia, Spain', 'ES',
    'part_time', 'hybrid', 'junior', '{"min": 12.5, "max": 14, "currency": "EUR", "period": "hour"}',
    'active', now() - interval '8 days', now() + interval '15 days',
    $$20 hours a week, mornings. You match invoices from 130 suppliers with orders and deliveries, prepare the Thursday payment run, and politely find the person who ordered forty pallets without telling anyone.

A small, settled office ten minutes by tram from the centre. One of the five mornings can be at home.$$,
    array[
      '1+ year in accounts payable or bookkeeping', 'Experience with an ERP system (SAP, Odoo or similar)',
      'Spanish at C1; English at B1', 'Available on weekday mornings', 'Right to work in Spain'
    ],
    array['Permanent contract', '22 days of holiday (pro rata)', 'Bonus of half a month in December'],
    array['Accounts payable', 'Excel', 'ERP', 'Attention to detail']
  ),
  (
    'bbbbbbbb-0000-4000-8000-000000000129', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000012',
    'Financial Controller', 'Atelier Corvane', 'Paris, France', 'FR',
    'full_time', 'hybrid', 'senior', '{"min": 80000, "max": 95000, "currency": "EUR", "period": "year"}',
    'active', now() - interval '19 days', now() + interval '50 days',
    $$A maker of stage costumes with 140 employees and customers from Seoul to Santiago. The books are clean; the forecasts are not. You will build a reporting cycle that the workshop heads use, and sit at the table when prices are set.

You lead two accountants and report to the managing director. Two days a week from home.$$,
    array[
      'Master''s degree in finance or DSCG', '6+ years in audit, controlling or group accounting',
      'French GAAP and working IFRS', 'French at C1, English at B2', 'Has led a small team', 'Right to work in France'
    ],
    array[
      'RTT days on top of 25 days of holiday', 'Profit sharing', 'Restaurant vouchers', 'Half of your Navigo pass'
    ],
    array['Controlling', 'IFRS', 'Forecasting', 'Team leadership', 'Excel']
  ),

  -- Kestrel & Vane: marketing, sales and design
  (
    'bbbbbbbb-0000-4000-8000-000000000130', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000014',
    'Content Marketing Manager', 'Hedgerow Analytics', 'Remote (EU)', 'NL',
    'full_time', 'remote', 'mid', '{"min": 52000, "max": 62000, "currency": "EUR", "period": "year"}',
    'active', now() - interval '7 days', now() + interval '21 days',
    $$Hedgerow measures biodiversity for landowners. The science is good; almost nobody knows about it. You will write, commission and edit: field stories, explainers, a newsletter that people forward.

No filler and no growth hacks. Success is measured in conversations that begin with "I read your piece about…". Remote from any EU country.$$,
    array[
      '4+ years in content, journalism or science communication', 'Published writing in English that you can show',
      'Experience with search and newsletter analytics', 'Comfortable interviewing scientists',
      'Right to work in an EU country'
    ],
    array['28 days of holiday', '€1,000 for books, courses and boots', 'A week in the field each summer'],
    array['Writing', 'Editing', 'SEO', 'Newsletters', 'Interviewing']
  ),
  (
    'bbbbbbbb-0000-4000-8000-000000000131', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000012',
    'Marketing Intern (6 months)', 'Patio Verde Studios', 'Madrid, Spain', 'ES',
    'internship', 'hybrid', 'entry', '{"min": 1100, "max": 1100, "currency": "EUR", "period": "month"}',
    'active', now() - interval '3 days', now() + interval '18 days',
    $$A paid internship with a small studio that designs board games. You help to plan two launches, run the community channel, and talk to players at three fairs.

You won't make coffee; the designers are particular about how they make it. 35 hours a week, start by arrangement, with an agreement from your university.$$,
    array[
      'Enrolled at a university that can sign an internship agreement', 'Spanish and English at B2',
      'Has run a social channel, blog or event of some kind', 'Available for six months'
    ],
    array['Paid monthly', 'Travel to fairs paid', 'A copy of every game'],
    array['Social media', 'Copywriting', 'Events', 'Community']
  ),
  (
    'bbbbbbbb-0000-4000-8000-000000000132', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000014',
    'Account Executive (SaaS)', 'Ledgerfinch', 'New York, NY, US', 'US',
    'full_time', 'hybrid', 'mid', '{"min": 85000, "max": 105000, "currency": "USD", "period": "year"}',
    'active', now() - interval '10 days', now() + interval '25 days',
    $$You sell bookkeeping software to restaurant groups with 5 to 50 sites. The buyers are busy, sceptical and generous with their opinions. Cycle: about six weeks. Average deal: $28k a year.

Base pay as shown; on-target earnings are about double, and 7 of 11 people made target last year. We will show you the numbers before you sign.$$,
    array[
      '3+ years closing B2B software deals', 'Track record against quota that you can document',
      'Experience selling to owners or finance leads', 'CRM discipline (HubSpot or Salesforce)',
      'Authorized to work in the US'
    ],
    array['Uncapped commission', 'Health, dental and vision', '401(k) match', '18 days of PTO'],
    array['B2B sales', 'HubSpot', 'Negotiation', 'Prospecting']
  ),
  (
    'bbbbbbbb-0000-4000-8000-000000000133', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000012',
    'Field Sales Representative', 'Verdejar Agro', 'São Paulo, Brazil', 'BR',
    'full_time', 'onsite', 'mid', '{"min": 6500, "max": 9000, "currency": "BRL", "period": "month"}',
    'active', now() - interval '12 days', now() + interval '32 days',
    $$Irrigation equipment for farms within 300 km of the city. You know that a sale begins with a walk through the field and ends with a call in the first dry week.

Fixed pay plus commission, company car, and an agronomist at your side for the technical part. Around eight nights away a month.$$,
    array[
      '2+ years of field sales, agriculture preferred', 'Driving licence (category B)',
      'Portuguese at native level; Spanish is useful', 'Technical or commercial training in agronomy is a plus',
      'Right to work in Brazil'
    ],
    array['Company car', 'Meal voucher', 'Health and dental plan', 'Commission from the first sale'],
    array['Field sales', 'Irrigation', 'Negotiation', 'CRM']
  ),
  (
    'bbbbbbbb-0000-4000-8000-000000000134', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000014',
    'UX Designer (English and Japanese)', 'Hinoki Rail Systems', 'Tokyo, Japan', 'JP',
    'full_time', 'hybrid', 'mid', '{"min": 7500000, "max": 9500000, "currency": "JPY", "period": "year"}',
    'active', now() - interval '5 days', now() + interval '40 days',
    $$Ticket machines are used by people who are late, lost or carrying a child. You will redesign one that has not changed since 2004, in two languages, with a team that takes paper prototypes seriously.

You run research at stations, draw flows and screens, and work with engineers through release. Two days a week in Shinagawa.$$,
    array[
      '4+ years of UX or product design', 'Portfolio with at least one shipped, complex product',
      'Figma and prototyping', 'Japanese at N2, English at B2', 'Eligible for a work visa in Japan (we sponsor)'
    ],
    array['Visa support', 'Commuting costs', 'Annual bonus of about two months', 'Language lessons'],
    array['UX design', 'Figma', 'User research', 'Prototyping', 'Japanese']
  ),

  -- Kestrel & Vane: construction and hospitality
  (
    'bbbbbbbb-0000-4000-8000-000000000135', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000012',
    'Site Manager (residential)', 'Millrace Build', 'Manchester, UK', 'GB',
    'full_time', 'onsite', 'senior', '{"min": 55000, "max": 63000, "currency": "GBP", "period": "year"}',
    'active', now() - interval '11 days', now() + interval '23 days',
    $$Eighty-four homes on a former mill site beside a river that floods. Groundworks are done; you take it from slab to handover with a team of two assistants and a client who visits every Friday.

We want a manager whose sites are quiet: deliveries on time, trades in order, nobody on the phone.$$,
    array[
      'SMSTS, CSCS (black or gold) and first aid at work', '5+ years managing residential sites', 'NHBC standards',
      'Full UK driving licence', 'Right to work in the UK'
    ],
    array['Car allowance of £5,500', '26 days of holiday', 'Completion bonus', 'Private healthcare'],
    array['Site management', 'NHBC', 'Health and safety', 'Programming']
  ),
  (
    'bbbbbbbb-0000-4000-8000-000000000136', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000014',
    'Journeyperson Carpenter', 'Coulee Timberworks', 'Calgary, Canada', 'CA',
    'full_time', 'onsite', 'mid', '{"min": 38, "max": 46, "currency": "CAD", "period": "hour"}',
    'active', now() - interval '15 days', now() + interval '35 days',
    $$Custom timber-frame houses in and around the foothills. You read drawings, cut joints that fit the first time, and teach the apprentice at the next bench.

Four ten-hour days, Fridays off. In January the shop is warm and the site is not; we plan for it.$$,
    array[
      'Red Seal or provincial journeyperson certificate', '5+ years of framing or timber-frame work',
      'Fall-protection training', 'Own hand tools', 'Legally entitled to work in Canada'
    ],
    array['Fridays off', 'Health and dental', 'Tool allowance of $600 a year', 'RRSP matching'],
    array['Timber framing', 'Joinery', 'Blueprint reading']
  ),
  (
    'bbbbbbbb-0000-4000-8000-000000000137', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000012',
    'Front Desk Supervisor', 'Sahil Lantern Hotel', 'Dubai, UAE', 'AE',
    'full_time', 'onsite', 'mid', null,
    'active', now() - interval '6 days', now() + interval '13 days',
    $$A 96-room hotel on the creek, with guests who come back and expect to be remembered. You run the desk with four receptionists, train them, handle what they can't, and hand over to nights with a smile that survived the day.

Pay is by agreement and tax-free; accommodation, meals and transport come with the job.$$,
    array[
      '3+ years at a hotel front desk, 1+ as a supervisor or shift leader', 'Opera or a similar property system',
      'English at C1 and one more language', 'Eligible for a UAE work permit (we sponsor)'
    ],
    array['Shared accommodation and meals', 'Annual flight home', 'Medical insurance', 'Share of the service charge'],
    array['Front desk', 'Opera PMS', 'Guest relations', 'Rostering']
  ),
  (
    'bbbbbbbb-0000-4000-8000-000000000138', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000014',
    'Sous Chef', 'The Copper Curlew', 'Edinburgh, UK', 'GB',
    'full_time', 'onsite', 'mid', '{"min": 36000, "max": 40000, "currency": "GBP", "period": "year"}',
    'active', now() - interval '4 days', now() + interval '22 days',
    $$Forty-five covers, one menu that changes on Wednesdays, seafood from a boat whose skipper has opinions. You run the pass when the head chef is off and the sauce section when she is not.

Four days on, three off, 45 hours, and we count them. Tips are shared equally between kitchen and floor.$$,
    array[
      '3+ years in a fresh-food kitchen, 1+ as chef de partie', 'Level 2 food hygiene (Level 3 preferred)',
      'Comfortable butchering fish', 'Right to work in the UK'
    ],
    array['Three days off every week', 'Equal tips, about £90 a week', '28 days of holiday', 'Meals on shift'],
    array['Fine dining', 'Seafood', 'Menu planning', 'Food hygiene']
  ),

  -- Kestrel & Vane: HR and legal
  (
    'bbbbbbbb-0000-4000-8000-000000000139', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000012',
    'HR Business Partner', 'Taunuslicht Optik', 'Frankfurt, Germany', 'DE',
    'full_time', 'hybrid', 'senior', null,
    'active', now() - interval '9 days', now() + interval '37 days',
    $$650 people make lenses; one works council, two sites, and a merger that was announced last month. You advise the plant managers, negotiate with the council, and tell both the same thing.

Pay under the company agreement, discussed openly in the first interview. Two days a week from home.$$,
    array[
      '5+ years in HR, 2+ as a business partner', 'German labour law and experience with works councils',
      'German at C1, English at B2', 'Change or restructuring experience', 'Right to work in Germany'
    ],
    array['30 days of holiday', 'Company pension', 'Job bike', 'Coaching budget'],
    array['Labour law', 'Employee relations', 'Change management']
  ),
  (
    'bbbbbbbb-0000-4000-8000-000000000140', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000014',
    'Commercial Contracts Counsel', 'Quillmere Software', 'London, UK', 'GB',
    'full_time', 'hybrid', 'senior', '{"min": 85000, "max": 100000, "currency": "GBP", "period": "year"}',
    'active', now() - interval '13 days', now() + interval '43 days',
    $$First lawyer in the commercial team of a 200-person software firm. You negotiate customer and supplier contracts, own the templates, and turn the privacy questionnaire that arrives every week into something a salesperson can answer.

You report to the general counsel and will hire a paralegal in your first year. Two days a week in Farringdon.$$,
    array[
      'Qualified solicitor in England and Wales, or equivalent', '4+ years PQE in commercial or technology contracts',
      'Data protection: UK GDPR, data processing agreements', 'In-house experience or a secondment',
      'Right to work in the UK'
    ],
    array[
      '27 days of holiday plus bank holidays', 'Pension: 8% from the employer', 'Private healthcare',
      'Practising certificate paid'
    ],
    array['Commercial contracts', 'Data protection', 'Negotiation', 'SaaS']
  ),

  -- Kestrel & Vane: customer support
  (
    'bbbbbbbb-0000-4000-8000-000000000141', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000012',
    'Customer Support Specialist (German)', 'Biurko & Spółka', 'Kraków, Poland', 'PL',
    'full_time', 'hybrid', 'junior', '{"min": 8200, "max": 9600, "currency": "PLN", "period": "month"}',
    'active', now() - interval '2 days', now() + interval '16 days',
    $$You help people in Germany and Austria who have bought office furniture and find themselves with eleven screws and nine holes. Chat and e-mail mostly; phone for two hours a day.

There is no script and no stopwatch. We measure whether the customer writes back about the same thing. Training lasts four weeks, in English.$$,
    array[
      'German at C1, English at B2', '1+ year of contact with customers, in any trade', 'Good written style',
      'Right to work in Poland'
    ],
    array[
      'Language bonus included in the pay', 'Private medical care', 'Two days a week from home',
      'Furniture at cost price'
    ],
    array['Customer support', 'German', 'Zendesk', 'Writing']
  ),
  (
    'bbbbbbbb-0000-4000-8000-000000000142', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000014',
    'Customer Support Agent (evening shift)', 'Kulhad Lane', 'Hyderabad, India', 'IN',
    'full_time', 'hybrid', 'entry', '{"min": 480000, "max": 620000, "currency": "INR", "period": "year"}',
    'active', now() - interval '7 days', now() + interval '9 days',
    $$Support for 2,300 tea franchises: card readers that won't pair, milk that didn't come, a new partner who can't find the dashboard. 14:00 to 23:00, with a cab home.

We train you for three weeks and pay you for it. After six months you can apply for the team that goes out and opens new stalls.$$,
    array[
      'Higher secondary certificate or degree', 'English and Hindi; Telugu is a plus', 'Able to work 14:00 to 23:00',
      'Typing at 35 words a minute', 'Right to work in India'
    ],
    array['Cab home', 'Health insurance', 'Night allowance', 'Quarterly bonus'],
    array['Customer support', 'Troubleshooting', 'Hindi', 'English']
  ),

  -- Kestrel & Vane: teaching
  (
    'bbbbbbbb-0000-4000-8000-000000000143', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000012',
    'Teacher of Mathematics (secondary)', 'Calder Rise Academy', 'Bradford, UK', 'GB',
    'full_time', 'onsite', 'mid', '{"min": 33000, "max": 50000, "currency": "GBP", "period": "year"}',
    'active', now() - interval '16 days', now() + interval '46 days',
    $$An 11-to-16 school with 940 pupils, 40 languages and a maths department that shares everything: plans, marking, biscuits. You would teach Years 7 to 11 and, if you wish, lead the Year 8 scheme of work.

Early-career teachers are welcome and get a reduced timetable and a mentor. We appoint for the start of term; tell us if you can come earlier. The school is committed to safeguarding: an enhanced DBS check is made before the start.$$,
    array[
      'Qualified Teacher Status (QTS), or due to have it by the start', 'Degree in mathematics or a related subject',
      'Able to teach to GCSE higher tier', 'Enhanced DBS check', 'Right to work in the UK'
    ],
    array[
      'Main or upper pay range, by experience', 'Teachers'' Pension Scheme', 'Ten hours of planning time a fortnight',
      'Free parking'
    ],
    array['Teaching', 'Mathematics', 'GCSE', 'Classroom management']
  ),
  (
    'bbbbbbbb-0000-4000-8000-000000000144', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000014',
    'English Teacher (adults)', 'Minato Language Rooms', 'Osaka, Japan', 'JP',
    'full_time', 'onsite', 'junior', '{"min": 280000, "max": 320000, "currency": "JPY", "period": "month"}',
    'active', now() - interval '21 days', now() + interval '52 days',
    $$Evening and Saturday classes of at most six adults: nurses before an exam, engineers before a move, two retired stationmasters who have never missed a lesson.

You teach 22 hours a week from a syllabus that you may leave. The first month is paid training. One-year contract, renewable.$$,
    array[
      'Bachelor''s degree in any subject', 'CELTA, TESOL or a teaching licence', 'English at C2 or native level',
      '1+ year of classroom teaching', 'Eligible for a work visa in Japan (we sponsor)'
    ],
    array['Visa sponsorship', 'Key money for the flat paid', '20 days of holiday', 'Japanese lessons'],
    array['Teaching', 'CELTA', 'Lesson planning', 'English']
  ),

  -- Kestrel & Vane: occupational health
  (
    'bbbbbbbb-0000-4000-8000-000000000145', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000012',
    'Occupational Health Nurse (part-time)', 'Brackenfold Foods', 'Leeds, UK', 'GB',
    'part_time', 'hybrid', 'mid', '{"min": 23, "max": 26, "currency": "GBP", "period": "hour"}',
    'active', now() - interval '5 days', now() + interval '26 days',
    $$Three days a week across three food factories in and around Leeds. Health surveillance, return-to-work meetings, vaccination in autumn, and a door that people knock on before it gets serious.

One of the three days is for reports and can be at home. You have a doctor on call and a budget of your own.$$,
    array[
      'Registered nurse with a current NMC PIN', '1+ year in occupational health, or a qualification in it',
      'Spirometry and audiometry', 'Full UK driving licence', '22.5 hours a week, weekdays only',
      'Right to work in the UK'
    ],
    array['Pension: 6% from the employer', 'Mileage paid', 'NMC fee paid', 'School-holiday leave by arrangement'],
    array['Occupational health', 'Nursing', 'Health surveillance', 'Case management']
  ),

  -- Larkbeck Healthcare: nursing in and around Leeds
  (
    'bbbbbbbb-0000-4000-8000-000000000201', 'aaaaaaaa-0000-4000-8000-000000000002',
    'eeeeeeee-0000-4000-8000-000000000022',
    'Registered Nurse, Elderly Care (part-time days)', 'Ottersgate House', 'Leeds, UK', 'GB',
    'part_time', 'onsite', 'mid', '{"min": 21.2, "max": 23, "currency": "GBP", "period": "hour"}',
    'active', now() - interval '2 days', now() + interval '28 days',
    $$Two or three day shifts a week (08:00 to 20:00) in a 48-bed nursing home in Roundhay. You lead the floor with a senior carer and four care assistants, and there is always a second nurse in the building.

Residents stay for years here, so you will know them, their families and their dogs. Handovers are paid, breaks are real, and the rota is out eight weeks ahead.$$,
    array[
      'Registered nurse (adult) with a current NMC PIN',
      '6+ months of post-registration experience, or newly qualified with a placement in elderly care',
      'Able to work 24 to 36 hours a week, including alternate weekends',
      'Enhanced DBS check (we arrange and pay it)', 'Right to work in the UK'
    ],
    array['Paid handovers and breaks', 'NMC fee paid', 'Free meals on shift', 'Pension'],
    array['Nursing', 'Elderly care', 'Medication', 'Care planning']
  ),
  (
    'bbbbbbbb-0000-4000-8000-000000000202', 'aaaaaaaa-0000-4000-8000-000000000002',
    'eeeeeeee-0000-4000-8000-000000000022',
    'Registered Nurse (nights)', 'Ottersgate House', 'Leeds, UK', 'GB',
    'full_time', 'onsite', 'mid', '{"min": 23.4, "max": 25, "currency": "GBP", "period": "hour"}',
    'active', now() - interval '5 days', now() + interval '35 days',
    $$Three twelve-hour nights a week in the same 48-bed home in Roundhay. Nights here are calm but never empty: medication round, two people who are at the end of life, and somebody who wants to talk at four.

You are one of two nurses on the night team, with five carers. Car park at the door, and a taxi paid after a late finish.$$,
    array[
      'Registered nurse (adult) with a current NMC PIN', '1+ year of post-registration experience',
      'Confident with syringe drivers, or willing to be trained', 'Enhanced DBS check (we arrange and pay it)',
      'Right to work in the UK'
    ],
    array['Night rate included in the pay', 'NMC fee paid', '5.6 weeks of holiday', 'End-of-life care training'],
    array['Nursing', 'Palliative care', 'Medication', 'Night work']
  ),
  (
    'bbbbbbbb-0000-4000-8000-000000000203', 'aaaaaaaa-0000-4000-8000-000000000002',
    'eeeeeeee-0000-4000-8000-000000000022',
    'Practice Nurse (part-time)', 'Thornbridge Road Surgery', 'Bradford, UK', 'GB',
    'part_time', 'onsite', 'mid', '{"min": 20, "max": 22.6, "currency": "GBP", "period": "hour"}',
    'active', now() - interval '3 days', now() + interval '6 days',
    $$18 hours a week over three days at a GP practice with 9,200 patients, many of whom prefer Urdu or Polish. Smears, immunisations, asthma and diabetes reviews in 20-minute slots, not 10.

You join two practice nurses and a healthcare assistant. If you come from a ward and want to move to primary care, tell us: the practice pays for the fundamentals course.$$,
    array[
      'Registered nurse with a current NMC PIN', 'Cervical cytology and immunisation training, or ready to take them',
      'SystmOne or EMIS, or able to learn', 'Enhanced DBS check (we arrange and pay it)', 'Right to work in the UK'
    ],
    array['No evenings, no weekends', 'Training paid', '6 weeks of holiday (pro rata)', 'NHS Pension Scheme'],
    array['Practice nursing', 'Immunisation', 'Long-term conditions', 'SystmOne']
  ),
  (
    'bbbbbbbb-0000-4000-8000-000000000204', 'aaaaaaaa-0000-4000-8000-000000000002',
    'eeeeeeee-0000-4000-8000-000000000022',
    'Community Nurse (part-time)', 'Calderside Home Nursing', 'Wakefield, UK', 'GB',
    'part_time', 'onsite', 'mid', '{"min": 21.5, "max": 23.8, "currency": "GBP", "period": "hour"}',
    'active', now() - interval '8 days', now() + interval '31 days',
    $$22.5 hours a week on the road between Wakefield, Ossett and Horbury: wound care, catheters, insulin, and the kitchen-table conversation that tells you more than the chart.

Six to eight visits a day, planned by someone who used to do the job. Mileage from your own front door, not from the office.$$,
    array[
      'Registered nurse (adult) with a current NMC PIN', '1+ year of post-registration experience',
      'Wound care and catheter care', 'Full UK driving licence and a car insured for business',
      'Enhanced DBS check (we arrange and pay it)', 'Right to work in the UK'
    ],
    array['45p a mile from your door', 'Phone and tablet', 'School-run starts possible (09:30)', 'Pension'],
    array['Community nursing', 'Wound care', 'Catheter care', 'Diabetes']
  ),
  (
    'bbbbbbbb-0000-4000-8000-000000000205', 'aaaaaaaa-0000-4000-8000-000000000002',
    'eeeeeeee-0000-4000-8000-000000000022',
    'Staff Nurse, Theatre Recovery', 'Knavesmire Day Hospital', 'York, UK', 'GB',
    'full_time', 'onsite', 'mid', '{"min": 36500, "max": 41500, "currency": "GBP", "period": "year"}',
    'active', now() - interval '10 days', now() + interval '44 days',
    $$A private day hospital with three theatres: hips, hands, hernias. Recovery has eight bays and a ratio that lets you look at the person and not only at the monitor.

Monday to Friday, 07:30 to 18:00 in four long days. No on call.$$,
    array[
      'Registered nurse (adult) with a current NMC PIN', '1+ year in recovery, theatre, ICU or ED',
      'Airway management; ILS (ALS preferred)', 'Enhanced DBS check (we arrange and pay it)',
      'Right to work in the UK'
    ],
    array[
      'Four-day week', '27 days of holiday plus bank holidays', 'ALS paid every four years', 'Private medical cover'
    ],
    array['Recovery nursing', 'Airway management', 'ILS', 'Patient monitoring']
  ),
  (
    'bbbbbbbb-0000-4000-8000-000000000206', 'aaaaaaaa-0000-4000-8000-000000000002',
    'eeeeeeee-0000-4000-8000-000000000022',
    'Mental Health Nurse', 'Lowmoor Recovery Centre', 'Bradford, UK', 'GB',
    'full_time', 'onsite', 'mid', '{"min": 38000, "max": 44000, "currency": "GBP", "period": "year"}',
    'active', now() - interval '14 days', now() + interval '40 days',
    $$Sixteen adults, most with a long history and a plan to live on their own. You are the named nurse for four of them: care plans, one-to-ones, the tribunal report, and the first bus ride to the new flat.

Reflective practice every second Thursday, in working time, with an outside supervisor. Preceptorship for newly qualified nurses.$$,
    array[
      'Registered mental health nurse (RMN) with a current NMC PIN', 'Working knowledge of the Mental Health Act',
      'Physical intervention training, or willing to take it', 'Enhanced DBS check (we arrange and pay it)',
      'Right to work in the UK, or eligible for a Health and Care Worker visa (the client sponsors)'
    ],
    array[
      'Skilled-worker sponsorship', '£2,000 after six months', 'Clinical supervision',
      '33 days of holiday including bank holidays'
    ],
    array['Mental health nursing', 'Risk assessment', 'Care planning', 'De-escalation']
  ),
  (
    'bbbbbbbb-0000-4000-8000-000000000207', 'aaaaaaaa-0000-4000-8000-000000000002',
    'eeeeeeee-0000-4000-8000-000000000022',
    'Immunisation Nurse (term time, part-time)', 'Larkbeck Schools Team', 'Leeds, UK', 'GB',
    'part_time', 'onsite', 'mid', '{"min": 20.5, "max": 22, "currency": "GBP", "period": "hour"}',
    'active', now() - interval '1 day', now() + interval '11 days',
    $$Flu and HPV in schools across Leeds and Pudsey, 09:00 to 15:00, three days a week in term time. You work in a team of four with a coordinator who has already argued with the hall bookings.

A 20-week contract with Larkbeck, renewed each autumn for those who enjoy it. Sixty small arms a morning: a steady hand and a good joke help.$$,
    array[
      'Registered nurse with a current NMC PIN', 'Immunisation training in the last 12 months, or we book it for you',
      'Able to work with children; enhanced DBS with children''s barred list',
      'Able to reach schools in Leeds by 08:45', 'Right to work in the UK'
    ],
    array['Term time only', 'Paid weekly', 'Uniform provided', 'Mileage'],
    array['Immunisation', 'Paediatrics', 'Nursing', 'Record keeping']
  ),
  (
    'bbbbbbbb-0000-4000-8000-000000000208', 'aaaaaaaa-0000-4000-8000-000000000002',
    'eeeeeeee-0000-4000-8000-000000000022',
    'Clinical Lead Nurse', 'Hepworth Fold', 'Huddersfield, UK', 'GB',
    'full_time', 'onsite', 'lead', null,
    'active', now() - interval '18 days', now() + interval '49 days',
    $$Sixty residents, nine nurses, and a manager who wants a partner. You lead clinical care: audits that change something, supervision, the relationship with two GP practices and the hospice.

Half of your week is supernumerary, in writing. Pay is open for discussion and will reflect your experience.$$,
    array[
      'Registered nurse with a current NMC PIN', '3+ years in elderly or complex care, 1+ leading a team',
      'Medication audit and care-plan audit', 'Good knowledge of CQC standards',
      'Enhanced DBS check (we arrange and pay it)', 'Right to work in the UK'
    ],
    array[
      '18.75 supernumerary hours a week', '30 days of holiday plus bank holidays', 'Leadership qualification paid',
      'NMC fee paid'
    ],
    array['Clinical leadership', 'Audit', 'CQC', 'Nursing']
  ),
  (
    'bbbbbbbb-0000-4000-8000-000000000209', 'aaaaaaaa-0000-4000-8000-000000000002',
    'eeeeeeee-0000-4000-8000-000000000022',
    'Nurse, Bank Shifts (Leeds and Wakefield)', 'Larkbeck Nurse Bank', 'Leeds, UK', 'GB',
    'temporary', 'onsite', 'mid', '{"min": 24, "max": 32, "currency": "GBP", "period": "hour"}',
    'active', now() - interval '2 hours', null,
    $$You choose: one shift a month or four a week, in 22 homes and two community hospitals that we know well. Shifts appear in the app ten days ahead; the rate is on the shift before you take it, and it is the rate that you are paid.

Weekly pay, holiday pay shown separately on the slip, and a nurse (not a call centre) on the phone at night.$$,
    array[
      'Registered nurse with a current NMC PIN', '6+ months of UK experience in the last two years',
      'Mandatory training in date, or taken with us at no cost', 'Two clinical references',
      'Enhanced DBS check on the update service (we pay it)', 'Right to work in the UK'
    ],
    array['Paid every Friday', 'Free mandatory training', 'Bank-holiday rate: double', 'Uniform provided'],
    array['Nursing', 'Medication', 'Adaptability']
  ),
  (
    'bbbbbbbb-0000-4000-8000-000000000210', 'aaaaaaaa-0000-4000-8000-000000000002',
    'eeeeeeee-0000-4000-8000-000000000022',
    'Endoscopy Nurse (weekends)', 'Farsley Diagnostic Centre', 'Pudsey, near Leeds, UK', 'GB',
    'part_time', 'onsite', 'mid', '{"min": 25, "max": 28, "currency": "GBP", "period": "hour"}',
    'active', now() - interval '6 days', now() + interval '20 days',
    $$Saturdays and Sundays, 08:00 to 18:00, as many weekends as you like from two a month. Lists of ten, two rooms, decontamination done by others.

Many of the team have another job in the week and come for the calm and the pay. You finish when the list says so.$$,
    array[
      'Registered nurse with a current NMC PIN', '6+ months in endoscopy, theatre or recovery',
      'Conscious sedation monitoring; ILS', 'At least two weekends a month',
      'Enhanced DBS check (we arrange and pay it)', 'Right to work in the UK'
    ],
    array['Weekend rate included in the pay', 'Lunch', 'Free parking', 'JAG training paid'],
    array['Endoscopy', 'Sedation', 'ILS', 'Nursing']
  ),

  -- Larkbeck Healthcare: care and therapy
  (
    'bbbbbbbb-0000-4000-8000-000000000211', 'aaaaaaaa-0000-4000-8000-000000000002',
    'eeeeeeee-0000-4000-8000-000000000022',
    'Care Assistant (days)', 'Ottersgate House', 'Leeds, UK', 'GB',
    'full_time', 'onsite', 'entry', '{"min": 13.1, "max": 13.7, "currency": "GBP", "period": "hour"}',
    'active', now() - interval '4 days', now() + interval '25 days',
    $$No experience needed, only patience and a liking for people who have lived a while. You help with getting up, meals, bathing and the piano on Tuesdays.

Two weeks of paid training, then six shadow shifts. 36 hours a week in three long days, every other weekend off.$$,
    array[
      'Kind, reliable and physically able to do the work', 'English good enough to read a care plan and write a note',
      'Enhanced DBS check (we arrange and pay it)', 'Two references', 'Right to work in the UK'
    ],
    array[
      'Paid training and the Care Certificate', 'Level 2 diploma after six months', 'Free meals and uniform',
      '5.6 weeks of holiday'
    ],
    array['Personal care', 'Communication', 'Teamwork']
  ),
  (
    'bbbbbbbb-0000-4000-8000-000000000212', 'aaaaaaaa-0000-4000-8000-000000000002',
    'eeeeeeee-0000-4000-8000-000000000022',
    'Senior Care Assistant (nights)', 'Shibdale View', 'Halifax, UK', 'GB',
    'full_time', 'onsite', 'mid', '{"min": 14.2, "max": 15, "currency": "GBP", "period": "hour"}',
    'active', now() - interval '9 days', now() + interval '33 days',
    $$You lead the night in a 34-bed residential home: two carers, a medication round at ten, checks, and the decision whether to wake the manager. She would rather be woken.

Four nights of ten hours. Waking nights, all of them.$$,
    array[
      'NVQ or diploma level 3 in health and social care, or working towards it', '2+ years in a care home',
      'Medication administration training', 'Enhanced DBS check (we arrange and pay it)', 'Right to work in the UK'
    ],
    array['Night allowance included in the pay', 'Pension', 'Level 5 diploma paid after a year', 'Free parking'],
    array['Medication', 'Team leadership', 'Dementia care', 'Care planning']
  ),
  (
    'bbbbbbbb-0000-4000-8000-000000000213', 'aaaaaaaa-0000-4000-8000-000000000002',
    'eeeeeeee-0000-4000-8000-000000000022',
    'Live-in Carer', 'Larkbeck at Home', 'York, UK', 'GB',
    'contract', 'onsite', 'mid', '{"min": 128, "max": 142, "currency": "GBP", "period": "day"}',
    'active', now() - interval '12 days', null,
    $$Two weeks in, two weeks off, with a retired botanist who needs help to move and none to think. Your own room and bathroom, two free hours a day, and a relief carer who is also your friend after a month.

Cooking matters more than lifting: she has a hoist, and strong opinions on rhubarb.$$,
    array[
      '1+ year of personal care experience', 'Moving and handling certificate, or taken with us', 'Confident cook',
      'Enhanced DBS check (we arrange and pay it)', 'Full UK driving licence is an advantage',
      'Right to work in the UK'
    ],
    array['Two weeks on, two weeks off', 'Food and lodging', 'Travel paid', '24-hour support line'],
    array['Personal care', 'Cooking', 'Moving and handling', 'Companionship']
  ),
  (
    'bbbbbbbb-0000-4000-8000-000000000214', 'aaaaaaaa-0000-4000-8000-000000000002',
    'eeeeeeee-0000-4000-8000-000000000022',
    'Support Worker, Learning Disabilities (part-time)', 'Rookswood Living', 'Wakefield, UK', 'GB',
    'part_time', 'onsite', 'junior', '{"min": 12.95, "max": 13.5, "currency": "GBP", "period": "hour"}',
    'active', now() - interval '7 days', now() + interval '8 days',
    $$20 hours a week, afternoons and some weekends, with three young men who share a house and want to go bowling, to college and, one of them, to Finland.

You support, you don't take over. We teach PROACT-SCIP, epilepsy care and how to lose at bowling convincingly.$$,
    array[
      'Experience with people with learning disabilities or autism, paid or in the family',
      'Full UK driving licence (manual)', 'Available on three afternoons and one weekend day',
      'Enhanced DBS check (we arrange and pay it)', 'Right to work in the UK'
    ],
    array['Paid training', 'Sleep-ins by choice, paid extra', 'Mileage', 'Level 3 diploma'],
    array['Support work', 'Autism', 'Epilepsy care', 'Driving']
  ),
  (
    'bbbbbbbb-0000-4000-8000-000000000215', 'aaaaaaaa-0000-4000-8000-000000000002',
    'eeeeeeee-0000-4000-8000-000000000022',
    'Occupational Therapist (community)', 'Don Valley Reablement', 'Sheffield, UK', 'GB',
    'full_time', 'hybrid', 'mid', '{"min": 37500, "max": 43500, "currency": "GBP", "period": "year"}',
    'active', now() - interval '11 days', now() + interval '36 days',
    $$Getting people home and keeping them there. You assess in kitchens and bathrooms, order what is needed, and come back in six weeks to see whether it is used as a towel rail.

A team of three therapists and five assistants, rapid-response cover one week in five, one day a week at home for reports.$$,
    array[
      'Registered with the HCPC as an occupational therapist', '1+ year of post-registration experience',
      'Moving and handling, equipment and minor adaptations', 'Full UK driving licence',
      'Enhanced DBS check (we arrange and pay it)', 'Right to work in the UK'
    ],
    array['HCPC fee paid', 'Mileage', '29 days of holiday plus bank holidays', '£700 a year for courses'],
    array['Occupational therapy', 'Reablement', 'Assessment', 'Equipment']
  ),

  -- Not on the careers page: one closed, two drafts
  (
    'bbbbbbbb-0000-4000-8000-000000000190', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000014',
    'Warehouse Team Leader', 'Aireborough Parcels', 'Leeds, UK', 'GB',
    'full_time', 'onsite', 'mid', '{"min": 33000, "max": 36000, "currency": "GBP", "period": "year"}',
    'closed', now() - interval '48 days', now() - interval '6 days',
    $$You lead the late shift: 28 people, four dock doors and a board that says how the evening is going. Half of the job is planning, half is walking.

This job has been filled; we keep it here for those who applied.$$,
    array[
      '2+ years in a warehouse, 1+ leading a team', 'Counterbalance licence', 'Experience with shift planning',
      'Right to work in the UK'
    ],
    array['25 days of holiday plus bank holidays', 'Shift allowance', 'Pension'],
    array['Team leadership', 'Shift planning', 'Forklift']
  ),
  (
    'bbbbbbbb-0000-4000-8000-000000000191', 'aaaaaaaa-0000-4000-8000-000000000001',
    'eeeeeeee-0000-4000-8000-000000000012',
    'Head of Data', 'Polder & Peil', 'Amsterdam, Netherlands', 'NL',
    'full_time', 'hybrid', 'director', '{"min": 115000, "max": 135000, "currency": "EUR", "period": "year"}',
    'draft', now() - interval '1 day', now() + interval '60 days',
    $$Draft, waiting for the client to confirm the pay band. Polder & Peil's data team has grown to eleven people and needs somebody to lead it: engineering, analysis and the conversations with water boards about who owns what.$$,
    array[
      '8+ years in data, 3+ leading teams', 'Has owned a data platform and its budget', 'Dutch at C1, English at C1',
      'Right to work in the EU'
    ],
    array['30 days of holiday', '8% holiday allowance on top of the salary'],
    array['Leadership', 'Data strategy', 'SQL', 'Stakeholder management']
  ),
  (
    'bbbbbbbb-0000-4000-8000-000000000290', 'aaaaaaaa-0000-4000-8000-000000000002',
    'eeeeeeee-0000-4000-8000-000000000022',
    'Care Coordinator', 'Larkbeck at Home', 'Leeds, UK', 'GB',
    'full_time', 'hybrid', 'mid', '{"min": 29500, "max": 32000, "currency": "GBP", "period": "year"}',
    'draft', now() - interval '1 day', now() + interval '45 days',
    $$Draft, to be published when the new Headingley office opens. You match carers and clients, plan the week, and rebuild it on Monday at seven when somebody is ill.$$,
    array[
      '1+ year in care planning or rostering', 'Good local knowledge of Leeds', 'Calm on the phone',
      'Enhanced DBS check (we arrange and pay it)', 'Right to work in the UK'
    ],
    array['27 days of holiday plus bank holidays', 'On-call allowance'],
    array['Rostering', 'Care planning', 'Communication']
  )
on conflict do nothing;

-- Knowledge -----------------------------------------------------------------------------------

insert into public.knowledge_base (id, agency_id, category, title, tags, source, status, content)
values
  -- Shared with all agencies
  (
    'dddddddd-0000-4000-8000-000000000001', null, 'applications',
    'Writing a resume that gets read',
    array['resume', 'cv', 'applying'],
    'Candidate handbook, section 1', 'published',
    $$The first person to open your resume gives it about half a minute. Help them to find three things in that time: what you do, where you did it, and what came of it.

## Structure
- **Top lines:** name, town, phone, e-mail, and one sentence on what you do. A photo, age or marital status is not needed.
- **Experience, newest first:** employer, role, month and year. Three to five bullets for recent roles, one for old ones.
- **Skills and certificates:** only what you could talk about for two minutes. Give the expiry date of licences and registrations.
- **Education:** short, unless you are at the start of your career.

## Bullets that work
Say what you did, with what, and what changed. "Responsible for invoices" tells little. "Cut unpaid invoices from 14% to 6% in a year by calling before the due date" tells a story and can be checked. No number? Say how often, how many people or how large.

## Match it to the post
Read the requirements and answer each of them somewhere, in the post's own words where they are true. Leave out what does not help. Don't claim what you can't show: it comes out in the interview or the reference.

## Form
One page for up to five years of experience, two after that. A plain layout with normal headings survives every system; columns and icons often don't. Send a PDF or DOCX that contains text, not a scan. Ask one person to read it aloud to you: you will hear what to cut.$$
  ),
  (
    'dddddddd-0000-4000-8000-000000000002', null, 'interviews',
    'Answering interview questions with STAR',
    array['interview', 'star', 'practice'],
    'Candidate handbook, section 3', 'published',
    $$Questions that begin with "Tell me about a time when…" ask for evidence. STAR is a simple way to give it without getting lost.

## The four parts
1. **Situation:** where and when, in two sentences.
2. **Task:** what was yours to do, and why it mattered.
3. **Action:** what you did, step by step. This is more than half of the answer. Say "I" for your part and "we" for the team's.
4. **Result:** what changed, with a number if there is one, and what you would do differently.

## An example
*"Last winter two of our four drivers were ill in the week before Christmas (situation). I had to get 300 deliveries out without overtime (task). I sorted the routes by postcode again, moved 40 business customers to the morning, and asked the warehouse to load in reverse order (action). We delivered 288 on time and told the other twelve customers the evening before (result). I would now keep the new routes ready for any week."*

## How to prepare
- Write down six stories from the last three years: a success, a mistake, a conflict, a deadline, something you learnt, somebody you helped. They cover most questions.
- Keep each answer to about two minutes.
- Practise aloud. You can practise here: ask for interview questions for a certain job.

## When you have no example
Say so, and describe what you would do. An honest "that hasn't happened to me yet, but…" beats an invented story every time.$$
  ),
  (
    'dddddddd-0000-4000-8000-000000000003', null, 'offers',
    'Negotiating an offer',
    array['offer', 'salary', 'negotiation'],
    'Candidate handbook, section 5', 'published',
    $$Most employers expect a question about the offer, and a polite one does not put it at risk. What helps is to know what you want before you ask.

## Before you answer
- Ask for the offer in writing, with base pay, bonus, hours, start date, notice period and benefits.
- Ask for time: two or three working days is normal.
- Compare the whole package. A higher base with a longer commute, unpaid overtime or a weaker pension can be worth less.

## Decide on three numbers
1. What you would be glad to accept.
2. What you would ask for: a little above that, with a reason.
3. Where you would rather say no.

## What to say
*"Thank you, I would like to work with you. Given my six years with the same systems and the range in the post, I had £48,000 in mind. Is there room to get closer to that?"* Then wait. One clear request with one reason works better than a list.

If the base can't move, other things may: start date, days from home, training budget, an earlier pay review, extra holiday, help with moving.

## Things to avoid
- Inventing another offer. If you have one, you may mention it; you don't have to say from whom.
- Reopening what you have agreed.
- Resigning from your job before the contract is signed.

A recruiter can tell you how much room there usually is. Ask before you name a figure.$$
  ),
  (
    'dddddddd-0000-4000-8000-000000000004', null, 'applications',
    'Explaining a gap in your work history',
    array['gap', 'career break', 'resume'],
    'Candidate handbook, section 2', 'published',
    $$Gaps are common: care for a child or parent, illness, study, redundancy, a move, time away. Recruiters mostly want to know that nothing is hidden. A short, calm line does that.

## On the resume
- Give the gap a line like any other: *"2023 to 2024: full-time care for a family member"* or *"Career break, travel and a Spanish course"*.
- Use years rather than months for old roles if that is tidier, but don't move dates. Dates are checked.
- Add what you kept up: a course, voluntary work, freelance days, a registration that you renewed.

## In the interview
Three sentences are enough: what it was, that it is settled (or how it is organised now), and why this job. *"I looked after my father for a year. That has come to an end, and I have done a refresher course since. I'm looking for a team again, and this ward is ten minutes from home."*

## What you need not say
You don't have to name an illness, a diagnosis or family plans. In many countries employers may not ask. If you need an adjustment at work or in the interview, you can say what you need without saying why.

## Coming back after a long time
- Look for returner programmes, part-time and temporary posts: they shorten the distance.
- In registered professions, check what is needed to renew your registration before you apply.
- Ask for a referee from before the gap and one from more recently, for example a course leader.$$
  ),
  (
    'dddddddd-0000-4000-8000-000000000005', null, 'moving and visas',
    'Work visas: the basics',
    array['visa', 'sponsorship', 'relocation', 'right to work'],
    'Candidate handbook, section 8', 'published',
    $$This is orientation, not legal advice. Rules and salary thresholds change every year, so check the government's own pages before you decide anything.

## Three questions first
1. **Do you already have the right to work there?** Citizenship, settled status, a partner's visa, an EU passport within the EU, a working-holiday or graduate visa may be enough.
2. **Does the job qualify?** Many visas ask for a certain level of skill and a minimum salary.
3. **Does the employer sponsor?** Our posts say so in the requirements. If a post says "right to work in…" and nothing about sponsorship, assume that the employer does not.

## Common routes
- **United Kingdom:** Skilled Worker visa, and the Health and Care Worker visa for many health roles. The employer needs a licence.
- **Germany and most of the EU:** EU Blue Card for graduates and experienced IT specialists; national permits for skilled workers.
- **Netherlands:** highly skilled migrant permit through a recognised sponsor.
- **Canada and the United States:** usually a job offer with an employer's petition or a points system; long lead times.
- **UAE and Japan:** the employer applies after the contract.

## Time and cost
Plan two to four months from offer to first day. Employers normally pay the sponsorship itself. Ask in writing who pays for the application, the health surcharge, flights and family members, and whether anything must be repaid if you leave early.

## A warning
Nobody may sell you a job or a certificate of sponsorship. If somebody asks you for money, stop and tell us.$$
  ),
  (
    'dddddddd-0000-4000-8000-000000000006', null, 'working life',
    'Remote work: what to ask before you accept',
    array['remote', 'hybrid', 'contract'],
    'Candidate handbook, section 6', 'published',
    $$"Remote" means different things. Five minutes of questions before you sign save a year of misunderstanding.

## Where and when
- From which countries may I work, and for how many weeks a year elsewhere? Tax and social insurance follow the place where you sit.
- Are there core hours, and in which time zone?
- How often do people meet in person, and who pays for travel and nights?

## Money and equipment
- Is pay the same everywhere, or does it follow the place where you live?
- Who provides the laptop, chair and screen, and what happens to them at the end?
- Is there an allowance for electricity, internet or a desk in a shared office?

## How the team works
- How do decisions get written down? If the answer is "in meetings", ask to see an example of the notes.
- How are new people brought in? The first month is the hard part of a remote job.
- How will my work be judged? "Online status" is not a good answer.

## Hybrid
Ask for the number of days in the contract or in writing, and whether they are fixed. "Two days, flexible" can turn into four.

## For yourself
Try it honestly: a separate place, a fixed end of the day, and people to talk to outside of work. Say early when something does not work. It is usually easier to change in the second week than in the second year.$$
  ),
  (
    'dddddddd-0000-4000-8000-000000000007', null, 'working life',
    'Probation and trial periods',
    array['probation', 'contract', 'new job'],
    'Candidate handbook, section 7', 'published',
    $$Most jobs begin with a period in which both sides can leave at shorter notice. It is not an examination with a trick question, but it pays to know the rules.

## How long
- **UK:** commonly three to six months, set by the contract.
- **Germany:** up to six months, with two weeks' notice.
- **Netherlands:** at most one month for contracts of more than six months and less than two years, two months for longer ones, none for six months or less.
- **France, Spain, Poland:** limits by law and contract type. Your contract must state it.

## The first week
Ask your manager: *What would make you say after three months that this was the right choice?* Write down the answer and go back to it each month.

## On the way
- Ask for a short talk after two, six and ten weeks. Don't wait for the final one.
- Keep a list of what you finished and what you learnt.
- If something was promised and is missing (training, equipment, a mentor), mention it early and in writing.

## If it does not go well
Ask for concrete examples and for one or two things to change. A probation can sometimes be extended, if the contract allows it and you agree. If you decide to leave, give the notice in the contract and talk to us: we would rather find you a better place than lose touch.

## Your rights
Holiday, sick pay under the law, the minimum wage and protection from discrimination apply from the first day.$$
  ),
  (
    'dddddddd-0000-4000-8000-000000000008', null, 'applications',
    'References: whom to ask and when',
    array['references', 'checks'],
    'Candidate handbook, section 4', 'published',
    $$Employers usually ask for two references after the interview. Contacting a present employer without your consent is not acceptable, and we don't do it.

## Whom to ask
- A manager from one of your last two jobs is best.
- For a first job: a teacher, a trainer or the leader of a voluntary project.
- For health and care jobs, one referee must usually be your most recent employer in that field, and the references must cover a set number of years.
- Family and friends don't count.

## How to ask
Write first: *"I've applied for a job as … and would like to name you as a referee. Would you be happy to confirm my dates and say something about my work?"* Then send the job post and two or three points they may have forgotten. Thank them, and tell them how it went.

## What they will be asked
Dates, role, whether they would employ you again; sometimes reliability, strengths, and for work with children or vulnerable adults, whether there were concerns. Many large employers confirm dates only. That is normal and not held against you.

## If you expect a poor reference
Tell your recruiter beforehand. An explanation before the call sounds very different from one after it. You can add a second referee who saw the same work.

## When
We ask for names after the first interview, and we contact nobody until you say yes to that step.$$
  ),
  (
    'dddddddd-0000-4000-8000-000000000009', null, 'working life',
    'Notice periods and leaving well',
    array['notice', 'resignation', 'start date'],
    'Candidate handbook, section 9', 'published',
    $$Sign the new contract first, then resign. An offer by phone is not yet a job.

## Finding your notice period
Look in the contract. If it says nothing, the law sets a minimum:
- **UK:** one week after a month of employment; contracts often say one to three months.
- **Germany:** four weeks to the 15th or the end of a month for employees, unless the contract says more.
- **Netherlands:** one month, to the end of a month, unless agreed otherwise.
- **Spain:** usually 15 days. **France:** by collective agreement, often one to three months. **Poland:** from two weeks to three months, by length of service.

## How to resign
Short and in writing: *"I resign from my position as … My last day will be …"* Give it to your manager in person or on a call first. You need not give reasons.

## Agreeing on an earlier date
Ask; many employers agree when there is a plan for handing over. Unused holiday can shorten the time at the desk. Get the agreement in writing before you tell the new employer.

## A counter-offer
Decide before the conversation what would make you stay. If the reason for leaving was not money, money seldom repairs it.

## The last weeks
Write down how things are done, introduce whoever takes over, take home nothing that is not yours, and ask for your reference or certificate. Tell us your earliest start date as it is: a date that has to move makes a poor beginning.$$
  ),

  -- Kestrel & Vane
  (
    'dddddddd-0000-4000-8000-000000000101', 'aaaaaaaa-0000-4000-8000-000000000001', 'policies',
    'How we handle your data',
    array['data', 'privacy', 'gdpr'],
    'Privacy notice for candidates, summary', 'published',
    $$This is the short version. The full notice is on our website.

## What we keep
Your contact details, your resume and what we read from it, your applications, and the messages that you exchange with us. If you talk to the assistant, that conversation belongs to you: our recruiters can't open it. They see what you send: an application, or a message to a person.

## What employers see
Nothing until you apply and confirm. Then they see the resume and the cover letter as they were at that moment, your name and how to reach you. Later edits to your resume don't change what was sent.

## How long
If you are not in a running application, we delete your data after 180 days without activity. We write to you before. Records that the law obliges us to keep (for example for a placement) stay for that time only.

## What we don't do
- We don't sell data, and we don't send your resume to an employer "on spec".
- We don't ask for health, religion, ethnicity or family plans. If such things stand in your resume, they play no part in our decisions.
- We don't use your documents to train models.

## Your rights
You can see, correct, export and delete your data. Ask the assistant, or write to privacy@kestrel-vane.example. Deletion is done within 30 days. If you are not satisfied, you may turn to the Dutch data protection authority or the one in your country.$$
  ),
  (
    'dddddddd-0000-4000-8000-000000000102', 'aaaaaaaa-0000-4000-8000-000000000001', 'policies',
    'Candidates never pay us',
    array['fees', 'scams', 'cost'],
    'Candidate charter, article 1', 'published',
    $$Our service is free for candidates. Always, in every country, at every step.

## Who pays
The employer pays us a fee when somebody is hired, usually a share of the first year's pay. It is on top of your salary and is never taken from it. For contract work, the client pays a margin on your rate, and we tell you how large it is if you ask.

## What you will never be asked to pay for
- Registration, an interview, or a "place on a list"
- Checking or rewriting your resume
- A background check that the employer requires
- A visa, a certificate of sponsorship or an "embassy fee" through us
- Training as a condition for an offer

Government fees for your own documents, such as a passport, are yours. Which visa costs the employer covers is stated in the offer.

## How to recognise a fake
Fraudsters sometimes use the names of agencies. Be careful if somebody offers you a job without an interview, writes from a free e-mail address, asks for bank details or a copy of your passport before an offer, or wants money or gift cards.

Our recruiters write only from addresses that end in @kestrel-vane.example, or in the chat on our careers page. If in doubt, ask here whether the person works for us. We would rather check ten real colleagues than miss one false one.

## If you have been asked for money
Don't pay. Send us what you received. We report it and warn others.$$
  ),
  (
    'dddddddd-0000-4000-8000-000000000103', 'aaaaaaaa-0000-4000-8000-000000000001', 'process',
    'What happens after you apply',
    array['timeline', 'application', 'status'],
    'Candidate handbook, section 10', 'published',
    $$You should never have to wonder where you stand. These are the steps and the time that we allow ourselves.

## The steps
1. **Confirmation:** at once, automatically.
2. **First reading by a recruiter:** within 3 working days.
3. **A call with you,** 20 to 30 minutes: within 5 working days.
4. **Your profile goes to the client:** the day after the call, if you agree.
5. **The client answers:** usually after 5 to 7 working days.
6. **Interviews:** one to three, over two or three weeks.
7. **Offer or a clear no:** within 2 working days of the client's decision.

## How you hear from us
In the chat that opens with your application, and by e-mail if you are not there. You can ask the assistant for the status at any time. It reads the same record that we do.

## If it is a no
You get it in writing, with a reason that is more than "other candidates were stronger". After an interview we pass on the client's comments by phone if you like.

## If nothing happens
If we are late, write in the chat. After ten working days without an answer from the client we tell you so, and ask whether you would like to wait or withdraw.

## Withdrawing
You can withdraw whenever you want, without giving a reason. If the job is still open you may apply again later.$$
  ),
  (
    'dddddddd-0000-4000-8000-000000000104', 'aaaaaaaa-0000-4000-8000-000000000001', 'process',
    'Travel and interview expenses',
    array['interview', 'expenses', 'travel'],
    'Candidate handbook, section 11', 'published',
    $$An interview should not cost you money. Most first interviews are by video. For those in person, this applies.

## What is paid back
- **Train, bus or tram:** second class, in full.
- **Car:** €0.30 a kilometre (45p a mile in the UK), plus parking, if public transport takes more than 90 minutes.
- **Flights and a hotel night:** when the client invites you from abroad. We book and pay them, so that you don't have to advance the money.
- **Care for children or relatives:** up to €80 for each interview, with a simple receipt.
- **Support you need because of a disability,** such as an interpreter or an assistant: in full, arranged beforehand.

A taxi is paid when there is no other sensible way, or when it is part of an adjustment.

## How
1. Tell your recruiter what you expect to spend as soon as the date is fixed. For more than €100 we confirm it in writing first.
2. Keep the tickets or take photos of them.
3. Send them in the chat within 30 days, with your bank details in the form that we give you (not as a chat message).
4. We transfer the money within ten working days. We don't wait for the client.

## Trial days
A trial day of more than half a day is work and is paid at the rate of the job. If a client asks you to work unpaid, tell us: we'll speak to them.$$
  ),
  (
    'dddddddd-0000-4000-8000-000000000105', 'aaaaaaaa-0000-4000-8000-000000000001', 'checks',
    'Right to work and identity checks',
    array['right to work', 'identity', 'documents'],
    'Candidate handbook, section 12', 'published',
    $$Every employer must check that you are allowed to work in the country. We do it for all candidates in the same way, whatever their name, accent or passport.

## When
After an offer and before the first day. You don't need to send a passport when you apply, and please don't put one in the chat.

## What you need
- **Netherlands and other EU countries:** passport or identity card of an EU, EEA or Swiss citizen, or a residence permit that allows the work.
- **United Kingdom:** British or Irish passport, or a share code from the government's online service. For some documents the check is done on a video call.
- **United States:** documents from the lists of form I-9, shown to the employer.
- **Elsewhere:** your recruiter sends you the list for the country.

## How we check
Through a secure upload link, which your recruiter sends and which expires after seven days. Two people at our office can open it. We note the result and delete the copies after the hand-over to the employer, unless the law requires us to keep them.

## If your permit ends soon
Tell us. Many permits can be extended, and a planned renewal is no reason to turn somebody down. If the employer sponsors visas, the post says so.

## If something does not match
A changed name, an old photograph or a missing page is common and can be cleared up. You get at least five working days to bring other documents.$$
  ),
  (
    'dddddddd-0000-4000-8000-000000000106', 'aaaaaaaa-0000-4000-8000-000000000001', 'policies',
    'Equal opportunity and adjustments',
    array['accessibility', 'disability', 'equal opportunity', 'adjustments'],
    'Candidate charter, article 4', 'published',
    $$We look at whether somebody can do the job, and at nothing else. We keep our side of that with practical rules, not only with a sentence.

## What we do
- Requirements are checked with the client: if it isn't needed on day one, it does not belong in the post.
- Each requirement is looked at with evidence from your documents. Nobody is ranked, and nobody is turned down by a machine.
- Two people read every application that one person would decline.
- Interview questions are agreed beforehand and are the same for all candidates.
- Once a year we publish how people fare at each step, by gender and age group where they told us.

## Adjustments
Tell us what would help, in the chat or by phone. You don't have to say why, and it is not passed on as a reason for anything. Examples from last year:
- questions in writing the day before
- more time, or a break in the middle
- a sign-language interpreter, captions on video calls
- a room without steps, a quiet room, an early slot
- a conversation instead of a form

Reply to your recruiter or write to adjustments@kestrel-vane.example. We answer within two working days and we pay.

## If something went wrong
If you felt treated unfairly by us or by a client, tell us. A person who was not involved looks into it and answers within ten working days. A complaint has no effect on your applications.$$
  ),
  (
    'dddddddd-0000-4000-8000-000000000107', 'aaaaaaaa-0000-4000-8000-000000000001', 'policies',
    'How the assistant works, and what people decide',
    array['assistant', 'ai', 'human review'],
    'Candidate charter, article 5', 'published',
    $$The assistant on our careers page is a computer program. It is labelled as such in every message, and you can ask for a person at any time.

## What it does for you
It finds jobs, explains posts, reads your resume if you upload one, compares it with the requirements, helps with letters and interview practice, keeps your saved jobs and alerts, and tells you the status of your applications.

## What it does not do
- It sends nothing in your name by itself. Before an application or a message goes out, you see exactly what will be sent, may change it, and confirm with a click.
- It does not score or rank you, and it does not decide. Whether you are invited, offered a job or turned down is decided by a named person, who gives a reason.
- It knows only what you may see. It can't open the notes of recruiters or the data of other candidates.

## It can be wrong
It may misread a resume or miss a job. When it says that a requirement is met or not met, it shows the sentence it relies on; correct it if it's wrong. For anything with consequences (visas, contracts, tax) check with a person.

## Talking to a person
Use "Talk to a person", or just say it. During office hours (Monday to Friday, 9:00 to 17:30, Amsterdam time) somebody answers, usually within 15 minutes; otherwise on the next working day. You see a summary of your question before it is passed on, and you can change it.

## Undo
Most things that it saves for you can be taken back: say "undo that".$$
  ),
  (
    'dddddddd-0000-4000-8000-000000000108', 'aaaaaaaa-0000-4000-8000-000000000001', 'policies',
    'Referral bonus and complaints',
    array['referral', 'bonus', 'complaint', 'feedback'],
    'Candidate handbook, sections 14 and 15', 'published',
    $$## Recommend somebody
If you recommend somebody to us and they are hired, we say thank you with money:
- **€600** for a permanent job
- **€250** for a contract or temporary job of at least three months

It is paid six weeks after their first day, to you or to a charity of your choice. You need not be a candidate yourself.

**How:** ask the person first. Then they apply here and name you in the cover letter, or you ask your recruiter for a link. We don't take contact details of people who don't know about it. If two people recommend the same person, the first one counts. Clients' own staff follow the rules of their employer.

## Make a complaint
We want to know when we were slow, unclear or unfair.

1. **Write to us** in the chat or to complaints@kestrel-vane.example. A few sentences are enough: what happened, when, and what would put it right.
2. **Within two working days** you get a confirmation with the name of the person who deals with it. It is never the one whom you complain about.
3. **Within ten working days** you get an answer with what we found and what we'll do. If we need longer, we say why and until when.
4. **Not satisfied?** Ask for a review by a director. After that you may go to the supervisory or equal-treatment body of your country; we tell you which one.

A complaint does not affect your applications. You can also leave a review, with your name or without it. Reviews are looked after by the platform, not by us.$$
  ),

  -- Larkbeck Healthcare
  (
    'dddddddd-0000-4000-8000-000000000201', 'aaaaaaaa-0000-4000-8000-000000000002', 'process',
    'What happens after you apply, and who pays',
    array['timeline', 'application', 'fees', 'registration'],
    'Welcome pack, page 2', 'published',
    $$Health and care jobs need more checks than others. Most people start three to five weeks after they apply; here is why, and what we do in that time.

## Permanent jobs
1. **Day 1:** you get a confirmation, and a chat with the branch opens.
2. **Within 2 working days:** a recruiter calls. All of ours have worked in care, so you can speak plainly.
3. **Within a week:** the home, practice or hospital answers. Most invite people to look round before the interview.
4. **After an offer:** references, DBS, right to work, registration and occupational health. We start all of them on the same day.

## Bank and temporary work
You register once: an hour on video or in the Leeds office, with your documents. Mandatory training (one day, paid for by us) follows in the same week if yours is out of date. Then you choose shifts in the app.

## You pay nothing
No registration fee, no charge for the DBS check, training or uniform, and nothing is taken from your wages for them later. It is against the law for an agency to charge you for finding work. Clients pay us.

## Where am I?
Ask the assistant or the branch at any time. If a check is waiting for somebody (a referee on holiday, as a rule), we tell you who and chase them every two days.

## If it is a no
You'll hear it from us with a reason, and with what would make it a yes next time.$$
  ),
  (
    'dddddddd-0000-4000-8000-000000000202', 'aaaaaaaa-0000-4000-8000-000000000002', 'checks',
    'DBS checks',
    array['dbs', 'safeguarding', 'checks'],
    'Welcome pack, page 4', 'published',
    $$Everybody who works with patients, children or vulnerable adults needs an enhanced check by the Disclosure and Barring Service, with the barred list for the group that they work with. We arrange it and we pay for it.

## How it goes
1. We send you a link to the form. It takes about twenty minutes.
2. You show three documents (for example passport, driving licence, a bank statement with your address), on video or in the branch.
3. The DBS sends the certificate to you, not to us. Most arrive within two weeks. If you have lived at many addresses it can take longer.
4. You show us the original. We note the number and date, and give it back.

## The update service
If you are on the update service, we can check your existing certificate online in a minute. It must be enhanced and for the same group. If you are not, join within 30 days of a new certificate; we refund the yearly fee while you work with us.

## Time abroad
If you have lived outside the UK for six months or more in the last five years, we need a police certificate from that country. Start early: some take months.

## If there is something on it
Tell us before, if you can. A conviction is not an automatic no. A manager looks at what it was, how long ago, and what has happened since, and talks to you before anything is decided. People who are on a barred list can't work in regulated activity.$$
  ),
  (
    'dddddddd-0000-4000-8000-000000000203', 'aaaaaaaa-0000-4000-8000-000000000002', 'checks',
    'Right to work, NMC and HCPC registration',
    array['right to work', 'nmc', 'hcpc', 'visa', 'training'],
    'Welcome pack, page 5', 'published',
    $$## Right to work
We check it before your first shift, for everybody. Bring a British or Irish passport, or the share code from the government's "prove your right to work" service. Please don't post documents in the chat: you get a secure link.

On a student visa you may work up to the hours on your visa in term time. On a Health and Care Worker visa, extra shifts beside your sponsored job are limited; we look at your conditions together before you book.

## Sponsorship
Larkbeck itself does not sponsor. Some clients do for permanent jobs, and then the post says so. No one may charge you for a certificate of sponsorship.

## Registration
- **Nurses and nursing associates:** a current NMC PIN without conditions that rule out the work. We look it up, and again every month.
- **Occupational therapists and other allied professions:** HCPC registration.
- **Lapsed registration?** We can tell you about return-to-practice courses. You may work as a senior care assistant in the meantime.
- **Trained abroad?** We explain the route (English test, computer-based test, OSCE). You can work as a care assistant until your PIN arrives, if your visa allows it.

## Training that must be in date
Moving and handling, basic life support (ILS for theatre, recovery and endoscopy), safeguarding level 2 or 3, infection control, fire, medication. If something has run out, we book you on the next day in Leeds or York, free of charge.$$
  ),
  (
    'dddddddd-0000-4000-8000-000000000204', 'aaaaaaaa-0000-4000-8000-000000000002', 'pay',
    'Weekly pay for temporary shifts',
    array['pay', 'weekly pay', 'timesheet', 'temporary'],
    'Bank worker guide, section 1', 'published',
    $$Temporary and bank shifts are paid every Friday for the week before.

## The week
- **Monday 00:00 to Sunday 24:00:** the pay week. A night shift that begins on Sunday counts for that week.
- **By Monday 12:00:** your timesheet must be approved. You confirm the hours in the app and the person in charge of the shift signs there. On paper: photograph both sides.
- **Friday:** the money is in your account by 9:00. When Friday is a bank holiday, you get it on Thursday.

A timesheet that comes in late is paid with the following Friday's run. If you would be short because of that, call the branch: we can make one hardship payment a month, at no cost.

## What is on the slip
Hours by type (day, night, Saturday, Sunday, bank holiday), the rate for each, holiday pay in its own line, mileage, tax, National Insurance and pension. The rate is the one that you saw when you took the shift. We don't use umbrella companies, and there are no "admin" deductions.

## Breaks and overruns
Breaks are unpaid unless the shift says otherwise. If you could not take one, have it signed and we pay it. If you stay because the handover was late, that is paid too, in steps of 15 minutes.

## Cancelled shifts
If a client cancels less than 12 hours before the start, you are paid four hours. If you are already there, you are paid the whole shift.

## Something wrong?
Write in the chat with the date and the home. Mistakes of ours are paid within two working days.$$
  ),
  (
    'dddddddd-0000-4000-8000-000000000205', 'aaaaaaaa-0000-4000-8000-000000000002', 'pay',
    'Holiday pay for bank and temporary workers',
    array['holiday', 'leave', 'pay'],
    'Bank worker guide, section 2', 'published',
    $$You earn paid holiday from your first shift, however few you work. The law gives everybody 5.6 weeks a year; for irregular hours that comes to 12.07% of the hours worked.

## How we pay it
For bank and temporary shifts, holiday pay is added to each week's pay and shown in a line of its own: 12.07% of your pay for that week. This is called rolled-up holiday pay. It means that you have had the money by the time you take time off, so put some of it aside.

**Example:** 24 hours at £25 are £600. Holiday pay is £72.42. Your gross pay for the week is £672.42.

## Taking time off
Simply don't book shifts. We ask everybody to take at least four full weeks a year off, and the app reminds you if you haven't. Nobody loses shifts because they were away.

## Permanent and fixed-hours jobs
If you are employed by a home, a practice or a hospital, holiday is booked and paid there, as in your contract. Larkbeck at Home carers with fixed rotas book through their coordinator, four weeks ahead, and are paid at their average of the last 52 weeks.

## Bank holidays
They aren't extra days of leave for bank workers, but work on them is paid at double the rate.

## When you leave
There is nothing to claim for rolled-up weeks, because it was paid each time. Fixed-rota workers get unused days with the last pay.$$
  ),
  (
    'dddddddd-0000-4000-8000-000000000206', 'aaaaaaaa-0000-4000-8000-000000000002', 'working with us',
    'Uniform, badge and protective equipment',
    array['uniform', 'ppe', 'badge'],
    'Bank worker guide, section 4', 'published',
    $$## What you get
- **Three tunics** (two if you work fewer than two shifts a week), trousers if you want them. Navy for nurses, teal for care staff, green for therapists.
- **A photo badge** with your name, role and registration number. Wear it on every shift.
- **A fob watch** for nurses.

It is all free. Order the size in the app; it comes to your home within four working days. Maternity sizes, long sleeves for the journey, and head coverings in the uniform colour are available without asking anybody.

You bring closed, non-slip shoes. We pay back up to £35 a year for them.

## In clinical areas
Bare below the elbows: no watch on the wrist, no rings except a plain band, short natural nails. If your faith asks for covered arms, disposable over-sleeves are provided and you change them between patients.

## Protective equipment
Gloves, aprons, masks and eye protection are provided where you work. If they are missing, don't start the task; tell the person in charge and call our night line. You will be paid, and you won't be in trouble. FFP3 masks need a fit test, which we do in the branch.

## Washing
At 60 degrees, apart from other laundry. You can claim tax relief for washing your uniform; the branch has the form.

## When you leave
Send back the badge. Tunics too, if they are less than six months old, in the bag that we send you. We don't take money from your last pay for them.$$
  ),
  (
    'dddddddd-0000-4000-8000-000000000207', 'aaaaaaaa-0000-4000-8000-000000000002', 'working with us',
    'Refer a friend',
    array['referral', 'bonus'],
    'Bank worker guide, section 6', 'published',
    $$The best colleagues we have were brought by somebody who already worked with us, so we pay for it.

## How much
- **Registered nurse, bank or permanent:** £400 for you, £150 for them
- **Therapist or senior care assistant:** £250 for you, £100 for them
- **Care assistant or support worker:** £150 for you, £75 for them

## When
- **Bank work:** after their first 100 hours.
- **Permanent job:** after three months in the post.

It is paid with the Friday run and taxed like other pay.

## How
Give your friend your referral name from the app. They write it in the application ("How did you hear about us?" or in the cover letter). You can also ask the assistant to draft a message that you send them yourself. We don't contact people who have not contacted us.

## Small print, in plain words
- Anybody who has worked at least one shift with us may refer. Office staff can't.
- Your friend must be new to Larkbeck, or away for at least a year.
- When two people name the same friend, the bonus is split.
- There is no limit. The record is held by a night nurse in Halifax, with eleven.
- Checks are the same for everybody. A referral doesn't make them shorter, and we can't tell you how your friend's application is going; that is theirs to tell.

## Not looking for yourself?
You can still refer. Ask for a guest code in the branch.$$
  ),
  (
    'dddddddd-0000-4000-8000-000000000208', 'aaaaaaaa-0000-4000-8000-000000000002', 'policies',
    'Your data, our assistant and complaints',
    array['data', 'privacy', 'assistant', 'complaint', 'human review'],
    'Privacy notice and complaints procedure, summary', 'published',
    $$## Your data
We keep your contact details, work history, registration, training, checks, shifts and pay. Clients see what they need for the shift or the job: name, role, PIN, training dates, and the application that you confirmed. Health information from occupational health stays with the occupational health provider; we only get "fit", "fit with adjustments" or "not yet".

If you don't work with us and have no running application, we delete your data a year after your last activity. Pay and safeguarding records stay for as long as the law says. You can ask to see, correct or delete your data at privacy@larkbeck.example. The Information Commissioner's Office supervises us.

## The assistant
The assistant in the chat is a computer program, and is marked as one. It helps you to find shifts and jobs, and answers questions from these articles. It never decides about you, never rejects anybody, and sends nothing before you have confirmed it. Your talks with it are private. It isn't a clinical adviser: for a patient's safety use the procedures of the ward or home, and in an emergency call 999.

Say "talk to a person" whenever you like. The branch answers from Monday to Saturday, 7:30 to 19:00; on-call nurses answer at night for anybody on shift.

## Complaints
1. Tell the branch, or write to complaints@larkbeck.example.
2. A manager who wasn't involved confirms within two working days and answers within ten.
3. If you are not satisfied, our director reviews it.

## Worried about a patient or a practice?
Raise it with the nurse in charge and with us on the same day. You may also go straight to the Care Quality Commission. Nobody loses shifts for speaking up, and we keep your name to ourselves if you ask.$$
  )
on conflict do nothing;

-- Candidates ----------------------------------------------------------------------------------

-- Resumes without a file, as a version is: one is written from parsed_data (JSON Resume) when somebody wants it.
insert into public.resumes (
  id, user_id, file_path, file_name, file_type, file_size, is_primary, status, created_at, parsed_data
)
values
  (
    'ffffffff-0000-4000-8000-000000000001', 'cccccccc-0000-4000-8000-000000000001',
    'cccccccc-0000-4000-8000-000000000001/ffffffff-0000-4000-8000-000000000001.pdf',
    'Ines Calder, resume.pdf', 'application/json', 84213, true, 'parsed', now() - interval '24 days',
    $${
      "basics": {
        "name": "Ines Calder",
        "label": "Backend engineer",
        "email": "ines.calder@example.com",
        "phone": "+44 113 496 0142",
        "url": "https://inescalder.example",
        "summary": "Backend engineer with nine years in web software, seven of them with TypeScript and Node.js. I like ledgers, clear error messages and deleting code. British and Irish citizen, free to work in the UK and the EU.",
        "location": {"city": "Leeds", "countryCode": "GB"}
      },
      "work": [
        {
          "name": "Moorhen Ticketing",
          "position": "Backend engineer",
          "location": "Leeds, UK",
          "startDate": "2022-04",
          "summary": "Seat reservations and payments for 160 theatres. Node.js, TypeScript, PostgreSQL, AWS.",
          "highlights": [
            "Rebuilt the refund ledger as double entry; month-end differences went from about 40 to none",
            "Cut the slowest booking query from 1.9 s to 60 ms with a partial index",
            "On call one week in five for the services that I wrote",
            "Mentored two junior developers"
          ]
        },
        {
          "name": "Brightloom Energy",
          "position": "Software developer",
          "location": "Sheffield, UK",
          "startDate": "2019-09",
          "endDate": "2022-03",
          "summary": "Meter readings and billing for small energy suppliers. Node.js, RabbitMQ, PostgreSQL.",
          "highlights": [
            "Moved nightly billing of 70,000 meters to a queue, so that one bad reading no longer stopped the run",
            "Introduced contract tests between four services"
          ]
        },
        {
          "name": "Yarrow Web Studio",
          "position": "Junior web developer",
          "location": "York, UK",
          "startDate": "2017-07",
          "endDate": "2019-08",
          "summary": "Web shops and booking pages for local businesses. PHP and JavaScript.",
          "highlights": ["Built the class-booking page that three yoga schools still use"]
        }
      ],
      "education": [
        {
          "institution": "University of the Ridings",
          "studyType": "BSc",
          "area": "Computer Science",
          "startDate": "2014",
          "endDate": "2017"
        }
      ],
      "certificates": [{"name": "AWS Certified Developer, Associate", "date": "2024-05"}],
      "skills": [
        {"name": "Languages", "keywords": ["TypeScript", "JavaScript", "SQL", "some Go"]},
        {"name": "Data", "keywords": ["PostgreSQL", "Redis", "RabbitMQ"]},
        {"name": "Operations", "keywords": ["AWS", "Docker", "Terraform", "CI/CD"]}
      ],
      "languages": [
        {"language": "English", "fluency": "Native"},
        {"language": "German", "fluency": "A2"}
      ],
      "projects": [
        {
          "name": "tidetable",
          "description": "An open-source library that computes tide times from harmonic constants, without a network.",
          "keywords": ["TypeScript"]
        }
      ]
    }$$
  ),
  (
    'ffffffff-0000-4000-8000-000000000002', 'cccccccc-0000-4000-8000-000000000002',
    'cccccccc-0000-4000-8000-000000000002/ffffffff-0000-4000-8000-000000000002.docx',
    'T Adeyinka CV.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 41877,
    true, 'parsed', now() - interval '9 days',
    $${
      "basics": {
        "name": "Tobias Adeyinka",
        "label": "Registered nurse (adult)",
        "email": "tobias.adeyinka@example.com",
        "phone": "+44 113 496 0178",
        "summary": "Registered nurse (adult) with a current NMC PIN. Four years on an elderly medicine ward, good at handovers and at families. British citizen.",
        "location": {"city": "Leeds", "countryCode": "GB"}
      },
      "work": [
        {
          "name": "Whinmoor General Hospital",
          "position": "Staff nurse, elderly medicine",
          "location": "Leeds, UK",
          "startDate": "2022-02",
          "summary": "28-bed ward. Named nurse for a bay of six, nurse in charge on two shifts a month.",
          "highlights": ["Started the bedside handover that the ward now uses", "Link nurse for falls and for tissue viability"]
        },
        {
          "name": "Ashlings Care Home",
          "position": "Care assistant",
          "location": "Bradford, UK",
          "startDate": "2017-10",
          "endDate": "2021-12",
          "summary": "Weekends during the degree.",
          "highlights": []
        }
      ],
      "education": [
        {
          "institution": "University of the Ridings",
          "studyType": "BSc",
          "area": "Adult Nursing",
          "startDate": "2018",
          "endDate": "2021"
        }
      ],
      "certificates": [
        {"name": "Immediate Life Support (ILS)", "date": "2025-11"},
        {"name": "Safeguarding adults, level 3", "date": "2025-06"}
      ],
      "skills": [{"name": "Clinical", "keywords": ["Medication", "Care planning", "Wound care", "Falls prevention"]}],
      "languages": [{"language": "English", "fluency": "Native"}, {"language": "Yoruba", "fluency": "Fluent"}]
    }$$
  )
on conflict do nothing;

insert into public.experiences (
  id, user_id, resume_id, company_name, position, start_date, end_date, is_current, location,
  description, skills, achievements
)
values
  -- Ines Calder
  (
    'ffffffff-0000-4000-8000-000000000101', 'cccccccc-0000-4000-8000-000000000001',
    'ffffffff-0000-4000-8000-000000000001',
    'Moorhen Ticketing', 'Backend engineer', '2022-04-01', null, true, 'Leeds, UK',
    'Seat reservations and payments for 160 theatres. Node.js, TypeScript, PostgreSQL, AWS.',
    array['TypeScript', 'Node.js', 'PostgreSQL', 'AWS'],
    array[
      'Rebuilt the refund ledger as double entry; month-end differences went from about 40 to none',
      'Cut the slowest booking query from 1.9 s to 60 ms with a partial index',
      'Mentored two junior developers'
    ]
  ),
  (
    'ffffffff-0000-4000-8000-000000000102', 'cccccccc-0000-4000-8000-000000000001',
    'ffffffff-0000-4000-8000-000000000001',
    'Brightloom Energy', 'Software developer', '2019-09-01', '2022-03-31', false, 'Sheffield, UK',
    'Meter readings and billing for small energy suppliers. Node.js, RabbitMQ, PostgreSQL.',
    array['Node.js', 'RabbitMQ', 'PostgreSQL', 'Testing'],
    array[
      'Moved nightly billing of 70,000 meters to a queue, so that one bad reading no longer stopped the run',
      'Introduced contract tests between four services'
    ]
  ),
  (
    'ffffffff-0000-4000-8000-000000000103', 'cccccccc-0000-4000-8000-000000000001',
    'ffffffff-0000-4000-8000-000000000001',
    'Yarrow Web Studio', 'Junior web developer', '2017-07-01', '2019-08-31', false, 'York, UK',
    'Web shops and booking pages for local businesses. PHP and JavaScript.',
    array['PHP', 'JavaScript', 'MySQL'],
    array['Built the class-booking page that three yoga schools still use']
  ),

  -- Tobias Adeyinka
  (
    'ffffffff-0000-4000-8000-000000000104', 'cccccccc-0000-4000-8000-000000000002',
    'ffffffff-0000-4000-8000-000000000002',
    'Whinmoor General Hospital', 'Staff nurse, elderly medicine', '2022-02-01', null, true, 'Leeds, UK',
    '28-bed ward. Named nurse for a bay of six, nurse in charge on two shifts a month.',
    array['Medication', 'Care planning', 'Wound care', 'Falls prevention'],
    array['Started the bedside handover that the ward now uses']
  )
on conflict do nothing;

insert into public.saved_jobs (id, user_id, job_id, notes, created_at)
values
  (
    'ffffffff-0000-4000-8000-000000000201', 'cccccccc-0000-4000-8000-000000000001',
    'bbbbbbbb-0000-4000-8000-000000000101',
    'Love the problem. Ask whether a year of Go on the side is enough.', now() - interval '2 days'
  ),
  (
    'ffffffff-0000-4000-8000-000000000202', 'cccccccc-0000-4000-8000-000000000001',
    'bbbbbbbb-0000-4000-8000-000000000115',
    'A stretch, but the AWS and Terraform part fits.', now() - interval '3 days'
  )
on conflict do nothing;

-- A submitted application gets its snapshot and its chat from the database itself.
insert into public.applications (id, user_id, job_id, resume_id, status, cover_letter, created_at)
values
  (
    'ffffffff-0000-4000-8000-000000000301', 'cccccccc-0000-4000-8000-000000000001',
    'bbbbbbbb-0000-4000-8000-000000000102', 'ffffffff-0000-4000-8000-000000000001', 'submitted',
    $$Hello,

for four years I have written the payment side of a ticketing system: 160 theatres, a lot of refunds, and an accountant who called every month until the ledger was double entry. She stopped calling. That is the work I like, and it sounds like yours.

I'm based in Leeds, so the desk would be used. My notice period is two months.

Kind regards,
Ines$$,
    now() - interval '2 days'
  ),
  (
    'ffffffff-0000-4000-8000-000000000302', 'cccccccc-0000-4000-8000-000000000002',
    'bbbbbbbb-0000-4000-8000-000000000201', 'ffffffff-0000-4000-8000-000000000002', 'submitted',
    $$Dear team at Ottersgate House,

I have worked on an elderly medicine ward in Leeds for four years and would like to move to a home, where people stay longer than nine days. Three shifts a week would suit me, alternate weekends included. I live twenty minutes away by bus.

With best wishes,
Tobias Adeyinka$$,
    now() - interval '1 day'
  )
on conflict do nothing;

-- They were sent when they say so, not at the moment of seeding.
update public.application_snapshots s
set sent_at = a.created_at
from public.applications a
where a.id = s.application_id
  and a.id in ('ffffffff-0000-4000-8000-000000000301', 'ffffffff-0000-4000-8000-000000000302')
  and s.sent_at > now() - interval '1 minute';
