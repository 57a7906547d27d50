import { describe, expect, it } from 'vitest'
import { useWorld } from '../functions/call.ts'
import { idOf } from '../world/ids.ts'
import { personId } from '../world/people.ts'

const rig = useWorld()
const sql = () => rig.world.database.sql
const alice = personId('alice')

describe('attacks by haste', () => {
  it('should leave nothing half done when a blind update meets one row that is refused', async () => {
    const { error } = await rig.as('alice').from('applications').update({ status: 'withdrawn' })
    expect(error?.message).toBe('application:transition')
    expect(await sql()`select matrix.differences('public.applications') as rows`).toEqual([{ rows: {} }])
  })

  it('should apply once when five ask at once', async () => {
    const row = { user_id: alice, job_id: idOf('job_posts.aFresh') }
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => rig.as('alice').from('applications').insert(row)),
    )
    expect(answers.filter(({ error }) => error === null)).toHaveLength(1)
    expect(answers.filter(({ error }) => error?.code === '23505')).toHaveLength(4)
  })

  it('should keep one owner when two leave at once', async () => {
    await sql()`update public.agency_users set role = 'owner' where id = ${idOf('agency_users.adminInA')}`
    const leave = (actor: 'owner' | 'adminA', name: string) =>
      rig
        .as(actor)
        .from('agency_users')
        .delete()
        .eq('id', idOf(`agency_users.${name}`))
    const answers = await Promise.all([leave('owner', 'ownerA'), leave('adminA', 'adminInA')])
    expect(answers.map(({ error }) => error?.message ?? 'left').toSorted()).toEqual([
      'agency:last_owner',
      'left',
    ])
  })
})
