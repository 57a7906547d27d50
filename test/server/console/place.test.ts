import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { ConsoleAgencies, ProtocolError } from '../../../server/protocol.ts'
import type { RunningServer } from '../../../server/start.ts'
import { createTestDatabase, type Person, type TestDatabase } from '../../database/test-database.ts'
import { addApplicant, addMember } from '../../tools/applicants/agency-desk.ts'
import { AGENCY, addAgencies, addJob, OTHER_AGENCY } from '../../tools/tool-bench.ts'
import { calling, saying, scripted } from '../model/scripted-model.ts'
import {
  ask,
  mustAsk,
  openCurrent,
  say,
  startTestServer,
  type TestSocket,
  type TestVisitor,
  textOf,
} from '../test-server.ts'
import { consoleTools, Guest, next, Recruiter } from './desk.ts'

let database: TestDatabase
let server: RunningServer
const visitors: TestVisitor[] = []
const model = scripted()

beforeAll(async () => {
  database = await createTestDatabase()
  await addAgencies(database)
  server = await startTestServer({ database, tools: consoleTools, model })
})
afterEach(() => {
  for (const visitor of visitors.splice(0)) visitor.close()
})
afterAll(async () => {
  await server.close()
  await database.close()
})

function recruiter(): Recruiter {
  const made = new Recruiter(server, AGENCY.slug)
  visitors.push(made)
  return made
}
function guest(): Guest {
  const made = new Guest(server, AGENCY.slug)
  visitors.push(made)
  return made
}
const inConsole = (person: Person) => recruiter().enter({ person, agencyId: AGENCY.id })
const toolsOffered = () => (model.prompts.at(-1)?.tools ?? []).map(({ name }) => name)

describe('the console’s page', () => {
  it('should be framed by nobody and name no agency', async () => {
    const response = await fetch(`${server.url}/console/${AGENCY.slug}`)
    expect(response.status).toBe(200)
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
    const config = await recruiter().openConsole()
    expect(Object.keys(config).sort()).toEqual(['codesAt', 'model', 'ticket', 'uploadLimit'])
  })

  it('should make no guests, and sign in with a cookie of its own', async () => {
    const visitor = recruiter()
    const { ticket } = await visitor.openConsole()
    const refused = await visitor.post('/api/session/guest', { ticket })
    expect(refused.status).toBe(403)

    const email = 'new.recruiter@example.com'
    expect((await visitor.post('/api/session/code', { ticket, email })).status).toBe(200)
    const code = database.mails.findLast(({ to }) => to === email)?.subject.slice(0, 6)
    const verified = await visitor.post('/api/session/verify', { ticket, email, code })
    expect(verified.status).toBe(200)
    const cookie = verified.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^aicareer_console=.*HttpOnly.*SameSite=Strict/)
    // The same cookie says nothing on a careers page.
    await visitor.openPage()
    expect((await visitor.post('/api/session/refresh', {})).status).toBe(204)
    expect((await visitor.post('/api/session/refresh', { ticket })).status).toBe(200)
  })

  it('should open no socket by its own ticket', async () => {
    const visitor = recruiter()
    const { ticket } = await visitor.openConsole()
    const member = await addMember(database)
    await expect(visitor.connect({ ticket, token: member.session.accessToken })).rejects.toThrow(
      'ticket:invalid',
    )
  })
})

describe('who gets into a console', () => {
  it('should be shown the agencies where they work and where they are asked to', async () => {
    const person = await addMember(database, { role: 'admin' })
    await database.sql`insert into agency_users (agency_id, user_id, status) values (${OTHER_AGENCY.id}, ${person.id}, 'invited')`
    const list = async () => {
      const headers = { authorization: `Bearer ${person.session.accessToken}`, origin: server.url }
      return (await (
        await fetch(`${server.url}/api/console/agencies`, { headers })
      ).json()) as ConsoleAgencies
    }
    const before = await list()
    expect(before.agencies).toMatchObject([{ slug: AGENCY.slug, role: 'admin', status: 'active' }])
    expect(before.invitations).toMatchObject([{ agencyName: OTHER_AGENCY.name, role: 'member' }])

    const visitor = recruiter()
    visitor.session = { token: person.session.accessToken } as never
    const answered = { invitationId: before.invitations[0]?.id, accept: true }
    expect((await visitor.post('/api/console/invitations', answered)).status).toBe(200)
    expect((await list()).agencies.map(({ slug }) => slug)).toEqual([AGENCY.slug, OTHER_AGENCY.slug])
  })

  it.each([
    ['a candidate', async () => database.createCandidate()],
    ['a member of another agency', async () => addMember(database, { agencyId: OTHER_AGENCY.id })],
    [
      'somebody who was suspended',
      async () => {
        const person = await addMember(database)
        await database.sql`update agency_users set status = 'suspended' where user_id = ${person.id}`
        return person
      },
    ],
  ])('should not be %s', async (_who, make) => {
    const person = await make()
    await expect(inConsole(person)).rejects.toThrow('session:not_a_member')
  })

  it('should not be a visitor without a confirmed e-mail', async () => {
    const person = await database.createGuest()
    await expect(inConsole(person)).rejects.toThrow('console:sign_in')
  })

  it('should not be somebody with the ticket of another person', async () => {
    const member = await addMember(database)
    const own = recruiter()
    await own.enter({ person: member, agencyId: AGENCY.id })
    const stranger = await database.createCandidate()
    await expect(own.connect({ ticket: own.ticket, token: stranger.session.accessToken })).rejects.toThrow(
      'session:not_a_member',
    )
  })
})

describe('one person in two places', () => {
  it('should be a candidate on the careers page and a recruiter in the console', async () => {
    const person = await addMember(database)
    const careers = await guest().arrive(person)
    await say(careers, (await openCurrent(careers)).chatId, 'hello')
    expect(toolsOffered()).toContain('search_jobs')
    expect(toolsOffered()).not.toContain('list_applicants')

    const desk = await inConsole(person)
    await say(desk, (await openCurrent(desk)).chatId, 'hello')
    expect(toolsOffered()).toContain('list_applicants')
    expect(toolsOffered()).not.toContain('apply_to_job')
  })

  it('should have another thread with the assistant in each, out of the other’s reach', async () => {
    const person = await addMember(database)
    const [careers, desk] = [await guest().arrive(person), await inConsole(person)]
    const here = await openCurrent(careers)
    const there = await openCurrent(desk)
    expect(here.chatId).not.toBe(there.chatId)
    await say(careers, here.chatId, 'as a candidate')
    await say(desk, there.chatId, 'as a recruiter')
    const page = { fresh: false, after: null, before: null }
    const message = { clientId: crypto.randomUUID(), text: 'hi', attachmentIds: [] }
    for (const [socket, foreign] of [
      [careers, there.chatId],
      [desk, here.chatId],
    ] as const) {
      expect(await ask(socket, 'chat:open', { ...page, chatId: foreign })).toMatchObject({
        error: { code: 'chat:not_found' },
      })
      expect(await ask(socket, 'message:send', { ...message, chatId: foreign })).toMatchObject({
        error: { code: 'chat:not_found' },
      })
      expect(await ask(socket, 'turn:retry', { chatId: foreign })).toMatchObject({
        error: { code: 'chat:not_found' },
      })
    }
    const list = async (socket: TestSocket) =>
      (await mustAsk(socket, 'chat:list', {})).chats.map(({ id }) => id)
    expect(await list(careers)).toEqual([here.chatId])
    expect(await list(desk)).toEqual([there.chatId])
  })

  it('should find no event of the console on a careers page', async () => {
    const person = await addMember(database)
    const careers = await guest().arrive(person)
    const refused = { error: { code: 'tool:not_found' } }
    expect(await ask(careers, 'thread:list', { filter: 'all' })).toMatchObject(refused)
    expect(await ask(careers, 'pipeline:open', { jobId: null })).toMatchObject(refused)
    expect(await ask(careers, 'tool:use', { tool: 'list_applicants', input: {} })).toMatchObject(refused)
    expect(await ask(careers, 'member:status', { status: 'away' })).toMatchObject(refused)
  })

  it('should not open the agency’s threads from a careers page, nor one’s own application in the console', async () => {
    const jobId = await addJob(database, { title: 'Nurse' })
    const { person: applicant, applicationId } = await addApplicant(database, { jobId, name: 'Ada Okoye' })
    const member = await addMember(database)
    const [{ id: chatId }] = await database.sql<[{ id: string }]>`
      select id from chats where application_id = ${applicationId}`
    const open = { chatId, fresh: false, after: null, before: null }
    const careers = await guest().arrive(member)
    expect(await ask(careers, 'chat:open', open)).toMatchObject({ error: { code: 'chat:not_found' } })

    await database.sql`insert into agency_users (agency_id, user_id) values (${AGENCY.id}, ${applicant.id})`
    const desk = await inConsole(applicant)
    expect(await ask(desk, 'chat:open', open)).toMatchObject({ error: { code: 'chat:not_found' } })
    const { threads } = await mustAsk(desk, 'thread:list', { filter: 'all' })
    expect(threads.map(({ id }) => id)).not.toContain(chatId)
  })
})

describe('somebody who is sent away', () => {
  it('should be told why and cut off at their next event', async () => {
    const person = await addMember(database)
    const desk = await inConsole(person)
    await openCurrent(desk)
    await database.sql`update agency_users set status = 'suspended' where user_id = ${person.id}`
    const ended = next<{ error: ProtocolError }>(desk, 'session:ended')
    const gone = next<string>(desk, 'disconnect')
    expect(await ask(desk, 'thread:list', { filter: 'all' })).toMatchObject({
      error: { code: 'session:not_a_member', retryable: false },
    })
    expect((await ended).error.code).toBe('session:not_a_member')
    await gone
    expect(desk.connected).toBe(false)
  })

  it('should get no answer of the assistant, and no click', async () => {
    const person = await addMember(database)
    const jobId = await addJob(database, { title: 'Plumber' })
    const { applicationId } = await addApplicant(database, { jobId, name: 'Kim Lund' })
    const desk = await inConsole(person)
    const used = await mustAsk(desk, 'tool:use', {
      tool: 'move_application',
      input: { applicationId, stage: 'interview', reason: 'good', tellApplicant: null, message: null },
    })
    const card = used.output.card
    if (card?.kind !== 'approval') throw new Error('There is no card.')
    await database.sql`delete from agency_users where user_id = ${person.id}`
    const click = { approvalId: card.approvalId, approved: true, input: null, reason: null }
    expect(await ask(desk, 'approval:answer', click)).toMatchObject({
      error: { code: 'session:not_a_member' },
    })
    const [row] = await database.sql`select status from applications where id = ${applicationId}`
    expect(row).toEqual({ status: 'submitted' })
  })

  it('should keep what they have as a candidate', async () => {
    const person = await addMember(database)
    const careers = await guest().arrive(person)
    await database.sql`delete from agency_users where user_id = ${person.id}`
    const { chatId } = await openCurrent(careers)
    expect(textOf(await say(careers, chatId, 'still here'))).not.toBe('')
  })
})

describe('a turn in the console', () => {
  it('should give tools the speaker’s role in the agency', async () => {
    const person = await addMember(database, { role: 'owner' })
    const jobId = await addJob(database, { title: 'Cook' })
    await addApplicant(database, { jobId, name: 'Lena Hart' })
    const seen = scripted(
      calling({
        tool: 'list_applicants',
        input: { jobId, stage: null, search: null, waitingDays: null, page: null },
      }),
      saying('There they are.'),
    )
    const other = await startTestServer({ database, tools: consoleTools, model: seen })
    try {
      const visitor = new Recruiter(other, AGENCY.slug)
      const desk = await visitor.enter({ person, agencyId: AGENCY.id })
      const answer = await say(desk, (await openCurrent(desk)).chatId, 'who applied as a cook?')
      visitor.close()
      expect(textOf(answer)).toContain('There they are.')
      expect(JSON.stringify(seen.prompts[0]?.prompt[0])).toContain('an owner of the agency')
    } finally {
      await other.close()
    }
  })
})
