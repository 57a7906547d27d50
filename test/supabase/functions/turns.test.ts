import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { idOf } from '../world/ids.ts'
import { personId } from '../world/people.ts'
import { useWorld } from './call.ts'

interface Begun {
  turn_id: string
  fence: number
  assistant_message_id: string
  busy?: boolean
}

const rig = useWorld()
const chat = idOf('chats.aliceSent')
const question = idOf('chat_messages.aliceWrites')
const alice = personId('alice')

const begin = async (rest: Record<string, unknown> = {}) =>
  (await rig.call('service', 'begin_turn', {
    chat_id: chat,
    message_id: question,
    asked_by: alice,
    server_id: 'one',
    lease_seconds: 30,
    retry: true,
    ...rest,
  })) as Begun
const save = (turn: Begun, content: string, status = 'streaming') =>
  rig.call('service', 'save_turn', { turn_id: turn.turn_id, fence: turn.fence, content, parts: [], status })
const expire = (turn: Begun) =>
  rig.world.database
    .sql`update private.turns set expires_at = now() - interval '1 second' where id = ${turn.turn_id}`
const end = async () => void (await rig.world.database.sql`delete from private.turns where chat_id = ${chat}`)
const answerOf = async (turn: Begun) => {
  const [row] = await rig.world.database.sql`
    select content, status, audience_id, turn_id from public.chat_messages where id = ${turn.assistant_message_id}`
  return row
}

describe('turns', () => {
  it('should begin one when ten ask at once', async () => {
    const begun = await Promise.all(
      Array.from({ length: 10 }, (_, server) => begin({ server_id: `server-${server}` })),
    )
    const winners = begun.filter(({ busy }) => !busy)
    expect(winners).toHaveLength(1)
    for (const { turn_id } of begun) expect(turn_id).toBe(winners[0]?.turn_id)
    await end()
  })

  it('should answer for the asker alone in a thread of several people', async () => {
    const turn = await begin()
    expect(await answerOf(turn)).toEqual({
      content: '',
      status: 'streaming',
      audience_id: alice,
      turn_id: turn.turn_id,
    })
    await end()
  })

  it('should be taken over when its lease has ended, with a higher fence', async () => {
    const first = await begin()
    await save(first, 'Half an ans')
    await expire(first)
    const second = await begin({ server_id: 'two' })
    expect(second.turn_id).not.toBe(first.turn_id)
    expect(second.fence).toBeGreaterThan(first.fence)
    expect(await answerOf(first)).toMatchObject({ content: 'Half an ans', status: 'interrupted' })
    await end()
  })

  it('should be taken over when its server is gone, before its lease ends', async () => {
    const first = await begin({ server_id: 'dead' })
    await rig.world.database
      .sql`insert into private.servers (server_id, seen_at) values ('dead', now() - interval '10 seconds')`
    expect(await rig.call('service', 'interrupt_stale_turns')).toMatchObject([
      { turn_id: first.turn_id, chat_id: chat, asked_by: alice },
    ])
    expect(await answerOf(first)).toMatchObject({ status: 'interrupted' })
    await end()
  })

  it('should refuse what a server writes that was only slow', async () => {
    const slow = await begin()
    await expire(slow)
    const next = await begin({ server_id: 'two' })
    await save(next, 'The answer')
    expect(await save(slow, 'Too late', 'complete')).toMatchObject({ saved: false, status: 'interrupted' })
    expect(await save({ ...next, fence: slow.fence }, 'Forged')).toMatchObject({ saved: false })
    const turns = [slow, next].map(({ turn_id, fence }) => ({ turn_id, fence }))
    expect(await rig.call('service', 'save_turns', { turns, lease_seconds: 30 })).toEqual([slow.turn_id])
    expect(await answerOf(next)).toMatchObject({ content: 'The answer', status: 'streaming' })
    expect(await answerOf(slow)).toMatchObject({ content: '' })
    await end()
  })

  it('should free the chat at its end, and take the same end twice', async () => {
    const turn = await begin()
    expect(await save(turn, 'Done', 'complete')).toMatchObject({ saved: true, status: 'complete', seq: 5 })
    expect(await save(turn, 'Done', 'complete')).toMatchObject({ saved: true })
    expect(await save(turn, 'More')).toMatchObject({ saved: false })
    expect(await answerOf(turn)).toMatchObject({ content: 'Done', status: 'complete' })
    expect(await begin({ retry: false })).toMatchObject({
      done: true,
      turn_id: turn.turn_id,
      status: 'complete',
    })
    expect(await begin({ retry: true })).not.toHaveProperty('done')
    await end()
  })

  it('should refuse people who are not in the chat, and messages of another', async () => {
    const args = { chat_id: chat, message_id: question, server_id: 'one', lease_seconds: 30 }
    for (const stranger of ['bob', 'stranger', 'suspended', 'invited'] as const)
      expect(await rig.refusal('service', 'begin_turn', { ...args, asked_by: personId(stranger) })).toBe(
        'chat:not_found',
      )
    const elsewhere = { ...args, asked_by: alice, message_id: idOf('chat_messages.bobWrites') }
    expect(await rig.refusal('service', 'begin_turn', elsewhere)).toBe('chat:not_found')
    expect(await rig.refusal('service', 'begin_turn', { ...args, asked_by: alice, lease_seconds: 0 })).toBe(
      'input:invalid',
    )
  })

  it('should let nothing be written in its name once it has ended', async () => {
    const turn = await begin()
    const write = {
      changes: [{ table: 'saved_jobs', op: 'update', id: idOf('saved_jobs.alice'), values: { notes: 'x' } }],
    }
    await rig.call('alice', 'write_rows', { ...write, context: { turn: turn.turn_id, call: randomUUID() } })
    await save(turn, 'Done', 'complete')
    expect(
      await rig.refusal('alice', 'write_rows', {
        ...write,
        context: { turn: turn.turn_id, call: randomUUID() },
      }),
    ).toBe('turn:ended')
    await end()
  })
})
