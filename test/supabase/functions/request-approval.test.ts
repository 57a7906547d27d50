import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { idOf } from '../world/ids.ts'
import { useWorld } from './call.ts'

const rig = useWorld()

describe('request_approval', () => {
  it('should ask once per call', async () => {
    const approval = {
      chat_id: idOf('chats.aliceAsk'),
      turn_id: idOf('turn'),
      call_id: randomUUID(),
      tool: 'apply',
      effect: 'send',
    }
    const first = (await rig.call('alice', 'request_approval', { approval })) as { id: string }
    expect(await rig.call('alice', 'request_approval', { approval })).toMatchObject({
      id: first.id,
      repeated: true,
    })
  })

  it("should refuse another's chat and another's turn", async () => {
    const approval = { chat_id: idOf('chats.aliceAsk'), call_id: randomUUID(), tool: 'apply', effect: 'send' }
    expect(await rig.refusal('bob', 'request_approval', { approval })).toBe('chat:not_found')
    const bobs = { ...approval, chat_id: idOf('chats.bobAtB'), turn_id: idOf('turn') }
    expect(await rig.refusal('bob', 'request_approval', { approval: bobs })).toBe('turn:not_found')
  })

  it('should take back the card that it replaces', async () => {
    const ask = (rest: Record<string, unknown>) =>
      rig.call('alice', 'request_approval', {
        approval: {
          chat_id: idOf('chats.aliceAsk'),
          call_id: randomUUID(),
          tool: 'apply',
          effect: 'send',
          ...rest,
        },
      }) as Promise<{ id: string }>
    const { id } = await ask({})
    await ask({ supersedes: id })
    const answer = { approval_id: id, approved: true, final_input: null, changes: [], reason: null }
    expect(await rig.refusal('alice', 'answer_approval', answer)).toBe('approval:superseded')
  })
})
