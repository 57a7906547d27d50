-- Inviting colleagues by e-mail: whether the address has an account here stays unknown until its owner accepts.

create table public.agency_invitations (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  agency_id uuid not null references public.agencies (id) on delete cascade,
  email text not null check (length(email) between 3 and 320 and email = lower(email) and email ~ '^[^@[:space:]<>"]+@[^@[:space:]<>"]+$'),
  role text not null default 'member' check (role in ('admin', 'member')),
  status text not null default 'pending' check (status in ('pending', 'accepted', 'declined', 'withdrawn')),
  invited_by uuid references public.profiles (id) on delete set null,
  expires_at timestamptz not null default now() + interval '14 days',
  metadata jsonb not null default '{}'::jsonb check (private.json_object_fits(metadata, 16384))
);
comment on table public.agency_invitations is
  'Colleagues invited by e-mail. Answered by whoever has confirmed that address; admins make and withdraw them.';
comment on column public.agency_invitations.role is 'What they become; ownership is only given to somebody who is there.';
create unique index agency_invitations_pending_idx on public.agency_invitations (agency_id, email) where status = 'pending';
create index agency_invitations_agency_id_idx on public.agency_invitations (agency_id, created_at desc);
create index agency_invitations_email_idx on public.agency_invitations (email) where status = 'pending';
create index agency_invitations_invited_by_idx on public.agency_invitations (invited_by);

create function private.works_for(of_agency uuid, address text) returns boolean
language sql stable security definer set search_path = '' as $$
  select of_agency in (select private.my_agency_ids()) and exists (
    select 1 from public.agency_users m join private.verified_users v on v.user_id = m.user_id
    where m.agency_id = of_agency and m.status in ('active', 'away', 'suspended') and lower(v.email) = lower(address)
  )
$$;
comment on function private.works_for(uuid, text) is 'Whether an address is a colleague''s; false for everybody who is no colleague.';

create function private.agency_invitations_rules() returns trigger
language plpgsql set search_path = '' as $$
begin
  if not private.acting_as_user() then
    return new;
  end if;
  if tg_op = 'INSERT' then
    new.email := lower(btrim(new.email));
    new.invited_by := auth.uid();
    new.expires_at := now() + interval '14 days';
    if new.status <> 'pending' then
      perform private.refuse('agency:transition', 'an invitation starts open');
    end if;
    if new.role <> 'member' and private.my_agency_role(new.agency_id) is distinct from 'owner' then
      perform private.refuse('agency:role', 'only owners invite admins');
    end if;
    if private.works_for(new.agency_id, new.email) then
      perform private.refuse('agency:member_already', 'this address is a colleague''s');
    end if;
    if (select count(*) from public.agency_invitations i
        where i.agency_id = new.agency_id and i.created_at > now() - interval '1 day') >= 50 then
      perform private.refuse('agency:too_many_invitations', 'at most 50 invitations a day');
    end if;
    return new;
  end if;
  perform private.allow_only(to_jsonb(old), to_jsonb(new), array['status']);
  if new.status <> old.status and (old.status, new.status) <> ('pending', 'withdrawn') then
    perform private.refuse('agency:transition', 'an open invitation can be withdrawn, and nothing else');
  end if;
  if old.role <> 'member' and private.my_agency_role(old.agency_id) is distinct from 'owner' then
    perform private.refuse('agency:role', 'only owners withdraw what they offered an admin');
  end if;
  return new;
end
$$;
comment on function private.agency_invitations_rules() is 'Admins invite members, owners admins too; nobody answers for the person invited.';

create trigger a_rules before insert or update on public.agency_invitations
  for each row execute function private.agency_invitations_rules();
create trigger z_stamp before insert or update on public.agency_invitations
  for each row execute function private.stamp();
-- The journal outlives the invitation; somebody else's address does not.
select private.attach_journal('public.agency_invitations'::regclass, '{email}');

alter table public.agency_invitations enable row level security;
revoke all on public.agency_invitations from anon, authenticated;
grant select, insert, update on public.agency_invitations to authenticated;
grant all on public.agency_invitations to service_role;

create policy "Admins can read invitations to their agency" on public.agency_invitations
  for select to authenticated using (agency_id in (select private.my_admin_agency_ids()));
create policy "Admins can invite by e-mail" on public.agency_invitations
  for insert to authenticated with check (agency_id in (select private.my_admin_agency_ids()));
create policy "Admins can withdraw invitations" on public.agency_invitations
  for update to authenticated
  using (agency_id in (select private.my_admin_agency_ids()))
  with check (agency_id in (select private.my_admin_agency_ids()));

create or replace function private.writable_tables() returns text[]
language sql immutable parallel safe set search_path = ''
return array[
  'agencies', 'agency_invitations', 'agency_users', 'applications', 'chat_messages', 'chats', 'experiences',
  'feedback_reviews', 'interview_preparation', 'job_alerts', 'job_posts', 'knowledge_base',
  'offers_negotiation', 'private_notes', 'profiles', 'resumes', 'review_answers', 'saved_jobs', 'user_preferences'
];

-- Whoever deletes their account takes the invitations to their address along.
create function private.forget_invitations() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  delete from public.agency_invitations i where i.email = lower(old.email);
  return null;
end
$$;
comment on function private.forget_invitations() is 'Deletes invitations to an address whose account is gone.';
create trigger forget_invitations after delete on private.verified_users
  for each row execute function private.forget_invitations();

-- Answering ---------------------------------------------------------------------------------------

create function private.my_invitations() returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', i.id, 'agency_id', a.id, 'slug', a.slug, 'agency', a.name, 'role', i.role,
    'invited_by', p.full_name, 'expires_at', i.expires_at) order by i.created_at), '[]')
  from private.verified_users v
  join public.agency_invitations i on i.email = lower(v.email)
  join public.agencies a on a.id = i.agency_id
  left join public.profiles p on p.id = i.invited_by
  where v.user_id = auth.uid() and i.status = 'pending' and i.expires_at > now() and a.status <> 'suspended'
$$;
comment on function private.my_invitations() is 'Definer half of my_invitations.';

create function private.answer_invitation(invitation_id uuid, accept boolean) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  actor constant uuid := auth.uid();
  invited public.agency_invitations;
  agency public.agencies;
  known public.agency_users;
begin
  select i.* into invited
  from public.agency_invitations i
  join private.verified_users v on v.user_id = actor and lower(v.email) = i.email
  where i.id = invitation_id
  for update of i;
  if not found then
    perform private.refuse('invitation:not_found', 'there is no such invitation to an address of the caller');
  end if;
  select a.* into agency from public.agencies a where a.id = invited.agency_id;
  select m.* into known from public.agency_users m where m.agency_id = agency.id and m.user_id = actor for update;

  if accept and invited.status = 'accepted' and known.status in ('active', 'away') then
    return jsonb_build_object('agency_id', agency.id, 'slug', agency.slug, 'role', known.role, 'accepted', true);
  end if;
  if invited.status <> 'pending' or invited.expires_at <= now() or agency.status = 'suspended' then
    perform private.refuse('invitation:ended', 'answered, withdrawn or expired');
  end if;
  if not coalesce(accept, false) then
    update public.agency_invitations i set status = 'declined' where i.id = invited.id;
    return jsonb_build_object('agency_id', agency.id, 'slug', agency.slug, 'role', invited.role, 'accepted', false);
  end if;
  -- What somebody offered who may no longer offer it is void.
  if not exists (
    select 1 from public.agency_users m
    where m.agency_id = agency.id and m.user_id = invited.invited_by and m.status in ('active', 'away')
      and (m.role = 'owner' or (m.role = 'admin' and invited.role = 'member'))
  ) then
    perform private.refuse('invitation:ended', 'whoever invited has no right to it any more');
  end if;
  if known.status = 'suspended' then
    perform private.refuse('invitation:ended', 'a suspended member is restored, not invited');
  end if;

  insert into public.agency_users as m (agency_id, user_id, role, status)
  values (agency.id, actor, invited.role, 'active')
  on conflict (agency_id, user_id) do update set status = 'active', role = excluded.role
  where m.status = 'invited';
  update public.agency_invitations i set status = 'accepted' where i.id = invited.id;
  return (
    select jsonb_build_object('agency_id', agency.id, 'slug', agency.slug, 'role', m.role, 'accepted', true)
    from public.agency_users m where m.agency_id = agency.id and m.user_id = actor
  );
end
$$;
comment on function private.answer_invitation(uuid, boolean) is 'Definer half of answer_invitation: only for the confirmed address that was invited.';

create function public.my_invitations() returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.my_invitations() $$;
comment on function public.my_invitations() is
  'Open invitations to the caller''s confirmed address: [{id, agency_id, slug, agency, role, invited_by (a name or null), expires_at}].';

create function public.answer_invitation(invitation_id uuid, accept boolean) returns jsonb
language sql security invoker set search_path = '' as $$ select private.answer_invitation(invitation_id, accept) $$;
comment on function public.answer_invitation(uuid, boolean) is
  'Accepts or declines an invitation to the caller''s confirmed address: {agency_id, slug, role, accepted}. Accepting twice is harmless. Errors invitation:not_found, invitation:ended.';

-- Mail --------------------------------------------------------------------------------------------

create function private.invitations_to_mail(batch int) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'email', i.email, 'agency', i.agency, 'role', i.role, 'invited_by', i.name,
    'expires_at', i.expires_at)), '[]')
  from (
    select i.id, i.email, i.role, i.expires_at, a.name as agency, p.full_name as name
    from public.agency_invitations i
    join public.agencies a on a.id = i.agency_id
    left join public.profiles p on p.id = i.invited_by
    where i.status = 'pending' and i.expires_at > now() and a.status <> 'suspended'
      and not exists (select 1 from private.outbox o where o.dedupe_key = 'invitation:' || i.id)
    order by i.created_at limit least(batch, 100)
  ) as i
$$;
comment on function private.invitations_to_mail(int) is 'Definer half of invitations_to_mail.';

create function public.invitations_to_mail(batch int) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.invitations_to_mail(batch) $$;
comment on function public.invitations_to_mail(int) is
  'Service only: open invitations without a letter in the outbox (key invitation:<id>): [{id, email, agency, role, invited_by, expires_at}].';

revoke execute on function
  private.works_for(uuid, text), private.agency_invitations_rules(), private.forget_invitations(), private.my_invitations(),
  private.answer_invitation(uuid, boolean), private.invitations_to_mail(int)
from public;
grant execute on function private.works_for(uuid, text), private.my_invitations(), private.answer_invitation(uuid, boolean) to authenticated;
grant execute on function private.invitations_to_mail(int) to service_role;
revoke execute on function public.my_invitations(), public.answer_invitation(uuid, boolean) from public, anon, service_role;
grant execute on function public.my_invitations(), public.answer_invitation(uuid, boolean) to authenticated;
revoke execute on function public.invitations_to_mail(int) from public, anon, authenticated;
grant execute on function public.invitations_to_mail(int) to service_role;
