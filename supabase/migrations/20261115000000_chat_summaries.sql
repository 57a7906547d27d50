-- What the assistant is told of the part of a long conversation that no longer fits. The messages stay as they are.

create table private.chat_summaries (
  chat_id uuid not null references public.chats (id) on delete cascade,
  user_id uuid not null references public.profiles (id) on delete cascade,
  up_to_seq bigint not null check (up_to_seq > 0),
  summary text not null check (length(summary) <= 20000),
  updated_at timestamptz not null default now(),
  primary key (chat_id, user_id)
);
comment on table private.chat_summaries is
  'The beginning of a long conversation in short, for each person whose questions the assistant answers in it.';
comment on column private.chat_summaries.up_to_seq is 'The last message that is in it.';
create index chat_summaries_user_id on private.chat_summaries (user_id);
revoke all on private.chat_summaries from public, anon, authenticated;
grant all on private.chat_summaries to service_role;

create function public.chat_summary(chat_id uuid, user_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select jsonb_build_object('up_to_seq', s.up_to_seq, 'summary', s.summary)
  from private.chat_summaries s
  where s.chat_id = chat_summary.chat_id and s.user_id = chat_summary.user_id
$$;
comment on function public.chat_summary(uuid, uuid) is 'The stored summary {up_to_seq, summary} of a chat for a person, or null.';

create function public.save_chat_summary(chat_id uuid, user_id uuid, up_to_seq bigint, summary text) returns void
language sql security invoker set search_path = '' as $$
  insert into private.chat_summaries as s (chat_id, user_id, up_to_seq, summary)
  values (chat_id, user_id, up_to_seq, summary)
  on conflict on constraint chat_summaries_pkey do update
    set up_to_seq = excluded.up_to_seq, summary = excluded.summary, updated_at = now()
    where s.up_to_seq < excluded.up_to_seq
$$;
comment on function public.save_chat_summary(uuid, uuid, bigint, text) is
  'Keeps a summary; one that reaches further than the stored one, and no other.';

revoke execute on function
  public.chat_summary(uuid, uuid), public.save_chat_summary(uuid, uuid, bigint, text)
from public, anon, authenticated;
grant execute on function
  public.chat_summary(uuid, uuid), public.save_chat_summary(uuid, uuid, bigint, text)
to service_role;
