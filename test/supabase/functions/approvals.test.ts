import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { idOf } from '../world/ids.ts'
import { personId } from '../world/people.ts'
import { useWorld } from './call.ts'

const rig = useWorld()
const alice = personId('alice')
const apply = {
  table: 'applications',
  op: 'insert',
  values: { user_id: alice, job_id: idOf('job_posts.aFresh'), status: 'submitted' },
}

async function ask(rest: Record<string, unknown> = {}): Promise<string> {
  const approval = {
    chat_id: idOf('chats.aliceAsk'),
    call_id: randomUUID(),
    tool: 'apply',
    effect: 'send',
    shown: { title: 'Send?' },
    input: { job: 'aFresh' },
    ...rest,
  }
  return ((await rig.call('alice', 'request_approval', { approval })) as { id: string }).id
}

const answer = (id: string, rest: Record<string, unknown> = {}) => ({
  approval_id: id,
  approved: true,
  final_input: null,
  changes: [apply],
  reason: null,
  ...rest,
})

async function standing(id: string): Promise<unknown> {
  const [row] = await rig.world.database
    .sql`select status, answered_by, final_input from public.approvals where id = ${id}`
  return row
}

const applications = () =>
  rig.world.database.sql`select status from public.applications where job_id = ${idOf('job_posts.aFresh')}`

describe('answer_approval', () => {
  it('should commit the answer and its effect together, and note the approval in the journal', async () => {
    const id = await ask()
    expect(
      await rig.call('alice', 'answer_approval', answer(id, { final_input: { job: 'edited' } })),
    ).toMatchObject({
      id,
      status: 'approved',
      repeated: false,
      final_input: { job: 'edited' },
      rows: [{ table: 'applications', op: 'insert' }],
    })
    expect(await standing(id)).toEqual({
      status: 'approved',
      answered_by: alice,
      final_input: { job: 'edited' },
    })
    expect(await applications()).toEqual([{ status: 'submitted' }])
    expect(
      await rig.world.database
        .sql`select approval_id from public.changes where table_name = 'applications' and op = 'insert'`,
    ).toEqual([{ approval_id: id }])
  })

  it('should return the same for the same answer again, and act once', async () => {
    const id = await ask()
    const first = (await rig.call('alice', 'answer_approval', answer(id))) as { rows: unknown }
    expect(await rig.call('alice', 'answer_approval', answer(id))).toMatchObject({
      repeated: true,
      status: 'approved',
      rows: first.rows,
    })
    expect(await applications()).toHaveLength(1)
  })

  it('should act once for five clicks at once', async () => {
    const id = await ask()
    const answers = (await Promise.all(
      Array.from({ length: 5 }, () => rig.call('alice', 'answer_approval', answer(id))),
    )) as { repeated: boolean }[]
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1)
    expect(await applications()).toHaveLength(1)
  })

  it('should refuse another answer', async () => {
    const id = await ask()
    await rig.call('alice', 'answer_approval', answer(id, { approved: false, reason: 'Not now' }))
    expect(await rig.refusal('alice', 'answer_approval', answer(id))).toBe('approval:used')
    expect(await applications()).toEqual([])
  })

  it('should write nothing for a no', async () => {
    const id = await ask()
    expect(await rig.call('alice', 'answer_approval', answer(id, { approved: false }))).toMatchObject({
      status: 'declined',
      rows: [],
    })
    expect(await applications()).toEqual([])
  })

  it('should refuse an answer that comes too late', async () => {
    const id = await ask()
    await rig.world.database
      .sql`update public.approvals set expires_at = now() - interval '1 second' where id = ${id}`
    expect(await rig.refusal('alice', 'answer_approval', answer(id))).toBe('approval:expired')
    expect(await rig.call('service', 'expire_approvals')).toBe(1)
    expect(await standing(id)).toMatchObject({ status: 'expired' })
  })

  it('should refuse everybody but the person asked', async () => {
    const id = await ask()
    expect(await rig.refusal('bob', 'answer_approval', answer(id))).toBe('approval:not_found')
    expect(await rig.refusal('owner', 'answer_approval', answer(id, { approved: false }))).toBe(
      'approval:not_found',
    )
    expect(await standing(id)).toMatchObject({ status: 'pending' })
  })

  it('should stay pending when its effect fails', async () => {
    const id = await ask()
    const closed = { ...apply, values: { ...apply.values, job_id: idOf('job_posts.aExpired') } }
    expect(await rig.refusal('alice', 'answer_approval', answer(id, { changes: [closed] }))).toBe(
      'application:job_closed',
    )
    expect(await standing(id)).toMatchObject({ status: 'pending', answered_by: null })
    await rig.call('alice', 'answer_approval', answer(id))
    expect(await applications()).toHaveLength(1)
  })

  it('should give a click no more rights than the person has', async () => {
    const id = await ask()
    const hire = {
      table: 'applications',
      op: 'update',
      id: idOf('applications.aliceSent'),
      values: { status: 'hired' },
    }
    expect(await rig.refusal('alice', 'answer_approval', answer(id, { changes: [hire] }))).toBe(
      'application:transition',
    )
  })
})
