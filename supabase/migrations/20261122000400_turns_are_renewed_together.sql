-- A server renews all its turns at once, by save_turns; nothing renews one alone any more.
drop function public.renew_turn(uuid, bigint, int);
