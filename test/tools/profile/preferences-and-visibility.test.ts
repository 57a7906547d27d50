import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listChanges } from '../../../tools/changes/list-changes.ts'
import { undoChange } from '../../../tools/changes/undo-change.ts'
import { deleteAccount } from '../../../tools/profile/delete-account.ts'
import { exportData } from '../../../tools/profile/export-data.ts'
import { showProfile } from '../../../tools/profile/show-profile.ts'
import { showVisibility } from '../../../tools/profile/show-visibility.ts'
import { updatePreferences } from '../../../tools/profile/update-preferences.ts'
import { updateVisibility } from '../../../tools/profile/update-visibility.ts'
import { createTestDatabase, type Person, type TestDatabase } from '../../database/test-database.ts'
import { AGENCY, addAgencies, addJob, contextOf, use } from '../tool-bench.ts'

let database: TestDatabase
let person: Person

beforeAll(async () => {
  database = await createTestDatabase()
  await addAgencies(database)
})
afterAll(() => database.close())
beforeEach(async () => {
  person = await database.createCandidate()
})

const nothing = {
  titles: null,
  places: null,
  workMode: null,
  otherWorkMode: null,
  jobType: null,
  otherJobType: null,
  payMin: null,
  payCurrency: null,
  payPeriod: null,
  availableFrom: null,
  noticePeriod: null,
  willingToRelocate: null,
  goals: null,
}
const prefer = (more: Partial<typeof updatePreferences.input._output>, of = person) =>
  use({ tool: updatePreferences, input: { ...nothing, ...more }, person: of })
const row = async (of = person) =>
  (
    await database.sql`select goals, preferences, visibility from user_preferences where user_id = ${of.id}`
  )[0]

describe('preferences', () => {
  it('should note what was said, keep the rest, and show it in the profile', async () => {
    const { say, card } = await prefer({
      titles: 'data analyst or data engineer',
      workMode: 'remote',
      otherWorkMode: 'hybrid',
      payMin: 45_000,
      payCurrency: 'gbp',
      goals: 'Lead a small team.',
    })
    expect(say.text).toContain('wanted jobs: data analyst or data engineer')
    expect(card).toMatchObject({ kind: 'facts' })
    await prefer({ availableFrom: '2027-03-01', willingToRelocate: false, noticePeriod: 'three months' })
    expect(await row()).toMatchObject({
      goals: { text: 'Lead a small team.' },
      preferences: {
        titles: ['data analyst', 'data engineer'],
        places: [],
        workModes: ['remote', 'hybrid'],
        pay: { min: 45_000, currency: 'GBP', period: 'year' },
        availableFrom: '2027-03-01',
        noticePeriod: 'three months',
        willingToRelocate: false,
      },
    })
    const shown = await use({ tool: showProfile, input: {}, person })
    expect(shown.say.text).toContain('- Least pay: from £45,000 a year')
    expect(shown.say.text).toContain('- Available from: 1 March 2027')
    expect(shown.say.text).toContain('- Goals: Lead a small team.')
  })

  it('should clear, undo, and refuse what changes nothing', async () => {
    await prefer({ places: 'Leeds', payMin: 15, payCurrency: 'GBP' })
    expect((await row())?.preferences.pay).toEqual({ min: 15, currency: 'GBP', period: 'hour' })
    expect((await prefer({ places: 'Leeds' })).refused).toBe(true)
    expect((await prefer({})).refused).toBe(true)
    expect((await prefer({ places: '', payMin: 0 })).say.text).toContain('wanted places: none')
    expect((await row())?.preferences).toMatchObject({ places: [], pay: null })
    await use({ tool: undoChange, input: { changeId: null }, person })
    expect((await row())?.preferences.places).toEqual(['Leeds'])
  })

  it('should keep other settings of the same row, and say in the history what changed', async () => {
    await database.sql`insert into user_preferences (user_id, preferences) values (${person.id}, '{"reminders": {"mail": false}}')`
    await prefer({ workMode: 'remote' })
    expect((await row())?.preferences).toMatchObject({ reminders: { mail: false }, workModes: ['remote'] })
    await use({ tool: updateVisibility, input: { field: 'bio', visible: false }, person })
    const { card } = await use({ tool: listChanges, input: {}, person })
    expect(card?.kind === 'changes' && card.changes.map(({ summary }) => summary)).toEqual([
      'Hid your about from agencies',
      'Changed your job preferences',
    ])
  })

  it('should ask for the currency, and refuse days that are none', async () => {
    const asked = await prefer({ payMin: 40_000 })
    expect(asked.refused).toBe(true)
    expect(asked.say.text).toContain('In which currency?')
    await expect(prefer({ availableFrom: '2027-02-30' })).rejects.toThrow()
    expect(await row()).toBeUndefined()
  })

  it('should read a row that holds something else as nothing said', async () => {
    await database.sql`insert into user_preferences (user_id, preferences, goals, visibility)
      values (${person.id}, '{"titles": 7, "workModes": ["moon"]}', '{"text": 3}', '{"email": "no"}')`
    expect((await use({ tool: showProfile, input: {}, person })).refused).toBeUndefined()
    await prefer({ titles: 'nurse' })
    expect((await row())?.preferences.titles).toEqual(['nurse'])
  })
})

describe('visibility', () => {
  it('should show what an agency would get, as the database would send it', async () => {
    await database.sql`update profiles set full_name = 'Sam O.', bio = 'Hello', location = 'Leeds' where id = ${person.id}`
    const before = await use({ tool: showVisibility, input: {}, person })
    expect(before.card).toMatchObject({
      sections: [
        {
          title: 'Shared',
          facts: [
            { label: 'Name', value: 'Sam O.' },
            { label: 'E-mail' },
            { label: 'About' },
            { label: 'Location' },
          ],
        },
      ],
    })

    const hidden = await use({ tool: updateVisibility, input: { field: 'location', visible: false }, person })
    expect(hidden.say.text).toContain('Your resume may still say it')
    await use({ tool: updateVisibility, input: { field: 'bio', visible: false }, person })
    expect((await row())?.visibility).toEqual({ location: false, bio: false })
    const { data: shared } = await person.client.rpc('my_shared_profile')
    expect(Object.keys(shared as object).toSorted()).toEqual(['email', 'full_name'])
    const after = await use({ tool: showVisibility, input: {}, person })
    expect(after.say.text).toContain('You hide: about and location.')
    expect(JSON.stringify(after.card)).not.toContain('Leeds')

    await use({ tool: updateVisibility, input: { field: 'bio', visible: true }, person })
    expect((await row())?.visibility).toEqual({ location: false })
    await use({ tool: undoChange, input: { changeId: null }, person })
    expect((await row())?.visibility).toEqual({ location: false, bio: false })
  })

  it('should refuse what is so already, and to guess', async () => {
    const unsaid = { field: 'bio', visible: null } as const
    expect((await use({ tool: updateVisibility, input: unsaid, person })).say.text).toContain(
      'Should agencies get',
    )
    expect(
      (await use({ tool: updateVisibility, input: { field: 'email', visible: true }, person })).refused,
    ).toBe(true)
    await use({ tool: updateVisibility, input: { field: 'email', visible: false }, person })
    expect(
      (await use({ tool: updateVisibility, input: { field: 'email', visible: false }, person })).refused,
    ).toBe(true)
  })

  it('should say that nothing is shared of an empty profile', async () => {
    const guest = await database.createGuest()
    expect((await use({ tool: showVisibility, input: {}, person: guest })).say.text).toContain(
      'Nothing of your profile',
    )
  })
})

describe('leaving', () => {
  it('should link to the export', async () => {
    const { card } = await use({ tool: exportData, input: {}, person })
    expect(card).toMatchObject({ kind: 'files', files: [{ href: '/api/export' }] })
  })

  it('should say on the card what goes and what stays, and write nothing', async () => {
    const jobId = await addJob(database, { title: 'Cook' })
    await database.sql`insert into applications (user_id, job_id, agency_id, status) values (${person.id}, ${jobId}, ${AGENCY.id}, 'submitted')`
    const { preview, changes } = await deleteAccount.run({ input: {}, context: contextOf(person) })
    expect(changes).toEqual([])
    const rows = Object.fromEntries(preview?.rows.map(({ label, value }) => [label, value]) ?? [])
    expect(rows['What agencies keep']).toContain('1 application')
    expect(rows['What agencies keep']).toContain('pseudonym')
    expect(rows.Next).toContain('six-digit code')
    const guest = await database.createGuest()
    const context = contextOf(guest, { user: { id: guest.id, role: 'guest', email: null } })
    const alone = await deleteAccount.run({ input: {}, context })
    expect(alone.preview?.confirmLabel).toBe('Delete for good')
  })
})
