import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadConversation } from '../../../server/turn/history.ts'
import { LiveTurn } from '../../../server/turn/live-turn.ts'
import { createTurnStore } from '../../../server/turn/turn-store-with-secret-key.ts'
import { createTestDatabase, type Person, type TestDatabase } from '../../database/test-database.ts'
import { forgetRefusals } from '../../supabase/rights/expect-refusals.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

async function openChat(person: Person): Promise<string> {
  const args = { kind: 'assistant', agency_id: null, application_id: null, fresh: true }
  const { data } = await person.client.rpc('open_chat', args as never)
  return (data as unknown as { id: string }).id
}

async function write({ person, chatId, content }: { person: Person; chatId: string; content: string }) {
  const [row] = await database.sql<{ id: string; seq: number }[]>`
    insert into public.chat_messages (chat_id, sender_id, role, content, client_id, seq)
    values (${chatId}, ${person.id}, 'user', ${content}, ${randomUUID()}, 1) returning id, seq::int`
  if (!row) throw new Error('Nothing was written.')
  return row
}

/** A turn that this test runs in place of a server. */
async function runningTurn() {
  const person = await database.createGuest()
  const chatId = await openChat(person)
  const message = await write({ person, chatId, content: 'hello' })
  const store = createTurnStore({ secretKeyClient: database.service, serverId: randomUUID() })
  await store.heartbeat()
  const begun = await store.begin({ chatId, messageId: message.id, userId: person.id, retry: false })
  if (!('fence' in begun)) throw new Error('The turn did not begin.')
  const live = new LiveTurn({
    turnId: begun.turn_id,
    messageId: begun.assistant_message_id,
    chatId,
    userId: person.id,
    fence: begun.fence,
  })
  return { person, store, live }
}

async function lookAt(live: LiveTurn) {
  const [row] = await database.sql`
    select m.content, m.parts, m.status, t.expires_at > now() as leased
    from private.turns t join public.chat_messages m on m.id = t.answer_id where t.id = ${live.turnId}`
  return row
}

/** Where everybody is a candidate. */
const ticket = {
  agencyId: crypto.randomUUID(),
  slug: 'northwind',
  name: 'Northwind',
  place: 'careers' as const,
}

describe('what an answer is made from', () => {
  it('should be the newest messages up to the one asked, and who asks', async () => {
    const person = await database.createCandidate()
    const chatId = await openChat(person)
    for (const content of ['one', 'two', 'three']) await write({ person, chatId, content })
    const { standing, rows } = await loadConversation({ client: person.client, ticket, chatId, upToSeq: 2 })
    expect(rows.map(({ content }) => content)).toEqual(['two', 'one'])
    expect(standing.role).toBe('candidate')
  })

  it('should hold nothing of the chat of somebody else', async () => {
    const [owner, stranger] = [await database.createGuest(), await database.createGuest()]
    const chatId = await openChat(owner)
    await write({ person: owner, chatId, content: 'private' })
    const { rows } = await loadConversation({ client: stranger.client, ticket, chatId, upToSeq: 9 })
    expect(rows).toEqual([])
  })

  it('should not be given to a session that was ended', async () => {
    const person = await database.createGuest()
    const chatId = await openChat(person)
    await database.sql`delete from auth.sessions where user_id = ${person.id}`
    await expect(loadConversation({ client: person.client, ticket, chatId, upToSeq: 9 })).rejects.toThrow()
  })
})

describe('saving all running answers at once', () => {
  it('should store what changed and keep every lease', async () => {
    const [first, second] = [await runningTurn(), await runningTurn()]
    first.live.appendText({ id: 't', delta: 'So far' })
    await database.sql`update private.turns set expires_at = now() - interval '1 minute'`
    const turns = [
      { live: first.live, isChanged: true },
      { live: second.live, isChanged: false },
    ]
    expect(await first.store.saveProgress(turns)).toEqual([])
    expect(await lookAt(first.live)).toMatchObject({
      content: 'So far',
      parts: [{ type: 'text', text: 'So far' }],
      status: 'streaming',
      leased: true,
    })
    expect(await lookAt(second.live)).toMatchObject({ content: '', parts: [], leased: true })
  })

  it('should name those that ended or carry another fence, and write none of them', async () => {
    const [ended, other, fine] = [await runningTurn(), await runningTurn(), await runningTurn()]
    await ended.store.saveEnd(ended.live, { status: 'stopped', reason: null })
    const stale = new LiveTurn({ ...other.live, fence: other.live.fence + 1_000 })
    const lives = [ended.live, stale, fine.live]
    for (const live of lives) live.appendText({ id: 't', delta: 'late' })
    const lost = await fine.store.saveProgress(lives.map((live) => ({ live, isChanged: true })))
    expect(new Set(lost)).toEqual(new Set([ended.live.turnId, stale.turnId]))
    expect(await lookAt(ended.live)).toMatchObject({ content: '', status: 'stopped' })
    expect(await lookAt(other.live)).toMatchObject({ content: '' })
    expect(await lookAt(fine.live)).toMatchObject({ content: 'late' })
  })

  it('should neither wait for a turn that is locked nor take it for lost', async () => {
    const [locked, free] = [await runningTurn(), await runningTurn()]
    for (const { live } of [locked, free]) live.appendText({ id: 't', delta: 'more' })
    await database.sql.begin(async (sql) => {
      await sql`select from private.turns where id = ${locked.live.turnId} for update`
      const turns = [locked, free].map(({ live }) => ({ live, isChanged: true }))
      expect(await free.store.saveProgress(turns)).toEqual([])
    })
    expect(await lookAt(locked.live)).toMatchObject({ content: '' })
    expect(await lookAt(free.live)).toMatchObject({ content: 'more' })
  })

  it('should store text that ends in half a character', async () => {
    const { store, live } = await runningTurn()
    live.appendText({ id: 't', delta: 'Well done \ud83c' })
    expect(await store.saveProgress([{ live, isChanged: true }])).toEqual([])
    expect(await lookAt(live)).toMatchObject({ content: 'Well done \ufffd' })
    live.appendText({ id: 't', delta: '\udf89' })
    await store.saveProgress([{ live, isChanged: true }])
    expect(await lookAt(live)).toMatchObject({ content: 'Well done 🎉' })
  })

  it('should be refused to a person', async () => {
    const { person, live } = await runningTurn()
    const turns = [{ turn_id: live.turnId, fence: live.fence, content: 'mine', parts: [] }]
    const { error } = await person.client.rpc('save_turns', { turns, lease_seconds: 7 })
    expect(error?.code).toBe('42501')
    forgetRefusals()
    expect(await lookAt(live)).toMatchObject({ content: '' })
  })
})
