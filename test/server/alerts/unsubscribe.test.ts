import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { createUnsubscribeRoutes } from '../../../server/routes/unsubscribe.ts'
import { createTestDatabase, type Person, type TestDatabase } from '../../database/test-database.ts'
import { addAgencies, addJob } from '../../tools/tool-bench.ts'
import { addAlert, BASE_URL, outboxOf, stopLinksOf, workerOf } from './alert-bench.ts'

let database: TestDatabase
let person: Person
let alertId: string
let otherId: string

beforeAll(async () => {
  database = await createTestDatabase()
  await addAgencies(database)
})
beforeEach(async () => {
  person = await database.createCandidate()
  alertId = await addAlert(person)
  otherId = await addAlert(person, { criteria: { keywords: ['chef'] } })
})
afterAll(() => database.close())

const app = () =>
  createUnsubscribeRoutes({ stopLinks: stopLinksOf(database), secretKeyClient: database.service })
const pathOf = async (what: Parameters<ReturnType<typeof stopLinksOf>['issue']>[0]) =>
  (await stopLinksOf(database).issue(what)).replace(`${BASE_URL}/unsubscribe`, '')

const statuses = async () => {
  const rows = await database.sql`select id, status from job_alerts where user_id = ${person.id}`
  return Object.fromEntries(rows.map(({ id, status }) => [id, status]))
}

it('should ask before it stops anything, and then pause that alert alone without a sign-in', async () => {
  const path = await pathOf({ kind: 'alert', id: alertId })
  const asked = await app().request(path)
  expect(asked.status).toBe(200)
  expect(await asked.text()).toContain('<form method="post"><button>Pause this alert</button></form>')
  expect(asked.headers.get('content-security-policy')).toContain("form-action 'self'")
  expect(await statuses()).toEqual({ [alertId]: 'active', [otherId]: 'active' })

  const stopped = await app().request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  })
  expect(stopped.status).toBe(200)
  expect(await stopped.text()).toContain('The alert is paused.')
  expect(await statuses()).toEqual({ [alertId]: 'paused', [otherId]: 'active' })
  expect((await app().request(path, { method: 'POST' })).status).toBe(200)
})

it('should work with the link that is in the e-mail', async () => {
  await addJob(database, { title: 'Nurse' })
  await workerOf(database).worker.alerts()
  await outboxOf(database).run()
  const link = /<(.+)>/.exec(database.mails.at(-1)?.headers?.['List-Unsubscribe'] ?? '')?.[1] ?? ''
  expect(database.mails.at(-1)?.text).toContain(link)
  await app().request(link.replace(`${BASE_URL}/unsubscribe`, ''), { method: 'POST' })
  expect(Object.values(await statuses())).toContain('paused')
})

it('should say so when the alert is gone', async () => {
  const path = await pathOf({ kind: 'alert', id: alertId })
  await person.client.from('job_alerts').delete().eq('id', alertId)
  const answer = await app().request(path, { method: 'POST' })
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain('It was deleted already')
})

it('should do nothing for a link that was not made here', async () => {
  const path = await pathOf({ kind: 'alert', id: alertId })
  const [header, , signature] = path.slice(1).split('.')
  const forged = Buffer.from(JSON.stringify({ alert: otherId, aud: 'aicareer:unsubscribe' })).toString(
    'base64url',
  )
  for (const token of [`${header}.${forged}.${signature}`, path.slice(1, -4), 'x'])
    for (const method of ['GET', 'POST'])
      expect((await app().request(`/${token}`, { method })).status).toBe(404)
  expect(await statuses()).toEqual({ [alertId]: 'active', [otherId]: 'active' })
})

it('should not take another token of ours for such a link', async () => {
  const { createEmbedTickets } = await import('../../../server/identity/embed-ticket.ts')
  const ticket = await createEmbedTickets(database.backend.serverSecret).issue({
    agencyId: alertId,
    slug: 'x',
    name: 'x',
  })
  expect((await app().request(`/${ticket}`, { method: 'POST' })).status).toBe(404)
})

it('should stop reminders by e-mail and keep what else the person prefers', async () => {
  await person.client
    .from('user_preferences')
    .insert({ user_id: person.id, preferences: { pay: 1, reminders: { closing_job: false } } })
  const path = await pathOf({ kind: 'reminders', id: person.id })
  expect((await app().request(path, { method: 'POST' })).status).toBe(200)
  const { data } = await person.client.from('user_preferences').select('preferences').single()
  expect(data?.preferences).toEqual({ pay: 1, reminders: { closing_job: false, email: false } })
  expect(Object.values(await statuses())).toEqual(['active', 'active'])
})
