import { describe, expect, it } from 'vitest'
import { idOf } from '../world/ids.ts'
import { ACTOR_NAMES, personId } from '../world/people.ts'
import { useWorld } from './call.ts'

const rig = useWorld()
const A = idOf('agencies.A')

describe('agency_people', () => {
  it('should name colleagues to colleagues, and to nobody else', async () => {
    const names = [
      'Person adminA',
      'Person adminB',
      'Person invited',
      'Person member',
      'Person owner',
      'Person suspended',
    ]
    for (const actor of ACTOR_NAMES.filter((name) => name !== 'visitor')) {
      const people = (await rig.call(actor, 'agency_people', { agency_id: A })) as { full_name: string }[]
      const expected = ['member', 'owner', 'adminA', 'adminB'].includes(actor) ? names : []
      expect({ actor, names: people.map(({ full_name }) => full_name) }).toEqual({ actor, names: expected })
    }
    expect(await rig.refusal('visitor', 'agency_people', { agency_id: A })).toContain('permission denied')
  })
})

describe('my_shared_profile', () => {
  it('should be what an application would send, less what is withheld', async () => {
    expect(await rig.call('alice', 'my_shared_profile')).toEqual({
      full_name: 'Person alice',
      email: 'alice@example.com',
    })
    await rig
      .as('alice')
      .from('user_preferences')
      .update({ visibility: { email: false } })
      .eq('user_id', personId('alice'))
    expect(await rig.call('alice', 'my_shared_profile')).toEqual({ full_name: 'Person alice' })
    expect(await rig.call('guest', 'my_shared_profile')).toEqual({ full_name: 'Person guest' })
  })
})

describe('whoami', () => {
  it('should know guests, candidates and recruiters, and that a token without a session is dead', async () => {
    expect(await rig.call('guest', 'whoami')).toMatchObject({
      alive: false,
      guest: true,
      recruiter: false,
      email: null,
    })
    expect(await rig.call('alice', 'whoami')).toMatchObject({
      guest: false,
      recruiter: false,
      email: 'alice@example.com',
    })
    expect(await rig.call('member', 'whoami')).toMatchObject({ guest: false, recruiter: true })
    expect(await rig.call('suspended', 'whoami')).toMatchObject({ guest: false, recruiter: false })
    const person = await rig.world.database.createGuest()
    expect((await person.client.rpc('whoami')).data).toMatchObject({ alive: true, guest: true })
  })
})
