import { describe, expect, it } from 'vitest'
import { AGENCY } from '../../../tools/tool-bench.ts'
import { titlesOf } from './console-talk.ts'
import { useDesk } from './use-desk.ts'

const { agency, desk, cast } = useDesk({
  name: 'Olga Owner',
  role: 'owner',
  arrange: async (agency) => {
    await agency.addColleague('Noor Castelein')
    return { tom: await agency.addColleague('Tom Berg') }
  },
})

async function team(): Promise<Record<string, string>> {
  const rows = await agency.database.sql`
    select p.full_name as name, u.role, u.status from agency_users u join profiles p on p.id = u.user_id
    where u.agency_id = ${AGENCY.id}`
  return Object.fromEntries(rows.map(({ name, role, status }) => [name, `${role}, ${status}`]))
}
const ALL = {
  'Olga Owner': 'owner, active',
  'Noor Castelein': 'member, active',
  'Tom Berg': 'member, active',
}
const invitations = () =>
  agency.database.sql`select email, role, status from agency_invitations where agency_id = ${AGENCY.id}`

/** No colleague and no invitation may change before the click. */
const confirmed = (text: string) =>
  desk.confirm(text, { rows: async () => [await team(), await invitations()] })

describe('the team', () => {
  it('should get a colleague by an invitation that is sent with a click, and can be withdrawn', async () => {
    const { database } = agency
    await desk.say('invite kim@example.com as an admin')
    await desk.decline()
    expect(await invitations()).toEqual([])
    expect(database.mails.filter(({ to }) => to === 'kim@example.com')).toEqual([])
    await confirmed('invite kim@example.com as an admin')
    expect(await invitations()).toEqual([{ email: 'kim@example.com', role: 'admin', status: 'pending' }])
    await expect.poll(() => database.mails.filter(({ to }) => to === 'kim@example.com')).toHaveLength(1)
    expect(titlesOf(await desk.say('show our team'))).toContain('kim@example.com')
    await confirmed('withdraw the invitation of kim@example.com because of a typo')
    expect(await invitations()).toMatchObject([{ status: 'withdrawn' }])
  })

  it('should keep who joined by an invitation until their removal is confirmed', async () => {
    const { database } = agency
    const kim = await database.createCandidate('kim@example.com')
    await database.sql`update profiles set full_name = 'Kim Park' where id = ${kim.id}`
    await confirmed('invite kim@example.com')
    const { data } = await kim.client.rpc('my_invitations')
    const [invitation] = data as { id: string }[]
    await kim.client.rpc('answer_invitation', { invitation_id: invitation?.id ?? '', accept: true })
    expect(await team()).toEqual({ ...ALL, 'Kim Park': 'member, active' })

    const listed = titlesOf(await desk.say('what was changed in our agency?'))
    expect(listed.slice(0, 2)).toEqual(['Accepted an invitation', 'Made Kim Park a colleague'])
    for (const text of ['undo the second change', 'undo the first change']) {
      const undone = await desk.say(text)
      expect(undone).toMatchObject({ tools: ['undo_agency_change'], statuses: ['refused'] })
      expect(undone.text).toContain('Who works here takes a card and a click')
    }
    expect(await team()).toEqual({ ...ALL, 'Kim Park': 'member, active' })
    expect(await invitations()).toMatchObject([{ status: 'accepted' }])
  })

  it('should have roles and access changed for a reason, with a click each, over a reload', async () => {
    expect(titlesOf(await desk.say('who works here?'))).toContain('Tom Berg')
    await confirmed('suspend Tom, his laptop was stolen')
    expect(await team()).toEqual({ ...ALL, 'Tom Berg': 'member, suspended' })
    const { data } = await cast.tom.client.rpc('agency_people', { agency_id: AGENCY.id })
    expect(data).toEqual([])
    await desk.reload()
    await confirmed('let him back in')
    expect(await team()).toEqual(ALL)
    await confirmed('make Noor an admin because she leads the Leeds team')
    expect(await team()).toEqual({ ...ALL, 'Noor Castelein': 'admin, active' })
    await confirmed('make her a member again, she only helps out')
    expect(await team()).toEqual(ALL)
    await confirmed('remove Tom from the team, his contract ended')
    const { 'Tom Berg': _gone, ...left } = ALL
    expect(await team()).toEqual(left)
    const undone = await desk.say('undo that')
    expect(undone.statuses).toEqual(['refused'])
    expect(await team()).toEqual(left)
  })

  it('should keep its last owner', async () => {
    await desk.say('who works here?')
    for (const text of ['remove Olga Owner because she retires', 'demote Olga Owner to member: steps down']) {
      const { statuses, text: said } = await desk.say(text)
      expect(statuses).toEqual(['refused'])
      expect(said).toContain('An agency keeps at least one owner')
    }
    expect(await team()).toEqual(ALL)
  })

  it('should know who is away, and let nobody decide about others who is a plain member', async () => {
    const member = await agency.enter(cast.tom)
    await member.say('I am away until Monday')
    expect(await team()).toEqual({ ...ALL, 'Tom Berg': 'member, away' })
    await member.say('undo that')
    expect(await team()).toEqual(ALL)
    await member.say('set me away')
    await member.say('I am back')
    expect(await team()).toEqual(ALL)
    await member.say('who works here?')
    for (const text of ['suspend Noor because her login leaked', 'make Noor an admin because she leads'])
      expect(await member.say(text)).toMatchObject({ statuses: ['refused'] })
    expect(await team()).toEqual(ALL)
  })
})
