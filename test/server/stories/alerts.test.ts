import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { ChatMessage } from '../../../server/protocol.ts'
import type { RunningServer } from '../../../server/start.ts'
import { alertTools } from '../../../tools/alerts/alert-tools.ts'
import { tools } from '../../../tools/catalog.ts'
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts'
import { calling, type Step, saying, scripted } from '../model/scripted-model.ts'
import { openCurrent, say, startTestServer, type TestSocket, TestVisitor, textOf } from '../test-server.ts'

let database: TestDatabase
let server: RunningServer
let visitor: TestVisitor

const WISH = {
  keywords: 'glassblower',
  exclude: null,
  place: null,
  workMode: null,
  orWorkMode: null,
  byPhone: null,
  jobType: null,
  seniority: null,
  payMin: null,
  payCurrency: null,
  payPeriod: null,
  skills: null,
  scope: null,
}
const names = new Set(alertTools.map(({ name }) => name))
const everything = [...tools.filter(({ name }) => !names.has(name)), ...alertTools]

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true })
})
afterEach(async () => {
  visitor.close()
  await server.close()
})
afterAll(() => database.close())

async function visit(...steps: Step[]) {
  server = await startTestServer({ database, model: scripted(...steps), tools: everything, frequentMs: 100 })
  visitor = new TestVisitor(server, 'kestrel-vane')
  const session = await visitor.becomeGuest()
  const socket = await visitor.connect()
  const { chatId } = await openCurrent(socket)
  return { socket, chatId, userId: session.user.id }
}

function nextMessage(socket: TestSocket): Promise<ChatMessage> {
  return new Promise((resolve) => socket.once('message:new', ({ message }) => resolve(message)))
}

async function postJob(title: string): Promise<string> {
  const [job] = await database.sql`
    insert into job_posts (agency_id, title, company_name, description)
    select id, ${title}, 'Murano & Sons', 'Hot work.' from agencies where slug = 'kestrel-vane' returning id`
  return job?.id
}

function cardOf(message: ChatMessage) {
  return message.parts.flatMap((part) => ('output' in part && part.output ? [part.output.card] : []))[0]
}

it('should tell of a new job in the open chat and by e-mail, explain it, and stop at a click in the e-mail', async () => {
  const { socket, chatId, userId } = await visit(
    calling({ tool: 'create_alert', input: { ...WISH, frequency: 'instant' } }),
    saying('I will tell you.'),
  )
  await database.sql`insert into private.verified_users (user_id, email) values (${userId}, 'sam@example.com')`
  await say(socket, chatId, 'tell me when a glassblower job comes up')

  const arriving = nextMessage(socket)
  const jobId = await postJob('Glassblower')
  const message = await arriving
  expect(message).toMatchObject({ chatId, role: 'assistant', status: 'complete', turnId: null })
  expect(textOf(message)).toContain('Your job alert found 1 new job for “glassblower”.')
  expect(cardOf(message)).toMatchObject({ kind: 'jobs', jobs: [{ id: jobId, title: 'Glassblower' }] })
  const again = await openCurrent(socket)
  expect(again.messages.map(({ role }) => role)).toEqual(['user', 'assistant', 'assistant'])

  await expect.poll(() => database.mails.length).toBe(1)
  const mail = database.mails[0]
  expect(mail).toMatchObject({ to: 'sam@example.com', subject: '1 new job for “glassblower”' })
  expect(mail?.text).toContain(`${server.url}/?job=${jobId}`)
  const link = /<(.+)>/.exec(mail?.headers?.['List-Unsubscribe'] ?? '')?.[1] ?? ''
  expect(await (await fetch(link)).text()).toContain('Pause this alert')
  const stopped = await fetch(link, {
    method: 'POST',
    body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
  })
  expect(stopped.status).toBe(200)
  const [alert] = await database.sql`select status from job_alerts where user_id = ${userId}`
  expect(alert?.status).toBe('paused')
})

it('should let a guest ask why, and act on the jobs of an alert', async () => {
  const steps: Step[] = [
    calling({ tool: 'create_alert', input: { ...WISH, keywords: 'falconer', frequency: 'instant' } }),
    saying('Done.'),
  ]
  const { socket, chatId, userId } = await visit(...steps)
  const first = await say(socket, chatId, 'alert me to falconer jobs')
  expect(first.status).toBe('complete')
  const arriving = nextMessage(socket)
  const jobId = await postJob('Falconer')
  await arriving
  expect(database.mails.filter(({ subject }) => subject.includes('falconer'))).toEqual([])
  visitor.close()
  await server.close()

  const token = visitor.session
  server = await startTestServer({
    database,
    model: scripted(
      calling({ tool: 'explain_alert', input: { jobId, alertId: null } }),
      saying('That is why.'),
      calling({ tool: 'save_job', input: { jobId, notes: null } }),
      saying('Saved.'),
    ),
    tools: everything,
  })
  visitor = Object.assign(new TestVisitor(server, 'kestrel-vane'), { session: token })
  await visitor.openPage()
  const second = await visitor.connect()
  const why = await say(second, chatId, 'why did I get this?')
  expect(cardOf(why)).toMatchObject({
    kind: 'facts',
    sections: [{ facts: [{ label: 'Word: falconer', value: '“Falconer” in the title' }, {}, {}] }],
  })
  await say(second, chatId, 'save it')
  expect(await database.sql`select job_id from saved_jobs where user_id = ${userId}`).toEqual([
    { job_id: jobId },
  ])
})
