import { unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createResumeReader } from '../../../server/resumes/read-resume.ts'
import type { RunningServer } from '../../../server/start.ts'
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts'
import { sampleResume } from '../../tools/sample-resume.ts'
import { scripted } from '../model/scripted-model.ts'
import { openCurrent, say, startTestServer, TestVisitor } from '../test-server.ts'

let database: TestDatabase
let server: RunningServer
let visitor: TestVisitor
let userId: string

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true })
  server = await startTestServer({ database, model: scripted() })
})
afterAll(async () => {
  await server.close()
  await database.close()
})
beforeEach(async () => {
  visitor = new TestVisitor(server, 'kestrel-vane')
  userId = (await visitor.becomeGuest()).user.id
})

async function addResume(data: object, of = userId): Promise<string> {
  const [row] = await database.sql<{ id: string }[]>`
    insert into resumes (user_id, file_path, file_name, file_type, file_size, parsed_data, status)
    values (${of}, ${`${of}/${crypto.randomUUID()}`}, ${'Sam’s “CV” – 2026.pdf'}, 'application/pdf', 1000,
      ${database.sql.json(data as never)}, 'parsed') returning id`
  return row?.id ?? ''
}

const get = (path: string, headers: Record<string, string> = {}, by = visitor) =>
  fetch(`${server.url}${path}`, { headers: { authorization: `Bearer ${by.session?.token}`, ...headers } })

async function bytesOf(response: Response): Promise<Uint8Array> {
  return new Uint8Array(await response.arrayBuffer())
}

describe('downloading a resume', () => {
  it('should write a Word document that says what the resume says', async () => {
    const response = await get(`/api/resumes/${await addResume(sampleResume)}/export.docx`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-disposition')).toContain(
      "filename*=UTF-8''Sam%E2%80%99s%20%E2%80%9CCV",
    )
    expect(response.headers.get('cache-control')).toBe('no-store')
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await response.arrayBuffer()) })
    for (const text of [
      'Sam Okafor',
      'Senior Engineer, Acme',
      'Mar 2021 – present',
      'Led a team of five',
      'German (B1)',
    ])
      expect(value).toContain(text)
  })

  it('should write a PDF that our own reader reads back', async () => {
    const response = await get(`/api/resumes/${await addResume(sampleResume)}/export.pdf`)
    expect(response.headers.get('content-type')).toBe('application/pdf')
    const reader = createResumeReader({ onFailure: () => {} })
    const read = await reader.read({
      bytes: await bytesOf(response),
      fileName: 'cv.pdf',
      signal: AbortSignal.timeout(20_000),
    })
    await reader.close()
    if (!read.ok) throw new Error(read.error.message)
    const { resume } = read.reading
    expect(resume.basics).toMatchObject({ name: 'Sam Okafor', email: 'sam@example.com' })
    expect(
      resume.work?.map(({ name, position, startDate, endDate }) => ({ name, position, startDate, endDate })),
    ).toEqual([
      { name: 'Acme', position: 'Senior Engineer', startDate: '2021-03', endDate: undefined },
      { name: 'Globex', position: 'Engineer', startDate: '2018-01', endDate: '2021-02' },
    ])
    expect(resume.work?.[0]?.highlights).toEqual(['Cut the bill by a third', 'Led a team of five'])
  })

  it('should write JSON Resume', async () => {
    const json = (await (
      await get(`/api/resumes/${await addResume(sampleResume)}/export.json`)
    ).json()) as object
    expect(json).toMatchObject(sampleResume)
    expect(json).toHaveProperty('$schema')
  })

  it('should write other alphabets, and say so where the PDF can’t', async () => {
    const greek = await addResume({ basics: { name: 'Γιώργος Ελευθερίου', summary: 'Мария, Łukasz, Ünal' } })
    expect((await get(`/api/resumes/${greek}/export.pdf`)).status).toBe(200)
    const arabic = await addResume({ basics: { name: 'ليلى حداد', summary: 'مهندسة برمجيات' } })
    const refused = await get(`/api/resumes/${arabic}/export.pdf`)
    expect(refused.status).toBe(422)
    expect(await refused.json()).toMatchObject({ error: { code: 'download:script' } })
    const word = await get(`/api/resumes/${arabic}/export.docx`)
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await word.arrayBuffer()) })
    expect(value).toContain('ليلى حداد')
    const chinese = await addResume({ basics: { name: '王小明' } })
    expect((await get(`/api/resumes/${chinese}/export.pdf`)).status).toBe(422)
  })

  it('should write an empty and a very long resume', async () => {
    for (const data of [
      {},
      {
        work: Array.from({ length: 60 }, (_, n) => ({
          name: `Firm ${n}`,
          highlights: Array(10).fill('x '.repeat(400)),
        })),
      },
    ]) {
      const id = await addResume(data)
      for (const format of ['docx', 'pdf', 'json'])
        expect((await get(`/api/resumes/${id}/export.${format}`)).status, format).toBe(200)
    }
  })

  it('should refuse somebody else’s, unknown forms, and those without a session or from another site', async () => {
    const id = await addResume(sampleResume)
    const stranger = new TestVisitor(server, 'kestrel-vane')
    await stranger.becomeGuest()
    const statuses = await Promise.all([
      get(`/api/resumes/${id}/export.pdf`, {}, stranger),
      get(`/api/resumes/not-an-id/export.pdf`),
      get(`/api/resumes/${id}/export.exe`),
      get(`/api/resumes/${id}/export.pdf`, { authorization: '' }),
      get(`/api/resumes/${id}/export.pdf`, { origin: 'https://evil.example' }),
      get(`/api/resumes/${id}/export.pdf`, { 'sec-fetch-site': 'cross-site' }),
      get('/api/export', { authorization: '' }),
    ])
    expect(statuses.map(({ status }) => status)).toEqual([404, 404, 404, 401, 403, 403, 401])
  })
})

describe('downloading all data', () => {
  const RESUME =
    'Amina Okafor\namina@example.com\n\nEXPERIENCE\nEngineer, Quill Systems\nJan 2021 – Present\n- Built it\n'

  async function upload(): Promise<void> {
    const form = new FormData()
    form.set('file', new File([RESUME], 'my cv.txt'))
    const headers = { origin: new URL(server.url).origin, authorization: `Bearer ${visitor.session?.token}` }
    const response = await fetch(`${server.url}/api/uploads`, { method: 'POST', body: form, headers })
    if (!response.ok) throw new Error(await response.text())
  }

  it('should hold everything of the person with their files, and nothing of anybody else', async () => {
    await upload()
    const socket = await visitor.connect()
    const { chatId } = await openCurrent(socket)
    await say(socket, chatId, 'a secret of mine')
    visitor.close()
    const stranger = new TestVisitor(server, 'kestrel-vane')
    await stranger.becomeGuest()
    await addResume({ basics: { name: 'Somebody Else' } }, stranger.session?.user.id)

    const response = await get('/api/export')
    expect(response.headers.get('content-type')).toBe('application/zip')
    const files = unzipSync(await bytesOf(response))
    expect(Object.keys(files)).toEqual(['files/1-my cv.txt', 'data.json'])
    expect(new TextDecoder().decode(files['files/1-my cv.txt'])).toBe(RESUME)
    const text = new TextDecoder().decode(files['data.json'])
    const data = JSON.parse(text)
    expect(data).toMatchObject({
      account: userId,
      files: [{ name: 'files/1-my cv.txt', fileName: 'my cv.txt' }],
    })
    expect(data.profile).toMatchObject([{ id: userId }])
    expect(data.resumes).toMatchObject([{ parsed_data: { basics: { name: 'Amina Okafor' } } }])
    expect(data.experiences).toMatchObject([{ company_name: 'Quill Systems' }])
    expect(data.chatMessages.map(({ content }: { content: string }) => content)).toContain('a secret of mine')
    expect(data.changes.length).toBeGreaterThan(0)
    expect(text).not.toContain('Somebody Else')
  })

  it('should page through more rows than one answer of the database holds', async () => {
    await database.sql`insert into experiences (user_id, company_name, position)
      select ${userId}, 'Firm ' || n, 'Job' from generate_series(1, 1203) as n`
    const files = unzipSync(await bytesOf(await get('/api/export')))
    const data = JSON.parse(new TextDecoder().decode(files['data.json']))
    expect(new Set(data.experiences.map(({ id }: { id: string }) => id)).size).toBe(1203)
  })

  /** What members write for their agency is the agency's. */
  const OF_AGENCIES = ['review_answers']

  it('should leave out no table that holds rows of a person', async () => {
    const rows = await database.sql<{ name: string }[]>`
      select distinct table_name as name from information_schema.columns where table_schema = 'public'
        and column_name in ('user_id', 'owner_id', 'author_id', 'reviewer_id', 'candidate_id', 'sender_id', 'subject_id', 'asked_of')`
    const source = await import('node:fs').then(({ readFileSync }) =>
      readFileSync(new URL('../../../server/account/person-data.ts', import.meta.url), 'utf8'),
    )
    expect(
      rows
        .map(({ name }) => name)
        .filter((name) => !OF_AGENCIES.includes(name) && !source.includes(`'${name}'`)),
    ).toEqual([])
  })
})
