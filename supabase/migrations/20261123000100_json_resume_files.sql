-- A JSON Resume is read like any other resume, and its file is kept like any other.

update storage.buckets
set allowed_mime_types = array[
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'text/plain',
  'text/markdown',
  'application/json'
]
where id = 'resumes';
