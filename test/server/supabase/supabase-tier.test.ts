/**
 * Shows that the server, given the address and keys of a Supabase project,
 * reaches everything over HTTP and does the main line there. Does not show that
 * Supabase itself behaves so: REST, auth and storage are those of
 * `@supabase/lite`, and anonymous sign-in is answered by the stand-in. Limits
 * of hosted Supabase, its mail and its pooler are out of sight here.
 */
import { afterEach, describe, expect, inject, it } from 'vitest'
import { readEnvironment } from '../../../server/environment.ts'
import { createLogger } from '../../../server/logger.ts'
import type { ChatMessage, SessionState, UploadResult } from '../../../server/protocol.ts'
import { type RunningServer, startServer } from '../../../server/start.ts'
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts'
import { calling, type Step, saying, scripted } from '../model/scripted-model.ts'
import { openCurrent, say, TestVisitor, textOf } from '../test-server.ts'
import { type SupabaseStandIn, startSupabaseStandIn } from './stand-in.ts'

const JOBS = {
  keywords: 'backend',
  place: null,
  workMode: null,
  jobType: null,
  seniority: null,
  payMin: null,
  payMax: null,
  exclude: null,
  payCurrency: null,
  payPeriod: null,
  scope: null,
  sort: null,
  page: null,
}
const RESUME = `Amina Okafor
amina.okafor@example.com | Leeds, UK

EXPERIENCE
Senior Backend Engineer, Quill Systems — Leeds
Jan 2021 – Present
- Built the billing API in Go

SKILLS
Go, PostgreSQL, Docker
`

let database: TestDatabase
let project: SupabaseStandIn
let server: RunningServer
let visitor: TestVisitor

afterEach(async () => {
  visitor?.close()
  await server?.close()
  await project?.close()
  await database?.close()
})

async function open({ signing, steps }: { signing: 'secret' | 'published key'; steps: Step[] }) {
  const { secrets } = inject('cluster')
  database = await createTestDatabase({ seeded: true })
  project = await startSupabaseStandIn({ database, signing })
  server = await startServer({
    environment: readEnvironment({
      PORT: '0',
      SUPABASE_URL: project.url,
      SUPABASE_PUBLISHABLE_KEY: secrets.publishableKey,
      SUPABASE_SECRET_KEY: secrets.secretKey,
      ...(signing === 'secret' ? { SUPABASE_JWT_SECRET: secrets.jwtSecret } : {}),
      SERVER_SECRET: secrets.serverSecret,
    }),
    logger: createLogger(process.env.TEST_LOG ?? 'silent'),
    model: scripted(...steps),
  })
  visitor = new TestVisitor(server, 'kestrel-vane')
}

async function upload(): Promise<UploadResult> {
  const form = new FormData()
  form.set('file', new File([RESUME], 'resume.txt'))
  const response = await fetch(`${server.url}/api/uploads`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${visitor.session?.token}`,
      origin: new URL(server.url).origin,
    },
    body: form,
  })
  if (!response.ok) throw new Error(await response.text())
  return (await response.json()) as UploadResult
}

async function signIn(email: string): Promise<SessionState> {
  expect((await visitor.post('/api/session/code', { email })).status).toBe(200)
  const code = /\d{6}/.exec(database.mails.findLast(({ to }) => to === email)?.subject ?? '')?.[0]
  const response = await visitor.post('/api/session/verify', { email, code })
  if (!response.ok) throw new Error(await response.text())
  visitor.session = (await response.json()) as SessionState
  return visitor.session
}

/** Saving is scripted before the job that is saved is known. */
function savingLater(job: () => string): Step {
  return new ReadableStream(
    {
      pull: (controller) => {
        const input = { jobId: job(), notes: null }
        for (const part of calling({ tool: 'save_job', input })) controller.enqueue(part)
        controller.close()
      },
    },
    { highWaterMark: 0 },
  )
}

function jobsOf(message: ChatMessage) {
  const part = message.parts.find(({ type }) => type === 'tool-search_jobs')
  const card = part && 'output' in part ? part.output?.card : null
  if (card?.kind !== 'jobs') throw new Error('No jobs were shown.')
  return card.jobs
}

describe.each(['secret', 'published key'] as const)(
  'on a stand-in for Supabase that signs with its %s',
  (signing) => {
    it('should let a guest ask, save, upload, come back and confirm an e-mail', async () => {
      let jobId = ''
      const steps = [
        calling({ tool: 'search_jobs', input: JOBS }),
        saying('Here they are.'),
        savingLater(() => jobId),
        saying('Saved.'),
      ]
      await open({ signing, steps })
      const { user } = await visitor.becomeGuest()
      expect(user).toMatchObject({ email: null, verified: false })
      expect(project.requests).toContain('POST /auth/v1/signup')

      const socket = await visitor.connect()
      const { chatId } = await openCurrent(socket)
      jobId = jobsOf(await say(socket, chatId, 'any backend jobs?'))[0]?.id ?? ''
      expect(textOf(await say(socket, chatId, 'save the first'))).toBe('Saved.')
      expect(await database.sql`select job_id from public.saved_jobs where user_id = ${user.id}`).toEqual([
        { job_id: jobId },
      ])

      const { resumeId } = await upload()
      const [resume] =
        await database.sql`select user_id, file_path from public.resumes where id = ${resumeId}`
      expect(resume?.user_id).toBe(user.id)
      const { data: file } = await database.service.storage.from('resumes').download(resume?.file_path)
      expect(await file?.text()).toBe(RESUME)

      visitor.close()
      const refreshed = await visitor.post('/api/session/refresh', {})
      visitor.session = (await refreshed.json()) as SessionState
      expect(visitor.session.user.id).toBe(user.id)
      const { messages } = await openCurrent(await visitor.connect())
      expect(messages.map(({ role }) => role)).toEqual(['user', 'assistant', 'user', 'assistant'])

      const confirmed = await signIn('amina@example.com')
      expect(confirmed.user).toMatchObject({ id: user.id, email: 'amina@example.com', verified: true })
      expect((await openCurrent(await visitor.connect())).messages).toHaveLength(4)
    })

    it('should join what a guest did to the account that they return to, and end sessions', async () => {
      await open({ signing, steps: [saying('Hello.')] })
      await visitor.becomeGuest()
      const account = await signIn('back@example.com')

      visitor.session = undefined
      visitor.cookie = ''
      const guest = await visitor.becomeGuest()
      const socket = await visitor.connect()
      await say(socket, (await openCurrent(socket)).chatId, 'hi')
      const { resumeId } = await upload()
      const joined = await signIn('back@example.com')
      expect(joined.user.id).toBe(account.user.id)
      expect(joined.user.id).not.toBe(guest.user.id)
      expect(await database.sql`select user_id from public.resumes where id = ${resumeId}`).toEqual([
        { user_id: account.user.id },
      ])
      const later = await visitor.connect()
      expect((await openCurrent(later)).messages.map((message) => textOf(message))).toEqual(['hi', 'Hello.'])

      expect((await visitor.post('/api/session/sign-out', {})).status).toBe(200)
      await expect(visitor.connect()).rejects.toMatchObject({ message: 'session:expired' })
    })

    it('should let nobody in with a token of another signer', async () => {
      await open({ signing, steps: [] })
      await visitor.becomeGuest()
      const [head, body] = visitor.session?.token.split('.') ?? []
      await expect(visitor.connect({ token: `${head}.${body}.AAAA` })).rejects.toMatchObject({
        message: 'session:expired',
      })
    })
  },
)
