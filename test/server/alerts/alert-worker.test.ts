import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { UserClient } from '../../../server/database/clients.ts'
import { createTestDatabase, type Person, type TestDatabase } from '../../database/test-database.ts'
import { AGENCY, addAgencies, addJob } from '../../tools/tool-bench.ts'
import { addAlert, BASE_URL, outboxOf, workerOf } from './alert-bench.ts'

let database: TestDatabase
let person: Person

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

const messages = (of = person) => database.sql`
  select m.role, m.content, m.parts, m.audience_id, c.agency_id from chat_messages m join chats c on c.id = m.chat_id
  where m.audience_id = ${of.id} order by m.created_at`

const deliveries = (alertId: string) =>
  database.sql`select outcome, mailed from private.alert_deliveries where alert_id = ${alertId} order by matched_at`

const nurse = (more: object = {}) =>
  addJob(database, { title: 'Nurse', location: 'Leeds', country: 'GB', ...more })

describe('an instant alert', () => {
  it('should tell of a new job in the chat with its agency and by e-mail, once', async () => {
    const before = await nurse({ title: 'Old Nurse' })
    const alertId = await addAlert(person)
    const { data: opened } = await person.client.rpc('open_chat', { kind: 'assistant', agency_id: AGENCY.id })
    const jobId = await nurse({ pay: { min: 30000, max: 100000, currency: 'GBP', period: 'year' } })
    await addJob(database, { title: 'Driver' })
    const { worker, told } = workerOf(database)

    expect(await worker.alerts()).toBe(1)
    expect(await worker.alerts()).toBe(0)
    expect(await messages()).toMatchObject([
      {
        role: 'assistant',
        agency_id: AGENCY.id,
        content: expect.stringMatching(/^Your job alert found 1 new job for “nurse”\./),
        parts: [
          { type: 'text' },
          {
            type: 'tool-preview_alert',
            state: 'output-available',
            output: {
              status: 'done',
              card: { kind: 'jobs', total: 1, jobs: [{ id: jobId, title: 'Nurse' }] },
              say: {
                references: [
                  { type: 'job', id: jobId },
                  { type: 'alert', id: alertId },
                ],
              },
            },
          },
        ],
      },
    ])
    expect(told).toMatchObject([
      {
        userId: person.id,
        message: { chatId: (opened as { id: string }).id, role: 'assistant', status: 'complete' },
      },
    ])
    const [alert] = await database.sql`select last_sent_at from job_alerts where id = ${alertId}`
    expect(alert?.last_sent_at).toBeInstanceOf(Date)
    expect(before).not.toBe(jobId)

    expect(await outboxOf(database).run()).toBe(1)
    expect(await outboxOf(database).run()).toBe(0)
    const [mail] = database.mails
    expect(mail).toMatchObject({ to: 'sam@example.com', subject: '1 new job for “nurse”' })
    expect(mail?.messageId).toMatch(/^<[0-9a-f-]{36}@careers\.example\.com>$/)
    expect(mail?.text).toContain('£30,000–£100,000 a year')
    expect(mail?.text).toContain(`${BASE_URL}/embed/northwind?job=${jobId}`)
    expect(mail?.text).toMatch(
      /You get this because you asked for jobs for “nurse” on \d+ \w+ \d{4}, as soon as/,
    )
    expect(mail?.html).toContain('<strong>Nurse at Globex</strong>')
    expect(mail?.headers).toEqual({
      'List-Unsubscribe': expect.stringMatching(/^<https:\/\/careers\.example\.com\/unsubscribe\/[\w.-]+>$/),
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    })
  })

  it('should tell a guest in the chat alone, and make a chat when there is none', async () => {
    const guest = await database.createGuest()
    const alertId = await addAlert(guest)
    await nurse()
    expect(await workerOf(database).worker.alerts()).toBe(1)
    expect(await messages(guest)).toHaveLength(1)
    const { data } = await guest.client.from('chat_messages').select('content')
    expect(data).toHaveLength(1)
    expect(await deliveries(alertId)).toEqual([{ outcome: 'sent', mailed: false }])
    expect(await outboxOf(database).run()).toBe(0)
  })

  it('should escape what an advert says', async () => {
    await addAlert(person)
    await nurse({ title: 'Nurse <img src=x onerror=alert(1)>', company: 'A&B "Care"' })
    await workerOf(database).worker.alerts()
    await outboxOf(database).run()
    expect(database.mails[0]?.html).not.toContain('<img')
    expect(database.mails[0]?.html).toContain('A&amp;B &quot;Care&quot;')
  })

  it('should gather jobs that are posted together, and show the newest ten', async () => {
    await addAlert(person)
    for (let number = 10; number < 22; number += 1)
      await nurse({ title: `Nurse ${number}`, createdAt: `2026-11-${number}T09:00:00Z` })
    expect(await workerOf(database).worker.alerts()).toBe(1)
    const [message] = await messages()
    expect(message?.content).toContain('12 new jobs for “nurse”. Here are the newest 10;')
    expect(message?.parts[1].output.card).toMatchObject({ total: 12, jobs: { length: 10 } })
    expect(message?.parts[1].output.card.jobs[0].title).toBe('Nurse 21')
  })
})

describe('two servers at once', () => {
  it('should match and tell everything once', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, () => database.createCandidate()))
    for (const one of people) await addAlert(one)
    for (let number = 0; number < 5; number += 1) await nurse()
    const servers = Array.from({ length: 4 }, () => workerOf(database))
    await Promise.all(servers.map(({ worker }) => worker.alerts()))
    // What one server found after another had looked is told at the next look.
    await servers[0]?.worker.alerts()
    const told = await database.sql`
      select d.alert_id, count(*)::int as jobs, count(distinct d.message_id)::int as messages from private.alert_deliveries d
      where d.outcome = 'sent' group by d.alert_id`
    expect(told).toHaveLength(6)
    expect(told.map(({ jobs }) => jobs)).toEqual([5, 5, 5, 5, 5, 5])
    const [total] =
      await database.sql`select count(*)::int as messages from chat_messages where role = 'assistant'`
    const [mails] = await database.sql`select count(*)::int as mails from private.outbox`
    expect(total?.messages).toBe(servers.flatMap((server) => server.told).length)
    expect(mails?.mails).toBe(total?.messages)

    const sent = await Promise.all(Array.from({ length: 3 }, () => outboxOf(database).run()))
    expect(sent.reduce((sum, count) => sum + count, 0)).toBe(mails?.mails)
    expect(database.mails).toHaveLength(mails?.mails)
  })
})

describe('a server that dies', () => {
  /** A client whose calls of one function are lost, before or after they reach the database. */
  function failing(name: string, when: 'before' | 'after'): UserClient {
    const rpc = async (called: string, args: object) => {
      if (called === name && when === 'before') throw new Error('gone')
      const answer = await database.service.rpc(called as never, args as never)
      if (called === name) throw new Error('gone')
      return answer
    }
    return { rpc } as unknown as UserClient
  }

  it.each(['match_new_jobs', 'due_alerts', 'deliver_alert'])(
    'around %s should neither lose nor repeat a job',
    async (name) => {
      for (const when of ['before', 'after'] as const) {
        const alertId = await addAlert(person)
        await nurse()
        await workerOf(database, failing(name, when))
          .worker.alerts()
          .catch((error: Error) => expect(error.message).toBe('gone'))
        // What failed to be delivered waits ten minutes.
        await database.sql`update private.alert_deliveries set deliver_after = now() where outcome = 'waiting'`
        await workerOf(database).worker.alerts()
        expect(await deliveries(alertId)).toEqual([{ outcome: 'sent', mailed: true }])
        await database.sql`delete from job_alerts`
        await database.sql`delete from job_posts`
      }
      expect(await messages()).toHaveLength(2)
    },
  )
})

describe('what changes in between', () => {
  it('should drop a job that closed, or that the person applied for', async () => {
    const alertId = await addAlert(person, { frequency: 'daily' })
    const [closed, expired, applied, open] = [await nurse(), await nurse(), await nurse(), await nurse()]
    const { worker } = workerOf(database)
    await worker.alerts()
    await database.sql`update job_posts set status = 'closed' where id = ${closed}`
    await database.sql`update job_posts set closes_at = now() where id = ${expired}`
    await database.sql`insert into applications (user_id, job_id, status) values (${person.id}, ${applied}, 'submitted')`
    expect(await worker.alerts({ moment: new Date(Date.now() + 86_400_000).toISOString() })).toBe(1)
    const [message] = await messages()
    expect(message?.parts[1].output.card.jobs).toMatchObject([{ id: open }])
    expect((await deliveries(alertId)).map(({ outcome }) => outcome).sort()).toEqual([
      'dropped',
      'dropped',
      'dropped',
      'sent',
    ])
  })

  it('should write nothing when a job closes after it was read', async () => {
    const alertId = await addAlert(person)
    const jobId = await nurse()
    const closing = {
      rpc: async (name: string, args: object) => {
        if (name === 'deliver_alert')
          await database.sql`update job_posts set status = 'paused' where id = ${jobId}`
        return database.service.rpc(name as never, args as never)
      },
    } as unknown as UserClient
    expect(await workerOf(database, closing).worker.alerts()).toBe(0)
    expect(await messages()).toEqual([])
    await workerOf(database).worker.alerts()
    expect(await deliveries(alertId)).toMatchObject([{ outcome: 'dropped' }])
  })

  it('should send nothing from a paused alert, and what waited when it is resumed', async () => {
    const alertId = await addAlert(person)
    await nurse()
    await database.service.rpc('match_new_jobs', { batch: 10 })
    await person.client.from('job_alerts').update({ status: 'paused' }).eq('id', alertId)
    const { worker } = workerOf(database)
    expect(await worker.alerts({ moment: '2099-01-01T00:00:00Z' })).toBe(0)
    await nurse({ title: 'Nurse while away' })
    await worker.alerts()
    await person.client.from('job_alerts').update({ status: 'active' }).eq('id', alertId)
    expect(await worker.alerts()).toBe(1)
    expect((await messages())[0]?.parts[1].output.card.jobs).toMatchObject([{ title: 'Nurse' }])
  })

  it('should take back the mail of an alert that is paused or deleted before it left', async () => {
    const paused = await addAlert(person)
    const deleted = await addAlert(person, { criteria: { keywords: ['nurse'], locations: ['Leeds'] } })
    await nurse()
    await workerOf(database).worker.alerts()
    await person.client.from('job_alerts').update({ status: 'paused' }).eq('id', paused)
    await person.client.from('job_alerts').delete().eq('id', deleted)
    expect(await outboxOf(database).run()).toBe(0)
    expect(database.mails).toEqual([])
  })

  it('should not tell again of a job that was edited or opened again', async () => {
    await addAlert(person)
    const jobId = await nurse()
    const { worker } = workerOf(database)
    await worker.alerts()
    await database.sql`update job_posts set status = 'paused' where id = ${jobId}`
    await database.sql`update job_posts set status = 'active', title = 'Senior Nurse' where id = ${jobId}`
    expect(await worker.alerts()).toBe(0)
  })

  it('should tell of a draft once it is published', async () => {
    await addAlert(person)
    const jobId = await nurse({ status: 'draft' })
    const { worker } = workerOf(database)
    expect(await worker.alerts()).toBe(0)
    await database.sql`update job_posts set status = 'active' where id = ${jobId}`
    expect(await worker.alerts()).toBe(1)
  })

  it('should tell of a job whose transaction began before the alert and ended after it', async () => {
    let end = () => {}
    let begun = () => {}
    const ended = new Promise<void>((resolve) => {
      end = resolve
    })
    const hasBegun = new Promise<void>((resolve) => {
      begun = resolve
    })
    const posting = database.sql.begin(async (sql) => {
      await sql`insert into job_posts (agency_id, title, company_name, description) values (${AGENCY.id}, 'Nurse', 'Globex', 'x')`
      begun()
      await ended
    })
    await hasBegun
    await addAlert(person)
    const { worker } = workerOf(database)
    expect(await worker.alerts()).toBe(0)
    end()
    await posting
    expect(await worker.alerts()).toBe(1)
  })
})

describe('daily and weekly alerts', () => {
  const nextTime = async (frequency: string, zone: string, after: string) => {
    const [row] = await database.sql`select private.next_alert_time(${frequency}, ${zone}, ${after}) as at`
    return row?.at instanceof Date ? row.at.toISOString() : null
  }

  it.each([
    ['daily', 'Europe/London', '2026-11-10T07:59:00Z', '2026-11-10T08:00:00.000Z'],
    ['daily', 'Europe/London', '2026-11-10T08:00:00Z', '2026-11-11T08:00:00.000Z'],
    ['daily', 'America/New_York', '2026-11-10T12:30:00Z', '2026-11-10T13:00:00.000Z'],
    ['daily', 'Asia/Kolkata', '2026-11-10T03:00:00Z', '2026-11-11T02:30:00.000Z'],
    ['daily', 'Pacific/Kiritimati', '2026-11-10T12:00:00Z', '2026-11-10T18:00:00.000Z'],
    // Clocks go forward in London on 29 March 2026, back on 25 October
    ['daily', 'Europe/London', '2026-03-28T20:00:00Z', '2026-03-29T07:00:00.000Z'],
    ['daily', 'Europe/London', '2026-10-24T20:00:00Z', '2026-10-25T08:00:00.000Z'],
    ['daily', 'America/New_York', '2026-03-07T22:00:00Z', '2026-03-08T12:00:00.000Z'],
    // 2026-11-09 is a Monday
    ['weekly', 'Europe/London', '2026-11-08T23:00:00Z', '2026-11-09T08:00:00.000Z'],
    ['weekly', 'Europe/London', '2026-11-09T08:00:00Z', '2026-11-16T08:00:00.000Z'],
    ['weekly', 'Pacific/Auckland', '2026-11-08T18:00:00Z', '2026-11-08T19:00:00.000Z'],
    ['weekly', 'Europe/London', '2026-10-20T08:00:00Z', '2026-10-26T08:00:00.000Z'],
    ['weekly', 'Europe/London', '2026-10-19T08:00:00Z', '2026-10-26T08:00:00.000Z'],
    ['weekly', 'Europe/London', '2026-03-25T08:00:00Z', '2026-03-30T07:00:00.000Z'],
  ])('should be sent at 8:00 of the person’s day: %s, %s, %s', async (frequency, zone, after, expected) => {
    expect(await nextTime(frequency, zone, after)).toBe(expected)
  })

  it('should wait for their hour, gather, and keep the time zone of the person', async () => {
    const alertId = await addAlert(person, { frequency: 'daily', timeZone: 'America/New_York' })
    const { worker } = workerOf(database)
    await nurse()
    await worker.alerts({ moment: '2036-11-10T13:30:00Z' })
    await nurse()
    await worker.alerts({ moment: '2036-11-11T12:59:00Z' })
    expect(await messages()).toEqual([])
    expect(await worker.alerts({ moment: '2036-11-11T13:00:00Z' })).toBe(1)
    expect(await deliveries(alertId)).toMatchObject([{ outcome: 'sent' }, { outcome: 'sent' }])
    expect((await messages())[0]?.parts[1].output.card.total).toBe(2)
  })

  it('should follow a change of how often, and live with a time zone that is none', async () => {
    const alertId = await addAlert(person, { frequency: 'weekly', timeZone: 'Mars/Olympus' })
    await nurse()
    const { worker } = workerOf(database)
    expect(await worker.alerts()).toBe(0)
    await person.client.from('job_alerts').update({ frequency: 'instant' }).eq('id', alertId)
    expect(await worker.alerts()).toBe(1)
    const [terms] = await database.sql`select time_zone from private.alert_terms where alert_id = ${alertId}`
    expect(terms?.time_zone).toBe('UTC')
  })
})

describe('the outbox', () => {
  it('should try again what failed, and send on', async () => {
    await addAlert(person)
    const other = await database.createCandidate('kim@example.com')
    await addAlert(other)
    await nurse()
    await workerOf(database).worker.alerts()
    const sent: string[] = []
    const mailbox = {
      send: async ({ to }: { to: string }) => {
        if (to === 'sam@example.com') throw new Error('mailbox full')
        sent.push(to)
      },
    }
    expect(await outboxOf(database, mailbox).run()).toBe(1)
    expect(sent).toEqual(['kim@example.com'])
    const [failed] = await database.sql`
      select attempts, last_error, next_attempt_at > now() as later from private.outbox where sent_at is null`
    expect(failed).toEqual({ attempts: 1, last_error: 'mailbox full', later: true })
    await database.sql`update private.outbox set next_attempt_at = now()`
    expect(await outboxOf(database).run()).toBe(1)
    expect(database.mails).toMatchObject([{ to: 'sam@example.com' }])
  })

  it('should send again, under the same Message-ID, what a server had not marked before it died', async () => {
    await addAlert(person)
    await nurse()
    await workerOf(database).worker.alerts()
    await database.service.rpc('claim_outbox', { server_id: 'dead', batch: 10, lock_seconds: 60 })
    const [row] = await database.sql`select id from private.outbox`
    expect(await outboxOf(database).run()).toBe(0)
    await database.sql`update private.outbox set locked_until = now()`
    expect(await outboxOf(database).run()).toBe(1)
    expect(database.mails[0]?.messageId).toBe(`<${row?.id}@careers.example.com>`)
  })
})
