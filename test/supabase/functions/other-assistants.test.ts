import { describe, expect, it } from 'vitest'
import { idOf } from '../world/ids.ts'
import { personId } from '../world/people.ts'
import { useWorld } from './call.ts'

const rig = useWorld()
const A = idOf('agencies.A')
type Actor = Parameters<typeof rig.call>[0]
const open = async (actor: Actor, args: Record<string, unknown> = { agency_id: A }) =>
  (await rig.call(actor, 'open_other_assistants_chat', args)) as string

describe('open_other_assistants_chat', () => {
  it('should open one of the person’s own when ten ask at once', async () => {
    const opened = await Promise.all(Array.from({ length: 10 }, () => open('bob')))
    expect(new Set(opened).size).toBe(1)
    const { data } = await rig
      .as('bob')
      .from('chats')
      .select('title,kind,side,chat_participants(user_id,role)')
      .eq('id', opened[0] ?? '')
    expect(data).toEqual([
      {
        title: 'From other assistants',
        kind: 'assistant',
        side: 'candidate',
        chat_participants: [{ user_id: personId('bob'), role: 'owner' }],
      },
    ])
  })

  it('should be another one than the chat that they are in, also when it is the newer one', async () => {
    const args = { kind: 'assistant', agency_id: A }
    const actor = 'guest'
    const current = (await rig.call(actor, 'open_chat', args)) as { id: string }
    const other = await open(actor)
    expect(other).not.toBe(current.id)
    expect(await rig.call(actor, 'open_chat', args)).toMatchObject({ id: current.id, created: false })
  })

  it('should be one for each side and agency, the console’s for members only', async () => {
    const recruiter = { agency_id: A, side: 'recruiter' }
    const desk = await open('adminB', recruiter)
    expect(await open('adminB', recruiter)).toBe(desk)
    expect(await open('adminB')).not.toBe(desk)
    expect(await open('adminB', { agency_id: idOf('agencies.B'), side: 'recruiter' })).not.toBe(desk)
    for (const actor of ['bob', 'stranger', 'suspended', 'invited', 'guest'] as const)
      expect(await rig.refusal(actor, 'open_other_assistants_chat', recruiter)).toBe('agency:not_found')
  })

  it('should refuse agencies that are not active, and who is nobody', async () => {
    for (const agency of ['C', 'D'])
      expect(
        await rig.refusal('alice', 'open_other_assistants_chat', { agency_id: idOf(`agencies.${agency}`) }),
      ).toBe('agency:not_found')
    expect(await rig.refusal('visitor', 'open_other_assistants_chat', { agency_id: A })).toContain(
      'permission denied',
    )
  })
})
