import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { idOf } from '../world/ids.ts'
import { personId } from '../world/people.ts'
import { useWorld } from './call.ts'

interface Written {
  rows: { change_id: string; id: string }[]
  change_ids: string[]
}

const rig = useWorld()
const alice = personId('alice')
const experience = idOf('experiences.alice')

const write = async (changes: unknown[]) =>
  ((await rig.call('alice', 'write_rows', { changes, context: {} })) as Written).rows.map(
    (row) => row.change_id,
  )
const undo = async (ids: string[], context = {}) =>
  (await rig.call('alice', 'undo_changes', { change_ids: ids, context })) as Written
const refused = (ids: string[], context = {}) =>
  rig.refusal('alice', 'undo_changes', { change_ids: ids, context })
// A row that comes back was made now: nobody sets created_at.
const rowsOf = async (table: string) =>
  rig.world.database.sql.unsafe(
    `select to_jsonb(t) - array['created_at', 'updated_at'] as row from public.${table} t order by id`,
  )
const rename = (position: string) => ({
  table: 'experiences',
  op: 'update',
  id: experience,
  values: { position },
})

describe('undo_changes', () => {
  it.each([
    [
      'an insert',
      'experiences',
      {
        table: 'experiences',
        op: 'insert',
        values: { user_id: alice, company_name: 'New', position: 'New' },
      },
    ],
    ['an update', 'experiences', rename('Changed')],
    ['a deletion', 'experiences', { table: 'experiences', op: 'delete', id: experience }],
    [
      'a deletion, with what went along',
      'resumes',
      { table: 'resumes', op: 'delete', id: idOf('resumes.aliceOld') },
    ],
  ])('should put back %s exactly', async (_, table, change) => {
    const before = await rowsOf(table)
    const ids = await write([change])
    expect(await rowsOf(table)).not.toEqual(before)
    await undo(ids)
    expect(await rowsOf(table)).toEqual(before)
  })

  it('should put back a resume that was sent: what was sent stays as it is, a draft gets it back', async () => {
    const resumes = await rowsOf('resumes')
    const experiences = await rowsOf('experiences')
    const snapshots = await rowsOf('application_snapshots')
    const sentWith = async () => {
      const { data } = await rig.as('alice').from('applications').select('id,resume_id')
      return (id: string) => data?.find((row) => row.id === idOf(`applications.${id}`))?.resume_id
    }
    const ids = await write([{ table: 'resumes', op: 'delete', id: idOf('resumes.aliceCv') }])
    const preview = await rig.call('alice', 'undo_preview', { change_ids: ids })
    expect(preview).not.toEqual(
      expect.arrayContaining([expect.objectContaining({ refused: expect.any(String) })]),
    )
    await undo(ids)
    expect(await rowsOf('resumes')).toEqual(resumes)
    expect(await rowsOf('experiences')).toEqual(experiences)
    expect(await rowsOf('application_snapshots')).toEqual(snapshots)
    const now = await sentWith()
    expect(now('aliceDraft')).toBe(idOf('resumes.aliceCv'))
    expect(now('aliceSent')).toBeNull()
  })

  it('should put back a resume though the draft that named it has been changed since', async () => {
    const resumes = await rowsOf('resumes')
    const draft = idOf('applications.aliceDraft')
    const ids = await write([{ table: 'resumes', op: 'delete', id: idOf('resumes.aliceCv') }])
    await write([
      { table: 'applications', op: 'update', id: draft, values: { resume_id: idOf('resumes.aliceOld') } },
    ])
    await undo(ids)
    expect(await rowsOf('resumes')).toEqual(resumes)
    const { data } = await rig.as('alice').from('applications').select('resume_id').eq('id', draft)
    expect(data).toEqual([{ resume_id: idOf('resumes.aliceOld') }])
  })

  it('should put back several changes, newest first', async () => {
    const before = await rowsOf('experiences')
    const ids = await write([rename('First'), rename('Second')])
    await undo(ids)
    expect(await rowsOf('experiences')).toEqual(before)
  })

  it('should refuse when the row was changed since, and name what came later', async () => {
    const [id = ''] = await write([rename('First')])
    await write([rename('Second')])
    expect(await refused([id])).toBe('undo:row_changed')
    const { data } = await rig.as('alice').from('experiences').select('position').eq('id', experience)
    expect(data).toEqual([{ position: 'Second' }])
  })

  it('should refuse a second time, but answer a repeat of the same call', async () => {
    const ids = await write([rename('Changed')])
    const context = { call: randomUUID() }
    const first = await undo(ids, context)
    expect(await undo(ids, context)).toMatchObject({ repeated: true, change_ids: first.change_ids })
    expect(await refused(ids)).toBe('undo:already')
  })

  it('should take back an undo', async () => {
    const ids = await write([rename('Changed')])
    const { change_ids } = await undo(ids)
    await undo(change_ids)
    const { data } = await rig.as('alice').from('experiences').select('position').eq('id', experience)
    expect(data).toEqual([{ position: 'Changed' }])
  })

  it("should not know another's changes", async () => {
    const ids = await write([rename('Changed')])
    expect(await rig.refusal('bob', 'undo_changes', { change_ids: ids, context: {} })).toBe('undo:not_found')
    expect(await refused([randomUUID()])).toBe('undo:not_found')
  })

  it('should refuse what has left for others', async () => {
    const [id = ''] = await write([
      {
        table: 'applications',
        op: 'insert',
        values: { user_id: alice, job_id: idOf('job_posts.aFresh'), status: 'submitted' },
      },
    ])
    expect(await refused([id])).toBe('undo:left_your_space')
  })

  it('should do all or nothing', async () => {
    const [first = ''] = await write([rename('First')])
    const [alert = ''] = await write([
      { table: 'job_alerts', op: 'update', id: idOf('job_alerts.alice'), values: { status: 'paused' } },
    ])
    await write([rename('Second')])
    expect(await refused([alert, first])).toBe('undo:row_changed')
    const { data } = await rig.as('alice').from('job_alerts').select('status')
    expect(data).toEqual([{ status: 'paused' }])
  })

  it('should say beforehand what it would touch', async () => {
    const [id = ''] = await write([rename('Changed')])
    const [later = ''] = await write([rename('Again')])
    expect(await rig.call('alice', 'undo_preview', { change_ids: [id] })).toMatchObject([
      {
        id,
        table: 'experiences',
        op: 'update',
        refused: null,
        restores: { position: 'Cook' },
        later: [{ id: later, mine: true }],
      },
    ])
  })
})
