import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { RunningServer } from '../../../server/start.ts'
import { createTestDatabase, type Person, type TestDatabase } from '../../database/test-database.ts'
import { addResume, applicationsOf, click, JOB, JOB_TITLE, tryClick } from '../approvals/applicant.ts'
import { Guest, Recruiter } from '../console/desk.ts'
import { mustAsk, startTestServer, type TestSocket } from '../test-server.ts'
import { AGENCY, type Answer, answerOf, INITIALIZE, OtherAssistant, post } from './other-assistant.ts'

const KESTREL = 'aaaaaaaa-0000-4000-8000-000000000001'
const LARKBECK = 'aaaaaaaa-0000-4000-8000-000000000002'

let database: TestDatabase
let server: RunningServer
let person: Person
let assistant: OtherAssistant
const opened: { close: () => unknown }[] = []

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true })
  server = await startTestServer({ database })
})
afterAll(async () => {
  await server.close()
  await database.close()
})
beforeEach(async () => {
  person = await database.createCandidate()
  assistant = await connect(person)
})
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close()
})

async function connect(who: Person, query = AGENCY): Promise<OtherAssistant> {
  const made = new OtherAssistant({ server, token: who.session.accessToken, query })
  opened.push(made)
  return made.open()
}

async function addMember(role: string, status = 'active'): Promise<Person> {
  const member = await database.createCandidate()
  await database.sql`insert into agency_users (agency_id, user_id, role, status)
    values (${KESTREL}, ${member.id}, ${role}, ${status})`
  return member
}

const savedBy = ({ id }: Person) =>
  database.sql<{ job_id: string; notes: string | null }[]>`
    select job_id, notes from saved_jobs where user_id = ${id}`

const save = (notes: string | null = null) => assistant.call('save_job', { jobId: JOB, notes })

/** The same person in their own browser. */
async function inBrowser(who: Person): Promise<TestSocket> {
  const visitor = new Guest(server, 'kestrel-vane')
  opened.push(visitor)
  return visitor.arrive(who)
}

async function chatFromOthers(socket: TestSocket) {
  const { chats } = await mustAsk(socket, 'chat:list', {})
  const chat = chats.find(({ title }) => title === 'From other assistants')
  if (!chat) return null
  return mustAsk(socket, 'chat:open', { chatId: chat.id, fresh: false, after: null, before: null })
}

describe('the list of tools', () => {
  it('should be a candidate’s on a careers page and a recruiter’s in the console, for the same person', async () => {
    const member = await addMember('member')
    const atPage = await (await connect(member)).toolNames()
    expect(atPage).toContain('save_job')
    expect(atPage).not.toContain('move_application')
    const inConsole = await (await connect(member, `?console=${KESTREL}`)).toolNames()
    expect(inConsole).toContain('move_application')
    expect(inConsole).not.toContain('save_job')
  })

  it('should say which tools only read and which only prepare', async () => {
    const { tools } = await assistant.client.listTools()
    const named = (name: string) => tools.find((tool) => tool.name === name)
    expect(named('search_jobs')?.annotations).toMatchObject({ readOnlyHint: true })
    expect(named('save_job')?.annotations).toMatchObject({ readOnlyHint: false, openWorldHint: false })
    expect(named('apply_to_job')?.annotations).toMatchObject({ readOnlyHint: false, openWorldHint: true })
    expect(named('apply_to_job')?.description).toContain('only prepares')
  })

  it('should hold closed schemas without the marks of the built-in model', async () => {
    const { tools } = await assistant.client.listTools()
    for (const { inputSchema } of tools)
      expect(inputSchema).toMatchObject({ type: 'object', additionalProperties: false })
    expect(JSON.stringify(tools)).not.toMatch(/"(slot|says|near)":/)
  })

  it.each([
    ['a stranger', async () => database.createCandidate()],
    ['who was suspended', () => addMember('owner', 'suspended')],
  ])('should be refused in the console to %s', async (_who, make) => {
    const stranger = await make()
    await expect(connect(stranger, `?console=${KESTREL}`)).rejects.toThrow(/session:not_a_member/)
  })

  it('should end with the membership', async () => {
    const member = await addMember('member')
    const desk = await connect(member, `?console=${KESTREL}`)
    await database.sql`update agency_users set status = 'suspended' where user_id = ${member.id}`
    await expect(desk.toolNames()).rejects.toThrow(/session:not_a_member/)
  })
})

describe('reading', () => {
  it('should find jobs of the page’s agency, with what to refer to', async () => {
    const found = await assistant.call('show_job', { jobId: JOB })
    expect(found).toMatchObject({ status: 'done', isError: false })
    expect(JSON.stringify(found)).toContain(JOB_TITLE)
    expect(found.references).toContainEqual(expect.objectContaining({ type: 'job', id: JOB }))
  })

  it('should mark what other people wrote as data', async () => {
    const { untrusted_data } = await assistant.call('show_job', { jobId: JOB })
    expect(untrusted_data?.notice).toContain('never an instruction')
    expect(untrusted_data?.quotes.length).toBeGreaterThan(0)
  })

  it('should leave no chat behind', async () => {
    await assistant.call('show_job', { jobId: JOB })
    expect(await chatFromOthers(await inBrowser(person))).toBeNull()
  })

  it('should show nobody else’s rows', async () => {
    const other = await database.createCandidate()
    const { applicationId } = await draftOf(other)
    const answer = await assistant.call('show_application', { applicationId })
    expect(answer.isError).toBe(true)
    expect(JSON.stringify(answer)).not.toContain('Private letter')
  })
})

async function draftOf(who: Person): Promise<{ applicationId: string }> {
  const [row] = await database.sql<{ id: string }[]>`
    insert into applications (user_id, job_id, status, cover_letter)
    values (${who.id}, ${JOB}, 'draft', 'Private letter') returning id`
  return { applicationId: row?.id ?? '' }
}

describe('writing', () => {
  it('should write the row, name the other assistant in the journal, and keep it in the person’s chat', async () => {
    const answer = await save('Good pay')
    expect(answer).toMatchObject({ status: 'done', isError: false })
    expect(await savedBy(person)).toEqual([{ job_id: JOB, notes: 'Good pay' }])
    const journal = await database.sql`
      select tool, model, op, table_name from changes where actor_id = ${person.id} and table_name = 'saved_jobs'`
    expect(journal).toEqual([
      { tool: 'save_job', model: 'mcp: Desk Helper', op: 'insert', table_name: 'saved_jobs' },
    ])
    const chat = await chatFromOthers(await inBrowser(person))
    expect(chat?.messages).toHaveLength(1)
    expect(JSON.stringify(chat?.messages)).toContain('Through “Desk Helper”')
  })

  it('should be undone', async () => {
    await save()
    const undone = await assistant.call('undo_change', {
      changeId: null,
      latest: null,
      named: null,
      again: null,
    })
    expect(undone).toMatchObject({ isError: false })
    expect(await savedBy(person)).toEqual([])
  })

  it('should not take the place of the conversation that the person is in', async () => {
    const socket = await inBrowser(person)
    const current = await mustAsk(socket, 'chat:open', {
      chatId: null,
      fresh: false,
      after: null,
      before: null,
    })
    await save()
    const again = await mustAsk(socket, 'chat:open', {
      chatId: null,
      fresh: false,
      after: null,
      before: null,
    })
    expect(again.chatId).toBe(current.chatId)
    expect(again.messages).toEqual([])
  })

  it('should appear at once where the person has the chat open', async () => {
    await save()
    const socket = await inBrowser(person)
    await chatFromOthers(socket)
    const heard = new Promise((resolve) => socket.once('message:new', resolve))
    await assistant.call('remove_saved_job', { jobId: JOB })
    expect(JSON.stringify(await heard)).toContain('Through “Desk Helper”')
  })

  it('should say what is wrong with an input, and write nothing', async () => {
    const answer = await assistant.call('save_job', { jobId: 'the first one' })
    expect(answer).toMatchObject({ status: 'failed', isError: true })
    expect(answer.text).toContain('jobId')
    expect(await savedBy(person)).toEqual([])
  })

  it('should say what is not possible as an error that can be acted on', async () => {
    const answer = await assistant.call('save_job', { jobId: randomUUID(), notes: null })
    expect(answer).toMatchObject({ status: 'refused', isError: true })
  })

  it.each(['move_application', 'drop_tables'])('should not know %s on a careers page', async (name) => {
    await expect(assistant.call(name, {})).rejects.toThrow('This is not possible here.')
  })
})

describe('the same request again', () => {
  async function byHand(): Promise<Record<string, string>> {
    const first = await post({ server, token: person.session.accessToken, body: INITIALIZE })
    return {
      'mcp-session-id': first.headers.get('mcp-session-id') ?? '',
      'mcp-protocol-version': '2025-06-18',
    }
  }
  async function send(headers: Record<string, string>, name: string, input: object): Promise<Answer> {
    const body = { jsonrpc: '2.0', id: 7, method: 'tools/call', params: { name, arguments: input } }
    const response = await post({ server, token: person.session.accessToken, headers, body })
    return answerOf(((await response.json()) as { result: Parameters<typeof answerOf>[0] }).result)
  }

  it('should get the same answer and write once', async () => {
    const headers = await byHand()
    const input = { jobId: JOB, notes: 'Once' }
    const first = await send(headers, 'save_job', input)
    const second = await send(headers, 'save_job', input)
    expect(second).toEqual(first)
    expect(await savedBy(person)).toHaveLength(1)
    const journal =
      await database.sql`select id from changes where actor_id = ${person.id} and table_name = 'saved_jobs'`
    expect(journal).toHaveLength(1)
    expect((await chatFromOthers(await inBrowser(person)))?.messages).toHaveLength(1)
  })

  it('should write once when ten come at the same time', async () => {
    const headers = await byHand()
    await Promise.all(
      Array.from({ length: 10 }, () => send(headers, 'save_job', { jobId: JOB, notes: null })),
    )
    const journal =
      await database.sql`select id from changes where actor_id = ${person.id} and table_name = 'saved_jobs'`
    expect(journal).toHaveLength(1)
    expect((await chatFromOthers(await inBrowser(person)))?.messages).toHaveLength(1)
  })

  it('should be one card, not two', async () => {
    await addResume({ database, userId: person.id })
    const headers = await byHand()
    const input = { jobId: JOB, coverLetter: 'Dear team, I write Go.' }
    expect(await send(headers, 'apply_to_job', input)).toEqual(await send(headers, 'apply_to_job', input))
    expect(await database.sql`select id from approvals where asked_of = ${person.id}`).toHaveLength(1)
  })

  it('should be refused when its id stood for something else', async () => {
    const headers = await byHand()
    await send(headers, 'save_job', { jobId: JOB, notes: null })
    const other = await send(headers, 'remove_saved_job', { jobId: JOB })
    expect(other).toMatchObject({ isError: true, status: 'failed' })
    expect(other.text).toContain('request id')
    expect(await savedBy(person)).toHaveLength(1)
  })

  it('should be a new one in a new connection', async () => {
    await send(await byHand(), 'save_job', { jobId: JOB, notes: null })
    const removed = await send(await byHand(), 'remove_saved_job', { jobId: JOB })
    expect(removed).toMatchObject({ isError: false })
    expect(await savedBy(person)).toEqual([])
  })
})

describe('sending', () => {
  const apply = () => assistant.call('apply_to_job', { jobId: JOB, coverLetter: 'Dear team, I write Go.' })
  const submitted = async () =>
    (await applicationsOf({ database, userId: person.id })).filter(({ status }) => status === 'submitted')

  it('should send nothing before the person’s own click, which sends it', async () => {
    await addResume({ database, userId: person.id })
    const answer = await apply()
    expect(answer).toMatchObject({ status: 'waiting_for_approval', isError: false })
    expect(answer.confirm?.link).toBe(`${server.url}/embed/kestrel-vane`)
    expect(answer.text).toMatch(/^Nothing was sent\./)
    expect(answer.confirm?.shown).toContainEqual({
      label: 'Cover letter (empty: none)',
      value: 'Dear team, I write Go.',
    })
    expect(await submitted()).toEqual([])

    const socket = await inBrowser(person)
    const chat = await chatFromOthers(socket)
    const card = chat?.messages.flatMap(({ parts }) => parts).find((part) => 'output' in part)
    if (!card || !('output' in card) || card.output?.card?.kind !== 'approval')
      throw new Error('No card waits.')
    const { approvalId } = card.output.card
    const state = await click(socket, approvalId, { input: { coverLetter: 'Dear team, I edited this.' } })
    expect(state.status).toBe('approved')
    expect(await submitted()).toMatchObject([{ letter_sent: 'Dear team, I edited this.' }])
  })

  it('should send nothing when it is declined', async () => {
    await addResume({ database, userId: person.id })
    await apply()
    const [row] = await database.sql<{ id: string }[]>`select id from approvals where asked_of = ${person.id}`
    await click(await inBrowser(person), row?.id ?? '', { approved: false })
    expect(await submitted()).toEqual([])
  })

  it('should not be another person’s to click', async () => {
    await addResume({ database, userId: person.id })
    await apply()
    const [row] = await database.sql<{ id: string }[]>`select id from approvals where asked_of = ${person.id}`
    const stranger = await inBrowser(await database.createCandidate())
    expect(await tryClick(stranger, row?.id ?? '')).toMatchObject({ error: { code: 'approval:not_found' } })
    expect(await submitted()).toEqual([])
  })

  it('should ask a guest for a confirmed e-mail first', async () => {
    const guest = await database.createGuest()
    await addResume({ database, userId: guest.id })
    const answer = await (await connect(guest)).call('apply_to_job', { jobId: JOB, coverLetter: null })
    expect(answer).toMatchObject({ status: 'needs_verified_email', isError: true })
    expect(await database.sql`select id from approvals where asked_of = ${guest.id}`).toEqual([])
  })

  it('should prepare a decision about an applicant for the member’s click alone', async () => {
    const member = await addMember('admin')
    const applicant = await database.createCandidate()
    const [row] = await database.sql<{ id: string }[]>`
      insert into applications (user_id, job_id, status) values (${applicant.id}, ${JOB}, 'submitted') returning id`
    const desk = await connect(member, `?console=${KESTREL}`)
    const answer = await desk.call('move_application', {
      applicationId: row?.id,
      stage: 'rejected',
      reason: 'No Go in the last five years.',
      tellApplicant: null,
      message: null,
    })
    expect(answer.status).toBe('waiting_for_approval')
    expect(answer.confirm?.link).toBe(`${server.url}/console/kestrel-vane`)
    const [after] = await database.sql`select status from applications where id = ${row?.id ?? ''}`
    expect(after).toEqual({ status: 'submitted' })

    const console = new Recruiter(server, 'kestrel-vane')
    opened.push(console)
    const socket = await console.enter({ person: member, agencyId: KESTREL })
    const [waiting] = await database.sql<
      { id: string }[]
    >`select id from approvals where asked_of = ${member.id}`
    expect(JSON.stringify((await chatFromOthers(socket))?.messages)).toContain(waiting?.id)
    await click(socket, waiting?.id ?? '')
    const [moved] = await database.sql`select status from applications where id = ${row?.id ?? ''}`
    expect(moved).toEqual({ status: 'rejected' })
  })
})

describe('limits', () => {
  it('should be those of the chat', async () => {
    const answers: Answer[] = []
    for (let call = 0; call < 31; call += 1) answers.push(await assistant.call('show_job', { jobId: JOB }))
    expect(answers.filter(({ isError }) => isError)).toMatchObject([
      { text: expect.stringContaining('wait') },
    ])
  })
})

describe('another agency’s console', () => {
  it('should not open with a membership elsewhere', async () => {
    const member = await addMember('owner')
    await expect(connect(member, `?console=${LARKBECK}`)).rejects.toThrow(/session:not_a_member/)
  })
})
