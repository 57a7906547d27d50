import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { createAlert } from '../../../tools/alerts/create-alert.ts'
import { deleteAlert } from '../../../tools/alerts/delete-alert.ts'
import { explainAlert } from '../../../tools/alerts/explain-alert.ts'
import { listAlerts } from '../../../tools/alerts/list-alerts.ts'
import { previewAlert } from '../../../tools/alerts/preview-alert.ts'
import { updateAlert } from '../../../tools/alerts/update-alert.ts'
import { undoChange } from '../../../tools/changes/undo-change.ts'
import { createTestDatabase, type Person, type TestDatabase } from '../../database/test-database.ts'
import { AGENCY, addAgencies, addJob, contextOf, OTHER_AGENCY, use } from '../tool-bench.ts'

let database: TestDatabase
let person: Person

beforeAll(async () => {
  database = await createTestDatabase()
  await addAgencies(database)
  await addJob(database, {
    title: 'Staff Nurse',
    location: 'Leeds',
    country: 'GB',
    description: 'Ward work.',
  })
  await addJob(database, {
    title: 'Night Nurse',
    location: 'Leeds',
    country: 'GB',
    description: 'Night shifts.',
  })
  await addJob(database, {
    title: 'Senior Python Developer',
    workMode: 'remote',
    skills: ['Python', 'SQL'],
    pay: { min: 60000, max: 70000, currency: 'GBP', period: 'year' },
  })
  await addJob(database, { title: 'Python Developer', workMode: 'remote', skills: ['Python'] })
  await addJob(database, { title: 'C# Developer', skills: ['C#'] })
  await addJob(database, { title: 'Nurse', agencyId: OTHER_AGENCY.id, location: 'York', country: 'GB' })
})
beforeEach(async () => {
  person = await database.createCandidate()
})
afterAll(() => database.close())

const NOTHING = {
  keywords: null,
  exclude: null,
  place: null,
  workMode: null,
  orWorkMode: null,
  jobType: null,
  seniority: null,
  payMin: null,
  payCurrency: null,
  payPeriod: null,
  skills: null,
  scope: null,
  frequency: null,
} as const
type Wish = z.input<typeof createAlert.input>

const create = (wish: Partial<Wish>, by = person, context = contextOf(by)) =>
  use({ tool: createAlert, input: { ...NOTHING, byPhone: null, ...wish }, person: by, context })

const change = (wish: Partial<z.input<typeof updateAlert.input>> & { alertId: string }, by = person) =>
  use({ tool: updateAlert, input: { ...NOTHING, status: null, ...wish }, person: by })

const alerts = (of = person) =>
  database.sql`select id, criteria, frequency, status, metadata from job_alerts where user_id = ${of.id} order by created_at`

const titles = (result: { card?: { kind: string } | undefined }) =>
  result.card?.kind === 'jobs'
    ? (result.card as unknown as { jobs: { title: string }[] }).jobs.map(({ title }) => title).sort()
    : []

async function created(wish: Partial<Wish>): Promise<string> {
  await create(wish)
  const rows = await alerts()
  return rows.at(-1)?.id
}

describe('create_alert', () => {
  it('should take two ways of working, and say that there are no text messages', async () => {
    const result = await create({
      keywords: 'nurse',
      workMode: 'remote',
      orWorkMode: 'hybrid',
      byPhone: true,
    })
    expect(await alerts()).toMatchObject([{ criteria: { workModes: ['remote', 'hybrid'] } }])
    expect(result.say.text).toContain('can’t send text messages')
  })

  it('should store what was said and show what fits now', async () => {
    const result = await create({
      keywords: 'nurse',
      exclude: ['night shifts'],
      place: 'Leeds',
      frequency: 'weekly',
    })
    expect(await alerts()).toMatchObject([
      {
        criteria: {
          keywords: ['nurse'],
          exclude: ['night shifts'],
          locations: ['Leeds'],
          agencyIds: [AGENCY.id],
          salaryMin: null,
        },
        frequency: 'weekly',
        status: 'active',
        metadata: { timeZone: 'Europe/London', agencyId: AGENCY.id },
      },
    ])
    expect(titles(result)).toEqual(['Staff Nurse'])
    expect(result.say.text).toBe(
      'Your alert for jobs for “nurse” in Leeds without “night shifts” is on: I tell you of new ones every Monday at 8:00, here and by e-mail. 1 open job fits right now.',
    )
    expect(result.say.references?.map(({ type }) => type)).toEqual(['job', 'alert'])
  })

  it('should take either of two kinds of work, every skill, and a least pay', async () => {
    expect(titles(await create({ keywords: 'nurse or python developer' }))).toEqual([
      'Night Nurse',
      'Python Developer',
      'Senior Python Developer',
      'Staff Nurse',
    ])
    expect(titles(await create({ keywords: 'developer', skills: ['python', 'sql'] }))).toEqual([
      'Senior Python Developer',
    ])
    expect(titles(await create({ keywords: 'c# developer' }))).toEqual(['C# Developer'])
    const paid = await create({
      keywords: 'developer',
      payMin: 65000,
      payCurrency: 'gbp',
      seniority: 'senior',
    })
    expect(titles(paid)).toEqual(['Senior Python Developer'])
    const unpaid = await create({ keywords: 'python', payMin: 50, workMode: 'remote' })
    expect(unpaid.say.text).toContain('Another 1 job would fit but does not state the pay')
    expect(titles(await create({ keywords: 'nurse', place: 'York' }))).toEqual([])
    expect(titles(await create({ keywords: 'nurse', place: 'York', scope: 'all' }))).toEqual(['Nurse'])
  })

  it('should put spelling right, and say so', async () => {
    const result = await create({ keywords: 'pyhton', place: 'Leds' })
    expect(result.say.text).toContain('I took “pyhton” to mean “python”. ')
    expect((await alerts())[0]?.criteria).toMatchObject({ keywords: ['python'], locations: ['Leeds'] })
  })

  it('should not make a second one of the same', async () => {
    await create({ keywords: 'nurse', place: 'Leeds' })
    const again = await create({ keywords: 'Nurse', place: 'leeds', frequency: 'instant' })
    expect(again.refused).toBe(true)
    expect(again.say.text).toContain('You already have an alert for jobs for “nurse” in Leeds')
    expect(await alerts()).toHaveLength(1)
  })

  it('should ask for something to look for', async () => {
    expect((await create({ exclude: ['manager'], frequency: 'daily' })).refused).toBe(true)
    expect(await alerts()).toHaveLength(0)
  })

  it('should tell a guest that it stays in the chat', async () => {
    const guest = await database.createGuest()
    const context = contextOf(guest, { user: { id: guest.id, role: 'guest', email: null } })
    expect((await create({ keywords: 'chef' }, guest, context)).say.text).toContain(
      'here in the chat only: confirm your e-mail',
    )
    expect(await alerts(guest)).toHaveLength(1)
  })

  it('should stop at fifty', async () => {
    await database.sql`
      insert into job_alerts (user_id, criteria) select ${person.id}, jsonb_build_object('keywords', jsonb_build_array('w' || n))
      from generate_series(1, 50) as n`
    expect((await create({ keywords: 'nurse' })).say.text).toContain('which is the most')
    const { error } = await person.client
      .from('job_alerts')
      .insert({ user_id: person.id, criteria: { keywords: ['more'] } })
    expect(error?.message).toBe('alert:too_many')
  })

  it('should live with criteria that a person wrote past it', async () => {
    const odd = { keywords: [1, null, { a: 1 }, ''], agencyIds: ['x'], salaryPeriod: 7, workModes: [true] }
    const { error } = await person.client
      .from('job_alerts')
      .insert({ user_id: person.id, criteria: odd as never })
    expect(error).toBeNull()
    expect((await use({ tool: listAlerts, input: {}, person })).card).toMatchObject({ kind: 'rows' })
  })
})

describe('list_alerts', () => {
  it('should say when there is none', async () => {
    expect((await use({ tool: listAlerts, input: {}, person })).say.text).toContain('You have no job alerts.')
  })

  it('should show each with what can be done about it, and nobody else’s', async () => {
    const other = await database.createCandidate()
    await create({ keywords: 'chef' }, other)
    const alertId = await created({ keywords: 'nurse', frequency: 'instant' })
    await change({ alertId, status: 'paused' })
    const result = await use({ tool: listAlerts, input: {}, person })
    expect(result.say.text).toContain('You have 1 job alert, 1 of them paused.')
    expect(result.card).toMatchObject({
      kind: 'rows',
      rows: [
        {
          id: alertId,
          title: 'Jobs for “nurse”',
          badge: { text: 'Paused' },
          actions: [{ say: 'preview alert 1' }, { say: 'resume alert 1' }, { say: 'delete alert 1' }],
        },
      ],
    })
  })
})

describe('preview_alert', () => {
  it('should show what fits, and refuse another person’s alert', async () => {
    const alertId = await created({ keywords: 'nurse' })
    expect(titles(await use({ tool: previewAlert, input: { alertId }, person }))).toEqual([
      'Night Nurse',
      'Staff Nurse',
    ])
    const other = await database.createCandidate()
    expect((await use({ tool: previewAlert, input: { alertId }, person: other })).refused).toBe(true)
  })
})

describe('update_alert', () => {
  it('should add a way of working to those there are, and narrow none where any fits', async () => {
    const remote = await created({ keywords: 'nurse', workMode: 'remote' })
    await change({ alertId: remote, orWorkMode: 'hybrid' })
    const any = await created({ keywords: 'cook' })
    await change({ alertId: any, orWorkMode: 'hybrid' })
    expect((await alerts()).map(({ criteria }) => criteria.workModes)).toEqual([['remote', 'hybrid'], []])
  })

  it('should pause, resume and change how often', async () => {
    const alertId = await created({ keywords: 'nurse' })
    await change({ alertId, status: 'paused' })
    expect(await alerts()).toMatchObject([{ status: 'paused', frequency: 'daily' }])
    expect((await change({ alertId, status: 'paused' })).refused).toBe(true)
    const result = await change({ alertId, status: 'active', frequency: 'instant' })
    expect(result.say.text).toContain('is on and tells you as soon as one is posted')
    expect(await alerts()).toMatchObject([{ status: 'active', frequency: 'instant' }])
  })

  it('should change what was said and keep the rest', async () => {
    const alertId = await created({ keywords: 'nurse', place: 'York', scope: 'all' })
    const result = await change({ alertId, place: 'Leeds', exclude: ['night'] })
    expect((await alerts())[0]?.criteria).toMatchObject({
      keywords: ['nurse'],
      locations: ['Leeds'],
      exclude: ['night'],
      agencyIds: [],
    })
    expect(titles(result)).toEqual(['Staff Nurse'])
    const undone = await use({ tool: undoChange, input: { changeId: null }, person })
    expect(undone.say.text).toContain(
      'Changed what the alert for jobs for “nurse” in Leeds without “night” looks for',
    )
    expect((await alerts())[0]?.criteria).toMatchObject({ locations: ['York'], exclude: [] })
  })

  it('should not take words about the alert, or a place, for a kind of work', async () => {
    const alertId = await created({ keywords: 'nurse jobs' })
    await change({ alertId, keywords: 'paused alert', status: 'paused' })
    await change({ alertId, keywords: 'York', place: 'York' })
    expect(await alerts()).toMatchObject([
      { criteria: { keywords: ['nurse'], locations: ['York'] }, status: 'paused' },
    ])
  })

  it('should not make two the same, nor touch another person’s', async () => {
    const first = await created({ keywords: 'nurse' })
    const second = await created({ keywords: 'chef' })
    expect((await change({ alertId: second, keywords: 'nurse' })).say.text).toContain('another alert for')
    const other = await database.createCandidate()
    expect((await change({ alertId: first, status: 'paused' }, other)).refused).toBe(true)
    expect(await alerts()).toMatchObject([{ status: 'active' }, { criteria: { keywords: ['chef'] } }])
  })
})

describe('delete_alert', () => {
  it('should delete, once, and come back by an undo', async () => {
    const alertId = await created({ keywords: 'nurse' })
    const other = await database.createCandidate()
    expect((await use({ tool: deleteAlert, input: { alertId }, person: other })).refused).toBe(true)
    await use({ tool: deleteAlert, input: { alertId }, person })
    expect(await alerts()).toEqual([])
    expect((await use({ tool: deleteAlert, input: { alertId }, person })).refused).toBe(true)
    await use({ tool: undoChange, input: { changeId: null }, person })
    expect(await alerts()).toMatchObject([{ id: alertId, criteria: { keywords: ['nurse'] } }])
  })
})

describe('explain_alert', () => {
  it('should name the words of the job, what else was asked, and when it was told', async () => {
    const alertId = await created({ keywords: 'nursing', place: 'Leeds', frequency: 'instant' })
    const jobId = await addJob(database, { title: 'Charge Nurse', location: 'Leeds', country: 'GB' })
    await database.service.rpc('match_new_jobs', { batch: 100 })
    const args = { alert_id: alertId, job_ids: [jobId], content: 'x', parts: [] }
    const { error } = await database.service.rpc('deliver_alert', args)
    expect(error).toBeNull()

    const result = await use({ tool: explainAlert, input: { jobId, alertId: null }, person })
    expect(result.say.text).toMatch(
      /^\*\*Charge Nurse at Globex\*\*: Your alert for jobs for “nursing” in Leeds told you of it on \d+ .* in this chat\./,
    )
    expect(result.card).toMatchObject({
      kind: 'facts',
      sections: [
        {
          facts: [
            { label: 'Word: nursing', value: '“Nurse” in the title' },
            { label: 'Place: Leeds', value: 'Leeds' },
            { label: 'Agency', value: AGENCY.name },
            { label: 'Sent' },
          ],
        },
      ],
    })
    await database.sql`update job_posts set status = 'closed' where id = ${jobId}`
    const closed = await use({ tool: explainAlert, input: { jobId, alertId }, person })
    expect(closed.say.text).toContain('told you of it on')
  })

  it('should say of a job that was not told why not, and tell nothing of another’s alert', async () => {
    const alertId = await created({ keywords: 'chef' })
    const jobId = await addJob(database, { title: 'Driver', createdAt: '2026-10-01T00:00:00Z' })
    const result = await use({ tool: explainAlert, input: { jobId, alertId }, person })
    expect(result.say.text).toContain('It does not fit what you asked for.')
    const other = await database.createCandidate()
    expect((await use({ tool: explainAlert, input: { jobId, alertId }, person: other })).refused).toBe(true)
    const draft = await addJob(database, { title: 'Secret Chef', status: 'draft' })
    expect((await use({ tool: explainAlert, input: { jobId: draft, alertId }, person })).refused).toBe(true)
  })
})
