import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { idOf } from '../world/ids.ts'
import { personId } from '../world/people.ts'
import { useWorld } from './call.ts'

const rig = useWorld()
const alice = personId('alice')
const saved = idOf('saved_jobs.alice')
const note = (notes: string, rest = {}) => ({
  table: 'saved_jobs',
  op: 'update',
  id: saved,
  values: { notes },
  ...rest,
})
const save = (job: string, id = randomUUID()) => ({
  table: 'saved_jobs',
  op: 'insert',
  id,
  values: { user_id: alice, job_id: idOf(`job_posts.${job}`) },
})
const write = (changes: unknown, context: unknown = {}) =>
  rig.call('alice', 'write_rows', { changes, context })
const refused = (changes: unknown, context: unknown = {}) =>
  rig.refusal('alice', 'write_rows', { changes, context })
const savedJobs = async () =>
  (await rig.world.database
    .sql`select id, notes from public.saved_jobs where user_id = ${alice} order by id`) as unknown

async function nothingChanged(): Promise<void> {
  expect(await savedJobs()).toEqual([{ id: saved, notes: 'Note of alice' }])
}

describe('write_rows', () => {
  it('should write all changes and return the rows as written', async () => {
    const id = randomUUID()
    expect(await write([note('Changed'), save('aOpen', id)])).toMatchObject({
      repeated: false,
      rows: [
        { table: 'saved_jobs', op: 'update', id: saved, row: { notes: 'Changed' } },
        {
          table: 'saved_jobs',
          op: 'insert',
          id,
          row: { id, user_id: alice, job_id: idOf('job_posts.aOpen') },
        },
      ],
    })
  })

  it.each([
    ['input:unknown_table', [{ table: 'users', op: 'update', id: saved, values: {} }]],
    ['input:unknown_table', [{ table: 'changes', op: 'insert', values: {} }]],
    ['input:unknown_table', [{ table: 'approvals', op: 'insert', values: {} }]],
    ['input:unknown_table', [{ table: 'chat_participants', op: 'insert', values: {} }]],
    ['input:unknown_op', [{ table: 'saved_jobs', op: 'truncate' }]],
    ['input:unknown_column', [note('x', { values: { 'notes" = null --': 'x' } })]],
    ['input:unknown_column', [note('x', { expect: { nothing: 1 } })]],
    ['input:empty', [note('x', { values: {} })]],
    ['input:invalid', [{ table: 'saved_jobs', op: 'delete' }]],
    ['input:invalid', [note('x', { values: 'notes' })]],
    ['input:invalid', [note('x', { values: { job_id: 'no uuid' } })]],
    ['input:invalid', [note('x'.repeat(4001))]],
    ['input:invalid', 5],
    ['input:invalid', { table: 'saved_jobs' }],
    ['input:too_many', Array.from({ length: 201 }, () => note('x'))],
  ])('should refuse bad input with %s', async (code, changes) => {
    expect(await refused(changes)).toBe(code)
    await nothingChanged()
  })

  it('should undo the first change when the second fails', async () => {
    expect(await refused([note('Changed'), note('x', { id: idOf('saved_jobs.bob') })])).toBe('row:not_found')
    await nothingChanged()
    expect(
      await rig.world.database.sql`select id from public.changes where table_name = 'saved_jobs'`,
    ).toEqual([])
  })

  it("should not touch somebody else's row", async () => {
    expect(await refused([note('x', { id: idOf('saved_jobs.bob') })])).toBe('row:not_found')
    expect(
      await refused([
        { table: 'job_posts', op: 'update', id: idOf('job_posts.aOpen'), values: { title: 'x' } },
      ]),
    ).toBe('row:forbidden')
    expect(
      await refused([{ table: 'profiles', op: 'update', id: alice, values: { is_recruiter: true } }]),
    ).toBe('rights:column')
  })

  it('should refuse when the row is not what was expected', async () => {
    expect(await refused([note('x', { expect: { notes: 'Something else' } })])).toBe('row:changed')
    await nothingChanged()
    await write([note('Changed', { expect: { notes: 'Note of alice' } })])
    expect(await savedJobs()).toEqual([{ id: saved, notes: 'Changed' }])
  })

  it('should write once for a call that is repeated, and answer the same', async () => {
    const context = { call: randomUUID(), tool: 'save_job' }
    const first = await write([save('aOpen')], context)
    const second = await write([save('aOpen')], context)
    expect(second).toEqual({ ...(first as object), repeated: true })
  })

  it('should write once for a call that comes five times at once', async () => {
    const context = { call: randomUUID() }
    const changes = [save('aOpen')]
    const answers = (await Promise.all(Array.from({ length: 5 }, () => write(changes, context)))) as {
      repeated: boolean
      rows: unknown
    }[]
    expect(answers.map(({ repeated }) => repeated).toSorted()).toEqual([false, true, true, true, true])
    for (const { rows } of answers) expect(rows).toEqual(answers[0]?.rows)
    expect(await savedJobs()).toHaveLength(2)
  })

  it('should try again after a call that failed', async () => {
    const context = { call: randomUUID() }
    expect(await refused([note('x', { expect: { notes: 'Something else' } })], context)).toBe('row:changed')
    expect(await write([note('Changed')], context)).toMatchObject({ repeated: false })
  })

  it("should refuse another's turn, and an approval that nobody gave", async () => {
    const stolen = { turn: idOf('turn'), call: randomUUID() }
    const bobs = [{ table: 'saved_jobs', op: 'update', id: idOf('saved_jobs.bob'), values: { notes: 'x' } }]
    expect(await rig.refusal('bob', 'write_rows', { changes: bobs, context: stolen })).toBe('turn:not_found')
    expect(await refused([note('x')], { call: randomUUID(), approval: idOf('approvals.ofAlice') })).toBe(
      'approval:not_found',
    )
    await nothingChanged()
  })

  it('should not mix up two people who use the same call', async () => {
    const context = { call: randomUUID() }
    await write([note('Changed')], context)
    const bobs = [
      { table: 'saved_jobs', op: 'update', id: idOf('saved_jobs.bob'), values: { notes: 'Also' } },
    ]
    expect(await rig.call('bob', 'write_rows', { changes: bobs, context })).toMatchObject({ repeated: false })
  })

  it('should refuse a visitor', async () => {
    expect(await rig.refusal('visitor', 'write_rows', { changes: [], context: {} })).toContain(
      'permission denied',
    )
  })
})
