-- Whether a token still stands: a JWT outlives sign-out, its session row does not.

create function private.whoami() returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'alive', exists (
      select from auth.sessions s
      where s.id = ((select auth.jwt()) ->> 'session_id')::uuid and s.user_id = (select auth.uid())
    ),
    'guest', private.is_guest(),
    'recruiter', coalesce(p.is_recruiter, false),
    'name', p.full_name,
    'email', (select v.email from private.verified_users v where v.user_id = (select auth.uid())),
    'now', now()
  )
  from (select (select auth.uid()) as id) me
  left join public.profiles p on p.id = me.id
$$;
comment on function private.whoami() is 'The caller''s session and standing, for the server''s checks on a live socket.';
revoke all on function private.whoami() from public;
grant execute on function private.whoami() to authenticated;

create function public.whoami() returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.whoami() $$;
comment on function public.whoami() is
  'The caller: {alive, guest, recruiter, name, email, now}. `alive` is false once the session was ended.';
revoke all on function public.whoami() from public, anon;
grant execute on function public.whoami() to authenticated;
