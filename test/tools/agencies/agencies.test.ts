import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { agencyReport, waitInWords } from '../../../tools/agencies/agency-report.ts'
import { allowOrigin } from '../../../tools/agencies/allow-origin.ts'
import { createAgency, slugOf } from '../../../tools/agencies/create-agency.ts'
import { getEmbedSnippet } from '../../../tools/agencies/get-embed-snippet.ts'
import { readOrigin } from '../../../tools/agencies/origin.ts'
import { removeOrigin } from '../../../tools/agencies/remove-origin.ts'
import { showAgency } from '../../../tools/agencies/show-agency.ts'
import { showMyAgency } from '../../../tools/agencies/show-my-agency.ts'
import { updateAgency } from '../../../tools/agencies/update-agency.ts'
import { undoChange } from '../../../tools/changes/undo-change.ts'
import { createTestDatabase, type Person, type TestDatabase } from '../../database/test-database.ts'
import { addApplicant, addMember, deskOf } from '../applicants/agency-desk.ts'
import { AGENCY, addAgencies, addJob, contextOf, OTHER_AGENCY, use } from '../tool-bench.ts'

let database: TestDatabase
let admin: Person
let member: Person

beforeAll(async () => {
  database = await createTestDatabase()
  await addAgencies(database)
})
afterAll(() => database.close())
beforeEach(async () => {
  const { sql } = database
  await sql`delete from agency_users where agency_id = ${AGENCY.id}`
  await sql`delete from job_posts`
  await sql`update agencies set settings = '{"custom": 1}', status = 'active', name = ${AGENCY.name}, website = null, description = null, location = null
    where id = ${AGENCY.id}`
  admin = await addMember(database, { role: 'admin' })
  member = await addMember(database)
})

const agencyOf = async (id = AGENCY.id) => (await database.sql`select * from agencies where id = ${id}`)[0]
const desk = (person = admin) => ({
  person,
  context: deskOf(person, { publicUrl: 'https://career.example.com/' }),
})
const nothing = Object.fromEntries(
  Object.keys(updateAgency.input.shape).map((key) => [key, null]),
) as z.input<typeof updateAgency.input>
const update = (edit: Partial<z.input<typeof updateAgency.input>>, person = admin) =>
  use({ tool: updateAgency, input: { ...nothing, ...edit }, ...desk(person) })

describe('the public page', () => {
  it('should show what the agency says of itself, its open jobs, and its rating from five reviews on', async () => {
    const { sql } = database
    await sql`update agencies set description = 'We place **nurses**.', location = 'Leeds', settings = ${sql.json({ replyWithinHours: 48 })} where id = ${AGENCY.id}`
    const jobId = await addJob(database, { title: 'Nurse' })
    await addJob(database, { title: 'Draft', status: 'draft' })
    const visitor = await database.createGuest()
    const first = await use({ tool: showAgency, input: {}, person: visitor })
    expect(first.say.text).toContain('**Northwind Recruiting** in Leeds, with 1 open job.')
    expect(first.say.text).not.toContain('nurses')
    expect(first.say.quotes?.[0]?.text).toBe('We place **nurses**.')
    expect(first.card).toMatchObject({
      kind: 'facts',
      sections: [{ facts: expect.arrayContaining([{ label: 'Answers within', value: '2 days' }]) }],
    })
    for (const rating of [5, 4, 4, 4, 3]) {
      const { person, applicationId } = await addApplicant(database, { jobId, name: 'Ada' })
      await sql`insert into feedback_reviews (reviewer_id, application_id, rating, status) values (${person.id}, ${applicationId}, ${rating}, 'approved')`
    }
    const rated = await use({ tool: showAgency, input: {}, person: visitor })
    expect(rated.say.text).toContain('4.0 of 5 (5 reviews)')
  })

  it('should refuse where there is no agency', async () => {
    const visitor = await database.createGuest()
    const { refused } = await use({
      tool: showAgency,
      input: {},
      person: visitor,
      context: contextOf(visitor, { agency: null }),
    })
    expect(refused).toBe(true)
  })
})

describe('settings', () => {
  it('should be shown to members, with what is missing', async () => {
    const { say } = await use({ tool: showMyAgency, input: {}, ...desk(member) })
    expect(say.text).toContain('Not set: description, website')
    expect(say.text).toContain('An owner or admin can change them')
    const stranger = await database.createCandidate()
    expect((await use({ tool: showMyAgency, input: {}, ...desk(stranger) })).refused).toBe(true)
  })

  it('should change what was said, keep the rest, and come back with undo', async () => {
    const { card } = await update({
      description: 'We place nurses.',
      website: 'northwind.example',
      accent: 'teal',
      greeting: 'Hello!',
      suggestions: ['Show me jobs'],
      retentionDays: 180,
      hoursDays: ['monday', 'tuesday', 'wednesday'],
      hoursFrom: '09:00',
      hoursTo: '17:30',
    })
    expect(await agencyOf()).toMatchObject({
      description: 'We place nurses.',
      website: 'https://northwind.example',
      settings: {
        custom: 1,
        theme: { accent: '#0f766e' },
        greeting: 'Hello!',
        suggestions: ['Show me jobs'],
        retentionDays: 180,
        hours: { days: [1, 2, 3], from: '09:00', to: '17:30', timeZone: 'Europe/London' },
      },
    })
    expect(card?.kind === 'diff' && card.lines.map(({ after }) => after)).toContain(
      'Opening hours: Monday to Wednesday, 09:00–17:30 (London time)',
    )
    const undone = await use({ tool: undoChange, input: { changeId: null }, ...desk() })
    expect(undone.say.text).toContain(
      'Undone: Changed the settings of Northwind Recruiting (description, website',
    )
    expect(await agencyOf()).toMatchObject({ description: null, settings: { custom: 1 } })
  })

  it.each([
    ['greeting', '“Hi there”', { settings: { greeting: 'Hi there' } }],
    [
      'opening hours',
      'Mon-Fri 9 to 5',
      { settings: { hours: { days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' } } },
    ],
    [
      'opening hours',
      'weekdays and Sat 8am to 4:30pm',
      { settings: { hours: { days: [1, 2, 3, 4, 5, 6], from: '08:00', to: '16:30' } } },
    ],
    ['accent colour', '#ABC', { settings: { theme: { accent: '#aabbcc' } } }],
    ['agency', 'Northwind People', { name: 'Northwind People' }],
    ['agency', 'we answer within 2 days', { settings: { replyWithinHours: 48 } }],
    ['office', 'in York', { location: 'York' }],
    ['the', 'accent colour green', { settings: { theme: { accent: '#15803d' } } }],
    ['reply time', '2 days', { settings: { replyWithinHours: 48 } }],
    ['retention', '1 year', { settings: { retentionDays: 365 } }],
    ['website', 'www.northwind.co.uk', { website: 'https://www.northwind.co.uk' }],
    ['place', 'York', { location: 'York' }],
    ['name of the agency', 'Northwind People', { name: 'Northwind People' }],
    [
      'suggestions',
      'show me jobs, upload my resume',
      { settings: { suggestions: ['show me jobs', 'upload my resume'] } },
    ],
  ])('should understand a setting by its words: %s, %s', async (line, value, expected) => {
    await update({ line, value })
    expect(await agencyOf()).toMatchObject(expected)
  })

  it.each([
    [{ line: 'shoe size', value: '42' }, 'did not understand which setting'],
    [{ line: 'new welcome text: Welcome', value: 'Northwind' }, 'did not understand which setting'],
    [{ line: 'opening hours', value: 'whenever' }, 'did not understand which setting'],
    [{ accent: 'sparkly' }, 'no colour I know'],
    [{ website: 'not an address' }, 'no web address'],
    [{ hoursFrom: '18:00', hoursTo: '09:00' }, 'end later than they begin'],
    [{ hoursTimeZone: 'Mars/Olympus', hoursFrom: '08:00', hoursTo: '09:00' }, 'time zone'],
    [{ hoursDays: ['monday' as const] }, 'From when to when'],
    [{ name: AGENCY.name }, 'set already'],
    [{}, 'set already'],
  ])('should refuse %j', async (edit, sentence) => {
    const { refused, say } = await update(edit)
    expect([refused, say.text.includes(sentence)], say.text).toEqual([true, true])
  })

  it('should hide and show the agency, and be refused to members', async () => {
    await update({ visible: false })
    expect(await agencyOf()).toMatchObject({ status: 'inactive' })
    expect((await update({ visible: true })).say.text).toContain('visible of **')
    const { refused, say } = await update({ greeting: 'Mine' }, member)
    expect(refused).toBe(true)
    expect(say.text).toContain('Only an owner or admin')
    expect(await agencyOf()).toMatchObject({ settings: { custom: 1 } })
  })

  it('should not write over what a colleague changed meanwhile', async () => {
    const [one, other] = [
      { ...nothing, greeting: 'One' },
      { ...nothing, greeting: 'Other' },
    ]
    const result = await updateAgency.run({ input: updateAgency.input.parse(one), context: deskOf(admin) })
    await use({ tool: updateAgency, input: other, ...desk() })
    const { error } = await admin.client.rpc('write_rows', { changes: result.changes as never, context: {} })
    expect(error?.message).toContain('row:changed')
    expect(await agencyOf()).toMatchObject({ settings: { greeting: 'Other' } })
  })
})

describe('origins', () => {
  it.each([
    ['https://jobs.acme.com', 'https://jobs.acme.com'],
    ['WWW.Acme.com/careers?x=1', 'https://www.acme.com'],
    ['“https://acme.com:443/”', 'https://acme.com'],
    ['https://acme.com:8443', 'https://acme.com:8443'],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['localhost:5173', 'http://localhost:5173'],
    ['https://müller.de', 'https://xn--mller-kva.de'],
  ])('should read %s as %s', (said, origin) => {
    expect(readOrigin(said)).toEqual({ origin, problem: null })
  })

  it.each([
    ['http://acme.com', 'Only https'],
    ['https://*.acme.com', 'Placeholders'],
    ['our website', 'no web address'],
    ['javascript://acme.com', 'Only https'],
    ['https://user:pw@acme.com', 'user name'],
    ['acme', 'no web address'],
    ['https://a.example; script-src', 'no web address'],
  ])('should refuse %s', (said, sentence) => {
    expect(readOrigin(said).problem).toContain(sentence)
  })

  it('should be allowed once, listed, taken away, and brought back', async () => {
    const allow = (origin: string, person = admin) =>
      use({ tool: allowOrigin, input: { origin }, ...desk(person) })
    const remove = (origin: string) => use({ tool: removeOrigin, input: { origin }, ...desk() })
    const { say } = await allow('acme.com/jobs')
    expect(say.text).toContain('https://www.acme.com is another address')
    expect(await agencyOf()).toMatchObject({ settings: { custom: 1, allowedOrigins: ['https://acme.com'] } })
    expect((await allow('https://acme.com')).refused).toBe(true)
    expect((await allow('https://*.acme.com')).refused).toBe(true)
    expect((await allow('https://b.acme.com', member)).refused).toBe(true)
    expect((await remove('https://b.acme.com')).say.text).toContain('Allowed are https://acme.com')
    const removed = await remove('https://acme.com')
    expect(removed.say.text).toContain('No other page is left')
    expect(await agencyOf()).toMatchObject({ settings: { allowedOrigins: [] } })
    expect((await remove('https://acme.com')).say.text).toContain('nothing to take away')
    await use({ tool: undoChange, input: { changeId: null }, ...desk() })
    expect(await agencyOf()).toMatchObject({ settings: { allowedOrigins: ['https://acme.com'] } })
  })

  it('should stop at fifty', async () => {
    const origins = Array.from({ length: 50 }, (_, index) => `https://a${index}.example`)
    await database.sql`update agencies set settings = ${database.sql.json({ allowedOrigins: origins })} where id = ${AGENCY.id}`
    expect(
      (await use({ tool: allowOrigin, input: { origin: 'https://more.example' }, ...desk() })).refused,
    ).toBe(true)
  })
})

describe('the embed code', () => {
  it('should name the server and the agency, and say where it works', async () => {
    const { card, say } = await use({ tool: getEmbedSnippet, input: { inPage: null }, ...desk(member) })
    expect(card).toMatchObject({
      kind: 'snippet',
      text: '<script src="https://career.example.com/widget.js" data-agency="northwind" async></script>',
    })
    expect(say.text).toContain('It works nowhere yet')
    await use({ tool: allowOrigin, input: { origin: 'https://acme.com' }, ...desk() })
    const inline = await use({ tool: getEmbedSnippet, input: { inPage: true }, ...desk() })
    expect(inline.card).toMatchObject({
      text: expect.stringContaining('<ai-career agency="northwind"></ai-career>'),
    })
    expect(inline.say.text).toContain('https://acme.com')
  })

  it('should say so when it does not know the server', async () => {
    const { say } = await use({
      tool: getEmbedSnippet,
      input: { inPage: null },
      person: admin,
      context: deskOf(admin),
    })
    expect(say.text).toContain('Put the address of your server')
  })
})

describe('a new agency', () => {
  const create = (person: Person, name: string, slug: string | null = null) =>
    use({ tool: createAgency, input: { name, slug }, person, context: deskOf(person, { agency: null }) })

  it('should belong to whoever made it, seen by nobody else', async () => {
    const person = await database.createCandidate()
    const { say } = await create(person, 'Zürich Personal & Co.')
    expect(say.text).toContain('zurich-personal-co')
    const [row] = await database.sql`select * from agencies where slug = 'zurich-personal-co'`
    expect(row).toMatchObject({ name: 'Zürich Personal & Co', status: 'inactive' })
    expect(await database.sql`select role, status from agency_users where user_id = ${person.id}`).toEqual([
      { role: 'owner', status: 'active' },
    ])
    const other = await database.createCandidate()
    expect((await other.client.from('agencies').select('id').eq('id', row?.id)).data).toEqual([])
    expect((await create(person, 'Another One')).say.text).toContain('own Zürich Personal')
  })

  it('should refuse a short name that is taken or none', async () => {
    const person = await database.createCandidate()
    expect((await create(person, 'Northwind', 'northwind')).say.text).toContain('Another agency has')
    expect((await create(person, '!!')).refused).toBe(true)
    expect((await create(person, 'Fine Name', 'no good')).refused).toBe(true)
    expect(await database.sql`select 1 from agency_users where user_id = ${person.id}`).toEqual([])
    expect([slugOf('Straße & Söhne'), slugOf('日本')]).toEqual(['strasse-sohne', ''])
  })
})

describe('the report', () => {
  it('should count by stage, messages, and the median time to the first answer', async () => {
    const { sql } = database
    const jobId = await addJob(database, { title: 'Nurse' })
    const stages = ['submitted', 'interview', 'hired', 'rejected']
    for (const [index, status] of stages.entries()) {
      const { person, applicationId } = await addApplicant(database, { jobId, name: `Person ${index}` })
      await sql`update applications set status = ${status} where id = ${applicationId}`
      const [chat] = await sql`select id from chats where application_id = ${applicationId}`
      if (index === 3) continue
      const at = (hours: number) => new Date(Date.now() - 48 * 3_600_000 + hours * 3_600_000)
      await sql`insert into chat_messages (chat_id, sender_id, role, content, created_at) values (${chat?.id}, ${person.id}, 'user', 'Hello?', ${at(0)})`
      if (index < 2)
        await sql`insert into chat_messages (chat_id, sender_id, role, content, created_at) values (${chat?.id}, ${member.id}, 'user', 'Hi', ${at(1 + index * 2)})`
    }
    await addJob(database, { title: 'Theirs', agencyId: OTHER_AGENCY.id })
    const { say, card } = await use({ tool: agencyReport, input: { period: 'week' }, ...desk(member) })
    expect(card).toMatchObject({
      kind: 'chart',
      chart: 'funnel',
      data: {
        labels: ['Applied', 'Screening', 'Interview', 'Offer', 'Hired'],
        series: [{ values: [4, 2, 2, 1, 1] }],
      },
    })
    expect(say.data).toMatchObject({
      messages_in: 3,
      messages_out: 2,
      threads: 3,
      unanswered: 1,
      median_hours: 2,
    })
    expect(say.text).toContain('The median time to a first answer is 2 hours, and 1 of 3 still waits.')
  })

  it('should be empty without applications, and nobody else’s', async () => {
    const { say } = await use({ tool: agencyReport, input: { period: null }, ...desk() })
    expect(say.text).toContain('got no applications, 0 messages')
    const stranger = await database.createCandidate()
    expect((await use({ tool: agencyReport, input: { period: null }, ...desk(stranger) })).refused).toBe(true)
    expect([0.3, 1, 5.25, 72].map(waitInWords)).toEqual(['18 minutes', '1 hour', '5.3 hours', '3 days'])
  })
})
