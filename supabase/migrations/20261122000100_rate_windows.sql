-- A count is kept until its window has ended, however long that is: two new agencies in 30 days were
-- forgotten with the counts of minutes, two days after the window began.

alter table private.rate_counters add column window_end timestamptz;
update private.rate_counters set window_end = window_start + interval '30 days';
alter table private.rate_counters alter column window_end set not null;
comment on column private.rate_counters.window_end is 'From then on the count says nothing, and the row goes.';
drop index private.rate_counters_window_start;
create index rate_counters_window_end on private.rate_counters (window_end);

create or replace function public.take_rate(key text, window_seconds int, max int) returns jsonb
language plpgsql security invoker set search_path = '' as $$
#variable_conflict use_variable
declare
  moment constant timestamptz := clock_timestamp();
  start constant timestamptz := to_timestamp(floor(extract(epoch from moment) / window_seconds) * window_seconds);
  ending constant timestamptz := start + make_interval(secs => window_seconds);
  taken int;
begin
  insert into private.rate_counters as r (key, window_start, window_end, count) values (key, start, ending, 1)
  on conflict on constraint rate_counters_pkey do update
    set count = least(r.count + 1, max + 1), window_end = greatest(r.window_end, ending)
  returning r.count into taken;
  if random() < 0.01 then
    delete from private.rate_counters r where r.window_end < moment;
  end if;
  return jsonb_build_object('allowed', taken <= max, 'remaining', greatest(max - taken, 0),
    'retry_after', case when taken <= max then 0 else greatest(1, ceil(extract(epoch from ending - moment))) end);
end
$$;
