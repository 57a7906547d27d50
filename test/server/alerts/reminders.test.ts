import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestDatabase, type Person, type TestDatabase } from '../../database/test-database.ts'
import { AGENCY, addAgencies, addJob } from '../../tools/tool-bench.ts'
import { outboxOf, workerOf } from './alert-bench.ts'

let database: TestDatabase
let person: Person
const DAY = 86_400_000
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString()

beforeAll(async () => {
  database = await createTestDatabase()
  await addAgencies(database)
})
beforeEach(async () => {
  person = await database.createCandidate('sam@example.com')
})
afterEach(async () => {
  await database.sql`delete from job_posts`
  await database.sql`delete from profiles`
  await database.sql`delete from private.outbox`
  await database.sql`delete from private.verified_users`
  database.mails.length = 0
})
afterAll(() => database.close())

const said = async () => {
  const rows = await database.sql`
    select m.parts, c.agency_id from chat_messages m join chats c on c.id = m.chat_id where m.audience_id = ${person.id} order by m.created_at`
  return rows.map(({ parts, agency_id }) => ({
    agency_id,
    rows: parts[1].output.card.rows.map(
      ({ title, subtitle }: { title: string; subtitle: string }) => `${title}: ${subtitle}`,
    ),
  }))
}

const save = (jobId: string, of = person) =>
  database.sql`insert into saved_jobs (user_id, job_id) values (${of.id}, ${jobId})`

const apply = async (jobId: string, daysAgo: number, status = 'submitted') => {
  const [row] = await database.sql`
    insert into applications (user_id, job_id, status, created_at) values (${person.id}, ${jobId}, ${status}, ${inDays(-daysAgo)}) returning id`
  await database.sql`update application_snapshots set sent_at = ${inDays(-daysAgo)} where application_id = ${row?.id}`
  return row?.id as string
}

const prefer = (preferences: object) =>
  person.client.from('user_preferences').insert({ user_id: person.id, preferences: preferences as never })

describe('reminders', () => {
  it('should tell of saved jobs that close, once, in the chat and by e-mail', async () => {
    await save(await addJob(database, { title: 'Nurse', closesAt: inDays(2) }))
    await save(await addJob(database, { title: 'Chef', closesAt: inDays(5) }))
    await save(await addJob(database, { title: 'Driver', closesAt: inDays(2), status: 'closed' }))
    const applied = await addJob(database, { title: 'Cook', closesAt: inDays(2) })
    await save(applied)
    await apply(applied, 1)
    const { worker, told } = workerOf(database)
    expect(await worker.reminders()).toBe(1)
    expect(await worker.reminders()).toBe(0)
    expect(await said()).toEqual([
      {
        agency_id: AGENCY.id,
        rows: [expect.stringMatching(/^Nurse at Globex: You saved this job; it closes on \d/)],
      },
    ])
    expect(told).toMatchObject([{ userId: person.id }])
    await outboxOf(database).run()
    expect(database.mails).toMatchObject([{ to: 'sam@example.com', subject: 'Reminder: Nurse at Globex' }])
    // A deadline that is moved is worth another word; the other job comes within three days by then.
    await database.sql`update job_posts set closes_at = ${inDays(6)} where title = 'Nurse'`
    expect(await worker.reminders({ moment: inDays(3.5) })).toBe(1)
    expect((await said())[1]?.rows).toHaveLength(2)
  })

  it('should tell of offers that run out and of applications without an answer', async () => {
    const job = await addJob(database, { title: 'Nurse' })
    const waiting = await apply(await addJob(database, { title: 'Chef' }), 15)
    await apply(await addJob(database, { title: 'Driver' }), 13)
    await apply(await addJob(database, { title: 'Cook' }), 20, 'screening')
    await apply(await addJob(database, { title: 'Old' }), 90)
    const application = await apply(job, 5, 'offer')
    const base = { amount: 30000, currency: 'GBP', period: 'year' }
    await database.sql`insert into offers_negotiation (application_id, offer_details, source)
      values (${application}, ${database.sql.json({ base, expiresAt: inDays(1).slice(0, 10) })}, 'agency')`
    await database.sql`insert into offers_negotiation (owner_id, offer_details, source)
      values (${person.id}, ${database.sql.json({ base, expiresAt: inDays(2) })}, 'candidate')`
    await database.sql`insert into offers_negotiation (owner_id, offer_details, source, status)
      values (${person.id}, ${database.sql.json({ base, expiresAt: inDays(2) })}, 'candidate', 'declined')`
    expect(await workerOf(database).worker.reminders()).toBe(2)
    const all = await said()
    expect(all.flatMap(({ rows }) => rows).sort()).toEqual([
      expect.stringMatching(/^Chef at Globex: No answer since you applied on /),
      expect.stringMatching(/^Nurse at Globex: The offer runs out by /),
      expect.stringMatching(/^your other offer: The offer runs out by /),
    ])
    expect(await database.sql`select from private.reminders where subject_id = ${waiting}`).toHaveLength(1)
  })

  it.each([
    [{ reminders: false }, 0, 0],
    [{ reminders: { closing_job: false } }, 0, 0],
    [{ reminders: { email: false } }, 1, 0],
    [{ reminders: { offer_deadline: false } }, 1, 1],
    [{ reminders: true, pay: 1 }, 1, 1],
  ])('should follow what the person switched: %j', async (preferences, messages, mails) => {
    await prefer(preferences)
    await save(await addJob(database, { title: 'Nurse', closesAt: inDays(2) }))
    expect(await workerOf(database).worker.reminders()).toBe(messages)
    expect(await outboxOf(database).run()).toBe(mails)
  })

  it('should stay in the chat for a guest', async () => {
    const guest = await database.createGuest()
    await save(await addJob(database, { title: 'Nurse', closesAt: inDays(2) }), guest)
    expect(await workerOf(database).worker.reminders()).toBe(1)
    expect(await outboxOf(database).run()).toBe(0)
  })

  it('should be given once by two servers, and not again after a guest became an account', async () => {
    const guest = await database.createGuest()
    await save(await addJob(database, { title: 'Nurse', closesAt: inDays(2) }), guest)
    const told = await Promise.all([1, 2, 3].map(() => workerOf(database).worker.reminders()))
    expect(told.reduce((sum, count) => sum + count, 0)).toBe(1)
    const { data: secret } = await guest.client.rpc('offer_merge')
    await person.client.rpc('merge_guest', { secret: secret as string })
    expect(await workerOf(database).worker.reminders()).toBe(0)
  })
})
