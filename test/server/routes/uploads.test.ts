import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { UploadResult } from '../../../server/protocol.ts'
import type { RunningServer } from '../../../server/start.ts'
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts'
import { calling, saying, scripted } from '../model/scripted-model.ts'
import { openCurrent, say, startTestServer, TestVisitor } from '../test-server.ts'

const RESUME = `Amina Okafor
amina.okafor@example.com | +44 7700 900123 | Leeds, UK

EXPERIENCE
Senior Backend Engineer, Quill Systems — Leeds
Jan 2021 – Present
- Built the billing API in Go

Backend Engineer, Harbor Data
Mar 2018 – Dec 2020
- Moved reports to PostgreSQL

EDUCATION
BSc Computer Science, University of York, 2014 - 2017

SKILLS
Go, PostgreSQL, Docker
`

let database: TestDatabase
let server: RunningServer
let visitor: TestVisitor

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true })
})
afterAll(() => database.close())
beforeEach(async () => {
  server = await startTestServer({
    database,
    model: scripted(calling({ tool: 'show_resume', input: { resumeId: null } }), saying('Read.')),
  })
  visitor = new TestVisitor(server, 'kestrel-vane')
  await visitor.becomeGuest()
})
afterEach(async () => {
  visitor.close()
  await server.close()
})

function upload({
  bytes,
  name,
  headers = {},
}: {
  bytes: Uint8Array | string
  name: string
  headers?: Record<string, string>
}): Promise<Response> {
  const form = new FormData()
  form.set('file', new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name))
  return fetch(`${server.url}/api/uploads`, {
    method: 'POST',
    body: form,
    headers: {
      origin: new URL(server.url).origin,
      authorization: `Bearer ${visitor.session?.token}`,
      ...headers,
    },
  })
}

describe('uploading a resume', () => {
  it('should keep the file, what was read from it, and fill what the profile lacks', async () => {
    const response = await upload({ bytes: RESUME, name: '../../etc/résumé \u202efdp.txt' })
    expect(response.status).toBe(200)
    const { resumeId, fileName } = (await response.json()) as UploadResult
    expect(fileName).toBe('résumé fdp.txt')
    const userId = visitor.session?.user.id ?? ''
    const [row] = await database.sql`select * from public.resumes where id = ${resumeId}`
    expect(row).toMatchObject({
      user_id: userId,
      is_primary: true,
      status: 'parsed',
      file_path: `${userId}/${resumeId}`,
    })
    expect(row?.parsed_data.basics).toMatchObject({ name: 'Amina Okafor', email: 'amina.okafor@example.com' })
    const experiences =
      await database.sql`select company_name, is_current from public.experiences where user_id = ${userId} order by start_date desc`
    expect(experiences.map((experience) => [experience.company_name, experience.is_current])).toEqual([
      ['Quill Systems', true],
      ['Harbor Data', false],
    ])
    const [profile] = await database.sql`select full_name from public.profiles where id = ${userId}`
    expect(profile?.full_name).toBe('Amina Okafor')
    const journal = await database.sql`select table_name, tool from public.changes where actor_id = ${userId}`
    expect(new Set(journal.map((change) => change.tool))).toEqual(new Set(['upload_resume']))
    const { data: file } = await database.service.storage.from('resumes').download(row?.file_path)
    expect(await file?.text()).toBe(RESUME)
  })

  it('should keep a JSON Resume with its file like any other', async () => {
    const bytes = JSON.stringify({ basics: { name: 'Amina Okafor' }, work: [{ name: 'Quill Systems' }] })
    const response = await upload({ bytes, name: 'resume.json' })
    expect(response.status).toBe(200)
    const { resumeId } = (await response.json()) as UploadResult
    const path = `${visitor.session?.user.id}/${resumeId}`
    const { data: file } = await database.service.storage.from('resumes').download(path)
    expect(await file?.text()).toBe(bytes)
  })

  it('should show the attachment on the message, and what was read as a card', async () => {
    const { resumeId } = (await (await upload({ bytes: RESUME, name: 'cv.txt' })).json()) as UploadResult
    const socket = await visitor.connect()
    const { chatId } = await openCurrent(socket)
    const message = await say(socket, chatId, '', [resumeId])
    const part = message.parts.find((candidate) => candidate.type === 'tool-show_resume')
    expect(part && 'output' in part && part.output?.card).toMatchObject({ kind: 'resume', resumeId })
    const [sent] = (await openCurrent(socket)).messages
    expect(sent?.parts).toEqual([
      {
        type: 'data-attachment',
        id: resumeId,
        data: { resumeId, fileName: 'cv.txt', fileSize: Buffer.byteLength(RESUME) },
      },
    ])
  })

  it('should be refused for somebody else’s attachment', async () => {
    const { resumeId } = (await (await upload({ bytes: RESUME, name: 'cv.txt' })).json()) as UploadResult
    const stranger = new TestVisitor(server, 'kestrel-vane')
    await stranger.becomeGuest()
    const socket = await stranger.connect()
    const { chatId } = await openCurrent(socket)
    await expect(say(socket, chatId, 'mine', [resumeId])).rejects.toThrow('upload:none')
    stranger.close()
  })

  it.each([
    ['an empty file', new Uint8Array(0), 'cv.pdf', 422, 'resume:empty'],
    [
      'a program',
      new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 62, 0]),
      'cv.pdf',
      422,
      'resume:type_not_supported',
    ],
    ['11 MB', new Uint8Array(11 * 1024 * 1024), 'cv.pdf', 413, 'upload:too_large'],
  ])('should refuse %s in words, and store nothing', async (_what, bytes, name, status, code) => {
    const response = await upload({ bytes, name })
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({
      error: { code, message: expect.stringMatching(/\w+ \w+/) },
    })
    const rows =
      await database.sql`select id from public.resumes where user_id = ${visitor.session?.user.id ?? ''}`
    expect(rows).toHaveLength(0)
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
  })

  it('should be refused without a session, with a forged one, and from another site', async () => {
    const statuses = await Promise.all([
      upload({ bytes: RESUME, name: 'cv.txt', headers: { authorization: '' } }),
      upload({
        bytes: RESUME,
        name: 'cv.txt',
        headers: { authorization: `Bearer ${visitor.session?.token}x` },
      }),
      upload({ bytes: RESUME, name: 'cv.txt', headers: { origin: 'https://evil.example' } }),
    ])
    expect(statuses.map((response) => response.status)).toEqual([401, 401, 403])
  })
})
