import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { undoChange } from '../../../tools/changes/undo-change.ts'
import { closeChat } from '../../../tools/threads/close-chat.ts'
import { exportChat } from '../../../tools/threads/export-chat.ts'
import { listChats } from '../../../tools/threads/list-chats.ts'
import { messageAgency } from '../../../tools/threads/message-agency.ts'
import { renameChat } from '../../../tools/threads/rename-chat.ts'
import { searchChats } from '../../../tools/threads/search-chats.ts'
import { shareSummary } from '../../../tools/threads/share-summary.ts'
import { summariseChat } from '../../../tools/threads/summarise-chat.ts'
import { createTestDatabase, type Person, type TestDatabase } from '../../database/test-database.ts'
import { addApplicant, addMember, ask, click } from '../applicants/agency-desk.ts'
import { AGENCY, addAgencies, addJob, contextOf, NOW, use } from '../tool-bench.ts'
import { addChat, answer, messagesOf, toolPart, write } from './thread-bench.ts'

let database: TestDatabase
let person: Person
let chatId: string

beforeAll(async () => {
  database = await createTestDatabase()
  await addAgencies(database)
})
afterAll(() => database.close())
beforeEach(async () => {
  person = await database.createCandidate()
  chatId = await addChat(database, { person })
  await write(database, { chatId, person, text: 'I look for night shifts near Leeds', minutesAgo: 90 })
  await answer(database, { chatId, text: 'Here are three. Which one do you like?' })
})

const here = () => contextOf(person, { chatId, now: new Date() })
const chatRow = async (id: string) =>
  (await database.sql`select title, status, handler from chats where id = ${id}`)[0]

describe('listing and searching', () => {
  it('should list conversations and threads with what is unread', async () => {
    const member = await addMember(database)
    const threadId = await addChat(database, { person, kind: 'support', handler: 'human' })
    await write(database, { chatId: threadId, person: member, text: 'Hello, how can I help?' })
    const list = await use({
      tool: listChats,
      input: { who: null, unreadOnly: null },
      person,
      context: here(),
    })
    expect(list.say.text).toBe('You have 2 conversations, the latest first. 1 message unread.')
    expect(list.say.references?.map(({ id }) => id)).toEqual([threadId, chatId])
    expect(list.card).toMatchObject({
      kind: 'rows',
      rows: [
        {
          title: 'Questions to Northwind Recruiting',
          badge: { text: '1 unread' },
          text: 'Hello, how can I help?',
        },
        { title: 'I look for night shifts near Leeds', badge: null },
      ],
    })
    expect(JSON.stringify(list.say)).not.toContain('how can I help')

    const unread = await use({
      tool: listChats,
      input: { who: null, unreadOnly: true },
      person,
      context: here(),
    })
    expect(unread.say.references?.map(({ id }) => id)).toEqual([threadId])
    await person.client.rpc('mark_chat_read', { chat_id: threadId })
    const read = await use({
      tool: listChats,
      input: { who: null, unreadOnly: true },
      person,
      context: here(),
    })
    expect(read.say.text).toBe('You have no unread messages.')
    const own = await use({
      tool: listChats,
      input: { who: 'assistant', unreadOnly: null },
      person,
      context: here(),
    })
    expect(own.say.references?.map(({ id }) => id)).toEqual([chatId])
  })

  it('should list nothing of others, nor an agency’s threads for somebody who also works there', async () => {
    const other = await addMember(database)
    await addChat(database, { person, kind: 'support' })
    const list = await use({
      tool: listChats,
      input: { who: null, unreadOnly: null },
      person: other,
      context: contextOf(other),
    })
    expect(list.say.text).toBe('You have no conversations yet.')
  })

  it('should find words in own conversations only, and quote them', async () => {
    const stranger = await database.createCandidate()
    const foreign = await addChat(database, { person: stranger })
    await write(database, { chatId: foreign, person: stranger, text: 'night shifts for me too' })
    const found = await use({
      tool: searchChats,
      input: { query: 'SHIFTS night' },
      person,
      context: contextOf(person),
    })
    expect(found.say.references?.map(({ id }) => id)).toEqual([chatId])
    expect(found.say.quotes).toMatchObject([
      { source: 'message', text: 'I look for night shifts near Leeds' },
    ])
    const wild = await use({
      tool: searchChats,
      input: { query: '100% l_eds' },
      person,
      context: contextOf(person),
    })
    expect(wild.say.text).toContain('I find nothing about')
    const nothing = await use({
      tool: searchChats,
      input: { query: ' ? ' },
      person,
      context: contextOf(person),
    })
    expect(nothing.refused).toBe(true)
  })
})

describe('naming and closing', () => {
  it('should rename a conversation and undo it', async () => {
    await use({ tool: renameChat, input: { chatId: null, title: 'Night  work' }, person, context: here() })
    expect(await chatRow(chatId)).toMatchObject({ title: 'Night work' })
    const again = await use({
      tool: renameChat,
      input: { chatId, title: 'Night work' },
      person,
      context: here(),
    })
    expect(again.refused).toBe(true)
    await use({ tool: undoChange, input: { changeId: null }, person, context: here() })
    expect(await chatRow(chatId)).toMatchObject({ title: null })
  })

  it('should refuse threads of agencies and other people’s chats', async () => {
    const threadId = await addChat(database, { person, kind: 'support' })
    const thread = await use({
      tool: renameChat,
      input: { chatId: threadId, title: 'X' },
      person,
      context: here(),
    })
    expect(thread.say.text).toContain('keeps its name')
    const stranger = await database.createCandidate()
    for (const tool of [closeChat, summariseChat]) {
      const refused = await use({ tool, input: { chatId }, person: stranger, context: contextOf(stranger) })
      expect(refused.refused).toBe(true)
      expect(refused.say.text).toContain('You have none yet.')
    }
  })

  it('should close a conversation, open it again by undo, and keep applications’ threads open', async () => {
    await use({ tool: closeChat, input: { chatId }, person, context: contextOf(person) })
    expect(await chatRow(chatId)).toMatchObject({ status: 'closed' })
    expect(
      (await use({ tool: closeChat, input: { chatId }, person, context: contextOf(person) })).refused,
    ).toBe(true)
    await use({ tool: undoChange, input: { changeId: null }, person, context: contextOf(person) })
    expect(await chatRow(chatId)).toMatchObject({ status: 'open' })

    const support = await addChat(database, { person, kind: 'support' })
    const closed = await use({ tool: closeChat, input: { chatId: support }, person, context: here() })
    expect(closed.say.text).toContain('Only the agency can open it again')
    expect(await chatRow(support)).toMatchObject({ status: 'closed' })

    const jobId = await addJob(database, { title: 'Nurse' })
    const sam = await addApplicant(database, { jobId, name: 'Sam' })
    const [thread] = await database.sql`select id from chats where application_id = ${sam.applicationId}`
    const refused = await use({
      tool: closeChat,
      input: { chatId: thread?.id },
      person: sam.person,
      context: contextOf(sam.person),
    })
    expect(refused.say.text).toContain('the thread of an application')
  })

  it('should offer a conversation as files', async () => {
    const { card } = await use({
      tool: exportChat,
      input: { chatId: null, format: 'json' },
      person,
      context: here(),
    })
    expect(card).toMatchObject({ kind: 'files', files: [{ href: `/api/chats/${chatId}/export.json` }] })
  })
})

describe('summaries', () => {
  it('should tell what was asked, done and left open', async () => {
    await write(database, { chatId, person, text: 'Save the second one' })
    const parts = [
      toolPart({
        tool: 'save_job',
        title: 'Save a job',
        text: 'I saved **Carer at Acme**. Say “undo”.',
        changeIds: [crypto.randomUUID()],
      }),
    ]
    await answer(database, { chatId, text: 'Saved. Shall I look for more?', parts })
    await write(database, { chatId, person, text: 'sum it up' })
    const { say, card } = await use({ tool: summariseChat, input: { chatId: null }, person, context: here() })
    expect(say.text).toBe('You asked about 2 things, and I changed 1 thing for you. 1 point is open.')
    expect(card).toMatchObject({
      kind: 'facts',
      sections: [
        { title: 'You asked', text: '• I look for night shifts near Leeds\n• Save the second one' },
        { title: 'Done', text: '• I saved Carer at Acme .' },
        { title: 'Open', text: '• I asked: Shall I look for more?' },
      ],
    })
  })

  it('should say so when there is nothing yet', async () => {
    const empty = await addChat(database, { person })
    await write(database, { chatId: empty, person, text: 'sum up' })
    const context = contextOf(person, { chatId: empty })
    expect((await use({ tool: summariseChat, input: { chatId: null }, person, context })).refused).toBe(true)
  })

  it('should sum up a thread with people, their words as quotes only', async () => {
    const member = await addMember(database)
    const threadId = await addChat(database, { person, kind: 'support', handler: 'human' })
    await write(database, { chatId: threadId, person, text: 'Is there parking?', minutesAgo: 60 })
    await write(database, {
      chatId: threadId,
      person: member,
      text: 'Yes. When would you start?',
      minutesAgo: 30,
    })
    const { say, card } = await use({
      tool: summariseChat,
      input: { chatId: threadId },
      person,
      context: here(),
    })
    expect(say.text).toContain('1 message with a question waits for an answer.')
    expect(say.text).not.toContain('start?')
    expect(say.quotes?.map(({ text }) => text)).toEqual(['Is there parking?', 'Yes. When would you start?'])
    expect(JSON.stringify(card)).toContain('When would you start?')
  })
})

describe('writing to the agency', () => {
  const sending = (more: object = {}, tool: unknown = messageAgency) =>
    ask({
      tool,
      input:
        tool === messageAgency ? { chatId: null, applicationId: null, text: 'Any news?', ...more } : more,
      person,
      context: contextOf(person, { now: NOW }),
    })

  it('should send nothing before the click, then what the card says', async () => {
    const jobId = await addJob(database, { title: 'Nurse' })
    const sam = await addApplicant(database, { jobId, name: 'Sam' })
    person = sam.person
    const [thread] = await database.sql`select id from chats where application_id = ${sam.applicationId}`
    const { status, approvalId, card } = await sending({ applicationId: sam.applicationId })
    expect(status).toBe('waiting_for_approval')
    expect(card).toMatchObject({
      recipient: 'Northwind Recruiting',
      fields: [{}, { name: 'text', editable: true }],
    })
    expect(await messagesOf(database, thread?.id)).toEqual([])
    const context = contextOf(person)
    await click({ tool: messageAgency, approvalId, person, context, edits: { text: 'Any news yet?' } })
    await click({ tool: messageAgency, approvalId, person, context, edits: { text: 'Any news yet?' } })
    expect(await messagesOf(database, thread?.id)).toEqual([
      { sender_id: person.id, role: 'user', content: 'Any news yet?' },
    ])
  })

  it('should open a thread with the first message, and not before the click', async () => {
    const supportOf = () =>
      database.sql`
        select c.id, c.handler, c.status from chats c join chat_participants p on p.chat_id = c.id
        where c.kind = 'support' and p.user_id = ${person.id} and p.role = 'candidate'`
    const other = await sending({ text: 'Something else' })
    const { approvalId, card } = await sending()
    expect(card).toMatchObject({ fields: [{ value: 'A new one with Northwind Recruiting' }, {}] })
    expect(await supportOf()).toEqual([])
    await click({ tool: messageAgency, approvalId, person, context: contextOf(person) })
    const [thread] = await supportOf()
    expect(thread).toMatchObject({ handler: 'queued', status: 'open' })
    expect(await messagesOf(database, thread?.id)).toMatchObject([{ content: 'Any news?' }])
    // The card before it would open a second thread.
    await expect(
      click({ tool: messageAgency, approvalId: other.approvalId, person, context: contextOf(person) }),
    ).rejects.toThrow('replaced by a newer request')
    expect(await supportOf()).toHaveLength(1)
  })

  it('should refuse empty text, closed threads, somebody else’s, and when there is none', async () => {
    expect((await sending({ text: ' \u0000 ' })).say.text).toContain('What shall I write')
    expect((await sending({ chatId: crypto.randomUUID() })).say.text).toContain(
      'you have none with an agency yet',
    )
    const stranger = await database.createCandidate()
    const foreign = await addChat(database, { person: stranger, kind: 'support' })
    expect((await sending({ chatId: foreign })).status).toBe('refused')
    const closed = await addChat(database, { person, kind: 'support' })
    await database.sql`update chats set status = 'closed' where id = ${closed}`
    expect((await sending({ chatId: closed })).say.text).toContain('is closed')
    const guest = { id: person.id, role: 'guest' as const, email: null }
    const asked = await ask({
      tool: messageAgency,
      input: { chatId: null, applicationId: null, text: 'Hello' },
      person,
      context: contextOf(person, { user: guest }),
    })
    expect(asked.status).toBe('needs_verified_email')
  })

  it('should post a summary that the person has edited into the support thread', async () => {
    const parts = [
      toolPart({
        tool: 'show_job',
        title: 'Show a job',
        text: 'x',
        references: [{ type: 'job', id: crypto.randomUUID(), label: 'Carer at Acme' }],
      }),
    ]
    const { data } = await person.client.rpc('open_chat', { kind: 'assistant', agency_id: AGENCY.id })
    const current = (data as { id: string }).id
    await answer(database, { chatId: current, text: 'SECRET ADVICE', parts })
    await write(database, { chatId: current, person, text: 'hand it over' })
    expect((await sending({ question: null, text: null }, shareSummary)).say.text).toContain(
      'Ask for a person first',
    )

    const threadId = await addChat(database, { person, kind: 'support' })
    const { approvalId, card } = await sending({ question: 'Is it open?', text: null }, shareSummary)
    const shown = card?.kind === 'approval' ? card.fields.find(({ name }) => name === 'text')?.value : ''
    expect(shown).toContain('My question: Is it open?')
    expect(shown).toContain('- Carer at Acme')
    expect(shown).not.toContain('SECRET')
    expect(await messagesOf(database, threadId)).toEqual([])
    await click({
      tool: shareSummary,
      approvalId,
      person,
      context: contextOf(person),
      edits: { text: 'Just this.' },
    })
    expect(await messagesOf(database, threadId)).toEqual([
      { sender_id: person.id, role: 'user', content: 'Just this.' },
    ])
  })
})
