-- What currencies are worth beside each other, so that pay can be compared.

create table public.exchange_rates (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  currency text not null unique check (currency ~ '^[A-Z]{3}$'),
  per_euro numeric(18, 6) not null check (per_euro > 0),
  as_of date not null,
  source text not null
);
comment on table public.exchange_rates is
  'Rates for finding jobs by pay: good enough to compare offers, not to pay by. Refresh them with an update.';
comment on column public.exchange_rates.per_euro is 'Units of the currency for one euro.';

create trigger z_stamp before insert or update on public.exchange_rates
  for each row execute function private.stamp();

alter table public.exchange_rates enable row level security;
revoke all on public.exchange_rates from anon, authenticated;
grant select on public.exchange_rates to anon, authenticated;
grant all on public.exchange_rates to service_role;

create policy "Anyone can read exchange rates" on public.exchange_rates
  for select to anon, authenticated using (true);

insert into public.exchange_rates (currency, per_euro, as_of, source)
select rate.currency, rate.per_euro, date '2024-06-28', 'European Central Bank, euro foreign exchange reference rates'
from (values
  ('EUR', 1), ('USD', 1.0705), ('GBP', 0.84638), ('CHF', 0.9634), ('JPY', 171.94), ('BGN', 1.9558),
  ('CZK', 25.025), ('DKK', 7.4575), ('HUF', 395.10), ('PLN', 4.3090), ('RON', 4.9773), ('SEK', 11.3595),
  ('ISK', 148.90), ('NOK', 11.3965), ('TRY', 35.1868), ('AUD', 1.6079), ('BRL', 5.8915), ('CAD', 1.4670),
  ('CNY', 7.7748), ('HKD', 8.3594), ('IDR', 17487.21), ('ILS', 4.0200), ('INR', 89.2495), ('KRW', 1474.86),
  ('MXN', 19.5654), ('MYR', 5.0501), ('NZD', 1.7601), ('PHP', 62.560), ('SGD', 1.4513), ('THB', 39.319),
  ('ZAR', 19.4970)
) as rate (currency, per_euro);

create function private.periods_per_year(period text)
returns numeric
language sql
immutable
parallel safe
set search_path = ''
as $$
  select case period when 'year' then 1 when 'month' then 12 when 'week' then 52 when 'day' then 260 when 'hour' then 1950 end::numeric
$$;
comment on function private.periods_per_year(text) is
  'How often a pay period comes in a year of full-time work: 37.5 hours a week, five days a week, 52 weeks.';

create function private.yearly_euros(amount numeric, currency text, period text)
returns numeric
language sql
stable
set search_path = ''
as $$
  select amount * private.periods_per_year(period) / r.per_euro
  from public.exchange_rates r
  where r.currency = upper(yearly_euros.currency)
$$;
comment on function private.yearly_euros(numeric, text, text) is
  'Pay as euros a year; null for a currency without a rate.';

create function private.likely_pay_period(amount numeric, currency text)
returns text
language sql
stable
set search_path = ''
as $$
  select case
    when in_euros.value < 200 then 'hour'
    when in_euros.value < 1000 then 'day'
    when in_euros.value < 12000 then 'month'
    else 'year'
  end
  from (
    select coalesce(
      amount / (select r.per_euro from public.exchange_rates r where r.currency = upper(likely_pay_period.currency)),
      amount
    ) as value
  ) as in_euros
$$;
comment on function private.likely_pay_period(numeric, text) is
  'What an amount without a period most likely means: nobody earns 60,000 an hour or 15 a year.';

revoke execute on function
  private.periods_per_year(text), private.yearly_euros(numeric, text, text), private.likely_pay_period(numeric, text)
from public;
