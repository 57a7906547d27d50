import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { idOf } from '../world/ids.ts'
import { personId } from '../world/people.ts'
import { useWorld } from './call.ts'

const rig = useWorld()
const sql = () => rig.world.database.sql
const A = idOf('agencies.A')

afterEach(async () => {
  await sql()`delete from private.outbox`
  await sql()`delete from private.knowledge_gaps`
  await sql()`delete from private.rate_counters`
  await sql()`delete from public.agencies where slug like 'new-%'`
})

describe('invitations', () => {
  let id: string
  beforeEach(async () => {
    const { data } = await rig
      .as('owner')
      .from('agency_invitations')
      .insert({ agency_id: A, email: 'Alice@Example.com', role: 'admin' })
      .select('id')
      .single()
    id = data?.id
  })
  const answer = (by: 'alice' | 'bob' | 'guest', accept = true) =>
    rig.call(by, 'answer_invitation', { invitation_id: id, accept })
  const refused = (by: 'alice' | 'bob' | 'guest') =>
    rig.refusal(by, 'answer_invitation', { invitation_id: id, accept: true })
  const membership = async () =>
    (
      await sql()`select role, status from public.agency_users where agency_id = ${A} and user_id = ${personId('alice')}`
    )[0]

  it('should be seen and accepted by whoever confirmed the address, once', async () => {
    expect(await rig.call('alice', 'my_invitations')).toMatchObject([
      { id, agency: 'Agency a', slug: 'a', role: 'admin', invited_by: 'Person owner' },
    ])
    for (const other of ['bob', 'guest'] as const) {
      expect(await rig.call(other, 'my_invitations')).toEqual([])
      expect(await refused(other)).toContain('invitation:not_found')
    }
    expect(await rig.refusal('visitor', 'my_invitations')).toContain('permission denied')
    expect(await membership()).toBeUndefined()
    expect(await answer('alice')).toEqual({ agency_id: A, slug: 'a', role: 'admin', accepted: true })
    expect(await membership()).toEqual({ role: 'admin', status: 'active' })
    expect(await answer('alice')).toMatchObject({ accepted: true })
    expect(await rig.call('alice', 'my_invitations')).toEqual([])
    const [profile] = await sql()`select is_recruiter from public.profiles where id = ${personId('alice')}`
    expect(profile?.is_recruiter).toBe(true)
  })

  it('should be declined for good', async () => {
    expect(await answer('alice', false)).toMatchObject({ accepted: false })
    expect(await refused('alice')).toContain('invitation:ended')
    expect(await membership()).toBeUndefined()
  })

  it.each([
    ['withdrawn', () => sql()`update public.agency_invitations set status = 'withdrawn' where id = ${id}`],
    [
      'too old',
      () =>
        sql()`update public.agency_invitations set expires_at = now() - interval '1 minute' where id = ${id}`,
    ],
    ['of a suspended agency', () => sql()`update public.agencies set status = 'suspended' where id = ${A}`],
    [
      'of an owner who is only a member now',
      async () => {
        await sql()`insert into public.agency_users (agency_id, user_id, role) values (${A}, ${personId('newcomer')}, 'owner')`
        await sql()`update public.agency_users set role = 'member' where agency_id = ${A} and user_id = ${personId('owner')}`
      },
    ],
  ])('should be void when it is %s', async (_name, change) => {
    await change()
    expect(await refused('alice')).toContain('invitation:ended')
    expect(await membership()).toBeUndefined()
  })

  it('should not let a suspended member back in', async () => {
    await sql()`insert into public.agency_users (agency_id, user_id, role, status) values (${A}, ${personId('alice')}, 'member', 'suspended')`
    expect(await refused('alice')).toContain('invitation:ended')
    expect(await membership()).toMatchObject({ status: 'suspended' })
  })

  it('should be mailed once each, by the service alone', async () => {
    const due = (await rig.call('service', 'invitations_to_mail', { batch: 100 })) as { id: string }[]
    expect(due).toContainEqual(
      expect.objectContaining({
        id,
        email: 'alice@example.com',
        agency: 'Agency a',
        invited_by: 'Person owner',
      }),
    )
    expect(due.map((one) => one.id)).not.toContain(idOf('agency_invitations.openToC'))
    await rig.call('service', 'enqueue_outbox', { kind: 'mail', payload: {}, dedupe_key: `invitation:${id}` })
    const later = (await rig.call('service', 'invitations_to_mail', { batch: 100 })) as { id: string }[]
    expect(later.map((one) => one.id)).not.toContain(id)
    expect(await rig.refusal('owner', 'invitations_to_mail', { batch: 1 })).toContain('permission denied')
  })

  it('should go with the account of the address', async () => {
    await sql()`update public.approvals set tool = 'invite_member', input = '{"email": "Alice@example.com"}' where id = ${idOf('approvals.ofMember')}`
    await sql()`delete from private.verified_users where user_id = ${personId('alice')}`
    expect(await sql()`select input from public.approvals where id = ${idOf('approvals.ofMember')}`).toEqual([
      { input: { redacted: true } },
    ])
    expect(await sql()`select 1 from public.agency_invitations where id = ${id}`).toEqual([])
    await sql()`insert into private.verified_users (user_id, email) values (${personId('alice')}, 'alice@example.com')`
  })

  it('should stop at fifty a day', async () => {
    await sql()`insert into public.agency_invitations (agency_id, email) select ${A}, 'p' || n || '@example.com' from generate_series(1, 50) as n`
    const { error } = await rig
      .as('owner')
      .from('agency_invitations')
      .insert({ agency_id: A, email: 'one@example.com' })
    expect(error?.message).toContain('agency:too_many_invitations')
  })
})

describe('create_agency', () => {
  const create = (name: string, slug: string) => rig.call('alice', 'create_agency', { name, slug })
  const refused = (by: 'alice' | 'guest' | 'visitor', name: string, slug: string) =>
    rig.refusal(by, 'create_agency', { name, slug })

  it('should make one hidden agency for each person, however often it is called', async () => {
    const made = await Promise.all([create('New  One', 'new-one'), create('New One', 'new-one')])
    expect(made.map((one) => (one as { id: string }).id)).toHaveLength(2)
    expect(await sql()`select name, status from public.agencies where slug = 'new-one'`).toEqual([
      { name: 'New One', status: 'inactive' },
    ])
    expect(await refused('alice', 'New Two', 'new-two')).toContain('agency:one_each')
    expect(
      await rig.call('alice', 'agency_people', { agency_id: (made[0] as { id: string }).id }),
    ).toMatchObject([{ user_id: personId('alice'), role: 'owner' }])
    const { data } = await rig.as('bob').from('agencies').select('id').eq('slug', 'new-one')
    expect(data).toEqual([])
  })

  it.each([
    ['New', 'a', 'agency:slug'],
    ['New', 'admin', 'agency:slug'],
    ['New', 'New-One', 'agency:slug'],
    ['New', 'new--one', 'agency:slug'],
    ['New', "x'; drop", 'agency:slug'],
    [' ', 'new-one', 'agency:name'],
  ])('should refuse %j with the slug %j', async (name, slug, code) => {
    expect(await refused('alice', name, slug)).toContain(code)
  })

  it('should refuse a slug that is taken, guests and visitors', async () => {
    await sql()`insert into public.agencies (name, slug) values ('Taken', 'new-taken')`
    expect(await refused('alice', 'New', 'new-taken')).toContain('agency:slug_taken')
    expect(await refused('guest', 'New', 'new-one')).toContain('identity:verification_required')
    expect(await refused('visitor', 'New', 'new-one')).toContain('permission denied')
    expect(await sql()`select 1 from public.agency_users where user_id = ${personId('alice')}`).toEqual([])
  })
})

describe('gaps', () => {
  const ask = (by: 'alice' | 'bob' | 'guest' | 'stranger' | 'member' | 'banned', question: string) =>
    rig.call(by, 'record_gap', { agency_id: A, question })
  const gaps = (by: 'member' | 'stranger' | 'alice' | 'suspended') =>
    rig.call(by, 'agency_gaps', { agency_id: A })

  it('should count people, not questions, and show members alone what three asked', async () => {
    await ask('alice', 'Zeppelin parking?')
    await ask('alice', 'is there zeppelin parking')
    await ask('bob', 'zeppelin parking for my brother Karl-Heinz')
    await ask('member', 'zeppelin parking')
    expect(await gaps('member')).toEqual([])
    await ask('guest', 'zeppelin parking 12345')
    expect(await gaps('member')).toMatchObject([{ question: 'zeppelin parking', people: 3 }])
    for (const other of ['stranger', 'alice', 'suspended'] as const) expect(await gaps(other)).toEqual([])
    expect(await rig.refusal('visitor', 'record_gap', { agency_id: A, question: 'x' })).toContain(
      'permission denied',
    )
  })

  it('should keep nothing that says who asked', async () => {
    await sql()`update public.profiles set full_name = 'Alice Liddell' where id = ${personId('alice')}`
    await ask('alice', 'I am liddell, zeppelin docks near Oxford? alice@x.org +44 171 123 https://x.org/me')
    const [row] = await sql()`select * from private.knowledge_gaps`
    expect(row?.sample).toBe('i am zeppelin docks near')
    expect(row?.terms.join(' ')).not.toMatch(/liddel|oxford|alic/)
    expect(row?.person).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.stringify(row)).not.toContain(personId('alice'))
  })

  it('should read what hundreds asked within a statement’s time', async () => {
    await sql()`
      insert into private.knowledge_gaps (agency_id, person, terms, sample)
      select ${A}, encode(sha256(n::text::bytea), 'hex'), array['t' || n % 4, 'u' || n % 5], 'word' || n % 4 || ' other' || n % 5
      from generate_series(1, 600) as n`
    const shown = (await gaps('member')) as { people: number }[]
    expect(shown).toHaveLength(20)
    expect(Math.min(...shown.map(({ people }) => people))).toBeGreaterThanOrEqual(3)
  })

  it('should stop at thirty a day, and take any text', async () => {
    for (let index = 0; index < 33; index += 1)
      await ask(
        'alice',
        `${'abcdefghijklmnopqrstuvwxyzabcdefgh'.slice(index, index + 1).repeat(3)}${String.fromCharCode(97 + (index % 26))}zeppelin`,
      )
    const [row] = await sql()`select count(*)::int as n from private.knowledge_gaps`
    expect(row?.n).toBeLessThanOrEqual(30)
    for (const text of ['', '   ', '((((', "'; drop table x", '\\', '123', 'x'.repeat(5_000)])
      await ask('bob', text)
  })
})

describe('agency_report', () => {
  it('should count for members, and be null for others', async () => {
    const args = { agency_id: A, since: '2000-01-01', until: '2999-01-01' }
    expect(await rig.call('member', 'agency_report', args)).toMatchObject({
      stages: { submitted: expect.any(Number) },
    })
    for (const other of ['alice', 'stranger', 'suspended', 'guest'] as const)
      expect(await rig.call(other, 'agency_report', args)).toBeNull()
    expect(await rig.refusal('visitor', 'agency_report', args)).toContain('permission denied')
  })
})
