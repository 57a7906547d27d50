import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { idOf } from '../world/ids.ts'
import { personId } from '../world/people.ts'
import { useWorld } from './call.ts'

interface Opened {
  id: string
  created: boolean
}

const rig = useWorld()
const A = idOf('agencies.A')
const open = async (actor: Parameters<typeof rig.call>[0], args: Record<string, unknown>) =>
  (await rig.call(actor, 'open_chat', args)) as Opened
const message = (chat: string, rest = {}) => ({
  chat_id: chat,
  sender_id: personId('alice'),
  content: 'Hello',
  ...rest,
})
const thread = idOf('chats.aliceSent')

describe('open_chat', () => {
  it('should open one when ten ask at once', async () => {
    const opened = await Promise.all(
      Array.from({ length: 10 }, () => open('bob', { kind: 'assistant', agency_id: A })),
    )
    expect(new Set(opened.map(({ id }) => id)).size).toBe(1)
    expect(opened.filter(({ created }) => created)).toHaveLength(1)
    const { data } = await rig.as('bob').from('chats').select('id').eq('kind', 'assistant')
    expect(data).toEqual([{ id: opened[0]?.id }])
  })

  it('should find the thread of an application for both sides, and for nobody else', async () => {
    const args = { kind: 'application', application_id: idOf('applications.aliceSent') }
    expect(await open('alice', args)).toMatchObject({ id: thread, created: false })
    expect(await open('adminB', args)).toMatchObject({ id: thread, created: false })
    for (const actor of ['bob', 'stranger', 'suspended', 'invited', 'guest'] as const)
      expect(await rig.refusal(actor, 'open_chat', args)).toBe('chat:not_found')
  })

  it('should refuse agencies that are not active', async () => {
    for (const agency of ['C', 'D'])
      expect(
        await rig.refusal('alice', 'open_chat', { kind: 'assistant', agency_id: idOf(`agencies.${agency}`) }),
      ).toBe('agency:not_found')
    expect(await rig.refusal('alice', 'open_chat', { kind: 'support' })).toBe('agency:not_found')
    expect(await rig.refusal('visitor', 'open_chat', { kind: 'assistant' })).toContain('permission denied')
  })
})

describe('opening a thread with the first message', () => {
  const opening = (chat: string, agency = A) => [
    { table: 'chats', op: 'insert', id: chat, values: { kind: 'support', agency_id: agency } },
    { table: 'chat_messages', op: 'insert', values: message(chat) },
  ]
  const support = () =>
    rig.world.database.sql`
      select c.id, c.handler, c.last_seq::int from public.chats c
      join public.chat_participants p on p.chat_id = c.id and p.role = 'candidate' and p.user_id = ${personId('alice')}
      where c.kind = 'support'`

  it('should make one, in one write, when ten are sent at once', async () => {
    const ids = Array.from({ length: 10 }, () => randomUUID())
    const results = await Promise.all(
      ids.map((id) => rig.as('alice').rpc('write_rows', { changes: opening(id), context: {} })),
    )
    expect(results.filter(({ error }) => !error)).toHaveLength(1)
    expect(new Set(results.flatMap(({ error }) => error?.message ?? []))).toEqual(
      new Set(['chat:open_already']),
    )
    expect(await support()).toMatchObject([{ handler: 'queued', last_seq: 1 }])
    const { data } = await rig.as('owner').from('chat_messages').select('content').in('chat_id', ids)
    expect(data).toEqual([{ content: 'Hello' }])
  })

  it('should make none with an agency that is not active, nor anything but an empty support thread', async () => {
    const write = async (values: object) => {
      const changes = [{ table: 'chats', op: 'insert', values }]
      return (await rig.as('alice').rpc('write_rows', { changes })).error?.message
    }
    expect(await write({ kind: 'support', agency_id: idOf('agencies.C') })).toContain('row-level security')
    expect(await write({ kind: 'assistant', agency_id: A })).toContain('row-level security')
    const taken = { kind: 'support', agency_id: A, assigned_to: personId('member') }
    expect(await write(taken)).toMatch(/^rights:column|permission denied/)
    expect(await support()).toEqual([])
  })
})

describe('messages', () => {
  it('should be numbered without gaps when twenty are sent at once', async () => {
    const sent = await Promise.all(
      Array.from({ length: 20 }, () => rig.as('alice').from('chat_messages').insert(message(thread))),
    )
    expect(sent.map(({ error }) => error)).toEqual(Array(20).fill(null))
    const rows = await rig.world.database.sql<
      { seq: number }[]
    >`select seq::int from public.chat_messages where chat_id = ${thread} order by seq`
    expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 24 }, (_, place) => place + 1))
    expect(await rig.world.database.sql`select last_seq::int from public.chats where id = ${thread}`).toEqual(
      [{ last_seq: 24 }],
    )
  })

  it('should be stored once when sent twice, without using up a number', async () => {
    const twice = message(thread, { client_id: randomUUID() })
    await rig.as('alice').from('chat_messages').insert(twice)
    const { error } = await rig
      .as('alice')
      .from('chat_messages')
      .upsert(twice, { onConflict: 'chat_id,client_id', ignoreDuplicates: true })
    expect(error).toBeNull()
    await rig.as('alice').from('chat_messages').insert(message(thread))
    const rows = await rig.world.database
      .sql`select seq::int from public.chat_messages where chat_id = ${thread} and seq > 4 order by seq`
    expect(rows).toEqual([{ seq: 5 }, { seq: 6 }])
  })

  it('should be marked read by others, for the messages that these may see', async () => {
    await rig.call('owner', 'mark_chat_read', { chat_id: thread })
    const rows = await rig.world.database
      .sql`select seq::int, read_at is not null as read from public.chat_messages where chat_id = ${thread} order by seq`
    expect(rows).toEqual([
      { seq: 1, read: true },
      { seq: 2, read: true },
      { seq: 3, read: false },
      { seq: 4, read: false },
    ])
    expect(await rig.refusal('bob', 'mark_chat_read', { chat_id: thread })).toBe('chat:not_found')
    expect(await rig.refusal('suspended', 'mark_chat_read', { chat_id: thread })).toBe('chat:not_found')
  })

  it('should name who is in a chat to those in it, and respect a withheld name', async () => {
    await rig
      .as('alice')
      .from('user_preferences')
      .update({ visibility: { full_name: false } })
      .eq('user_id', personId('alice'))
    const seen = (await rig.call('owner', 'chat_people', { chat_id: thread })) as {
      user_id: string
      full_name: string | null
    }[]
    expect(seen.find(({ user_id }) => user_id === personId('alice'))?.full_name).toBeNull()
    expect(seen.find(({ user_id }) => user_id === personId('member'))?.full_name).toBe('Person member')
    expect(await rig.call('bob', 'chat_people', { chat_id: thread })).toEqual([])
    expect(await rig.call('suspended', 'chat_people', { chat_id: thread })).toEqual([])
  })
})

describe('request_person', () => {
  it('should keep the assistant chat private and open one thread with the agency', async () => {
    const first = (await rig.call('alice', 'request_person', {
      chat_id: idOf('chats.aliceAsk'),
      reason: 'Pay',
    })) as { thread_id: string }
    expect(first).toMatchObject({ handler: 'queued', already: false, agency: { id: A } })
    expect(await rig.call('alice', 'request_person', { chat_id: idOf('chats.aliceAsk') })).toMatchObject({
      thread_id: first.thread_id,
      already: true,
    })
    const { data } = await rig
      .as('owner')
      .from('chats')
      .select('id')
      .in('id', [first.thread_id, idOf('chats.aliceAsk')])
    expect(data).toEqual([{ id: first.thread_id }])
    expect(await rig.call('alice', 'cancel_person_request', { chat_id: idOf('chats.aliceAsk') })).toEqual({
      cancelled: true,
    })
    await rig.world.database.sql`delete from private.person_requests`
  })

  it("should refuse another's chat", async () => {
    expect(await rig.refusal('bob', 'request_person', { chat_id: idOf('chats.aliceAsk') })).toBe(
      'chat:not_found',
    )
    expect(await rig.call('bob', 'cancel_person_request', { chat_id: idOf('chats.aliceAsk') })).toEqual({
      cancelled: false,
    })
  })
})
