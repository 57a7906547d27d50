import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { ChatMessage } from '../../../server/protocol.ts'
import type { RunningServer } from '../../../server/start.ts'
import { tools as catalogue } from '../../../tools/catalog.ts'
import { threadTools } from '../../../tools/threads/thread-tools.ts'
import { changingModel } from '../../attack/changing-model.ts'
import { createTestDatabase, type Person, type TestDatabase } from '../../database/test-database.ts'
import { addApplicant, addMember } from '../../tools/applicants/agency-desk.ts'
import { addChat, messagesOf, write } from '../../tools/threads/thread-bench.ts'
import { AGENCY, addAgencies, addJob } from '../../tools/tool-bench.ts'
import { approvalCardsOf, cardsOf, click, tryClick } from '../approvals/applicant.ts'
import { Guest, heardNothing, next, Recruiter } from '../console/desk.ts'
import { calling, saying } from '../model/scripted-model.ts'
import {
  mustAsk,
  openCurrent,
  say,
  startTestServer,
  type TestSocket,
  type TestVisitor,
} from '../test-server.ts'

type Arrived = { message: ChatMessage }

let database: TestDatabase
let server: RunningServer
let sam: { person: Person; applicationId: string }
let member: Person
let threadId: string
let page: { socket: TestSocket; chatId: string }
let desk: { socket: TestSocket; chatId: string }
const visitors: TestVisitor[] = []
const model = changingModel()
const tools = [...new Map([...catalogue, ...threadTools].map((tool) => [tool.name, tool])).values()]

beforeAll(async () => {
  database = await createTestDatabase()
  await addAgencies(database)
  server = await startTestServer({ database, model, tools })
})
afterAll(async () => {
  await server.close()
  await database.close()
})
beforeEach(async () => {
  member = await addMember(database)
  const jobId = await addJob(database, { title: 'Nurse' })
  sam = await addApplicant(database, { jobId, name: 'Sam Okafor' })
  const [thread] = await database.sql`select id from chats where application_id = ${sam.applicationId}`
  threadId = thread?.id
  page = await inAssistant(await onPage(sam.person))
  desk = await inAssistant(await atConsole(member))
})
afterEach(() => {
  for (const visitor of visitors.splice(0)) visitor.close()
})

async function onPage(person: Person): Promise<TestSocket> {
  const visitor = new Guest(server, AGENCY.slug)
  visitors.push(visitor)
  return visitor.arrive(person)
}
async function atConsole(person: Person): Promise<TestSocket> {
  const visitor = new Recruiter(server, AGENCY.slug)
  visitors.push(visitor)
  return visitor.enter({ person, agencyId: AGENCY.id })
}
async function inAssistant(socket: TestSocket) {
  return { socket, chatId: (await openCurrent(socket)).chatId }
}
const open = (socket: TestSocket, chatId: string) =>
  mustAsk(socket, 'chat:open', { chatId, fresh: false, after: null, before: null })

/** Says something to a model that answers with one call. */
async function told(place: typeof page, text: string, tool: string, input: object): Promise<ChatMessage> {
  model.play(calling({ tool, input }), saying('There you are.'))
  return say(place.socket, place.chatId, text)
}
async function asked(place: typeof page, text: string, tool: string, input: object) {
  const [card] = approvalCardsOf(await told(place, text, tool, input))
  if (!card) throw new Error('No card waits.')
  return card
}
/** The next message of the thread, past those of the assistant's own chat. */
function arriving(socket: TestSocket, chatId: string): Promise<ChatMessage> {
  return new Promise((resolve) => {
    const look = ({ message }: Arrived) => {
      if (message.chatId !== chatId) return
      socket.off('message:new', look)
      resolve(message)
    }
    socket.on('message:new', look)
  })
}
const named = { chatId: null, applicationId: null }

it('should carry messages that were confirmed on a card both ways, live', async () => {
  await open(desk.socket, threadId)
  const card = await asked(page, 'ask them for news', 'message_agency', {
    ...named,
    applicationId: sam.applicationId,
    text: 'Any news?',
  })
  const silent = await heardNothing({
    socket: desk.socket,
    name: 'message:new',
    meanwhile: () => mustAsk(desk.socket, 'chat:list', {}),
  })
  expect([silent, await messagesOf(database, threadId)]).toEqual([true, []])

  const atDesk = arriving(desk.socket, threadId)
  await click(page.socket, card.approvalId, { input: { text: 'Any news yet?' } })
  expect(await atDesk).toMatchObject({ role: 'user', parts: [{ text: 'Any news yet?' }] })

  const waiting = cardsOf(await told(desk, 'who is waiting', 'list_threads', { state: 'waiting' }))
  expect(waiting).toMatchObject([{ kind: 'rows', rows: [{ id: threadId }] }])
  const shown = { threadId, applicationId: null }
  await told(desk, 'show it', 'show_thread', shown)
  const prompt = JSON.stringify(model.prompts.at(-1)?.prompt.at(-1))
  expect(prompt.split('untrusted_data')[0]).not.toContain('Any news yet?')
  expect(prompt).toContain('Any news yet?')

  const reply = await asked(desk, 'answer', 'message_applicant', { ...shown, text: 'On Friday.' })
  const onPhone = arriving(page.socket, threadId)
  await click(desk.socket, reply.approvalId)
  expect(await onPhone).toMatchObject({ senderId: member.id, parts: [{ text: 'On Friday.' }] })
  await click(desk.socket, reply.approvalId)
  expect(await messagesOf(database, threadId)).toHaveLength(2)

  const list = cardsOf(await told(page, 'unread?', 'list_chats', { who: null, unreadOnly: true }))
  expect(list).toMatchObject([{ rows: [{ id: threadId, badge: { text: '1 unread' } }] }])
  expect(cardsOf(await told(page, 'sum it up', 'summarise_chat', { chatId: threadId }))).toMatchObject([
    { kind: 'facts', sections: [{ title: 'Who wrote' }, { title: 'Latest of each side' }] },
  ])
})

it('should hand over with a summary that the candidate has read, and nothing else', async () => {
  await told(page, 'I look for night shifts in Leeds', 'list_chats', { who: null, unreadOnly: null })
  await told(page, 'can I talk to somebody?', 'request_person', { reason: null })
  const card = await asked(page, 'give them a summary', 'share_summary', { question: null, text: null })
  const text = card.fields.find(({ name }) => name === 'text')?.value ?? ''
  expect(text).toContain('- I look for night shifts in Leeds')
  expect(text).not.toContain('There you are.')
  const changed = next<{ chatId: string }>(desk.socket, 'thread:changed')
  await click(page.socket, card.approvalId, { input: { text: 'Night shifts, Leeds.' } })
  const { chatId } = await changed
  expect(await messagesOf(database, chatId)).toMatchObject([{ content: 'Night shifts, Leeds.' }])
  const [row] = await database.sql`select kind, handler from chats where id = ${chatId}`
  expect(row).toEqual({ kind: 'support', handler: 'queued' })
  await told(desk, 'I take it', 'take_over_thread', { threadId: chatId, applicationId: null })
  const [taken] = await database.sql`select handler, assigned_to from chats where id = ${chatId}`
  expect(taken).toEqual({ handler: 'human', assigned_to: member.id })
})

it('should send nothing once the thread is closed or the membership is over', async () => {
  const input = { threadId, applicationId: null, text: 'Hello' }
  const first = await asked(desk, 'write', 'message_applicant', input)
  await told(desk, 'close it', 'close_thread', { threadId, applicationId: null })
  expect((await tryClick(desk.socket, first.approvalId)).error?.code).toBe('approval:changed')
  await told(desk, 'undo', 'undo_change', { changeId: null, latest: null, named: null, again: null })
  await database.sql`update agency_users set status = 'suspended' where user_id = ${member.id}`
  expect((await tryClick(desk.socket, first.approvalId)).error).toBeDefined()
  expect(await messagesOf(database, threadId)).toEqual([])
})

it('should download a chat as each person may read it, and no other', async () => {
  const fetchAs = (person: Person | null, id: string, format: string) =>
    fetch(`${server.url}/api/chats/${id}/export.${format}`, {
      headers: person ? { authorization: `Bearer ${person.session.accessToken}` } : {},
    })
  await write(database, { chatId: threadId, person: sam.person, text: 'Is there\nparking?' })
  await database.sql`
    insert into chat_messages (chat_id, role, content, seq, audience_id)
    values (${threadId}, 'assistant', 'For Sam alone', 0, ${sam.person.id})`
  const own = await fetchAs(sam.person, threadId, 'txt')
  expect(own.headers.get('content-disposition')).toContain('attachment')
  expect(own.headers.get('cache-control')).toBe('no-store')
  const text = await own.text()
  expect(text).toContain('Sam Okafor (you)\nIs there\nparking?')
  expect(text).toContain('Assistant\nFor Sam alone')

  const agencys = await (await fetchAs(member, threadId, 'json')).json()
  expect(agencys).toMatchObject({
    agency: AGENCY.name,
    messages: [{ from: 'Sam Okafor', text: 'Is there\nparking?' }],
  })
  const privately = await addChat(database, { person: sam.person })
  for (const [person, id] of [
    [await database.createCandidate(), threadId],
    [member, privately],
    [member, crypto.randomUUID()],
  ] as const) {
    const refused = await fetchAs(person, id, 'txt')
    expect([refused.status, ((await refused.json()) as { error: { code: string } }).error.code]).toEqual([
      404,
      'chat:not_found',
    ])
  }
  expect((await fetchAs(null, threadId, 'txt')).status).toBe(401)
  expect((await fetchAs(member, threadId, 'pdf')).status).toBe(404)
})
