import { beforeEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { updateAgency } from '../../../tools/agencies/update-agency.ts'
import { deleteArticle } from '../../../tools/articles/delete-article.ts'
import { writeArticle } from '../../../tools/articles/write-article.ts'
import { undoChange } from '../../../tools/changes/undo-change.ts'
import { exportJournal } from '../../../tools/journal/export-journal.ts'
import { listAgencyChanges } from '../../../tools/journal/list-agency-changes.ts'
import { undoAgencyChange } from '../../../tools/journal/undo-agency-change.ts'
import { inviteMember } from '../../../tools/members/invite-member.ts'
import { setAway } from '../../../tools/members/set-away.ts'
import { createTestDatabase, type Person, type TestDatabase } from '../../database/test-database.ts'
import { addMember, ask, click, deskOf } from '../applicants/agency-desk.ts'
import { AGENCY, addAgencies, OTHER_AGENCY, use } from '../tool-bench.ts'

let database: TestDatabase
let owner: Person
let admin: Person

beforeEach(async () => {
  database = await createTestDatabase()
  await addAgencies(database)
  owner = await addMember(database, { role: 'owner' })
  admin = await addMember(database, { role: 'admin' })
  await database.sql`update profiles set full_name = 'Adam Admin' where id = ${admin.id}`
  await database.sql`alter table changes disable trigger all`
  await database.sql`delete from changes`
  await database.sql`alter table changes enable trigger all`
  return () => database.close()
})

const desk = (person: Person) => ({ person, context: deskOf(person) })
const none = { memberId: null, mine: null, area: null, tool: null, day: null }
const list = (person = owner, filter: Partial<z.input<typeof listAgencyChanges.input>> = {}) =>
  use({ tool: listAgencyChanges, input: { ...none, ...filter }, ...desk(person) })
const titles = async (...args: Parameters<typeof list>) =>
  (await list(...args)).say.references?.map(({ label }) => label) ?? []
const nothing = Object.fromEntries(Object.keys(updateAgency.input.shape).map((key) => [key, null]))
const greet = (greeting: string, person = admin) =>
  use({ tool: updateAgency, input: { ...nothing, greeting } as never, ...desk(person) })
const write = (title: string, person = admin) =>
  use({ tool: writeArticle, input: { text: 'Text.', title, category: null }, ...desk(person) })
const undo = (changeId: string | null, person = owner) =>
  use({ tool: undoAgencyChange, input: { changeId }, ...desk(person) })
const greeting = async () =>
  (await database.sql`select settings from agencies where id = ${AGENCY.id}`)[0]?.settings.greeting

describe('the list', () => {
  it('should show owners everybody’s changes, others their own, and other agencies none', async () => {
    await greet('Hello')
    await write('Fees')
    await use({ tool: setAway, input: { away: true }, ...desk(owner) })
    const { say, card } = await list()
    expect(say.references?.map(({ label }) => label)).toEqual([
      'Set a colleague without a name away',
      'Drafted the article “Fees”',
      'Changed the settings of Northwind Recruiting (greeting)',
    ])
    expect(card?.kind === 'rows' && card.rows.map(({ subtitle }) => subtitle?.split(',')[0])).toEqual([
      'you',
      'Adam Admin',
      'Adam Admin',
    ])
    const own = await list(admin)
    expect(own.say.references).toHaveLength(2)
    expect(own.say.text).toContain('your own changes only')
    const stranger = await addMember(database, { agencyId: OTHER_AGENCY.id, role: 'owner' })
    expect((await list(stranger)).refused).toBe(true)
  })

  it('should be narrowed by colleague, area, tool and day', async () => {
    await greet('Hello')
    await write('Fees', owner)
    const [row] = await database.sql`select id from agency_users where user_id = ${admin.id}`
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(new Date())
    expect(await titles(owner, { memberId: row?.id })).toEqual([
      'Changed the settings of Northwind Recruiting (greeting)',
    ])
    expect(await titles(owner, { area: 'articles' })).toEqual(['Drafted the article “Fees”'])
    expect(await titles(owner, { tool: 'write_article' })).toEqual(['Drafted the article “Fees”'])
    expect(await titles(owner, { day: today })).toHaveLength(2)
    // A day in words is taken for the next one; a record has none to come.
    const nextYear = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`
    expect(await titles(owner, { day: nextYear })).toHaveLength(2)
    expect((await list(owner, { day: '2020-01-01' })).say.text).toContain('No change fits that')
    expect((await list(owner, { memberId: crypto.randomUUID() })).refused).toBe(true)
  })
})

describe('taking back', () => {
  it('should let an owner undo a colleague’s change, and undo that', async () => {
    await greet('Hello')
    await greet('Bonjour')
    const [latest, first] = (await list()).say.references ?? []
    expect((await undo(first?.id ?? '')).say.text).toContain('undo the later change first')
    const undone = await undo(latest?.id ?? '')
    expect(undone.say.text).toContain('Adam Admin')
    expect(await greeting()).toBe('Hello')
    expect((await undo(latest?.id ?? '')).say.text).toContain('undone already')
    expect((await list()).card).toMatchObject({ rows: [{ badge: { text: 'undone' } }, { badge: null }] })
    await undo(null)
    expect(await greeting()).toBeUndefined()
    await use({ tool: undoChange, input: { changeId: null }, ...desk(owner) }).catch(() => null)
  })

  it('should ask which is meant when a colleague wrote after the person', async () => {
    await write('Fees', owner)
    await greet('Hello')
    const { say, refused, act } = await undo(null)
    expect([refused, act]).toEqual([true, undefined])
    expect(say.references?.map(({ label }) => label)).toEqual([
      'Changed the settings of Northwind Recruiting (greeting) (Adam Admin)',
      'Drafted the article “Fees” (you)',
    ])
    expect(await greeting()).toBe('Hello')
    await undo(null, admin)
    expect(await greeting()).toBeUndefined()
  })

  it('should leave it to a click who works here', async () => {
    const joined = await addMember(database)
    const [latest] = (await list()).say.references ?? []
    const { say, refused } = await undo(latest?.id ?? '')
    expect(refused).toBe(true)
    expect(say.text).toContain('Who works here takes a card and a click')
    const rows = () => database.sql`select status from agency_users where user_id = ${joined.id}`
    expect(await rows()).toEqual([{ status: 'active' }])
    await use({ tool: setAway, input: { away: true }, ...desk(joined) })
    await undo(null, joined)
    expect(await rows()).toEqual([{ status: 'active' }])
  })

  it('should bring back an article that a colleague deleted', async () => {
    const { say } = await write('Fees')
    const id = say.references?.[0]?.id ?? ''
    await use({ tool: deleteArticle, input: { articleId: id }, ...desk(admin) })
    await undo(null)
    expect(await database.sql`select title from knowledge_base where id = ${id}`).toEqual([{ title: 'Fees' }])
  })

  it('should refuse what was confirmed with a click, others’ changes to who sees only their own, and nothing at all', async () => {
    expect((await undo(null)).say.text).toContain('there to undo')
    const { approvalId } = await ask({
      tool: inviteMember,
      input: { email: 'a@example.com', role: null },
      person: owner,
    })
    await click({ tool: inviteMember, approvalId, person: owner })
    const [invited] = (await list()).say.references ?? []
    expect(invited?.label).toBe('Invited somebody as a member')
    expect((await undo(invited?.id ?? '')).say.text).toContain('confirmed with a click')
    expect((await undo(invited?.id ?? '', admin)).say.text).toContain('I can’t find that change')
    expect((await undo(crypto.randomUUID())).refused).toBe(true)
  })
})

describe('the export', () => {
  it('should be offered to owners alone', async () => {
    const run = (person: Person, format: 'csv' | 'json' | null) =>
      use({ tool: exportJournal, input: { format }, ...desk(person) })
    expect((await run(owner, null)).card).toMatchObject({
      kind: 'files',
      files: [
        { href: `/api/agency/journal.csv?agency=${AGENCY.id}` },
        { href: `/api/agency/journal.json?agency=${AGENCY.id}` },
      ],
    })
    expect((await run(owner, 'json')).card).toMatchObject({ files: [{ label: 'Journal (JSON)' }] })
    expect((await run(admin, null)).say.text).toContain('Only an owner')
  })
})
