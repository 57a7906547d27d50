import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { idOf } from '../world/ids.ts'
import { type Actor, personId } from '../world/people.ts'
import { useWorld } from './call.ts'

const rig = useWorld()
const guest = personId('guest')
const sql = () => rig.world.database.sql

async function mergeInto(account: Actor & ('alice' | 'bob')): Promise<unknown> {
  const secret = await rig.call('guest', 'offer_merge')
  return rig.call(account, 'merge_guest', { secret })
}

/** Every column of schema public that names a person, and how often it names the guest. */
async function tracesOfGuest(): Promise<string[]> {
  const columns = await sql()<{ table: string; column: string }[]>`
    select c.table_name as table, c.column_name as column from information_schema.columns c
    join pg_class t on t.relname = c.table_name and t.relnamespace = 'public'::regnamespace and t.relkind = 'r'
    where c.table_schema = 'public' and c.data_type in ('uuid', 'jsonb') and not (c.table_name = 'profiles' and c.column_name = 'id')`
  const traces: string[] = []
  for (const { table, column } of columns) {
    // Left are the guest's empty profile with its journal, the journal of the move, and the folder of the files.
    const others =
      table === 'changes'
        ? "table_name <> 'profiles' and before ->> 'user_id' is not distinct from after ->> 'user_id'"
        : 'true'
    const [found] = await sql().unsafe(
      `select count(*)::int as rows from public.${table} where ${others} and strpos(replace("${column}"::text, '${guest}/', ''), '${guest}') > 0`,
    )
    if (found?.rows > 0) traces.push(`${table}.${column}`)
  }
  return traces
}

beforeEach(async () => {
  await sql()`delete from private.merged_guests`
  await rig
    .as('guest')
    .from('user_preferences')
    .insert({ user_id: guest, goals: { next: 'chef', wage: 'fair' } })
  await rig.as('guest').from('profiles').update({ full_name: 'Guest', bio: 'Cooks' }).eq('id', guest)
})

describe('merge_guest', () => {
  it('should leave no trace of the guest in any table', async () => {
    await mergeInto('alice')
    expect(await tracesOfGuest()).toEqual([])
  })

  it('should move what the account has not, and keep what it has', async () => {
    await mergeInto('alice')
    const alice = personId('alice')
    expect(
      await sql()`select id from public.saved_jobs where user_id = ${alice} order by created_at, id`,
    ).toHaveLength(2)
    expect(await sql()`select id from public.job_alerts where user_id = ${alice}`).toHaveLength(2)
    expect(
      await sql()`select id, is_primary from public.resumes where user_id = ${alice} and is_primary`,
    ).toEqual([{ id: idOf('resumes.aliceCv'), is_primary: true }])
    expect(await sql()`select user_id from public.resumes where id = ${idOf('resumes.guestCv')}`).toEqual([
      { user_id: alice },
    ])
    expect(
      await sql()`select status from public.applications where job_id = ${idOf('job_posts.aOpen')} and user_id = ${alice}`,
    ).toEqual([{ status: 'submitted' }])
    expect(await sql()`select goals from public.user_preferences where user_id = ${alice}`).toEqual([
      { goals: { next: 'lead', wage: 'fair' } },
    ])
    expect(await sql()`select full_name, bio from public.profiles where id = ${alice}`).toEqual([
      { full_name: 'Person alice', bio: 'Cooks' },
    ])
    expect(
      await sql()`select sender_id from public.chat_messages where id = ${idOf('chat_messages.guestWrites')}`,
    ).toEqual([{ sender_id: alice }])
    const { data } = await rig.as('alice').from('chats').select('id').eq('id', idOf('chats.guestHelp'))
    expect(data).toHaveLength(1)
  })

  it('should join the notes of a job that both had saved', async () => {
    const job = idOf('job_posts.bOpen')
    const row = { user_id: personId('bob'), job_id: job, notes: 'Near home' }
    await rig.as('bob').from('saved_jobs').insert(row)
    await mergeInto('bob')
    expect(await sql()`select user_id, notes from public.saved_jobs where job_id = ${job}`).toEqual([
      { user_id: personId('bob'), notes: 'Near home\nNote of guest' },
    ])
  })

  it('should name the files that are still to be moved', async () => {
    expect(await mergeInto('bob')).toMatchObject({
      guest_id: guest,
      account_id: personId('bob'),
      repeated: false,
      files: [
        { resume_id: idOf('resumes.guestCv'), from: `${guest}/cv.pdf`, to: `${personId('bob')}/cv.pdf` },
      ],
    })
  })

  it('should be harmless when repeated, and useless for anybody else', async () => {
    const secret = await rig.call('guest', 'offer_merge')
    await rig.call('alice', 'merge_guest', { secret })
    expect(await rig.call('alice', 'merge_guest', { secret })).toMatchObject({
      repeated: true,
      guest_id: guest,
    })
    expect(await rig.refusal('bob', 'merge_guest', { secret })).toBe('merge:not_found')
  })

  it('should move everything once when asked five times at once', async () => {
    const secret = await rig.call('guest', 'offer_merge')
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        rig.call('alice', 'merge_guest', { secret }).catch((error: Error) => error.message),
      ),
    )
    expect(answers.filter((answer) => (answer as { repeated?: boolean }).repeated === false)).toHaveLength(1)
    expect(await sql()`select id from public.job_alerts where user_id = ${personId('alice')}`).toHaveLength(2)
  })

  it('should refuse guessed and expired secrets, unverified accounts and guests who are verified', async () => {
    expect(await rig.refusal('alice', 'merge_guest', { secret: randomUUID() })).toBe('merge:not_found')
    const secret = await rig.call('guest', 'offer_merge')
    expect(await rig.refusal('guest', 'merge_guest', { secret })).toBe('merge:verification_required')
    await sql()`update private.merge_offers set expires_at = now() - interval '1 second'`
    expect(await rig.refusal('alice', 'merge_guest', { secret })).toBe('merge:not_found')
    expect(await rig.refusal('alice', 'offer_merge')).toBe('merge:not_a_guest')
    expect(await rig.refusal('invited', 'offer_merge')).toBe('merge:not_a_guest')
  })

  it("should let the account undo what the guest did, and the guest's token see nothing more", async () => {
    const written = (await rig.call('guest', 'write_rows', {
      changes: [
        { table: 'job_alerts', op: 'update', id: idOf('job_alerts.guest'), values: { status: 'paused' } },
      ],
      context: {},
    })) as { rows: { change_id: string }[] }
    await mergeInto('alice')
    await rig.call('alice', 'undo_changes', { change_ids: [written.rows[0]?.change_id], context: {} })
    expect(await sql()`select status from public.job_alerts where id = ${idOf('job_alerts.guest')}`).toEqual([
      { status: 'active' },
    ])
    for (const table of ['job_alerts', 'resumes', 'saved_jobs', 'applications', 'chats', 'changes']) {
      const { data } = await rig.as('guest').from(table).select('id')
      expect({ table, data }).toEqual({ table, data: [] })
    }
  })
})
