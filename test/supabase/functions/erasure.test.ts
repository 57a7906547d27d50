import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts'
import { forgetRefusals } from '../rights/expect-refusals.ts'
import { idOf } from '../world/ids.ts'
import { installWorld } from '../world/install-world.ts'
import { personId } from '../world/people.ts'

let database: TestDatabase
// Accounts that are gone do not come back: a world for each test.
beforeEach(async () => {
  database = await createTestDatabase()
  await installWorld(database.sql)
})
afterEach(async () => {
  forgetRefusals()
  await database.close()
})

const erase = async (person: Parameters<typeof personId>[0]) =>
  database.service.rpc('delete_account_data' as never, { user_id: personId(person) } as never)

async function placesThatName(text: string): Promise<string[]> {
  const tables = await database.sql<{ name: string }[]>`
    select c.oid::regclass::text as name from pg_class c
    where c.relkind = 'r' and c.relnamespace in ('public'::regnamespace, 'private'::regnamespace, 'auth'::regnamespace) order by 1`
  const found: string[] = []
  for (const { name } of tables) {
    const [row] = await database.sql.unsafe(
      `select count(*)::int as rows from ${name} as t where strpos(t::text, $1) > 0`,
      [text],
    )
    if (row?.rows > 0) found.push(name)
  }
  return found
}

describe('delete_account_data', () => {
  it('should leave neither the id nor the words of the person anywhere', async () => {
    await database.sql`update public.applications set cover_letter = 'Words of alice' where user_id = ${personId('alice')}`
    await database.sql`update public.chat_messages set content = 'Words of alice' where sender_id = ${personId('alice')}`
    const { data, error } = await erase('alice')
    expect(error).toBeNull()
    expect(data).toMatchObject({
      applications_kept: 3,
      pseudonym: expect.stringMatching(/^person-[0-9a-f]{12}$/),
    })
    expect(await placesThatName(personId('alice'))).toEqual([])
    expect(await placesThatName('Words of alice')).toEqual([])
    expect(await placesThatName('alice@example.com')).toEqual([])
  })

  it('should keep for the agency that somebody applied, under a pseudonym', async () => {
    const { data } = await erase('alice')
    const pseudonym = (data as unknown as { pseudonym: string }).pseudonym
    expect(
      await database.sql`
      select user_id, status, cover_letter, metadata from public.applications where id = ${idOf('applications.aliceSent')}`,
    ).toEqual([{ user_id: null, status: 'submitted', cover_letter: null, metadata: { pseudonym } }])
    expect(
      await database.sql`
      select user_id, file_path, profile from public.application_snapshots where id = ${idOf('application_snapshots.aliceSent')}`,
    ).toEqual([{ user_id: null, file_path: null, profile: { full_name: pseudonym } }])
    expect(
      await database.sql`select id from public.applications where id in (${idOf('applications.aliceDraft')}, ${idOf('applications.aliceToD')})`,
    ).toEqual([])
  })

  it('should keep the order of a thread with an agency, and end the private ones', async () => {
    await erase('alice')
    expect(
      await database.sql`select seq::int, sender_id, content from public.chat_messages where chat_id = ${idOf('chats.aliceSent')} and role = 'user' order by seq`,
    ).toEqual([
      { seq: 1, sender_id: null, content: '' },
      { seq: 2, sender_id: personId('member'), content: 'Message 2' },
    ])
    expect(await database.sql`select id from public.chats where id = ${idOf('chats.aliceAsk')}`).toEqual([])
  })

  it('should leave others alone', async () => {
    await erase('alice')
    for (const table of ['resumes', 'interview_preparation', 'user_preferences'])
      expect({
        table,
        rows: (
          await database.sql.unsafe(`select 1 from public.${table} where user_id = '${personId('bob')}'`)
        ).length,
      }).toEqual({ table, rows: 1 })
    expect(
      await database.sql`select id from public.private_notes where author_id = ${personId('member')}`,
    ).toHaveLength(1)
  })

  it('should be harmless when repeated', async () => {
    await erase('bob')
    const { error } = await erase('bob')
    expect(error).toBeNull()
  })

  it('should refuse to leave an agency without an owner', async () => {
    const { error } = await erase('owner')
    expect(error?.message).toBe('agency:last_owner')
    expect(await database.sql`select id from public.profiles where id = ${personId('owner')}`).toHaveLength(1)
  })
})

describe('idle guests', () => {
  const list = async () =>
    (await database.service.rpc('list_idle_guests' as never)).data as unknown as {
      user_id: string
      files: string[]
    }[]

  it('should be those who have done nothing for thirty days, and were never anything else', async () => {
    const idle = await database.createGuest()
    const busy = await database.createGuest()
    const known = await database.createCandidate()
    const applied = await database.createGuest()
    const everybody = [idle, busy, known, applied].map(({ id }) => id)
    await database.sql`
      update auth.users set created_at = now() - interval '40 days', updated_at = now() - interval '40 days',
        last_sign_in_at = now() - interval '40 days' where id = any (${everybody})`
    await database.sql.begin(async (sql) => {
      await sql`set local session_replication_role = replica`
      await sql`update public.profiles set updated_at = now() - interval '40 days' where id = any (${everybody})`
      await sql`delete from public.changes where actor_id = any (${everybody}) or row_id = any (${everybody})`
      await sql`insert into public.applications (user_id, job_id, agency_id) values (${applied.id}, ${idOf('job_posts.aOpen')}, ${idOf('agencies.A')})`
      await sql`insert into public.chat_messages (chat_id, seq, content, sender_id) values (${idOf('chats.guestHelp')}, 9, 'x', ${busy.id})`
    })
    expect(await list()).toEqual([{ user_id: idle.id, files: [] }])
    const args = { idle: '30 days', guests: [...everybody, personId('alice')] }
    const { data } = await database.service.rpc('purge_idle_guests' as never, args as never)
    expect(data).toEqual({ purged: [idle.id] })
    expect(
      await database.sql`select id from public.profiles where id = any (${everybody}) order by id`,
    ).toHaveLength(3)
  })
})
