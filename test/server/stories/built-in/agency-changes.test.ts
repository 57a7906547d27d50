import { describe, expect, it } from 'vitest'
import { AGENCY } from '../../../tools/tool-bench.ts'
import { type Answer, filesOf, titlesOf } from './console-talk.ts'
import { useDesk } from './use-desk.ts'

const { agency, desk, cast } = useDesk({
  name: 'Olga Owner',
  role: 'owner',
  arrange: async (agency) => ({
    ravi: await agency.enter(await agency.addColleague('Ravi Menon', 'admin')),
  }),
})

const settings = async () =>
  (await agency.database.sql`select settings from agencies where id = ${AGENCY.id}`)[0]?.settings
const articles = () =>
  agency.database.sql`select title from knowledge_base where agency_id = ${AGENCY.id} order by title`
const GREETED = 'Changed the settings of Northwind Recruiting (greeting)'

const whoIn = ({ cards }: Answer) =>
  cards.flatMap((card) =>
    card.kind === 'rows' ? card.rows.map(({ subtitle }) => subtitle?.split(',')[0]) : [],
  )

describe('the journal', () => {
  it('should tell an owner what everybody did, and take a colleague’s change back', async () => {
    await cast.ravi.say('change our greeting to “Hi there”')
    await desk.say('write an article: We answer within two days.')
    const listed = await desk.say('what was changed in our agency?')
    expect(titlesOf(listed).slice(0, 2)).toEqual(['Drafted the article “We answer within two days”', GREETED])
    expect(whoIn(listed).slice(0, 2)).toEqual(['you', 'Ravi Menon'])

    await desk.reload()
    await desk.say('undo the second one')
    expect(await settings()).not.toHaveProperty('greeting')
    expect(await articles()).toEqual([{ title: 'We answer within two days' }])
    await desk.say('undo the first one')
    expect(await articles()).toEqual([])
  })

  it('should be narrowed to a colleague and to an area', async () => {
    await cast.ravi.say('change our greeting to “Hi there”')
    await desk.say('write an article: We answer within two days.')
    await desk.say('show our team')
    expect(titlesOf(await desk.say('what did Ravi change?'))).toEqual([GREETED])
    const team = await agency.enter(await agency.addColleague('Paula Owner', 'owner'))
    expect(titlesOf(await team.say('show the changes to articles'))).toEqual([
      'Drafted the article “We answer within two days”',
    ])
  })

  it('should be a file for owners alone, as CSV and as JSON, that says what the rows say', async () => {
    await cast.ravi.say('change our greeting to “Hi there”')
    await desk.say('invite kim@example.com')
    await desk.click()
    const [csv] = filesOf(await desk.say('export the journal as csv'))
    const [json] = filesOf(await desk.say('export the journal as json'))
    expect([csv, json]).toEqual([
      `/api/agency/journal.csv?agency=${AGENCY.id}`,
      `/api/agency/journal.json?agency=${AGENCY.id}`,
    ])
    const entries = (await (await agency.download(json, desk.person)).json()) as Record<string, unknown>[]
    const [stored] = await agency.database.sql<{ count: number }[]>`
      select count(*)::int from changes where agency_id = ${AGENCY.id}`
    expect(entries).toHaveLength(stored?.count ?? 0)
    expect(entries.find(({ tool }) => tool === 'update_agency')).toMatchObject({
      actor: 'Ravi Menon',
      model: 'built-in',
      approvedBy: null,
      after: { settings: { greeting: 'Hi there' } },
    })
    expect(entries.find(({ tool }) => tool === 'invite_member')).toMatchObject({ approvedBy: 'Olga Owner' })
    const lines = (await (await agency.download(csv, desk.person)).text()).trim().split('\r\n')
    expect(lines).toHaveLength(entries.length + 1)

    const refused = await cast.ravi.say('export the journal as csv')
    expect(refused).toMatchObject({ tools: ['export_journal'], statuses: ['refused'], cards: [] })
    for (const path of [csv, json]) expect((await agency.download(path, cast.ravi.person)).status).toBe(404)
  })
})

describe('one’s own changes', () => {
  it('should be all that somebody sees who is no owner, to be taken back one by one', async () => {
    await desk.say('change our greeting to “Good morning”')
    await cast.ravi.say('write an article: We answer within two days.')
    await cast.ravi.say('write an article: Parking is behind the house.')
    const own = await cast.ravi.say('what did I change?')
    expect(own.text).toContain('you see your own changes only')
    expect(titlesOf(own)).toEqual([
      'Drafted the article “Parking is behind the house”',
      'Drafted the article “We answer within two days”',
    ])
    await cast.ravi.reload()
    await cast.ravi.say('undo the second one')
    expect(await articles()).toEqual([{ title: 'Parking is behind the house' }])
    await cast.ravi.say('undo the first change')
    expect(await articles()).toEqual([])
    const nothing = await cast.ravi.say('undo that')
    expect(nothing).toMatchObject({ tools: ['undo_agency_change'], statuses: ['refused'] })
    expect(await settings()).toMatchObject({ greeting: 'Good morning' })
  })

  it('should not be mistaken for a colleague’s, who wrote something meanwhile', async () => {
    await desk.say('write an article: We answer within two days.')
    await cast.ravi.say('change our greeting to “Hi there”')
    const asked = await desk.say('undo that')
    expect(asked.statuses).toEqual(['refused'])
    expect(asked.text).toContain('The latest is not yours')
    expect(await settings()).toMatchObject({ greeting: 'Hi there' })
    expect(await articles()).toHaveLength(1)
    await desk.say('undo the second')
    expect(await articles()).toEqual([])
    expect(await settings()).toMatchObject({ greeting: 'Hi there' })
  })
})
