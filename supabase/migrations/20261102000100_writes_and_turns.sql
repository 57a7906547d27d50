-- What the server keeps about work in progress: who runs, which turn, which write.
-- Nothing here is exposed by the API. `private` is reached by definer functions, and by
-- service_role from the service-only functions in `public`.

create table private.servers (
  server_id text primary key check (length(server_id) between 1 and 200),
  started_at timestamptz not null default clock_timestamp(),
  seen_at timestamptz not null default clock_timestamp()
);
comment on table private.servers is
  'One row per server process (the id is new at every start); dead when seen_at is more than 9 s old by this database''s clock.';

create table private.turns (
  id uuid primary key default gen_random_uuid(),
  chat_id uuid not null references public.chats (id) on delete cascade,
  message_id uuid not null references public.chat_messages (id) on delete cascade,
  answer_id uuid references public.chat_messages (id) on delete set null,
  asked_by uuid references public.profiles (id) on delete set null,
  server_id text not null,
  fence bigint generated always as identity unique,
  status text not null default 'running'
    check (status in ('running', 'complete', 'stopped', 'failed', 'interrupted')),
  started_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  ended_at timestamptz,
  reason text check (length(reason) <= 500),
  check ((status = 'running') = (ended_at is null))
);
comment on table private.turns is
  'The assistant''s answer to one message. The running one is a lease: whoever holds it answers the chat.';
comment on column private.turns.message_id is 'The message that is being answered.';
comment on column private.turns.answer_id is 'The assistant''s message that the turn writes.';
comment on column private.turns.fence is
  'Grows with every turn of every chat; a write that names an older turn''s fence is refused.';
comment on column private.turns.expires_at is 'End of the lease, by this database''s clock.';

create unique index turns_one_running_per_chat on private.turns (chat_id) where status = 'running';
create index turns_chat_id on private.turns (chat_id);
create index turns_message_id on private.turns (message_id);
create index turns_answer_id on private.turns (answer_id);
create index turns_asked_by on private.turns (asked_by);
create index turns_running_expiry on private.turns (expires_at) where status = 'running';

create table private.writes (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default now(),
  transaction_id bigint not null default (pg_current_xact_id()::text::bigint),
  actor_id uuid references auth.users (id) on delete cascade,
  turn_id uuid references private.turns (id) on delete cascade,
  call_id text check (length(call_id) <= 200),
  tool text check (length(tool) <= 100),
  model text check (length(model) <= 200),
  approval_id uuid,
  written jsonb
);
comment on table private.writes is
  'One row per call of write_rows: the key that makes a repeat harmless, and the context that the journal may believe.';
comment on column private.writes.transaction_id is
  'The transaction that made the row; the journal takes a context only from the transaction it runs in.';
comment on column private.writes.written is
  'What was written: [{table, id, op, change_id}]. The rows themselves are read from the journal, so that they are erased in one place.';

-- nulls not distinct: no actor is the service, no turn is a click outside the chat.
create unique index writes_key on private.writes (actor_id, turn_id, call_id, approval_id)
  nulls not distinct where call_id is not null;
create index writes_actor_id on private.writes (actor_id);
create index writes_turn_id on private.writes (turn_id);
create index writes_created_at on private.writes (created_at);

revoke all on private.servers, private.turns, private.writes from public, anon, authenticated;
revoke all on private.writes from service_role;
grant select, insert, update, delete on private.servers, private.turns to service_role;
