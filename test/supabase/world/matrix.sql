-- The test's own schema: tries a statement as somebody, says what it changed, and takes it back.

create schema matrix;
create table matrix.hashes (of_table text, id uuid, hash text, primary key (of_table, id));

create function matrix.hash_of(data jsonb) returns text language sql immutable as $$
  -- updated_at moves with every write; only a value of the caller's choosing counts as a change
  select md5((data - array['updated_at', 'last_accessed_at'])::text)
    || coalesce(((data ->> 'updated_at')::timestamptz < '2002-01-01')::text, '')
$$;

create function matrix.remember(of_table text) returns void language plpgsql as $$
begin
  execute format('create table matrix.%I as select * from %s', 'copy_' || of_table, of_table);
  execute format('insert into matrix.hashes select %L, t.id, matrix.hash_of(to_jsonb(t)) from %s t', of_table, of_table);
end
$$;

-- {id: the row as it is now, or null when it is gone} of every row that differs from the beginning.
create function matrix.differences(of_table text) returns jsonb language plpgsql as $$
declare
  result jsonb;
begin
  execute format(
    'select coalesce(jsonb_object_agg(coalesce(n.id, h.id), n.data), ''{}'')
     from (select t.id, to_jsonb(t) as data from %1$s t) n
     full join (select * from matrix.hashes where of_table = %1$L) h on h.id = n.id
     where h.hash is distinct from matrix.hash_of(n.data)', of_table) into result;
  return result;
end
$$;

create function matrix.restore() returns void language plpgsql as $$
declare
  each record;
  columns text;
begin
  perform set_config('session_replication_role', 'replica', true);
  for each in select distinct h.of_table from matrix.hashes h loop
    if matrix.differences(each.of_table) <> '{}' then
      select string_agg(quote_ident(a.attname), ', ') into columns from pg_attribute a
      where a.attrelid = each.of_table::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '';
      execute format('delete from %s', each.of_table);
      execute format('insert into %s (%s) overriding system value select %2$s from matrix.%I',
        each.of_table, columns, 'copy_' || each.of_table);
    end if;
  end loop;
  perform set_config('session_replication_role', 'origin', true);
end
$$;

create function matrix.attempt(cell jsonb) returns jsonb language plpgsql as $$
declare
  outcome jsonb;
  message text;
  affected bigint;
begin
  begin
    perform set_config('request.jwt.claims', cell ->> 'claims', true),
      set_config('request.jwt.claim.sub', coalesce((cell ->> 'claims')::jsonb ->> 'sub', ''), true),
      set_config('request.jwt.claim.role', cell ->> 'role', true);
    execute format('set local role %I', cell ->> 'role');
    if cell ->> 'act' = 'select' then
      execute cell ->> 'statement' into outcome;
    else
      execute cell ->> 'statement';
      get diagnostics affected = row_count;
      set local role none;
      if affected > 0 or (cell ->> 'force')::boolean then
        outcome := matrix.differences(cell ->> 'table');
      end if;
    end if;
    raise exception using errcode = 'MX000', message = coalesce(outcome, '{}')::text;
  exception when others then
    get stacked diagnostics message = message_text;
    if sqlstate = 'MX000' then
      return jsonb_build_object('rows', message::jsonb, 'refusal', null);
    end if;
    return jsonb_build_object('rows', '{}'::jsonb, 'refusal', sqlstate || ' ' || message);
  end;
end
$$;

-- What a function answers to somebody, or what the owner finds after it; taken back.
create function matrix.call(cell jsonb) returns jsonb language plpgsql as $$
declare
  answer jsonb;
  message text;
begin
  begin
    if cell ->> 'given' is not null then
      execute cell ->> 'given';
    end if;
    perform set_config('request.jwt.claims', cell ->> 'claims', true),
      set_config('request.jwt.claim.sub', coalesce((cell ->> 'claims')::jsonb ->> 'sub', ''), true),
      set_config('request.jwt.claim.role', cell ->> 'role', true);
    execute format('set local role %I', cell ->> 'role');
    if cell ->> 'look' is null then
      execute cell ->> 'statement' into answer;
    else
      execute cell ->> 'statement';
    end if;
    set local role none;
    if cell ->> 'look' is not null then
      execute cell ->> 'look' into answer;
    end if;
    raise exception using errcode = 'MX000', message = coalesce(answer, 'null')::text;
  exception when others then
    get stacked diagnostics message = message_text;
    if sqlstate = 'MX000' then
      return jsonb_build_object('answer', message::jsonb, 'refusal', null);
    end if;
    return jsonb_build_object('answer', null, 'refusal', sqlstate || ' ' || message);
  end;
end
$$;
