import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { idOf } from '../world/ids.ts'
import { personId } from '../world/people.ts'
import { useWorld } from './call.ts'

const rig = useWorld()
const alice = personId('alice')
const alert = idOf('job_alerts.alice')

async function journalOf(table: string): Promise<unknown> {
  return rig.world.database.sql`
    select op, actor_id, subject_id, agency_id, before, after, tool, call_id, turn_id, consequence from public.changes
    where table_name = ${table} and seq > (select max(seq) from matrix."copy_public.changes") order by seq`
}

describe('the journal', () => {
  it('should hold a row before and after, column by column, with the context of the write', async () => {
    const [before] = await rig.world.database
      .sql`select to_jsonb(a) - 'last_sent_at' as data from public.job_alerts a where id = ${alert}`
    const call = randomUUID()
    const context = { turn: idOf('turn'), call, tool: 'pause_alert', model: 'test' }
    await rig.call('alice', 'write_rows', {
      changes: [{ table: 'job_alerts', op: 'update', id: alert, values: { status: 'paused' } }],
      context,
    })
    const [after] = await rig.world.database
      .sql`select to_jsonb(a) - 'last_sent_at' as data from public.job_alerts a where id = ${alert}`
    expect(after?.data).toMatchObject({ status: 'paused' })
    expect(await journalOf('job_alerts')).toEqual([
      {
        op: 'update',
        actor_id: alice,
        subject_id: alice,
        agency_id: null,
        before: before?.data,
        after: after?.data,
        tool: 'pause_alert',
        call_id: call,
        turn_id: idOf('turn'),
        consequence: false,
      },
    ])
  })

  it('should note who wrote without write_rows, too', async () => {
    await rig.as('alice').from('job_alerts').delete().eq('id', alert)
    expect(await journalOf('job_alerts')).toMatchObject([
      { op: 'delete', actor_id: alice, after: null, tool: null, before: { id: alert } },
    ])
  })

  it('should mark what a deletion took with it as a consequence', async () => {
    await rig.call('alice', 'write_rows', {
      changes: [{ table: 'resumes', op: 'delete', id: idOf('resumes.aliceCv') }],
      context: {},
    })
    expect(await journalOf('experiences')).toMatchObject([
      { op: 'delete', consequence: true, subject_id: alice },
    ])
    expect(await journalOf('resumes')).toMatchObject([{ op: 'delete', consequence: false }])
  })

  it('should not note a write that changed nothing', async () => {
    await rig.as('alice').from('job_alerts').update({ status: 'active' }).eq('id', alert)
    expect(await journalOf('job_alerts')).toEqual([])
  })

  it('should keep a draft from the agency it is meant for', async () => {
    const draft = idOf('applications.aliceDraft')
    await rig.as('alice').from('applications').update({ cover_letter: 'Secret' }).eq('id', draft)
    expect(await journalOf('applications')).toMatchObject([{ subject_id: alice, agency_id: null }])
    const { data } = await rig.as('stranger').from('changes').select('id').eq('table_name', 'applications')
    expect(data).toEqual([])
  })

  it('should refuse the service, whom no policy binds', async () => {
    const { error } = await rig.world.database.service.from('changes').delete().eq('table_name', 'job_posts')
    expect(error?.message).toMatch(/rights:journal|permission denied/)
    expect(
      await rig.world.database
        .sql`select count(*)::int as rows from public.changes where table_name = 'job_posts'`,
    ).toEqual([{ rows: 9 }])
  })

  it('should not believe a context that was set by hand', async () => {
    const sql = rig.world.database.sql
    await sql.begin(async (transaction) => {
      await transaction`select set_config('request.jwt.claims', ${JSON.stringify({ sub: alice })}, true), set_config('request.jwt.claim.sub', ${alice}, true)`
      await transaction`select set_config('aicareer.write', ${randomUUID()}, true)`
      await transaction`set local role authenticated`
      await transaction`update public.job_alerts set status = 'paused' where id = ${alert}`
    })
    expect(await journalOf('job_alerts')).toMatchObject([
      { op: 'update', actor_id: alice, call_id: null, tool: null },
    ])
  })
})
