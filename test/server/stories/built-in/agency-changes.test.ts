import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../../../database/test-database.ts'
import { AGENCY } from '../../../tools/tool-bench.ts'
import {
  type Agency,
  type Answer,
  addColleague,
  type ConsoleTalk,
  LEARNING_MS,
  learn,
  openAgency,
  titlesOf,
} from './console-talk.ts'

let agency: Agency
let owner: Person
let admin: Person
let desk: ConsoleTalk
let adminDesk: ConsoleTalk

beforeAll(() => void learn(), LEARNING_MS)
beforeEach(async () => {
  agency = await openAgency()
  owner = await addColleague(agency.database, 'Olga Owner', 'owner')
  admin = await addColleague(agency.database, 'Ravi Menon', 'admin')
  desk = await agency.enter(owner)
  adminDesk = await agency.enter(admin)
})
afterEach(() => agency.close())

const settings = async () =>
  (await agency.database.sql`select settings from agencies where id = ${AGENCY.id}`)[0]?.settings
const articles = () =>
  agency.database.sql`select title from knowledge_base where agency_id = ${AGENCY.id} order by title`
const GREETED = 'Changed the settings of Northwind Recruiting (greeting)'

const whoIn = ({ cards }: Answer) =>
  cards.flatMap((card) =>
    card.kind === 'rows' ? card.rows.map(({ subtitle }) => subtitle?.split(',')[0]) : [],
  )
const filesOf = ({ cards }: Answer) =>
  cards.flatMap((card) => (card.kind === 'files' ? card.files.map(({ href }) => href) : []))
const download = (path: string | undefined, person: Person) =>
  fetch(`${agency.server.url}${path}`, { headers: { authorization: `Bearer ${person.session.accessToken}` } })

describe('the journal', () => {
  it('should tell an owner what everybody did, and take a colleague’s change back', async () => {
    await adminDesk.say('change our greeting to “Hi there”')
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
    await adminDesk.say('change our greeting to “Hi there”')
    await desk.say('write an article: We answer within two days.')
    await desk.say('show our team')
    expect(titlesOf(await desk.say('what did Ravi change?'))).toEqual([GREETED])
    const team = await agency.enter(await addColleague(agency.database, 'Paula Owner', 'owner'))
    expect(titlesOf(await team.say('show the changes to articles'))).toEqual([
      'Drafted the article “We answer within two days”',
    ])
  })

  it('should be a file for owners alone, as CSV and as JSON, that says what the rows say', async () => {
    await adminDesk.say('change our greeting to “Hi there”')
    await desk.say('invite kim@example.com')
    await desk.click()
    const [csv] = filesOf(await desk.say('export the journal as csv'))
    const [json] = filesOf(await desk.say('export the journal as json'))
    expect([csv, json]).toEqual([
      `/api/agency/journal.csv?agency=${AGENCY.id}`,
      `/api/agency/journal.json?agency=${AGENCY.id}`,
    ])
    const entries = (await (await download(json, owner)).json()) as Record<string, unknown>[]
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
    const lines = (await (await download(csv, owner)).text()).trim().split('\r\n')
    expect(lines).toHaveLength(entries.length + 1)

    const refused = await adminDesk.say('export the journal as csv')
    expect(refused).toMatchObject({ tools: ['export_journal'], statuses: ['refused'], cards: [] })
    for (const path of [csv, json]) expect((await download(path, admin)).status).toBe(404)
  })
})

describe('one’s own changes', () => {
  it('should be all that somebody sees who is no owner, to be taken back one by one', async () => {
    await desk.say('change our greeting to “Good morning”')
    await adminDesk.say('write an article: We answer within two days.')
    await adminDesk.say('write an article: Parking is behind the house.')
    const own = await adminDesk.say('what did I change?')
    expect(own.text).toContain('you see your own changes only')
    expect(titlesOf(own)).toEqual([
      'Drafted the article “Parking is behind the house”',
      'Drafted the article “We answer within two days”',
    ])
    await adminDesk.reload()
    await adminDesk.say('undo the second one')
    expect(await articles()).toEqual([{ title: 'Parking is behind the house' }])
    await adminDesk.say('undo the first change')
    expect(await articles()).toEqual([])
    const nothing = await adminDesk.say('undo that')
    expect(nothing).toMatchObject({ tools: ['undo_agency_change'], statuses: ['refused'] })
    expect(await settings()).toMatchObject({ greeting: 'Good morning' })
  })

  it('should not be mistaken for a colleague’s, who wrote something meanwhile', async () => {
    await desk.say('write an article: We answer within two days.')
    await adminDesk.say('change our greeting to “Hi there”')
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
