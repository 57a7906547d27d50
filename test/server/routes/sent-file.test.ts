import mammoth from 'mammoth'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { RunningServer } from '../../../server/start.ts'
import { createTestDatabase, type Person, type TestDatabase } from '../../database/test-database.ts'
import { addMember } from '../../tools/applicants/agency-desk.ts'
import { sampleResume } from '../../tools/sample-resume.ts'
import { AGENCY, addAgencies, addJob, OTHER_AGENCY } from '../../tools/tool-bench.ts'
import { scripted } from '../model/scripted-model.ts'
import { startTestServer } from '../test-server.ts'

const PDF = 'application/pdf'
const CONTENT = '%PDF-1.7 the resume of a person'

let database: TestDatabase
let server: RunningServer
let jobId: string
let member: Person
let candidate: Person

beforeAll(async () => {
  database = await createTestDatabase()
  await addAgencies(database)
  jobId = await addJob(database, { title: 'Engineer' })
  server = await startTestServer({ database, model: scripted() })
})
afterAll(async () => {
  await server.close()
  await database.close()
})
beforeEach(async () => {
  member = await addMember(database)
  candidate = await database.createCandidate()
})

interface Sent {
  id: string
  applicationId: string
  path: string
}

/** The candidate's application with a resume; `content` null: no file was ever stored. */
async function send({
  name = 'cv.pdf',
  type = PDF,
  content = CONTENT,
  path = `${candidate.id}/${crypto.randomUUID()}`,
  resume = sampleResume,
}: {
  name?: string
  type?: string
  content?: string | null
  path?: string
  resume?: object
} = {}): Promise<Sent> {
  if (content !== null) {
    const bytes = new TextEncoder().encode(content)
    const { error } = await candidate.client.storage
      .from('resumes')
      .upload(path.split('/').map(encodeURIComponent).join('/'), bytes, { contentType: type })
    if (error) throw error
  }
  const { sql } = database
  const [row] = await sql<{ id: string }[]>`
    insert into resumes (user_id, file_path, file_name, file_type, file_size, parsed_data, status)
    values (${candidate.id}, ${path}, ${name}, ${type}, 1000, ${sql.json(resume as never)}, 'parsed') returning id`
  const [application] = await sql<{ id: string }[]>`
    insert into applications (user_id, job_id, resume_id) values (${candidate.id}, ${jobId}, ${row?.id ?? ''}) returning id`
  const [snapshot] = await sql<{ id: string }[]>`
    select id from application_snapshots where application_id = ${application?.id ?? ''}`
  return { id: snapshot?.id ?? '', applicationId: application?.id ?? '', path }
}

const get = (id: string, by: Person | null = member, options: RequestInit = {}) =>
  fetch(`${server.url}/api/submissions/${id}/file`, {
    ...options,
    headers: by ? { authorization: `Bearer ${by.session.accessToken}`, ...options.headers } : {},
  })

async function expectNone(response: Response): Promise<void> {
  expect(response.status).toBe(404)
  expect(await response.json()).toEqual({
    error: { code: 'row:not_found', message: 'This no longer exists.', retryable: false },
  })
}

/** The name under which a browser keeps it. */
const nameOf = (response: Response) =>
  decodeURIComponent(
    /filename\*=UTF-8''(.+)$/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? '',
  )

describe('the file of a submission', () => {
  it('should come as it was sent, to be saved and shown by no browser', async () => {
    const { id } = await send()
    const response = await get(id)
    expect(response.status).toBe(200)
    expect(await response.text()).toBe(CONTENT)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': PDF,
      'content-disposition': `attachment; filename="cv.pdf"; filename*=UTF-8''cv.pdf`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    const head = await get(id, member, { method: 'HEAD' })
    expect(head.status).toBe(200)
    expect(await head.text()).toBe('')
  })

  it('should come whole when it is as large as a file may be', async () => {
    const content = '%PDF-1.7'.padEnd(10 * 1024 * 1024, 'x')
    const { id } = await send({ content })
    expect((await (await get(id)).text()) === content).toBe(true)
  })

  it('should be for the agency that got it and for who sent it, and for nobody else', async () => {
    const { id } = await send()
    const other = await addMember(database, { agencyId: OTHER_AGENCY.id })
    const away = await addMember(database)
    const suspended = await addMember(database)
    await database.sql`update agency_users set status = 'away' where user_id = ${away.id}`
    await database.sql`update agency_users set status = 'suspended' where user_id = ${suspended.id}`
    for (const person of [member, away, candidate]) expect((await get(id, person)).status).toBe(200)
    const [guest, stranger] = [await database.createGuest(), await database.createCandidate()]
    for (const person of [other, suspended, guest, stranger]) await expectNone(await get(id, person))
    await database.sql`update agencies set status = 'suspended' where id = ${AGENCY.id}`
    await expectNone(await get(id))
    await database.sql`update agencies set status = 'active' where id = ${AGENCY.id}`
  })

  it('should need a session that holds', async () => {
    const { id } = await send()
    const none = await get(id, null)
    expect([none.status, await none.json()]).toMatchObject([401, { error: { code: 'session:missing' } }])
    const forged = await get(id, member, { headers: { authorization: 'Bearer forged' } })
    expect([forged.status, await forged.json()]).toMatchObject([401, { error: { code: 'session:expired' } }])
    const foreign = await get(id, member, { headers: { origin: 'https://evil.example' } })
    expect(foreign.status).toBe(403)
  })

  it('should not be found under another id, nor when it is gone', async () => {
    const { id, applicationId, path } = await send()
    for (const unknown of [crypto.randomUUID(), applicationId, 'not-an-id', '%2e%2e'])
      expect((await get(unknown)).status, unknown).toBe(404)
    await expectNone(await get(crypto.randomUUID()))
    // The row of the file without its bytes, as after a backup of the database alone, then neither.
    await database.sql`update storage.objects set name = ${`${path}-moved`} where name = ${path}`
    await database.sql`insert into storage.objects (bucket_id, name) values ('resumes', ${`${path}-lost`})`
    await database.sql`update application_snapshots set file_path = ${`${path}-lost`} where id = ${id}`
    await expectNone(await get(id))
    await database.sql`update application_snapshots set file_path = ${path} where id = ${id}`
    await expectNone(await get(id))
  })

  it('should stay after a withdrawal and after the resume was deleted, and go with the account', async () => {
    const { id, applicationId } = await send()
    await database.sql`update applications set status = 'withdrawn' where id = ${applicationId}`
    await database.sql`delete from resumes where user_id = ${candidate.id}`
    expect(await (await get(id)).text()).toBe(CONTENT)
    const { error } = await database.service.rpc('delete_account_data', { user_id: candidate.id })
    expect(error).toBeNull()
    await expectNone(await get(id))
  })

  it('should be that of its own submission when another was sent later', async () => {
    const first = await send({ content: '%PDF-1.7 first' })
    await database.sql`update applications set status = 'withdrawn' where id = ${first.applicationId}`
    await database.sql`update applications set status = 'submitted' where id = ${first.applicationId}`
    const [second] = await database.sql<{ id: string }[]>`
      select id from application_snapshots where application_id = ${first.applicationId} and id <> ${first.id}`
    await database.sql`update application_snapshots set file_path = null where id = ${second?.id ?? ''}`
    expect(await (await get(first.id)).text()).toBe('%PDF-1.7 first')
    await expectNone(await get(second?.id ?? ''))
  })

  it('should be limited like other downloads', async () => {
    const { id } = await send()
    const statuses = new Set<number>()
    for (let count = 0; count < 31; count += 1) statuses.add((await get(id)).status)
    expect([...statuses]).toEqual([200, 429])
  })
})

describe('the name and type of a sent file', () => {
  it.each([
    ['السيرة الذاتية – ليلى حدّاد.pdf'],
    ['履歴書 王小明.pdf'],
    ['Sam’s "CV"; final=1, 100% (v2)_ä.PDF'],
    [`${'x'.repeat(190)}.pdf`],
  ])('should be the sender’s: %s', async (name) => {
    const response = await get((await send({ name })).id)
    expect(nameOf(response)).toBe(name)
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="[\w .()-]+"; filename\*=UTF-8''[\w.%!~-]+$/,
    )
  })

  it.each([
    ['cv.exe', PDF, 'cv.exe.pdf'],
    ['resume', PDF, 'resume.pdf'],
    ['.pdf', PDF, '.pdf.pdf'],
    ['cv \u202efdp.exe', PDF, 'cv fdp.exe.pdf'],
    ['..\\..\\etc/cv.pdf', PDF, 'cv.pdf'],
    ['run.bat', 'text/plain', 'run.bat.txt'],
    ['cv.md', 'text/markdown', 'cv.md'],
    ['resume.json', 'application/json', 'resume.json'],
    [`${'😀'.repeat(120)}.pdf`, PDF, expect.stringMatching(/^\ufffd?😀+\.pdf$/u)],
  ])('should promise no other kind of file than was stored: %s as %s', async (name, type, expected) => {
    const response = await get((await send({ name, type })).id)
    expect(response.headers.get('content-type')).toBe(type)
    expect(nameOf(response)).toEqual(expected)
  })

  it('should be harmless where a sender claimed a type that no file may have', async () => {
    const { id } = await send({ name: 'page.html' })
    for (const type of ['text/html', 'a\r\nX-Injected: 1', 'constructor']) {
      await database.sql`update application_snapshots set file_type = ${type} where id = ${id}`
      const response = await get(id)
      expect(response.headers.get('content-type')).toBe('application/octet-stream')
      expect(response.headers.get('x-injected')).toBeNull()
      expect(nameOf(response)).toBe('page.html.bin')
    }
  })

  it('should not lead to what lies elsewhere, however its path is written', async () => {
    const theirs = await send({ content: '%PDF-1.7 of somebody else' })
    candidate = await database.createCandidate()
    const { id } = await send({ path: `${candidate.id}/a b – ü.pdf`, content: '%PDF-1.7 odd' })
    expect(await (await get(id)).text()).toBe('%PDF-1.7 odd')
    const elsewhere = [
      `${candidate.id}/%2e%2e/${theirs.path}`,
      `${candidate.id}/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/rest/v1/agencies?select=id`,
      `${candidate.id}/../${theirs.path}`,
      `${theirs.path}?download=1`,
      `${theirs.path}#x`,
      `//${theirs.path}`,
    ]
    for (const path of elsewhere) {
      await database.sql`update application_snapshots set file_path = ${path} where id = ${id}`
      await expectNone(await get(id))
    }
  })
})

describe('a version that was made for a job', () => {
  it('should be written from what was sent', async () => {
    const { id } = await send({
      name: 'cv, for Backend Engineer at Node.js',
      type: 'application/json',
      content: null,
    })
    await database.sql`update resumes set parsed_data = '{"basics": {"name": "New Name"}}' where user_id = ${candidate.id}`
    const response = await get(id)
    expect(response.headers.get('content-type')).toBe(PDF)
    expect(nameOf(response)).toBe('cv, for Backend Engineer at Node.js.pdf')
    const stranger = await database.createCandidate()
    await expectNone(await get(id, stranger))
  })

  it('should be a Word document where our PDF lacks the letters', async () => {
    const resume = { basics: { name: 'ليلى حداد', summary: 'مهندسة برمجيات' } }
    const { id } = await send({ name: 'السيرة', type: 'application/json', content: null, resume })
    const response = await get(id)
    expect(nameOf(response)).toBe('السيرة.docx')
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await response.arrayBuffer()) })
    expect(value).toContain('ليلى حداد')
  })
})
