import { describe, expect, it } from 'vitest'
import { addApplicant } from '../../../tools/applicants/agency-desk.ts'
import { AGENCY, addJob, OTHER_AGENCY } from '../../../tools/tool-bench.ts'
import { changesIn } from './console-talk.ts'
import { useDesk } from './use-desk.ts'

const { agency, desk } = useDesk({ name: 'Olga Owner', role: 'owner' })

const row = async (id = AGENCY.id) =>
  (
    await agency.database
      .sql`select name, description, website, status, settings from agencies where id = ${id}`
  )[0]

describe('the agency’s settings', () => {
  it('should be changed one by one by talking, and taken back', async () => {
    const other = await row(OTHER_AGENCY.id)
    await desk.say('rename the agency to Northwind People')
    expect(await row()).toMatchObject({ name: 'Northwind People' })
    await desk.say('undo that')
    expect(await row()).toMatchObject({ name: 'Northwind Recruiting' })
    await desk.say('set our opening hours to Mon-Fri 9 to 17:30')
    await desk.say('the accent colour should be teal')
    await desk.say('change our greeting to “Hello, how can I help?”')
    await desk.say('set the retention to 180 days')
    await desk.say('our website is now https://www.northwind.example')
    const settings = {
      hours: { days: [1, 2, 3, 4, 5], from: '09:00', to: '17:30', timeZone: 'Europe/London' },
      theme: { accent: expect.stringMatching(/^#[0-9a-f]{6}$/) },
      greeting: 'Hello, how can I help?',
      retentionDays: 180,
    }
    expect(await row()).toMatchObject({ website: 'https://www.northwind.example', settings })

    const shown = JSON.stringify((await desk.say('show our settings')).cards)
    expect(shown).toContain('Monday to Friday, 09:00–17:30')
    expect(shown).toContain('Hello, how can I help?')
    await desk.reload()
    await desk.say('undo the last change')
    expect(await row()).toMatchObject({ website: null, settings })
    expect(await row(OTHER_AGENCY.id)).toEqual(other)
  })

  it('should not be changed by a member who is no admin', async () => {
    const member = await agency.enter(await agency.addColleague('Noor Castelein'))
    const before = [await row(), await changesIn(agency.database)]
    for (const text of [
      'change our greeting to “Hi there”',
      'allow https://evil.example to embed us',
      'set the retention to 30 days',
    ])
      expect(await member.say(text)).toMatchObject({ statuses: ['refused'] })
    expect([await row(), await changesIn(agency.database)]).toEqual(before)
  })
})

describe('the pages that may embed the chat', () => {
  it('should be allowed and removed, as the page’s own header says, with the code to paste', async () => {
    const framers = async () => {
      const response = await fetch(`${agency.server.url}/embed/${AGENCY.slug}`)
      return /frame-ancestors ([^;]*)/.exec(response.headers.get('content-security-policy') ?? '')?.[1]
    }
    const origins = async () => (await row())?.settings.allowedOrigins
    expect(await framers()).toBe("'self'")
    await desk.say('allow https://jobs.northwind.example to embed us')
    await desk.say('let careers.northwind.example embed our chat too')
    const both = ['https://jobs.northwind.example', 'https://careers.northwind.example']
    expect(await origins()).toEqual(both)
    await expect.poll(framers).toContain(both.join(' '))
    await desk.say('remove jobs.northwind.example from the allowed pages')
    expect(await origins()).toEqual(both.slice(1))
    await desk.say('undo that')
    expect(await origins()).toEqual(both)

    const code = await desk.say('give me the embed code')
    expect(code.cards).toMatchObject([
      {
        kind: 'snippet',
        text: `<script src="${agency.server.url}/widget.js" data-agency="northwind" async></script>`,
      },
    ])
    const inPage = await desk.say('I want it inside the page instead')
    expect(inPage.cards).toMatchObject([
      { kind: 'snippet', text: expect.stringContaining('<ai-career agency="northwind">') },
    ])
  })
})

describe('the report', () => {
  it('should count the rows of the days that are asked for, as a funnel', async () => {
    const { database } = agency
    const jobId = await addJob(database, { title: 'Night Nurse' })
    const age = [1, 2, 3, 20, 60]
    for (const [index, stage] of ['submitted', 'screening', 'rejected', 'interview', 'hired'].entries()) {
      const { applicationId } = await addApplicant(database, { jobId, name: `Applicant ${index}` })
      await database.sql.begin((tx) => [
        tx`set local session_replication_role = replica`,
        tx`update applications set status = ${stage}, created_at = now() - make_interval(days => ${age[index] ?? 0})
          where id = ${applicationId}`,
        tx`update application_snapshots set created_at = now() - make_interval(days => ${age[index] ?? 0})
          where application_id = ${applicationId}`,
      ])
    }
    const funnel = async (text: string) => {
      const { tools, cards } = await desk.say(text)
      expect(tools).toEqual(['agency_report'])
      return cards.flatMap((card) =>
        card.kind === 'chart' ? card.data.series.map(({ values }) => values) : [],
      )
    }
    expect(await funnel('how are we doing this month?')).toEqual([[4, 2, 1, 0, 0]])
    expect(await funnel('and this week?')).toEqual([[3, 1, 0, 0, 0]])
    expect(await funnel('show the funnel for the quarter')).toEqual([[5, 3, 2, 1, 1]])
  })
})
