import { expect, it } from 'vitest'
import { useTalk } from './use-talk.ts'

const QUESTION = 'is parking available at the office?'
const { page, talk } = useTalk({ resume: false })

const chats = () => page.database.sql`
  select c.id, c.kind, c.title, c.status, c.handler from chats c join chat_participants p on p.chat_id = c.id
  where p.user_id = ${talk.userId} order by c.created_at`
const messages = async (chatId: string) =>
  (
    await page.database.sql`select role, content from chat_messages where chat_id = ${chatId} order by seq`
  ).map(({ role, content }) => [role, content])

it('should name a conversation, say so in the list of changes, and take the name off again', async () => {
  await talk.say('I am looking for night shifts in Leeds')
  await talk.say('call this chat Night shifts')
  expect(await chats()).toMatchObject([{ id: talk.chatId, title: 'Night shifts' }])
  const { changes } = await talk.see('changes', 'what did you change?')
  expect(changes.map(({ summary }) => summary)).toEqual(['Named a conversation “Night shifts”'])
  await talk.reload()
  expect(await talk.hear('undo that')).toBe('Undone: Named a conversation “Night shifts”.')
  expect(await chats()).toMatchObject([{ id: talk.chatId, title: null }])
})

it('should write to the agency after a click, and find, sum up and close that thread', async () => {
  const card = await talk.offer(`message the agency: ${QUESTION}`)
  expect(await chats()).toHaveLength(1)
  await talk.click(card, { text: 'Is there parking at the office?' })
  const thread = (await chats())[1]
  expect(thread).toMatchObject({ kind: 'support', handler: 'queued', status: 'open' })
  expect(await messages(thread?.id)).toEqual([['user', 'Is there parking at the office?']])
  await page.database.sql`
    insert into chat_messages (chat_id, role, sender_id, content, seq)
    values (${thread?.id}, 'user', 'eeeeeeee-0000-4000-8000-000000000013', 'Yes, behind the house.', 0)`

  const unread = await talk.see('rows', 'did anybody write to me?')
  expect(unread.rows).toMatchObject([{ id: thread?.id, badge: { text: '1 unread' } }])
  const found = await talk.see('rows', 'search my conversations for parking')
  expect(found.rows.map(({ id }) => id).toSorted()).toEqual([talk.chatId, thread?.id].toSorted())

  await talk.reload()
  const { rows } = await talk.see('rows', 'show my conversations')
  const place = rows.findIndex(({ id }) => id === thread?.id) === 0 ? 'first' : 'second'
  const summary = await talk.see('facts', `give me a summary of the ${place} one`)
  expect(JSON.stringify(summary)).toContain('Yes, behind the house.')
  await talk.say(`close the ${place} one`)
  expect(await chats()).toMatchObject([{ status: 'open' }, { id: thread?.id, status: 'closed' }])
})

it('should hand out a transcript with what was said, to its owner only', async () => {
  await talk.say('I am looking for night shifts in Leeds')
  const { files } = await talk.see('files', 'give me a transcript of this chat')
  const transcript = await talk.download(files[0]?.href)
  expect(await transcript.text()).toContain('I am looking for night shifts in Leeds')
  const other = await page.welcome({ resume: false })
  expect((await other.download(files[0]?.href)).status).toBe(404)
})

it('should hand over what the card says and nothing else', async () => {
  await talk.say('I am looking for night shifts in Leeds')
  await talk.say('call this chat Night shifts')
  await talk.see('changes', 'what did you change?')
  await talk.see('person', 'can I talk to a person?')
  const card = await talk.send('share a summary with the agency', { text: 'Night shifts, Leeds.' })
  const draft = card.fields.find(({ name }) => name === 'text')?.value
  expect(draft).toBe('What I wrote to the assistant:\n- I am looking for night shifts in Leeds')
  expect(await messages((await chats())[1]?.id)).toEqual([['user', 'Night shifts, Leeds.']])
})

it('should close the talk and open it again by undo in the next one', async () => {
  await talk.say('I am looking for night shifts in Leeds')
  const { chatId } = talk
  await talk.say('close this conversation')
  expect(await chats()).toMatchObject([{ id: chatId, status: 'closed' }])
  await talk.startAnew()
  expect(await talk.hear('undo')).toBe('Undone: Closed a conversation.')
  expect((await chats())[0]).toMatchObject({ id: chatId, status: 'open' })
  const { rows } = await talk.see('rows', 'show my conversations')
  expect(rows.map(({ id }) => id).toSorted()).toEqual([chatId, talk.chatId].toSorted())
})
