import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { idOf } from '../world/ids.ts'
import { personId } from '../world/people.ts'
import { useWorld } from './call.ts'

const rig = useWorld()

describe('take_rate', () => {
  it('should give out exactly as many as there are, to twenty at once', async () => {
    const key = randomUUID()
    const args = { key, window_seconds: 86_400, max: 7 }
    const taken = (await Promise.all(
      Array.from({ length: 20 }, () => rig.call('service', 'take_rate', args)),
    )) as { allowed: boolean; retry_after: number }[]
    expect(taken.filter(({ allowed }) => allowed)).toHaveLength(7)
    for (const { allowed, retry_after } of taken) expect(retry_after > 0).toBe(!allowed)
  })
})

describe('the outbox', () => {
  it('should hand each letter to one server', async () => {
    for (let letter = 0; letter < 6; letter += 1)
      await rig.call('service', 'enqueue_outbox', {
        kind: 'mail',
        payload: { letter },
        dedupe_key: `letter-${letter}`,
      })
    expect(
      await rig.call('service', 'enqueue_outbox', { kind: 'mail', payload: {}, dedupe_key: 'letter-1' }),
    ).toBeNull()
    const claims = (await Promise.all(
      ['one', 'two', 'three'].map((server) =>
        rig.call('service', 'claim_outbox', { server_id: server, batch: 4, lock_seconds: 60 }),
      ),
    )) as { id: string; attempts: number }[][]
    const ids = claims.flat().map(({ id }) => id)
    expect(ids).toHaveLength(6)
    expect(new Set(ids).size).toBe(6)
  })

  it('should forget the text of what was sent, and come again with what failed', async () => {
    const sent = await rig.call('service', 'enqueue_outbox', {
      kind: 'mail',
      payload: { to: 'x' },
      dedupe_key: randomUUID(),
    })
    const failed = await rig.call('service', 'enqueue_outbox', {
      kind: 'mail',
      payload: { to: 'y' },
      dedupe_key: randomUUID(),
    })
    await rig.call('service', 'claim_outbox', { server_id: 'one', batch: 10, lock_seconds: 60 })
    await rig.call('service', 'finish_outbox', { id: sent })
    await rig.call('service', 'finish_outbox', { id: failed, error: 'refused' })
    const rows = await rig.world.database.sql`
      select payload, sent_at is not null as sent, last_error, next_attempt_at > now() as later from private.outbox
      where id in (${String(sent)}, ${String(failed)}) order by sent_at nulls last`
    expect(rows).toMatchObject([
      { payload: {}, sent: true, last_error: null },
      { payload: { to: 'y' }, sent: false, last_error: 'refused', later: true },
    ])
  })
})

describe('secrets of agencies', () => {
  it('should be made by those who administer the agency, and read by the service alone', async () => {
    const args = { agency_id: idOf('agencies.A'), kind: 'identity' }
    const old = await rig.call('adminA', 'rotate_agency_secret', args)
    const fresh = await rig.call('owner', 'rotate_agency_secret', args)
    expect(await rig.call('service', 'agency_secrets', args)).toEqual([fresh, old])
    for (const actor of ['member', 'adminB', 'suspended', 'stranger', 'alice'] as const)
      expect(await rig.refusal(actor, 'rotate_agency_secret', args)).toBe('agency:not_found')
    for (const actor of ['owner', 'visitor', 'alice'] as const)
      expect(await rig.refusal(actor, 'agency_secrets', args)).toContain('permission denied')
  })

  it('should bind a visitor of an agency to the first account', async () => {
    const args = { agency_id: idOf('agencies.A'), sub: randomUUID() }
    expect(await rig.call('service', 'bind_external_identity', { ...args, user_id: personId('guest') })).toBe(
      personId('guest'),
    )
    expect(await rig.call('service', 'bind_external_identity', { ...args, user_id: personId('alice') })).toBe(
      personId('guest'),
    )
    expect(await rig.call('service', 'external_identity', args)).toBe(personId('guest'))
  })
})
