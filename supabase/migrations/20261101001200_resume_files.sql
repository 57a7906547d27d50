-- The files behind resumes: bucket `resumes`, <user id>/<file>.

insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
values (
  'resumes', 'resumes', false, 10485760,
  array[
    'application/pdf',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'text/plain',
    'text/markdown'
  ]
)
on conflict (id) do update
set public = excluded.public,
  file_size_limit = excluded.file_size_limit,
  allowed_mime_types = excluded.allowed_mime_types;

create function private.file_was_sent(path text)
returns boolean
language sql
stable
security definer
set search_path = ''
as $$
  select exists (select 1 from public.application_snapshots s where s.file_path = path)
$$;
comment on function private.file_was_sent(text) is
  'Whether a file belongs to a submission: such a file is neither replaced nor removed by its owner.';
revoke execute on function private.file_was_sent(text) from public;
grant execute on function private.file_was_sent(text) to authenticated, service_role;

create policy "Candidates can upload resumes to their own folder" on storage.objects
  for insert to authenticated
  with check (
    bucket_id = 'resumes'
    and (storage.foldername(name))[1] = (select auth.uid())::text
    and not private.file_was_sent(name)
  );
create policy "Candidates can read their resumes, members those sent" on storage.objects
  for select to authenticated
  using (
    bucket_id = 'resumes'
    and (
      (storage.foldername(name))[1] = (select auth.uid())::text
      or exists (select 1 from public.resumes r where r.file_path = objects.name)
      or exists (select 1 from public.application_snapshots s where s.file_path = objects.name)
    )
  );
create policy "Candidates can delete their resumes unless they were sent" on storage.objects
  for delete to authenticated
  using (
    bucket_id = 'resumes'
    and (
      (storage.foldername(name))[1] = (select auth.uid())::text
      or exists (select 1 from public.resumes r where r.file_path = objects.name)
    )
    and not private.file_was_sent(name)
  );
