import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { changeMemberRole } from '../../../tools/members/change-member-role.ts'
import { inviteMember } from '../../../tools/members/invite-member.ts'
import { listMembers } from '../../../tools/members/list-members.ts'
import { removeMember } from '../../../tools/members/remove-member.ts'
import { restoreMember } from '../../../tools/members/restore-member.ts'
import { setAway } from '../../../tools/members/set-away.ts'
import { suspendMember } from '../../../tools/members/suspend-member.ts'
import { createTestDatabase, type Person, type TestDatabase } from '../../database/test-database.ts'
import { addMember, ask, click, deskOf } from '../applicants/agency-desk.ts'
import { AGENCY, addAgencies, OTHER_AGENCY, use } from '../tool-bench.ts'

let database: TestDatabase
let owner: Person
let admin: Person
let member: Person

beforeAll(async () => {
  database = await createTestDatabase()
  await addAgencies(database)
})
afterAll(() => database.close())
beforeEach(async () => {
  const { sql } = database
  await sql.begin(async (alone) => {
    await alone`set local session_replication_role = replica`
    await alone`delete from agency_users`
    await alone`delete from agency_invitations`
  })
  owner = await addMember(database, { role: 'owner' })
  admin = await addMember(database, { role: 'admin' })
  member = await addMember(database)
  for (const [person, name] of [
    [owner, 'Olga Owner'],
    [admin, 'Adam Admin'],
    [member, 'Mia Member'],
  ] as const)
    await sql`update profiles set full_name = ${name} where id = ${person.id}`
})

const rowOf = async (person: Person) =>
  (
    await database.sql`select * from agency_users where user_id = ${person.id} and agency_id = ${AGENCY.id}`
  )[0]
const idOf = async (person: Person): Promise<string> => (await rowOf(person))?.id
const reason = 'As agreed.'
const invitations = () => database.sql`select * from agency_invitations order by created_at`

/** Asks, checks that nothing happened yet, and clicks. */
async function decide(
  tool: unknown,
  input: object,
  person: Person,
  edits: Record<string, string> | null = null,
) {
  const before = await database.sql`select * from agency_users order by id`
  const asked = await ask({ tool, input, person })
  expect(await database.sql`select * from agency_users order by id`).toEqual(before)
  if (asked.status !== 'waiting_for_approval') return { ...asked, done: null }
  return { ...asked, done: await click({ tool, approvalId: asked.approvalId, person, edits }) }
}

describe('the team', () => {
  it('should be listed with roles, and open invitations for admins', async () => {
    await database.sql`insert into agency_invitations (agency_id, email, invited_by) values (${AGENCY.id}, 'new@example.com', ${owner.id})`
    const { say, card } = await use({ tool: listMembers, input: {}, person: admin, context: deskOf(admin) })
    expect(say.text).toContain(
      '3 people work for **Northwind Recruiting**, and you are an admin. 1 invitation is open.',
    )
    expect(card?.kind === 'rows' && card.rows.map(({ title, subtitle }) => [title, subtitle])).toEqual([
      ['Olga Owner', 'owner'],
      ['Adam Admin (you)', 'admin'],
      ['Mia Member', 'member'],
      ['new@example.com', 'member'],
    ])
    expect(say.references?.map(({ type }) => type)).toEqual(['member', 'member', 'member', 'member'])
    const asMember = await use({ tool: listMembers, input: {}, person: member, context: deskOf(member) })
    expect(asMember.say.references).toHaveLength(3)
    const stranger = await addMember(database, { agencyId: OTHER_AGENCY.id, role: 'owner' })
    expect(
      (await use({ tool: listMembers, input: {}, person: stranger, context: deskOf(stranger) })).refused,
    ).toBe(true)
  })
})

describe('inviting', () => {
  it('should write an invitation at the click, with the role chosen on the card', async () => {
    const { approvalId, card } = await ask({
      tool: inviteMember,
      input: { email: ' New.Colleague@Example.com ', role: null },
      person: owner,
    })
    expect(card).toMatchObject({ recipient: 'new.colleague@example.com' })
    expect(await invitations()).toEqual([])
    const text = await click({ tool: inviteMember, approvalId, person: owner, edits: { role: 'admin' } })
    expect(text).toContain('as an admin')
    expect(await invitations()).toMatchObject([
      { email: 'new.colleague@example.com', role: 'admin', status: 'pending', invited_by: owner.id },
    ])
    const [change] =
      await database.sql`select * from changes where table_name = 'agency_invitations' and op = 'insert' and tool is not null`
    expect(change).toMatchObject({ agency_id: AGENCY.id, actor_id: owner.id, tool: 'invite_member' })
    expect(JSON.stringify(change)).not.toContain('new.colleague')
    const again = await ask({
      tool: inviteMember,
      input: { email: 'new.colleague@example.com', role: null },
      person: owner,
    })
    expect(again.say.text).toContain('is invited already as an admin')
  })

  it('should take the place of one that has run out', async () => {
    await database.sql`
      insert into agency_invitations (agency_id, email, invited_by, expires_at)
      values (${AGENCY.id}, 'late@example.com', ${owner.id}, now() - interval '1 day')`
    const input = { email: 'late@example.com', role: null }
    const { approvalId } = await ask({ tool: inviteMember, input, person: admin })
    await click({ tool: inviteMember, approvalId, person: admin })
    expect((await invitations()).map(({ status }) => status).toSorted()).toEqual(['pending', 'withdrawn'])
  })

  it('should leave admins to owners, and members out', async () => {
    const asAdmin = await ask({
      tool: inviteMember,
      input: { email: 'a@example.com', role: 'admin' },
      person: admin,
    })
    expect(asAdmin.say.text).toContain('Only an owner')
    const { approvalId, card } = await ask({
      tool: inviteMember,
      input: { email: 'a@example.com', role: null },
      person: admin,
    })
    expect(card?.kind === 'approval' && card.fields.some(({ editable }) => editable)).toBe(false)
    await expect(
      click({ tool: inviteMember, approvalId, person: admin, edits: { role: 'admin' } }),
    ).rejects.toMatchObject({
      code: 'approval:invalid',
    })
    for (const [email, person] of [
      ['b@example.com', member],
      ['not an address', owner],
    ] as const)
      expect((await ask({ tool: inviteMember, input: { email, role: null }, person })).status).toBe('refused')
    expect(await invitations()).toEqual([])
  })

  it('should not invite a colleague, said at the click because only the database knows addresses', async () => {
    const [known] = await database.sql`select email from private.verified_users where user_id = ${member.id}`
    const { approvalId } = await ask({
      tool: inviteMember,
      input: { email: known?.email, role: null },
      person: owner,
    })
    await expect(click({ tool: inviteMember, approvalId, person: owner })).rejects.toMatchObject({
      code: 'agency:member_already',
    })
  })

  it('should be withdrawn with a click', async () => {
    const [row] = await database.sql`
      insert into agency_invitations (agency_id, email, invited_by) values (${AGENCY.id}, 'typo@example.com', ${owner.id}) returning id`
    const asMember = await ask({ tool: removeMember, input: { memberId: row?.id, reason }, person: member })
    expect(asMember.status).toBe('refused')
    const { done } = await decide(removeMember, { memberId: row?.id, reason }, admin)
    expect(done).toContain('is withdrawn')
    expect(await invitations()).toMatchObject([{ status: 'withdrawn' }])
  })
})

describe('roles', () => {
  it('should be changed by owners, with the reason noted', async () => {
    const { done, card } = await decide(
      changeMemberRole,
      { memberId: await idOf(member), role: 'admin', reason },
      owner,
      { reason: 'She runs Leeds.' },
    )
    expect(card).toMatchObject({ title: 'Make Mia Member an admin' })
    expect(done).toBe('Mia Member is an admin of Northwind Recruiting now.')
    expect(await rowOf(member)).toMatchObject({
      role: 'admin',
      metadata: { decision: { what: 'role: admin', reason: 'She runs Leeds.', by: owner.id } },
    })
  })

  it('should refuse admins, repeats, strangers and the last owner', async () => {
    const cases: [Person, Person, string, string][] = [
      [admin, member, 'admin', 'Only an owner'],
      [admin, admin, 'owner', 'Only an owner'],
      [owner, member, 'member', 'is a member already'],
      [owner, owner, 'member', 'the last one'],
    ]
    for (const [by, about, role, sentence] of cases) {
      const { status, say } = await decide(
        changeMemberRole,
        { memberId: await idOf(about), role, reason },
        by,
      )
      expect([status, say.text.includes(sentence)], say.text).toEqual(['refused', true])
    }
    const theirs = await addMember(database, { agencyId: OTHER_AGENCY.id })
    const [row] = await database.sql`select id from agency_users where user_id = ${theirs.id}`
    const { say } = await decide(changeMemberRole, { memberId: row?.id, role: 'admin', reason }, owner)
    expect(say.text).toContain('I can’t find that colleague. There are **Adam Admin** and **Mia Member**.')
    expect(changeMemberRole.input.safeParse({ memberId: row?.id, role: 'admin', reason: ' ' }).success).toBe(
      false,
    )
  })

  it('should let an owner step down once another one is there', async () => {
    await decide(changeMemberRole, { memberId: await idOf(admin), role: 'owner', reason }, owner)
    await decide(changeMemberRole, { memberId: await idOf(owner), role: 'member', reason }, owner)
    expect([(await rowOf(owner))?.role, (await rowOf(admin))?.role]).toEqual(['member', 'owner'])
  })

  it('should be refused at the click when the speaker lost the right meanwhile', async () => {
    const input = { memberId: await idOf(member), role: 'admin', reason }
    const { approvalId } = await ask({ tool: changeMemberRole, input, person: owner })
    await database.sql`update agency_users set role = 'owner' where user_id = ${admin.id}`
    await database.sql`update agency_users set role = 'member' where user_id = ${owner.id}`
    await expect(click({ tool: changeMemberRole, approvalId, person: owner })).rejects.toMatchObject({
      code: 'approval:changed',
      message: expect.stringContaining('Only an owner'),
    })
    expect(await rowOf(member)).toMatchObject({ role: 'member' })
  })
})

describe('being away', () => {
  it('should be one’s own matter', async () => {
    const set = (away: boolean) =>
      use({ tool: setAway, input: { away }, person: member, context: deskOf(member) })
    expect((await set(false)).refused).toBe(true)
    await set(true)
    expect(await rowOf(member)).toMatchObject({ status: 'away' })
    expect((await set(true)).refused).toBe(true)
    await set(false)
    expect(await rowOf(member)).toMatchObject({ status: 'active' })
  })
})

describe('suspending and removing', () => {
  it('should take access away at the click, and give it back', async () => {
    const memberId = await idOf(member)
    const { done } = await decide(suspendMember, { memberId, reason: 'Laptop stolen.' }, admin)
    expect(done).toContain('is suspended')
    expect(await rowOf(member)).toMatchObject({
      status: 'suspended',
      metadata: { decision: { reason: 'Laptop stolen.' } },
    })
    expect(
      (await use({ tool: listMembers, input: {}, person: member, context: deskOf(member) })).say.text,
    ).toContain('suspended')
    expect((await decide(suspendMember, { memberId, reason }, admin)).status).toBe('refused')
    expect((await decide(restoreMember, { memberId }, admin)).done).toContain(
      'works for Northwind Recruiting again',
    )
    expect(await rowOf(member)).toMatchObject({ status: 'active' })
    expect((await decide(restoreMember, { memberId }, admin)).status).toBe('refused')
  })

  it('should leave owners and admins to owners, and nobody suspends themselves', async () => {
    const other = await addMember(database, { role: 'admin' })
    for (const [by, about] of [
      [admin, owner],
      [admin, other],
      [member, admin],
      [owner, owner],
    ] as const) {
      const { status } = await decide(suspendMember, { memberId: await idOf(about), reason }, by)
      expect(status).toBe('refused')
    }
    for (const [by, about] of [
      [admin, owner],
      [admin, other],
      [member, admin],
      [owner, owner],
    ] as const)
      expect((await decide(removeMember, { memberId: await idOf(about), reason }, by)).status).toBe('refused')
  })

  it('should remove a colleague with the reason in the journal, and let people leave', async () => {
    await decide(removeMember, { memberId: await idOf(member), reason: 'Contract ended.' }, admin)
    expect(await rowOf(member)).toBeUndefined()
    const changes =
      await database.sql`select op, after, approval_id from changes where table_name = 'agency_users' and tool = 'remove_member' order by seq`
    expect(changes).toMatchObject([
      { op: 'update', after: { metadata: { decision: { what: 'removed', reason: 'Contract ended.' } } } },
      { op: 'delete' },
    ])
    const { done } = await decide(removeMember, { memberId: await idOf(admin), reason: 'New job.' }, admin)
    expect(done).toBe('You have left Northwind Recruiting.')
    expect(await rowOf(admin)).toBeUndefined()
  })

  it('should do nothing when the click says no', async () => {
    const { approvalId } = await ask({
      tool: removeMember,
      input: { memberId: await idOf(member), reason },
      person: owner,
    })
    await click({ tool: removeMember, approvalId, person: owner, approved: false })
    expect(await rowOf(member)).toMatchObject({ status: 'active' })
  })
})
