import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ChatMessage } from '../../../server/protocol.ts'
import type { RunningServer } from '../../../server/start.ts'
import { agencyTools } from '../../../tools/agencies/agency-tools.ts'
import { articleTools } from '../../../tools/articles/article-tools.ts'
import { tools as catalogue } from '../../../tools/catalog.ts'
import { journalTools } from '../../../tools/journal/journal-tools.ts'
import { memberTools } from '../../../tools/members/member-tools.ts'
import { changingModel } from '../../attack/changing-model.ts'
import { createTestDatabase, type Person, type TestDatabase } from '../../database/test-database.ts'
import { addMember } from '../../tools/applicants/agency-desk.ts'
import { AGENCY, addAgencies, OTHER_AGENCY } from '../../tools/tool-bench.ts'
import { approvalCardsOf, cardsOf, click } from '../approvals/applicant.ts'
import { Guest, nameIt, Recruiter } from '../console/desk.ts'
import { calling, saying } from '../model/scripted-model.ts'
import { openCurrent, say, startTestServer, type TestSocket, type TestVisitor } from '../test-server.ts'

let database: TestDatabase
let server: RunningServer
let owner: Person
let desk: Place
const visitors: TestVisitor[] = []
const model = changingModel()
const tools = [
  ...new Map(
    [...catalogue, ...agencyTools, ...memberTools, ...journalTools, ...articleTools].map((tool) => [
      tool.name,
      tool,
    ]),
  ).values(),
]

interface Place {
  socket: TestSocket
  chatId: string
}

beforeAll(async () => {
  database = await createTestDatabase()
  await addAgencies(database)
  server = await startTestServer({ database, model, tools, frequentMs: 50 })
})
afterAll(async () => {
  await server.close()
  await database.close()
})
beforeEach(async () => {
  owner = await nameIt(database, await addMember(database, { role: 'owner' }), 'Olga Owner')
  desk = await atDesk(owner)
})
afterEach(() => {
  for (const visitor of visitors.splice(0)) visitor.close()
})

const inAssistant = async (socket: TestSocket): Promise<Place> => ({
  socket,
  chatId: (await openCurrent(socket)).chatId,
})
async function atDesk(person: Person): Promise<Place> {
  const recruiter = new Recruiter(server, AGENCY.slug)
  visitors.push(recruiter)
  return inAssistant(await recruiter.enter({ person, agencyId: AGENCY.id }))
}
async function onPage(person: Person): Promise<Place> {
  const visitor = new Guest(server, AGENCY.slug)
  visitors.push(visitor)
  return inAssistant(await visitor.arrive(person))
}
async function told(place: Place, text: string, tool: string, input: object): Promise<ChatMessage> {
  model.play(calling({ tool, input }), saying('There you are.'))
  return say(place.socket, place.chatId, text)
}
async function done(place: Place, text: string, tool: string, input: object): Promise<void> {
  const message = await told(place, text, tool, input)
  const [card] = approvalCardsOf(message)
  if (!card) throw new Error(`No card waits: ${JSON.stringify(message.parts)}`)
  await click(place.socket, card.approvalId)
}
const statusOf = (message: ChatMessage) =>
  message.parts.flatMap((part) => ('output' in part ? [(part.output as { status: string }).status] : []))
const download = (path: string, person: Person) =>
  fetch(`${server.url}${path}`, { headers: { authorization: `Bearer ${person.session.accessToken}` } })

describe('a colleague', () => {
  it('should be invited with a click and a letter, accept, work, and lose access at once', async () => {
    const email = 'new.colleague@example.com'
    const newcomer = await database.createCandidate(email)
    await done(desk, 'invite new.colleague@example.com', 'invite_member', { email, role: null })
    await expect.poll(() => database.mails.filter(({ to }) => to === email)).toHaveLength(1)
    const letter = database.mails.find(({ to }) => to === email)
    const { data: invitations } = await newcomer.client.rpc('my_invitations')
    const [invitation] = invitations as { id: string; agency: string }[]
    expect(letter?.subject).toBe('Olga Owner invites you to Northwind Recruiting')
    expect(letter?.text).toContain(`${server.url}/console?invitation=${invitation?.id}`)
    await newcomer.client.rpc('answer_invitation', { invitation_id: invitation?.id ?? '', accept: true })

    const theirs = await atDesk(newcomer)
    expect(cardsOf(await told(theirs, 'who works here', 'list_members', {}))).toMatchObject([
      { kind: 'rows' },
    ])
    const refused = await told(theirs, 'rename us', 'allow_origin', { origin: 'https://evil.example' })
    expect(statusOf(refused)).toContain('refused')

    const [row] = await database.sql`select id from agency_users where user_id = ${newcomer.id}`
    await done(desk, 'suspend them, laptop stolen', 'suspend_member', {
      memberId: row?.id,
      reason: 'Laptop stolen.',
    })
    const after = await newcomer.client.rpc('agency_people', { agency_id: AGENCY.id })
    expect(after.data).toEqual([])
  })
})

describe('the agency', () => {
  it('should be set up by talking, with every change in the journal, and taken back', async () => {
    await told(desk, 'allow acme.com', 'allow_origin', { origin: 'acme.com' })
    expect(cardsOf(await told(desk, 'the embed code', 'get_embed_snippet', { inPage: null }))).toMatchObject([
      {
        kind: 'snippet',
        text: `<script src="${server.url}/widget.js" data-agency="northwind" async></script>`,
      },
    ])
    await told(desk, 'write an article', 'write_article', {
      text: 'Zeppelins are free.',
      title: '=Fees',
      category: null,
    })
    const [article] = await database.sql`select id from knowledge_base where title = '=Fees'`
    await done(desk, 'publish it', 'publish_article', { articleId: article?.id })
    const listed = cardsOf(
      await told(desk, 'what was changed', 'list_agency_changes', {
        memberId: null,
        mine: null,
        area: null,
        tool: null,
        day: null,
      }),
    )
    const rows = (listed[0] as { rows: { id: string; title: string }[] }).rows
    expect(rows.slice(0, 3).map(({ title }) => title)).toEqual([
      'Published the article “=Fees”',
      'Drafted the article “=Fees”',
      'Changed the settings of Northwind Recruiting (pages that may embed it)',
    ])
    await told(desk, 'undo the third', 'undo_agency_change', { changeId: rows[2]?.id })
    const [agency] = await database.sql`select settings from agencies where id = ${AGENCY.id}`
    expect(agency?.settings.allowedOrigins ?? []).toEqual([])

    const csv = await download(`/api/agency/journal.csv?agency=${AGENCY.id}`, owner)
    expect(csv.headers.get('content-disposition')).toContain('journal-northwind-')
    expect(csv.headers.get('content-type')).toContain('text/csv')
    const text = await csv.text()
    const lines = text.trim().split('\r\n')
    expect(lines[0]).toBe(
      'at,actor,actorId,tool,model,approvedBy,approval,table,row,op,consequence,undone,before,after',
    )
    const published = lines.find((line) => line.includes('"publish_article"')) ?? ''
    expect(published.split('","').slice(1, 6)).toEqual([
      'Olga Owner',
      owner.id,
      'publish_article',
      expect.any(String),
      'Olga Owner',
    ])

    const json = (await (await download(`/api/agency/journal.json?agency=${AGENCY.id}`, owner)).json()) as {
      tool: string | null
      undone: boolean
    }[]
    expect(json).toHaveLength(lines.length - 1)
    expect(json.find(({ tool }) => tool === 'allow_origin')).toMatchObject({
      undone: true,
      actor: 'Olga Owner',
    })
  })

  it('should give its journal to its owners alone', async () => {
    const admin = await addMember(database, { role: 'admin' })
    const other = await addMember(database, { role: 'owner', agencyId: OTHER_AGENCY.id })
    const path = `/api/agency/journal.json?agency=${AGENCY.id}`
    for (const person of [admin, other, await database.createGuest()])
      expect((await download(path, person)).status).toBe(404)
    expect((await fetch(`${server.url}${path}`)).status).toBe(401)
    expect((await download('/api/agency/journal.json?agency=nothing', owner)).status).toBe(404)
  })
})

describe('a question that nothing answers', () => {
  it('should become an article once three people asked it', async () => {
    for (const question of [
      'is there zeppelin parking',
      'zeppelin parking?',
      'do you have zeppelin parking',
    ]) {
      const page = await onPage(await database.createGuest())
      await told(page, question, 'ask_knowledge', { question })
    }
    const [card] = cardsOf(await told(desk, 'open questions', 'list_gaps', {})) as {
      rows: { id: string; title: string }[]
    }[]
    expect(card?.rows.map(({ title }) => title)).toEqual(['Zeppelin parking'])
    const answer = 'Zeppelin parking is on the roof.'
    await told(desk, 'draft it', 'draft_article_from_gap', { gapId: card?.rows[0]?.id, answer })
    const [draft] = await database.sql`select id, status from knowledge_base where content = ${answer}`
    expect(draft?.status).toBe('draft')
    await done(desk, 'publish it', 'publish_article', { articleId: draft?.id })
    const page = await onPage(await database.createGuest())
    const answered = cardsOf(
      await told(page, 'zeppelin parking?', 'ask_knowledge', { question: 'zeppelin parking?' }),
    )
    expect(answered).toMatchObject([{ kind: 'articles', articles: [{ passage: answer }] }])
  })
})
