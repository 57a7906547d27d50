import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listReminders } from '../../../tools/alerts/list-reminders.ts'
import { setReminders } from '../../../tools/alerts/set-reminders.ts'
import { undoChange } from '../../../tools/changes/undo-change.ts'
import { createTestDatabase, type Person, type TestDatabase } from '../../database/test-database.ts'
import { addAgencies, addJob, contextOf, NOW, use } from '../tool-bench.ts'

let database: TestDatabase
let person: Person

beforeAll(async () => {
  database = await createTestDatabase()
  await addAgencies(database)
})
beforeEach(async () => {
  person = await database.createCandidate()
})
afterAll(() => database.close())

const inDays = (days: number) => new Date(NOW.getTime() + days * 86_400_000).toISOString()
const list = () => use({ tool: listReminders, input: {}, person })

const stored = async () => {
  const { data } = await person.client.from('user_preferences').select('preferences').maybeSingle()
  return data?.preferences
}

describe('list_reminders', () => {
  it('should say when nothing is pressing, and that reminders are off', async () => {
    expect((await list()).say.text).toMatch(/^Nothing is pressing: .* two weeks\.$/)
    await use({ tool: setReminders, input: { kind: null, on: false }, person })
    expect((await list()).say.text).toContain('Your reminders are switched off')
  })

  it('should show deadlines, what waits and what is unfinished, in that order, and nobody else’s', async () => {
    const { sql } = database
    const [soon, later, done, waiting] = await Promise.all([
      addJob(database, { title: 'Nurse', closesAt: inDays(2) }),
      addJob(database, { title: 'Chef', closesAt: inDays(20) }),
      addJob(database, { title: 'Cook', closesAt: inDays(2) }),
      addJob(database, { title: 'Driver' }),
    ])
    const other = await database.createCandidate()
    for (const job of [soon, later, done])
      await sql`insert into saved_jobs (user_id, job_id) values (${person.id}, ${job})`
    await sql`insert into saved_jobs (user_id, job_id) values (${other.id}, ${soon})`
    await sql`insert into applications (user_id, job_id, status) values (${person.id}, ${done}, 'submitted')`
    await sql`insert into applications (user_id, job_id, status, created_at, updated_at)
      values (${person.id}, ${waiting}, 'submitted', '2026-10-01T09:00:00Z', '2026-10-01T09:00:00Z')`
    const base = { amount: 1, currency: 'GBP', period: 'year' }
    const offer = sql.json({ base, expiresAt: inDays(4).slice(0, 10) })
    await sql`insert into offers_negotiation (owner_id, offer_details, source) values (${person.id}, ${offer}, 'candidate')`
    const questions = [{ id: 'a' }, { id: 'b' }].map((question) => JSON.stringify(question))
    await sql`insert into interview_preparation (user_id, questions, answers)
      values (${person.id}, ${questions}::text[]::jsonb[], ${[JSON.stringify({ questionId: 'a' })]}::text[]::jsonb[])`

    const result = await list()
    expect(result.say.text).toBe(
      'You have 1 saved job that closes soon, 1 offer with a deadline, 1 application without an answer and 1 unfinished practice.',
    )
    expect(result.say.lines).toEqual([
      '1. Nurse at Globex: closes on 12 November 2026',
      '2. your other offer: runs out on 14 November 2026',
      '3. Driver at Globex: no answer since 1 October 2026',
      '4. Interview practice: 1 of 2 questions answered: not finished',
    ])
    expect(result.say.references?.map(({ type }) => type)).toEqual([
      'job',
      'offer',
      'application',
      'practice',
    ])
    expect(result.card).toMatchObject({
      kind: 'rows',
      rows: [{ id: soon, badge: { text: 'Soon' } }, { badge: null }, { badge: null }, { badge: null }],
    })
  })
})

describe('set_reminders', () => {
  it('should switch all or one kind, keep other preferences, and be undone', async () => {
    await person.client.from('user_preferences').insert({ user_id: person.id, preferences: { pay: 5 } })
    const one = await use({ tool: setReminders, input: { kind: 'offer_deadline', on: false }, person })
    expect(one.say.text).toBe(
      'Offers that are about to run out are now off. I remind you of saved jobs that are about to close and applications without an answer, here and by e-mail. Say “undo” to go back.',
    )
    expect(await stored()).toEqual({
      pay: 5,
      reminders: { closing_job: true, offer_deadline: false, waiting_application: true, email: true },
    })
    await use({ tool: setReminders, input: { kind: null, on: false }, person })
    expect(await stored()).toEqual({ pay: 5, reminders: false })
    await use({ tool: setReminders, input: { kind: 'closing_job', on: true }, person })
    expect(await stored()).toMatchObject({ reminders: { closing_job: true, offer_deadline: false } })
    await use({ tool: undoChange, input: { changeId: null }, person })
    expect(await stored()).toEqual({ pay: 5, reminders: false })
    await use({ tool: setReminders, input: { kind: null, on: true }, person })
    expect(await stored()).toEqual({ pay: 5, reminders: true })
  })

  it('should refuse what is so already, and make the row when there is none', async () => {
    expect((await use({ tool: setReminders, input: { kind: null, on: true }, person })).refused).toBe(true)
    expect(await stored()).toBeUndefined()
    await use({ tool: setReminders, input: { kind: 'email', on: false }, person })
    expect(await stored()).toMatchObject({ reminders: { email: false, closing_job: true } })
  })

  it('should not promise a guest e-mails', async () => {
    const guest = await database.createGuest()
    const context = contextOf(guest, { user: { id: guest.id, role: 'guest', email: null } })
    const result = await use({
      tool: setReminders,
      input: { kind: 'offer_deadline', on: false },
      person: guest,
      context,
    })
    expect(result.say.text).toContain('in this chat')
    expect(result.say.text).not.toContain('e-mail')
  })
})
